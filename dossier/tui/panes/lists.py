"""The left side: the lists of people, organizations, quotes and articles, and the hits of a search in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical

from dossier.tui import layout, listing
from dossier.tui.commands import COMMANDS
from dossier.tui.links import Links
from dossier.tui.panes.hits import Hits
from dossier.tui.text import one_line
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from textual.widgets import Input

    from dossier.dossier import Dossier
    from dossier.tui.app import DossierApp
    from dossier.tui.panes.find import Find

TITLES = {"people": "1 Attendees", "organizations": "2 Organizations", "quotes": "3 Quotes", "articles": "4 Articles"}
EMPTY = {
    "people": "Nobody attended, as far as the articles say. {widen} shows everyone.",
    "everyone": "Nobody is named in the articles.",
    "organizations": "No organization is named in the articles.",
    "quotes": "Nothing is quoted in the articles.",
    "articles": "There is no article.",
}


class Lists(Vertical):
    """`mode` says which of them are seen."""

    app: DossierApp
    mode: layout.Left = "lists"
    everyone = False
    order = listing.ORDERS[0]
    line: Find | None = None
    """Where a search is typed, once it is there."""

    def compose(self) -> ComposeResult:
        for name, title in TITLES.items():
            pane = VirtualList[Any](id=name, empty="One moment: the articles are being read.")
            pane.border_title = one_line(title)
            pane.display = name in layout.LEFT["lists"]
            yield pane
        hits = Hits()
        hits.display = False
        yield hits

    def __getitem__(self, name: str) -> VirtualList[Any]:
        return self.query_one(f"#{name}", VirtualList)

    @property
    def hits(self) -> Hits:
        """What a search finds."""
        return self.query_one(Hits)

    def fill(self, dossier: Dossier, links: Links) -> None:
        """Show what the dossier holds now, each cursor on what it stood on before."""
        title = "1 People" if self.everyone else "1 Attendees"
        people = listing.people(dossier.people, self.everyone, self.order)
        number = len(dossier.people) if self.everyone else len(people)
        self._fill("people", people, lambda item: listing.entry_row(item, links), title, number)
        organizations, number = listing.entries(dossier.organizations, self.order), len(dossier.organizations)
        self._fill(
            "organizations", organizations, lambda item: listing.entry_row(item, links), "2 Organizations", number
        )
        quotes = listing.quotes(dossier.quotes, links, self.order)
        self._fill("quotes", quotes, lambda item: listing.quote_row(item, links), "3 Quotes", len(quotes))
        draw = partial(listing.article_row, dossier=dossier, links=links)
        self._fill("articles", listing.articles(dossier), draw, "4 Articles", len(dossier.snapshot.articles))
        self.hits.forget()

    def _fill(self, name: str, items: Sequence[Any], draw: Callable[[Any], Row], title: str, number: int) -> None:
        pane = self[name]
        said = "everyone" if name == "people" and self.everyone else name
        pane.empty = EMPTY[said].format(widen=self.app.key_of(COMMANDS["widen"]))
        stood_on = getattr(pane.item, "id", None)
        same = (i for i, item in enumerate(items) if getattr(item, "id", "") == stood_on) if stood_on else iter(())
        at = next(same, pane.cursor)
        pane.fill(items, draw, at)
        pane.entitle(one_line(f"{title} · {number:,}"))

    def mount_find(self) -> Find:
        """Put the line to type in above the hits."""
        from dossier.tui.panes.find import Find

        find = Find()
        self.mount(find, before="#found")
        self.line = find
        return find

    def on_input_changed(self, message: Input.Changed) -> None:
        """Who wants to know what is typed watches the line itself, which is sooner."""
        message.stop()
