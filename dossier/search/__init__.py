"""Finding: names however they are spelled, and the words of quotes, notes and passages.

`NameIndex` and `Hit` are imported when they are first asked for: they bring the tables of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dossier.search.hit import Hit as Hit
    from dossier.search.index import NameIndex as NameIndex

__all__ = ["Hit", "NameIndex"]


def __getattr__(name: str) -> Any:
    if name == "NameIndex":
        from dossier.search.index import NameIndex

        return NameIndex
    if name == "Hit":
        from dossier.search.hit import Hit

        return Hit
    raise AttributeError(f"module 'dossier.search' has no attribute {name!r}")
