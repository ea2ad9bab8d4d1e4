"""How a word of a query may stand for a word of a name, as whole numbers, so that every engine counts alike.

Similarity is 0..100. `typing` admits words that go on where the query ends.
"""

from __future__ import annotations

import math

SAME = 100
SKELETON = 96
GIVEN = 88
PREFIX = 84
INITIAL = 60
GOOD = 84
MAX_TOKENS = 12
MAX_CHARS = 256


def edits_allowed(length: int) -> int:
    """How many slips a skeleton of `length` letters may bear."""
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def after_edits(distance: int, length: int, same_start: bool) -> int:
    """Similarity of two skeletons `distance` slips apart, `length` being that of the longer."""
    return 94 - 94 * distance // max(length, distance) - (0 if same_start else 4)


def weight(bearers: int, names: int) -> int:
    """How telling a word is that `bearers` of `names` bear: 8 for everybody's, about 100 for one in a million."""
    return 8 + int(6.6 * math.log((1 + names) / (1 + min(bearers, names))))
