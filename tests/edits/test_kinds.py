"""Each kind of edit does what it says, and undoing it gives back exactly what was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.edits import State, acts, advance, replay
from dossier.edits.undo import undone
from dossier.errors import WrongUse
from dossier.model import Edit, Entry, Snapshot, Span
from tests.store.make import OTHER, TEXT, as_id, at, id_of, mention, snapshot

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


def rebuilt_as_one(id: str) -> Snapshot:
    """The build took Anna and Anne for one."""
    before = snapshot()
    ivan, anna, anne = before.people
    spellings = anna.spellings + anne.spellings
    return replace(
        before,
        people=(ivan, replace(as_id(anna, id), spellings=spellings, mentions=anna.mentions + anne.mentions)),
        quotes=(replace(before.quotes[0], speaker=id), before.quotes[1]),
        suggestions=(),
    )


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
