"""What an organization's name is made of: telling words, common words, numbers, legal forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from dossier.names.fold import tokens
from dossier.names.legal import lines, split_legal
from dossier.names.particles import PARTICLES

COMMON = 0.3  # what a word counts that many organizations bear, against 1 for any other
LIMIT = 24  # words of a name that count

_LITTLE = "of the and for in on de du des der die das und et i y la le les a an to by al el von fur pri po na s"
_SMALL = frozenset(_LITTLE.split())
_SIGN_LETTERS = frozenset("&%0123456789")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SPELLING = (
    (re.compile(r"(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$)"), "or"),
    (re.compile(r"is(?=(?:e|ed|es|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[a-z]{2})ence(?=s?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"amme(?=s?$)"), "am"),
    (re.compile(r"ll(?=(?:ed|ing|er)$)"), "l"),
    (re.compile(r"aero(?=plane)"), "air"),
)


class Word(NamedTuple):
    """A word in one spelling, what it counts, and as it was spelled."""

    text: str
    weight: float
    spelled: str


@dataclass(frozen=True, slots=True)
class Organization:
    """A name taken apart: its telling and common words in order, and the classes of its legal forms. `initials` are
    what it may be abbreviated to as a whole, with and without its little words."""

    words: tuple[Word, ...]
    legal: frozenset[str]
    initials: frozenset[str]


@cache
def _concepts() -> dict[str, str]:
    """Each common word and the concept it stands for."""
    listed = (line.removeprefix("~ ").split() for line in lines("organization_words.txt"))
    return {word: words[0] for words in listed for word in words}


@cache
def _signs() -> frozenset[str]:
    """The words that only organizations bear."""
    listed = (line.split() for line in lines("organization_words.txt") if not line.startswith("~"))
    return frozenset(word for words in listed for word in words)


@cache
def _numbers() -> dict[str, str]:
    numbers = {word: str(n) for listed in (_NUMBERS, _ORDINALS) for n, word in enumerate(listed.split(), 1)}
    numbers |= {word: str(n) for n, word in enumerate(_ROMAN.split(), 1) if n > 1}
    return numbers | {word: str(n * 10) for n, word in enumerate(_TENS.split(), 2)}


@lru_cache(maxsize=1 << 15)
def _plain(word: str) -> str:
    """A word in one spelling: numbers in digits, American endings, a common word as the concept it stands for."""
    if word[0].isdigit():
        found = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
        return found[1] if found else word
    if word in _numbers():
        return _numbers()[word]
    known = _concepts().get(word)
    if known:
        return known
    for pattern, spelling in _SPELLING:
        word = pattern.sub(spelling, word)
    return _concepts().get(word, word)


def _merged(words: tuple[str, ...]) -> tuple[str, ...]:
    """Single letters in a row as one word: A.B.C. is ABC."""
    merged: list[str] = []
    words = tuple(w for w in words if w != "and") if min(map(len, words)) == 1 else words
    for i, word in enumerate(words):
        lone = len(word) == 1 and word.isalpha()
        if lone and i and len(words[i - 1]) == 1 and words[i - 1].isalpha():
            merged[-1] += word
        else:
            merged.append(word)
    return tuple(merged)


def _counted(words: tuple[str, ...]) -> tuple[str, ...]:
    """Tens and ones as one number: “forty four” is 44."""
    counted: list[str] = []
    for word in words:
        one, ten = _plain(word), counted[-1] if counted else ""
        if ten.isdigit() and len(ten) == 2 and ten[1] == "0" and len(one) == 1 and one.isdigit():
            counted[-1] = ten[0] + one
        else:
            counted.append(one if one.isdigit() else word)
    return tuple(counted)


@lru_cache(maxsize=1 << 15)
def organization(name: str) -> Organization:
    """Take an organization's name apart."""
    printed = tokens(name.replace("&", " ").replace("%", " per cent "))[:LIMIT]
    left, legal = split_legal(printed)
    left, again = split_legal(_merged(left))
    telling = tuple(w for w in left if w not in _SMALL) or left
    words = tuple(Word(_plain(w), COMMON if _plain(w) in _concepts() else 1.0, w) for w in _counted(telling))
    whole = ("".join(w[0] for w in telling), "".join(w[0] for w in left))
    return Organization(words, legal | again, frozenset(letters for letters in whole if len(letters) > 1))


@lru_cache(maxsize=1 << 15)
def looks_like_one(name: str) -> bool:
    """Whether a name is an organization's: it has a common word of organizations, a number, an & or a legal form. A
    legal form of two letters counts in capitals at either end only: there is a given name Ag and a family name Oo."""
    words = tokens(name)
    if not _SIGN_LETTERS.isdisjoint(name) and ("&" in name or "%" in name or any(w.isdigit() for w in words)):
        return True
    if not _signs().isdisjoint(words):
        return True
    left, legal = split_legal(words)
    if not legal:
        return False
    form = len(words) - len(left)
    if form > 2 or any(len(w) > 2 and w not in PARTICLES for w in set(words) - set(left)):
        return True
    printed = name.split()
    return not name.isupper() and any(w.isupper() and w.isalpha() and len(w) == 2 for w in (printed[0], printed[-1]))
