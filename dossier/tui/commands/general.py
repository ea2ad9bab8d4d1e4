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
        from dossier.tui.palette import Actions

        browse.app.push_screen(Actions())


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
        from dossier.tui.screens.themes import Themes

        def keep(theme: str) -> None:
            remember(theme=theme)
            configured = browse.app.config.theme
            later = f" The next start has {configured} again, as configured." if configured else ""
            browse.say(f"The theme is {theme}.{later}")

        if browse.app.no_color:
            browse.say("There are no colours to choose, for NO_COLOR is set.")
        else:
            put(browse, Themes(browse.app.theme), keep)


class Tour(Command):
    """Begin the tour of five steps that the first start shows, or end it."""

    id, keys, name = "tour", "f2", "Tour"
    group = "General"

    def run(self, browse: Browse) -> None:
        browse.guide()


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
