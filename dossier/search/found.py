"""`Found`: one hit of a search over a whole dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.model import Span

FoundKind = Literal["person", "organization", "quote", "note", "bookmark", "article", "passage"]


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
