"""What is known of single words: given names with their forms and sex, diminutives and nicknames, attested spellings.

All take tokens as `dossier.names.fold.tokens` makes them. A table is read when it is first asked for. A group is the
number of its line; sources and licences: `data/SOURCES.md`.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from dossier.names.fold import skeleton

Sex = Literal["f", "m", ""]
NONE: frozenset[int] = frozenset()


class _Given(NamedTuple):
    sexes: list[Sex]  # of each group
    listed: set[int]  # groups compiled by hand
    forms: dict[str, list[int]]
    pets: dict[str, list[int]]
    keys: dict[str, list[int]]  # by skeleton


def _lines(name: str) -> list[str]:
    packed = files("dossier.names").joinpath("data", name).read_bytes()
    return gzip.decompress(packed).decode().splitlines()


@cache
def _given() -> _Given:
    table = _Given([], set(), {}, {}, {})
    for group, line in enumerate(_lines("given.tsv.gz")):
        sex, forms, pets, keys = line.split("\t")
        table.sexes.append("f" if sex in ("f", "F") else "m" if sex in ("m", "M") else "")
        if sex.isupper():
            table.listed.add(group)
        for form in forms.split(" "):
            table.forms.setdefault(form, []).append(group)
        if pets:
            for pet in pets.split(" "):
                table.pets.setdefault(pet, []).append(group)
        if keys:
            for key in keys.split(" "):
                table.keys.setdefault(key, []).append(group)
    return table


@lru_cache(maxsize=1 << 16)
def forms(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a full form of, looked up by its skeleton where it is not listed."""
    table = _given()
    found = table.forms.get(token)
    if found is None and token not in table.pets:
        found = table.keys.get(skeleton(token))
    return frozenset(found) if found else NONE


def spelled(words: Iterable[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The groups that any of `words`, as it is spelled, is a full form of, and those it is a diminutive of."""
    table = _given()
    full = [group for word in words for group in table.forms.get(word, ())]
    return frozenset(full), frozenset(group for word in words for group in table.pets.get(word, ()))


@lru_cache(maxsize=1 << 16)
def diminutives(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a diminutive or nickname of."""
    found = _given().pets.get(token)
    return frozenset(found) if found else NONE


def given(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a form or a diminutive of; two names that share one may be the same."""
    return forms(token) | diminutives(token)


def listed(groups: frozenset[int]) -> bool:
    """Whether one of these groups was compiled by hand, so that its forms are known to be all."""
    return not _given().listed.isdisjoint(groups)


def sex_of(groups: frozenset[int]) -> Sex:
    """Whose names these groups are: "f", "m", or "" where they differ or it is unknown. Groups compiled by hand
    outvote the others."""
    table = _given()
    known = {table.sexes[group] for group in (groups & table.listed or groups)} - {""}
    return known.pop() if len(known) == 1 else ""


@lru_cache(maxsize=1 << 16)
def sex(token: str) -> Sex:
    """Whose given name it is: "f", "m", or "" where it is both or unknown."""
    return sex_of(given(token))


@cache
def _spellings() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for line in _lines("spellings.tsv.gz"):
        word, others = line.split("\t")
        for other in others.split(" "):
            known.setdefault(word, []).append(other)
            known.setdefault(other, []).append(word)
    return known


def spellings(token: str) -> tuple[str, ...]:
    """Other tokens that people's names are attested to be spelled by, far from any rule: “uilson” for “wilson”, and
    the other way round."""
    return tuple(_spellings().get(token, ()))
