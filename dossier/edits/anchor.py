"""What an edit points at, told so that it is found again after a rebuild, or else is known to be lost.

Ids of entries and quotes are made of names and words, and numbered where two bear the same: they alone prove nothing
once articles come or go. So the passage decides where it still stands, exact words between their neighbours, in the
same article (the same bytes, or the same path); else the id, where nothing else bears the name or the words; else,
for an entry, its being the only one that bears the name in that article. Anything less certain is not found: a note
never moves silently to something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from dossier.errors import WrongUse
from dossier.lazy import Index
from dossier.model import Article, Entry, Mention, Quote, Snapshot, Target, Utterance

NEIGHBOURS = 32
"""Code points kept on each side of the words."""


class Places:
    """Where everything in a snapshot stands: by id, by path, by passage. Each index is made when first needed."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._found: dict[Target, str | None] = {}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        return Index(self.snapshot.articles)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        return Index(self.snapshot.people, self.snapshot.organizations)

    @cached_property
    def quotes(self) -> Mapping[str, Utterance]:
        return Index(self.snapshot.quotes, self.snapshot.statements)

    @cached_property
    def paths(self) -> dict[str, Article]:
        return {article.path: article for article in self.snapshot.articles}

    @cached_property
    def order(self) -> dict[str, int]:
        """Article id -> its place among the articles."""
        return {id: number for number, id in enumerate(self.articles)}

    @cached_property
    def entries_at(self) -> dict[tuple[str, int, int], list[str]]:
        """Article, start and end of each mention -> the entries that are mentioned there."""
        found: dict[tuple[str, int, int], list[str]] = {}
        for entry in self.entries.values():
            for m in entry.mentions:
                found.setdefault((m.article, m.start, m.end), []).append(entry.id)
        return found

    @cached_property
    def bearers(self) -> Counter[str]:
        """A name -> how many entries bear it, as their name or as a spelling."""
        return Counter(name for entry in self.entries.values() for name in names_of(entry))

    @cached_property
    def quotes_saying(self) -> dict[tuple[str, str], list[tuple[str, Quote]]]:
        """Article and words -> the quotes that say just these there, each with its occurrence."""
        found: dict[tuple[str, str], list[tuple[str, Quote]]] = {}
        for quote in self.quotes.values():
            for occurrence in quote.occurrences:
                found.setdefault((occurrence.article, occurrence.text), []).append((quote.id, occurrence))
        return found

    @cached_property
    def sayings(self) -> Counter[str]:
        """Words -> how many quotes say just these."""
        return Counter(text for quote in self.quotes.values() for text in _said(quote))

    @cached_property
    def quotes_by(self) -> dict[str, list[Utterance]]:
        """Speaker -> the quotes and statements."""
        found: dict[str, list[Utterance]] = {}
        for quote in self.quotes.values():
            found.setdefault(quote.speaker or "", []).append(quote)
        return found

    def article_of(self, target: Target) -> Article | None:
        """The article that `target` means: the same bytes, else the file of the same path."""
        return self.articles.get(target.article) or (self.paths.get(target.path) if target.path else None)

    def words(self, mention: Mention) -> str:
        """A mention as printed."""
        article = self.articles.get(mention.article)
        return article.text[mention.start : mention.end] if article else ""

    def find(self, target: Target) -> str | None:
        """The id of what `target` means in this snapshot, or None where that is not certain."""
        if target not in self._found:
            self._found[target] = _find(target, self)
        return self._found[target]


def target_for(id: str, places: Places) -> Target:
    """How to find again what bears `id` in the snapshot. Raises WrongUse where nothing does."""
    if entry := places.entries.get(id):
        return entry_target(entry, places)
    if quote := places.quotes.get(id):
        return _quote_target(quote, places)
    if article := places.articles.get(id):
        return Target(id, "article", name=article.title, article=id, path=article.path)
    raise WrongUse(f"Nothing in this dossier bears the id {id}: `dossier search` shows ids.")


def entry_target(entry: Entry, places: Places) -> Target:
    """How to find an entry again: by its name and the first passage that names it as fully as may be."""
    named = [m for m in entry.mentions if not m.pronoun and m.article in places.articles]
    best = next((m for m in named if places.words(m) == entry.name), named[0] if named else None)
    if best is None:
        return Target(entry.id, entry.kind, name=entry.name)
    return passage_target(entry.id, entry.kind, entry.name, places.articles[best.article], best.start, best.end)


