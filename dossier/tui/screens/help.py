"""All keys, made from the commands. Imported on first use."""

from __future__ import annotations

from itertools import groupby

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import show_key
from dossier.tui.text import one_line
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.virtual_list import VirtualList

KEYS = 16


class Help(ModalScreen[None]):
    """A list to scroll through; any of the usual keys closes it."""

    BINDINGS = [  # noqa: RUF012 - Textual's type
        Binding("escape,question_mark,f1,q,enter", "dismiss"),
        Binding("j,down", "move(1)"),
        Binding("k,up", "move(-1)"),
        Binding("pagedown,space", "move(15)"),
        Binding("pageup", "move(-15)"),
        Binding("g,home", "move(-999)"),
        Binding("G,end", "move(999)"),
    ]

    def compose(self) -> ComposeResult:
        pane = VirtualList[Row](id="help")
        pane.border_title = one_line("Keys · esc closes")
        yield pane

    def on_mount(self) -> None:
        self.query_one(VirtualList).fill(help_rows(), lambda row: row)

    def action_move(self, by: int) -> None:
        """Scroll."""
        self.query_one(VirtualList).move(by)


def help_rows() -> list[Row]:
    """A row for each command, under its group."""
    rows: list[Row] = []
    commands = sorted(COMMANDS.values(), key=lambda command: command.group)
    for group, members in groupby(commands, key=lambda command: command.group):
        rows.append(Row(group, look="heading", skip=True))
        for command in members:
            keys = " ".join(show_key(key) for key in command.keys.split(","))
            rows.append(Row(f"{keys:<{KEYS}}{command.help}", marks=(Mark(0, KEYS, "strong"),)))
    return rows
