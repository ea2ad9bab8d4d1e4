"""Folding: ASCII for every script, tokens, and one skeleton for the romanisations of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.names.fold import latin, skeleton, tokens
from dossier.names.token import alike


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Узунова", "uzunova"),
        ("Щёкин", "shchekin"),
        ("Сергій", "serhiy"),
        ("Ігар Гурын", "ihar huryn"),
        ("Чакъров", "chakarov"),
        ("Подъездов", "podezdov"),
        ("Łukaszenka", "lukaszenka"),
        ("Müller-Weiß", "muller-weiss"),
        ("Παπανδρέου", "papandreou"),
        ("გიორგი", "giorgi"),
        ("Əkrəm Əliyev", "akram aliyev"),
        ("O’Neill", "oneill"),
    ],
)
def test_latin(text: str, folded: str) -> None:
    assert latin(text) == folded


@given(st.text(max_size=60))
def test_latin_is_lower_case_ascii_and_stays_as_it_is(text: str) -> None:
    folded = latin(text)
    assert folded.isascii()
    assert folded == folded.lower() == latin(folded)


@given(st.text(max_size=60))
def test_tokens_are_the_alphanumeric_words(text: str) -> None:
    assert all(token.isalnum() and token.isascii() for token in tokens(text))


def test_tokens_split_initials_and_hyphens_but_not_apostrophes() -> None:
    assert tokens("Иванов-Петров И.А. d'Arc") == ("ivanov", "petrov", "i", "a", "darc")


@pytest.mark.parametrize(
    "spellings",
    [
        "Юлия Yulia Julia Iuliia Juliya Юлія",
        "Щукин Shchukin Schtschukin Szczukin Ščukin",
        "Хрущёв Khrushchev Hruščev",
        "Цыганов Tsyganov Tzyganov Cyganov",
        "Wiktor Viktor Victor Виктор",
        "Жуков Zhukov Žukov Zukov",
        "Жарков Zharkov Zharkou Žarkow",
        "Савицкий Savitsky Sawicki Savickij",
    ],
)
def test_romanisations_of_a_word_share_its_skeleton(spellings: str) -> None:
    assert len({skeleton(tokens(word)[0]) for word in spellings.split()}) == 1


TOKENS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


@given(TOKENS, TOKENS)
def test_alike_is_symmetric_and_within_bounds(a: str, b: str) -> None:
    assert 0.0 <= alike(a, b) <= 1.0
    assert alike(a, b) == alike(b, a)
    assert alike(a, a) == 1.0


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("tikhanovskaya", "tsikhanouskaya"), ("tikhanovskaya", "tikhomirova")),
        (("lukashenko", "loukachenko"), ("lukashenko", "lukonenko")),
        (("zharadat", "jaradat"), ("zharadat", "karadat")),
        (("ivanov", "iwanow"), ("ivanov", "ibanez")),
        (("kuznetsov", "kuznetzoff"), ("kuznetsov", "kuzmin")),
        (("uzunova", "uzanova"), ("uzunova", "uzubova")),
    ],
)
def test_letters_that_romanisations_confuse_are_nearer_than_others(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert alike(*near) > alike(*far)
