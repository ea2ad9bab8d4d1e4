"""The engine of a large dossier: arrays, a few dozen numpy calls a query, the same answers as the small one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dossier.search import evidence as ev
from dossier.search.arrays import Groups, Ints
from dossier.search.asked import Asked, in_turn
from dossier.search.vocabulary import COST, FATHER, SINGLE, START, TRAITS, Likeness, Vocabulary

BUDGET = 30_000
"""Postings that a word may lead to; beyond it only the rows that other words have led to are looked at."""
KEEP = 400
KEEP_INITIALS = 2_000
MOST = 3_000
ENOUGH = 300
"""Where so many rows are better than any that the words left could lead to, these are passed over."""
REMEMBERED = 64
_NONE = np.zeros(0, np.int32)


class LargeEngine:
    """Rows as `learn` numbered them, found by their words."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.vocabulary = Vocabulary(arrays)
        self._rows = Groups(arrays["rows_starts"], arrays["rows_rows"])
        self._tokens = Groups(arrays["tokens_starts"], arrays["tokens_words"])
        self._counts: Ints = np.diff(self._rows.starts)
        self._sums = np.zeros(len(self._tokens.starts) - 1, np.int32)
        self._slot = np.zeros(len(self.vocabulary.words), np.uint8)
        self.like = lru_cache(REMEMBERED)(self.vocabulary.like)
        """The words that a token may stand for; remembered, since a query changes by a letter at a time."""
        self.same = lru_cache(REMEMBERED)(self.vocabulary.same)

    def __len__(self) -> int:
        return len(self._sums)

    def knows(self, token: str) -> bool:
        """Whether any name holds this very word."""
        words, word = self.vocabulary.words, token.encode()
        at = bisect_left(words, word)
        return at < len(words) and bool(words[at] == word)

    def bearers(self, like: Likeness) -> int:
        """How many names hold one of the words that are good for the one asked for."""
        low, high = like.span if like.begun >= ev.GOOD else (0, 0)
        good = like.words[(like.values >= ev.GOOD) & ((like.words < low) | (like.words >= high))]
        return int(self._counts[good].sum()) + int(self._rows.starts[high] - self._rows.starts[low])

    def best(self, asked: Sequence[Asked[Likeness]], count: int, thorough: bool) -> list[tuple[int, int]]:
        """(score, row) of the best rows, best first."""
        rows = self._led_to(asked, thorough)
        if not len(rows):
            return []
        scores = self._scores(rows, asked)
        order = np.lexsort((rows, -scores))[:count]
        return list(zip(scores[order].tolist(), rows[order].tolist(), strict=True))

    def _led_to(self, asked: Sequence[Asked[Likeness]], thorough: bool) -> Ints:
        """The rows that the words lead to, ascending: those that may be among the best."""
        sums = self._sums
        found: list[Ints] = []
        left = sum(a.weight for a in asked)
        enough = 0
        keep = KEEP_INITIALS if any(a.like is None for a in asked) else KEEP
        passed_over: list[Asked[Likeness]] = []
        for a in sorted(asked, key=lambda a: (a.weak, -a.weight)):
            if a.like is None or (a.weak and any(map(len, found))):
                continue
            if not thorough and left * 100 <= enough:
                passed_over.append(a)
                continue
            left -= a.weight
            for like in (a.like, a.joined, *(a.parts or ())):
                if like is not None:
                    rows, values = self._postings(like, a.open, thorough)
                    sums[rows] += values * np.int32(a.weight)
                    found.append(rows)
            if not thorough and len(found[-1]) > ENOUGH:
                enough = max(enough, int(np.partition(sums[found[-1]], -ENOUGH)[-ENOUGH]))
        rows = np.concatenate([_NONE, *found])
        rows.sort()
        first = np.ones(len(rows), np.bool_)
        np.not_equal(rows[1:], rows[:-1], out=first[1:])
        rows = rows[first]
        reached = sums[rows]
        sums[rows] = 0
        if thorough or len(rows) <= keep:
            return rows
        return self._foremost(rows, reached, passed_over, keep)

    def _foremost(self, rows: Ints, reached: Ints, passed_over: Sequence[Asked[Likeness]], keep: int) -> Ints:
        """The `keep` rows that all words together speak for, and those that tie with the last of them."""
        if passed_over:
            words, counts = self._tokens.gather(rows)
            starts = counts.cumsum() - counts
            for a in passed_over:
                if a.like is not None:
                    reached += np.maximum.reduceat(self._read(a.like, words), starts) * np.int32(a.weight)
        last = np.partition(reached, -keep)[-keep]
        kept = np.concatenate([rows[reached > last], rows[reached == last][: MOST - keep]])
        kept.sort()
        return kept

    def _postings(self, like: Likeness, open: bool, thorough: bool) -> tuple[Ints, Ints]:
        words, values = like.words, like.values
        counts = self._counts[words]
        if not thorough:
            reach = counts[::-1].cumsum()
            if len(reach) and reach[-1] > BUDGET:
                kept = max(1, int(reach.searchsorted(BUDGET)))
                words, values = words[-kept:], values[-kept:]
        rows, counts = self._rows.gather(words)
        told = values.astype(np.int32).repeat(counts)
        low, high = like.span
        if open and high > low:
            begin, end = int(self._rows.starts[low]), int(self._rows.starts[high])
            going_on = self._rows.values[begin : end if thorough else min(end, begin + BUDGET)]
            rows = np.concatenate([going_on, rows])
            told = np.concatenate([np.full(len(going_on), like.begun, np.int32), told])
        return rows, told

    def _read(self, like: Likeness, words: Ints) -> Ints:
        """How like each of `words` is, 0 for most."""
        slot = self._slot
        slot[like.span[0] : like.span[1]] = like.begun
        slot[like.words] = np.maximum(slot[like.words], like.values)
        values = slot[words].astype(np.int32)
        slot[like.span[0] : like.span[1]] = 0
        slot[like.words] = 0
        return values

    def _scores(self, rows: Ints, asked: Sequence[Asked[Likeness]]) -> Ints:
        """How well each of `rows` answers the query, by all its words."""
        words, counts = self._tokens.gather(rows)
        starts = counts.cumsum() - counts
        features = self.vocabulary.features[words]
        start, costs, traits = features[:, START], features[:, COST], features[:, TRAITS]
        single, father = traits & SINGLE > 0, traits & FATHER > 0
        used = np.zeros(len(words), np.bool_)
        total = np.zeros(len(rows), np.int32)
        matched = np.zeros(len(rows), np.int32)
        excused = np.zeros(len(rows), np.int32)

        for a in in_turn(asked):
            same_start = start == ev.start_of(a.token)
            if a.like is None:
                values = np.where(same_start & ~used, np.where(father, *_initial(a.later)), 0)
            else:
                values = self._read(a.like, words)
                lone = single & same_start
                values[lone] = np.maximum(values[lone], ev.alone(a.weight))
            best = np.maximum.reduceat(values, starts)
            if a.joined is not None:
                together = self._read(a.joined, words)
                most = np.maximum.reduceat(together, starts)
                excused += (most > best).astype(np.int32)
                values, best = np.maximum(values, together), np.maximum(best, most)
            taken = (values == best.repeat(counts)) & (values >= ev.MATCH)
            if a.parts is not None:
                one, other = self._read(a.parts[0], words), self._read(a.parts[1], words)
                both = np.minimum(np.maximum.reduceat(one, starts), np.maximum.reduceat(other, starts))
                better = both > best
                best = np.maximum(best, both)
                taken = np.where(better.repeat(counts), (one > 0) | (other > 0), taken)
            total += best * np.int32(a.weight)
            matched += best >= ev.MATCH
            used |= taken
        cost = np.add.reduceat(np.where(used, 0, costs).astype(np.int32), starts)
        unsaid = np.add.reduceat((~used & (costs > 2)).astype(np.int32), starts)
        taken_words = np.add.reduceat(used.astype(np.int32), starts)
        strong = np.int32(sum(not a.weak and a.like is not None for a in asked))
        clash = np.minimum(np.maximum(0, strong - matched), unsaid)
        total = total * 100 // np.int32(sum(a.weight for a in asked))
        collided = np.maximum(0, matched - taken_words - excused)
        scores = total - clash * ev.CLASH - np.minimum(cost, ev.MAX_COST) * ev.COST - collided * ev.COLLISION
        return np.asarray(scores, np.int32)


def _initial(later: bool) -> tuple[int, int]:
    return ev.initial(True, later), ev.initial(False, later)
