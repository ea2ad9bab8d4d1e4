"""A question: what is at stake in words, and choices with a key each. Imported on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.events import Key

from dossier.tui.dialog_keys import KEYS, bound
from dossier.tui.screens.dialog import Dialog, paragraph
from dossier.tui.text import one_line
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class Choice:
    """A key that bears this id, or `enter` on its row, chooses `value`."""

    id: str
    label: str
    value: str


class Ask(Dialog[str]):
    """Gives the value of what is chosen, or None."""

    BINDINGS = [bound("enter", "take")]  # noqa: RUF012 - Textual's type

    def __init__(self, title: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(title)
        self.text, self.choices = text, choices

    def lay_out(self) -> None:
        """The text, then the choices, all of them in view, with the cursor on the first."""
        text = [*paragraph(self.text, self.pane.room), Row("", skip=True)] if self.text else []
        items: list[Row | Choice] = [*text, *self.choices]
        at = self.choices.index(self.pane.item) if self.pane.item in self.choices else 0
        self.pane.fill(items, self._row, len(text) + at)
        self.call_after_refresh(self._show_choices)

    def _show_choices(self) -> None:
        self.pane.scroll_to(y=len(self.pane.items), animate=False, force=True)
        self.pane.border_subtitle = one_line(f"↑ shows it all · {self.hint}" if self.pane.max_scroll_y else self.hint)

    def _row(self, item: Row | Choice) -> Row:
        if isinstance(item, Row):
            return item
        key = self.key(item.id)
        return Row(f" {key}   {item.label}", marks=(Mark(1, 1 + len(key), "strong"),))

    def on_key(self, event: Key) -> None:
        """A choice by its key."""
        for choice in self.choices:
            if self.is_active and event.key in self.app.keys_of(KEYS[choice.id]):
                event.stop()
                self.answer(choice.value)
                return

    def action_take(self) -> None:
        """The choice under the cursor."""
        if isinstance(choice := self.pane.item, Choice):
            self.answer(choice.value)

    def on_virtual_list_chosen(self, message: VirtualList.Chosen) -> None:
        """The mouse works, too."""
        self.action_take()