def passage_target(id: str, kind: str, name: str, article: Article, start: int, end: int, exact: str = "") -> Target:
    """A target that stands at `article.text[start:end]`; `exact` only where the words meant are not all of that."""
    text = article.text
    return Target(
        id,
        kind,
        name=name,
        article=article.id,
        exact=exact or text[start:end],
        prefix=text[max(0, start - NEIGHBOURS) : start],
        suffix=text[end : end + NEIGHBOURS],
        path=article.path,
    )


def passages(target: Target, places: Places) -> Iterator[tuple[str, int, int]]:
    """Article, start and end of wherever the exact words of `target` stand between their neighbours."""
    article = places.article_of(target)
    if article is None or not target.exact:
        return
    text, exact = article.text, target.exact
    start = text.find(exact)
    while start >= 0:
        end = start + len(exact)
        if text.endswith(target.prefix, 0, start) and text.startswith(target.suffix, end):
            yield article.id, start, end
        start = text.find(exact, start + 1)


def names_of(entry: Entry) -> set[str]:
    """Every form that an entry is known by."""
    return {entry.name, *(spelling.text for spelling in entry.spellings)}


def _find(target: Target, places: Places) -> str | None:
    if target.kind == "article":
        article = places.article_of(target)
        return article.id if article else None
    return _find_quote(target, places) if target.kind == "quote" else _find_entry(target, places)


def _find_entry(target: Target, places: Places) -> str | None:
    same = places.entries.get(target.id)
    if same is not None and not _bears(same, target.name):
        same = None
    there = set(passages(target, places))
    if same is not None and any((m.article, m.start, m.end) in there for m in same.mentions):
        return same.id  # most often; and then nothing else need be looked at
    standing = {id for place in there for id in places.entries_at.get(place, ())}
    found = {id for id in standing if _bears(places.entries[id], target.name)}
    if len(found) == 1:
        return found.pop()
    if same is not None and places.bearers[target.name] < 2:
        return same.id
    article = places.article_of(target)
    if standing or article is None or not target.exact:
        return None
    found = {entry.id for entry in places.entries.values() if _named_there(entry, target, article.id, places)}
    return found.pop() if len(found) == 1 else None


def _find_quote(target: Target, places: Places) -> str | None:
    article = places.article_of(target)
    same = places.quotes.get(target.id)
    if same is not None and article and any(_is(occurrence, target, article) for occurrence in same.occurrences):
        return same.id
    said = places.quotes_saying.get((article.id, target.exact), []) if article else []
    found = {id for id, _ in said}
    if article and len(found) > 1:
        found = {id for id, occurrence in said if _is(occurrence, target, article)}
    if len(found) == 1:
        return found.pop()
    if same is None or target.exact not in _said(same):
        return None
    return same.id if places.sayings[target.exact] == 1 else None


def _quote_target(quote: Utterance, places: Places) -> Target:
    known = [occurrence for occurrence in quote.occurrences if occurrence.article in places.articles]
    if not known:
        return Target(quote.id, "quote", exact=quote.text)
    first = next((o for o in known if o.text == quote.text), known[0])
    article = places.articles[first.article]
    return passage_target(quote.id, "quote", "", article, first.spans[0][0], first.spans[-1][1], first.text)


def _said(quote: Utterance) -> set[str]:
    return {quote.text, *(occurrence.text for occurrence in quote.occurrences)}


def _is(occurrence: Quote, target: Target, article: Article) -> bool:
    """Whether it is these words between these neighbours in this article."""
    if occurrence.article != article.id or occurrence.text != target.exact:
        return False
    before, after = occurrence.spans[0][0], occurrence.spans[-1][1]
    return article.text.endswith(target.prefix, 0, before) and article.text.startswith(target.suffix, after)


def _bears(entry: Entry, name: str) -> bool:
    return not name or name == entry.name or any(name == spelling.text for spelling in entry.spellings)


def _named_there(entry: Entry, target: Target, article: str, places: Places) -> bool:
    return (
        target.kind in (entry.kind, "claim")
        and _bears(entry, target.name)
        and any(m.article == article and places.words(m) == target.exact for m in entry.mentions)
    )
