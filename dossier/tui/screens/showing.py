"""Showing what the dossier holds: a subject's page, its passages, and everything anew after a change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dossier.model import Article, Edit, Entry, Note, Span, Unread, Utterance
from dossier.search.found import Found
from dossier.search.tags import is_bookmark
from dossier.tui.links import Links
from dossier.tui.panes.bars import Header
from dossier.tui.screens.frame import LISTS, Frame

if TYPE_CHECKING:
    from dossier.dossier import Dossier

NOWHERE = object()


class Showing(Frame):
    """`pointed_at` is the item of a list whose page is open; `trail` the pages that were left by entering another."""

    dossier: Dossier | None = None
    links: Links
    pointed_at: object = NOWHERE

    def __init__(self) -> None:
        super().__init__()
        self.trail: list[str] = []

    @property
    def note(self) -> Note | None:
        """The note under the cursor, else the newest one on the page that is more than a bookmark."""
        line = self.entry.item
        if self.current == "entry" and line and isinstance(line.goal, Note):
            return line.goal
        if isinstance(self.entry.shown, Note):
            return self.entry.shown
        notes = self.dossier.notes_on(self.subject.id) if self.dossier and self.subject else ()
        return next((note for note in reversed(notes) if not is_bookmark(note)), None)

    def refill(self) -> None:
        """Take everything from the dossier anew."""
        if self.dossier is None:
            return
        if self.links.version != self.dossier.version:
            self.links = self.links.anew(self.dossier)
        self.query_one(Header).tell(self.dossier)
        shown = self.entry.shown
        self.lists.fill(self.dossier, self.links)
        known = self._now(shown)
        if known:
            self.show_subject(known, again=getattr(known, "id", None) == getattr(shown, "id", None))
        else:  # nothing was shown yet, or it is gone: what the cursor stands on now
            self.pointed_at = NOWHERE
            if shown and self.current in ("entry", "passage"):
                self.leave()
            self.follow_cursor()

    def _now(self, shown: object) -> object:
        """What is shown as it is now; what a note stands on once it has a place; None for what is gone."""
        match shown:
            case Edit() | Unread() if self.dossier:
                return shown if shown in (*self.dossier.adrift, *self.dossier.unread) else None
            case Entry() | Utterance() | Article() | Note() if self.dossier:
                return self._page_of(self.dossier.get(shown.id))
        return None

    def _page_of(self, thing: object) -> object:
        """What has the page to show: for a note what it stands on, or the note itself where it has no place."""
        if self.dossier and isinstance(thing, Note) and self.dossier.place_of(thing):
            return self.dossier.get(thing.target)
        return thing

    def leave(self) -> None:
        """Out of the page, to the list or the search that it was opened from."""
        self.go("find" if self.lists.mode == "find" else self.came_from)

    def changed(self, what: str) -> None:
        """Something was written: show it and say so."""
        self.refill()
        self.say(what)

    def follow_cursor(self) -> None:
        """Show what the cursor stands on, as soon as that costs no waiting."""
        if self.dossier and self.links.ready:
            self.catch_up()

    def catch_up(self) -> None:
        """Show what the cursor stands on in the pane in use.

        Called before every act as well: keys may come faster than messages, and an act must hit what is pointed at.
        """
        name = "found" if self.current == "find" else self.current
        line = self.entry.item if name == "entry" else None
        if name in (*LISTS, "found") and (item := self.lists[name].item) is not self.pointed_at:
            if item is not None or name != "found" or self.lists.hits.in_vain:  # else something may still come
                self.show_item(item)
        elif line and isinstance(line.goal, tuple) and line.goal[0].end and line.goal != tuple(self.passage.spans):
            self.show_passages(line.goal)

    def show_item(self, item: Any) -> None:
        """Show an item of a list: an entry, a quote, an article, a hit."""
        if self.dossier is None:
            return
        before, self.pointed_at = self.pointed_at, item
        if not isinstance(item, Found):
            self.show_subject(item)
            return
        subject = self._page_of(self.dossier.get(item.id))
        if (
            subject is self.entry.shown
            and isinstance(before, Found)
            and (before.thing, before.span) == (item.thing, item.span)
        ):
            return  # found again, by more letters
        self.show_subject(subject)
        if item.span:
            spans = [*self.passage.spans]
            self.show_passages(spans if item.span in spans else (item.span,), item.span)

    def show_subject(self, subject: object, again: bool = False) -> None:
        """Open the page of an entry, a quote or an article, and its first passage; or draw it again, as it stood."""
        if self.dossier is None:
            return
        known = subject if isinstance(subject, Entry | Utterance | Article | Note | Edit | Unread) else None
        self.entry.show(known, self.dossier, self.links, self.entry.cursor if again else 0)
        if again:
            return
        if isinstance(known, Article):
            self.show_passages((Span(known.id, 0, 0),))
        else:
            self.show_passages(self.dossier.passages(known.id) if isinstance(known, Entry | Utterance) else ())

    def show_passages(self, spans: Sequence[Span], first: Span | None = None) -> None:
        """Show the first of these passages; n and N walk through them."""
        if self.dossier:
            self.passage.show(spans, spans.index(first) if first else 0, self.dossier, self.links)
