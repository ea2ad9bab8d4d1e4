"""Break a text into lines that fit a width, fast enough for an article of a megabyte."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from rich.cells import cell_len

_UNUSUAL_WIDTH = re.compile(
    "[^\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2421]"
)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` at `width` cells, as (start, end) in code points.

    Together they cover the text but for its newlines and the spaces at which a line was broken. A word that is wider
    than a line is cut. `text` is printable: no tabs, no control characters.
    """
    width = max(width, 2)  # the widest character takes two cells
    lines: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if _UNUSUAL_WIDTH.search(paragraph):
            _break_by_cells(paragraph, start, width, lines)
        else:
            _break_by_characters(text, start, end, width, lines)
        start = end + 1
    return lines


def _break_by_characters(text: str, start: int, end: int, width: int, lines: list[tuple[int, int]]) -> None:
    while end - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        if space < 0:
            lines.append((start, start + width))
            start += width
        else:
            lines.append((start, space))
            start = space + 1
    lines.append((start, end))


def _break_by_cells(paragraph: str, offset: int, width: int, lines: list[tuple[int, int]]) -> None:
    edges = [0, *accumulate(map(cell_len, paragraph))]
    start, end = 0, len(paragraph)
    while edges[end] - edges[start] > width:
        fits = bisect_right(edges, edges[start] + width, start + 1) - 1
        space = paragraph.rfind(" ", start + 1, fits + 1)
        cut = fits if space < 0 else space
        lines.append((offset + start, offset + cut))
        start = cut if space < 0 else space + 1
    lines.append((offset + start, offset + end))
