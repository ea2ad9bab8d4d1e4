"""The one screen: lists at the left, the entry and its passage at the right. Here is what its keys and messages do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.events import DescendantFocus, Key, Resize

from dossier.model import Note
from dossier.search.found import Found
from dossier.tui import layout
from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import Keyed
from dossier.tui.commands.moving import Within
from dossier.tui.commands.noting import edit_note
from dossier.tui.loading import told
from dossier.tui.memory import remember, remembered
from dossier.tui.messages import Opened, Progress, Updated
from dossier.tui.panes.bars import Footer, Header
from dossier.tui.screens.frame import LISTS
from dossier.tui.screens.searching import Searching
from dossier.tui.themes import trouble
from dossier.tui.widgets.virtual_list import VirtualList
from dossier.tui.words import count

if TYPE_CHECKING:
    from dossier.tui.app import DossierApp
    from dossier.tui.panes.tour import Tour

FOOTER_KEYS = 6
LOOK_AGAIN = 3.0  # seconds
PAINT = 0.1  # seconds in which the lists are drawn before more is worked out


class Browse(Searching):
    """Runs the commands of the registry and follows the cursor."""

    app: DossierApp
    busy = False
    tour: Tour | None = None
    BINDINGS = [binding for command in COMMANDS.values() for binding in command.bindings()]  # noqa: RUF012

    def on_opened(self, message: Opened) -> None:
        """The dossier is there: list it; what is needed only later comes after that."""
        self.busy = False
        self.dossier, self.links = message.dossier, message.links
        self.lists.everyone = all(person.role != "attendee" for person in message.dossier.people)
        self.refill()
        self.set_timer(PAINT, self.go_on)
        self.set_interval(LOOK_AGAIN, self.look_again)
        warnings = [*filter(None, [trouble(self.app.config, self.key("theme"))]), *message.dossier.warnings]
        if warnings:
            self.say("\n".join(warnings), trouble=True)

    def go_on(self) -> None:
        """Prepare what is not seen yet."""
        self.run_worker(partial(self.app.loading.go_on, self.links), thread=True, exit_on_error=False)

    def on_ready(self) -> None:
        """Show what the cursor stands on. What was changed meanwhile asks for other links than those that are ready."""
        self.links.prepare()
        self.follow_cursor()
        self.offer()
        self.welcome()

    def welcome(self) -> None:
        """Begin the tour for who has not seen it, where there is something to see."""
        if self.subject and not remembered().get("toured"):
            remember(toured=True)
            self.guide()

    def guide(self) -> None:
        """Begin the tour, or end it."""
        from dossier.tui.panes.tour import Tour

        if self.tour:
            self.tour.remove()
            self.tour = None
            self.say(f"The tour is over; {self.key('tour')} begins it again.")
        else:
            self.tour = Tour(self)
            self.mount(self.tour, before="#footer")

    def look_again(self) -> None:
        """Take in what somebody else wrote into the same dossier meanwhile."""
        self.attempt(self._take_in)

    def _take_in(self) -> None:
        before = len(self.dossier.edits) if self.dossier else 0
        if self.dossier and self.dossier.refresh():
            came = len(self.dossier.edits) - before
            self.changed(f"{count(came, 'change', 'changes')} came in from another program.")

    def on_progress(self, message: Progress) -> None:
        """Something is under way; it is said in the place of the counts."""
        self.busy = True
        self.query_one(Header).progress(message.text + (f" · {self.key('stop')} stops it" if self.dossier else ""))

    def on_updated(self, message: Updated) -> None:
        """The articles were read anew: show what they say now, at the same place."""
        self.busy = False
        if message.dossier and message.links:
            message.dossier.refresh()  # what was written while it was being made
            self.dossier, self.links = message.dossier, message.links
            self.changed("The articles were read anew.")
        elif self.dossier:
            self.query_one(Header).tell(self.dossier)
        if message.trouble:
            self.say(message.trouble, trouble=True)

    def on_resize(self, event: Resize) -> None:
        self.make_room()
        if self.dossier:
            self.query_one(Header).tell(self.dossier)
        self.offer()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The mouse gives focus as well as the keys."""
        pane = next((node.id for node in event.widget.ancestors_with_self if node.id in layout.ALL), None)
        stale = event.widget is not self.focused  # another pane was gone to before this was told
        if pane and pane != self.current and not stale:
            self.current = pane
            self.make_room()
        self.offer()

    def on_key(self, event: Key) -> None:
        """A message stays until the next key."""
        self.saying = False
        self.offer()

    @on(VirtualList.Highlighted)
    def show_highlighted(self) -> None:
        """What the cursor stands on is shown at the right; while a search is typed, once the typing rests."""
        if self.current == "find":
            self.rest()
        else:
            self.follow_cursor()
        self.offer()

    @on(VirtualList.Chosen)
    def choose(self, message: VirtualList.Chosen) -> None:
        self.catch_up()
        self.enter()

    async def action_do(self, id: str) -> None:
        """Run a command of the registry; what goes wrong is told."""
        self.attempt(lambda: COMMANDS[id].run(self))
        if self.tour and self.tour.done(id):
            self.guide()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that makes no sense here does nothing."""
        if action != "do" or not self.is_mounted:
            return True
        if self.app.screen is not self:
            return False
        command = COMMANDS[str(parameters[0])]
        if isinstance(command, Within):  # which looks at nothing but the cursor
            self.settle()
        else:
            self.catch_up()
        return command.available(self)

    def attempt(self, act: Callable[[], None]) -> None:
        """Do it, or say in the footer why not."""
        try:
            act()
        except Exception as error:  # also a fault of our own: what was written is on disk, and the work goes on
            self.say(told(error)[0], trouble=True)

    def offer(self) -> None:
        """Say in the footer what can be done here, unless a message stands there."""
        if self.tour:
            self.tour.tell()
        if self.saying:
            return
        if self.current == "find":
            enter, scripts = (self.app.key_of(COMMANDS[id], typing=True) for id in ("enter", "scripts"))
            pairs = [(enter, "open"), ("↓ ↑", "choose"), (scripts, "other scripts")]
            self.query_one(Footer).keys(pairs, ("esc", "back to the lists"))
            return
        if self.passage.view.chosen:
            word, length = (" ".join(map(self.key, ids)) for ids in (("left", "follow"), ("fewer", "more")))
            pairs = [(self.key("enter"), "what to do"), (word, "word"), (length, "fewer, more")]
            self.query_one(Footer).keys(pairs, ("esc", "leave it"))
            return
        able = [c for c in COMMANDS.values() if c.label and c.id != "help" and c.available(self)]
        pairs = [(self.key_of(c), c.label_now(self)) for c in able[: FOOTER_KEYS - 1]]
        self.query_one(Footer).keys(pairs, (self.key("help"), COMMANDS["help"].label))

    def key_of(self, command: Keyed) -> str:
        """The first key of a command, as it is shown to a person."""
        return self.app.key_of(command)

    def key(self, id: str) -> str:
        """The first key of the command that bears this id."""
        return self.key_of(COMMANDS[id])

    def go(self, pane: str) -> None:
        """Use this pane, and show what its cursor stands on."""
        if pane in LISTS:
            self.trail.clear()
        super().go(pane)
        self.catch_up()

    def enter(self) -> None:
        """Go in: from a list to the entry, from a fact to where it stands."""
        if self.current != "entry":
            hit = isinstance(self.pointed_at, Found) and self.pointed_at.kind == "passage"
            if self.entry.shown:
                self.go("passage" if hit and self.lists.mode == "find" else "entry")
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
        """Out of a choice of words, of the passage, back along the trail of pages, out of the entry, of a search."""
        if self.passage.view.chosen:
            self.passage.view.choose(None)
        elif self.current == "passage":
            self.go("entry")
        elif self.current == "entry" and self.trail and self.dossier:
            self.show_subject(self.dossier.get(self.trail.pop()))
        elif self.current == "entry":
            self.leave()
        elif self.lists.mode != "lists":
            self.go(self.came_from if self.came_from in layout.LEFT["lists"] else "people")

    def reveal_passage(self) -> None:
        """Make sure that the passage is seen where not all panes fit."""
        if not self.passage.display:
            self.go("passage")

    def on_input_submitted(self) -> None:
        """Go into the hit."""
        self.catch_up()
        self.enter()
