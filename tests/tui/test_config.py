"""What a person chose is used; what is wrong in the file is named with its line; what was chosen is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.config import Config, config_path, load_config
from dossier.dossier import Dossier
from dossier.errors import WrongUse
from dossier.tui.app import DossierApp
from dossier.tui.memory import memory_path, remembered
from dossier.tui.screens.tour import STEPS, Tour
from tests.tui.conftest import Start
from tests.tui.folders import meeting, open_dossier


def write(text: str) -> Path:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_chosen() -> None:
    assert load_config() == Config()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('editor = "vi"\ncolour = "red"\n', 2, "colour"),
        ("\n\ntheme = 3\n", 3, "theme"),
        ("[keys]\nadd_note = 1\n", 2, "add_note"),
        ('borders = "double"\n', 1, "borders"),
        ('theme = "x\n', 1, "TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, why: str) -> None:
    path = write(text)
    with pytest.raises(WrongUse) as caught:
        load_config()
    assert str(path) in str(caught.value)
    assert f"line {line}" in str(caught.value)
    assert why in str(caught.value)


@pytest.mark.parametrize("text", ['theme = "none-such"\n', '[keys]\nfly = "z"\n'])
def test_what_is_not_there_cannot_be_chosen(text: str) -> None:
    write(text)
    with pytest.raises(WrongUse):
        DossierApp(lambda progress: Dossier.open("."))


async def test_other_keys_work_and_are_shown(start: Start) -> None:
    write('[keys]\nadd_note = "A,ctrl+a"\n')
    async with start() as app:
        assert "A note" in app.said
        await app.press("a")
        assert app.app.screen is app.app.screen_stack[0]
        await app.press("A", "by another key", "escape")
        assert len(app.dossier.notes) == 1


async def test_a_theme_is_kept(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        await app.press("T", "enter")
        assert app.app.theme == "dossier-contrast"
    async with start(folder=tmp_path / "dossier") as app:
        assert app.app.theme == "dossier-contrast"


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"theme": 7}'])
async def test_a_damaged_memory_is_no_trouble(start: Start, damaged: str) -> None:
    memory_path().write_text(damaged, encoding="utf-8")
    async with start() as app:
        assert app.app.is_running


async def test_the_tour_is_shown_once(tmp_path: Path) -> None:
    memory_path().unlink()
    folder = tmp_path / "dossier"
    open_dossier(folder, meeting())
    for seen in (True, False):
        app = DossierApp(lambda progress: Dossier.open(folder))
        async with app.run_test() as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert isinstance(app.screen, Tour) == seen
            for _ in STEPS if seen else ():
                await pilot.press("enter")
            await pilot.pause()
            assert not isinstance(app.screen, Tour)
    assert remembered()["toured"]


async def test_borders_of_ascii(start: Start) -> None:
    write('borders = "ascii"\n')
    async with start() as app:
        assert app.browse.lists["people"].styles.border_top[0] == "ascii"


async def test_no_color_leaves_no_color(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with start() as app:
        for line in app.browse._compositor.render_strips():
            for segment in line:
                assert segment.style is None or segment.style.color is None or segment.style.color.is_default
