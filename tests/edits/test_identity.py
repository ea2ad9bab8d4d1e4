"""Merges, splits and differences hold, also over a rebuild, and give back exactly what was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.edits import acts, replay
from dossier.model import Span
from tests.edits.doing import A, B, do, entry, rebuilt_as_one, start, words
from tests.store.make import OTHER, TEXT, at, id_of, mention, snapshot


def test_a_merge_sums_what_both_have_and_keeps_one_name() -> None:
    state = do(start(), acts.merge(start(), "p-anna", "p-anne", "asked her"))
    anna = entry(state, "p-anna")
    assert "p-anne" not in state.entries
    assert anna.name == "Anna Berg"
    assert {(s.text, s.count) for s in anna.spellings} == {("Anna Berg", 1), ("Anne Berg", 1), ("Berg", 1)}
    assert words(anna) == ["Anna Berg", "Berg", "Anne Berg"]
    assert anna.role == "commentator"
    assert "merged by" in anna.reasons[-1]
    assert "asked her" in anna.reasons[-1]
    assert state.suggestions == ()


def test_a_merge_takes_notes_quotes_and_later_edits_along() -> None:
    state = do(start(), acts.add_note(start(), "p-anne", "on Anne"), acts.merge(start(), "p-ivan", "p-anna"))
    state = do(state, acts.merge(state, "p-ivan", "p-anne"))
    assert [note.target for note in state.notes] == ["p-ivan"]
    assert state.said["q-1"].speaker == "p-ivan"
    assert [edit.kind for edit in state.history["p-ivan"]] == ["note", "merge", "merge"]


def test_undoing_the_first_of_two_merges_leaves_the_second() -> None:
    first = acts.merge(start(), "p-ivan", "p-anna")
    state = do(start(), first)
    state = do(state, acts.merge(state, "p-ivan", "p-anne"))
    last = replay(snapshot(), [edit for edit in state.edits if edit.id != id_of(1)])
    assert set(last.entries) == {"p-ivan", "p-anna", "o-drivers"}
    assert words(entry(last, "p-anna")) == ["Anna Berg", "Berg"]


def test_a_merge_may_take_the_name_that_is_given() -> None:
    state = do(start(), acts.merge(start(), "p-anna", "p-anne", name="Anna Anne Berg"))
    assert entry(state, "p-anna").name == "Anna Anne Berg"


def test_splitting_off_what_was_merged_gives_back_exactly_what_was() -> None:
    before = do(start(), acts.rename(start(), "p-anne", "Anne the driver"))
    state = do(before, acts.merge(before, "p-anna", "p-anne"))
    parted = do(state, acts.split(state, "p-anna", [Span(B, *at(OTHER, "Anne Berg"))]))
    assert parted.people == before.people
    assert parted.quotes == before.quotes
    assert parted.suggestions == ()  # a split says that they are not one


def test_splitting_off_the_one_that_survived_gives_back_both_as_well() -> None:
    merged = do(start(), acts.merge(start(), "p-anne", "p-anna"))
    parted = do(merged, acts.split(merged, "p-anne", [Span(B, *at(OTHER, "Anne Berg"))]))
    assert parted.people == start().people


def test_a_split_takes_the_claims_and_quotes_that_stand_by_its_passages() -> None:
    passage = Span(A, *at(TEXT, "Ivan Lund", 1))
    state = do(start(), acts.split(start(), "p-ivan", [passage], "Ivan Lund the driver"))
    [made] = [e for e in state.people if e.name == "Ivan Lund the driver"]
    assert [claim.value for claim in made.claims] == ["driver"]
    assert made.claims[0].subject == made.id
    assert state.said["q-2"].speaker == made.id
    assert entry(state, "p-ivan").claims == ()
    assert words(entry(state, "p-ivan")) == ["Ivan Lund", "Ivan Lund"]
    assert {s.count for s in entry(state, "p-ivan").spellings} == {2}


def test_a_quote_that_was_given_by_hand_goes_with_the_passage_it_stands_by() -> None:
    state = do(start(), acts.set_speaker(start(), "q-1", "p-ivan"))
    state = do(state, acts.split(state, "p-ivan", [Span(A, *at(TEXT, "Ivan Lund"))], "Ivan the first"))
    [made] = [e for e in state.people if e.name == "Ivan the first"]
    assert (state.said["q-1"].speaker, state.said["q-1"].confidence) == (made.id, "certain")
    assert state.said["q-2"].speaker == "p-ivan"


def test_a_pronoun_goes_with_the_last_name_of_its_chain() -> None:
    before = snapshot()
    anna = before.people[1]
    she = replace(mention(A, TEXT, "he said", 0, "Anna Berg"), pronoun=True)
    with_her = replace(before, people=(replace(anna, mentions=(*anna.mentions, she)), *before.people[2:]))
    state = replay(with_her)
    anne = do(state, acts.merge(state, "p-anna", "p-anne"))
    name, surname = (Span(A, m.start, m.end) for m in anna.mentions)
    one = do(anne, acts.split(anne, "p-anna", [surname], "Surname"))
    assert [words(e) for e in one.people if e.name == "Surname"] == [["Berg"]]
    both = do(anne, acts.split(anne, "p-anna", [name, surname], "Anna again"))
    assert [words(e) for e in both.people if e.name == "Anna again"] == [["Anna Berg", "Berg", "he said"]]


def test_a_note_on_what_was_split_off_stays_there() -> None:
    state = do(start(), acts.split(start(), "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))], "Ivan II"))
    made = next(e for e in state.people if e.name == "Ivan II").id
    state = do(state, acts.add_note(state, made, "the other one"), acts.add_note(state, "p-ivan", "the first"))
    assert {note.text: note.target for note in state.notes} == {"the other one": made, "the first": "p-ivan"}


def test_different_is_never_suggested_again() -> None:
    assert len(start().suggestions) == 1
    assert do(start(), acts.different(start(), "p-anne", "p-anna")).suggestions == ()


def test_different_holds_for_what_one_of_them_is_merged_with() -> None:
    state = do(start(), acts.different(start(), "p-anna", "p-anne"))
    state = do(state, acts.merge(state, "p-ivan", "p-anna"))
    assert state.work.are_apart("p-ivan", "p-anne")
    assert state.suggestions == ()


def test_saying_same_after_different_is_a_change_of_mind() -> None:
    state = do(start(), acts.different(start(), "p-anna", "p-anne"))
    state = do(state, acts.merge(state, "p-anna", "p-anne"))
    assert "p-anne" not in state.entries
    state = do(state, acts.undo(state))
    assert "p-anne" in state.entries
    assert state.suggestions == ()


@pytest.mark.parametrize("id", ["p-anna", "p-anne", "p-third"])
def test_different_holds_when_a_rebuild_takes_them_for_one(id: str) -> None:
    state = do(start(), acts.add_note(start(), "p-anne", "on Anne"), acts.rename(start(), "p-anne", "Anne B."))
    state = do(state, acts.add_note(state, "p-anna", "on Anna"), acts.different(state, "p-anna", "p-anne"))
    after = replay(rebuilt_as_one(id), state.edits)
    on = {note.text: words(entry(after, note.target)) for note in after.notes}
    assert on == {"on Anne": ["Anne Berg"], "on Anna": ["Anna Berg", "Berg"]}
    named = {e.name: words(e) for e in after.people}
    assert named == {
        "Anne B.": ["Anne Berg"],
        "Anna Berg": ["Anna Berg", "Berg"],
        "Ivan Lund": words(start().people[0]),
    }
    assert after.said["q-1"].speaker == next(e.id for e in after.people if e.name == "Anna Berg")


def test_a_split_that_a_rebuild_did_by_itself_is_that() -> None:
    state = do(start(), acts.split(start(), "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))], "Ivan II"))
    made = next(e for e in state.people if e.name == "Ivan II").id
    state = do(state, acts.add_note(state, made, "the other one"))
    ivan, anna, anne = snapshot().people
    two = replace(ivan, id="p-two", mentions=(mention(B, OTHER, "Ivan Lund"),), claims=())
    one = replace(ivan, mentions=ivan.mentions[:2])
    after = replay(replace(snapshot(), people=(one, anna, anne, two)), state.edits)
    assert [note.target for note in after.notes] == ["p-two"]


def test_two_of_one_name_stay_apart_when_a_rebuild_takes_them_for_one() -> None:
    """Only their passages tell them apart."""
    ivan, anna, anne = snapshot().people
    here = replace(ivan, mentions=ivan.mentions[:2])
    there = replace(ivan, id="p-two", mentions=ivan.mentions[2:], claims=())
    state = replay(replace(snapshot(), people=(here, anna, anne, there)))
    state = do(state, acts.different(state, "p-ivan", "p-two"), acts.add_note(state, "p-two", "the other"))
    after = replay(snapshot(), state.edits)
    assert [words(entry(after, note.target)) for note in after.notes] == [["Ivan Lund"]]
    assert words(entry(after, "p-ivan")) == ["Ivan Lund", "Ivan Lund"]
    assert after.adrift == ()


@pytest.mark.parametrize("id", ["p-anna", "p-anne", "p-third"])
def test_rejecting_one_never_hides_another_whom_a_rebuild_takes_for_the_same(id: str) -> None:
    state = do(start(), acts.reject(start(), "p-anne"))
    after = replay(rebuilt_as_one(id), state.edits)
    assert [words(e) for e in after.people if e.name == "Anna Berg"] == [["Anna Berg", "Berg"]]
    assert not [e for e in after.people if "Anne Berg" in words(e)]
    retyped = do(start(), acts.retype(start(), "p-anne", "organization"))
    after = replay(rebuilt_as_one(id), retyped.edits)
    assert [words(e) for e in after.organizations if e.name == "Anne Berg"] == [["Anne Berg"]]
    assert [words(e) for e in after.people if e.name == "Anna Berg"] == [["Anna Berg", "Berg"]]
