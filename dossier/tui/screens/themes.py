"""Choosing a theme: each is shown while the cursor stands on it. Imported on first use."""

from __future__ import annotations

from textual import on

from dossier.tui.dialog_keys import bound
from dossier.tui.screens.dialog import Dialog
from dossier.tui.themes import NAMES
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList


class Themes(Dialog[str]):
    """Gives the name of a theme; or None, with the one that was there before shown again."""

    BINDINGS = [bound("enter", "take")]  # noqa: RUF012 - Textual's type

    def __init__(self, current: str) -> None:
        super().__init__("Theme", "enter keeps it · esc leaves all as it was")
        self.current = current

    def lay_out(self) -> None:
        """All names, the cursor on the current one; once more after a resize, where it stands."""
        at = self.pane.item or self.current
        self.pane.fill(NAMES, self._row, NAMES.index(at) if at in NAMES else 0)

    def _row(self, name: str) -> Row:
        return Row(name, "now" if name == self.current else "")

    @on(VirtualList.Highlighted)
    def show(self, message: VirtualList.Highlighted) -> None:
        """Dress in it."""
        if message.item:
            self.app.theme = message.item

    @on(VirtualList.Chosen)
    def action_take(self) -> None:
        """Keep it."""
        self.answer(self.pane.item)

    def action_leave(self) -> None:
        """As it was before."""
        self.app.theme = self.current
        super().action_leave()
