"""The app: shows its first frame at once, then opens the dossier in a thread and fills the lists."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen

from dossier.errors import DossierError
from dossier.tui.commands.base import TypeAhead
from dossier.tui.links import Links
from dossier.tui.messages import Failed, Opened, Progress
from dossier.tui.screens.browse import Browse

if TYPE_CHECKING:
    from dossier.dossier import Dossier

Load = Callable[[Callable[[str], None]], "Dossier"]


class DossierApp(App[None]):
    """`load(progress)` opens or builds the dossier, in a thread.

    Where it raises a `DossierError`, the app leaves with `return_code` set to the error's code and its sentence in
    `failure`, for the command to print once the terminal is its own again.
    """

    TITLE = "dossier"
    CSS_PATH = Path(__file__).with_name("dossier.tcss")
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = []  # noqa: RUF012 - Textual's type

    def __init__(self, load: Load) -> None:
        if "NO_COLOR" in os.environ:  # Textual picks its filter once, by the theme it starts with
            self._reactive_theme = "ansi-dark"
        super().__init__()
        self.animation_level = "none"
        self.load = load
        self.failure = ""

    def get_default_screen(self) -> Screen[Any]:
        return Browse()

    def on_mount(self) -> None:
        self.call_after_refresh(self.run_worker, self._open, thread=True, exit_on_error=False)

    def _open(self) -> None:
        try:
            dossier = self.load(lambda text: self._tell(Progress(text)))
            self._tell(Opened(dossier, Links(dossier)))
        except DossierError as error:
            self._tell(Failed(str(error), error.code))
        except Exception as error:
            sentence = f"dossier stumbled over a fault of its own ({type(error).__name__}: {error}); please report it."
            self._tell(Failed(sentence, DossierError.code))

    def _tell(self, message: Progress | Opened | Failed) -> None:
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
