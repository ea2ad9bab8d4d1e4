"""Whatever is done in whatever order, over whatever the articles say by then: nothing lost, nothing moved silently."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.edits import State, acts, advance, replay
from dossier.edits.anchor import Places, names_of, target_for
from dossier.errors import WrongUse
from dossier.model import Edit, Entry, Snapshot, Span
from tests.edits.doing import rebuilt_as_one, seen
from tests.store.make import as_id, id_of, snapshot

KINDS = [
    "note",
    "edit",
    "move",
    "remove",
    "rename",
    "merge",
    "merge",
    "split",
    "different",
    "reject",
    "retype",
    "add",
    "speaker",
]
KINDS += ["role", "status", "claim", "undo", "undo", "redo"]


def with_new_ids(before: Snapshot, order: list[int]) -> Snapshot:
    """A rebuild in which the same people bear each other's ids."""
    ids = [before.people[place].id for place in order]
    new = {entry.id: id for entry, id in zip(before.people, ids, strict=True)}
    return replace(
        before,
        people=tuple(as_id(entry, new[entry.id]) for entry in before.people),
        quotes=tuple(replace(quote, speaker=new[quote.speaker or ""]) for quote in before.quotes),
        suggestions=(),
    )


def without_the_second_article(before: Snapshot) -> Snapshot:
    first = before.articles[0].id
    people = [replace(e, mentions=tuple(m for m in e.mentions if m.article == first)) for e in before.people]
    return replace(
        before,
        articles=before.articles[:1],
        people=tuple(e for e in people if e.mentions),
        organizations=(),
        suggestions=(),
    )


REBUILDS = [
    snapshot(),
    with_new_ids(snapshot(), [1, 2, 0]),
    with_new_ids(snapshot(), [0, 2, 1]),
    without_the_second_article(snapshot()),
    rebuilt_as_one("p-anna"),
    rebuilt_as_one("p-anne"),
]


def act(draw: st.DrawFn, state: State) -> Edit | None:
    """Something that a person might do in this state."""
    kind = draw(st.sampled_from(KINDS))
    people = sorted(state.entries) or ["none"]
    quotes = sorted(state.said) or ["none"]
    notes = [note.id for note in (*state.notes, *state.unattached)] or ["none"]
    entry, other = draw(st.sampled_from(people)), draw(st.sampled_from(people))
    mentions = state.entries[entry].mentions if entry in state.entries else ()
    article = draw(st.sampled_from(state.snapshot.articles))
    start = draw(st.integers(0, len(article.text) - 2))
    match kind:
        case "note":
            return acts.add_note(state, draw(st.sampled_from([*people, *quotes, article.id])), f"on {entry}")
        case "edit":
            return acts.edit_note(state, draw(st.sampled_from(notes)), draw(st.sampled_from(["x", "y"])))
        case "move":
            return acts.move_note(
                state, draw(st.sampled_from(notes)), draw(st.sampled_from([*people, *quotes, article.id]))
            )
        case "remove":
            return acts.remove_note(state, draw(st.sampled_from(notes)))
        case "rename":
            return acts.rename(state, entry, draw(st.sampled_from(["Anne Berg", "Olga", "Ivan Lund"])))
        case "merge":
            return acts.merge(state, entry, other, draw(st.sampled_from(["", "why"])))
        case "split":
            chosen = [m for m in mentions if draw(st.booleans())]
            return acts.split(state, entry, [Span(m.article, m.start, m.end) for m in chosen], "Split")
        case "different":
            return acts.different(state, entry, other)
        case "reject":
            return acts.reject(state, draw(st.sampled_from([*people, *quotes])))
        case "retype":
            return acts.retype(state, entry, draw(st.sampled_from(["person", "organization"])))
        case "add":
            return acts.add_entry(state, Span(article.id, start, start + draw(st.integers(1, 9))), "person")
        case "speaker":
            return acts.set_speaker(state, draw(st.sampled_from(quotes)), draw(st.sampled_from([*people, None])))
        case "role":
            return acts.set_role(state, entry, draw(st.sampled_from(["host", "official"])))
        case "claim" if entry in state.entries and state.entries[entry].claims:
            return acts.set_status(state, entry, "confirmed", state.entries[entry].claims[0])
        case "status":
            return acts.set_status(state, draw(st.sampled_from([*people, *quotes])), "disputed")
        case "undo":
            return acts.undo(state, draw(st.sampled_from(["", *(edit.id for edit in state.edits)])))
        case "redo":
            return acts.redo(state, draw(st.sampled_from(["", *(edit.id for edit in state.edits)])))
    return None


