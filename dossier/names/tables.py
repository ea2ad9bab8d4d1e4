"""What is known of single words: given names with their forms and sex, diminutives and nicknames, attested spellings.

All take tokens as `dossier.names.fold.tokens` makes them. A table is read when it is first asked for. A group is the
number of its line; sources and licences: `data/SOURCES.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from zlib import MAX_WBITS, decompress

import orjson

from dossier.names.fold import skeleton

Sex = Literal["f", "m", ""]
DATA = Path(__file__).parent / "data"
GZIPPED = 16 + MAX_WBITS
NONE: frozenset[int] = frozenset()


class _Given(NamedTuple):
    listed: int  # the groups below this were compiled by hand
    sexes: str  # a letter for each group
    forms: dict[str, str]  # a word -> its groups, with spaces between
    diminutives: dict[str, str]
    skeletons: dict[str, str]


def _table(name: str) -> Any:
    return orjson.loads(decompress((DATA / f"{name}.json.gz").read_bytes(), GZIPPED))


@cache
def _given() -> _Given:
    table = _table("given")
    looked_up = (dict(zip(*(column.split(";") for column in table[name]), strict=True)) for name in _Given._fields[2:])
    return _Given(table["listed"], table["sexes"], *looked_up)


def _groups(listed: str | None) -> frozenset[int]:
    return frozenset(map(int, listed.split())) if listed else NONE


@lru_cache(maxsize=1 << 16)
def forms(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a full form of, looked up by its skeleton where it is not listed."""
    table = _given()
    found = table.forms.get(token)
    if found is None and token not in table.diminutives:
        found = table.skeletons.get(skeleton(token))
    return _groups(found)


def spelled(words: tuple[str, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """The groups that any of `words`, as it is spelled, is a full form of, and those it is a diminutive of."""
    table = _given()
    full = " ".join(table.forms[word] for word in words if word in table.forms)
    return _groups(full), _groups(" ".join(table.diminutives[word] for word in words if word in table.diminutives))


@lru_cache(maxsize=1 << 16)
def diminutives(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a diminutive or nickname of."""
    return _groups(_given().diminutives.get(token))


def given(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a form or a diminutive of; two names that share one may be the same."""
    return forms(token) | diminutives(token)


def known(words: Sequence[str], skeletons: Sequence[str]) -> list[int]:
    """The places in `words` of those that may be given names, `skeletons` being theirs."""
    table = _given()
    return [
        n
        for n, (word, skeleton) in enumerate(zip(words, skeletons, strict=True))
        if word in table.forms or word in table.diminutives or skeleton in table.skeletons
    ]


def listed(groups: Iterable[int]) -> bool:
    """Whether one of these groups was compiled by hand, so that its forms are known to be all."""
    return any(group < _given().listed for group in groups)


def sex_of(groups: frozenset[int]) -> Sex:
    """Whose names these groups are: "f", "m", or "" where they differ or it is unknown. Groups compiled by hand
    outvote the others."""
    table = _given()
    known = {table.sexes[group] for group in groups if group < table.listed}
    known = known or {table.sexes[group] for group in groups} - {" "}
    return "f" if known == {"f"} else "m" if known == {"m"} else ""


@lru_cache(maxsize=1 << 16)
def sex(token: str) -> Sex:
    """Whose given name it is: "f", "m", or "" where it is both or unknown."""
    return sex_of(given(token))


@cache
def _spellings() -> dict[str, str]:
    known: dict[str, str] = _table("spellings")
    return known


@cache
def _romanised() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for word, others in _spellings().items():
        for other in others.split():
            known.setdefault(other, []).append(word)
    return known


def attested(a: str, b: str) -> bool:
    """Whether one of two tokens is attested to be spelled as the other, however far apart: “uilson” and “wilson”."""
    known = _spellings()
    return b in known.get(a, "").split() or a in known.get(b, "").split()


def spellings(token: str) -> tuple[str, ...]:
    """The tokens that `token` is attested to be spelled as, far from any rule, in either direction."""
    return (*_spellings().get(token, "").split(), *_romanised().get(token, ()))
