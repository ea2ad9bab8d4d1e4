"""Replay is a function of which edits there are and of the snapshot: not of the order in which they came."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.edits import State, advance, replay
from dossier.model import Edit, Target
from tests.store.make import edit, id_of, note, snapshot, undo

ANNA, IVAN, GONE = (
    Target("p-anna", "person", "Anna Berg"),
    Target("p-ivan", "person", "Ivan Lund"),
    Target("p-x", "person", "Nobody"),
)


def remove(number: int, of: Edit) -> Edit:
    return edit(number, "note", Target(of.id, "note"), op="remove", note=of.id)


def change(number: int, of: Edit, text: str) -> Edit:
    return edit(number, "note", Target(of.id, "note"), op="edit", note=of.id, text=text)


def texts(state: State) -> list[str]:
    return [item.text for item in state.notes]


@st.composite
def histories(draw: st.DrawFn) -> list[Edit]:
    """Notes put, changed and removed on three things, and undos of anything that came before or never was."""
    edits: list[Edit] = []
    for number in range(1, draw(st.integers(1, 14))):
        act = draw(st.sampled_from(["add", "edit", "remove", "undo", "undo"]))
        of = draw(st.sampled_from(edits)) if edits else note(99)
        if act == "add":
            edits.append(note(number, f"text {number}", draw(st.sampled_from([ANNA, IVAN, GONE]))))
        elif act == "edit":
            edits.append(change(number, of, f"changed {number}"))
        else:
            edits.append(remove(number, of) if act == "remove" else undo(number, of))
    return edits


def seen(state: State) -> tuple[object, ...]:
    """All that a person sees."""
    return state.people, state.organizations, state.quotes, state.notes, state.unattached, dict(state.history)


@given(histories(), st.randoms())
def test_the_order_of_arrival_never_matters(edits: list[Edit], random: object) -> None:
    shuffled = [*edits, *edits[:2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert replay(snapshot(), shuffled) == replay(snapshot(), edits)


@given(histories())
def test_one_edit_at_a_time_is_the_same_as_all_at_once(edits: list[Edit]) -> None:
    state = replay(snapshot())
    for item in edits:
        state = advance(state, item)
    whole = replay(snapshot(), edits)
    assert state == whole
    assert seen(state) == seen(whole)


@given(histories())
def test_undo_gives_exactly_the_dossier_before_and_redo_the_one_after(edits: list[Edit]) -> None:
    after = replay(snapshot(), edits)
    last = after.undoable
    if last is None:
        return
    undone = advance(after, undo(90, last))
    assert seen(undone) == seen(replay(snapshot(), [item for item in edits if not _touches(item, last, edits)]))
    assert undone.redoable is not None
    redone = advance(undone, undo(91, undone.redoable))
    assert seen(redone) == seen(after)
    assert redone.undoable == last


def _touches(item: Edit, last: Edit, edits: list[Edit]) -> bool:
    """Whether `item` is `last`, or an undo that decides whether `last` stands."""
    about = {last.id}
    for other in edits:
        if other.kind == "undo" and other.target.id in about:
            about.add(other.id)
    return item.id in about


@given(histories())
def test_undoing_everything_gives_what_the_articles_say(edits: list[Edit]) -> None:
    state = replay(snapshot(), edits)
    number = 100
    while (last := state.undoable) is not None:
        state = advance(state, undo(number, last))
        number += 1
    assert seen(state) == seen(replay(snapshot()))


def test_a_note_is_put_changed_and_taken_away() -> None:
    first = note(1, "one")
    assert texts(replay(snapshot(), [first])) == ["one"]
    assert texts(replay(snapshot(), [first, change(2, first, "two")])) == ["two"]
    assert texts(replay(snapshot(), [first, change(2, first, "two"), remove(3, first)])) == []


def test_a_note_says_when_and_by_whom() -> None:
    first = note(1, "one")
    [made] = replay(snapshot(), [first, change(2, first, "two")]).notes
    assert (made.created, made.updated, made.by, made.target) == (first.at, "2026-01-01T00:00:02Z", "ann", "p-anna")


def test_words_that_a_colleague_put_in_after_the_removal_are_not_lost() -> None:
    first = note(1, "one")
    assert texts(replay(snapshot(), [first, remove(2, first), change(3, first, "later")])) == ["later"]


def test_redo_is_over_once_something_else_was_done() -> None:
    first = note(1)
    taken_back = replay(snapshot(), [first, undo(2, first)])
    assert taken_back.redoable is not None
    assert advance(taken_back, note(3)).redoable is None


def test_two_undos_are_redone_the_latest_first() -> None:
    first, second = note(1, "one"), note(2, "two")
    state = replay(snapshot(), [first, second, undo(3, second), undo(4, first)])
    assert texts(state) == []
    for number, expected in ((5, ["one"]), (6, ["one", "two"])):
        assert state.redoable is not None
        state = advance(state, undo(number, state.redoable))
        assert texts(state) == expected
    assert state.redoable is None
    assert state.undoable == second


def test_a_note_whose_target_is_gone_is_unattached_and_says_what_it_was_about() -> None:
    state = replay(snapshot(), [note(1, "lost?", GONE)])
    assert texts(state) == []
    assert [item.text for item in state.unattached] == ["lost?"]
    assert state.about(id_of(1)).name == "Nobody"


def test_the_history_of_an_entry_tells_what_was_done_to_it() -> None:
    first, other = note(1, "one"), note(2, "two", IVAN)
    changed, back = change(3, first, "three"), remove(4, other)
    state = replay(snapshot(), [first, other, changed, back, undo(5, back)])
    assert state.history["p-anna"] == (first, changed)
    assert state.history["p-ivan"] == (other,)


def test_a_malformed_payload_changes_nothing() -> None:
    junk = [edit(n, "note", ANNA, op=op, text=text, note=5) for n, (op, text) in enumerate([("add", 1), ("edit", "x")])]
    assert seen(replay(snapshot(), junk))[:5] == seen(replay(snapshot()))[:5]


def test_an_undo_with_an_id_before_what_it_names_does_nothing() -> None:
    second = note(2)
    assert len(replay(snapshot(), [replace(undo(1, second), id=id_of(1)), second]).notes) == 1
