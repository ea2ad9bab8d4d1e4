"""What a line of a list looks like before it has a width."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from dossier.printable import printable

POINTER, POINTER_ELSEWHERE = "▸", "›"
_POINTS_A_CELL = 8  # more code points than this in a cell are not worth measuring


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of a text, in code points, are drawn in the style `look`."""

    start: int
    end: int
    look: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `text` at the left, cropped to what is left of the width by `tail` at the right.

    `look` styles the whole line. The cursor passes over a row with `skip`.
    """

    text: str
    tail: str = ""
    marks: tuple[Mark, ...] = ()
    look: str = ""
    skip: bool = False


def segments(row: Row, width: int, looks: dict[str, Style], base: Style, pointer: str) -> list[Segment]:
    """`row` as segments of exactly `width` cells, foreign text made printable.

    `looks` are partial styles laid over `base` by name. The row under the cursor begins with a `pointer`, so that it
    is told by more than its colour; others with a space.
    """
    text = printable(row.text[: width * _POINTS_A_CELL], line=True)
    tail = printable(row.tail, line=True)
    if cell_len(tail) >= width // 2:
        tail = set_cell_size(tail, max(0, width // 2 - 2)) + "…"
    tail_width = cell_len(tail) + 1 if tail else 0
    room = max(0, width - 1 - tail_width)
    if row.look:
        base = base + looks.get(row.look, Style.null())
    if cell_len(text) > room:
        text = set_cell_size(text, max(0, room - 1)) + "…" if room else ""
    pointer = pointer or " "
    if not row.marks:
        parts = [Segment(set_cell_size(pointer + text, room + 1), base)]
    else:
        pieces = [(text[start:end], style) for start, end, style in styled(row.marks, len(text), looks, base)]
        padding = " " * max(0, room - cell_len(text))
        parts = [Segment(piece, style) for piece, style in [(pointer, base), *pieces, (padding, base)]]
    if tail_width:
        parts.append(Segment(" " + tail, base + looks.get("tail", Style.null())))
    return parts


def styled(
    marks: tuple[Mark, ...] | list[Mark], length: int, looks: dict[str, Style], base: Style
) -> list[tuple[int, int, Style]]:
    """Cut 0..`length` where marks begin and end; a later mark lies over an earlier one."""
    cuts = sorted({0, length} | {min(max(edge, 0), length) for mark in marks for edge in (mark.start, mark.end)})
    pieces = []
    for start, end in pairwise(cuts):
        style = base
        for mark in marks:
            if mark.start <= start and end <= mark.end and mark.look in looks:
                style = style + looks[mark.look]
        pieces.append((start, end, style))
    return pieces
