"""A run of words in a text, moved and stretched word by word. Pure functions; positions in code points."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]{1,100}(?:[-’'.&][^\W_]{1,100}){0,20}")  # what is longer is chosen in pieces
_BACK = 400  # code points in which the word before is looked for

Range = tuple[int, int]


def word_at(text: str, position: int) -> Range | None:
    """The word at a position, else the next, else the last; None in a text without words."""
    found = _WORD.search(text, _beginning(text, position)) or _WORD.search(text)
    return found.span() if found else None


def word_in(text: str, line: Range) -> bool:
    """Whether any word stands in a line."""
    return _WORD.search(text, *line) is not None


def after(text: str, position: int) -> Range | None:
    """The first word that begins at or behind a position."""
    found = _WORD.search(text, position)
    return found.span() if found else None


def before(text: str, position: int) -> Range | None:
    """The last word that ends at or before a position."""
    found = [match.span() for match in _WORD.finditer(text, _beginning(text, position - _BACK), position)]
    return found[-1] if found else None


def shifted(text: str, chosen: Range, by: int) -> Range:
    """The next or the previous word instead of what is chosen."""
    return (after(text, chosen[1]) if by > 0 else before(text, chosen[0])) or chosen


def stretched(text: str, chosen: Range, by: int) -> Range:
    """One word more at the end, or one less; never none."""
    if by > 0:
        more = after(text, chosen[1])
        return (chosen[0], more[1]) if more else chosen
    last = before(text, chosen[1])
    less = before(text, last[0]) if last else None
    return (chosen[0], less[1]) if less and less[0] >= chosen[0] else chosen


def _beginning(text: str, position: int) -> int:
    """Behind the last white space before a position; the position itself where there is none for long."""
    position = max(0, min(position, len(text)))
    for at in range(position, max(0, position - _BACK), -1):
        if text[at - 1].isspace():
            return at
    return position if position > _BACK else 0
