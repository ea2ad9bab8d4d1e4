"""Where a search is typed; what it finds is listed below it as it is typed."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from dossier.tui.dialog_keys import bound


class Find(Input):
    """One line that keeps the letters and leaves the arrows to the list of hits."""

    BINDINGS = [  # noqa: RUF012 - the type is Textual's
        bound(id, f"screen.do('{id}')") for id in ("down", "up", "page_down", "page_up", "scripts")
    ]

    virtual_size = Reactive(Size(0, 0))
    """As Textual's, but the screen is not laid out anew with every letter: the line is as high and wide as ever."""

    def __init__(self, what: str = "a name however it is spelled, a word, a note") -> None:
        super().__init__(placeholder=what, id="find", select_on_focus=False)
        self.cursor_blink = False

    def type_ahead(self, letter: str) -> None:
        """A letter that was typed before the focus came here."""
        self.insert_text_at_cursor(letter)
