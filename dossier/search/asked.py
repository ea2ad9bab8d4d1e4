"""What is asked for: the words of a query, each with what it weighs and what else it may be read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Like = TypeVar("Like")


@dataclass(frozen=True, slots=True)
class Asked(Generic[Like]):
    """A word of a query before one engine. `like` are the words that it may stand for, None for an initial; `joined`
    those that it may be written as together with its neighbour; `parts` those that it may have been glued from.
    `later` is an initial that another precedes, `weak` a word that tells next to nothing, `open` one that is looked for
    among the beginnings of words."""

    token: str
    weight: int
    like: Like | None
    joined: Like | None = None
    parts: tuple[Like, Like] | None = None
    later: bool = False
    weak: bool = False
    open: bool = False


def in_turn(asked: Sequence[Asked[Like]]) -> list[Asked[Like]]:
    """Words before initials, since an initial takes what is left."""
    return [a for a in asked if a.like is not None] + [a for a in asked if a.like is None]
