"""What dialogs share: rows to read and move through, and the keys for that."""

from __future__ import annotations

from typing import Any, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from dossier.printable import printable
from dossier.tui.text import one_line
from dossier.tui.widgets.lines import CLASSES
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.widgets.wrap import wrap

T = TypeVar("T")


class Dialog(ModalScreen[T | None]):
    """A list in a box; `esc` gives None."""

    COMPONENT_CLASSES = CLASSES
    BINDINGS = [  # noqa: RUF012 - Textual's type
        Binding("escape", "leave"),
        Binding("j,down", "move(1)"),
        Binding("k,up", "move(-1)"),
        Binding("pagedown", "move(15)"),
        Binding("pageup", "move(-15)"),
        Binding("g,home", "move(-999999)"),
        Binding("G,end", "move(999999)"),
    ]

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        pane = VirtualList[Any](id="rows")
        pane.border_title = one_line(self.heading)
        yield pane

    @property
    def pane(self) -> VirtualList[Any]:
        """The list."""
        return self.query_one("#rows", VirtualList)

    def on_resize(self) -> None:
        """Lay out for the width there is, once the list knows it."""
        self.call_after_refresh(self.lay_out)

    def lay_out(self) -> None:
        """Fill the list."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """Move the cursor, or scroll where there is nothing to choose."""
        if self.pane.item is None:
            self.pane.scroll_to(y=self.pane.scroll_offset.y + by, animate=False, force=True)
        else:
            self.pane.move(by)

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def paragraph(text: str, width: int, look: str = "") -> list[Row]:
    """Text as rows that cannot be chosen, wrapped to a width in cells."""
    text = printable(text).replace("\t", " ")
    return [Row(text[start:end], look=look, skip=True) for start, end in wrap(text, max(10, width - 2))]
