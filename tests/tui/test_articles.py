"""The articles, what could not be read and why, and notes that have lost their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier.model import Snapshot, Unread
from dossier.tui.commands.placing import places
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
    open_dossier(folder, without_olga())
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


def without_olga() -> Snapshot:
    """What a build leaves when the first article is gone."""
    return Snapshot((SECOND,), (person("p2", "Igor Gusev", "attendee", [(SECOND, "Igor Gusev")]),))


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_a_note_without_a_place_is_given_another(start: Start, tmp_path: Path, size: tuple[int, int]) -> None:
    folder = tmp_path / "dossier"
    open_dossier(folder, meeting()).add_note("p3", "ask her again")
    open_dossier(folder, without_olga())
    async with start(folder=folder, size=size) as app:
        await app.press("4", "G", "enter", "p", "igor", "enter")
        assert [note.target for note in app.dossier.notes] == ["p2"]
        assert "is on Igor Gusev now" in app.said
        assert str(app.browse.entry.border_title).startswith("Igor Gusev")
        assert any("ask her again" in row for row in app.rows("entry"))
        await app.press("u", "enter")
        assert app.dossier.unattached
        assert "Notes without a place · 1" in app.rows("articles")


async def test_any_note_is_put_elsewhere_also_on_an_article(start: Start) -> None:
    async with start() as app:
        await app.press("a", "who?", "escape")
        [note] = app.dossier.notes
        assert "p1" not in {hit.id for hit in places(app.dossier, note, "")}
        await app.press("p", "who came", "enter")
        [note] = app.dossier.notes
        assert note.target == SECOND.id
        assert [hit.title for hit in places(app.dossier, note, "")] == ["A meeting in Abakan"]
        await app.press("4", "G", "p", "escape")
        assert app.dossier.notes == (note,)


async def test_a_note_without_a_place_is_found_and_shown(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    open_dossier(folder, meeting()).add_note("p3", "ask her #again")
    open_dossier(folder, without_olga())
    async with start(folder=folder) as app:
        await app.press("/", "#again")
        assert app.browse.entry.border_title == "Note without a place"
        assert app.rows("found")[1] == "  #again on nothing that is found now"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_a_correction_without_effect_says_what_it_was_and_why(
    start: Start, tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "dossier"
    edit = open_dossier(folder, meeting()).rename("p3", "Olga [b]P.\x1b[31m")
    open_dossier(folder, without_olga())
    async with start(folder=folder, size=size) as app:
        await app.press("4", "G")
        assert app.rows("articles")[-2:] == [
            "Corrections without effect · 1",
            "≠ renamed Olga Petrova to Olga [b]P.\x1b[31m",
        ]
        await app.press("enter", "a", "x", "b")
        page = " ".join(" ".join(app.rows("entry")).split())
        assert "renamed Olga Petrova to Olga [b]P." in page
        assert "Olga Petrova in first.txt is not found in what the articles say now." in page
        assert app.dossier.edits == (edit,)
        open_dossier(folder, meeting())
        app.browse.look_again()
        await app.press("escape")
        assert not app.dossier.adrift
        assert not any(row.startswith("≠") for row in app.rows("articles"))


async def test_a_correction_without_effect_is_taken_back_whatever_was_done_since(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    open_dossier(folder, meeting()).rename("p3", "Olga")
    open_dossier(folder, without_olga())
    async with start(folder=folder) as app:
        await app.press("a", "later", "escape", "4", "G", "D")
        assert not app.dossier.adrift
        assert "Taken back: renamed Olga Petrova to Olga. ctrl+r" in app.said
        assert [note.text for note in app.dossier.notes] == ["later"]
        assert not any(row.startswith("Corr") for row in app.rows("articles"))
        await app.press("D", "ctrl+r", "enter")
        assert len(app.dossier.adrift) == 1
        await app.press("G", "enter", "D")
        assert app.browse.current == "articles"
        assert str(app.browse.entry.border_title).startswith("Article")
