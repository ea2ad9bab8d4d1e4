"""“Jr.”, “senior”, “III”: what tells the bearers of one name in one family apart."""

from __future__ import annotations

from collections.abc import Sequence

GENERATIONS = {
    **{word: word for word in ("jr", "sr", "ii", "iii", "iv")},
    "junior": "jr",
    "jnr": "jr",
    "senior": "sr",
    "snr": "sr",
}


def generation(words: Sequence[str]) -> str:
    """“sr” for the folded words of “John Roe Senior”, "" where nothing tells one bearer of a name from another.

    >>> generation(["john", "roe", "senior"]), generation(["john", "roe"])
    ('sr', '')
    """
    return GENERATIONS.get(words[-1], "") if len(words) > 1 else ""


def family_name(words: Sequence[str]) -> str:
    """The last folded word that is no “Jr”."""
    return words[-2] if generation(words) else words[-1]
