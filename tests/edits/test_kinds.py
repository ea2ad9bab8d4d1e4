"""Each kind of edit does what it says, and undoing it gives back exactly what was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.edits import acts, replay
from dossier.model import Entry, Span
from tests.edits.doing import B, do, entry, one_of_each, seen, start, words
from tests.store.make import OTHER, at, mention, snapshot


@pytest.mark.parametrize("kind", one_of_each(start()))
def test_every_act_changes_something_and_undo_gives_exactly_what_was(kind: str) -> None:
    before = start()
    after = do(before, one_of_each(before)[kind])
    assert seen(after) != seen(before)
    assert after.adrift == ()
    undone_again = do(after, acts.undo(after))
    assert seen(undone_again) == seen(before)
    assert dict(undone_again.history) == {}
    assert seen(do(undone_again, acts.redo(undone_again))) == seen(after)


def test_what_was_rejected_is_gone_and_its_notes_are_not() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "who?"), acts.reject(start(), "p-anna"))
    assert "p-anna" not in state.entries
    assert (state.said["q-1"].speaker, state.said["q-1"].speaker_label) == (None, "Anna Berg")
    assert [note.text for note in state.unattached] == ["who?"]
    assert state.about(state.unattached[0].id).name == "Anna Berg"
    assert state.suggestions == ()


def test_an_organization_that_is_a_person_changes_lists() -> None:
    state = do(start(), acts.retype(start(), "o-drivers", "person"))
    assert "drivers" in [e.name for e in state.people]
    assert state.organizations == ()


def test_what_is_added_stands_on_its_passage_and_takes_edits() -> None:
    state = do(start(), acts.add_entry(start(), Span(B, *at(OTHER, " town ")), "organization", "Town Hall"))
    [made] = [e for e in state.organizations if e.name == "Town Hall"]
    assert words(made) == ["town"]
    state = do(state, acts.add_note(state, made.id, "ask there"), acts.rename(state, made.id, "City Hall"))
    assert [note.target for note in state.notes] == [made.id]
    assert entry(state, made.id).name == "City Hall"


def test_what_was_added_becomes_what_a_later_build_finds_itself() -> None:
    state = do(start(), acts.add_entry(start(), Span(B, *at(OTHER, "town")), "organization", "Town Hall"))
    made = next(e for e in state.organizations if e.name == "Town Hall").id
    state = do(state, acts.add_note(state, made, "ask there"))
    found = Entry("o-town", "organization", "town", mentions=(mention(B, OTHER, "town"),))
    after = replay(replace(snapshot(), organizations=(found,)), state.edits)
    assert [e.id for e in after.organizations] == ["o-town"]
    assert [note.target for note in after.notes] == ["o-town"]


def test_a_speaker_by_judgement_is_certain_and_nobody_is_called_what_is_said() -> None:
    state = do(start(), acts.set_speaker(start(), "q-2", "p-anna"), acts.set_speaker(start(), "q-1", None, "a woman"))
    assert (state.said["q-2"].speaker, state.said["q-2"].confidence) == ("p-anna", "certain")
    assert (state.said["q-1"].speaker, state.said["q-1"].speaker_label) == (None, "a woman")


def test_the_status_of_a_claim_is_on_that_claim() -> None:
    claim = entry(start(), "p-anna").claims[0]
    state = do(start(), acts.set_status(start(), "p-anna", "disputed", claim))
    assert entry(state, "p-anna").claims == (replace(claim, status="disputed"),)
    assert entry(state, "p-anna").status == "unverified"


def test_an_edit_whose_target_is_gone_is_adrift_and_comes_back_with_it() -> None:
    state = do(start(), acts.rename(start(), "p-anne", "Anne B."))
    without = replay(replace(snapshot(), people=snapshot().people[:2], articles=snapshot().articles[:1]), state.edits)
    assert [edit.kind for edit in without.adrift] == ["rename"]
    assert "Anne B." in [e.name for e in replay(snapshot(), without.edits).people]
