"""How alike two words of a name are, whatever the alphabet and the romanisation they came from."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from dossier.names.fold import skeleton
from dossier.names.sound import distance, exchange, sounds
from dossier.names.tables import attested

ATTESTED = 0.95
OTHER_START = 0.15  # a slip in the first letter is rare
FAR = 0.45  # below this, letter for letter, exchanging letters at a lower price makes no name of it


@lru_cache(maxsize=1 << 16)
def alike(a: str, b: str) -> float:
    """0..1 for two `latin` tokens, symmetric: from .95 on spellings of one word, above .8 about a slip apart."""
    likeness = spelled_alike(a, b)
    return ATTESTED if likeness < ATTESTED and attested(a, b) else likeness


def spelled_alike(a: str, b: str) -> float:
    """The same by their letters alone."""
    if a == b:
        return 1.0
    x, y = skeleton(a), skeleton(b)
    if x == y:
        return 0.98
    rough = OSA.normalized_similarity(x, y)
    if rough < FAR:
        rough = max(rough, OSA.normalized_similarity(a, b))
        if rough < FAR:
            return 0.8 * rough
    x, y = sounds(a), sounds(b)
    if x > y:
        x, y = y, x
    cost = distance(x, y) + (OTHER_START if exchange(x[0], y[0]) > 0.5 else 0.0)
    return max(0.0, min(0.98, 1 - cost / (0.5 * (len(x) + len(y)))))
