"""Folding of names: ASCII letters for every script, tokens, and a skeleton that romanisations share.

`latin("Юлия Узунова") == "yuliya uzunova"`, `tokens("Узунова Ю.П.") == ("uzunova", "yu", "p")`,
`skeleton("iuliia") == skeleton("yuliya") == skeleton("julia")`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_RUSSIAN_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_RUSSIAN_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya"
_GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψως"
_GREEK_LATIN = "a v g d e z i th i k l m n x o p r s t y f ch ps o s"
_RUSSIAN = dict(zip(_RUSSIAN_LETTERS, _RUSSIAN_LATIN.split(" "), strict=True))
_CYRILLIC = _RUSSIAN | {
    "і": "i", "ї": "i", "є": "ie", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u",
    "ү": "u", "һ": "h", "ѐ": "e", "ѝ": "i",
}  # fmt: skip
_LATIN = {
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a",
    "ħ": "h", "ŋ": "n", "ĸ": "k", "ŧ": "t",
}  # fmt: skip
_GREEK = dict(zip(_GREEK_LETTERS, _GREEK_LATIN.split(" "), strict=True))
_APOSTROPHES = dict.fromkeys("'’‘ʼʹʻʿʾ`´ˈ′ʺ\u0301\u0306", "")

_EASTERN = str.maketrans(_CYRILLIC | _LATIN | _GREEK | _APOSTROPHES)
_UKRAINIAN = str.maketrans(_CYRILLIC | _LATIN | _GREEK | _APOSTROPHES | {"г": "h", "и": "y"})
_BELARUSIAN = str.maketrans(_CYRILLIC | _LATIN | _GREEK | _APOSTROPHES | {"г": "h"})

_WORD = re.compile(r"[a-z0-9]+")
_BULGARIAN_ER = re.compile("ъ(?![еёюя])")  # Russian has ъ before these letters only
_CYRILLIC_LETTER = re.compile("[Ѐ-ӿ]")
_GREEK_LETTER = re.compile("[Ͱ-Ͽ]")
_GREEK_PAIRS = (("ου", "ou"), ("μπ", "b"), ("ντ", "nt"), ("γκ", "gk"), ("γγ", "ng"), ("ευ", "ef"), ("αυ", "af"))


def latin(text: str) -> str:
    """`text` in lower-case ASCII. Letters stand in the English press habit (BGN/PCGN without its marks); Ukrainian and
    Belarusian are told from Russian by the letters that only they have. Spaces and punctuation of `text` stay."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    return _latin(text)


@lru_cache(maxsize=1 << 14)
def _latin(text: str) -> str:
    low = unicodedata.normalize("NFC", text).lower().replace("šč", "shch").replace("dž", "dzh")
    table = _EASTERN
    if _CYRILLIC_LETTER.search(low):
        if "ў" in low:
            table = _BELARUSIAN
        elif any(letter in low for letter in "іїєґ"):
            table = _BELARUSIAN if "ы" in low or "э" in low else _UKRAINIAN
        if "ъ" in low:
            low = _BULGARIAN_ER.sub("а", low)
    elif _GREEK_LETTER.search(low):
        low = unicodedata.normalize("NFD", low).replace("\u0301", "")
        for pair, letters in _GREEK_PAIRS:
            low = low.replace(pair, letters)
    low = low.translate(table)
    if low.isascii():
        return low
    low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).translate(table)
    if low.isascii():
        return low.lower()
    from anyascii import anyascii  # heavy, and seldom needed

    return anyascii(low).encode("ascii", "ignore").decode().lower().replace("'", "").replace("`", "")


@lru_cache(maxsize=1 << 15)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name in `latin` letters: split at everything but letters and digits, apostrophes dropped."""
    return tuple(_WORD.findall(latin(name)))


_DIGRAPHS = (
    ("schtsch", "s"), ("shch", "s"), ("chtch", "s"), ("szcz", "s"), ("tsch", "c"), ("tch", "c"), ("dzh", "j"),
    ("dsch", "j"), ("dj", "j"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("kh", "h"), ("zh", "z"),
    ("tz", "c"), ("ts", "c"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("ck", "k"), ("gue", "ge"), ("gui", "gi"),
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("x", "ks"),
)  # fmt: skip
_POSSIBLE = {
    (h, z): tuple(pair for pair in _DIGRAPHS if (h or "h" not in pair[0]) and (z or "z" not in pair[0]))
    for h in (False, True)
    for z in (False, True)
}
_LETTERS = str.maketrans({"q": "k", "w": "v", "y": "i", "j": "i", "h": "g"})
_HARD_C = re.compile("c(?=[aoulrt])")
_BELARUSIAN_V = re.compile(r"u(?<=[^aeiouy\n][oae]u)(?=sk|$)", re.MULTILINE)  # Zharkou, Tsikhanouskaya
_MC = re.compile("^ma?c(?=[bcdfgklmnpqrstvwyz])", re.MULTILINE)
_POLISH_CK = re.compile("ck(?<=[a-z]{3}ck)(?=(?:[iy][ijy]?|a(?:[jyi]a)?)$)", re.MULTILINE)  # Sawicki
_GLIDE = re.compile("i+(?=[aeou])")
_DOUBLED = re.compile(r"(.)(?=\1)")


def plainly(token: str) -> str:
    """A token with habits undone that would be read as others': Belarusian u for v, Polish ck for tsk, Scottish Mc."""
    if token.startswith("m"):
        token = _MC.sub("mak", token)
    if "u" in token:
        token = _BELARUSIAN_V.sub("v", token)
    return _POLISH_CK.sub("tsk", token) if "ck" in token else token


@lru_cache(maxsize=1 << 16)
def skeleton(token: str) -> str:
    """What the romanisations of one word have in common: `token` with digraphs, glides and doubled letters folded.
    Made for keys: different words may share it, the spellings of one word mostly do."""
    word = plainly(token)
    if "c" in word and "ch" not in word:
        word = _HARD_C.sub("k", word)
    for letters, folded in _POSSIBLE["h" in word, "z" in word]:
        if letters in word:
            word = word.replace(letters, folded)
    word = word.translate(_LETTERS).replace("cg", "c")  # what is left of "ch"
    if "i" in word:
        word = _GLIDE.sub("", word)
    return _DOUBLED.sub("", word) or token


def skeletons(words: Sequence[str]) -> list[str]:
    """The `skeleton` of each word; of many words at once, since a pattern goes over lines faster than over strings."""
    if not words:
        return []
    text = _POLISH_CK.sub("tsk", _BELARUSIAN_V.sub("v", _MC.sub("mak", "\n".join(words))))
    text = "\n".join([word.replace("c", "C") if "ch" in word else word for word in text.split("\n")])
    text = _HARD_C.sub("k", text).replace("C", "c")
    for letters, folded in _DIGRAPHS:
        text = text.replace(letters, folded)
    text = _GLIDE.sub("", text.translate(_LETTERS).replace("cg", "c"))
    return [found or word for found, word in zip(_DOUBLED.sub("", text).split("\n"), words, strict=True)]
