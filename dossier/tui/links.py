"""What hangs together in a dossier, looked up once per version: names, notes, marks in articles, claims on an entry."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.model import Claim, Entry, Utterance
from dossier.tui.widgets.rows import Mark

if TYPE_CHECKING:
    from dossier.dossier import Dossier


class Links:
    """Indexes over one version of a dossier. Building them takes time linear in its mentions."""

    def __init__(self, dossier: Dossier) -> None:
        self.version = dossier.version
        self.names: dict[str, str] = {}
        self.claims_on: dict[str, list[Claim]] = defaultdict(list)
        self.marks: dict[str, list[Mark]] = defaultdict(list)
        self.people_in: dict[str, dict[str, None]] = defaultdict(dict)
        self.quotes_in: dict[str, list[Utterance]] = defaultdict(list)
        self.noted = {note.target for note in dossier.notes}
        for article in dossier.articles.values():
            looks = {"boilerplate": "dim", "repeat": "dim", "headline": "headline"}
            self.marks[article.id] = [Mark(b.start, b.end, looks[b.kind]) for b in article.blocks if b.kind in looks]
        for entry in (*dossier.people, *dossier.organizations):
            self._add_entry(entry)
        for quote in dossier.quotes:
            for occurrence in quote.occurrences:
                self.quotes_in[occurrence.article].append(quote)
                self.marks[occurrence.article] += [Mark(*span, "quote") for span in occurrence.spans]

    def _add_entry(self, entry: Entry) -> None:
        self.names[entry.id] = entry.name
        for claim in entry.claims:
            if claim.object:
                self.claims_on[claim.object].append(claim)
        for mention in entry.mentions:
            if not mention.pronoun:
                self.marks[mention.article].append(Mark(mention.start, mention.end, entry.kind))
                self.people_in[mention.article][entry.id] = None

    def name(self, id: str | None) -> str:
        """The name of an entry, or "" where there is none."""
        return self.names.get(id or "", "")