@st.composite
def sessions(draw: st.DrawFn) -> list[Edit]:
    """What a person did over several builds."""
    state = replay(snapshot())
    for number in range(1, draw(st.integers(1, 12)) + 1):
        if draw(st.integers(0, 4)) == 0:
            state = replay(draw(st.sampled_from(REBUILDS)), state.edits)
        try:
            edit = act(draw, state)
        except WrongUse:
            continue
        if edit is not None:
            state = advance(state, replace(edit, id=id_of(number), at=f"2026-01-01T00:00:{number:02}Z"))
    return list(state.edits)


builds = st.sampled_from(REBUILDS)


@given(sessions(), builds, st.integers(0, 999))
def test_the_dossier_is_the_same_whatever_the_order_of_arrival(edits: list[Edit], build: Snapshot, seed: int) -> None:
    mine, theirs = edits[::2], edits[1::2]
    both = [*theirs, *mine, *edits[:3]]
    Random(seed).shuffle(both)
    whole, merged = replay(build, edits), replay(build, both)
    assert merged == whole
    assert merged.history == whole.history
    one_by_one = replay(build)
    for edit in both:
        one_by_one = advance(one_by_one, edit) if edit not in one_by_one.edits else one_by_one
    assert one_by_one == whole
    assert one_by_one.history == whole.history


@given(sessions(), builds)
def test_undo_gives_exactly_the_dossier_before_and_redo_the_one_after(edits: list[Edit], build: Snapshot) -> None:
    state = replay(build, edits)
    last = state.undoable
    if last is None:
        return
    about = {last.id}
    for edit in edits:
        if edit.kind == "undo" and edit.target.id in about:
            about.add(edit.id)
    before = replay(build, [edit for edit in edits if edit.id not in about])
    back = acts.undo(state)
    assert back is not None
    undone = advance(state, replace(back, id=id_of(90)))
    assert seen(undone) == seen(before)
    assert undone.unattached == before.unattached
    again = acts.redo(undone)
    assert again is not None
    assert seen(advance(undone, replace(again, id=id_of(91)))) == seen(state)


@given(sessions(), builds)
def test_no_mention_is_lost_or_in_two_places(edits: list[Edit], build: Snapshot) -> None:
    state = replay(build, edits)
    work = state.work
    gone = [id for id in work.told if work.rejected(id) and is_entry(id, state) and work.lead(id) == id]
    rejected = [work.atom(member) for lead in gone for member in work.members(lead)]
    shown = Counter(m for entry in (*state.entries.values(), *rejected) for m in entry.mentions)
    added = Counter(m for m in shown.elements() if m.rule == "added by hand")
    printed = Counter(m for entry in (*build.people, *build.organizations) for m in entry.mentions)
    assert shown - added == printed


def is_entry(id: str, state: State) -> bool:
    return id in state.work.atoms or id in state.work.places.entries


@given(sessions(), builds)
def test_what_is_said_points_at_what_is_there(edits: list[Edit], build: Snapshot) -> None:
    state = replay(build, edits)
    there = {*state.entries, *state.said, *(article.id for article in build.articles)}
    assert {note.target for note in state.notes} <= there
    assert {quote.speaker for quote in state.said.values()} - {None} <= set(state.entries)
    assert {claim.subject for e in state.entries.values() for claim in e.claims} <= set(state.entries)
    assert {item for pair in state.suggestions for item in (pair.a, pair.b)} <= set(state.entries)
    live = {id for id, known in state.written.items() if not known.removed}
    assert {note.id for note in (*state.notes, *state.unattached)} == live


@given(builds, st.integers(0, 9), builds)
def test_a_target_is_never_found_on_something_else(before: Snapshot, place: int, after: Snapshot) -> None:
    things: list[Entry] = [*before.people, *before.organizations]
    thing = things[place % len(things)]
    found = Places(after).find(target_for(thing.id, Places(before)))
    if found is not None:
        assert thing.name in names_of(Places(after).entries[found])


@settings(max_examples=25)
@given(sessions())
@pytest.mark.parametrize("build", REBUILDS[:2])
def test_undoing_everything_gives_what_the_articles_say(build: Snapshot, edits: list[Edit]) -> None:
    state = replay(build, edits)
    for number in range(100, 200):
        back = acts.undo(state)
        if back is None:
            break
        state = advance(state, replace(back, id=id_of(number)))
    assert seen(state) == seen(replay(build))
    assert state.unattached == ()
