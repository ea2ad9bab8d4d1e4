"""How a word of a query may stand for a word of a name, in whole numbers, so that every engine counts alike.

Likeness is 0..100: 100 the same letters, 97 the same skeleton, 90 a form of the same given name, and so on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.names.endings import patronymic, stem
from dossier.names.fold import skeleton
from dossier.names.person import PARTICLES, TITLES
from dossier.names.tables import given

SAME = 100
SKELETON = 97
STEM = 92
FORM = 95
PET = 90
PREFIX = 88
INITIAL = 60
INITIAL_WEIGHT = 24
OTHER_GIVEN = 50
GOOD = 84
TELLING_SOUNDS = 4
MAX_WORD = 24
MAX_TOKENS = 12
MAX_CHARS = 256

_CLASSES = bytes.maketrans(b"bvwfdtgkhqcszxjiy", b"ppppttkkkksssssss")
_OPEN = b"aeiouyjw"


@lru_cache(maxsize=1 << 16)
def keys_of(token: str) -> tuple[str, ...]:
    """What a token is filed under: its skeleton, and that of its stem where it has another."""
    forms = (token, stem(token), russian(token))
    return tuple(dict.fromkeys(skeleton(form)[:MAX_WORD] for form in dict.fromkeys(forms)))


_BELARUSIAN = (
    (re.compile("d[zž](?=[eiy])"), "d"),
    (re.compile("t?s(?=ikh)|ts(?=[iy])|c(?=i)"), "t"),
    (re.compile("(?<=[aeoiy])[uŭ](?=[bcdfghklmnpstz]|$)"), "v"),
)


def russian(token: str) -> str:
    """A word as Russian would have it, if it is Belarusian: Tsikhanouskaya, Uladzimir, Vasiliou."""
    for pattern, letters in _BELARUSIAN:
        token = pattern.sub(letters, token)
    return token


def edits_allowed(length: int) -> int:
    """How many slips a key of `length` letters may bear."""
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 11 else 3


def sounds(key: bytes) -> bytes:
    """A key without its vowels, sounds of one kind alike."""
    return key[:1].translate(_CLASSES) + key[1:].translate(_CLASSES, _OPEN)


def likeness(key: bytes, other: bytes, distance: int, same_sounds: bool) -> int:
    """Of two keys `distance` slips apart: a slip that changes the consonants counts for more than a vowel."""
    if not distance:
        return SKELETON
    length = max(len(key), len(other), distance)
    cost = distance * (80 if same_sounds else 150) + (20 if key[:1] != other[:1] else 0)
    return max(1, 97 - cost // length)


def weight(bearers: int, names: int) -> int:
    """How telling a word is that `bearers` of `names` bear: 8 for everybody's, about 100 for one in a million."""
    return 8 + int(6.6 * math.log((1 + names) / (1 + min(bearers, names))))


def weights(counts: Sequence[int], names: int) -> list[int]:
    """The weight of each word of a query."""
    return [weight(count, names) for count in counts]


_STARTS = str.maketrans("cjyheqw", "kiigikv")


def start_of(token: str) -> int:
    """The letter that a word begins with, those alike that romanisations confuse."""
    return ord(token[0].translate(_STARTS))


@lru_cache(maxsize=1 << 16)
def cost_of(token: str) -> int:
    """What it costs a name that the query does not say this word of it."""
    if len(token) == 1 or token in PARTICLES or token in TITLES or patronymic(token):
        return 2
    return 6 if given(token) else 8
