"""Legal forms of organizations, cut off a name: “OOO Ромашка” and “Romashka LLC” are one word and one class each.

The table is `data/legal_forms.txt`: class | written forms.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from dossier.names.fold import tokens

LONGEST = 6  # words of the longest legal form


def lines(name: str) -> list[str]:
    """The lines of a table that are no comments."""
    text = files("dossier.names").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _forms() -> dict[tuple[str, ...], str]:
    known: dict[tuple[str, ...], str] = {}
    for line in lines("legal_forms.txt"):
        kind, written = line.split(" | ")
        for form in written.split(";"):
            words = tokens(form)
            known.setdefault(words, kind)
            known.setdefault(("".join(words),), kind) if all(len(w) == 1 for w in words) else None
    return known


def split_legal(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words of a name without its legal forms, and the classes of these. A name that is nothing else stays."""
    known, left, classes, i = _forms(), list[str](), set[str](), 0
    while i < len(words):
        for length in range(min(LONGEST, len(words) - i), 0, -1):
            kind = known.get(words[i : i + length])
            if kind and (length > 1 or len(words) > 1):
                classes.add(kind)
                i += length
                break
        else:
            left.append(words[i])
            i += 1
    return (tuple(left), frozenset(classes)) if left else (words, frozenset())
