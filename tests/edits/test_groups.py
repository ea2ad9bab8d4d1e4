"""What is said of several who were merged, and what becomes of it when they part."""

from __future__ import annotations

from dataclasses import replace

from dossier.edits import acts, replay
from dossier.edits.preview import preview_merge
from dossier.edits.words import describe
from dossier.model import Claim, Span, Suggestion
from tests.edits.doing import A, B, do, entry, start, words
from tests.store.make import OTHER, at, mention, snapshot


def test_what_was_said_of_the_first_holds_for_all_else_what_was_said_of_another() -> None:
    state = do(start(), acts.set_status(start(), "p-anne", "disputed"), acts.set_role(start(), "p-anne", "host"))
    merged = do(state, acts.merge(state, "p-anna", "p-anne"))
    assert (entry(merged, "p-anna").status, entry(merged, "p-anna").role) == ("disputed", "host")
    state = do(state, acts.set_status(state, "p-anna", "confirmed"))
    assert entry(do(state, acts.merge(state, "p-anna", "p-anne")), "p-anna").status == "confirmed"
    assert entry(do(state, acts.merge(state, "p-anne", "p-anna")), "p-anne").status == "disputed"


def test_a_suggestion_between_a_person_and_an_organization_is_none() -> None:
    assert do(start(), acts.retype(start(), "p-anne", "organization")).suggestions == ()


def test_claims_that_say_the_same_stand_on_the_passages_of_both() -> None:
    here = Span(B, *at(OTHER, "left"))
    ivan, anna, anne = snapshot().people
    aged = replace(anne, claims=(Claim("p-anne", "age", " 40", (here,), "age"),))
    state = replay(replace(snapshot(), people=(ivan, anna, aged)))
    [claim] = entry(do(state, acts.merge(state, "p-anna", "p-anne")), "p-anna").claims
    assert claim.evidence == (*anna.claims[0].evidence, here)


def test_saying_different_of_two_who_were_merged_parts_them() -> None:
    state = do(start(), acts.merge(start(), "p-ivan", "p-anna"))
    third = do(state, acts.merge(state, "p-ivan", "p-anne"))
    different = acts.different(start(), "p-ivan", "p-anna")  # a colleague's, who had not merged them
    parted = do(third, different)
    assert words(entry(parted, "p-anna")) == ["Anna Berg", "Berg"]
    assert words(entry(parted, "p-ivan")) == ["Ivan Lund", "Ivan Lund", "Anne Berg", "Ivan Lund"]
    assert parted.said["q-1"].speaker == "p-anna"


def test_what_a_split_parted_is_not_suggested_when_a_rebuild_parts_it_as_well() -> None:
    state = do(start(), acts.split(start(), "p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))]))
    ivan, anna, anne = snapshot().people
    two = replace(ivan, id="p-two", mentions=(mention(B, OTHER, "Ivan Lund"),), claims=())
    build = replace(
        snapshot(),
        people=(replace(ivan, mentions=ivan.mentions[:2]), anna, anne, two),
        suggestions=(Suggestion("p-ivan", "p-two", 0.9, ("same name",)),),
    )
    assert len(replay(build).suggestions) == 1
    assert replay(build, state.edits).suggestions == ()


def test_a_name_that_only_one_side_has_speaks_against_a_merge() -> None:
    ivan, anna, anne = snapshot().people
    state = replay(replace(snapshot(), people=(ivan, anna, replace(anne, name="Anna Q. Berg"))))
    seen = preview_merge(state, "p-anna", "p-anne")
    assert [reason for reason in seen.against if "on one side" in reason]
    assert not [reason for reason in seen.reasons if "on one side" in reason]
    assert seen.reasons


def test_a_merge_in_a_chain_is_told_of_each() -> None:
    state = do(start(), acts.merge(start(), "p-anna", "p-anne", "one"))
    state = do(state, acts.merge(state, "p-ivan", "p-anna", "two"))
    assert [describe(edit, state) for edit in state.history["p-ivan"]] == [
        "merged Anne Berg into Anna Berg (one)",
        "merged Anna Berg into Ivan Lund (two)",
    ]
    assert {m.article for m in entry(state, "p-ivan").mentions} == {A, B}
