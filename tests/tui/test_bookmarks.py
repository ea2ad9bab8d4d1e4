"""Bookmarks: one key puts one and takes it away; they are marked in the lists and listed together."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.tui.plain import TABLE
from tests.tui.conftest import Start


@pytest.mark.parametrize(
    ("pane", "list_", "target"),
    [("1", "people", "p1"), ("2", "organizations", "o1"), ("3", "quotes", "q1"), ("4", "articles", "a" * 16)],
)
async def test_one_key_puts_a_bookmark_and_takes_it_away(
    start: Start, tmp_path: Path, pane: str, list_: str, target: str
) -> None:
    async with start() as app:
        rows = app.browse.lists[list_]
        await app.press(pane, "b")
        assert [note.text for note in Dossier.open(tmp_path / "dossier").notes_on(target)] == ["#bookmark"]
        assert "Bookmarked" in app.said
        assert rows._draw(rows.items[0]).tail.endswith("★ ")
        await app.press("a", "was there", "escape")
        assert rows._draw(rows.items[0]).tail.endswith("★✎")
        await app.press("b")
        assert [note.text for note in app.dossier.notes] == ["was there"]
        assert rows._draw(rows.items[0]).tail.endswith(" ✎")
        await app.press("u", "u")
        assert len(app.dossier.notes) == 2


async def test_the_bookmarks_are_listed_with_what_they_are_on(start: Start) -> None:
    async with start() as app:
        await app.press("B")
        assert app.said.startswith("Nothing is bookmarked yet; b puts")
        await app.press("j", "b", "3", "b", "a", "read it #later", "escape", "B")
        assert app.rows("found") == ["“We are many,”", "Igor Gusev"]
        await app.press("down", "enter")
        assert str(app.browse.entry.border_title).startswith("Igor Gusev")
        assert any(row.startswith("★") for row in app.rows("entry"))
        await app.press("escape", *["backspace"] * 8, "later")
        assert app.rows("found") == ["read it #later", "  #later on “We are many,”"]


async def test_the_keys_of_notes_pass_over_a_bookmark_that_is_not_under_the_cursor(start: Start) -> None:
    async with start() as app:
        await app.press("a", "one", "escape", "b", "e", " two", "escape")
        assert [note.text for note in app.dossier.notes] == ["one two", "#bookmark"]
        await app.press("d", "d")
        assert [note.text for note in app.dossier.notes] == ["#bookmark"]


async def test_what_two_colleagues_bookmarked_is_cleared_by_one_key(start: Start) -> None:
    async with start() as app:
        app.dossier.add_note("p1", "#bookmark")
        app.dossier.add_note("p1", "#Bookmark\n")
        await app.press("b")
        assert not app.dossier.notes


def test_the_sign_has_another_on_a_plain_terminal() -> None:
    assert "★ ✎".translate(TABLE) == "+ *"
