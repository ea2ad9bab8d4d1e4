"""The list draws what changes, and nothing else."""

from __future__ import annotations

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip

from dossier.tui.text import one_line
from dossier.tui.widgets.lines import CLASSES
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList


class Counted(VirtualList[str]):
    """Remembers which lines it drew."""

    drawn: list[int]

    def render_line(self, y: int) -> Strip:
        self.drawn.append(y)
        return super().render_line(y)


class Page(Screen[None]):
    COMPONENT_CLASSES = CLASSES

    def compose(self) -> list[Counted]:
        pane = Counted(empty="Nothing.")
        pane.drawn = []
        return [pane]


class Shown(App[None]):
    CSS = "Counted { border: round white; height: 8; scrollbar-size-vertical: 1; }"

    def get_default_screen(self) -> Page:
        return Page()


async def drawn(pilot: Pilot[None], items: list[str], cursor: int = 0) -> list[int]:
    """The lines that are drawn when the list is filled with these."""
    pane = pilot.app.screen.query_one(Counted)
    await pilot.pause()
    pane.drawn.clear()
    pane.fill(items, Row, cursor)
    await pilot.pause()
    assert [pane.render_line(y).text.strip("▸› ") for y in range(len(items[:6]))] == items[:6]
    return pane.drawn[: len(pane.drawn) - len(items[:6])]


async def test_only_lines_that_change_are_drawn() -> None:
    async with Shown().run_test() as pilot:
        assert await drawn(pilot, ["a", "b", "c"]) == [0, 1, 2]
        assert await drawn(pilot, ["a", "b", "c"]) == []
        assert await drawn(pilot, ["a", "x", "c"]) == [1]
        assert await drawn(pilot, ["a", "x"]) == [2]
        assert await drawn(pilot, ["a", "x"], cursor=1) == [0, 1]
        assert await drawn(pilot, ["y", "x"], cursor=1) == [0]
        assert await drawn(pilot, []) == [0, 1]


async def test_a_title_is_drawn_by_itself() -> None:
    async with Shown().run_test() as pilot:
        await drawn(pilot, ["a", "b"])
        pane = pilot.app.screen.query_one(Counted)
        pane.drawn.clear()
        pane.entitle(one_line("Found [b]· 2"))
        await pilot.pause()
        assert pane.drawn == []
        assert "Found [b]· 2" in pane.render_lines(pane.outer_size.region)[0].text


async def test_a_scrollbar_that_comes_covers_no_letter() -> None:
    async with Shown().run_test(size=(20, 8)) as pilot:
        pane = pilot.app.screen.query_one(Counted)
        for number, room in ((2, 18), (50, 17), (2, 18)):
            pane.fill(["a"] * number, lambda item: Row(item, "tail"))
            await pilot.pause()
            assert pane.render_line(0).text.endswith("tail")
            assert pane.render_line(0).cell_length == room
