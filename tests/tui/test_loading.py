"""A long build: it is shown, stopped, and leaves everything as it was; what it makes is taken in at the same place."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.errors import DataError
from dossier.tui.app import DossierApp
from dossier.tui.panes.bars import Header
from tests.tui.conftest import Session, Start, until
from tests.tui.folders import SECOND, meeting, open_dossier, person


def header(app: DossierApp) -> str:
    return str(app.screen_stack[0].query_one(Header).content)


async def test_the_app_is_used_while_the_articles_are_read_anew(tmp_path: Path) -> None:
    go_on = threading.Event()
    folder = tmp_path / "data"
    open_dossier(folder, meeting())

    def update(progress: Callable[[str], None]) -> Dossier:
        progress("Reading 1 of 2")
        go_on.wait(30)
        progress("Reading 2 of 2")
        newcomer = person("p7", "Vera Lind", "attendee", [(SECOND, "meeting")])
        snapshot = meeting()
        return open_dossier(folder, replace(snapshot, people=(*snapshot.people, newcomer)))

    app = DossierApp(lambda progress: Dossier.open(folder), update=update)
    async with app.run_test() as pilot:
        session = Session(app, pilot)
        await until(pilot, lambda: "Reading 1 of 2" in header(app))
        await pilot.press("j", "a", *"while it reads", "escape")
        go_on.set()
        await until(pilot, lambda: len(session.dossier.people) == 4)
        assert [note.text for note in session.dossier.notes] == ["while it reads"]
        assert session.browse.subject is session.dossier.get("p2")
        assert "4 people" in header(app)


async def test_an_update_is_stopped(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    open_dossier(folder, meeting())
    go_on = threading.Event()

    def update(progress: Callable[[str], None]) -> Dossier | None:
        progress("Reading 1 of 2")
        go_on.wait(30)
        progress("Reading 2 of 2")
        raise AssertionError("went on though it was stopped")

    app = DossierApp(lambda progress: Dossier.open(folder), update=update)
    async with app.run_test() as pilot:
        session = Session(app, pilot)
        await until(pilot, lambda: "Reading 1 of 2" in header(app))
        await pilot.press("ctrl+k")
        go_on.set()
        await until(pilot, lambda: "stopped" in session.said)
        assert "3 people" in header(app)


@pytest.mark.parametrize(("error", "code"), [(DataError("It is damaged; build again."), 3), (KeyError("x"), 2)])
async def test_what_cannot_be_opened_leaves_with_a_sentence(error: Exception, code: int) -> None:
    def load(progress: Callable[[str], None]) -> Dossier:
        raise error

    app = DossierApp(load)
    async with app.run_test() as pilot:
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == code
    assert app.failure
    assert "Traceback" not in app.failure


async def test_what_another_program_writes_is_taken_in(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    open_dossier(folder, meeting())
    app = DossierApp(lambda progress: Dossier.open(folder))
    async with app.run_test() as pilot:
        session = Session(app, pilot)
        await until(pilot, lambda: session.browse.dossier is not None and session.browse.links.ready)
        await pilot.press("j")
        Dossier.open(folder).add_note("p2", "from elsewhere")
        session.browse.look_again()
        assert "1 change came in" in session.said
        assert any("from elsewhere" in row for row in session.rows("entry"))


async def test_a_note_that_is_written_while_pages_are_prepared_keeps_none_from_being_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.tui.screens.browse.PAINT", 1_000.0)
    folder = tmp_path / "data"
    open_dossier(folder, meeting())
    app = DossierApp(lambda progress: Dossier.open(folder))
    async with app.run_test() as pilot:
        session = Session(app, pilot)
        await until(pilot, lambda: session.browse.dossier is not None)
        prepared = session.browse.links
        session.dossier.add_note("p1", "early")
        session.browse.changed("")
        app.loading.go_on(prepared)
        await until(pilot, lambda: session.browse.subject is session.dossier.get("p1"))
        await pilot.press("j")
        await until(pilot, lambda: session.browse.subject is session.dossier.get("p2"))


async def test_a_fault_in_an_act_is_told_and_the_work_goes_on(start: Start) -> None:
    async with start() as app:
        app.browse.attempt(lambda: [][1])
        assert "fault of its own (IndexError" in app.said
        await app.press("j")
        assert app.browse.subject is app.dossier.get("p2")
