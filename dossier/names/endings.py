"""What the ending of a Slavic word in a name tells: patronymics, feminine family names, Russian cases.

Words are `latin` tokens. Grammar: the declension of Russian personal names; patronymics as the East Slavic languages
form them, in the romanisations of the press.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.names.tables import Sex

_PATRONYMIC = re.compile(
    r"^(?P<stem>.{2,}?)[iyj]?"
    r"(?:[oea][vw](?P<m>[iy](?:ch|tch|tsch|cz|cs|c))(?:[aueo]m?)?|(?:[oeaiy][vw]|[ao]u)(?P<f>n(?:[aeyu]|o[yiju]|oyu)))$",
    re.MULTILINE,
)
_SHORT_PATRONYMIC = re.compile(
    r"^(?P<stem>il|kuzm|luk|fom|nikit|sav|mikh|mich)"
    r"(?:(?P<m>[iy]{1,2}(?:ch|c|tch|tsch|cz)[aeu]?m?)|(?P<f>in?i?ch?n(?:[aeyu]|o[yij])))$",
    re.MULTILINE,
)
_TURKIC = {"ogly": "m", "oglu": "m", "oghlu": "m", "uly": "m", "uulu": "m", "ugli": "m", "ogli": "m",
           "kyzy": "f", "kizi": "f", "qizi": "f", "gizi": "f", "kizy": "f"}  # fmt: skip

_FEMININE = re.compile(r"(?:(?<=[oaeiy][vwu])|(?<=[oeyi]v)|(?<=[iyj]n)|(?<=ts[iy]n)|(?<=un))a$")


@lru_cache(maxsize=1 << 16)
def patronymic(token: str) -> tuple[str, Sex] | None:
    """The father's name, cut off, and whose patronymic `token` is by its form; None for any other word."""
    if len(token) < 5:
        return ("", "m" if _TURKIC[token] == "m" else "f") if token in _TURKIC else None
    found = _SHORT_PATRONYMIC.fullmatch(token) or _PATRONYMIC.fullmatch(token)
    if not found:
        return None
    return found["stem"], "m" if found["m"] else "f"


_FEMININE_FORM = re.compile(r"sk(?:aya|aja|aia|a)$|(?:[oe]v|[iy]n)o[yij]$")
_MASCULINE_FORM = re.compile(r"(?:[oe]v|[oe]ff|[oe]w|[iy]n|sk[iy][iyj]?|skij|skoi)$")
_CASE_OF_NAME = re.compile(r"(?<=[oeiyau][vnw])(?:a|oy|oi|oj|u|ym|im|e|yh|ykh|oju|oyu)$", re.MULTILINE)
_CASE_OF_SKY = re.compile(
    r"(?<=[stcz]k)(?:aya|aja|aia|oy|oi|oj|uyu|iy|ij|ii|yy|yi|y|i|ogo|oho|omu|im|om|a)$", re.MULTILINE
)

_CASE_OF_ADJECTIVE = re.compile(r"(?<=[^aeiouy\n])(?:ogo|oho|omu|oy|yy|yi|aya|uyu|(?<=[^aeiouy\n]n)y)$", re.MULTILINE)


@lru_cache(maxsize=1 << 16)
def family_sex(token: str) -> Sex:
    """ "f" for a family name in its feminine form (Ivanova, Kovalskaya), "m" in the form that has one, else ""."""
    if len(token) < 5:
        return ""
    if _FEMININE.search(token) or _FEMININE_FORM.search(token):
        return "f"
    return "m" if _MASCULINE_FORM.search(token) else ""


@lru_cache(maxsize=1 << 16)
def stem(token: str) -> str:
    """A family name without what sex and case change at its end: one stem for Uzunov, Uzunova, Uzunovoi, Uzunovym."""
    word = _CASE_OF_NAME.sub("", token)
    if word == token:
        word = _CASE_OF_SKY.sub("", token)
    if word == token:
        word = _CASE_OF_ADJECTIVE.sub("", token)
    return word if len(word) >= 3 else token


def stems(words: Sequence[str]) -> list[str]:
    """The `stem` of each word; of many words at once, since a pattern goes over lines faster than over strings."""
    if not words:
        return []
    text = "\n".join(words)
    cut = [pattern.sub("", text).split("\n") for pattern in (_CASE_OF_NAME, _CASE_OF_SKY, _CASE_OF_ADJECTIVE)]
    forms = (a if a != word else b if b != word else c for word, a, b, c in zip(words, *cut, strict=True))
    return [form if len(form) >= 3 else word for word, form in zip(words, forms, strict=True)]


def patronymics(words: Sequence[str]) -> frozenset[str]:
    """Those of `words` that are patronymics; looked for in all of them at once."""
    text = "\n".join(words)
    found = {match[0] for pattern in (_PATRONYMIC, _SHORT_PATRONYMIC) for match in pattern.finditer(text)}
    return frozenset(word for word in (*found, *_TURKIC) if patronymic(word))


# ending of an oblique case of Russian, as it is romanised -> the endings of the nominative that it may stand for
_CASES = {
    "a": [""],
    "u": ["", "a"],
    "om": [""],
    "em": ["", "y"],
    "e": ["", "a", "y", "ya"],
    "y": ["a"],
    "i": ["a", "ya", "y", ""],
    "ya": ["", "y"],
    "yu": ["", "y", "ya"],
    "oy": ["a"],
    "oyu": ["a"],
    "ey": ["a", "ya"],
    "eyu": ["a", "ya"],
}
_FLEETING = {"pavl": "pavel", "lv": "lev"}  # Павла, Льва


@lru_cache(maxsize=1 << 16)
def nominatives(token: str) -> tuple[str, ...]:
    """The words that `token`, romanised from Russian, may be the dative, genitive, accusative, instrumental or locative
    of, given names first of all. `token` itself is not among them."""
    found: list[str] = []
    for ending, nominative in _CASES.items():
        if token.endswith(ending) and len(token) - len(ending) >= 2:
            base = token[: -len(ending)]
            found += (_FLEETING.get(base, base) + end for end in nominative)
    return tuple(dict.fromkeys(word for word in found if word != token))
