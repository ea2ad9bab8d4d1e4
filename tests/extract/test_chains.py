"""Which names in one article are one, and which never are."""

from __future__ import annotations

from dossier.articles.anatomy import dissect
from dossier.extract.mentions import find_mentions


def chains(text: str, kind: str = "person") -> dict[str, list[str]]:
    """name of the chain -> its forms as printed"""
    found: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for m in find_mentions(dissect(text)):
        if m.kind == kind and m.chain:
            found.setdefault(names.setdefault(m.chain, f"{m.name}{m.chain}"), []).append(text[m.start : m.end])
    return {name.partition("#")[0]: forms for name, forms in found.items()}


def test_a_surname_goes_back_to_the_full_name() -> None:
    text = "Elena Markova spoke first. “No,” Markova said. Ms. Markova left early."
    assert chains(text) == {"Elena Markova": ["Elena Markova", "Markova", "Markova"]}


def test_father_and_son_stay_two_and_a_surname_means_the_one_named_last() -> None:
    text = "Pavel Sorokin built the bank. Sorokin sold it. Dmitri Sorokin bought it back. Sorokin now runs it."
    assert chains(text) == {
        "Pavel Sorokin": ["Pavel Sorokin", "Sorokin"],
        "Dmitri Sorokin": ["Dmitri Sorokin", "Sorokin"],
    }


def test_senior_and_junior_stay_two() -> None:
    text = "Pavel Sorokin Sr. built the bank. Pavel Sorokin Jr. sold it. Pavel Sorokin was seen in the valley."
    names = [name for name in chains(text) if name != "Pavel Sorokin"]
    assert len(names) == 2


def test_a_father_named_like_his_son_is_another_person() -> None:
    text = "Pavel Sorokin spoke of his father, Pavel D. Sorokin, on Friday. Pavel Sorokin left."
    assert len(chains(text)) == 2


def test_the_elder_and_the_younger_are_senior_and_junior() -> None:
    text = (
        "Pavel Sorokin Sr. built the bank. Pavel Sorokin Jr. sold it. The sister is Anna Sorokin. "
        "The elder Sorokin wept. The younger Sorokin did not. Sorokin Jr. left."
    )
    assert chains(text) == {
        "Pavel Sorokin Sr": ["Pavel Sorokin Sr", "Sorokin"],
        "Pavel Sorokin Jr": ["Pavel Sorokin Jr", "Sorokin", "Sorokin Jr"],
        "Anna Sorokin": ["Anna Sorokin"],
    }


def test_a_father_called_senior_is_another_person() -> None:
    text = "Pavel Sorokin was found in the park. His father, Pavel Sorokin senior, wept."
    assert list(chains(text)) == ["Pavel Sorokin", "Pavel Sorokin senior"]


def test_a_surname_goes_on_meaning_whom_it_meant_before_kin_came_in() -> None:
    text = "Pavel Sorokin rows a ferry. Sorokin is old.\n\nHis grandson, Dmitri Sorokin, is not.\n\nSorokin laughs."
    assert chains(text)["Pavel Sorokin"] == ["Pavel Sorokin", "Sorokin", "His", "Sorokin"]


def test_a_title_prefers_the_one_of_its_sex_to_one_whose_sex_is_not_known() -> None:
    text = "Zyl Sorokin met Hilda Sorokin and Pavel Sorokin. Mrs Sorokin left."
    assert chains(text)["Hilda Sorokin"] == ["Hilda Sorokin", "Sorokin"]


def test_ben_is_a_given_name_where_it_stands_first() -> None:
    assert list(chains("Clara Ross met Ben Sorokin. Mr Sorokin left.")) == ["Clara Ross", "Ben Sorokin"]


def test_a_brother_known_by_his_given_name_came_in_as_kin() -> None:
    text = (
        "Pavel Sorokin sang. Sorokin is old. On keys is Sorokin's brother Dmitri.\n\nThey play a song.\n\n"
        "Sorokin laughs.\n\nDmitri Sorokin says nothing."
    )
    assert chains(text)["Pavel Sorokin"] == ["Pavel Sorokin", "Sorokin", "Sorokin", "Sorokin"]


