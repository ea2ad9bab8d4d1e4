"""What is known of single words: given names with their forms and sex, diminutives, legal forms of organizations.

All take and give tokens as `dossier.names.fold.tokens` makes them. Each table is read when it is first asked for.
Sources and licences: `data/SOURCES.md`.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import Literal

Sex = Literal["f", "m", ""]


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    path = files("dossier.names").joinpath("data", name)
    text = gzip.decompress(path.read_bytes()).decode()
    return tuple(tuple(line.split("\t")) for line in text.splitlines())


@cache
def _given() -> dict[str, frozenset[int]]:
    groups: dict[str, frozenset[int]] = {}
    for row in _rows("given.tsv.gz"):
        number = int(row[0])
        for token in row[2].split(" "):
            groups[token] = groups.get(token, frozenset()) | {number}
    return groups


@cache
def _sexes() -> dict[str, Sex]:
    sexes: dict[str, Sex] = {}
    for row in _rows("given.tsv.gz"):
        sex: Sex = "f" if row[1] == "f" else "m" if row[1] == "m" else ""
        for token in row[2].split(" "):
            sexes[token] = sex if sexes.get(token, sex) == sex else ""
    return sexes


def given(token: str) -> frozenset[int]:
    """The groups of given names that `token` is a form or a diminutive of; two names that share one may be the same."""
    return _given().get(token, frozenset())


def sex(token: str) -> Sex:
    """Whose given name it is: "f", "m", or "" where it is both or unknown."""
    return _sexes().get(token, "")
