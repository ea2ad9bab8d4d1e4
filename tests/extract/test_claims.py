"""What is claimed of people, and that every claim has its passage."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles.anatomy import dissect
from dossier.extract import extract
from dossier.extract.claims import find_claims
from dossier.extract.mentions import find_mentions


def claims(text: str) -> set[tuple[str, str, str]]:
    """(person, property, value)"""
    found = extract(text)
    names = {m.chain: m.name for m in found.mentions if m.chain}
    return {(names[c.subject], c.property, c.value) for c in found.claims}


def of(text: str, prop: str) -> dict[str, str]:
    return {name: value for name, what, value in claims(text) if what == prop}


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Maria Keller, 40, was there.", "40"),
        ("The 46-year-old Maria Keller was there.", "46"),
        ("Maria Keller (29) was there.", "29"),
        ("Maria Keller, aged 7, was there.", "7"),
        ("Maria Keller, the 29-year-old cyclist, was there.", "29"),
        ("The 20-year-old son of Maria Keller was there.", None),
        ("Maria Keller, 12 others and a dog were there.", None),
        ("Maria Keller won 40 to 1 on 12 May.", None),
    ],
)
def test_ages(text: str, age: str | None) -> None:
    assert of(text, "age").get("Maria Keller") == age


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Maria Keller, from Samara, sang.", "Samara"),
        ("Maria Keller from Samara sang.", "Samara"),
        ("Maria Keller, a teacher from Samara, sang.", "Samara"),
        ("Maria Keller enjoyed support from Samara.", None),
    ],
)
def test_homes(text: str, home: str | None) -> None:
    assert of(text, "home").get("Maria Keller") == home


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Maria Keller, head of the Council of Widows, sang.", "Council of Widows"),
        ("Maria Keller sang. She is a member of an old group called Silver Lantern.", "Silver Lantern"),
        ("Maria Keller, the BBC’s Arden editor, sang.", "BBC"),
        ("Maria Keller is a candidate in Boris Tanev’s party United Arden.", "United Arden"),
        ("BBC editor Maria Keller sang.", "BBC"),
        ("The BBC's Maria Keller sang.", "BBC"),
        ("The BBC sent its regional director, Maria Keller.", "BBC"),
        ("The director of the Council of Widows, Dr Maria Keller, sang.", "Council of Widows"),
        ("Paul Weiss, director of the Council of Widows, Maria Keller and others sang.", None),
        ("Maria Keller, who works for the BBC, sang.", "BBC"),
        ("Maria Keller, a nurse at the BBC, sang.", "BBC"),
        ("Maria Keller is not an employee of the BBC.", None),
        ("Paul Weiss, and the head of the Council of Widows, Maria Keller, sang.", "Council of Widows"),
        ("Maria Keller praised an order of the head of the Council of Widows.", None),
        ("Seen beside Maria Keller, he is a member of the Council of Widows.", None),
    ],
)
def test_affiliations(text: str, organization: str | None) -> None:
    assert of(text, "affiliation").get("Maria Keller") == organization


def test_relatives() -> None:
    assert of("Keller's wife, Maria Roth, sang. Anton Keller left.", "relative") == {
        "Maria Roth": "wife of Anton Keller"
    }
    assert of("Maria Roth, mother of a missing sailor, sang.", "relative") == {
        "Maria Roth": "mother of a missing sailor"
    }


def test_offices_are_as_printed_and_former_ones_are_none() -> None:
    text = "Defence Minister Elena Markova met former president Boris Tanev and club president Anton Weiss."
    assert of(text, "office").get("Elena Markova") == "Defence Minister"
    assert "Boris Tanev" not in of(text, "office")


PARTY = """President Anna Keller held a meeting with mothers of sailors on Friday.

Reporters soon knew some of the women chosen to meet Keller.

One of the women, Maria Roth from Samara, had sung for Keller before.

She is a member of a choir.

Another, Ilse Brandt, is an official of the region.

One more, 50-year-old Greta Lang, is a baker.

Dora Weiss – seen with Keller at the session – is a nurse.

The son of another mother Petra Vogel, from Kazan, has been praised by the governor Anton Reiss.

The women left late in the evening.

