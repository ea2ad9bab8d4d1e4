"""The engine of a small dossier: dictionaries, no numpy, ready in milliseconds.

It looks at every word of its vocabulary for every word of a query, which is the fastest way up to some 10,000 words.
"""

from __future__ import annotations

from collections.abc import Sequence

from dossier.names.fold import skeleton
from dossier.names.tables import given
from dossier.search import evidence as ev


class SmallEngine:
    """Rows (numbers that the caller gives, ascending) under the words of their names."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}
        self._lengths: dict[int, int] = {}
        self._skeletons: dict[str, list[str]] = {}
        self._groups: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, row: int, tokens: Sequence[str]) -> None:
        """Take in the name of `row`."""
        self._lengths[row] = len(tokens)
        for token in dict.fromkeys(tokens):
            rows = self._rows.get(token)
            if rows is None:
                self._rows[token] = rows = []
                self._skeletons.setdefault(skeleton(token), []).append(token)
                for group in given(token):
                    self._groups.setdefault(group, []).append(token)
            rows.append(row)

    def best(self, tokens: Sequence[str], count: int, typing: bool) -> list[int]:
        """The `count` rows that match most of `tokens` best, best first."""
        totals: dict[int, int] = {}
        matched: dict[int, int] = {}
        for i, token in enumerate(tokens):
            found = self.words_like(token, typing and i == len(tokens) - 1)
            rows: dict[int, int] = {}
            good = 0
            for word, similarity in found.items():
                if similarity >= ev.GOOD:
                    good += len(self._rows[word])
                for row in self._rows[word]:
                    if rows.get(row, 0) < similarity:
                        rows[row] = similarity
            weight = ev.weight(good, len(self._lengths))
            for row, similarity in rows.items():
                totals[row] = totals.get(row, 0) + weight * similarity
                matched[row] = matched.get(row, 0) + 1
        lengths = self._lengths
        ranked = sorted(totals, key=lambda row: (-(totals[row] - 20 * (lengths[row] - matched[row])), row))
        return ranked[:count]

    def words_like(self, token: str, unfinished: bool) -> dict[str, int]:
        """Every word of the vocabulary that `token` may stand for, with its similarity."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found: dict[str, int] = {}

        def see(word: str, similarity: int) -> None:
            if found.get(word, 0) < similarity:
                found[word] = similarity

        if token in self._rows:
            see(token, ev.SAME)
        key = skeleton(token)
        edits = ev.edits_allowed(len(key))
        for other, distance, _ in process.extract(
            key, list(self._skeletons), scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None
        ):
            distance = int(distance)
            similarity = (
                ev.SKELETON
                if not distance
                else ev.after_edits(distance, max(len(key), len(other)), key[:1] == other[:1])
            )
            for word in self._skeletons[other]:
                see(word, similarity)
        for group in given(token):
            for word in self._groups.get(group, ()):
                see(word, ev.GIVEN)
        for word in self._rows:
            if (len(token) <= 2 or len(word) <= 2) and word[:1] == token[:1] and 1 in (len(word), len(token)):
                see(word, ev.INITIAL)
            if unfinished and word.startswith(token):
                see(word, ev.PREFIX)
        if unfinished and len(key) >= 3:
            for other, words in self._skeletons.items():
                if other.startswith(key) or OSA.distance(key, other[: len(key)], score_cutoff=edits) <= edits:
                    for word in words:
                        see(word, ev.PREFIX - (0 if other.startswith(key) else 10 * edits))
        return found
