"""`Hit`: one answer of a `NameIndex`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """`name` is the spelling of entry `id` that matched best; `score` is 0..1; `reasons` says in words why."""

    id: str
    score: float
    name: str
    reasons: tuple[str, ...] = ()
