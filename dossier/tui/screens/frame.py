"""The frame of the browse screen: its panes, which of them is in use, and which there is room for."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widget import Widget

from dossier.model import Article, Entry, Utterance
from dossier.tui import layout
from dossier.tui.panes.bars import Footer, Header
from dossier.tui.panes.entry import EntryPane, Subject
from dossier.tui.panes.lists import Lists
from dossier.tui.panes.passage import PassagePane
from dossier.tui.widgets.lines import CLASSES

LISTS = (*layout.LEFT["lists"], *layout.LEFT["articles"])


class Frame(Screen[None]):
    """`current` is the pane in use, `came_from` the list that was in use before the page was entered."""

    AUTO_FOCUS = "#people"
    COMPONENT_CLASSES = CLASSES

    current = "people"
    came_from = "people"
    saying = False

    def compose(self) -> ComposeResult:
        yield Header("dossier   opening …", id="header", markup=False)
        with Horizontal(id="body"):
            yield Lists(id="left")
            with Vertical(id="right"):
                yield EntryPane()
                yield PassagePane()
        yield Footer(id="footer", markup=False)

    @property
    def lists(self) -> Lists:
        return self.query_one(Lists)

    @property
    def entry(self) -> EntryPane:
        return self.query_one(EntryPane)

    @property
    def passage(self) -> PassagePane:
        return self.query_one(PassagePane)

    @property
    def subject(self) -> Subject | None:
        """Whose page is open, if it is of something that acts can be done to."""
        shown = self.entry.shown
        return shown if isinstance(shown, Entry | Utterance | Article) else None

    @property
    def movable(self) -> Widget | None:
        """What the moving keys move: the pane in use, or the hits while a search is typed."""
        return self.lists["found"] if self.current == "find" else self.focused

    def make_room(self) -> None:
        """Show the panes that there is room for."""
        self.set_class(self.size.width < layout.WIDE, "-tight")
        self.set_class(self.current == "passage", "-reading")
        self.set_class(self.size.height < layout.HIGH, "-low")
        seen = layout.visible(self.size.width, self.lists.mode, self.current)
        for name in layout.ALL:
            for pane in self.query(f"#{name}"):
                show(pane, name in seen)
        show(self.lists, any(name in seen for name in layout.LEFT[self.lists.mode]))
        show(self.query_one("#right"), "entry" in seen or "passage" in seen)

    def go(self, pane: str) -> None:
        """Use this pane."""
        for mode, panes in layout.LEFT.items():
            if pane in panes:
                self.lists.mode = mode
        if self.current in LISTS and pane not in LISTS:
            self.came_from = self.current
        self.current = pane
        self.make_room()
        widget = self.query_one("#text") if pane == "passage" else self.query_one(f"#{pane}")
        self.set_focus(widget)  # at once: the next key may be here already

    def go_round(self, by: int) -> None:
        """Use the next pane, round and round."""
        panes = [name for name in (*layout.LEFT[self.lists.mode], "entry", "passage") if name != "found"]
        at = panes.index(self.current) if self.current in panes else 0
        self.go(panes[(at + by) % len(panes)])

    def say(self, text: str, trouble: bool = False) -> None:
        """Show a message until the next key."""
        self.saying = True
        self.query_one(Footer).say(text, trouble)


def show(pane: Widget, seen: bool) -> None:
    """Show or hide a pane. Telling it what it knows would lay out the screen anew."""
    if pane.display != seen:
        pane.display = seen
