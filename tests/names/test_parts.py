"""Names taken apart: roles of words, endings, given names, legal forms."""

from __future__ import annotations

import pytest

from dossier.names import compare, tables
from dossier.names.endings import family_sex, patronymic, stem
from dossier.names.fold import tokens
from dossier.names.organization import looks_like_one, organization
from dossier.names.person import person


@pytest.mark.parametrize(
    ("name", "roles"),
    [
        ("Узунова Надежда Петровна", "family given patronymic"),
        ("Надежда Петровна Узунова", "given patronymic family"),
        ("Roman Arkadyevich Abramovich", "given patronymic family"),
        ("Roman Abramovich", "given family"),
        ("N. Uzunova", "initial family"),
        ("Узунова Н.П.", "family initial initial"),
        ("Ivanova Olga", "family given"),
        ("Ольга Ивановна", "given patronymic"),
        ("Abd al-Rahman al-Haddad", "given family"),
    ],
)
def test_roles(name: str, roles: str) -> None:
    assert " ".join(part.role for part in person(name).parts) == roles


def test_a_servant_is_one_word_however_it_is_joined() -> None:
    spellings = ("Abd al-Rahman Ali", "Abdul Rahman Ali", "Abdurrahman Ali", "Abdelrahman Ali", "Abd-al-Rahman Ali")
    assert len({person(name).parts[0].text for name in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "sex"), [("Иванов Пётр Ильич", "m"), ("Anna Petrivna", "f"), ("Sasha Petrov", ""), ("Юлии Узуновой", "f")]
)
def test_sex(name: str, sex: str) -> None:
    assert person(name).sex == sex


@pytest.mark.parametrize(
    ("word", "father"),
    [
        ("petrovich", ("petr", "m")),
        ("petrovna", ("petr", "f")),
        ("ilyich", ("il", "m")),
        ("mikalaevich", ("mikala", "m")),
        ("viktorivna", ("viktor", "f")),
        ("aliaksandrauna", ("aliaksandr", "f")),
        ("ivanova", None),
        ("khachaturyan", None),
    ],
)
def test_patronymics(word: str, father: tuple[str, str] | None) -> None:
    assert patronymic(word) == father


def test_cases_and_sexes_of_a_family_name_share_a_stem() -> None:
    assert len({stem(w) for w in ("uzunov", "uzunova", "uzunovoy", "uzunovym", "uzunovu")}) == 1
    assert len({stem(w) for w in ("kovalskiy", "kovalskaya", "kovalskogo", "kovalskoy", "kovalski")}) == 1
    assert len({stem(w) for w in ("tolstoy", "tolstogo", "tolstaya", "tolstomu")}) == 1
    assert len({stem(w) for w in ("navalny", "navalnyy", "navalnogo", "navalnaya")}) == 1


def test_family_names_tell_a_sex() -> None:
    assert [family_sex(w) for w in ("ivanova", "ivanov", "kovalskaya", "merkel")] == ["f", "m", "f", ""]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nadezhda", "nadiya"),
        ("nadya", "nadezhda"),
        ("evgeniy", "jewgienij"),
        ("sasha", "aleksandra"),
        ("bill", "william"),
    ],
)
def test_forms_of_a_given_name_share_a_group(a: str, b: str) -> None:
    assert tables.given(a) & tables.given(b)


@pytest.mark.parametrize(("a", "b"), [("mariya", "marina"), ("olga", "oleg"), ("yuliya", "yuliana"), ("petr", "pavel")])
def test_other_given_names_share_none(a: str, b: str) -> None:
    assert tables.forms(a)
    assert tables.forms(b)
    assert not tables.forms(a) & tables.forms(b)


_NAMES = """
Ольга Олег Мария Марина Майя Анна Елена Алина Юлия Юлиана Дарья Дарина Наталья Надежда Артём Артур Алексей Андрей Антон
Павел Пётр Семён Сергей Степан Лев Леонид Никита Николай Игорь Егор Илья Ирина Арина"""
NAMES = _NAMES.split()


def test_given_names_compiled_by_hand_contradict_each_other_in_either_alphabet() -> None:
    """Every listed name against some others: a slip in the list or a case reading too many would make two names one."""
    said = [(a, b) for i, a in enumerate(NAMES) for b in NAMES[:i]]
    for a, b in said:
        for x, y in ((a, b), (a, tokens(b)[0]), (tokens(a)[0], tokens(b)[0])):
            assert compare(f"{x} Коваленко", f"{y} Коваленко").conflict, (x, y)


@pytest.mark.parametrize(("a", "b"), [("Александра Петрова", "Александр Петров"), ("Яна Коваль", "Ян Коваль")])
def test_a_name_that_may_be_a_case_of_another_is_left_in_doubt(a: str, b: str) -> None:
    assert not compare(a, b).conflict
    assert 0.6 < compare(a, b).score < 0.85


def test_sexes_of_given_names() -> None:
    assert [tables.sex(w) for w in ("nadezhda", "oleg", "sasha", "qwrtz")] == ["f", "m", "", ""]


@pytest.mark.parametrize(
    ("name", "words", "legal"),
    [
        ("ООО «Ромашка»", ("romashka",), {"limited"}),
        ("Romashka LLC", ("romashka",), {"limited"}),
        ("K.L.M. Company", ("klm", "company"), set()),
        ("Brennhof Gesellschaft mit beschränkter Haftung", ("brennhof",), {"limited"}),
        ("Jodła Europa Sp. z o.o.", ("jodla", "europa"), {"limited"}),
        ("Ministry of Defence", ("ministry", "defense"), set()),
        ("1st Guards Brigade", ("1", "guards", "brigade"), set()),
    ],
)
def test_organizations_taken_apart(name: str, words: tuple[str, ...], legal: set[str]) -> None:
    found = organization(name)
    assert (tuple(w.text for w in found.words), set(found.legal)) == (words, legal)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Brennhof AG", True), ("ООО Ромашка", True), ("Ford Foundation", True), ("AT&T", True), ("Ян Ли", False),
        ("Moussa Ag Hassan", False), ("Узунова С.А.", False), ("Ministry of Justice", True), ("Abd as-Salam", False),
    ],
)  # fmt: skip
def test_organizations_are_told_from_people(name: str, is_one: bool) -> None:
    assert looks_like_one(name) is is_one
