"""The list of what a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier.search.found import Found
from dossier.search.tags import tagged
from dossier.tui import listing
from dossier.tui.text import one_line
from dossier.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from dossier.dossier import Dossier

GLANCE = 8
"""Hits that are shown with every letter; the others come once the typing rests."""
EMPTY = "Type a name, a word, a #tag; esc goes back."
LOOKING = "Looking …"
NOTHING = "Nothing like it. Fewer letters find more; esc goes back."


class Hits(VirtualList[Found | str]):
    """Looks at a glance with every letter, and closely once the typing rests: texts take longer than a letter may."""

    across = True
    """Whether names in other scripts are found as well."""
    settled = True
    """Whether all was looked at; else there may be more, or better ones."""

    def __init__(self) -> None:
        super().__init__(id="found", empty=EMPTY)
        self._hits: Sequence[Found] = ()
        self._asked = "", True

    def find(self, query: str, dossier: Dossier, closely: bool = False) -> None:
        """List what is found, with the cursor on the first hit. At a glance, that is the first names and those
        of the texts found before that go on matching; why they do is not told anew. Closely it is everything, and
        a hit that the cursor was put on keeps it."""
        asked = query, self.across
        if asked == self._asked and (self.settled or not closely):
            return
        put = asked == self._asked and (self.cursor > 0 or self.has_focus)
        stood_on = self.item if put and isinstance(self.item, Found) else None
        self._asked, self.settled = asked, closely
        if query.startswith("#"):
            self._hits = tagged([*dossier.notes, *dossier.unattached], query, dossier.place_of)
        elif not query.strip():
            self._hits = ()
        elif closely:
            self._hits = dossier.search(query, typing=True, across=self.across, thorough=True)
        elif dossier.search_ready:
            self._hits = dossier.search(query, limit=GLANCE, typing=True, across=self.across, after=self._hits)
        self._list(stood_on)

    @property
    def in_vain(self) -> bool:
        """Whether all was looked at, and nothing is like what is typed."""
        return not self.items and self.empty == NOTHING

    def forget(self) -> None:
        """The dossier says something else now: look again when that is next needed."""
        self.settled = False

    def _list(self, stood_on: Found | None) -> None:
        hits = [*self._hits]
        at = next((n for n, hit in enumerate(hits) if stood_on and hit.thing == stood_on.thing), -1)
        if stood_on and at < 0:
            hits.append(stood_on)
        self.empty = EMPTY if not self._asked[0].strip() else NOTHING if self.settled else LOOKING
        items = listing.found(hits)
        self.fill(items, listing.found_row, items.index(hits[at]) if stood_on else 0, self.settled)
        title = f"Found · {len(hits):,}" if hits else "Found"
        if not self.settled:
            title = "Found …"
        self.entitle(one_line(title if self.across else f"{title} · in this script only"))
