"""Every screen at every width on much and on nothing: it fits, it says something, and the place is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from dossier.model import Snapshot
from tests.tui.conftest import Session, Start
from tests.tui.folders import crowd, meeting

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]
DATA: dict[str, Callable[[], Snapshot]] = {"empty": Snapshot, "few": meeting, "thousands": lambda: crowd(5000)}
SCREENS = {
    "people": ("1",),
    "everyone": ("1", "f"),
    "organizations": ("2",),
    "quotes": ("3",),
    "articles": ("4",),
    "find": ("/", "a"),
    "entry": ("1", "enter"),
    "passage": ("1", "enter", "enter"),
    "help": ("?",),
    "merge": ("1", "m"),
    "note": ("1", "a"),
    "role": ("1", "t"),
    "split": ("1", "s"),
    "theme": ("T",),
    "tour": ("f2",),
}
HOME = ("escape", "escape", "escape", "escape", "1")


def lines(app: Session) -> list[str]:
    """What stands on the screen."""
    return ["".join(segment.text for segment in line) for line in app.app.screen._compositor.render_strips()]


@pytest.mark.parametrize("data", DATA)
async def test_every_screen_fits_every_width(start: Start, data: str) -> None:
    async with start(DATA[data]()) as app:
        for name, keys in SCREENS.items():
            await app.press(*keys)
            for size in SIZES:
                await app.pilot.resize_terminal(*size)
                await app.press()
                screen = lines(app)
                assert len(screen) == size[1], (name, size)
                assert all(cell_len(line) == size[0] for line in screen), (name, size)
                assert sum(bool(line.strip(" │╭╮╰╯─")) for line in screen) >= 3, (name, size, screen)
            await app.press(*HOME)
            if name == "everyone":
                await app.press("f")


async def test_the_place_is_kept_through_all_widths(start: Start, tmp_path: Path) -> None:
    async with start(crowd(5000)) as app:
        await app.press("G", "k", "enter", "enter")
        for size in (*SIZES, *reversed(SIZES)):
            await app.pilot.resize_terminal(*size)
            await app.press()
            assert app.browse.current == "passage"
            assert app.browse.lists["people"].cursor == 4998
            name = app.dossier.people[4998].name
            assert name in app.passage_text
