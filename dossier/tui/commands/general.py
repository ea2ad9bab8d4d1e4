"""The palette, help, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.tui.commands.asking import put
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

        browse.app.push_screen(HelpScreen(browse.app.keymap))


class Theme(Command):
    """Another theme, light or dark or of high contrast; it is kept."""

    id, keys, name = "theme", "T", "Theme"
    group = "General"

    def run(self, browse: Browse) -> None:
        from dossier.tui.memory import remember
        from dossier.tui.screens.ask import Ask, Choice

        def dress(theme: str) -> None:
            browse.app.theme = theme
            remember(theme=theme)
            kept = " The configuration names another for the next start." if browse.app.config.theme else ""
            browse.say(f"The theme is {theme}.{kept}")

        names = sorted(browse.app.available_themes, key=lambda name: (not name.startswith("dossier"), name))
        put(browse, Ask("Theme", "", [Choice(" ", name, name) for name in names]), dress)


class Tour(Command):
    """The tour of five steps that is shown at the first start."""

    id, keys, name = "tour", "f2", "Tour"
    group = "General"

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.tour import Tour as Steps

        browse.app.push_screen(Steps())


class Stop(Command):
    """Stop reading the articles anew; everything stays as it was."""

    id, keys, name = "stop", "ctrl+k", "Stop the update"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return browse.busy and browse.dossier is not None

    def run(self, browse: Browse) -> None:
        browse.app.loading.stop()


class Quit(Command):
    """Leave; everything is already on disk."""

    id, keys, name = "quit", "q", "Quit"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return True

    def run(self, browse: Browse) -> None:
        browse.app.exit()


COMMANDS: tuple[type[Command], ...] = (Help, Palette, Theme, Tour, Stop, Quit)
