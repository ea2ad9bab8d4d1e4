"""No character of foreign text drives a terminal, and every position still holds."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dossier.printable import printable

ANY = st.text(st.characters(codec=None), max_size=200)


@given(ANY)
def test_one_for_one(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(new == old for old, new in zip(text, shown, strict=True) if old.isalnum() and old.isascii())


@given(ANY)
def test_nothing_that_drives_is_left(text: str) -> None:
    for char in printable(text):
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"), hex(ord(char))


@given(ANY)
def test_a_line_stays_a_line(text: str) -> None:
    assert len(printable(text, line=True).splitlines()) <= 1


def test_escapes_are_shown_not_swallowed() -> None:
    assert printable("\x1b]52;c;eA==\x07\x9b31m") == "␛]52;c;eA==␇\ufffd31m"
    assert printable("321\u202eABC\u200b") == "321·ABC·"


def test_a_tower_of_marks_is_cut_down() -> None:
    assert printable("Z" + "\u0301" * 1000 + "a").count("\u0301") == 4
