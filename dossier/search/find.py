"""`Finder`: one search over people, organizations, quotes, notes and passages of a dossier.

What is not asked for is not built: the name index comes with the first query, the text index with the first query
that reaches it. Afterwards both are kept up to date piece by piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from dossier.model import Article, Entry, Note, Quote, Span, Utterance
from dossier.search.found import TEXTS, Found, FoundKind
from dossier.search.hit import Hit
from dossier.search.index import NameIndex
from dossier.search.query import is_plain
from dossier.search.text import Document, TextIndex

SURE = 0.84
"""From here on a name stands before the texts that hold the words, below it after them: a slip in a single word is not
enough, as many a word is but a slip from some name."""
POSSIBLE = 0.6
T = TypeVar("T")
_SILENT = ("boilerplate", "repeat")
_PARAGRAPH = re.compile(r"\S[^\n]*")


class Finder:
    """Everything in a dossier that has a name or words. `speaker_names` gives the name of an entry id."""

    def __init__(
        self,
        people: Iterable[Entry],
        organizations: Iterable[Entry],
        quotes: Iterable[Utterance],
        notes: Iterable[Note],
        articles: Mapping[str, Article],
        speaker_names: Mapping[str, str],
    ) -> None:
        self._articles = articles
        self._speakers = dict(speaker_names)
        self._entries = {entry.id: entry for group in (people, organizations) for entry in group}
        self._quotes = {quote.id: quote for quote in quotes}
        self._notes = {note.id: note for note in notes}
        self._names: NameIndex | None = None
        self._text: TextIndex | None = None

    def find(
        self,
        query: str,
        limit: int = 50,
        typing: bool = False,
        across: bool = True,
        thorough: bool = False,
        after: Sequence[Found] | None = None,
    ) -> list[Found]:
        """What matches `query`, best first: names that it is sure to mean, then quotes, notes and passages that hold
        its words, then names that it may mean. `typing`: its last word may be unfinished. `across`: what is
        written in another script is found as well. `thorough`: no name is passed over to be quick. `after`: what was
        found a letter ago, for when there is no time for the texts: those of it that go on matching are taken instead,
        and names that were in it keep their reasons."""
        known = {hit.id: hit.reasons for hit in after or ()}
        names = self.find_names(query, limit, typing, across, thorough, known) if is_plain(query) else []
        sure = [hit for hit in names if hit.score >= SURE]
        if len(sure) >= limit:
            return sure[:limit]
        if after is None:
            texts = self.text.search(query, limit=limit, typing=typing, across=across)
        else:
            texts = _still(after, query)
        return [*sure, *texts, *names[len(sure) :]][:limit]

    def prepare(self) -> None:
        """Build what the first query would build; for an idle moment."""
        self.find_names(next((entry.name[:-1] for entry in self._entries.values()), ""), 1, typing=True)
        self.text.search("a", limit=1, typing=True)

    def update(
        self,
        people: Iterable[Entry],
        organizations: Iterable[Entry],
        quotes: Iterable[Utterance],
        notes: Iterable[Note],
        speaker_names: Mapping[str, str],
    ) -> None:
        """Take in what changed. What is equal to what was there costs a comparison, the rest as much as adding it."""
        renamed = dict(speaker_names) != self._speakers
        self._speakers = dict(speaker_names)
        old_entries, self._entries = self._entries, {e.id: e for group in (people, organizations) for e in group}
        old_quotes, self._quotes = self._quotes, {quote.id: quote for quote in quotes}
        old_notes, self._notes = self._notes, {note.id: note for note in notes}
        if self._names is not None:
            for id, entry in _changed(old_entries, self._entries):
                self._names.remove(id)
                if entry is not None:
                    for name in _spellings(entry):
                        self._names.add(id, name)
        if self._text is not None:
            for id, quote in _changed({} if renamed else old_quotes, self._quotes):
                self._replace("quote", id, self._of_quote(quote) if quote else None)
            for id in old_quotes.keys() - self._quotes.keys():
                self._text.remove("quote", id)
            for id, note in _changed(old_notes, self._notes):
                self._replace("note", id, self._of_note(note) if note else None)

    @property
    def names(self) -> NameIndex:
        """The names of people and organizations, with all their spellings."""
        if self._names is None:
            self._names = NameIndex((id, name) for id, entry in self._entries.items() for name in _spellings(entry))
        return self._names

    @property
    def text(self) -> TextIndex:
        """Quotes, notes and passages."""
        if self._text is None:
            self._text = index = TextIndex()
            for quote in self._quotes.values():
                index.add(self._of_quote(quote))
            for note in self._notes.values():
                index.add(self._of_note(note))
            for article in self._articles.values():
                for document in _passages(article):
                    index.add(document)
        return self._text

    def find_names(
        self,
        query: str,
        limit: int,
        typing: bool = False,
        across: bool = True,
        thorough: bool = False,
        known: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> list[Found]:
        """The people and organizations whose names are near to `query`, best first; `known` are reasons by id that are
        not to be worked out again."""
        found = []
        for hit in self.names.search(query, limit=limit, typing=typing, thorough=thorough):
            entry = self._entries[hit.id]
            kind: FoundKind = "organization" if entry.kind == "organization" else "person"
            if hit.score >= POSSIBLE and (across or _in_latin(hit.name) == _in_latin(query)):
                reasons = known.get(hit.id) or _reasons(hit, entry)
                found.append(Found(kind, hit.id, entry.name, hit.score, reasons, self._first_mention(entry, hit.name)))
        return found

    def _first_mention(self, entry: Entry, name: str) -> Span | None:
        """Where an entry is first called `name`, else where it is first mentioned by any name."""
        named = [m for m in entry.mentions if not m.pronoun]
        for mention in named:
            article = self._articles.get(mention.article)
            if article and article.text[mention.start : mention.end] == name:
                return Span(mention.article, mention.start, mention.end)
        return Span(named[0].article, named[0].start, named[0].end) if named else None

    def _replace(self, kind: FoundKind, id: str, document: Document | None) -> None:
        self.text.remove(kind, id)
        if document is not None:
            self.text.add(document)

    def _of_quote(self, quote: Utterance) -> Document:
        speakers = [quote.speaker_label] if quote.speaker_label else []
        if quote.speaker:
            entry = self._entries.get(quote.speaker)
            known = [self._speakers.get(quote.speaker, ""), *(_spellings(entry) if entry else ())]
            speakers = [name for name in dict.fromkeys(known) if name] + speakers
        sources = [source for o in quote.occurrences for source in self._sources(o.article)]
        span = _span(quote.occurrences[0]) if quote.occurrences else None
        return Document("quote", quote.id, quote.text, span, tuple(speakers), tuple(dict.fromkeys(sources)))

    def _of_note(self, note: Note) -> Document:
        quote = self._quotes.get(note.target)
        articles = [o.article for o in quote.occurrences] if quote else [note.target]
        sources = [source for article in articles for source in self._sources(article)]
        return Document("note", note.id, note.text, None, (), tuple(dict.fromkeys(sources)))

    def _sources(self, id: str) -> tuple[str, ...]:
        article = self._articles.get(id)
        return _named(article) if article else ()


def _reasons(hit: Hit, entry: Entry) -> tuple[str, ...]:
    return hit.reasons if hit.name == entry.name else (f"also spelled {hit.name}", *hit.reasons)


def _still(hits: Iterable[Found], query: str) -> list[Found]:
    """The texts among `hits` that go on matching what is typed, as far as can be told at once: by its last word."""
    last = query.casefold().split()[-1:] if is_plain(query) else []
    return [hit for hit in hits if hit.kind in TEXTS and all(word in hit.title.casefold() for word in last)]


def _in_latin(text: str) -> bool:
    return all(char < "\u0250" for char in text if char.isalpha())


def _spellings(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entry.name, *(spelling.text for spelling in entry.spellings))))


def _named(article: Article) -> tuple[str, ...]:
    return tuple(name for name in (article.path, article.title, article.outlet, article.id) if name)


def _passages(article: Article) -> Iterable[Document]:
    """The paragraphs, headlines and captions of an article; its lines, where its blocks are not known."""
    places = [(b.start, b.end) for b in article.blocks if b.kind not in _SILENT]
    if not article.blocks:
        places = [match.span() for match in _PARAGRAPH.finditer(article.text)]
    sources = _named(article)
    for start, end in places:
        yield Document("passage", article.id, article.text[start:end], Span(article.id, start, end), (), sources)


def _span(quote: Quote) -> Span | None:
    return Span(quote.article, quote.spans[0][0], quote.spans[-1][1]) if quote.spans else None


def _changed(old: Mapping[str, T], new: Mapping[str, T]) -> Sequence[tuple[str, T | None]]:
    gone: list[tuple[str, T | None]] = [(id, None) for id in old if id not in new]
    return gone + [(id, value) for id, value in new.items() if old.get(id) != value]
