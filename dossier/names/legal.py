"""Legal forms of organizations, cut off a name: “OOO Ромашка” and “Romashka LLC” are one word and one class each.

The table is `data/legal_forms.txt`: class | written forms.
"""

from __future__ import annotations

from functools import cache

from dossier.names.fold import tokens
from dossier.names.tables import DATA


def lines(name: str) -> list[str]:
    """The lines of a table that are no comments."""
    return [
        line for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]


@cache
def _forms() -> tuple[dict[tuple[str, ...], str], dict[str, int]]:
    """The class of each legal form, and how long the longest is that begins with a word."""
    known: dict[tuple[str, ...], str] = {}
    for line in lines("legal_forms.txt"):
        kind, written = line.split(" | ")
        for form in written.split(";"):
            words = tokens(form)
            known.setdefault(words, kind)
            known.setdefault(("".join(words),), kind) if all(len(w) == 1 for w in words) else None
    longest: dict[str, int] = {}
    for words in known:
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return known, longest


@cache
def legal_words() -> frozenset[str]:
    """The words that are a legal form each by itself."""
    return frozenset(words[0] for words in _forms()[0] if len(words) == 1)


def split_legal(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words of a name without its legal forms, and the classes of these. A name that is nothing else stays."""
    known, longest = _forms()
    if longest.keys().isdisjoint(words):
        return words, frozenset()
    left: list[str] = []
    classes: set[str] = set()
    i = 0
    while i < len(words):
        for length in range(longest.get(words[i], 0), 0, -1):
            kind = known.get(words[i : i + length])
            if kind and (length > 1 or len(words) > 1):
                classes.add(kind)
                i += length
                break
        else:
            left.append(words[i])
            i += 1
    return (tuple(left), frozenset(classes)) if left else (words, frozenset())
