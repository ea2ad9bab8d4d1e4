"""Searching as it is typed: at a glance with every letter, closely once the typing rests."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dossier.tui.messages import Searchable
from dossier.tui.screens.showing import Showing

if TYPE_CHECKING:
    from textual.timer import Timer

    from dossier.dossier import Dossier

REST = 0.15  # seconds without a letter after which a hit is shown in full


class Searching(Showing):
    """The index is built in a thread; letters are taken meanwhile."""

    _resting: Timer | None = None

    def open_find(self) -> None:
        """Type a search in the place of the lists; the next key is a letter of it already."""
        if self.lists.line is None:  # what is typed is watched, for its message would come a frame too late
            self.watch(self.lists.mount_find(), "value", lambda: self.search(), init=False)
        self.lists.mode = "find"
        self.go("find")
        self.prepare_search()

    def find_tag(self, tag: str) -> None:
        """List the notes that bear a tag."""
        self.open_find()
        self.search(tag)

    def prepare_search(self) -> None:
        """Build what a search needs."""
        if self.dossier and not self.dossier.search_ready:
            work = partial(self._prepare_search, self.dossier)
            self.run_worker(work, thread=True, exclusive=True, exit_on_error=False, group="search")

    def _prepare_search(self, dossier: Dossier) -> None:
        dossier.prepare_search()
        self.post_message(Searchable())

    def on_searchable(self) -> None:
        """What was typed meanwhile is looked for now."""
        if self.lists.mode == "find":
            self.look_closely()

    def search(self, query: str | None = None, closely: bool = False) -> None:
        """Show what is found for what is typed, or for a query that is put there."""
        if self.dossier and (line := self.lists.line):
            if query is not None and query != line.value:
                line.value = query  # which comes back here
            else:
                self.lists.hits.find(line.value, self.dossier, closely)
                if not closely:
                    self.rest()

    def rest(self) -> None:
        """Look closely unless another key comes."""
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST, self.look_closely)

    def look_closely(self) -> None:
        """The typing rests: find all that there is to find, and show what the cursor stands on."""
        if self.dossier and self.dossier.search_ready:
            self.search(closely=True)
            self.catch_up()
        else:
            self.prepare_search()

    def settle(self) -> None:
        """Where a search is typed, a key acts on all that there is to find, not on what a glance shows."""
        if self.current == "find":
            self.search(closely=True)

    def catch_up(self) -> None:
        """Show what the cursor stands on."""
        self.settle()
        super().catch_up()
