"""The articles, what could not be read and why, and notes that have lost their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.model import Snapshot, Unread
from tests.tui.conftest import Start
from tests.tui.folders import SECOND, meeting, open_dossier, person


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_what_could_not_be_read_says_why(start: Start, size: tuple[int, int]) -> None:
    reason = "PDF files are not read yet; save it as a .txt file. " * 3
    async with start(replace(meeting(), unread=(Unread("scan.pdf", reason),)), size=size) as app:
        await app.press("4")
        assert any(row.startswith("scan.pdf") for row in app.rows("articles"))
        await app.press("G", "enter")
        assert " ".join(reason.split()) in " ".join(" ".join(app.rows("entry")).split())
        await app.press("a", "m", "x", "escape")
        assert not app.dossier.edits


async def test_a_note_without_a_place_is_shown_changed_and_removed(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    open_dossier(folder, meeting()).add_note("p3", "ask her again")
    open_dossier(folder, Snapshot((SECOND,), (person("p2", "Igor Gusev", "attendee", [(SECOND, "Igor Gusev")]),)))
    async with start(folder=folder) as app:
        assert app.dossier.unattached
        await app.press("4", "G")
        assert app.rows("articles")[-1] == "✎ ask her again"
        assert any("Olga Petrova" in row for row in app.rows("entry"))
        await app.press("e", " soon", "escape")
        assert app.dossier.unattached[0].text == "ask her again soon"
        await app.press("G", "d")
        assert not app.dossier.unattached


async def test_an_article_shows_who_is_in_it(start: Start) -> None:
    async with start() as app:
        await app.press("4", "enter")
        rows = " ".join(app.rows("entry"))
        for part in ("The Herald", "2022-11-25", "first.txt", "Anna Belova", "Red Star", "We are many"):
            assert part in rows
        await app.press("enter")
        assert app.browse.current == "passage"
        assert "A meeting in Abakan" in app.passage_text
