"""Why a correction has no effect, in one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.edits import acts, replay
from dossier.edits.lapse import why
from dossier.model import Edit, Snapshot, Span
from tests.edits.doing import B, do, start
from tests.store.make import OTHER, at, snapshot

FIRST = snapshot().articles[0]
WITHOUT_TWO = replace(snapshot(), articles=(FIRST,), people=snapshot().people[:2], organizations=())
WITHOUT_AGE = replace(snapshot(), people=tuple(replace(entry, claims=()) for entry in snapshot().people))
OTHER_WORDS = replace(
    snapshot(),
    articles=(FIRST, replace(snapshot().articles[1], text=OTHER.replace("in spring", "in March"))),
)
LAPSES = {
    "target": (acts.rename(start(), "p-anne", "A."), WITHOUT_TWO, "Anne Berg in two.txt is not found in"),
    "other": (acts.merge(start(), "p-anna", "p-anne"), WITHOUT_TWO, "Anne Berg in two.txt is not found in"),
    "speaker": (acts.set_speaker(start(), "q-1", "p-anne"), WITHOUT_TWO, "Anne Berg in two.txt is not found in"),
    "words": (acts.add_entry(start(), Span(B, *at(OTHER, "town"))), WITHOUT_TWO, "town in two.txt is not found in"),
    "claim": (
        acts.set_status(start(), "p-anna", "disputed", start().entries["p-anna"].claims[0]),
        WITHOUT_AGE,
        "Anna Berg in one.txt is found, but the articles do not say this of it now: age 40.",
    ),
    "passages": (
        acts.split(start(), "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))]),
        OTHER_WORDS,
        "Ivan Lund in one.txt is found, but not the passages",
    ),
}


@pytest.mark.parametrize("what", LAPSES)
def test_it_says_what_is_not_found(what: str) -> None:
    act, build, sentence = LAPSES[what]
    assert acted(act, build).startswith(sentence)


def acted(act: Edit, build: Snapshot) -> str:
    state = replay(build, do(start(), act).edits)
    assert len(state.adrift) == 1
    return why(state.adrift[0], state)


def test_a_malformed_edit_gets_a_reason_all_the_same() -> None:
    assert acted(replace(acts.rename(start(), "p-anna", "A."), payload={"name": 3}), snapshot()).endswith(".")
    assert acted(replace(acts.merge(start(), "p-anna", "p-anne"), payload={"other": 3}), snapshot()).endswith(".")
