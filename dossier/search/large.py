"""The engine of a large dossier: arrays, a few dozen numpy calls a query, the same answers as the small one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from dossier.names.fold import skeleton
from dossier.names.endings import patronymic
from dossier.names.given import groups
from dossier.names.person import PARTICLES, TITLES
from dossier.names.tables import given, sex, sex_of
from dossier.search import evidence as ev
from dossier.search.vocabulary import Groups, Ints, Likeness, Vocabulary

BUDGET = 150_000
"""Postings that a query word may touch; beyond it only the rows that other words have found are looked at."""


KEEP = 400
CLASH = 600
RAW = 30


def given_groups(token: str, cyrillic: bool) -> frozenset[int]:
    full, pet = groups(token, cyrillic)
    return full | pet


class LargeEngine:
    """Rows are numbered from 0 in the order of `names`, each given as its tokens."""

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        numbers: dict[str, int] = {}
        flat: list[int] = []
        lengths: list[int] = []
        for tokens in names:
            lengths.append(len(tokens))
            flat += [numbers.setdefault(token[: ev.MAX_WORD], len(numbers)) for token in tokens]
        words = np.array([token.encode() for token in numbers], dtype=f"S{ev.MAX_WORD}")
        order = np.argsort(words)
        place = np.empty(len(words), np.int64)
        place[order] = np.arange(len(words))
        self.vocabulary = Vocabulary(words[order], ev.keys_of)
        tokens_of = place[np.array(flat, np.int64)] if flat else np.zeros(0, np.int64)
        row_of = np.repeat(np.arange(len(lengths)), lengths)
        self.rows = Groups.of(tokens_of, row_of, len(words))
        self.tokens = Groups.of(row_of, tokens_of, len(lengths))
        pairs = [(g, n) for n, w in enumerate(self.vocabulary.words.tolist()) for g in given(w.decode())]
        groups = np.array([g for g, _ in pairs], np.int64)
        members = np.array([n for _, n in pairs], np.int64)
        self.given = Groups.of(groups, members, int(groups.max(initial=-1)) + 1)
        self.is_given = np.zeros(len(words), np.bool_)
        self.is_given[members] = True
        self.counts = np.diff(self.rows.starts)
        self.acc = np.zeros(len(lengths), np.int32)
        listed = [w.decode() for w in self.vocabulary.words.tolist()]
        self.single = np.array([len(w) == 1 for w in listed], np.bool_)
        self.first = np.array([ev.start_of(w) for w in listed], np.uint8)
        self.sex = np.array([" fm".index(sex(w) or " ") for w in listed], np.uint8)
        self.father = np.array([patronymic(w) is not None for w in listed], np.bool_)
        self.cost = np.array([ev.cost_of(w) for w in listed], np.uint8)
        self.size = len(lengths)

    def words_like(self, token: str, cyrillic: bool) -> NDArray[np.uint8]:
        """How like `token` each word of the vocabulary is."""
        vocabulary = self.vocabulary
        like = np.zeros(len(vocabulary.words), np.uint8)
        same = np.zeros(len(vocabulary.words), np.bool_)
        for key in reversed(ev.keys_of(token)):
            keys, likeness, sounds = vocabulary.near(key.encode())
            order = np.argsort(likeness, kind="stable")
            words, counts = vocabulary.under.gather(keys[order])
            values = np.repeat(likeness[order], counts)
            same[words] |= np.repeat(sounds[order], counts)
            if key != skeleton(token):
                values = np.minimum(values, ev.STEM)
            like[words] = np.maximum(values, like[words])
        groups = given_groups(token, cyrillic)
        if groups:
            words = np.flatnonzero(like)
            opposite = {"f": 2, "m": 1}.get(sex_of(groups), 3)
            others = words[self.is_given[words] & (~same[words] | (self.sex[words] == opposite)) & (like[words] < ev.SKELETON)]
            like[others] = np.minimum(like[others], ev.OTHER_GIVEN)
            members, _ = self.given.gather(np.array(sorted(g for g in groups if g < len(self.given.starts) - 1), np.int32))
            like[members] = np.maximum(like[members], ev.FORM)
        words = np.flatnonzero(like)
        if len(words):
            printed = vocabulary.words[words]
            away = cdist([token.encode()], printed.tolist(), scorer=OSA.distance, dtype=np.uint8)[0].astype(np.int32)
            lengths = np.maximum(vocabulary.lengths[words], len(token))
            loss = np.where(like[words] >= ev.FORM, np.minimum(away // 2, 2), np.minimum(RAW * away // lengths, 12))
            like[words] = np.maximum(1, like[words] - loss)
        itself = vocabulary.find(token.encode()[: ev.MAX_WORD])
        if itself >= 0:
            like[itself] = ev.SAME
        return like

    def best(self, tokens: Sequence[str], count: int, cyrillic: bool = False) -> tuple[Ints, NDArray[np.int32]]:
        """The rows that match most of `tokens` best, best first."""
        likes = [self.words_like(token, cyrillic) if len(token) > 1 else None for token in tokens]
        weights = [self.weight(*each) for each in zip(tokens, likes, strict=True)]
        acc = self.acc
        touched: list[Ints] = []
        left = sum(weights)
        enough = 0
        for i in sorted(range(len(tokens)), key=lambda i: (-weights[i], i)):
            like = likes[i]
            if like is None or left * 100 <= enough:
                continue
            left -= weights[i]
            words = np.flatnonzero(like)
            words = words[np.argsort(like[words], kind="stable")].astype(np.int32)
            values = like[words]
            if not len(words):
                continue
            if (cumulative := np.cumsum(self.counts[words][::-1]))[-1] > BUDGET:
                keep = max(1, int(np.searchsorted(cumulative, BUDGET)))
                words, values = words[-keep:], values[-keep:]
            rows, counts = self.rows.gather(words)
            acc[rows] += np.repeat(values.astype(np.int32) * weights[i], counts)
            touched.append(rows)
            if len(rows) > KEEP:
                enough = max(enough, int(np.partition(acc[rows], -KEEP)[-KEEP]))
        if not touched:
            return np.zeros(0, np.int32), np.zeros(0, np.int32)
        rows = np.concatenate(touched)
        score = acc[rows]
        acc[rows] = 0
        initials = any(like is None for like in likes)
        keep = (4096 if initials else KEEP) * len(touched)
        if len(rows) > keep:
            rows = rows[score >= np.partition(score, -keep)[-keep]]
        rows = np.unique(rows)[:8192]
        score = self.score(rows, tokens, likes, weights)
        order = np.lexsort((rows, -score))[:count]
        return rows[order], score[order]

    def weight(self, token: str, like: NDArray[np.uint8] | None) -> int:
        if like is None:
            return ev.INITIAL_WEIGHT
        weight = ev.weight(int(self.counts[like >= ev.GOOD].sum()), self.size)
        return min(weight, 10) if token in PARTICLES or token in TITLES else weight

    def score(
        self, rows: Ints, tokens: Sequence[str], likes: Sequence[NDArray[np.uint8] | None], weights: Sequence[int]
    ) -> NDArray[np.int32]:
        """How well each of `rows` answers the query, by all its words; 10,000 is the best."""
        flat, counts = self.tokens.gather(rows)
        starts = np.cumsum(counts) - counts
        used = np.zeros(len(flat), np.bool_)
        total = np.zeros(len(rows), np.int32)
        matched = np.zeros(len(rows), np.int32)
        single = self.single[flat]
        first = self.first[flat]
        father = self.father[flat]
        initials = 0
        for i in sorted(range(len(tokens)), key=lambda i: len(tokens[i]) == 1):
            like = likes[i]
            if like is None:
                values = np.where(first == ev.start_of(tokens[i]), 90, 0)
                values[father] -= 30 if not initials else 0
                values[~father] -= 10 if initials else 0
                values[used] = 0
                initials += 1
            else:
                values = like[flat]
                alone = single & (first == ev.start_of(tokens[i]))
                values[alone] = np.maximum(values[alone], min(ev.INITIAL, ev.INITIAL * ev.INITIAL_WEIGHT // weights[i]))
            best = np.maximum.reduceat(values, starts)
            total += best.astype(np.int32) * weights[i]
            taken = (values == np.repeat(best, counts)) & (values >= 50)
            matched += best >= 50
            used |= taken
        unsaid = ~used & (self.cost[flat] > 2)
        asked = sum(len(t) > 1 and t not in PARTICLES and t not in TITLES for t in tokens)
        clash = np.minimum(np.maximum(0, asked - matched), np.add.reduceat(unsaid.astype(np.int32), starts))
        cost = np.add.reduceat(np.where(used, 0, self.cost[flat]), starts)
        taken = np.add.reduceat(used.astype(np.int32), starts)
        total = total * 100 // sum(weights)
        return total - clash * CLASH - np.minimum(cost, 40) * 30 - np.maximum(0, matched - taken) * 1500
