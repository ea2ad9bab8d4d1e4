"""What tests of edits start from, do and look at."""

from __future__ import annotations

from dataclasses import replace

from dossier.edits import State, acts, advance, replay
from dossier.model import Edit, Entry, Snapshot, Span
from tests.store.make import OTHER, TEXT, as_id, at, id_of, snapshot

A, B = "a" * 16, "b" * 16


def start() -> State:
    return replay(snapshot())


def do(state: State, *edits: Edit | None) -> State:
    """`state` after edits that get ids in order, whatever the clock says."""
    for edit in edits:
        assert edit is not None
        state = advance(state, replace(edit, id=id_of(len(state.edits) + 1)))
    return state


def seen(state: State) -> tuple[object, ...]:
    return state.people, state.organizations, state.quotes, state.statements, state.suggestions, state.notes


def entry(state: State, id: str) -> Entry:
    return state.entries[id]


def words(entry: Entry) -> list[str]:
    texts = {A: TEXT, B: OTHER}
    return [texts[m.article][m.start : m.end] for m in entry.mentions]


def one_of_each(state: State) -> dict[str, Edit]:
    return {
        "note": acts.add_note(state, "p-anna", "a note"),
        "rename": acts.rename(state, "p-anna", "Anna M. Berg"),
        "merge": acts.merge(state, "p-anna", "p-anne", "one letter"),
        "split": acts.split(state, "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))], "Ivan Lund junior"),
        "different": acts.different(state, "p-anna", "p-anne", "asked her"),
        "reject": acts.reject(state, "p-anna"),
        "reject quote": acts.reject(state, "q-1"),
        "retype": acts.retype(state, "o-drivers", "person"),
        "add": acts.add_entry(state, Span(B, *at(OTHER, "town")), "organization"),
        "speaker": acts.set_speaker(state, "q-2", "p-anna"),
        "nobody": acts.set_speaker(state, "q-1", None, "a woman"),
        "role": acts.set_role(state, "p-ivan", "host"),
        "status": acts.set_status(state, "p-ivan", "confirmed"),
        "status of a quote": acts.set_status(state, "q-1", "disputed"),
        "status of a claim": acts.set_status(state, "p-anna", "disputed", entry(state, "p-anna").claims[0]),
    }


def rebuilt_as_one(id: str) -> Snapshot:
    """The build took Anna and Anne for one."""
    before = snapshot()
    ivan, anna, anne = before.people
    spellings = (*anna.spellings, *anne.spellings)
    return replace(
        before,
        people=(ivan, replace(as_id(anna, id), spellings=spellings, mentions=(*anna.mentions, *anne.mentions))),
        quotes=(replace(before.quotes[0], speaker=id), before.quotes[1]),
        suggestions=(),
    )
