"""The one list of the app: draws only the rows that are seen, so that a million cost what ten do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from dossier.tui.widgets.lines import Lines
from dossier.tui.widgets.rows import POINTER, POINTER_ELSEWHERE, Row, segments
from dossier.tui.widgets.wrap import wrap

T = TypeVar("T")


class VirtualList(Lines, Generic[T]):
    """A list of items of any number; `draw` turns one into a `Row` when it comes into view.

    It has no keys of its own: the commands of the app move it.
    """

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another item, or there are other items."""

        list: VirtualList[Any]

        @property
        def control(self) -> VirtualList[Any]:
            return self.list

        @property
        def item(self) -> Any:
            return self.list.item

    class Chosen(Highlighted):
        """An item was clicked."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:
        super().__init__(id=id)
        self.items: Sequence[T] = ()
        self.empty = empty
        self.cursor = 0
        self._draw: Callable[[T], Row] = lambda item: Row(str(item))
        self._drawn: dict[int, tuple[Row | None, bool]] = {}

    def fill(self, items: Sequence[T], draw: Callable[[T], Row], cursor: int = 0, settled: bool = True) -> None:
        """Show other items, with the cursor on the selectable one nearest to `cursor`. Lines that stay the same are
        not drawn anew. What is not `settled`, for more may be found, moves no scrollbar and is not told."""
        self.items, self._draw = items, draw
        if settled:
            self.resize_to(len(items))
        self.cursor = max(0, min(cursor, len(items) - 1))
        self._settle()
        top, (width, height) = self.scroll_offset.y, self.size
        stale = [Region(0, y, width, 1) for y in range(height) if self._drawn.get(y) != self._shows(top + y)]
        if stale:
            self.refresh(*stale)
        if settled:
            self.post_message(self.Highlighted(self))

    def entitle(self, title: Content) -> None:
        """Put `title` into the border. Only that line is drawn anew, and not at all where it says so already."""
        if title != self._border_title:
            self._border_title = title  # Textual's own way draws the whole list anew
            self.refresh(Region(-1, -1, self.outer_size.width, 1))

    @property
    def item(self) -> T | None:
        """The item under the cursor, or None in an empty list."""
        return self.items[self.cursor] if self.items and not self._skips(self.cursor) else None

    def move(self, by: int) -> None:
        """Move the cursor by so many rows, passing over those that cannot be chosen; scroll where it cannot move."""
        if self.items:
            target = max(0, min(self.cursor + by, len(self.items) - 1))
            row = self._selectable(target, 1 if by > 0 else -1)
            if row == self.cursor or self._skips(row):
                self.scroll_to(y=self.scroll_offset.y + by, animate=False, force=True)
            else:
                self.point(row)

    def page(self, by: int) -> None:
        """Move the cursor by so many screenfuls."""
        self.move(by * max(1, self.size.height - 1))

    def edge(self, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.move(len(self.items) if last else -len(self.items))

    def point(self, row: int) -> None:
        """Put the cursor on `row`."""
        before, self.cursor = self.cursor, row
        self._follow()
        if before != row:
            self.refresh_line(before)
            self.refresh_line(row)
            self.post_message(self.Highlighted(self))

    def render_line(self, y: int) -> Strip:
        """One row of the screen as a strip."""
        width, base, looks = self.scrollable_content_region.width, self.base, self.looks()
        row, pointed = self._drawn[y] = self._shows(y + self.scroll_offset.y)
        if row is None:
            return Strip.blank(width, base)
        pointer = ""
        if pointed:
            pointer = POINTER if self.has_focus else POINTER_ELSEWHERE
            base = base + looks["cursor" if self.has_focus else "cursor-elsewhere"]
        return Strip(segments(row, width, looks, base, pointer), width)

    def _shows(self, index: int) -> tuple[Row | None, bool]:
        """The row of an item, or what stands in its place, and whether the cursor is there."""
        if index < len(self.items):
            row = self._draw(self.items[index])
            return row, index == self.cursor and not row.skip
        lines = [] if self.items else wrap(self.empty, max(10, self.size.width - 2))
        return Row(self.empty[slice(*lines[index])], look="dim") if index < len(lines) else None, False

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.resize_to(len(self.items))
        self._settle()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a row; a second one on the same row chooses it."""
        place = event.get_content_offset(self)
        row = place.y + self.scroll_offset.y if place else len(self.items)
        if row < len(self.items) and not self._skips(row):
            if row == self.cursor and event.chain > 1:
                self.post_message(self.Chosen(self))
            self.point(row)

    def _settle(self) -> None:
        """See that the cursor can stand where it does, and is seen; a list that is not seen draws no row for that."""
        if self.size:
            self.cursor = self._selectable(self.cursor, 1)
            self._follow()

    def _skips(self, row: int) -> bool:
        return self._draw(self.items[row]).skip

    def _selectable(self, row: int, step: int) -> int:
        for direction in (step, -step):
            at = row
            while 0 <= at < len(self.items):
                if not self._skips(at):
                    return at
                at += direction
        return row

    def _follow(self) -> None:
        """Scroll just so far that the cursor is seen, with the headings before it and the lines that continue it."""
        top, height = self.scroll_offset.y, self.size.height
        first = last = self.cursor
        while first > 0 and self.cursor - first < height // 2 and self._skips(first - 1):
            first -= 1
        while last + 1 < len(self.items) and last - self.cursor < height // 2 and self._skips(last + 1):
            last += 1
        if first < top:
            self.scroll_to(y=first, animate=False, force=True)
        elif last >= top + height > 0:
            self.scroll_to(y=last - height + 1, animate=False, force=True)
