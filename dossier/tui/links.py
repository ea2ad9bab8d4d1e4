"""What hangs together in a dossier, looked up once per version: names, notes, marks in articles, claims on an entry."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.model import Claim, Entry, Span, Utterance
from dossier.tui.widgets.rows import Mark

if TYPE_CHECKING:
    from dossier.dossier import Dossier

MENTIONS_LOOKED_AT = 1000  # enough to see who stands beside whom; keeps a page of the most mentioned quick


class Links:
    """Indexes over one version of a dossier. Building them takes time linear in its mentions."""

    def __init__(self, dossier: Dossier) -> None:
        self.version = dossier.version
        self.names: dict[str, str] = {}
        self.claims_on: dict[str, list[Claim]] = defaultdict(list)
        self.marks: dict[str, list[Mark]] = defaultdict(list)
        self.people_in: dict[str, dict[str, None]] = defaultdict(dict)
        self.named_in: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.quotes_in: dict[str, list[Utterance]] = defaultdict(list)
        self.statements_by: dict[str, list[Utterance]] = defaultdict(list)
        for statement in dossier.statements:
            if statement.speaker:
                self.statements_by[statement.speaker].append(statement)
        self.noted = {note.target for note in dossier.notes}
        for article in dossier.articles.values():
            looks = {"boilerplate": "dim", "repeat": "dim", "headline": "headline"}
            self.marks[article.id] = [Mark(b.start, b.end, looks[b.kind]) for b in article.blocks if b.kind in looks]
        for entry in (*dossier.people, *dossier.organizations):
            self._add_entry(entry)
        for named in self.named_in.values():
            named.sort()
        for quote in dossier.quotes:
            for occurrence in quote.occurrences:
                self.quotes_in[occurrence.article].append(quote)
                self.marks[occurrence.article] += [Mark(*span, "quote") for span in occurrence.spans]
        for marks in self.marks.values():
            marks.sort(key=lambda mark: mark.start)

    def _add_entry(self, entry: Entry) -> None:
        self.names[entry.id] = entry.name
        for claim in entry.claims:
            if claim.object:
                self.claims_on[claim.object].append(claim)
        for mention in entry.mentions:
            if not mention.pronoun:
                self.marks[mention.article].append(Mark(mention.start, mention.end, entry.kind))
                self.people_in[mention.article][entry.id] = None
                self.named_in[mention.article].append((mention.start, mention.end, entry.id))

    def name(self, id: str | None) -> str:
        """The name of an entry, or "" where there is none."""
        return self.names.get(id or "", "")

    def within(self, article: str, start: int, end: int) -> set[str]:
        """The ids of the entries that are named between two positions of an article."""
        named = self.named_in.get(article, [])
        return {id for _, stop, id in named[bisect_left(named, (start,)) : bisect_left(named, (end,))] if stop <= end}

    def met(self, entry: Entry, dossier: Dossier) -> list[tuple[str, tuple[Span, ...]]]:
        """Who is named in the same paragraphs as an entry, most often first, and where. Looks at its first mentions."""
        together: dict[str, list[Span]] = defaultdict(list)
        for mention in entry.mentions[:MENTIONS_LOOKED_AT]:
            text = dossier.articles[mention.article].text
            start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
            span = Span(mention.article, mention.start, mention.end)
            for id in self.within(mention.article, start, end if end >= 0 else len(text)) - {entry.id}:
                together[id].append(span)
        ranked = sorted(together.items(), key=lambda item: (-len(item[1]), self.name(item[0])))
        return [(id, tuple(spans)) for id, spans in ranked]

    def quotes_about(self, entry: Entry) -> list[Utterance]:
        """Quotes in whose words an entry is named."""
        found = {}
        for article in dict.fromkeys(mention.article for mention in entry.mentions[:MENTIONS_LOOKED_AT]):
            for quote in self.quotes_in.get(article, []):
                for printed in quote.occurrences:
                    if any(entry.id in self.within(printed.article, *span) for span in printed.spans):
                        found[quote.id] = quote
        return list(found.values())
