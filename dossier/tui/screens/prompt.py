"""One line to write: a name, a reason. Imported on first use."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from dossier.printable import printable
from dossier.tui.dialog_keys import bound
from dossier.tui.screens.modal import Modal
from dossier.tui.text import one_line


class Prompt(Modal[str]):
    """Gives what was written, or None."""

    BINDINGS = [bound("back", "leave")]  # noqa: RUF012 - Textual's type

    def __init__(self, title: str, text: str = "") -> None:
        super().__init__()
        self.heading, self.before, self.ahead = title, printable(text, line=True), ""

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = one_line(self.heading)
            line = Input(self.before, select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield Static("enter takes it · esc leaves it", markup=False)

    def on_mount(self) -> None:
        self.query_one(Input).insert_text_at_cursor(self.ahead)

    def type_ahead(self, letter: str) -> None:
        """A letter that was typed while the line was being opened."""
        if self.is_mounted and (line := self.query(Input)):
            line.first().insert_text_at_cursor(letter)
        else:
            self.ahead += letter

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take it."""
        self.answer(message.value)
