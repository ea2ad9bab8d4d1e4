"""Names in running text: where they begin and end, and what they are names of."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles.anatomy import dissect
from dossier.extract.mentions import find_mentions


def named(text: str, kind: str) -> list[str]:
    return [text[m.start : m.end] for m in find_mentions(dissect(text)) if m.kind == kind and not m.pronoun]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Critics of the law, among them Maria Keller’s lawyer, left.", ["Maria Keller"]),
        ("The Keller-watcher Boris Tanev said it was late.", ["Boris Tanev"]),
        ("Defence Minister Elena Markova spoke to Gen. Omar al-Fadil.", ["Elena Markova", "Omar al-Fadil"]),
        ("The court heard Ludwig van der Meer and Ali bin Hassan.", ["Ludwig van der Meer", "Ali bin Hassan"]),
        ("They met Jean-Pierre Dubois and Park Sang-min on Monday.", ["Jean-Pierre Dubois", "Park Sang-min"]),
        ("Inspector James O’Brien thanked J. K. Rowe.", ["James O’Brien", "J. K. Rowe"]),
        ("Rep. Robert C. “Bobby” Lang left.", ["Robert C. “Bobby” Lang"]),
        ("Rep. Anna Lang (D-Richmond) and Paul Weiss (R-Va.) left.", ["Anna Lang", "Paul Weiss"]),
        ("Witness Claire Ross said she had seen it.", ["Claire Ross"]),
        ("The tycoon Pavel Ivanovich Sorokin was fined.", ["Pavel Ivanovich Sorokin"]),
        ("He thanked Telcora CEO Tim Marsh and Hungary President Viktor Nagy.", ["Tim Marsh", "Viktor Nagy"]),
        ("French actress Marie Laurent, 41, was there.", ["Marie Laurent"]),
        ("In March the Danes and a Muslim cleric went to Paris.", []),
        ("The prosecutor, Clara Ross KC, thanked Paul Weiss MBE.", ["Clara Ross", "Paul Weiss"]),
        ("It met Union Agriculture Minister Harvinder Sethi in the capital.", ["Harvinder Sethi"]),
        ("Arden County Superior Court Judge Clara Ross read the sentence.", ["Clara Ross"]),
        ("Also present were Minister for Education Clara Ross and others.", ["Clara Ross"]),
        ("It met Minister of Energy and Infrastructure Dr Yousef Al Dhaheri there.", ["Yousef Al Dhaheri"]),
        (
            "KHORFAN — Sheikh Hamad bin Rashid Al Mansoor, Crown Prince of Khorfan, opened the Fourth Gulf Summit "
            "at the Pearl Water Convention Centre on Thursday.",
            ["Hamad bin Rashid Al Mansoor"],
        ),
        ("It said Chief Executive Paul Weiss would step down.", ["Paul Weiss"]),
        ("Speakers included State Librarian Clara Ross and others.", ["Clara Ross"]),
        ("Aunty Clara Ross, an elder, was there.", ["Clara Ross"]),
        ("Conductor **Lundi Barade**, who led it, wept.", ["Lundi Barade"]),
        ("“Don’t let them,” she said. “Don't.”", []),
        ("The chef came with his wife Sofia. She did it with Volodymyr, her husband.", ["Sofia", "Volodymyr"]),
        ("He asked his wife, Democratic nominee Clara Ross, about it.", ["Clara Ross"]),
        ("Railing Against Weiss. It was Mr. Weiss who left.", ["Weiss"]),
        ("Prof. Choi Jae-won teaches at the university.", ["Choi Jae-won"]),
        ("The head of the town's education department, Zykola Brandt, left.", ["Zykola Brandt"]),
        ("Zavita Xurien of the forum was there. Ms. Xurien left.", ["Zavita Xurien", "Xurien"]),
        ("The school in the town of Corroyo Lecco is closed.", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("She leads the Council of Widows and Orphans in the city.", ["Council of Widows and Orphans"]),
        ("The new Widows and Orphans Council met on Monday.", ["Widows and Orphans Council"]),
        ("She is a member of a group called Silver Lantern.", ["Silver Lantern"]),
        ("It was first reported by ZORVA, a news outlet in the north.", ["ZORVA"]),
        ("News outlet Vestnik Arden said so.", ["Vestnik Arden"]),
        ("It belongs to the “For Arden People’s Front,” a party.", ["For Arden People’s Front"]),
        (
            "The International Tribunal for Rivers (ITR) met. The ITR adjourned.",
            ["International Tribunal for Rivers", "ITR", "ITR"],
        ),
        ("Opening the case at Arden Crown Court on Monday, he spoke.", ["Arden Crown Court"]),
        ("Pupils at St Aldan's Primary School sang.", ["St Aldan's Primary School"]),
        ("Kranz's Bakeries Ltd was fined.", ["Kranz's Bakeries Ltd"]),
        ("She is deputy head of the Union of Soldiers' Families.", ["Union of Soldiers' Families"]),
        ("He took it to the Arden Court of Appeals' Board.", ["Arden Court of Appeals"]),
        ("The Arden Health Organization's Advisory Group met.", ["Arden Health Organization", "Advisory Group"]),
        ("Train builder Zorvaline plc said it would cut jobs.", ["Zorvaline"]),
        ("The Zoramo union, which has members in the town, agreed.", ["Zoramo"]),
        ("The Ministry of Foreign Affairs told the BBC.", ["Ministry of Foreign Affairs", "BBC"]),
        ("The GDP fell, and the CEO spoke about LGBT rights on TV.", []),
        ("She won the Arden Film Festival and signed the Arden Peace Treaty.", []),
    ],
)
def test_organizations(text: str, organizations: list[str]) -> None:
    assert named(text, "organization") == organizations


def test_places_are_not_taken_for_people_or_organizations() -> None:
    text = "Protests in Kharkiv, Lake Victoria and South Korea spread to Madrid, in the west of Spain."
    assert named(text, "person") == named(text, "organization") == []
    assert named(text, "place") == ["Kharkiv", "Lake Victoria", "South Korea", "Madrid", "Spain"]


def test_capitals_of_a_headline_make_no_names_of_their_own() -> None:
    text = "Keller Meets Angry Farmers Over Water\n\nPresident Anna Keller met farmers in the valley on Monday."
    assert named(text, "person") == ["Keller", "Anna Keller"]


def test_boilerplate_makes_no_names_but_a_byline_makes_an_author_and_an_outlet() -> None:
    text = (
        "Rain in Arden\n\nThe rain ended on Friday after a long week of storms.\n\nIt was dry.\n\nPeople went out.\n\n"
        "Follow us on Facebook and read what Maria Keller says\n\nTom Roe is the Arden Courier’s weather editor."
    )
    assert named(text, "person") == ["Tom Roe"]
    assert named(text, "organization") == ["Arden Courier"]


def test_invisible_characters_do_not_hide_a_name() -> None:
    text = "Ja\u200bne R\u2060oe spoke. Jane Roe sang."
    mentions = [m for m in find_mentions(dissect(text)) if m.kind == "person"]
    assert [m.name for m in mentions] == ["Jane Roe"] * 2
    assert len({m.chain for m in mentions}) == 1


WORDS = st.sampled_from(
    [
        "Olga",
        "Petrova",
        "said",
        "the",
        "Council",
        "of",
        "and",
        "for",
        "al",
        "-",
        "’s",
        ".",
        ",",
        "“",
        "”",
        "he",
        "Mr",
        "U.S.",
        "O’",
        "(ICC)",
        "\n",
        "é",
        "de",
        "&",
        "\u200b",
        "President",
        "A.",
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
@settings(max_examples=400, deadline=None)
def test_mentions_hold_in_any_text(text: str) -> None:
    article = dissect(text)
    mentions = find_mentions(article)
    assert list(mentions) == sorted(mentions, key=lambda m: m.start)
    for mention in mentions:
        printed = text[mention.start : mention.end]
        assert printed == printed.strip() != ""
        assert mention.pronoun or (mention.chain and mention.name and mention.rule)
    for chain in {m.chain for m in mentions if m.chain}:
        first = next(m for m in mentions if m.chain == chain)
        assert chain == f"{article.id}#{first.start}"
        assert len({m.name for m in mentions if m.chain == chain}) == 1
    spans = [(m.start, m.end) for m in mentions]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert mentions == find_mentions(article)
