"""The app: shows its first frame at once, then opens the dossier in a thread and fills the lists."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.filter import LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme

from dossier.config import Config, load_config
from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import Keyed, TypeAhead, is_letter, show_key
from dossier.tui.loading import Load, Loading, Update, told
from dossier.tui.messages import Failed
from dossier.tui.plain import Plain
from dossier.tui.screens.browse import Browse
from dossier.tui.terminal import borders
from dossier.tui.themes import OURS, QUIET, WITHOUT_COLOR
from dossier.tui.themes import theme as chosen_theme


class DossierApp(App[None]):
    """`load(progress)` opens the dossier, or builds it where there is none. Once it is shown, `update(progress)` may
    bring it up to date and return it, or None where it is. Both run in a thread, and end where `progress` raises.

    Where `load` raises a `DossierError`, the app leaves with `return_code` set to the error's code and its sentence in
    `failure`, for the command to print once the terminal is its own again.
    """

    TITLE = "dossier"
    CSS_PATH = Path(__file__).with_name("dossier.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [Binding("escape", "skip_tour", show=False, priority=True)]  # noqa: RUF012 - Textual's type

    def __init__(self, load: Load, config: Config | None = None, update: Update | None = None) -> None:
        """Raises WrongUse where the person's configuration is wrong."""
        self.config = load_config() if config is None else config
        if "NO_COLOR" in os.environ:  # Textual picks its filter once, by the theme it starts with
            self._reactive_theme = WITHOUT_COLOR
        self._themes: dict[str, Theme] = {}
        super().__init__()
        for theme in OURS.values():
            self.register_theme(theme)
        self.theme, _ = chosen_theme(self.config, os.environ)
        self.animation_level = "none"
        self.loading = Loading(load, update, self._send)
        self.failure = ""
        self._plain = (Plain(),) if borders(self.config, os.environ)[0] == "ascii" else ()
        self.keymap: dict[str, str] = {}
        if self.config.keys:
            from dossier.tui.keymap import keymap

            self.keymap = keymap(self.config)
            self.set_keymap({id: self.keymap[id] for id in self.config.keys})

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes through on its way to the terminal."""
        return (*super().get_line_filters(), *self._plain)

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme by its name. Textual asks for every line that it draws, and gathers all themes each time."""
        if theme_name not in self._themes and (theme := super().get_theme(theme_name)):
            self._themes[theme_name] = theme
        return self._themes.get(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What themes may say beyond Textual's variables."""
        return QUIET

    def keys_of(self, keyed: Keyed) -> list[str]:
        """The keys that a command has here, as Textual names them."""
        return self.keymap.get(keyed.id, keyed.keys).split(",")

    def key_of(self, keyed: Keyed, typing: bool = False) -> str:
        """The first key of a command, as it is shown to a person at this terminal; `typing`: the first but letters."""
        keys = self.keys_of(keyed)
        shown = show_key(next((key for key in keys if not is_letter(key)), keys[0]) if typing else keys[0])
        return "enter" if self._plain and shown == "⏎" else shown

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is nothing to come back from, escape ends the tour."""
        if action != "skip_tour":
            return True
        browse = self.screen
        return isinstance(browse, Browse) and browse.tour is not None and not COMMANDS["back"].available(browse)

    def action_skip_tour(self) -> None:
        """End the tour for good."""
        if isinstance(self.screen, Browse):
            self.screen.guide()

    def get_default_screen(self) -> Screen[Any]:
        return Browse()

    def on_mount(self) -> None:
        self.call_after_refresh(self.run_worker, self.loading.run, thread=True, exit_on_error=False)

    def on_unmount(self) -> None:
        """A build that is under way ends at its next step; what was there before stays."""
        self.loading.stop()

    def _send(self, message: Message) -> None:
        if self.screen_stack:
            self.screen_stack[0].post_message(message)

    def on_key(self, event: Key) -> None:
        """Letters that were typed before the focus had moved go where it went: they are words, not commands."""
        goal = self.screen if isinstance(self.screen, TypeAhead) else self.focused
        if isinstance(goal, TypeAhead) and event.is_printable and event.character:
            event.prevent_default()
            goal.type_ahead(event.character)

    def _fatal_error(self) -> None:
        """A fault of our own ends as one sentence: Textual's traceback shows what variables hold, foreign text raw."""
        if self._exception:
            self.failure, self._return_code = told(self._exception)
        self._close_messages_no_wait()

    def on_failed(self, message: Failed) -> None:
        """Leave; the command prints why."""
        self.failure = message.sentence
        self.exit(return_code=message.code)
