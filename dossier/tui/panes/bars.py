"""The line at the top that counts, and the line at the bottom that says what can be done here."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from dossier.dossier import Dossier
from dossier.tui.text import lines, one_line
from dossier.tui.words import count


class Header(Static):
    """How much there is of everything."""

    def tell(self, dossier: Dossier) -> None:
        """Count anew."""
        parts = (
            count(len(dossier.articles), "article", "articles"),
            count(len(dossier.people), "person", "people"),
            count(len(dossier.organizations), "organization", "organizations"),
            count(len(dossier.quotes), "quote", "quotes"),
            count(len(dossier.notes), "note", "notes"),
        )
        self.update(Content.assemble(("dossier", "bold"), "   " + " · ".join(parts)))

    def progress(self, text: str) -> None:
        """Say what is under way."""
        self.update(Content.assemble(("dossier", "bold"), "   ", one_line(text)), layout=False)


class Footer(Static):
    """Keys that do something here, or a message until the next key."""

    def keys(self, pairs: list[tuple[str, str]]) -> None:
        """Show what the keys do."""
        self.remove_class("-trouble")
        pieces = [piece for key, label in pairs for piece in ((key, "bold"), f" {label}   ")]
        self.update(Content.assemble(*pieces))

    def say(self, text: str, trouble: bool) -> None:
        """Show a message; it may take several lines."""
        self.set_class(trouble, "-trouble")
        self.update(lines(text))
