"""A note that is moved to another place: it is looked for there from then on, and an undo gives back its old place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier import Dossier
from dossier.edits import State, acts, replay
from dossier.edits.preview import preview_undo
from dossier.edits.purge import purge_of
from dossier.edits.words import describe
from dossier.errors import WrongUse
from dossier.model import Entry, Snapshot, Spelling
from dossier.store import save_snapshot
from tests.edits.doing import do, seen, start
from tests.store.make import edit, id_of, snapshot

ONLY_ONE = replace(snapshot(), articles=snapshot().articles[:1], people=snapshot().people[:2], organizations=())
"""A rebuild without the article that Anne Berg is named in."""


def lost() -> State:
    """A note on Anne Berg, who is not found any more."""
    noted = do(start(), acts.add_note(start(), "p-anne", "ask her"))
    return replay(ONLY_ONE, noted.edits)


def places(state: State) -> list[str]:
    return [note.target for note in state.notes]


@pytest.mark.parametrize("to", ["p-ivan", "q-1", "a" * 16])
def test_a_note_without_a_place_is_given_one_and_stays_there(to: str) -> None:
    state = do(lost(), acts.move_note(lost(), id_of(1), to))
    assert (places(state), state.unattached) == ([to], ())
    assert state.notes[0].text == "ask her"
    assert places(replay(snapshot(), state.edits)) == [to]
    undone = do(state, acts.undo(state))
    assert (seen(undone), undone.unattached) == (seen(lost()), lost().unattached)
    assert seen(do(undone, acts.redo(undone))) == seen(state)


def test_it_loses_its_new_place_with_it_and_tells_that_one(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    dossier = Dossier.open(tmp_path)
    note = dossier.move_note(dossier.add_note("p-ivan", "who?").id, "p-anne")
    assert (note.target, dossier.place_of(note)) == ("p-anne", "Anne Berg")
    assert [dossier.describe(edit) for edit in dossier.history("p-anne")][1] == "moved the note “who?” to Anne Berg"
    save_snapshot(tmp_path, ONLY_ONE)
    after = Dossier.open(tmp_path)
    assert [item.target for item in after.unattached] == ["p-anne"]
    assert after.place_of(after.unattached[0]) == ""
    assert after.was_on(note.id) == "Anne Berg in two.txt"


def test_words_stay_whatever_is_done_first_and_a_removed_note_that_is_moved_comes_back() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "one"))
    new, move, gone = (
        replace(act, id=id_of(number))
        for number, act in enumerate(
            (
                acts.edit_note(state, id_of(1), "two"),
                acts.move_note(state, id_of(1), "q-1"),
                acts.remove_note(state, id_of(1)),
            ),
            2,
        )
    )
    moved = replay(snapshot(), [*state.edits, move, new])
    assert [(note.text, note.target) for note in moved.notes] == [("two", "q-1")]
    assert replay(snapshot(), [*moved.edits, gone]).notes == ()
    assert replay(snapshot(), [*state.edits, replace(gone, id=id_of(2)), move]).notes[0].target == "q-1"


def test_a_place_that_cannot_be_told_from_another_is_refused() -> None:
    twins = tuple(Entry(f"p-{n}", "person", "Jon Roe", spellings=(Spelling("Jon Roe", 1),)) for n in (1, 2))
    state = replay(Snapshot(articles=snapshot().articles, people=(*snapshot().people, *twins)))
    state = do(state, acts.add_note(state, "p-anna", "x"))
    with pytest.raises(WrongUse, match="another place"):
        acts.move_note(state, id_of(1), "p-1")


def test_an_undo_says_where_the_note_goes_back_to() -> None:
    there = do(start(), acts.add_note(start(), "p-ivan", "who?"))
    moved = do(there, acts.move_note(there, id_of(1), "a" * 16))
    assert preview_undo(moved).splitlines()[1:] == ["The note “who?” is on Ivan Lund again."]
    moved = do(lost(), acts.move_note(lost(), id_of(1), "p-ivan"))
    assert preview_undo(moved).splitlines()[1:] == [
        "The note “ask her” has no place again, but was on Anne Berg in two.txt."
    ]


def test_purging_a_removed_note_forgets_where_it_stood_too_and_one_that_stays_stays_there() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "one"), acts.add_note(start(), "p-anna", "two"))
    state = do(state, acts.move_note(state, id_of(1), "p-ivan"), acts.move_note(state, id_of(2), "q-1"))
    state = do(state, acts.edit_note(state, id_of(2), "too"), acts.remove_note(state, id_of(1)))
    purge = purge_of(state)
    assert purge.forgotten == {id_of(1), id_of(3)}
    kept = replay(snapshot(), [edit for edit in state.edits if edit.id not in purge.forgotten])
    assert kept.notes == state.notes
    assert kept.undoable is not None
    assert kept.undoable.id == id_of(5)


def test_what_a_later_version_does_with_a_note_is_kept_and_called_unknown() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "one"))
    later = replay(snapshot(), [*state.edits, edit(2, "note", state.target_for("q-1"), op="fold", note=id_of(1))])
    assert later.notes == state.notes
    assert len(later.edits) == 2
    assert "does not know" in describe(later.edits[1], later)
