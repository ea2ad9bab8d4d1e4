"""What hangs together in a dossier, looked up once per version: names, notes, marks in articles, claims on an entry."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING

from dossier.lazy import Index
from dossier.model import Article, Claim, Entry, Span, Utterance
from dossier.search.tags import BOOKMARK, bears, is_bookmark
from dossier.tui.widgets.rows import Mark

if TYPE_CHECKING:
    from dossier.dossier import Dossier

MENTIONS_LOOKED_AT = 1000  # enough to see who stands beside whom; keeps a page of the most mentioned quick


class Links:
    """Indexes over one version of a dossier, each made when it is first needed, in time linear in what it holds."""

    def __init__(self, dossier: Dossier) -> None:
        self.version = dossier.version
        self._see_notes(dossier)
        self.ready = False
        self._said = said(dossier)
        self._marks: dict[str, list[Mark]] = {}

    def anew(self, dossier: Dossier) -> Links:
        """The same for what the dossier is now, as ready as this; where only notes changed, what was made stays."""
        if any(one is not other for one, other in zip(self._said, said(dossier), strict=True)):
            links = Links(dossier)
            if self.ready:
                links.prepare()
            return links
        links = copy(self)
        links.version = dossier.version
        links._see_notes(dossier)
        return links

    def _see_notes(self, dossier: Dossier) -> None:
        self.noted = {note.target for note in dossier.notes if not is_bookmark(note)}
        self.bookmarked = {note.target for note in dossier.notes if bears(note, BOOKMARK)}

    def prepare(self) -> None:
        """Make what the pages need; `ready` then says that they will come at once."""
        _ = self.claims_on, self.named_in, self.quotes_in, self.told_by
        self.ready = True

    @cached_property
    def _entries(self) -> Mapping[str, Entry]:
        return Index(*self._said[:2])

    @cached_property
    def claims_on(self) -> Mapping[str, list[Claim]]:
        """Entry id -> what others claim of it."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for entry in self._entries.values():
            for claim in entry.claims:
                if claim.object:
                    found[claim.object].append(claim)
        return found

    @cached_property
    def named_in(self) -> Mapping[str, list[tuple[int, int, str]]]:
        """Article id -> start, end and entry of whatever is named in it, in this order."""
        found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for entry in self._entries.values():
            for mention in entry.mentions:
                if not mention.pronoun:
                    found[mention.article].append((mention.start, mention.end, entry.id))
        for named in found.values():
            named.sort()
        return found

    @cached_property
    def quotes_in(self) -> Mapping[str, list[Utterance]]:
        """Article id -> what is quoted in it."""
        found: dict[str, list[Utterance]] = defaultdict(list)
        for quote in self._said[2]:
            for occurrence in quote.occurrences:
                found[occurrence.article].append(quote)
        return found

    @cached_property
    def told_by(self) -> Mapping[str, list[Utterance]]:
        """Entry id -> what it said in indirect speech."""
        found: dict[str, list[Utterance]] = defaultdict(list)
        for statement in self._said[3]:
            if statement.speaker:
                found[statement.speaker].append(statement)
        return found

    def marks(self, article: Article) -> Sequence[Mark]:
        """What is drawn in other looks in an article, in the order of the starts."""
        marks = self._marks.get(article.id)
        if marks is None:
            looks = {"boilerplate": "dim", "repeat": "dim", "headline": "headline"}
            marks = [Mark(b.start, b.end, looks[b.kind]) for b in article.blocks if b.kind in looks]
            marks += [Mark(start, end, self._entries[id].kind) for start, end, id in self.named_in.get(article.id, ())]
            printed = [o for quote in self.quotes_in.get(article.id, ()) for o in quote.occurrences]
            marks += [Mark(*span, "quote") for o in printed if o.article == article.id for span in o.spans]
            marks.sort(key=lambda mark: mark.start)
            self._marks[article.id] = marks
        return marks

    def people_in(self, article: str) -> list[str]:
        """The ids of the entries that are named in an article, in the order in which they are."""
        return list(dict.fromkeys(id for _, _, id in self.named_in.get(article, ())))

    def name(self, id: str | None) -> str:
        """The name of an entry, or "" where there is none."""
        entry = self._entries.get(id or "")
        return entry.name if entry else ""

    def signs(self, id: str) -> str:
        """★ where there is a bookmark, ✎ where there is a note; always two characters."""
        return ("★" if id in self.bookmarked else " ") + ("✎" if id in self.noted else " ")

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


def said(dossier: Dossier) -> tuple[Sequence[Entry], Sequence[Entry], Sequence[Utterance], Sequence[Utterance]]:
    """Everything but the notes that a change can change."""
    return dossier.people, dossier.organizations, dossier.quotes, dossier.statements
