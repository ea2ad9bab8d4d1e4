"""The review queue: what a person should look at, most doubtful first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.edits.state import State

_EVEN = 0.5
_GUESSED = 0.6  # a speaker whom the machine only guessed is a little likelier than not


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to judge. `merge`: are `a` and `b` (entries) one? `speaker`: did `b` (an entry) say `a` (a quote)?

    `score` is 0..1, how likely the machine thinks it; `reasons` say why."""

    kind: Literal["merge", "speaker"]
    a: str
    b: str
    score: float
    reasons: tuple[str, ...]


def review(state: State) -> tuple[Doubt, ...]:
    """Likely merges and doubtful speakers that nobody has judged, those nearest to an even chance first."""
    doubts = [Doubt("merge", item.a, item.b, item.score, item.reasons) for item in state.suggestions]
    for quote in (*state.quotes, *state.statements):
        if quote.confidence == "guess" and quote.speaker:
            name = state.entries[quote.speaker].name if quote.speaker in state.entries else quote.speaker
            why = f"{name} is only guessed to say it" + (f" (rule: {quote.rule})" if quote.rule else "")
            doubts.append(Doubt("speaker", quote.id, quote.speaker, _GUESSED, (why,)))
    return tuple(sorted(doubts, key=lambda doubt: (abs(doubt.score - _EVEN), doubt.kind, doubt.a, doubt.b)))
