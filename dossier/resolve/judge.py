"""Whether two names may be joined without asking. A false join is worse than a missed one, which can be suggested.

In one article, a name spelled two ways is one name as soon as it is alike and nothing contradicts. Across articles the
words must sound the same, whatever alphabet or romanisation they come in; a nickname or a slip is not enough.
Letters of two alphabets within one word are a disguise until a person says otherwise.
"""

from __future__ import annotations

from dossier.model import Kind
from dossier.names import Comparison
from dossier.names.comparing import two_alphabets
from dossier.names.fold import skeleton, tokens
from dossier.names.generations import generation

ALIKE = 0.85  # what a score must reach to be joined
SUGGEST = 0.7  # what it must reach to be suggested
LONG = 5  # sounds that a word must have to tell people apart: Roe and Rowe have too few
_SMALL = {"of", "the", "and", "for", "in", "on"}


def surely(a: str, b: str, kind: Kind, found: Comparison, together: bool) -> bool:
    """Whether `a` and `b` are one without asking; `together`: they stand in one article."""
    if found.conflict or found.score < ALIKE or two_alphabets(a) or two_alphabets(b):
        return False
    if kind == "person" and not _one_generation(a, b, together):
        return False
    first, second = _sounds(a), _sounds(b)
    if kind == "person" and min(len(first), len(second)) < 2:
        return False
    if max(map(len, (*first, *second))) < LONG:
        return False
    if _initials(a) and _initials(b) and _initials(a) != _initials(b):
        return False
    if kind == "organization" and 1 < min(len(first), len(second)) < max(len(first), len(second)):
        return False  # a word more is another organization: White House, White House Press
    return together or first == second


def _one_generation(a: str, b: str, together: bool) -> bool:
    """Neither is the other's father: “Roe Jr.” is never “Roe Sr.”, and not “Roe” where one article has both."""
    one, other = (generation(tokens(name)) for name in (a, b))
    return one == other or (not together and not (one and other))


def _initials(name: str) -> list[str]:
    return [word for word in tokens(name) if len(word) == 1]


def _sounds(name: str) -> list[str]:
    """The words of a name by their sound, in any order; initials count only where there is little else."""
    words = [word for word in tokens(name) if word not in _SMALL]
    full = [word for word in words if len(word) > 1]
    return sorted(skeleton(word) for word in (full if len(full) > 1 else words))
