"""Replay: a snapshot and edits in, the dossier as a person sees it out. Pure; the order of arrival never matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dossier.edits import notes, undo
from dossier.edits.anchor import Places, find
from dossier.edits.notes import Written
from dossier.edits.state import State
from dossier.model import Edit, Note, Snapshot


def replay(snapshot: Snapshot, edits: Iterable[Edit] = ()) -> State:
    """The dossier after `edits`, in any order, over `snapshot`."""
    return _replay(Places(snapshot), undo.ordered(edits))


def advance(state: State, edit: Edit) -> State:
    """`replay` with one more edit; costs O(edit) for a note that is newer than all before it."""
    if edit.kind != "note" or (state.edits and edit.id <= state.edits[-1].id):
        return _replay(state.places, undo.ordered((*state.edits, edit)))
    written = dict(state.written)
    notes.apply(written, edit)
    changed = edit.id if edit.payload.get("op") == "add" else str(edit.payload.get("note"))
    attached = tuple([note for note in state.notes if note.id != changed])
    unattached = tuple([note for note in state.unattached if note.id != changed])
    if (known := written.get(changed)) is not None and not known.removed:
        note = _attach(known, state.places)
        if note is None:
            unattached = _by_id((*unattached, known.note))
        else:
            attached = _by_id((*attached, note))
    return replace(state, edits=(*state.edits, edit), notes=attached, unattached=unattached, written=written)


def _replay(places: Places, edits: tuple[Edit, ...]) -> State:
    snapshot = places.snapshot
    gone = undo.undone(edits)
    standing = [edit for edit in edits if edit.id not in gone and edit.kind != "undo"]
    written = notes.write(standing)
    attached, unattached = _attach_all(written, places)
    return State(
        snapshot=snapshot,
        edits=edits,
        undone=gone,
        people=snapshot.people,
        organizations=snapshot.organizations,
        quotes=snapshot.quotes,
        statements=snapshot.statements,
        suggestions=snapshot.suggestions,
        notes=attached,
        unattached=unattached,
        places=places,
        written=written,
    )


def _attach_all(written: Mapping[str, Written], places: Places) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    attached: list[Note] = []
    unattached: list[Note] = []
    for known in written.values():
        if known.removed:
            continue
        note = _attach(known, places)
        if note is None:
            unattached.append(known.note)
        else:
            attached.append(note)
    return tuple(attached), tuple(unattached)


def _attach(known: Written, places: Places) -> Note | None:
    id = find(known.about, places)
    return replace(known.note, target=id) if id is not None else None


def _by_id(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.id))
