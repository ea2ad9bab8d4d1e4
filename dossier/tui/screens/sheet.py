"""A sheet to write a note on: what stands there when it is left is saved. Imported on first use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from dossier.errors import DossierError
from dossier.printable import printable
from dossier.tui.dialog_keys import KEYS, bound
from dossier.tui.screens.modal import Modal
from dossier.tui.text import lines, one_line

if TYPE_CHECKING:
    from dossier.tui.app import DossierApp


class Sheet(Modal[str]):
    """Gives the text back, or None where it is thrown away."""

    app: DossierApp
    BINDINGS = [  # noqa: RUF012 - Textual's type
        bound("back", "save"),
        bound("note_discard", "leave", priority=True),
        bound("note_editor", "editor", priority=True),  # the text has it for the end of a line, where End does as well
    ]

    def __init__(self, title: str, text: str, folder: Path, editor: str = "") -> None:
        super().__init__()
        self.heading, self.before, self.ahead = title, text, ""
        self.folder, self.editor = folder, editor

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = one_line(self.heading)
            area = TextArea(printable(self.before), show_line_numbers=False, soft_wrap=True, tab_behavior="focus")
            area.cursor_blink = False
            yield area
            editor, discard = (self.app.key_of(KEYS[id]) for id in ("note_editor", "note_discard"))
            how = f"esc saves and closes · {editor} in your editor · {discard} throws away what was typed now"
            yield Static(how, markup=False)

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.insert(self.ahead)

    def type_ahead(self, letter: str) -> None:
        """A letter that was typed while the sheet was being opened."""
        if self.is_mounted and (areas := self.query(TextArea)):
            areas.first().insert(letter)
        else:
            self.ahead += letter

    def action_save(self) -> None:
        """Give back what is written."""
        text = self.query_one(TextArea).text
        self.answer(self.before if text == printable(self.before) else text.rstrip())

    def action_editor(self) -> None:
        """Go on writing in the person's editor."""
        from dossier.tui.editor import write_outside

        area = self.query_one(TextArea)
        try:
            area.text = printable(write_outside(self.app, area.text, self.folder, self.editor))
        except DossierError as error:
            self.query_one(Static).update(lines(str(error)))
