"""How a word of a query may stand for a word of a name, in whole numbers, so that every engine counts alike.

Likeness is 0..100: 100 for the same letters, about 97 for the same skeleton, 95 for a form of the same given name.
A name's score is 0..10,000: the likeness of each word asked for, weighed by how rare it is, less what the name says and
the query does not, less what the two say differently.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.names.endings import patronymic, stem, stems
from dossier.names.fold import latin, skeleton, skeletons, tokens
from dossier.names.legal import legal_words
from dossier.names.particles import PARTICLES, TITLES
from dossier.names.tables import given

SAME, SKELETON, FORM, STEM, PET, PREFIX, NEAR_PREFIX = 100, 97, 95, 92, 90, 88, 72
INITIAL, INITIAL_WEIGHT, WEAK = 60, 24, 10
OTHER_GIVEN, OTHER_CONSONANTS = 50, 80
GOOD = 84
MATCH = 50
JOINED = 3
TELLING_SOUNDS = 4
MAX_WORD = 16
MAX_WORDS = 12
MAX_CHARS = 256
FUZZY_PREFIX = range(4, 8)
CLASH, COLLISION, COST, MAX_COST = 600, 1500, 30, 40

_CLASSES = bytes.maketrans(b"bvwfdtgkhqcszxjiy", b"ppppttkkkksssssss")
_OPEN = b"aeiouyjw"
_BELARUSIAN = re.compile("dz(?=[eiy])|ts(?=[iy])|s(?=ikh)|c(?=i)|u(?<=[aeoiy]u)(?=[bcdfghklmnpstz]|$)", re.MULTILINE)
_RUSSIAN = {"dz": "d", "ts": "t", "s": "t", "c": "t", "u": "v"}
_SERVANT = re.compile("abd(?:[aeou]?[lrnsztd])?")  # Abd al-, Abdul, Abdur: “servant of”, whatever follows
_ARTICLE = re.compile(r"^[ae]l(?=[^aeiou\n]{1,2}[aeiou].{2})", re.MULTILINE)
_LONE = re.compile(r"(?<!\w)[Ѐ-ӿ](?!\w)")
_STARTS = str.maketrans("cjyheqw", "kiigikv")


def words_of(name: str) -> tuple[str, ...]:
    """The tokens of a name; an initial is one letter, also where it takes two to write it in Latin, as Ю and Ж."""
    if not name.isascii() and _LONE.search(name):
        name = _LONE.sub(lambda letter: latin(letter[0])[:1], name)
    return tokens(name)


def russian(token: str) -> str:
    """A word as Russian would have it, if it is Belarusian: Tsikhanouskaya, Uladzimir, Vasiliou."""
    return _BELARUSIAN.sub(lambda found: _RUSSIAN[found[0]], token)


@lru_cache(maxsize=1 << 12)
def keys_of(token: str) -> tuple[str, ...]:
    """What a token is filed under: its skeleton, and those of its stem, of its Russian form, and without an article."""
    if token.startswith("abd") and _SERVANT.fullmatch(token):
        return ("abd",)
    keys = [skeleton(token)[:MAX_WORD]]
    for form in (stem(token), russian(token), _ARTICLE.sub("", token) if token.startswith(("al", "el")) else token):
        if form != token and (key := skeleton(form)[:MAX_WORD]) not in keys:
            keys.append(key)
    return tuple(keys)


def keys_of_all(words: Sequence[str], folded: Sequence[str]) -> tuple[list[str], list[int]]:
    """The `keys_of` all `words`, `folded` being their skeletons, and the number of the word that each is of; some
    twice."""
    forms: list[str] = []
    numbers = list(range(len(words)))
    others = (stems(words), russian("\n".join(words)).split("\n"), _ARTICLE.sub("", "\n".join(words)).split("\n"))
    for other in others if words else ():
        changed = [n for n, (form, word) in enumerate(zip(other, words, strict=True)) if form != word]
        forms += [other[n] for n in changed]
        numbers += changed
    keys = [key[:MAX_WORD] for key in (*folded, *skeletons(forms))]
    servants = {n for n, word in enumerate(words) if word.startswith("abd") and _SERVANT.fullmatch(word)}
    return ["abd" if n in servants else key for n, key in zip(numbers, keys, strict=True)], numbers


def same_given(full: bool, pet: bool, sure: bool) -> int:
    """Likeness of two words that the table lists under one given name: that asked for as a `full` form or else as a
    diminutive, the other as a form or as a `pet` name. `sure`: the table was compiled by hand there."""
    if full and not pet:
        return FORM
    return PET if full or not pet or sure else 0


def another_given(value: int, same_sounds: bool, opposite: bool, sure: bool) -> bool:
    """Whether a word known as a given name is surely another one than that asked for, `value` being how alike they are
    spelled: of the other sex, or listed elsewhere by hand, or of other consonants and not too near."""
    return value < SKELETON and (opposite or sure or (not same_sounds and value < OTHER_CONSONANTS))


def edits_allowed(length: int) -> int:
    """How many slips a key of `length` letters may bear; two only where the first sounds are of one kind."""
    return 0 if length < 3 else 1 if length < 6 else 2


def sounds(key: bytes) -> bytes:
    """A key without its vowels, sounds of one kind alike."""
    return key[:1].translate(_CLASSES) + key[1:].translate(_CLASSES, _OPEN)


def kind_of_start(key: bytes) -> int:
    """The first sound of a key, those of one kind alike, vowels too."""
    return (key[0] in _OPEN and _OPEN[0]) or key.translate(_CLASSES)[0]


def likeness(distance: int, length: int, same_sounds: bool, same_start: bool) -> int:
    """Of two keys `distance` slips apart, `length` being that of the longer: vowels count for less than consonants."""
    if not distance:
        return SKELETON
    cost = distance * (80 if same_sounds else 150) + (0 if same_start else 20)
    return max(1, SKELETON - cost // max(length, distance))


def loss(value: int, distance: int, length: int) -> int:
    """What is taken off a likeness for words `distance` slips apart as they are spelled."""
    return min(distance // 2, 2) if value >= PET else min(30 * distance // length, 12)


def weight(bearers: int, names: int) -> int:
    """How telling a word is that `bearers` of `names` bear: 8 for everybody's, about 100 for one in a million."""
    return 8 + int(6.6 * math.log((1 + names) / (1 + min(bearers, names))))


