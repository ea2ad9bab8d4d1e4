"""The left side: the lists of people, organizations, quotes and articles, and the hits of a search in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical

from dossier.search.tags import tagged
from dossier.tui import layout, listing
from dossier.tui.commands import COMMANDS
from dossier.tui.links import Links
from dossier.tui.text import one_line
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.search.found import Found
    from dossier.tui.app import DossierApp

TITLES = {"people": "1 Attendees", "organizations": "2 Organizations", "quotes": "3 Quotes", "articles": "4 Articles"}
EMPTY = {
    "people": "Nobody attended, as far as the articles say. {widen} shows everyone.",
    "everyone": "Nobody is named in the articles.",
    "organizations": "No organization is named in the articles.",
    "quotes": "Nothing is quoted in the articles.",
    "articles": "There is no article.",
    "found": "Type a name, a word, a #tag; esc goes back.",
}


class Lists(Vertical):
    """`mode` says which of them are seen."""

    app: DossierApp
    mode: layout.Left = "lists"
    everyone = False
    order = listing.ORDERS[0]
    across = True
    """Whether a search finds names in other scripts as well."""
    hits: Sequence[Found] = ()

    def compose(self) -> ComposeResult:
        for name, title in TITLES.items():
            pane = VirtualList[Any](id=name, empty="One moment: the articles are being read.")
            pane.border_title = one_line(title)
            pane.display = name in layout.LEFT["lists"]
            yield pane
        found = VirtualList[Any](id="found", empty=EMPTY["found"])
        found.display = False
        yield found

    def __getitem__(self, name: str) -> VirtualList[Any]:
        return self.query_one(f"#{name}", VirtualList)

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

    def _fill(self, name: str, items: Sequence[Any], draw: Callable[[Any], Row], title: str, number: int) -> None:
        pane = self[name]
        said = "everyone" if name == "people" and self.everyone else name
        pane.empty = EMPTY[said].format(widen=self.app.key_of(COMMANDS["widen"]))
        stood_on = getattr(pane.item, "id", None)
        same = (i for i, item in enumerate(items) if getattr(item, "id", "") == stood_on) if stood_on else iter(())
        at = next(same, pane.cursor)
        pane.fill(items, draw, at)
        pane.border_title = one_line(f"{title} · {number:,}")

    async def mount_find(self) -> None:
        """Put the line to type in above the hits, unseen; the first frame does without it."""
        from dossier.tui.panes.find import Find

        find = Find()
        find.display = False
        await self.mount(find, before="#found")

    def find(self, query: str, dossier: Dossier, thorough: bool = False) -> None:
        """List what is found; with `thorough`, nothing is drawn anew unless looking closely finds something else."""
        if query.startswith("#"):
            hits: Sequence[Found] = tagged([*dossier.notes, *dossier.unattached], query, dossier.place_of)
        else:
            some = query.strip()
            hits = dossier.search(query, typing=True, across=self.across, thorough=thorough) if some else ()
        if thorough and hits == self.hits:
            return
        self.hits = hits
        pane = self["found"]
        pane.empty = "Nothing like it. Fewer letters find more; esc goes back." if query.strip() else EMPTY["found"]
        pane.fill(listing.found(hits), listing.found_row)
        title = f"Found · {len(hits):,}" if hits else "Found"
        pane.border_title = one_line(title if self.across else f"{title} · in this script only")
