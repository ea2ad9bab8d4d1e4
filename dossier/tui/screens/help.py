"""All keys, made from the commands. Imported on first use."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import show_key
from dossier.tui.text import one_line
from dossier.tui.widgets.looks import CLASSES
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.widgets.wrap import wrap

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

    COMPONENT_CLASSES = CLASSES

    def compose(self) -> ComposeResult:
        pane = VirtualList[Row](id="help")
        pane.border_title = one_line("Keys · esc closes")
        yield pane

    def on_resize(self) -> None:
        """Wrap to the width there is."""
        pane = self.query_one(VirtualList)
        self.call_after_refresh(lambda: pane.fill(help_rows(pane.size.width), lambda row: row, pane.cursor))

    def action_move(self, by: int) -> None:
        """Scroll."""
        self.query_one(VirtualList).move(by)


def help_rows(width: int) -> list[Row]:
    """A row for each command, under its group, wrapped to a width in cells."""
    rows: list[Row] = []
    for group in dict.fromkeys(command.group for command in COMMANDS.values()):
        rows.append(Row(group, look="heading", skip=True))
        for command in COMMANDS.values():
            if command.group != group:
                continue
            keys = " ".join(show_key(key) for key in command.keys.split(","))
            for start, end in wrap(command.help, max(20, width - KEYS - 3)):
                head = f"{'' if start else keys:<{KEYS}}"
                rows.append(Row(head + command.help[start:end], marks=(Mark(0, KEYS, "strong"),), skip=start > 0))
    return rows
