"""The tour of the first start."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.model import Snapshot
from dossier.tui.memory import memory_path, remembered
from dossier.tui.panes.tour import STEPS, Tour
from tests.conftest import Configure
from tests.tui.conftest import Session, Start


@pytest.fixture(autouse=True)
def newcomer(home: Path) -> None:
    """Nobody was here yet."""
    memory_path().unlink()


def told(app: Session) -> str:
    """What the tour says, or "" where there is none."""
    bars = app.browse.query(Tour)
    return " ".join(str(bar.content) for bar in bars)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_it_waits_for_the_key_of_each_step(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        assert "1 of 5 · Press j " in told(app)
        await app.press("k")
        assert "1 of 5" in told(app), "another key does what it does"
        await app.press("j")
        assert app.browse.lists["people"].cursor == 1
        assert "2 of 5 · Press ⏎ " in told(app)
        await app.press("enter")
        assert "3 of 5 · Press a " in told(app)
        await app.press("a", "seen", "escape")
        assert [note.text for note in app.dossier.notes] == ["seen"]
        assert "4 of 5 · Press / " in told(app)
        await app.press("/", "belova")
        assert "5 of 5 · Press ctrl+p " in told(app)
        await app.press("ctrl+p", "escape")
        assert not told(app)
        assert "f2" in app.said


async def test_it_is_not_shown_again(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        assert told(app)
    async with start(folder=tmp_path / "dossier") as app:
        assert not told(app)
        await app.press("f2")
        assert "1 of 5" in told(app)
        await app.press("f2")
        assert not told(app)


async def test_escape_leads_back_first_and_then_skips_it(start: Start) -> None:
    async with start() as app:
        assert "esc skips" in told(app)
        await app.press("enter")
        assert "f2 skips" in told(app)
        await app.press("escape")
        assert app.browse.current == "people"
        assert "esc skips" in told(app)
        await app.press("?", "escape")
        assert told(app), "a dialog takes its own escape"
        await app.press("escape")
        assert not told(app)
        assert remembered()["toured"]


async def test_it_lies_over_nothing_and_is_seen_whole(start: Start) -> None:
    async with start(size=(60, 20)) as app:
        for key in ("j", "enter", "a", "/"):
            bar = app.browse.query_one(Tour)
            lines = [bar.render_line(y).text for y in range(bar.size.height)]
            assert "skips the tour" in " ".join(" ".join(lines).split())
            assert not any(bar.region.overlaps(pane.region) for pane in app.browse.query("VirtualList, #passage"))
            await app.press(key, *(["escape"] if key == "a" else []))


async def test_it_names_the_keys_that_work(start: Start, configure: Configure) -> None:
    configure('[keys]\ndown = "z"\nnext_passage = "j"\nquit = "Q"')
    async with start() as app:
        assert "Press z " in told(app)
        await app.press("j")
        assert "1 of 5" in told(app)
        await app.press("z")
        assert "2 of 5" in told(app)


async def test_an_empty_dossier_has_nothing_to_show(start: Start) -> None:
    async with start(Snapshot()) as app:
        assert not told(app)
    assert "toured" not in remembered()


async def test_a_home_that_cannot_be_written_is_no_trouble(start: Start, home: Path) -> None:
    memory_path().parent.rmdir()
    memory_path().parent.write_text("a file where the folder should be")
    async with start() as app:
        assert told(app)


def test_there_are_five_steps() -> None:
    assert len(STEPS) == 5
