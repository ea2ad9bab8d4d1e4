"""What a person's name is made of: given names, patronymic, family names, initials, particles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dossier.names.endings import family_sex, patronymic
from dossier.names.fold import latin
from dossier.names.given import groups, whose
from dossier.names.tables import Sex, forms, given

Role = Literal["given", "patronymic", "family", "initial", "particle"]

_PARTICLES = """
al el ul ad ash as ar an at az bin ben ibn bint bte ould abu abou um umm de la del della di da dos das do du von van
der den ter ten zu zum le les y st mac of the and"""
_TITLES = """
mr mrs ms miss dr prof professor sir lord lady dame rev sheikh sheik shaykh shaikh sheykh cheikh hajji haji hadji hajj
mullah mulla maulana mawlawi maulvi maulavi molvi sayyid sayed seyyed sayyed sayid syed said sidi ustad qari general gen
colonel col major maj captain capt lieutenant lt sergeant president minister senator judge father prince princess king
queen emir amir ayatollah imam jr sr ii iii iv gospodin pan pani"""
PARTICLES = frozenset(_PARTICLES.split())
TITLES = frozenset(_TITLES.split())
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`ʹ´]+[^\W_]+)*[.]?")
_ABD = re.compile(r"abd(?:[aeou]?[lrnsztd])?")
_ABD_JOINED = re.compile(r"abd(?:[aeou](?:l+|r(?=r)|s(?=s)|n(?=n)|z(?=z)|t(?=t)|d(?=d)|))(?=[^aeiou].{2,}|a[^lr].{2,})")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
LIMIT = 12  # words of a name that count; what is longer is no name


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name: as it was printed, in `latin` letters, and what it is there for."""

    printed: str
    text: str
    role: Role
    cyrillic: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A name taken apart; `particles` are left out of `parts`. `sex` is "" where nothing tells it or clues differ."""

    parts: tuple[Part, ...]
    particles: frozenset[str]
    sex: Sex


def _words(name: str) -> list[Part]:
    parts: list[Part] = []
    for printed in _WORD.findall(name)[:LIMIT]:
        text = "".join(c for c in latin(printed) if c.isalnum())
        if not text:
            continue
        bare = printed.rstrip(".")
        initial = len(bare) == 1 or (len(bare) <= 3 and printed.endswith(".") and text not in TITLES)
        particle = not initial and (text in PARTICLES or text in TITLES)
        role: Role = "initial" if initial else "particle" if particle else "family"
        parts.append(Part(bare, text, role, bool(_CYRILLIC.search(bare))))
    return parts


def _join_abd(parts: list[Part]) -> list[Part]:
    """“Abd al-Rahman”, “Abdul Rahman”, “Abdurrahman”: the servant of one name is one word."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if part.role == "particle" and before and before.text == "abd":
            continue
        if before and before.text == "abd" and part.role == "family":
            joined[-1] = Part(f"{before.printed} {part.printed}", "abd" + part.text, "family")
        elif part.role == "family" and _ABD.fullmatch(part.text):
            joined.append(Part(part.printed, "abd", "family"))
        elif part.role == "family" and (found := _ABD_JOINED.match(part.text)):
            joined.append(Part(part.printed, "abd" + part.text[found.end() :], "family", part.cyrillic))
        else:
            joined.append(part)
    return joined


def _name(part: Part, role: Role) -> Part:
    return Part(part.printed, part.text, role, part.cyrillic)


def _roles(parts: list[Part]) -> list[Part]:
    words = [i for i, p in enumerate(parts) if p.role == "family"]
    if len(words) >= 3 or (len(words) == 2 and any(p.role == "initial" for p in parts)):
        fathers = [i for i in words[1:] if patronymic(parts[i].text)]
        if fathers:
            parts[fathers[0]] = _name(parts[fathers[0]], "patronymic")
            if fathers[0] - 1 in words and len(words) >= 3:
                parts[fathers[0] - 1] = _name(parts[fathers[0] - 1], "given")
                return parts
    elif len(words) == 2 and given(parts[words[0]].text) and _surely_patronymic(parts[words[1]].text):
        parts[words[0]] = _name(parts[words[0]], "given")
        parts[words[1]] = _name(parts[words[1]], "patronymic")
    words = [i for i in words if parts[i].role == "family"]
    known = [i for i in words if any(groups(parts[i].text, parts[i].cyrillic))]
    if known and len(words) > 1:
        first = known[0]
        if len(known) > 1 and first == words[0] and family_sex(parts[first].text) and forms(parts[known[1]].text):
            first = known[1]
        parts[first] = _name(parts[first], "given")
    elif len(words) > 1 and len(words) == len(parts):
        parts[words[0]] = _name(parts[words[0]], "given")
    return parts


def _surely_patronymic(text: str) -> bool:
    found = patronymic(text)
    return bool(found and found[1] == "f" and text.endswith("na"))


def _sex(parts: list[Part]) -> Sex:
    """The patronymic tells, else the given name, else a family name in a case that only women's have."""
    for part in parts:
        found = patronymic(part.text) if part.role == "patronymic" else None
        if found:
            return found[1]
    for part in parts:
        known = whose(part.text, part.cyrillic) if part.role == "given" else ""
        if known:
            return known
    for part in parts:
        if part.cyrillic and part.text.endswith("oy") and family_sex(part.text) == "f":
            return "f"
    return ""


@lru_cache(maxsize=1 << 15)
def person(name: str) -> Person:
    """Take a person's name apart, in whatever order it stands."""
    parts = _join_abd(_words(name))
    particles = frozenset(p.text for p in parts if p.role == "particle")
    left = [p for p in parts if p.role != "particle"] or [_name(p, "family") for p in parts]
    left = _roles(left)
    return Person(tuple(left), particles, _sex(left))
