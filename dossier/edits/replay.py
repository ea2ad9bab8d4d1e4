"""Replay: a snapshot and edits in, the dossier as a person sees it out. Pure; the order of arrival never matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dossier.edits import corrections, identity, notes, undo
from dossier.edits.anchor import Places
from dossier.edits.notes import Written
from dossier.edits.render import render
from dossier.edits.state import State
from dossier.edits.work import Lost, Work
from dossier.model import Edit, EditKind, Note, Snapshot

HANDLERS: Mapping[EditKind, Callable[[Work, Edit], tuple[str, ...]]] = {
    "add": identity.add,
    "different": identity.different,
    "merge": identity.merge,
    "reject": corrections.reject,
    "rename": corrections.rename,
    "retype": corrections.retype,
    "role": corrections.role,
    "speaker": corrections.speaker,
    "split": identity.split,
    "status": corrections.status,
}
"""What each kind of edit does; it returns the ids of what it is about and raises Lost where it can do nothing."""


def replay(snapshot: Snapshot, edits: Iterable[Edit] = ()) -> State:
    """The dossier after `edits`, in any order, over `snapshot`."""
    return _replay(Places(snapshot), undo.ordered(edits))


def advance(state: State, edit: Edit) -> State:
    """`replay` with one more edit; costs O(edit) for a note that is newer than all before it."""
    if edit.kind != "note" or (state.edits and edit.id <= state.edits[-1].id):
        return _replay(state.work.places, undo.ordered((*state.edits, edit)))
    edits, added = (*state.edits, edit), notes.write([edit]).get(edit.id)
    if added is None:
        now = notes.write(item for item in edits if item.id not in state.undone)
        attached, unattached = _attach_all(now, state.work)
        return replace(state, edits=edits, notes=attached, unattached=unattached)
    note = _attach(added, state.work)
    if note is None:
        return replace(state, edits=edits, unattached=(*state.unattached, added.note))
    return replace(state, edits=edits, notes=(*state.notes, note))


def _replay(places: Places, edits: tuple[Edit, ...]) -> State:
    gone = undo.undone(edits)
    standing = [edit for edit in edits if edit.id not in gone and edit.kind != "undo"]
    work = Work(places)
    for edit in standing:
        if edit.kind == "different":
            identity.keep_apart(work, edit)
    for edit in standing:
        if (handler := HANDLERS.get(edit.kind)) is not None:
            try:
                work.subjects[edit.id] = handler(work, edit)
            except Lost:
                work.adrift.append(edit)
    seen = render(work)
    attached, unattached = _attach_all(notes.write(standing), work)
    return State(
        snapshot=places.snapshot,
        edits=edits,
        undone=gone,
        people=seen.people,
        organizations=seen.organizations,
        quotes=seen.quotes,
        statements=seen.statements,
        suggestions=seen.suggestions,
        notes=attached,
        unattached=unattached,
        adrift=tuple(work.adrift),
        work=work,
    )


def _attach(known: Written, work: Work) -> Note | None:
    id = work.seen(work.find(known.about))
    return replace(known.note, target=id) if id is not None else None


def _attach_all(written: Mapping[str, Written], work: Work) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The notes that stand on something, and those that do not."""
    attached: list[Note] = []
    unattached: list[Note] = []
    for known in written.values():
        if not known.removed:
            note = _attach(known, work)
            (unattached if note is None else attached).append(note or known.note)
    return tuple(attached), tuple(unattached)
