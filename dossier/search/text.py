"""Full text of quotes, notes and passages: words, phrases, AND, OR, NOT, `speaker:` and `in:`.

A query costs at most what its 24 words cost. Letters are compared without case and accents, quotation marks and
apostrophes however they are curled, and, with `across`, in whatever script they are written.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import islice

from dossier.model import Span
from dossier.names.fold import latin, skeleton
from dossier.search.found import Found, FoundKind
from dossier.search.postings import Postings
from dossier.search.query import Node, Term, Tree, parse
from dossier.search.words import word_keys, word_spans

_ORDER: dict[FoundKind, int] = {"person": 0, "organization": 0, "quote": 1, "note": 2, "passage": 3}
SNIPPET = 240


@lru_cache(maxsize=1 << 16)
def _across(word: str) -> str:
    """What `word` has in common with its spellings in other scripts."""
    return skeleton(latin(word))


@dataclass(frozen=True, slots=True)
class Document:
    """What is found. `span.start` is where `text` begins in its article, if it stands in one word for word;
    `speakers` and `sources` are what `speaker:` and `in:` look at."""

    kind: FoundKind
    id: str
    text: str
    span: Span | None = None
    speakers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class TextIndex:
    """Documents that can be found by their words. Adding one costs what its words cost."""

    def __init__(self) -> None:
        self._documents: list[Document] = []
        self._numbers: dict[tuple[str, str], list[int]] = {}
        self._postings = Postings()
        self._forms: dict[str, list[str]] = {}
        self._formed = 0

    def add(self, document: Document) -> None:
        """Make `document` findable."""
        number = self._postings.add(word_keys(document.text))
        self._documents.append(document)
        self._numbers.setdefault((document.kind, document.id), []).append(number)

    def remove(self, kind: FoundKind, id: str) -> None:
        """Forget every document of this kind and id; an unknown one is forgotten already."""
        for number in self._numbers.pop((kind, id), ()):
            self._postings.remove(number)

    def search(self, query: str, *, limit: int = 50, typing: bool = False, across: bool = True) -> list[Found]:
        """Documents that match, best first. `across`: words are also found in another script: Путин by Putin."""
        tree = parse(query, typing=typing)
        if tree is None:
            return []
        search = _Search(self, across)
        scores = search.match(tree)
        top = sum(search.weight(term) for term in _terms(tree)) or 1.0
        documents = self._documents
        ranked = nsmallest(limit, scores, key=lambda n: (-scores[n], _ORDER[documents[n].kind], n))
        terms = [t for t in _terms(tree) if not t.field]
        return [self._found(n, min(1.0, scores[n] / top), search, tree, terms) for n in ranked]

    def _found(self, number: int, score: float, search: _Search, tree: Tree, terms: list[Term]) -> Found:
        document = self._documents[number]
        span = document.span
        place = _place(document.text, [search.forms(term) for term in terms])
        if span and place and span.end - span.start == len(document.text):
            span = Span(span.article, span.start + place[0], span.start + place[1])
        title = _snippet(document.text, place)
        return Found(document.kind, document.id, title, round(score, 4), search.reasons(number, tree), span)

    def in_other_scripts(self, word: str) -> list[str]:
        """The words of the index that sound like `word` when all are spelled in Latin letters."""
        new = self._postings.words_since(self._formed)
        for known in new:
            self._forms.setdefault(_across(known), []).append(known)
        self._formed += len(new)
        return self._forms.get(_across(word), [])


class _Search:
    """One query at work."""

    def __init__(self, index: TextIndex, across: bool) -> None:
        self.documents = index._documents
        self.postings = index._postings
        self.index = index
        self.across = across
        self._counts: dict[Term, Counter[int]] = {}
        self._seen: dict[str, set[str]] = {}

    def match(self, tree: Tree) -> dict[int, float]:
        """The score of every document that `tree` is true of."""
        if isinstance(tree, Term):
            weight = self.weight(tree)
            return {n: weight * count / (count + 0.5) for n, count in self.counts(tree).items()}
        if tree.op == "not":
            without = self.match(tree.parts[0])
            return {n: 0.1 for n in self.postings.documents() if n not in without}
        found = [self.match(part) for part in tree.parts]
        scores: dict[int, float]
        if tree.op == "and":
            found.sort(key=len)
            return {n: sum(part[n] for part in found) for n in found[0] if all(n in part for part in found)}
        scores = {}
        for part in found:
            for n, score in part.items():
                scores[n] = scores.get(n, 0.0) + score
        return scores

    def weight(self, term: Term) -> float:
        """How telling a term is: the fewer documents hold it, the more."""
        if term.field:
            return 0.1
        return math.log(1 + len(self.documents) / (0.5 + len(self.counts(term))))

    def counts(self, term: Term) -> Counter[int]:
        """How often `term` stands in each document."""
        if term not in self._counts:
            self._counts[term] = self._in_field(term) if term.field else self.postings.count(self.forms(term))
        return self._counts[term]

    def forms(self, term: Term) -> list[list[str]]:
        """The words of the index that each word of `term` stands for."""
        forms = []
        for i, word in enumerate(term.words):
            known = [word]
            if term.prefix and i == len(term.words) - 1:
                known += self.postings.starting_with(word)
            if self.across:
                known += self.index.in_other_scripts(word)
            forms.append(list(dict.fromkeys(known)))
        return forms

    def _in_field(self, term: Term) -> Counter[int]:
        verdicts: dict[tuple[str, ...], bool] = {}
        found: Counter[int] = Counter()
        for number in self.postings.documents():
            document = self.documents[number]
            values = document.speakers if term.field == "speaker" else document.sources
            if values not in verdicts:
                verdicts[values] = any(self._has(value, term) for value in values)
            if verdicts[values]:
                found[number] = 1
        return found

    def _has(self, value: str, term: Term) -> bool:
        if term.field == "in" and term.raw.strip().casefold() in value.casefold():
            return True
        words = self._seen.get(value)
        if words is None:
            keys = word_keys(value)
            self._seen[value] = words = {*keys, *(map(_across, keys) if self.across else ())}
        known = words
        *whole, last = term.words
        return all(self._is(word, known) for word in whole) and (
            self._is(last, known) or (term.prefix and any(word.startswith(last) for word in known))
        )

    def _is(self, word: str, known: set[str]) -> bool:
        return word in known or (self.across and _across(word) in known)

    def reasons(self, number: int, tree: Tree) -> tuple[str, ...]:
        """Why a document is in the answer, one sentence a term that it bears."""
        document = self.documents[number]
        reasons = [self._reason(document, term) for term in _terms(tree) if number in self.counts(term)]
        return tuple(dict.fromkeys(reasons)) or ("none of the words left out stand in it",)

    def _reason(self, document: Document, term: Term) -> str:
        if term.field == "speaker":
            return f"said by {next(v for v in document.speakers if self._has(v, term))}"
        if term.field == "in":
            return f"stands in {next(v for v in document.sources if self._has(v, term))}"
        place = _place(document.text, [self.forms(term)])
        printed = document.text[place[0] : place[1]] if place else " ".join(term.words)
        kind = "the words" if len(term.words) > 1 else "the word"
        same = " ".join(word_keys(printed)) == " ".join(term.words)
        return f"{kind} “{printed}”" + ("" if same else f" for “{term.raw.strip()}”")


def _terms(tree: Tree | Node) -> list[Term]:
    """Every term that a match may bear, so none behind a NOT."""
    if isinstance(tree, Term):
        return [tree]
    return [] if tree.op == "not" else [term for part in tree.parts for term in _terms(part)]


def _snippet(text: str, place: tuple[int, int] | None) -> str:
    """At most some 240 characters of `text` around `place`, cut between words."""
    if len(text) <= SNIPPET:
        return text
    start = max(0, (place[0] if place else 0) - SNIPPET // 3)
    end = min(len(text), start + SNIPPET)
    if start:
        start = (text.find(" ", start, start + 30) + 1) or start
    if end < len(text):
        cut = text.rfind(" ", end - 30, end)
        end = end if cut < 0 else cut
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def _place(text: str, terms: Sequence[list[list[str]]]) -> tuple[int, int] | None:
    """Where the first of `terms` stands in `text`, in code points. Reads no further than there."""
    longest = max(map(len, terms), default=0)
    spans = word_spans(text)
    words = deque(islice(spans, longest))
    while words:
        for term in terms:
            inside = list(islice(words, len(term)))
            if len(inside) == len(term) and all(word[0] in forms for word, forms in zip(inside, term, strict=True)):
                return inside[0][1], inside[-1][2]
        words.popleft()
        words.extend(islice(spans, 1))
    return None
