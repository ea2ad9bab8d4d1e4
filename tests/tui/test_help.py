"""Help and palette are made from the commands, and so is every key."""

from __future__ import annotations

from dossier.tui.commands import COMMANDS
from dossier.tui.screens.help import Help, help_rows
from tests.tui.conftest import Start


async def test_question_mark_shows_every_command(start: Start) -> None:
    async with start() as app:
        await app.press("?")
        assert isinstance(app.app.screen, Help)
        await app.press("j", "G", "g", "escape")
        assert not isinstance(app.app.screen, Help)
    text = " ".join(" ".join(row.text.split()) for row in help_rows(100, {}))
    for command in COMMANDS.values():
        assert command.help.split(".")[0][:30] in text


def test_keys_are_given_once() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_every_command_says_what_it_does() -> None:
    for command in COMMANDS.values():
        assert command.help.endswith(".")
        assert command.name
        assert command.group


async def test_the_palette_runs_a_command(start: Start) -> None:
    async with start() as app:
        await app.press("ctrl+p", "organi")
        await app.pilot.pause(0.3)
        await app.press("down", "enter")
        await app.pilot.pause()
        assert app.browse.current == "organizations"


async def test_q_leaves(start: Start) -> None:
    async with start() as app:
        await app.press("q")
        assert not app.app.is_running
