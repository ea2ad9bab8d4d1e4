"""The line at the top that counts, and the line at the bottom that says what can be done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from dossier.tui.text import lines, one_line
from dossier.tui.words import count

if TYPE_CHECKING:
    from dossier.dossier import Dossier


class Header(Static):
    """How much there is of everything."""

    def tell(self, dossier: Dossier) -> None:
        """Count anew, in as many words as there is room for."""
        counts = (
            (len(dossier.snapshot.articles), "article", "articles"),
            (len(dossier.people), "person", "people"),
            (len(dossier.organizations), "organization", "organizations"),
            (len(dossier.quotes), "quote", "quotes"),
            (len(dossier.notes), "note", "notes"),
        )
        whole = " · ".join(count(*each) for each in counts)
        short = "  ".join(count(*each).replace("organization", "org") for each in counts)
        said = (("dossier", "   " + whole), ("dossier", "   " + short), ("", short))
        name, text = next((two for two in said if len("".join(two)) + 2 <= self.app.size.width), said[-1])
        self.update(Content.assemble((name, "bold"), text), layout=False)

    def progress(self, text: str) -> None:
        """Say what is under way."""
        self.update(Content.assemble(("dossier", "bold"), "   ", one_line(text)), layout=False)


class Footer(Static):
    """Keys that do something here, or a message until the next key."""

    shown: object = None

    def keys(self, pairs: list[tuple[str, str]], last: tuple[str, str]) -> None:
        """Show what the keys do, as many as there is room for; `last` is always among them."""
        room = self.app.size.width - 2 - len(" ".join(last))
        fitting = []
        for pair in pairs:
            room -= len(" ".join(pair)) + 3
            if room >= 0:
                fitting.append(pair)
        if self.shown == (*fitting, last):
            return
        pieces = [piece for key, label in (*fitting, last) for piece in ((key, "bold"), f" {label}   ")]
        self.remove_class("-trouble", "-saying")
        self.update(Content.assemble(*pieces).rstrip(), layout=isinstance(self.shown, str))
        self.shown = (*fitting, last)

    def say(self, text: str, trouble: bool) -> None:
        """Show a message; it may take several lines."""
        self.add_class("-saying")
        self.set_class(trouble, "-trouble")
        self.update(lines(text))
        self.shown = text
