"""The layout of `dossier.json`: its version, and how an older layout becomes the present one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dossier.errors import DataError

VERSION = 1

MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From the version that is the key to the next: tables -> tables."""


def migrate(tables: dict[str, Any], version: int) -> dict[str, Any]:
    """`tables` of an older `version` as the present version lays them out."""
    for step in range(version, VERSION):
        if step not in MIGRATIONS:
            raise DataError(f"Layout {version} of dossier.json is not known: build it again from the articles.")
        tables = MIGRATIONS[step](tables)
    return tables
