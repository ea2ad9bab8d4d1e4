"""Quotation marks: which stretches of a paragraph stand between them.

Handles double, single, angle and low marks, curly and straight, nested ones (only the outermost is reported), marks
turned the wrong way round, and a missing opening or closing mark. One pass, linear in the length of the paragraph.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace

_MARK = re.compile("[“”„‟«»\"‘’‚‛']")
_FAMILY = {**dict.fromkeys('“”„‟"', "double"), **dict.fromkeys("«»", "angle"), **dict.fromkeys("‘’‚‛'", "single")}
_ELISION = re.compile(r"(?:\d0s|em|til|till|tis|twas|cause|bout|round|cos|n)\b", re.IGNORECASE)
_STOPS = ".,?!…"
_BESIDE = frozenset(_FAMILY) | set("`<>")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch: `start`..`end` without its marks, `outer_start`..`outer_end` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    family: str
    opened: bool = True
    closed: bool = True


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner, and what was quoted within it."""

    pos: int
    family: str
    char: str
    inner: list[Quoted] = field(default_factory=list)


_TYPED_OPEN = re.compile(r"(?<![^\s(\[—–-])(?:''|``|‘‘|<<)(?=[^\s<])")
_TYPED_CLOSE = re.compile(r"(?:(?<=[^\s>])(?:''|’’|>>)|(?<=['’] )'')(?![\w>])")


@functools.lru_cache(maxsize=4)
def _printed(text: str) -> str:
    """`text` with marks that were typed as two characters (''wet'', <<wet>>) as one and a space, in their place."""
    if not _TYPED_OPEN.search(text):
        return text
    opened = _TYPED_OPEN.sub(lambda match: " «" if match[0] == "<<" else " “", text)
    return _TYPED_CLOSE.sub(lambda match: "» " if match[0] == ">>" else "” ", opened)


def opening_mark(text: str, pos: int) -> str:
    """The mark at `pos` if a quotation can begin there, else ""."""
    if _TYPED_OPEN.match(text, pos):
        return "«" if text[pos] == "<" else "“"
    mark = text[pos : pos + 1]
    return mark if mark and mark in "“„‟«\"‘‚‛'" else ""


def with_marks(text: str, start: int, end: int) -> Quoted:
    """The quotation `text[start:end]` with the marks that stand beside it, if any do."""
    left, right = start, end
    while left > max(0, start - 2) and text[left - 1] in _BESIDE:
        left -= 1
    while right < min(len(text), end + 2) and text[right] in _BESIDE:
        right += 1
    return Quoted(start, end, left, right, "double")


def scan(text: str, start: int, end: int, continues: str = "") -> list[Quoted]:
    """The quotations of the paragraph text[start:end], in order.

    `continues` is the mark that opens the next paragraph of prose: a quotation with that mark that is left open here
    goes on there.
    """
    printed = _printed(text)
    found = _scan(printed, start, end, continues)
    return found if printed is text else [_widened(text, printed, quoted) for quoted in found]


def _widened(text: str, printed: str, quoted: Quoted) -> Quoted:
    """The quotation with both characters of its marks, where they were typed as two."""
    start, end = quoted.outer_start, quoted.outer_end
    start -= quoted.opened and printed[start] != text[start]
    end += quoted.closed and printed[end - 1] != text[end - 1]
    return replace(quoted, outer_start=start, outer_end=end)


def _scan(text: str, start: int, end: int, continues: str) -> list[Quoted]:
    marks = [m.start() for m in _MARK.finditer(text, start, end)]
    roles = [_role(text, pos, start, end) for pos in marks]
    following = _following_single(text, marks, roles)
    done: list[Quoted] = []
    stack: list[_Open] = []
    for i, pos in enumerate(marks):
        char, role = text[pos], roles[i]
        if role == "apostrophe":
            continue
        family = _FAMILY[char]
        depth = next((k for k in range(len(stack) - 1, max(-1, len(stack) - 9), -1) if stack[k].family == family), -1)
        if family == "single" and role == "close" and depth >= 0 and _is_possessive(text, pos, following[i]):
            continue
        if _closes(char, role, stack[depth] if depth >= 0 else None):
            opener = stack[depth]
            del stack[depth:]
            quoted = _trimmed(text, opener.pos, pos, family)
            if quoted:
                (stack[-1].inner if stack else done).append(quoted)
        elif role == "close":
            if family != "single" and not stack and not done and text[pos - 1] in _STOPS:
                quoted = _trimmed(text, start - 1, pos, family)
                if quoted:
                    done.append(quoted)
        elif family != "single" or role == "open":
            stack.append(_Open(pos, family, char))
    return done + _left_open(text, stack, end, continues)


def _role(text: str, pos: int, start: int, end: int) -> str:
    """What the mark at `pos` can be by its neighbours alone: open, close, either or apostrophe."""
    char = text[pos]
    before = text[pos - 1] if pos > start else " "
    after = text[pos + 1] if pos + 1 < end else " "
    if char in "“”„‟«»":
        if char in "„«‟":
            return "open"
        if char == "“":
            return "close" if not before.isspace() and (after.isspace() or after in _STOPS) else "open"
        return "open" if (before.isspace() or before == "(") and after.isalnum() else "close"
    if char == '"':
        opens = before.isspace() or before in "([—–-‘'"
        closes = after.isspace() or after in _STOPS + ")];:—–"
        return "either" if opens == closes else "open" if opens else "close"
    if before.isalnum() and after.isalnum():
        return "apostrophe"
    if char in "‚‛":
        return "open"
    if before.isspace() or before in '([—–-“"/':
        return "open" if not after.isspace() and not _ELISION.match(text, pos + 1) else "apostrophe"
    return "open" if char == "‘" and after.isalnum() else "close"


def _closes(char: str, role: str, opener: _Open | None) -> bool:
    if opener is None:
        return False
    if char == '"':
        return role != "open"
    return role == "close"


def _following_single(text: str, marks: list[int], roles: list[str]) -> list[int]:
    """For each mark the position of the next single mark that is no apostrophe (negative: it opens), 0 for none."""
    following, upcoming = [0] * len(marks), 0
    for i in range(len(marks) - 1, -1, -1):
        following[i] = upcoming
        if _FAMILY[text[marks[i]]] == "single" and roles[i] != "apostrophe":
            upcoming = -marks[i] if roles[i] == "open" else marks[i]
    return following


def _is_possessive(text: str, pos: int, following: int) -> bool:
    """‘the soldiers’ mothers were there,’: a mark after an s that cannot be the last one of its quotation."""
    if following <= 0 or text[pos - 1] not in "sSxz" or not text[pos + 1 : pos + 2].isspace():
        return False
    return text[following - 1] in _STOPS or text[pos + 2 : pos + 3].islower()


def _left_open(text: str, stack: list[_Open], end: int, continues: str) -> list[Quoted]:
    """What to make of marks that never closed: the rest of the paragraph, or nothing but what they enclosed."""
    out: list[Quoted] = []
    for opener in stack:
        rest = not any(q.family == opener.family for q in opener.inner) and opener.family != "single"
        if rest or opener.char == continues:
            quoted = _trimmed(text, opener.pos, end, opener.family, closed=False)
            return [*out, quoted] if quoted else out
        out.extend(opener.inner)
    return out


def _trimmed(text: str, before: int, after: int, family: str, *, closed: bool = True) -> Quoted | None:
    """The stretch between the marks at `before` and `after` without white space at its ends; None where it is empty."""
    start, end = before + 1, after
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    opened = before >= 0 and text[before] in _FAMILY
    return Quoted(start, end, before if opened else start, after + 1 if closed else end, family, opened, closed)
