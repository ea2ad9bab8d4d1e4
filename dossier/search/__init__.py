"""Finding: names however they are spelled, and the words of quotes, notes and passages."""

from __future__ import annotations

from dossier.search.hit import Hit
from dossier.search.index import NameIndex

__all__ = ["Hit", "NameIndex"]