def weak(token: str) -> bool:
    """Whether a word tells next to nothing: al, van, Dr, Ltd."""
    return not token or token in PARTICLES or token in TITLES or token in legal_words()


def begun(length: int) -> int:
    """Likeness of a word to those that go on where it ends: Parlin, Parlindungan. Below 3 letters there is none."""
    return 0 if length < 3 else min(70, 40 + 5 * length)


def alone(weight: int) -> int:
    """Likeness of a word asked for to its bare initial in a name; the initial tells no more than a letter can."""
    return min(INITIAL, INITIAL * INITIAL_WEIGHT // weight)


def initial(father: bool, later: bool) -> int:
    """Likeness of an initial asked for to a word that begins with it: the first is a given name's, later a father's."""
    return 90 - (30 if father and not later else 10 if later and not father else 0)


def start_of(token: str) -> int:
    """The letter that a word begins with, those alike that romanisations confuse."""
    return ord(token[0].translate(_STARTS)) if token else 0


@lru_cache(maxsize=1 << 14)
def cost_of(token: str) -> int:
    """What it costs a name that the query does not say this word of it."""
    return cost(token, patronymic(token) is not None, bool(given(token)))


def cost(token: str, father: bool, given: bool) -> int:
    """`cost_of` a word of which it is known whether it is a patronymic and a given name."""
    return 2 if len(token) == 1 or father or weak(token) else 6 if given else 8
