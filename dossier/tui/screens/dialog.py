"""What dialogs share: rows to read and move through, and the keys for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import ComposeResult

from dossier.printable import printable
from dossier.tui.commands.moving import shift
from dossier.tui.dialog_keys import KEYS, MOVING, bound
from dossier.tui.screens.modal import Modal
from dossier.tui.text import one_line
from dossier.tui.widgets.lines import CLASSES
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.widgets.wrap import wrap

if TYPE_CHECKING:
    from dossier.tui.app import DossierApp

T = TypeVar("T")


class Dialog(Modal[T]):
    """A list in a box; `back` gives None, and the moving keys of the lists move here as well."""

    app: DossierApp
    COMPONENT_CLASSES = CLASSES
    BINDINGS = [*MOVING, bound("back", "leave")]  # noqa: RUF012 - Textual's type

    def __init__(self, title: str, hint: str = "esc leaves it") -> None:
        super().__init__()
        self.heading, self.hint = title, hint

    def compose(self) -> ComposeResult:
        pane = VirtualList[Any](id="rows")
        pane.border_title, pane.border_subtitle = one_line(self.heading), one_line(self.hint)
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

    def key(self, id: str) -> str:
        """The first of the keys that bear this id, as it is shown to a person."""
        return self.app.key_of(KEYS[id])

    def action_do(self, id: str) -> None:
        """Move as the lists move."""
        shift(id, self.pane)


def paragraph(text: str, width: int, look: str = "") -> list[Row]:
    """Text as rows that cannot be chosen, wrapped to a width in cells."""
    text = printable(text).replace("\t", " ")
    return [Row(text[start:end], look=look, skip=True) for start, end in wrap(text, max(10, width - 2))]
