"""Where every word of every document stands: one ascending array of positions a word.

All documents stand behind one another on a single line of word positions, with a gap between two, so that a phrase
is found by shifting one array against another and never runs over the end of a document. 4 bytes a word.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

MAX_EXPANSIONS = 200
MANY = 10_000
"""So many positions are worth the import of numpy."""
FEW = 1_000
"""Fewer new words than this are put in their places one by one; more, and all are sorted anew."""


class Postings:
    """Documents are numbered in the order of `add`. Counts and positions are of words."""

    def __init__(self) -> None:
        self.starts = array("I")
        self.lengths: list[int] = []
        self.removed: set[int] = set()
        self._places: dict[str, array[int]] = {}
        self._sorted: list[str] = []
        self._end = 0

    def __len__(self) -> int:
        return len(self.starts) - len(self.removed)

    def add(self, words: Iterable[str]) -> int:
        """Take in a document; returns its number."""
        start = at = self._end
        places = self._places
        for word in words:
            known = places.get(word)
            if known is None:
                places[word] = known = array("I")
            known.append(at)
            at += 1
        self.starts.append(start)
        self.lengths.append(at - start)
        self._end = at + 1
        return len(self.starts) - 1

    def remove(self, document: int) -> None:
        """Leave a document out of every answer from now on."""
        self.removed.add(document)

    def documents(self) -> Iterator[int]:
        """Every document that was not removed."""
        return (n for n in range(len(self.starts)) if n not in self.removed)

    @property
    def vocabulary(self) -> list[str]:
        """All words, sorted."""
        new = self.words_since(len(self._sorted))
        if len(new) > FEW:
            self._sorted = sorted(self._places)
        else:
            for word in new:
                insort(self._sorted, word)
        return self._sorted

    def words_since(self, count: int) -> list[str]:
        """The words that came after the first `count`."""
        return list(islice(self._places, count, None)) if count < len(self._places) else []

    def starting_with(self, prefix: str) -> list[str]:
        """Words that begin with `prefix`, at most 200, the most printed first."""
        words = self.vocabulary
        found = words[bisect_left(words, prefix) : bisect_left(words, prefix + "\U0010ffff")]
        if len(found) > MAX_EXPANSIONS:
            found.sort(key=lambda word: -len(self._places[word]))
        return found[:MAX_EXPANSIONS]

    def count(self, phrase: list[list[str]]) -> Counter[int]:
        """How often `phrase` stands in each document; each of its words is given as the forms that it may take."""
        places = [self._merged(forms) for forms in phrase]
        rarest = min(range(len(places)), key=lambda i: len(places[i]))
        hits: Sequence[int] = places[rarest]
        for i, other in enumerate(places):
            if i != rarest:
                hits = _followed(hits, i - rarest, other)
        found = Counter(self._documents_of(hits))
        for document in self.removed.intersection(found):
            del found[document]
        return found

    def _documents_of(self, hits: Sequence[int]) -> Iterable[int]:
        """The document of each position."""
        starts = self.starts
        if len(hits) < MANY:
            return (bisect_right(starts, at) - 1 for at in hits)
        import numpy as np

        documents: list[int] = (np.asarray(starts).searchsorted(np.asarray(hits), "right") - 1).tolist()
        return documents

    def _merged(self, forms: list[str]) -> array[int]:
        known = [self._places[form] for form in forms if form in self._places]
        if len(known) == 1:
            return known[0]
        return array("I", sorted(chain.from_iterable(known)))


def _followed(hits: Sequence[int], shift: int, other: array[int]) -> list[int]:
    """Those of `hits` that `other` has, too, so many words further on."""
    if len(other) < 8 * len(hits):
        there = set(other)
        return [at for at in hits if at + shift in there]
    return [at for at in hits if (n := bisect_left(other, at + shift)) < len(other) and other[n] == at + shift]
