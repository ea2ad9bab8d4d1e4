"""All keys, made from the commands. Imported on first use."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from dossier.tui.commands.base import show_key
from dossier.tui.dialog_keys import KEYS, bound
from dossier.tui.screens.dialog import Dialog
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.wrap import wrap

ROOM = 16  # cells for the keys


class Help(Dialog[None]):
    """A list to scroll through; any of the usual keys closes it."""

    BINDINGS = [bound(id, "leave") for id in ("help", "quit", "enter")]  # noqa: RUF012 - Textual's type

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__("Keys", "esc closes")
        self.keys = keys

    def lay_out(self) -> None:
        """Wrap to the width there is."""
        self.pane.fill(help_rows(self.pane.room, self.keys), lambda row: row, self.pane.cursor)


def help_rows(width: int, remapped: Mapping[str, str]) -> list[Row]:
    """A row for each of the `KEYS`, under its group, wrapped to a width in cells; `remapped` holds keys by id."""
    rows: list[Row] = []
    for group, several in groupby(KEYS.values(), lambda keyed: keyed.group):
        rows.append(Row(group, look="heading", skip=True))
        for keyed in several:
            keys = " ".join(show_key(key) for key in remapped.get(keyed.id, keyed.keys).split(","))
            for start, end in wrap(keyed.help, max(20, width - ROOM - 3)):
                head = f"{'' if start else keys:<{ROOM}}"
                rows.append(Row(head + keyed.help[start:end], marks=(Mark(0, ROOM, "strong"),), skip=start > 0))
    return rows
