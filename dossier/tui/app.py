"""The app: shows its first frame at once, then opens the dossier in a thread and fills the lists."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Key
from textual.filter import LineFilter
from textual.screen import Screen

from dossier.config import Config, load_config
from dossier.errors import DossierError
from dossier.tui.commands.base import Command, TypeAhead
from dossier.tui.links import Links
from dossier.tui.messages import Failed, Opened, Progress
from dossier.tui.plain import Plain
from dossier.tui.screens.browse import Browse
from dossier.tui.terminal import borders
from dossier.tui.themes import OURS, WITHOUT_COLOR
from dossier.tui.themes import theme as chosen_theme

if TYPE_CHECKING:
    from dossier.dossier import Dossier

Load = Callable[[Callable[[str], None]], "Dossier"]


class _Left(Exception):
    """The person has left while the dossier was being made."""


class DossierApp(App[None]):
    """`load(progress)` opens or builds the dossier, in a thread.

    Where it raises a `DossierError`, the app leaves with `return_code` set to the error's code and its sentence in
    `failure`, for the command to print once the terminal is its own again.
    """

    TITLE = "dossier"
    CSS_PATH = Path(__file__).with_name("dossier.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = []  # noqa: RUF012 - Textual's type

    def __init__(self, load: Load, config: Config | None = None) -> None:
        """Raises WrongUse where the person's configuration is wrong."""
        self.config = load_config() if config is None else config
        if "NO_COLOR" in os.environ:  # Textual picks its filter once, by the theme it starts with
            self._reactive_theme = WITHOUT_COLOR
        super().__init__()
        for theme in OURS.values():
            self.register_theme(theme)
        self.theme, _ = chosen_theme(self.config, os.environ)
        self.animation_level = "none"
        self.load = load
        self.failure = ""
        self._leaving = False
        self._plain = (Plain(),) if borders(self.config, os.environ)[0] == "ascii" else ()
        self.keymap: dict[str, str] = {}
        if self.config.keys:
            from dossier.tui.keymap import keymap

            self.keymap = keymap(self.config)
            self.set_keymap({id: self.keymap[id] for id in self.config.keys})

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes through on its way to the terminal."""
        return (*super().get_line_filters(), *self._plain)

    def keys_of(self, command: Command) -> list[str]:
        """The keys that a command has here, as Textual names them."""
        return self.keymap.get(command.id, command.keys).split(",")

    def get_default_screen(self) -> Screen[Any]:
        return Browse()

    def on_mount(self) -> None:
        self.call_after_refresh(self.run_worker, self._open, thread=True, exit_on_error=False)

    def _open(self) -> None:
        try:
            dossier = self.load(self._progress)
            links = Links(dossier)
            gc.freeze()  # it lives as long as the app: the collector need not walk it at every turn
            self._tell(Opened(dossier, links))
        except _Left:
            return
        except DossierError as error:
            self._tell(Failed(str(error), error.code))
        except Exception as error:
            sentence = f"dossier stumbled over a fault of its own ({type(error).__name__}: {error}); please report it."
            self._tell(Failed(sentence, DossierError.code))

    def _progress(self, text: str) -> None:
        if self._leaving:
            raise _Left
        self._tell(Progress(text))

    def on_unmount(self) -> None:
        """A build that is under way ends at its next step; what was there before stays."""
        self._leaving = True

    def _tell(self, message: Progress | Opened | Failed) -> None:
        if not self._leaving:
            self.screen_stack[0].post_message(message)

    def on_key(self, event: Key) -> None:
        """Letters that were typed before the focus had moved go where it went: they are words, not commands."""
        goal = self.screen if isinstance(self.screen, TypeAhead) else self.focused
        if isinstance(goal, TypeAhead) and event.is_printable and event.character:
            event.prevent_default()
            goal.type_ahead(event.character)

    def on_failed(self, message: Failed) -> None:
        """Leave; the command prints why."""
        self.failure = message.sentence
        self.exit(return_code=message.code)
