"""`Found`: one hit of a search over a whole dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.model import Span

FoundKind = Literal["person", "organization", "quote", "note", "bookmark", "article", "passage"]
TEXTS = ("quote", "note", "passage")
"""What is found by its words, not by its name."""


@dataclass(frozen=True, slots=True)
class Found:
    """`id` is that of the entry, quote, note or article, the article's for a passage; `title` of a bookmark is what it
    is on; `score` is 0..1; `reasons` says in
    words why it matched; `span` is where it stands, if it stands in an article."""

    kind: FoundKind
    id: str
    title: str
    score: float
    reasons: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def thing(self) -> tuple[FoundKind, str, Span | None]:
        """What was found, whatever the query; the passages of an article are told apart by where they stand."""
        return self.kind, self.id, self.span if self.kind == "passage" else None
