"""What was done, what an undo would do, what a merge brings together, and what waits for judgement: in words."""

from __future__ import annotations

import pytest

from dossier.edits import acts, replay
from dossier.edits.preview import preview_merge, preview_redo, preview_undo
from dossier.edits.purge import purge_of
from dossier.edits.review import review
from dossier.edits.words import describe
from dossier.errors import WrongUse
from dossier.model import Span
from tests.edits.doing import B, do, one_of_each, start
from tests.store.make import OTHER, at, edit, id_of, snapshot

SAID = {
    "note": "noted “a note” on Anna Berg",
    "rename": "renamed Anna Berg to Anna M. Berg",
    "merge": "merged Anne Berg into Anna Berg (one letter)",
    "split": "split 1 passage off Ivan Lund as another, Ivan Lund junior",
    "different": "said that Anna Berg and Anne Berg are not one (asked her)",
    "reject": "said that Anna Berg is no person",
    "reject quote": "said that “We left early,” is no quote",
    "retype": "said that drivers is a person",
    "add": "added town from a passage",
    "speaker": "gave “We left early,” to Anna Berg",
    "nobody": "said that the speaker of “We left early,” is not named, but “a woman”",
    "role": "made Ivan Lund host",
    "status": "marked Ivan Lund as confirmed",
    "status of a quote": "marked “We left early,” as disputed",
    "status of a claim": "marked the age of Anna Berg as disputed",
}


@pytest.mark.parametrize("kind", SAID)
def test_every_act_is_told_in_words(kind: str) -> None:
    assert describe(one_of_each(start())[kind], start()) == SAID[kind]


def test_every_kind_has_its_words() -> None:
    assert set(SAID) == set(one_of_each(start()))


def test_an_undo_is_told_with_what_it_took_back() -> None:
    state = do(start(), acts.rename(start(), "p-anna", "Anna M."))
    state = do(state, acts.undo(state))
    assert describe(state.edits[-1], state) == "took back: renamed Anna Berg to Anna M."
    state = do(state, acts.redo(state))
    assert describe(state.edits[-1], state) == "did again: renamed Anna Berg to Anna M."


def test_a_malformed_edit_is_told_all_the_same() -> None:
    for kind in ("note", "rename", "merge", "split", "speaker", "status", "undo"):
        assert describe(edit(1, kind, start().target_for("p-anna"), name=3, speaker=4), start())


def test_an_undo_says_what_it_would_change_before_it_does() -> None:
    state = do(start(), acts.add_note(start(), "p-anne", "on Anne"), acts.merge(start(), "p-anna", "p-anne"))
    first, *rest = preview_undo(state).splitlines()
    assert first.startswith("Takes back: merged Anne Berg into Anna Berg (20")
    assert set(rest) == {
        "Anne Berg comes back.",
        "Anna Berg has 2 mentions instead of 3.",
        "The note “on Anne” is on Anne Berg again.",
    }
    undone = do(state, acts.undo(state))
    assert "Anne Berg goes away." in preview_redo(undone)
    assert preview_undo(start()) == preview_redo(start()) == ""


def test_a_merge_shows_both_sides_and_what_speaks_against_it() -> None:
    state = do(start(), acts.different(start(), "p-anna", "p-anne", "asked"))
    seen = preview_merge(state, "p-anna", "p-anne")
    assert (seen.a.name, seen.b.name, seen.name) == ("Anna Berg", "Anne Berg", "Anna Berg")
    assert "you said before that they are not one" in seen.against
    both = preview_merge(start(), "p-anna", "p-ivan")
    assert "one article names both" in both.against
    assert "one letter apart" in preview_merge(start(), "p-anne", "p-anna").reasons
    with pytest.raises(WrongUse):
        preview_merge(state, "p-anna", "o-drivers")


def test_the_queue_holds_what_nobody_has_judged() -> None:
    assert {(doubt.kind, doubt.a, doubt.b) for doubt in review(start())} == {
        ("merge", "p-anna", "p-anne"),
        ("speaker", "q-2", "p-ivan"),
    }
    state = do(start(), acts.set_speaker(start(), "q-2", "p-ivan"), acts.different(start(), "p-anna", "p-anne"))
    assert review(state) == ()


def test_the_most_doubtful_comes_first() -> None:
    doubts = review(start())
    assert [abs(doubt.score - 0.5) for doubt in doubts] == sorted(abs(doubt.score - 0.5) for doubt in doubts)


def test_purging_forgets_the_words_of_removed_and_undone_notes_only() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "stays"), acts.add_note(start(), "p-anna", "goes"))
    state = do(state, acts.edit_note(state, id_of(2), "goes indeed"))
    state = do(state, acts.remove_note(state, id_of(2)), acts.add_note(state, "p-anna", "undone"))
    state = do(state, acts.undo(state))
    assert purge_of(state).forgotten == {id_of(2), id_of(3), id_of(5)}
    assert purge_of(state).instead == ()
    purged = replay(snapshot(), [e for e in state.edits if e.id not in purge_of(state).forgotten])
    assert purged.notes == state.notes
    assert purged.redoable is None
    assert purged.undoable is not None
    assert purged.undoable.id == id_of(1)


def test_an_older_log_of_a_colleague_does_not_bring_back_what_was_purged() -> None:
    state = do(start(), acts.add_note(start(), "p-anna", "goes"))
    older = state.edits
    state = do(state, acts.remove_note(state, id_of(1)))
    kept = [e for e in state.edits if e.id not in purge_of(state).forgotten]
    assert replay(snapshot(), [*kept, *older]).notes == ()


def test_a_split_off_passage_is_told_where_the_other_has_no_name() -> None:
    act = acts.split(start(), "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))])
    assert describe(act, start()) == "split 1 passage off Ivan Lund as another"


def test_a_preview_tells_which_later_edits_would_lose_their_ground() -> None:
    state = do(start(), acts.add_entry(start(), Span(B, *at(OTHER, "town")), "organization"))
    made = next(e.id for e in state.organizations if e.name == "town")
    state = do(state, acts.rename(state, made, "Town Hall"))
    told = preview_undo(state, id_of(1)).splitlines()
    assert told[1:] == ["Town Hall goes away.", "Without effect then: renamed town to Town Hall."]
    undone = do(state, acts.undo(state, id_of(1)))
    assert describe(undone.edits[1], undone).endswith("without effect: what it was about is not found now")
