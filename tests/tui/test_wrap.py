"""Lines fit, and lose nothing but the spaces they were broken at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dossier.printable import printable
from dossier.tui.widgets.wrap import wrap

TEXTS = st.text(alphabet=st.sampled_from("ab é Жж 漢字 \u0301-\n“”😀"), max_size=200).map(printable)


@given(TEXTS, st.integers(2, 40))
def test_lines_fit_and_cover_the_text(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cell_len(text[start:end]) <= width for start, end in lines)
    reached = 0
    for start, end in lines:
        assert text[reached:start] in ("", " ", "\n")
        reached = end
    assert reached == len(text)


@given(TEXTS, st.integers(2, 40))
def test_words_stay_whole_where_they_fit(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        cut = 0 < end < len(text) and not text[end].isspace() and not text[end - 1].isspace()
        assert not cut or " " not in text[start + 1 : end]


def test_a_long_line_breaks_between_words() -> None:
    text = "one two three"
    assert [text[start:end] for start, end in wrap(text, 8)] == ["one two", "three"]
