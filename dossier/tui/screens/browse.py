"""The one screen: lists at the left, the entry and its passage at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Key, Resize
from textual.screen import Screen
from textual.widget import Widget

from dossier.errors import DossierError
from dossier.model import Article, Entry, Note, Span, Utterance
from dossier.search.found import Found
from dossier.tui import layout
from dossier.tui.commands import COMMANDS
from dossier.tui.commands.noting import edit_note
from dossier.tui.links import Links
from dossier.tui.messages import Opened, Progress
from dossier.tui.panes.bars import Footer, Header
from dossier.tui.panes.entry import EntryPane, Subject
from dossier.tui.panes.lists import Lists
from dossier.tui.panes.page import Line
from dossier.tui.panes.passage import PassagePane
from dossier.tui.widgets.looks import CLASSES
from dossier.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from textual.widgets import Input

    from dossier.dossier import Dossier

FOOTER_KEYS = 6
LISTS = (*layout.LEFT["lists"], *layout.LEFT["articles"])


class Browse(Screen[None]):
    """Holds the dossier and which pane is in use; the panes hold what they show."""

    BINDINGS = [binding for command in COMMANDS.values() for binding in command.bindings()]  # noqa: RUF012
    AUTO_FOCUS = "#people"
    COMPONENT_CLASSES = CLASSES

    dossier: Dossier | None = None
    links: Links
    current = "people"
    came_from = "people"
    pointed_at: object = None
    saying = False

    def __init__(self) -> None:
        super().__init__()
        self.trail: list[str] = []  # pages that were left by entering another

    def compose(self) -> ComposeResult:
        yield Header("dossier   opening …", id="header", markup=False)
        with Horizontal(id="body"):
            yield Lists(id="left")
            with Vertical(id="right"):
                yield EntryPane()
                yield PassagePane()
        yield Footer(id="footer", markup=False)

    # what there is

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
        """Whose page is open."""
        return self.entry.subject

    @property
    def note(self) -> Note | None:
        """The note under the cursor, else the newest one on the page."""
        line = self.entry.item
        if self.current == "entry" and line and isinstance(line.goal, Note):
            return line.goal
        notes = self.dossier.notes_on(self.subject.id) if self.dossier and self.subject else ()
        return notes[-1] if notes else None

    @property
    def movable(self) -> Widget | None:
        """What the moving keys move: the pane in use, or the hits while a search is typed."""
        return self.lists["found"] if self.current == "find" else self.focused

    # what happens

    async def on_opened(self, message: Opened) -> None:
        """The dossier is there: show it."""
        await self.lists.mount_find()
        self.dossier, self.links = message.dossier, message.links
        self.lists.everyone = all(person.role != "attendee" for person in message.dossier.people)
        self.refill()
        if message.dossier.warnings:
            self.say("\n".join(message.dossier.warnings), trouble=True)

    def on_progress(self, message: Progress) -> None:
        self.query_one(Header).progress(message.text)

    def on_resize(self, event: Resize) -> None:
        self.make_room()
        if self.dossier:
            self.query_one(Header).tell(self.dossier)
        self.offer()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The mouse gives focus as well as the keys."""
        pane = next((node.id for node in event.widget.ancestors_with_self if node.id in layout.ALL), None)
        if pane and pane != self.current:
            self.current = pane
            self.make_room()
        self.offer()

    def on_key(self, event: Key) -> None:
        """A message stays until the next key."""
        self.saying = False
        self.offer()

    @on(VirtualList.Highlighted)
    def show_highlighted(self, message: VirtualList.Highlighted) -> None:
        """What the cursor stands on in the list in use is shown at the right."""
        if message.list is self.entry:
            line: Line | None = message.item
            if self.current == "entry" and line and isinstance(line.goal, tuple):
                self.show_passages(line.goal)
        else:
            self.catch_up()
        self.offer()

    def catch_up(self) -> None:
        """Show what the cursor stands on in the list in use.

        Called before every act as well: keys may come faster than messages, and an act must hit what is pointed at.
        """
        name = "found" if self.current == "find" else self.current
        if name in (*LISTS, "found") and self.lists[name].item is not self.pointed_at:
            self.show_item(self.lists[name].item)

    @on(VirtualList.Chosen)
    def choose(self, message: VirtualList.Chosen) -> None:
        self.catch_up()
        self.enter()

    async def action_do(self, id: str) -> None:
        """Run a command of the registry; what goes wrong is told."""
        self.attempt(lambda: COMMANDS[id].run(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that makes no sense here does nothing."""
        if action != "do" or not self.is_mounted:
            return True
        if self.app.screen is not self:
            return False
        self.catch_up()
        return COMMANDS[str(parameters[0])].available(self)

    def attempt(self, act: Callable[[], None]) -> None:
        """Do it, or say in the footer why not."""
        try:
            act()
        except DossierError as error:
            self.say(str(error), trouble=True)

    # showing

    def refill(self) -> None:
        """Take everything from the dossier anew."""
        if self.dossier is None:
            return
        if self.links.version != self.dossier.version:
            self.links = Links(self.dossier)
        self.query_one(Header).tell(self.dossier)
        subject = self.subject
        self.lists.fill(self.dossier, self.links)
        known = self.dossier.get(subject.id) if subject else None
        if known:
            self.show_subject(known, again=True)
        else:  # nothing was shown yet, or it is gone: what the cursor stands on now
            self.pointed_at = None
            self.catch_up()

    def changed(self, what: str) -> None:
        """Something was written: show it and say so."""
        self.refill()
        self.say(what)

    def show_item(self, item: Any) -> None:
        """Show an item of a list: an entry, a quote, an article, a hit."""
        if self.dossier is None:
            return
        self.pointed_at = item
        if not isinstance(item, Found):
            self.show_subject(item)
            return
        thing = self.dossier.get(item.id)
        self.show_subject(self.dossier.get(thing.target) if isinstance(thing, Note) else thing)
        if item.span:
            spans = [*self.passage.spans]
            self.show_passages(spans if item.span in spans else (item.span,), item.span)

    def show_subject(self, subject: object, again: bool = False) -> None:
        """Open the page of an entry, a quote or an article, and its first passage; or draw it again, as it stood."""
        if self.dossier is None:
            return
        known = subject if isinstance(subject, Entry | Utterance | Article) else None
        self.entry.show(known, self.dossier, self.links, self.entry.cursor if again else 0)
        if again:
            return
        if isinstance(known, Article):
            self.show_passages((Span(known.id, 0, 0),))
        else:
            self.show_passages(self.dossier.passages(known.id) if known else ())

    def show_passages(self, spans: Sequence[Span], first: Span | None = None) -> None:
        """Show the first of these passages; n and N walk through them."""
        if self.dossier:
            self.passage.show(spans, spans.index(first) if first else 0, self.dossier, self.links)
            self.offer()

    def offer(self) -> None:
        """Say in the footer what can be done here, unless a message stands there."""
        if self.saying:
            return
        if self.current == "find":
            self.query_one(Footer).keys([("⏎", "open"), ("↓ ↑", "choose")], ("esc", "back to the lists"))
            return
        able = [c for c in COMMANDS.values() if c.label and c.id != "help" and c.available(self)]
        pairs = [(c.key, c.label_now(self)) for c in able[: FOOTER_KEYS - 1]]
        self.query_one(Footer).keys(pairs, (COMMANDS["help"].key, COMMANDS["help"].label))

    def say(self, text: str, trouble: bool = False) -> None:
        """Show a message until the next key."""
        self.saying = True
        self.query_one(Footer).say(text, trouble)

    # getting about

    def make_room(self) -> None:
        """Show the panes that there is room for."""
        self.set_class(self.size.width < layout.WIDE, "-tight")
        self.set_class(self.size.height < layout.HIGH, "-low")
        seen = layout.visible(self.size.width, self.lists.mode, self.current)
        for name in layout.ALL:
            for pane in self.query(f"#{name}"):
                pane.display = name in seen
        self.lists.display = any(name in seen for name in layout.LEFT[self.lists.mode])
        self.query_one("#right").display = "entry" in seen or "passage" in seen

    def go(self, pane: str) -> None:
        """Use this pane."""
        for mode, panes in layout.LEFT.items():
            if pane in panes:
                self.lists.mode = mode
        if self.current in LISTS and pane not in LISTS:
            self.came_from = self.current
        if pane in LISTS:
            self.trail.clear()
        self.current = pane
        self.make_room()
        widget = self.query_one("#text") if pane == "passage" else self.query_one(f"#{pane}")
        self.set_focus(widget)  # at once: the next key may be here already
        if isinstance(widget, VirtualList) and widget is not self.entry:
            self.show_item(widget.item)

    def go_round(self, by: int) -> None:
        """Use the next pane, round and round."""
        panes = [name for name in (*layout.LEFT[self.lists.mode], "entry", "passage") if name != "found"]
        at = panes.index(self.current) if self.current in panes else 0
        self.go(panes[(at + by) % len(panes)])

    def enter(self) -> None:
        """Go in: from a list to the entry, from a fact to where it stands."""
        if self.current != "entry":
            if self.subject:
                self.go("entry")
            return
        line = self.entry.item
        match line.goal if line else None:
            case tuple() as spans:
                self.show_passages(spans)
                self.go("passage")
            case Note() as note:
                edit_note(self, note)
            case str() as id:
                self.follow(id)

    def follow(self, id: str) -> None:
        """Open another page from this one; back leads here again."""
        if self.dossier and self.subject:
            self.trail.append(self.subject.id)
            self.show_subject(self.dossier.get(id))

    def back(self) -> None:
        """Out of the passage, back along the trail of pages, out of the entry, out of a search."""
        if self.current == "passage":
            self.go("entry")
        elif self.current == "entry" and self.trail and self.dossier:
            self.show_subject(self.dossier.get(self.trail.pop()))
        elif self.current == "entry":
            self.go("find" if self.lists.mode == "find" else self.came_from)
        elif self.lists.mode != "lists":
            self.go(self.came_from if self.came_from in layout.LEFT["lists"] else "people")

    def reveal_passage(self) -> None:
        """Make sure that the passage is seen where not all panes fit."""
        if not self.passage.display:
            self.go("passage")

    def open_find(self) -> None:
        """Type a search in the place of the lists; the next key is a letter of it already."""
        self.lists.mode = "find"
        self.go("find")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what is found with every letter."""
        if self.dossier:
            self.lists.find(message.value, self.dossier)

    def on_input_submitted(self) -> None:
        """Go into the hit."""
        self.catch_up()
        self.enter()