def test_a_family_name_may_stand_first() -> None:
    text = "Kwon Eun-ji began a strike. “I will not eat,” Kwon, 51, told reporters. They looked at the strike of Kwon."
    assert chains(text) == {"Kwon Eun-ji": ["Kwon Eun-ji", "Kwon", "Kwon"]}


def test_a_middle_initial_is_the_same_person() -> None:
    text = "Pavel Sorokin spoke on Friday. Pavel D. Sorokin left the valley."
    assert len(chains(text)) == 1


def test_a_title_of_the_other_sex_is_another_person() -> None:
    text = "Hilda Sorokin spoke first. Mr. Sorokin waited outside. Mrs. Sorokin left."
    assert chains(text) == {"Hilda Sorokin": ["Hilda Sorokin", "Sorokin"], "Sorokin": ["Sorokin"]}


SPELLED = (
    "Natalia Belenova sings the national anthem at a concert on Harbour Square in the capital.\n\n"
    "The guests were chosen with care.\n\nNatalia {}, who sang the anthem on Harbour Square, came to the meeting."
)


def test_a_spelling_one_vowel_apart_in_the_same_story_is_one_person() -> None:
    assert list(chains(SPELLED.format("Belanova"))) == ["Natalia Belenova"]


def test_a_spelling_two_letters_apart_is_another_person() -> None:
    assert len(chains(SPELLED.format("Balanova"))) == 2


def test_one_vowel_apart_in_another_matter_is_another_person() -> None:
    text = (
        "Natalia Belenova sings the national anthem at a concert on Harbour Square.\n\n"
        "Natalia Belanova, a dentist, filed the tax complaint."
    )
    assert len(chains(text)) == 2


def test_one_vowel_apart_in_one_passage_is_another_person() -> None:
    text = (
        "Natalia Belenova sings the anthem on Harbour Square beside Natalia Belanova, "
        "who sings the anthem on Harbour Square."
    )
    assert len(chains(text)) == 2


def test_another_given_name_is_another_person_however_close() -> None:
    text = SPELLED.format("Belenova").replace("Natalia Belenova, who", "Natalya Belenova, who")
    assert len(chains(text)) == 2


def test_a_given_name_with_patronymic_is_the_one_who_bears_the_given_name() -> None:
    text = "President Boris Tanev spoke. ‘Boris Borisovich, are you well?’ she asked."
    assert list(chains(text)) == ["Boris Tanev"]


def test_a_nickname_printed_inside_a_name_is_that_person() -> None:
    text = "Robert C. “Bobby” Lang left. Bobby Lang came back. Anton Lang slept."
    assert list(chains(text)) == ["Robert C. “Bobby” Lang", "Anton Lang"]


def test_an_acronym_is_its_expansion() -> None:
    text = "The International Tribunal for Rivers (ITR) met. The ITR adjourned."
    assert chains(text, "organization") == {
        "International Tribunal for Rivers": ["International Tribunal for Rivers", "ITR", "ITR"]
    }


def test_an_organization_goes_by_its_first_word_too() -> None:
    text = "The Telvaro Group was fined on Monday. “We will pay,” Telvaro said. Lawyers of Telvaro left."
    assert chains(text, "organization") == {"Telvaro Group": ["Telvaro Group", "Telvaro", "Telvaro"]}


def test_the_same_words_in_another_order_are_one_organization() -> None:
    text = "She leads the Council of Widows and Orphans. The Widows and Orphans Council met."
    assert len(chains(text, "organization")) == 1


def test_pronouns_mean_the_subject_of_their_sex() -> None:
    text = "Maria Keller met Boris Tanev in the valley. She thanked him. He bowed."
    assert chains(text) == {"Maria Keller": ["Maria Keller", "She"], "Boris Tanev": ["Boris Tanev", "him", "He"]}


def test_a_pronoun_inside_a_quotation_is_left_open() -> None:
    text = "Maria Keller waited. “She is late,” Boris Tanev said."
    pronouns = [m for m in find_mentions(dissect(text)) if m.pronoun]
    assert [m.chain for m in pronouns] == [""]
