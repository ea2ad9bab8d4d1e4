"""A question: what is at stake in words, and choices with a key each. Imported on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.events import Key

from dossier.tui.screens.dialog import Dialog, paragraph
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class Choice:
    """`key` or enter on its row chooses `value`."""

    key: str
    label: str
    value: str

    @property
    def row(self) -> Row:
        return Row(f" {self.key}   {self.label}", marks=(Mark(1, 1 + len(self.key), "strong"),))


class Ask(Dialog[str]):
    """Gives the value of what is chosen, or None."""

    BINDINGS = [("enter", "take", "Choose")]  # noqa: RUF012 - Textual's type

    def __init__(self, title: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(f"{title} · esc leaves it")
        self.text, self.choices = text, choices

    def lay_out(self) -> None:
        """The text, then the choices, with the cursor on the first."""
        text = [*paragraph(self.text, self.pane.size.width), Row("", skip=True)] if self.text else []
        items: list[Row | Choice] = [*text, *self.choices]
        self.pane.fill(items, lambda item: item if isinstance(item, Row) else item.row, len(text))

    def on_key(self, event: Key) -> None:
        """A choice by its key."""
        for choice in self.choices:
            if choice.key.strip() and choice.key in (event.character, event.key):
                event.stop()
                self.dismiss(choice.value)
                return

    def action_take(self) -> None:
        """The choice under the cursor."""
        if isinstance(choice := self.pane.item, Choice):
            self.dismiss(choice.value)

    def on_virtual_list_chosen(self, message: VirtualList.Chosen) -> None:
        """The mouse works, too."""
        self.action_take()
