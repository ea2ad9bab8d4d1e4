"""The palette, help, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.tui.commands.base import Command

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Palette(Command):
    """Every act by its name."""

    id, keys, name = "palette", "ctrl+p", "All actions"
    group = "General"

    def run(self, browse: Browse) -> None:
        from textual.command import CommandPalette

        from dossier.tui.palette import Acts

        browse.app.push_screen(CommandPalette(providers=[Acts], placeholder="What do you want to do?"))


class Help(Command):
    """All keys."""

    id, keys, name, label = "help", "?,f1", "Keys", "keys"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return True

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.help import Help as HelpScreen

        browse.app.push_screen(HelpScreen())


class Quit(Command):
    """Leave; everything is already on disk."""

    id, keys, name = "quit", "q", "Quit"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return True

    def run(self, browse: Browse) -> None:
        browse.app.exit()


COMMANDS: tuple[type[Command], ...] = (Help, Palette, Quit)
