"""A row fills its width exactly, whatever stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from dossier.tui.widgets.rows import Mark, Row, segments

ANY = st.text(max_size=60)


@given(ANY, ANY, st.integers(4, 80), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=4))
def test_a_row_is_as_wide_as_its_pane_and_drives_no_terminal(
    text: str, tail: str, width: int, spans: list[tuple[int, int]]
) -> None:
    row = Row(text, tail, tuple(Mark(start, end, "match") for start, end in spans))
    drawn = "".join(s.text for s in segments(row, width, {"match": Style(bold=True)}, Style(), "▸"))
    assert cell_len(drawn) == width
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in drawn)


def test_a_mark_is_drawn_where_it_stands() -> None:
    loud = Style(bold=True)
    parts = segments(Row("One of the women", marks=(Mark(11, 16, "match"),)), 30, {"match": loud}, Style(), "")
    assert [part.text for part in parts if part.style == loud] == ["women"]


def test_a_long_text_gives_way_to_the_tail() -> None:
    drawn = "".join(s.text for s in segments(Row("a" * 50, "12 ✎"), 20, {}, Style(), ""))
    assert drawn.endswith("… 12 ✎")
