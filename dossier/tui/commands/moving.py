"""Moving about: within a pane, between panes, through passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from dossier.tui.commands.base import Command, Movable

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Moving(Command):
    group = "Moving"

    def available(self, browse: Browse) -> bool:
        return True


class Within(Moving):
    """Moves whatever the moving keys move now."""

    def run(self, browse: Browse) -> None:
        if isinstance(movable := browse.movable, Movable):
            self.shift(movable)

    def shift(self, movable: Movable) -> None:
        raise NotImplementedError


class Down(Within):
    """Next row or line."""

    id, keys, name = "down", "j,down", "Down"

    def shift(self, movable: Movable) -> None:
        movable.move(1)


class Up(Within):
    """Previous row or line."""

    id, keys, name = "up", "k,up", "Up"

    def shift(self, movable: Movable) -> None:
        movable.move(-1)


class PageDown(Within):
    """One screenful down."""

    id, keys, name = "page_down", "pagedown,ctrl+f", "Page down"

    def shift(self, movable: Movable) -> None:
        movable.page(1)


class PageUp(Within):
    """One screenful up."""

    id, keys, name = "page_up", "pageup", "Page up"

    def shift(self, movable: Movable) -> None:
        movable.page(-1)


class Top(Within):
    """First row or line."""

    id, keys, name = "top", "g,home", "To the top"

    def shift(self, movable: Movable) -> None:
        movable.edge(False)


class Bottom(Within):
    """Last row or line."""

    id, keys, name = "bottom", "G,end", "To the bottom"

    def shift(self, movable: Movable) -> None:
        movable.edge(True)


class ToPane(Moving):
    pane: ClassVar[str]

    def run(self, browse: Browse) -> None:
        browse.go(self.pane)


class People(ToPane):
    """The people: attendees, or everyone."""

    id, keys, name, pane = "people", "1", "People", "people"


class Organizations(ToPane):
    """The organizations."""

    id, keys, name, pane = "organizations", "2", "Organizations", "organizations"


class Quotes(ToPane):
    """The quotes."""

    id, keys, name, pane = "quotes", "3", "Quotes", "quotes"


class Articles(ToPane):
    """The articles, and the files that could not be read."""

    id, keys, name, pane = "articles", "4", "Articles", "articles"


class NextPane(Moving):
    """Next pane."""

    id, keys, name = "next_pane", "tab", "Next pane"

    def run(self, browse: Browse) -> None:
        browse.go_round(1)


class PreviousPane(Moving):
    """Previous pane."""

    id, keys, name = "previous_pane", "shift+tab", "Previous pane"

    def run(self, browse: Browse) -> None:
        browse.go_round(-1)


class Enter(Moving):
    """From a list into the entry; from a fact to its passages; into a note; with chosen words, what to make of them."""

    id, keys, name, label = "enter", "enter", "Go in", "open"

    def available(self, browse: Browse) -> bool:
        if browse.current == "passage":
            return browse.passage.view.chosen is not None
        name = "found" if browse.current == "find" else browse.current
        return (browse.entry if name == "entry" else browse.lists[name]).item is not None

    def run(self, browse: Browse) -> None:
        if browse.passage.view.chosen:
            from dossier.tui.commands.choosing import offer

            offer(browse)
        else:
            browse.enter()


class Follow(Moving):
    """Open the person or organization that the row names; the next word, while words are chosen."""

    id, keys, name = "follow", "l,right", "Open who is named"

    def available(self, browse: Browse) -> bool:
        if browse.passage.view.chosen:
            return True
        return browse.current == "entry" and browse.entry.item is not None and self._named(browse) is not None

    def run(self, browse: Browse) -> None:
        if browse.passage.view.chosen:
            browse.passage.view.shift(1)
            return
        if named := self._named(browse):
            browse.follow(named)

    @staticmethod
    def _named(browse: Browse) -> str | None:
        line = browse.entry.item
        if line is None:
            return None
        return line.names or (line.goal if isinstance(line.goal, str) else None)


class Back(Moving):
    """Back to where you came from; out of a search."""

    id, keys, name, label = "back", "escape", "Back", "back"

    def available(self, browse: Browse) -> bool:
        return browse.current in ("entry", "passage") or browse.lists.mode != "lists"

    def run(self, browse: Browse) -> None:
        browse.back()


class Left(Back):
    """Back, as well; the previous word, while words are chosen."""

    id, keys, name, label = "left", "h,left", "Left", ""

    def run(self, browse: Browse) -> None:
        if browse.passage.view.chosen:
            browse.passage.view.shift(-1)
        else:
            super().run(browse)


class NextPassage(Command):
    """Next passage, through all articles."""

    id, keys, name, label = "next_passage", "n", "Next passage", "next passage"
    group = "Moving"
    step = 1

    def available(self, browse: Browse) -> bool:
        return len(browse.passage.spans) > 1

    def run(self, browse: Browse) -> None:
        browse.passage.step(self.step)
        browse.reveal_passage()


class PreviousPassage(NextPassage):
    """Previous passage."""

    id, keys, name, label = "previous_passage", "N", "Previous passage", ""
    step = -1


_WITHIN: dict[str, Within] = {kind.id: kind() for kind in (Down, Up, PageDown, PageUp, Top, Bottom)}


def shift(id: str, movable: Movable) -> None:
    """Move a list of a dialog as the command that bears this id moves the lists."""
    _WITHIN[id].shift(movable)


COMMANDS: tuple[type[Command], ...] = (
    *map(type, _WITHIN.values()),
    *(People, Organizations, Quotes, Articles, NextPane, PreviousPane),
    *(Enter, Follow, Back, Left, NextPassage, PreviousPassage),
)
