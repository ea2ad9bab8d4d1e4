"""What a person's name is made of: given names, patronymic, family names, initials, particles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from dossier.names.endings import family_sex, patronymic
from dossier.names.fold import latin
from dossier.names.generations import GENERATIONS
from dossier.names.given import groups, whose
from dossier.names.particles import FATHERS, HONORIFICS, PARTICLES, TITLES
from dossier.names.tables import Sex, forms, given

Role = Literal["given", "patronymic", "family", "initial", "particle"]
Script = Literal["", "cyrillic", "abjad"]

AFTER = frozenset(GENERATIONS.values())
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`ʹ´]+[^\W_]+)*[.]?|,")
_ABD = re.compile(r"abd(?:[aeou]?[lrnsztd])?")
_ABD_JOINED = re.compile(r"abd(?:[aeou](?:l+|r(?=r)|s(?=s)|n(?=n)|z(?=z)|t(?=t)|d(?=d)|))(?=[^aeiou].{3,}|a[^lr].{2,})")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_ABJAD = re.compile("[֐-׿؀-ۿݐ-ݿ]")  # Hebrew and Arabic letters: most vowels are not written
_MARKED = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u1cff]")
_DIGITS = str.maketrans("013459", "oieasg")  # put for letters to escape a search: Ant0n
LIMIT = 12  # words of a name that count; what is longer is no name


class Part(NamedTuple):
    """A word of a name: as it was printed, in `latin` letters, what it is there for, and the script it came from.
    `nisba`: an article stands before it, so that it is no given name. `order`: 1 for the initial of a given name, 2
    for one of a patronymic or middle name, 0 for a word."""

    printed: str
    text: str
    role: Role
    script: Script = ""
    nisba: bool = False
    order: int = 0

    def turned(self, role: Role) -> Part:
        """The same word in another role; a fifth of the time that `_replace` takes."""
        return Part(self.printed, self.text, role, self.script, self.nisba, self.order)

    @property
    def cyrillic(self) -> bool:
        """Whether it may stand in an oblique case of Russian."""
        return self.script == "cyrillic"


@dataclass(frozen=True, slots=True)
class Person:
    """A name taken apart; `particles` are left out of `parts`. `sex` is "" where nothing tells it."""

    parts: tuple[Part, ...]
    particles: frozenset[str]
    sex: Sex


def _script(word: str) -> Script:
    if word.isascii():
        return ""
    return "cyrillic" if _CYRILLIC.search(word) else "abjad" if _ABJAD.search(word) else ""


@lru_cache(maxsize=1 << 16)
def _part(printed: str) -> Part | None:
    """A word by itself: an initial or a name. None where it has no letters."""
    bare = printed.rstrip(".")
    text = latin(bare)
    if not text.isalpha():
        text = "".join(c for c in text if c.isalnum())
        if not text:
            return None
        text = text if text.isdigit() else text.translate(_DIGITS)
    initial = len(bare) == 1 or (len(bare) <= 3 and printed.endswith(".") and text not in TITLES | AFTER)
    return Part(bare, text, "initial" if initial else "family", _script(bare))


def _words(name: str) -> list[Part]:
    words = _WORD.findall(latin(name) if not name.isascii() and _MARKED.search(name) else name)[:LIMIT]
    if words.count(",") == 1:  # “Uzunova, Nadezhda”
        words = words[words.index(",") + 1 :] + words[: words.index(",")]
    parts: list[Part] = []
    for printed in words:
        if len(printed) == 2 and _is_pair_of_initials(printed, name):
            parts += (Part(letter, letter.lower(), "initial") for letter in printed)  # “JP Marchand”
        elif part := _part(printed):
            parts.append(part)
    return parts


def _is_pair_of_initials(word: str, name: str) -> bool:
    return word.isascii() and word.isalpha() and word.isupper() and not name.isupper() and word.lower() not in PARTICLES


def _placed(parts: list[Part]) -> list[Part]:
    """The same with its particles and titles told from names by their place."""
    last = len(parts) - 1
    before = ""
    for i, part in enumerate(parts):
        if part.role == "family":
            if _is_small(part.text, i, last):
                parts[i] = part.turned("particle")
            elif before in ("al", "el"):
                parts[i] = part._replace(nisba=True)
        before = part.text
    for i, part in enumerate(parts[1:-2], 1):
        after = parts[i + 1]
        if part.role == "particle" and part.text in FATHERS and parts[i - 1].role == after.role == "family":
            parts[i + 1] = after.turned("patronymic")  # “Yusuf bin Tariq al-Haddad”
    return parts


def _is_small(text: str, i: int, last: int) -> bool:
    """Whether a word that is no initial is a particle or a title there. The last word of a name is its own."""
    if i == last:
        return text in AFTER and i > 0
    return text in PARTICLES or text in HONORIFICS or (i == 0 and text in TITLES)


def _join_abd(parts: list[Part]) -> list[Part]:
    """“Abd al-Rahman”, “Abdul Rahman”, “Abdurrahman”: the servant of one name is one word."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if part.role == "particle" and before and before.text == "abd":
            continue
        if before and before.text == "abd" and part.role == "family":
            joined[-1] = Part(f"{before.printed} {part.printed}", "abd" + part.text, "family", part.script)
        elif part.role == "family" and _ABD.fullmatch(part.text):
            joined.append(part._replace(text="abd"))
        elif part.role == "family" and (found := _ABD_JOINED.match(part.text)):
            joined.append(part._replace(text="abd" + part.text[found.end() :]))
        else:
            joined.append(part)
    return joined


def _ordered(parts: list[Part]) -> list[Part]:
    """Initials told apart: the first stands for the given name unless that is written out, the next for others."""
    order = 1 + any(p.role == "given" for p in parts)
    for i, part in enumerate(parts):
        if part.role == "initial":
            parts[i] = part._replace(order=order)
            order = 2
    return parts


def _roles(parts: list[Part]) -> list[Part]:
    words = [i for i, p in enumerate(parts) if p.role == "family"]
    if len(words) >= 3 or (len(words) == 2 and any(p.role == "initial" for p in parts)):
        fathers = [i for i in words[1:] if patronymic(parts[i].text)]
        if fathers:
            parts[fathers[0]] = parts[fathers[0]].turned("patronymic")
            if fathers[0] - 1 in words and len(words) >= 3:
                parts[fathers[0] - 1] = parts[fathers[0] - 1].turned("given")
                return parts
    elif len(words) == 2 and given(parts[words[0]].text) and _surely_patronymic(parts[words[1]].text):
        parts[words[0]] = parts[words[0]].turned("given")
        parts[words[1]] = parts[words[1]].turned("patronymic")
    words = [i for i in words if parts[i].role == "family"]
    known = [i for i in words if not parts[i].nisba and any(groups(parts[i].text, parts[i].cyrillic))]
    if known and len(words) > 1:
        first = known[0]
        if len(known) > 1 and first == words[0] and family_sex(parts[first].text) and forms(parts[known[1]].text):
            first = known[1]
        parts[first] = parts[first].turned("given")
    elif len(words) > 1 and len(words) == len(parts):
        parts[words[0]] = parts[words[0]].turned("given")
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
    parts = _placed(_words(name))
    if any(p.text.startswith("abd") for p in parts):
        parts = _join_abd(parts)
    particles = frozenset(p.text for p in parts if p.role == "particle")
    if particles:
        parts = [p for p in parts if p.role != "particle"] or [p.turned("family") for p in parts]
    parts = _roles(parts)
    if any(p.role == "initial" for p in parts):
        parts = _ordered(parts)
    return Person(tuple(parts), particles, _sex(parts))
