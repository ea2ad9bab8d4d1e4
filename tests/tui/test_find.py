"""Finding as you type."""

from __future__ import annotations

import pytest

from dossier.model import Article, Snapshot
from tests.tui.conftest import Start


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_hits_come_with_every_letter_and_lead_to_the_entry(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        await app.press("/", "gus")
        assert app.shown >= {"find", "found"}
        assert app.rows("found")[0] == "Igor Gusev"
        await app.press("enter")
        assert app.browse.current == "entry"
        assert app.browse.subject is app.dossier.get("p2")
        await app.press("escape")
        assert app.browse.current == "find"
        await app.press("escape")
        assert app.browse.current == "people"
        assert "people" in app.shown


async def test_arrows_choose_while_letters_are_typed(start: Start) -> None:
    async with start() as app:
        await app.press("/", "belova")
        await app.press("down", "up")
        assert app.browse.current == "find"
        assert app.browse.subject is app.dossier.get("p1")


async def test_a_quote_and_a_note_are_found(start: Start) -> None:
    async with start() as app:
        await app.press("j", "a", "zebra crossing", "escape", "/", "zebra")
        assert any("zebra" in row for row in app.rows("found"))
        assert app.browse.subject is app.dossier.get("p2")
        await app.press("escape", "/", *(["backspace"] * 5), "many")
        assert any("We are many" in row for row in app.rows("found"))


async def test_a_passage_is_opened_where_it_stands(start: Start) -> None:
    filler = "Nothing of note happened on that day either.\n\n" * 100
    article = Article("d" * 16, "long.txt", f"{filler}A zebra was seen.\n\n{filler}")
    async with start(Snapshot((article,)), size=(80, 24)) as app:
        await app.press("/", "zebra", "enter")
        assert app.browse.current == "passage"
        assert "A zebra was seen." in app.passage_text
        await app.press("escape", "escape")
        assert app.browse.current == "find"


async def test_a_tag_lists_the_notes_that_bear_it(start: Start) -> None:
    async with start() as app:
        await app.press(
            "a", "call her #todo", "escape", "j", "a", "no tag#here", "escape", "2", "a", "#Todo ask", "escape"
        )
        await app.press("/", "#to")
        assert [row for row in app.rows("found") if not row.startswith("  ")] == ["#Todo ask", "call her #todo"]
        await app.press("down")
        assert app.browse.subject is app.dossier.get("p1")
        await app.press("escape", "ctrl+p", "todo")
        await app.pilot.pause(0.3)
        await app.press("down", "enter")
        await app.press()
        assert len([row for row in app.rows("found") if not row.startswith("  ")]) == 2


async def test_other_scripts_are_left_out_at_wish(start: Start) -> None:
    async with start() as app:
        await app.press("/", "Гусев")
        assert app.rows("found")[0] == "Igor Gusev"
        await app.press("ctrl+o")
        assert not app.rows("found")
        assert "this script only" in str(app.browse.lists["found"].border_title)
        await app.press("ctrl+o")
        assert app.rows("found")


async def test_nothing_found_says_what_to_do(start: Start) -> None:
    async with start() as app:
        await app.press("/", "qqqqqq")
        assert not app.rows("found")
        assert "esc" in app.browse.lists["found"].empty
