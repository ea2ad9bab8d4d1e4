"""The pane that shows the page of what the cursor stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Article, Edit, Entry, Note, Unread, Utterance
from dossier.tui.links import Links
from dossier.tui.panes.page import Context, Line, page
from dossier.tui.text import one_line
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.words import shorten

if TYPE_CHECKING:
    from dossier.dossier import Dossier

Subject = Entry | Utterance | Article
"""What acts can be done to."""
Shown = Subject | Note | Unread | Edit
"""What has a page."""


class EntryPane(VirtualList[Line]):
    """Facts as rows; `enter` on one leads to its passages."""

    def __init__(self) -> None:
        super().__init__(id="entry")
        self.shown: Shown | None = None
        self._source: tuple[Dossier, Links] | None = None

    def show(self, shown: Shown | None, dossier: Dossier, links: Links, cursor: int = 0) -> None:
        """Show another page, or the same one anew with the cursor where it was."""
        self.shown, self._source = shown, (dossier, links)
        self._lay_out(cursor)

    def on_resize(self) -> None:
        """Wrap anew; the cursor stays on its fact, whose row may be another now."""
        before = sum(not line.row.skip for line in self.items[: self.cursor])
        super().on_resize()
        self._lay_out(0)
        rows = [at for at, line in enumerate(self.items) if not line.row.skip]
        if before < len(rows):
            self.point(rows[before])

    def _lay_out(self, cursor: int) -> None:
        shown = self.shown
        if shown is None or self._source is None:
            self.border_title = None
            self.empty = "Nothing to show here: choose something in a list." if self._source else ""
            self.fill([], lambda line: line.row)
            return
        self.entitle(one_line(title(shown)))
        lines = page(shown, Context(*self._source, self.room))
        self.fill(lines, lambda line: line.row, cursor)


def title(shown: Shown) -> str:
    """What stands above a page."""
    match shown:
        case Entry():
            return f"{shown.name} · {shown.role if shown.kind == 'person' else shown.kind}"
        case Utterance():
            return "Said, but not in these words" if shown.kind == "indirect" else "Quote"
        case Article():
            return f"Article · {shorten(shown.path)}"
        case Note():
            return "Note without a place"
        case Edit():
            return "Correction without effect"
        case Unread():
            return f"Not read · {shorten(shown.path)}"