Eva Stern is a singer who lives nearby.

Yet one woman, 46-year-old Olga Kranz, mother of a missing sailor, was angry.

She was refused a plea to join the meeting.
"""


def test_attendance_follows_a_list_through_the_text() -> None:
    assert set(of(PARTY, "attended")) == {"Maria Roth", "Ilse Brandt", "Greta Lang", "Dora Weiss", "Petra Vogel"}
    assert set(of(PARTY, "excluded")) == {"Olga Kranz"}
    assert set(of(PARTY, "hosted")) == {"Anna Keller"}


@pytest.mark.parametrize(
    ("text", "attended"),
    [
        ("Maria Roth, a historian who attended the session, sang.", {"Maria Roth"}),
        (
            "The ceremony was attended by Minister Anton Weiss, Maria Roth and Ilse Brandt.",
            {"Anton Weiss", "Maria Roth", "Ilse Brandt"},
        ),
        ("The ceremony was attended by farmers who had voted against Anton Weiss.", set()),
        ("Anton Weiss met Maria Roth, who attended the meeting.", {"Maria Roth"}),
        ("Seen beside Anton Weiss, Maria Roth sang.", set()),
    ],
)
def test_attendance_in_one_sentence(text: str, attended: set[str]) -> None:
    assert set(of(text, "attended")) == attended


def test_who_held_it_or_was_kept_out_did_not_attend() -> None:
    text = (
        "President Anna Keller held a meeting with mothers. Anna Keller attended the meeting.\n\n"
        "Olga Kranz, who attended the first session, was refused entry to the meeting."
    )
    assert of(text, "attended") == {}


def test_a_list_without_a_gathering_is_no_attendance() -> None:
    text = "Prices fell.\n\nOne of the men, Anton Reiss, sold his boat.\n\nAnother, Paul Lang, kept his."
    assert of(text, "attended") == {}


def test_speakers_without_an_office_comment() -> None:
    text = "“It rained,” said Maria Keller. “No,” said Defence Minister Elena Markova. Anton Weiss slept."
    assert set(of(text, "commented")) == {"Maria Keller"}


def test_two_who_speak_together_both_comment() -> None:
    assert set(of("Anton Weiss and clerk Maria Roth said it was “wet”.", "commented")) == {"Anton Weiss", "Maria Roth"}


def test_an_author_writes_and_belongs_to_the_outlet() -> None:
    text = "Rain in Arden\n\nThe rain ended on Friday.\n\nIt was dry.\n\nTom Roe is the Arden Courier’s weather editor."
    assert ("Tom Roe", "wrote", "Rain in Arden") in claims(text)
    assert ("Tom Roe", "affiliation", "Arden Courier") in claims(text)


def test_the_day_of_saying_is_resolved_where_the_articles_date_is_known() -> None:
    story = "“It rained,” Maria Keller said on Friday."
    assert of(f"A long dry title here\n\nPublished: 27 November 2022\n\n{story}", "said_on") == {
        "Maria Keller": "2022-11-25"
    }
    assert of(story, "said_on") == {"Maria Keller": "Friday"}


SENTENCES = st.sampled_from(
    [
        "Maria Keller, 40, from Samara, head of the BBC, said so. ",
        "One of the women, Greta Lang, met Keller at the meeting.\n\n",
        "Another, Ilse Brandt, was refused entry to the session. ",
        "She is the wife of Anton Weiss. ",
        "“No,” Keller said on Friday. ",
        "By Tom Roe\n\n",
        "Tom Roe is Arden’s editor.\n",
        "(((",
        "Keller’s meeting with mothers ",
    ]
)


@given(st.lists(SENTENCES, max_size=12).map("".join) | st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_every_claim_has_a_passage_in_its_article(text: str) -> None:
    article = dissect(text)
    mentions = find_mentions(article)
    chains = {m.chain for m in mentions}
    for claim in find_claims(article, mentions, extract(text).quotes[:0]):
        assert claim.subject in chains
        assert claim.object is None or claim.object in chains
        assert claim.evidence
        assert claim.rule
        for span in claim.evidence:
            passage = text[span.start : span.end]
            assert passage == passage.strip() != ""
