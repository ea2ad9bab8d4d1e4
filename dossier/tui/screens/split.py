"""Choosing the passages that are about another. Imported on first use."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Article, Span
from dossier.tui.dialog_keys import bound
from dossier.tui.screens.dialog import Dialog, paragraph
from dossier.tui.widgets.rows import Mark, Row

BEFORE, AFTER = 30, 60


class Split(Dialog[tuple[Span, ...]]):
    """Gives the chosen passages, or None."""

    BINDINGS = [bound("split_choose", "choose"), bound("enter", "take")]  # noqa: RUF012 - Textual's type

    def __init__(self, name: str, passages: Sequence[tuple[Span, Article]]) -> None:
        super().__init__(f"Which passages are not about {name}?")
        self.passages, self.chosen = passages, set[Span]()

    def lay_out(self) -> None:
        """A row for each passage, with some words around it."""
        how = paragraph(self._how(), self.pane.room, "dim")
        items: list[Row | tuple[Span, Article]] = [*how, Row("", skip=True), *self.passages]
        self.pane.fill(items, self._row, max(self.pane.cursor, len(how) + 1))

    def action_choose(self) -> None:
        """Choose the passage, or do not."""
        if self.pane.item:
            self.chosen ^= {self.pane.item[0]}
            self.pane.move(1)
            self.pane.refresh()

    def action_take(self) -> None:
        """Split what is chosen."""
        if self.chosen:
            self.answer(tuple(span for span, _ in self.passages if span in self.chosen))

    def _how(self) -> str:
        return f"{self.key('split_choose')} chooses a passage, enter splits the chosen ones off."

    def _row(self, item: Row | tuple[Span, Article]) -> Row:
        if isinstance(item, Row):
            return item
        span, article = item
        box = "[x] " if span in self.chosen else "[ ] "
        left = max(0, span.start - BEFORE)
        left = max(left, article.text.rfind("\n", 0, span.start) + 1)
        text = box + article.text[left : span.end + AFTER]
        start = len(box) + span.start - left
        several = len({article.id for _, article in self.passages}) > 1
        return Row(text, article.path[-16:] if several else "", (Mark(start, start + span.end - span.start, "strong"),))
