"""Notes by keys: written, changed, removed, undone, and still there when the app is opened again."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.tui.screens.sheet import Sheet
from tests.tui.conftest import Start


@pytest.mark.parametrize(("pane", "target"), [("1", "p1"), ("2", "o1"), ("3", "q1"), ("4", "a" * 16)])
async def test_a_note_on_anything(start: Start, tmp_path: Path, pane: str, target: str) -> None:
    async with start() as app:
        await app.press(pane, "a", "was there", "enter", "twice", "escape")
        assert [note.text for note in app.dossier.notes_on(target)] == ["was there\ntwice"]
        assert "saved" in app.said
        assert "1 note" in app.counted
    again = Dossier.open(tmp_path / "dossier")
    assert [note.text for note in again.notes_on(target)] == ["was there\ntwice"]


async def test_edit_and_remove_and_undo(start: Start) -> None:
    async with start() as app:
        await app.press("a", "one", "escape", "e", " two", "escape")
        assert [note.text for note in app.dossier.notes] == ["one two"]
        await app.press("d")
        assert not app.dossier.notes
        assert "u brings it back" in app.said
        await app.press("u", "u")
        assert [note.text for note in app.dossier.notes] == ["one two"]
        assert "Taken back" in app.said
        await app.press("u", "enter")
        assert [note.text for note in app.dossier.notes] == ["one"]
        await app.press("u", "escape")
        assert [note.text for note in app.dossier.notes] == ["one"]
        await app.press("ctrl+r", "ctrl+r")
        assert [note.text for note in app.dossier.notes] == ["one two"]


async def test_nothing_is_written_where_nothing_was_said(start: Start) -> None:
    async with start() as app:
        await app.press("a", "escape", "a", "thrown away", "ctrl+n", "u")
        assert not app.dossier.notes
        assert not app.dossier.edits


async def test_a_note_left_empty_is_removed(start: Start) -> None:
    async with start() as app:
        await app.press("a", "x", "escape", "e", "backspace", "escape")
        assert not app.dossier.notes


async def test_a_note_is_marked_in_the_list_and_opens_with_enter(start: Start) -> None:
    async with start() as app:
        await app.press("a", "seen in Abakan", "escape")
        people = app.browse.lists["people"]
        assert "✎" in people._draw(people.items[0]).tail
        assert "✎" not in people._draw(people.items[1]).tail
        await app.press("enter")
        while not app.rows("entry")[app.browse.entry.cursor].startswith("✎"):
            await app.press("j")
        await app.press("enter", "!", "escape")
        assert app.dossier.notes[0].text == "seen in Abakan!"


async def test_letters_in_a_note_are_letters(start: Start) -> None:
    async with start() as app:
        await app.press("a", "quid est", "escape")
        assert app.dossier.notes[0].text == "quid est"
        assert app.app.is_running


async def test_an_answer_is_given_once_however_fast_the_typing_goes_on(start: Start) -> None:
    async with start() as app:
        await app.press("4", "enter", "enter", "space", "enter")
        app.at_once(*"nonopy")
        await app.until(lambda: isinstance(app.app.screen, Sheet))
        await app.press("escape")
        [note] = app.dossier.notes
        assert "at 0" in note.text
