"""A long text, wrapped, with marked passages; only the lines that are seen are drawn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from dossier.printable import printable
from dossier.tui.widgets.lines import Lines
from dossier.tui.widgets.rows import Mark, styled
from dossier.tui.widgets.selection import Range, shifted, stretched, word_at, word_in
from dossier.tui.widgets.wrap import wrap


class PassageView(Lines):
    """Shows a text and marks in it; like the list it is moved by the commands of the app."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._source = ""
        self._text = ""
        self._lines: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._marks: Sequence[Mark] = ()
        self._mark_starts: list[int] = []
        self._longest = 0
        self._current: tuple[Mark, ...] = ()
        self.chosen: Range | None = None
        """The words that are being chosen, if any; positions in the text."""

    def show(self, text: str, marks: Sequence[Mark], current: Sequence[tuple[int, int]]) -> None:
        """Show `text`, with `marks` drawn quietly and the `current` ranges loudly and in view.

        `marks` stand in the order of their starts. What is shown again is not worked out again."""
        if text is not self._source:
            self._source, self._text = text, printable(text).replace("\t", " ")
            self._wrap()
        if marks is not self._marks:
            self._marks = marks
            self._mark_starts = [mark.start for mark in marks]
            self._longest = max((mark.end - mark.start for mark in marks), default=0)
        self._current = tuple(Mark(start, end, "current") for start, end in current)
        self.chosen = None
        self.reveal()
        self.refresh()

    def reveal(self) -> None:
        """Scroll so that the current passage is seen with some lines before it."""
        if not self._current:
            self.scroll_to(y=0, animate=False, force=True)
            return
        first, last = (self.line_of(at) for at in (self._current[0].start, max(self._current[0].end - 1, 0)))
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if not (top + 1 < first and last < top + height - 1):
            self.scroll_to(y=max(0, first - height // 3), animate=False, force=True)

    def line_of(self, position: int) -> int:
        """The number of the line on which a code point stands."""
        return max(0, bisect_right(self._starts, position) - 1)

    def begin(self) -> None:
        """Begin to choose words: at the current passage where that is seen, else at the top of what is seen."""
        top = self.scroll_offset.y
        seen = range(top, top + self.size.height)
        here = self._current[0].start if self._current and self.line_of(self._current[0].start) in seen else None
        if here is None and top < len(self._lines):
            here = self._lines[top][0]
        self.choose(word_at(self._text, here) if here is not None else None)

    def choose(self, chosen: Range | None) -> None:
        """Choose these words, or none."""
        self.chosen = chosen
        if chosen:
            line, top, height = self.line_of(chosen[1] - 1), self.scroll_offset.y, self.size.height
            if not top <= line < top + height:
                self.scroll_to(y=max(0, line - height // 2), animate=False, force=True)
        self.refresh()

    def shift(self, by: int) -> None:
        """The next or the previous word."""
        if self.chosen:
            self.choose(shifted(self._text, self.chosen, by))

    def stretch(self, by: int) -> None:
        """A word more, or one less."""
        if self.chosen:
            self.choose(stretched(self._text, self.chosen, by))

    def move(self, by: int) -> None:
        """Scroll by so many lines; while words are chosen, go to the word below or above."""
        if self.chosen:
            self._choose_in_line(self.chosen, by)
            return
        self.scroll_to(y=self.scroll_offset.y + by, animate=False, force=True)

    def _choose_in_line(self, chosen: Range, by: int) -> None:
        here = self.line_of(chosen[0])
        column, line = chosen[0] - self._lines[here][0], here + by
        while 0 < line < len(self._lines) - 1 and not word_in(self._text, self._lines[line]):
            line += 1 if by > 0 else -1
        start, end = self._lines[max(0, min(line, len(self._lines) - 1))]
        self.choose(word_at(self._text, min(start + column, max(start, end - 1))) or chosen)

    def page(self, by: int) -> None:
        """Scroll by so many screenfuls."""
        self.move(by * max(1, self.size.height - 1))

    def edge(self, last: bool) -> None:
        """Scroll to the beginning or the end."""
        self.scroll_to(y=len(self._lines) if last else 0, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen as a strip."""
        width, base = self.size.width, self.base
        index = y + self.scroll_offset.y
        if index >= len(self._lines):
            return Strip.blank(width, base)
        start, end = self._lines[index]
        marks = [Mark(mark.start - start, mark.end - start, mark.look) for mark in self._marks_in(start, end)]
        parts = [Segment(" ", base)]
        for left, right, style in styled(marks, end - start, self.looks(), base):
            parts.append(Segment(self._text[start + left : start + right], style))
        used = 1 + cell_len(self._text[start:end])
        parts.append(Segment(" " * max(0, width - used), base))
        return Strip(parts).crop(0, width)

    def on_resize(self) -> None:
        """Wrap anew, and stay at the place that was being read. What is not seen waits until it is."""
        if not self.size.width:
            return
        reading = self._lines[self.scroll_offset.y][0] if self.scroll_offset.y < len(self._lines) else 0
        self._wrap()
        self.scroll_to(y=self.line_of(reading), animate=False, force=True)
        if self._current:
            self.reveal()

    def _wrap(self) -> None:
        self._lines = wrap(self._text, self.size.width - 2) if self._text and self.size.width else []
        self._starts = [start for start, _ in self._lines]
        self.resize_to(len(self._lines))

    def _marks_in(self, start: int, end: int) -> list[Mark]:
        first = bisect_left(self._mark_starts, start - self._longest)
        last = bisect_left(self._mark_starts, end)
        loud = (Mark(*self.chosen, "chosen"),) if self.chosen else self._current
        return [m for m in (*self._marks[first:last], *loud) if m.end > start and m.start < end]
