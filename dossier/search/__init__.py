"""Indexes and queries over names, quotes, notes and passages. `NameIndex` is imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.search.hit import Hit

if TYPE_CHECKING:
    from dossier.search.index import NameIndex as NameIndex

__all__ = ["Hit", "NameIndex"]


def __getattr__(name: str) -> Any:
    if name == "NameIndex":
        from dossier.search.index import NameIndex

        return NameIndex
    raise AttributeError(f"module 'dossier.search' has no attribute {name!r}")
