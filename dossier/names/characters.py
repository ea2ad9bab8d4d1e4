"""Names in characters that stand for a syllable or a word: one character more or less is another name."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from dossier.names.fold import latin

_RANGES = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))  # as a class of a regex, 10 ms to compile
_GAPS = re.compile(r"[\W_]+")
HOMOPHONE = 0.5  # what a character counts for one that is read alike: it may be its simplified form


def in_characters(name: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean characters."""
    return not name.isascii() and any(first <= c <= last for c in name if c > "\u3000" for first, last in _RANGES)


def alike(a: str, b: str) -> tuple[float, str]:
    """How alike two such names are, 0..1, and why."""
    x, y = _GAPS.sub("", a), _GAPS.sub("", b)
    edits = Levenshtein.editops(x, y)
    if not edits:
        return 1.0, "same characters"
    lost = 0.0
    for edit in edits:
        p, q = x[edit.src_pos : edit.src_pos + 1], y[edit.dest_pos : edit.dest_pos + 1]
        lost += 1 - HOMOPHONE * (edit.tag == "replace" and latin(p) == latin(q))
    said = "one character apart" if len(edits) == 1 else f"{len(edits)} characters apart"
    return max(0.0, 1 - 2 * lost / max(len(x), len(y))), said
