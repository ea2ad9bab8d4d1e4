"""Family names: one in its cases and sexes, with the endings of other languages, with or without an article."""

from __future__ import annotations

from functools import lru_cache

from dossier.names.endings import family_sex, nominatives, stem
from dossier.names.fold import skeleton
from dossier.names.token import alike

SAME = 0.97  # from this likeness on two words are one
HOPELESS = 0.36  # no ending makes one word of two that are less alike


@lru_cache(maxsize=1 << 15)
def family_names(a: str, b: str, inflected: tuple[bool, bool]) -> tuple[float, str]:
    """The likeness of two words that may be family names, and what else than their letters makes them one: `feminine`,
    `declined`, `ending` or ""."""
    plain = alike(a, b)
    if plain >= SAME or plain < HOPELESS:
        return plain, ""
    if a.startswith("abd") or b.startswith("abd"):
        return _servants(a, b), ""
    found = max((plain, ""), _stems(a, b, inflected), key=_likeness)
    if 0.6 < found[0] < 0.95 and any(inflected):
        found = max(found, (_nominatives(a, b, inflected), "declined"), key=_likeness)
    if found[0] < 0.93 and _with_ending(a, b):
        found = 0.93, "ending"
    return max(found, (_without_article(a, b), ""), key=_likeness)


def _likeness(found: tuple[float, str]) -> float:
    return found[0]


def _stems(a: str, b: str, inflected: tuple[bool, bool]) -> tuple[float, str]:
    """Without what sex and case change: Uzunova, Uzunov."""
    x, y = stem(a), stem(b)
    if (x, y) == (a, b):
        return 0.0, ""
    declined = _may_be_case(a, inflected[0]) or _may_be_case(b, inflected[1])
    return alike(x, y) - (0.02 if any(inflected) else 0.05), "declined" if declined else "feminine"


def _nominatives(a: str, b: str, inflected: tuple[bool, bool]) -> float:
    best = 0.0
    if inflected[0]:
        best = max((alike(n, b) for n in nominatives(a) if abs(len(n) - len(b)) < 2), default=0.0)
    if inflected[1]:
        best = max(best, max((alike(a, n) for n in nominatives(b) if abs(len(n) - len(a)) < 2), default=0.0))
    return 0.97 * best


def _without_article(a: str, b: str) -> float:
    """Haddad and Alhaddad."""
    for article in ("al", "el"):
        if a.startswith(article) != b.startswith(article):
            short, long = (b, a) if a.startswith(article) else (a, b)
            if len(long) > 5:
                return alike(short, long[2:]) - 0.02
    return 0.0


def _may_be_case(word: str, inflected: bool) -> bool:
    return inflected and stem(word) != word and family_sex(word) != "m" and not word.endswith("aya")


_ENDINGS = ("s", "is", "as", "us", "ova", "aite", "iene", "yte")


def _with_ending(a: str, b: str) -> bool:
    """Whether one word is the other as Latvian, Lithuanian, Czech or Slovak ends it: Edvards, Dawsonová."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 4 or not long.endswith(_ENDINGS):
        return False
    return any(skeleton(long.removesuffix(end)) == skeleton(short) for end in _ENDINGS if long.endswith(end))


def _servants(a: str, b: str) -> float:
    """Abd al-Rahman and Abd al-Rahim serve two names; Rahman alone may be short for the first."""
    x, y = a.removeprefix("abd"), b.removeprefix("abd")
    if len(x) < 3 or len(y) < 3:
        return alike(a, b)
    return min(alike(a, b), alike(x, y)) if len(x) - len(a) == len(y) - len(b) else max(alike(a, b), 0.88 * alike(x, y))
