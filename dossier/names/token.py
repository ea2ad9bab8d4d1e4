"""How alike two words of a name are, whatever the alphabet and the romanisation they came from."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from dossier.names.fold import skeleton


@lru_cache(maxsize=1 << 18)
def alike(a: str, b: str) -> float:
    """0..1 for two `latin` tokens; symmetric. About .95 for two romanisations of one word, above .8 for a slip."""
    if a == b:
        return 1.0
    x, y = skeleton(a), skeleton(b)
    if x == y:
        return 0.97
    return 0.95 * max(OSA.normalized_similarity(x, y), OSA.normalized_similarity(a, b))
