"""What an act would do, before it is done: both sides of a merge with what speaks for and against it, and an undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.edits import acts
from dossier.edits.replay import advance
from dossier.edits.state import State
from dossier.edits.words import changes, describe
from dossier.model import Edit, Entry
from dossier.store import ids

_SHARED = ("affiliation", "home", "position", "relative")
_ONE_SIDED = "on one side"  # how `compare` tells of a word or a name that only one of the two has
_SINGLE = ("age", "home")  # what one person has one of, at one time


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Two entries that may be one. `a` would stay and `b` go into it; `name` is what they would go by; `score` is
    0..1, how alike their names are; the reasons are sentences without an end mark."""

    a: Entry
    b: Entry
    name: str
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def preview_merge(state: State, a: str, b: str) -> MergePreview:
    """What merging `b` into `a` would bring together. Raises WrongUse where they cannot be merged."""
    acts.merge(state, a, b)
    from dossier.names import compare  # only a merge needs it

    first, second = state.entries[a], state.entries[b]
    found = compare(first.name, second.name, first.kind)
    speaks_for = found.score > 0.5 and not found.conflict
    reasons = [f"their names: {reason}" for reason in found.reasons if speaks_for and _ONE_SIDED not in reason]
    against = [f"their names: {reason}" for reason in found.reasons if not speaks_for or _ONE_SIDED in reason]
    for item in state.suggestions:
        if {item.a, item.b} == {a, b}:
            reasons += [reason for reason in item.reasons if reason not in found.reasons]
    reasons += _in_common(first, second, state)
    against += _conflicts(first, second)
    if state.work.are_apart(a, b):
        against.insert(0, "you said before that they are not one")
    return MergePreview(first, second, first.name, found.score, tuple(reasons), tuple(against))


def preview_undo(state: State, edit: str = "") -> str:
    """What taking back an edit (the last, if none is named) would change, in words, a line each; "" for nothing."""
    back = acts.undo(state, edit)
    return _preview(state, back, "Takes back: ", back.target.id) if back else ""


def preview_redo(state: State, edit: str = "") -> str:
    """What doing again an edit (the one undone last, if none is named) would change, in words, a line each; "" for
    nothing."""
    back = acts.redo(state, edit)
    undo = next((item for item in state.edits if back and item.id == back.target.id), None)
    return _preview(state, back, "Does again: ", undo.target.id) if back and undo else ""


def _preview(state: State, back: Edit, what: str, of_id: str) -> str:
    of = next(edit for edit in state.edits if edit.id == of_id)
    last = Edit(ids.after(state.edits[-1].id), back.at, back.by, back.kind, back.target, back.payload)
    who = f", by {of.by}" if of.by else ""
    said = f"{what}{describe(of, state)} ({of.at[:10]}{who})."
    return "\n".join([said, *changes(state, advance(state, last))])


def _in_common(a: Entry, b: Entry, state: State) -> Iterator[str]:
    for about in _SHARED:
        for value in sorted(_values(a, about) & _values(b, about)):
            yield f"the same {about}: {value}"
    if a.role == b.role != "mentioned":
        yield f"the same role: {a.role}"
    said = {quote.speaker for quote in state.quotes}
    if {a.id, b.id} <= said:
        yield "both are quoted"


def _conflicts(a: Entry, b: Entry) -> Iterator[str]:
    for about in _SINGLE:
        mine, theirs = _values(a, about), _values(b, about)
        if mine and theirs and not mine & theirs:
            yield f"another {about}: {_list(mine)} against {_list(theirs)}"
    if a.role != b.role and "mentioned" not in (a.role, b.role):
        yield f"another role: {a.role} against {b.role}"
    if both := {m.article for m in a.mentions if not m.pronoun} & {m.article for m in b.mentions if not m.pronoun}:
        count = "one article names" if len(both) == 1 else f"{len(both)} articles name"
        yield f"{count} both"


def _values(entry: Entry, about: str) -> set[str]:
    return {" ".join(claim.value.split()) for claim in entry.claims if claim.property == about}


def _list(values: Iterable[str]) -> str:
    return ", ".join(sorted(values))
