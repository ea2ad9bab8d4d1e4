"""What makes no sense is refused in one sentence; any edit can be undone and done again."""

from __future__ import annotations

import pytest

from dossier.edits import acts
from dossier.edits.undo import undone
from dossier.errors import WrongUse
from dossier.model import Span
from tests.edits.doing import B, do, entry, seen, start
from tests.store.make import OTHER, at, id_of

NONSENSE = {
    "rename to nothing": lambda s: acts.rename(s, "p-anna", "  "),
    "rename to the same": lambda s: acts.rename(s, "p-anna", "Anna Berg"),
    "rename nobody": lambda s: acts.rename(s, "p-x", "X"),
    "merge with itself": lambda s: acts.merge(s, "p-anna", "p-anna"),
    "merge a person with an organization": lambda s: acts.merge(s, "p-anna", "o-drivers"),
    "merge a quote": lambda s: acts.merge(s, "p-anna", "q-1"),
    "split nothing": lambda s: acts.split(s, "p-ivan", []),
    "split everything": lambda s: acts.split(s, "p-anne", [Span(B, *at(OTHER, "Anne Berg"))]),
    "split what is not its": lambda s: acts.split(s, "p-ivan", [Span(B, *at(OTHER, "town"))]),
    "retype to what it is": lambda s: acts.retype(s, "p-anna", "person"),
    "retype to what is not": lambda s: acts.retype(s, "p-anna", "colour"),
    "add nothing": lambda s: acts.add_entry(s, Span(B, 3, 3)),
    "add beyond the end": lambda s: acts.add_entry(s, Span(B, 0, 10_000)),
    "add what is there": lambda s: acts.add_entry(s, Span(B, *at(OTHER, "Anne Berg"))),
    "speaker of no quote": lambda s: acts.set_speaker(s, "p-anna", "p-ivan"),
    "speaker who is none": lambda s: acts.set_speaker(s, "q-1", "p-x"),
    "role of an organization": lambda s: acts.set_role(s, "o-drivers", "host"),
    "no such role": lambda s: acts.set_role(s, "p-anna", "king"),
    "no such status": lambda s: acts.set_status(s, "p-anna", "true"),
    "claim of another": lambda s: acts.set_status(s, "p-anne", "disputed", s.entries["p-anna"].claims[0]),
    "empty note": lambda s: acts.add_note(s, "p-anna", " \n"),
    "note on nothing": lambda s: acts.add_note(s, "p-x", "text"),
    "edit no note": lambda s: acts.edit_note(s, "p-x", "text"),
    "move no note": lambda s: acts.move_note(s, "p-x", "p-anna"),
    "move a note to nothing": lambda s: acts.move_note(do(s, acts.add_note(s, "p-anna", "x")), id_of(1), "p-x"),
    "move a note to where it is": lambda s: acts.move_note(do(s, acts.add_note(s, "p-anna", "x")), id_of(1), "p-anna"),
    "reject nothing": lambda s: acts.reject(s, "p-x"),
}


@pytest.mark.parametrize("what", NONSENSE)
def test_nonsense_is_refused_in_one_sentence(what: str) -> None:
    with pytest.raises(WrongUse) as refused:
        NONSENSE[what](start())
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


def test_nothing_to_undo_is_none() -> None:
    assert acts.undo(start()) is None
    assert acts.redo(start()) is None
    assert undone([]) == frozenset()


def test_any_edit_can_be_undone_and_done_again_not_only_the_last() -> None:
    first, second = acts.rename(start(), "p-anna", "Anna M."), acts.set_role(start(), "p-anna", "host")
    state = do(start(), first, second)
    back = do(state, acts.undo(state, id_of(1)))
    assert (entry(back, "p-anna").name, entry(back, "p-anna").role) == ("Anna Berg", "host")
    with pytest.raises(WrongUse, match="already"):
        acts.undo(back, id_of(1))
    with pytest.raises(WrongUse, match="stands"):
        acts.redo(back, id_of(2))
    with pytest.raises(WrongUse, match="history"):
        acts.undo(back, "nothing")
    assert seen(do(back, acts.redo(back, id_of(1)))) == seen(state)


def test_what_was_undone_twice_is_done_again_once_both_undos_are() -> None:
    state = do(start(), acts.rename(start(), "p-anna", "Anna M."))
    mine, theirs = acts.undo(state), acts.undo(state)
    state = do(state, mine, theirs)
    assert entry(state, "p-anna").name == "Anna Berg"
    state = do(state, acts.redo(state, id_of(1)))
    state = do(state, acts.redo(state, id_of(1)))
    assert entry(state, "p-anna").name == "Anna M."
