"""Finding, filtering, ordering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.tui.commands.base import Command
from dossier.tui.layout import LEFT
from dossier.tui.listing import ORDERS

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Find(Command):
    """Find people, organizations, quotes, notes and passages as you type, however a name is spelled."""

    id, keys, name, label = "find", "/", "Find", "find"
    group = "Finding"

    def run(self, browse: Browse) -> None:
        browse.open_find()


class Widen(Command):
    """Everyone grouped by role instead of attendees only, and back."""

    id, keys, name, label = "widen", "f", "Everyone or attendees", "everyone"
    group = "Finding"

    def available(self, browse: Browse) -> bool:
        return browse.dossier is not None and browse.current == "people"

    def label_now(self, browse: Browse) -> str:
        return "attendees" if browse.lists.everyone else "everyone"

    def run(self, browse: Browse) -> None:
        browse.lists.everyone = not browse.lists.everyone
        browse.refill()


class Order(Command):
    """Another order of the lists: as printed, by name, by mentions."""

    id, keys, name = "order", "o", "Order"
    group = "Finding"

    def available(self, browse: Browse) -> bool:
        return browse.dossier is not None and browse.current in LEFT["lists"]

    def run(self, browse: Browse) -> None:
        browse.lists.order = ORDERS[(ORDERS.index(browse.lists.order) + 1) % len(ORDERS)]
        browse.refill()
        browse.say(f"Lists are in order {browse.lists.order}.")


class Scripts(Command):
    """Find in the script you type only, or names in other scripts as well."""

    id, keys, name = "scripts", "ctrl+o", "Other scripts, too, or not"
    group = "Finding"

    def available(self, browse: Browse) -> bool:
        return browse.dossier is not None and browse.lists.mode == "find"

    def run(self, browse: Browse) -> None:
        browse.lists.hits.across = not browse.lists.hits.across
        browse.search()


COMMANDS: tuple[type[Command], ...] = (Find, Widen, Order, Scripts)
