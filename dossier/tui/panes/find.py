"""Where a search is typed; what it finds is listed below it as it is typed."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import Input


class Find(Input):
    """One line that keeps the letters and leaves the arrows to the list of hits."""

    BINDINGS = [  # noqa: RUF012 - the type is Textual's
        Binding("down", "screen.do('down')", show=False),
        Binding("up", "screen.do('up')", show=False),
        Binding("pagedown", "screen.do('page_down')", show=False),
        Binding("pageup", "screen.do('page_up')", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder="a name however it is spelled, a word, a note", id="find", select_on_focus=False)
        self.cursor_blink = False

    def type_ahead(self, letter: str) -> None:
        """A letter that was typed before the focus came here."""
        self.insert_text_at_cursor(letter)
