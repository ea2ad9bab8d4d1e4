"""One name against another: how likely they are one person or one organization, and why."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model import Kind
from dossier.names.fold import tokens
from dossier.names.people import judge
from dossier.names.person import person


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is 0..1. `conflict`: a contradiction keeps the two apart, whatever the score says."""

    score: float
    reasons: tuple[str, ...] = ()
    conflict: bool = False


def compare(a: str, b: str, kind: Kind | None = None) -> Comparison:
    """How likely `a` and `b` name the same, and the reasons in words. Symmetric in its score."""
    first, second = tokens(a), tokens(b)
    if first == second:
        return Comparison(1.0, ("same spelling",))
    if not first or not second:
        return Comparison(0.0)
    if second < first:
        a, b = b, a
    verdict = judge(person(a), person(b))
    return Comparison(verdict.score, (verdict.conflict,) if verdict.conflict else (), bool(verdict.conflict))
