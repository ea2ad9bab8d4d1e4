"""All keys, made from the commands. Imported on first use."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import show_key
from dossier.tui.screens.dialog import Dialog
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.wrap import wrap

KEYS = 16


class Help(Dialog[None]):
    """A list to scroll through; any of the usual keys closes it."""

    BINDINGS = [("question_mark,f1,q,enter", "leave", "Close")]  # noqa: RUF012 - Textual's type

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__("Keys · esc closes")
        self.keys = keys

    def lay_out(self) -> None:
        """Wrap to the width there is."""
        self.pane.fill(help_rows(self.pane.size.width, self.keys), lambda row: row, self.pane.cursor)


def help_rows(width: int, remapped: Mapping[str, str]) -> list[Row]:
    """A row for each command, under its group, wrapped to a width in cells; `remapped` holds keys by command id."""
    rows: list[Row] = []
    for group in dict.fromkeys(command.group for command in COMMANDS.values()):
        rows.append(Row(group, look="heading", skip=True))
        for command in COMMANDS.values():
            if command.group != group:
                continue
            keys = " ".join(show_key(key) for key in remapped.get(command.id, command.keys).split(","))
            for start, end in wrap(command.help, max(20, width - KEYS - 3)):
                head = f"{'' if start else keys:<{KEYS}}"
                rows.append(Row(head + command.help[start:end], marks=(Mark(0, KEYS, "strong"),), skip=start > 0))
    return rows
