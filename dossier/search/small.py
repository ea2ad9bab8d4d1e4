"""The engine of a small dossier: dictionaries, no numpy, ready in milliseconds.

It compares every word asked for with every word it knows, which is the fastest way up to some 10,000 words. It also
takes in what is added to a large dossier, until there is enough of it for arrays.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import or_
from typing import NamedTuple

from dossier.names.endings import patronymic
from dossier.names.fold import skeletons
from dossier.names.given import groups
from dossier.names.tables import diminutives, forms, given, known, listed, sex_of
from dossier.search import evidence as ev
from dossier.search.asked import Asked, in_turn

BEGINNINGS = (-1, 0, 1)
REMEMBERED = 64
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Likeness(NamedTuple):
    """Words with how like they are to the one asked for, and apart from them those that begin with it. `values` are
    both; every other word is not like it at all."""

    words: dict[str, int]
    begun: dict[str, int]
    values: dict[str, int]


class SmallEngine:
    """Rows, numbered by the caller in ascending order, found by their words."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}
        self._tokens: dict[int, Sequence[str]] = {}
        self._keys: dict[str, list[str]] = {}
        self._by_length: dict[int, list[str]] = {}
        self._sorted: tuple[list[str], list[str]] = [], []  # words and keys
        self._sounds: dict[bytes, list[str]] = {}
        self._unlearned: list[str] = []
        self._groups: dict[int, list[tuple[str, bool]]] = {}
        self._beginnings: dict[int, dict[str, list[str]]] = {}
        self._remembered: dict[tuple[str, bool, bool], Likeness] = {}

    def __len__(self) -> int:
        return len(self._tokens)

    def names(self) -> Iterable[tuple[int, Sequence[str]]]:
        """Every row with its tokens."""
        return self._tokens.items()

    def add(self, row: int, tokens: Sequence[str]) -> None:
        """Take in the name of `row`."""
        self._remembered.clear()
        self._tokens[row] = tokens
        for token in dict.fromkeys(tokens):
            if token in self._rows:
                self._rows[token].append(row)
            else:
                self._rows[token] = [row]
                self._unlearned.append(token)

    def _learn(self) -> None:
        """File the new words, all at once, which is faster, and before the first query, which may be long after."""
        words, self._unlearned = self._unlearned, []
        folded = skeletons(words)
        filed = dict.fromkeys((number, key) for key, number in zip(*ev.keys_of_all(words, folded), strict=True))
        for number, key in filed:
            if key not in self._keys:
                self._keys[key] = []
                self._by_length.setdefault(len(key), []).append(key)
                self._sounds.setdefault(ev.sounds(key.encode()), []).append(key)
            self._keys[key].append(words[number])
        for token in (words[number] for number in known(words, folded)):
            for pet, names in ((False, forms(token)), (True, diminutives(token))):
                for group in names:
                    self._groups.setdefault(group, []).append((token, pet))
        self._beginnings.clear()
        self._sorted = sorted(self._rows), sorted(self._keys)

    def knows(self, token: str) -> bool:
        """Whether any name holds this very word."""
        return token in self._rows

    def same(self, token: str) -> Likeness:
        """The words with the very skeleton of `token`, and about as long."""
        if self._unlearned:
            self._learn()
        words = (word for word in self._keys.get(ev.keys_of(token)[0], ()) if abs(len(word) - len(token)) <= 1)
        found = dict.fromkeys(words, ev.SKELETON - ev.JOINED)
        return Likeness(found, {}, found)

    def bearers(self, like: Likeness) -> int:
        """How many names hold one of the words that are good for the one asked for."""
        return sum(len(self._rows[word]) for word, value in like.values.items() if value >= ev.GOOD)

    def like(self, token: str, cyrillic: bool = False, unfinished: bool = False) -> Likeness:
        """The words that `token` may stand for; with `unfinished`, also those that it may be the beginning of.
        Remembered, since a query changes by a letter at a time."""
        asked = (token, cyrillic, unfinished)
        if asked not in self._remembered:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[asked] = self._like(*asked)
        return self._remembered[asked]

    def _like(self, token: str, cyrillic: bool, unfinished: bool) -> Likeness:
        from rapidfuzz.distance import OSA

        if self._unlearned:
            self._learn()
        keys = ev.keys_of(token)
        found: dict[str, tuple[int, bool]] = {}
        for n, key in enumerate(keys):
            for other, value, same in self._near(key):
                for word in self._keys[other]:
                    found[word] = max(found.get(word, (0, False)), (min(value, ev.STEM if n else ev.SKELETON), same))
        like = {word: value for word, (value, _) in found.items()}
        full, pet = groups(token, cyrillic)
        if full or pet:
            opposite = {"f": "m", "m": "f"}.get(sex_of(full | pet), "?")
            sure = listed(full | pet)
            for word, (value, same) in found.items():
                known = given(word)
                if known and ev.another_given(value, same, sex_of(known) == opposite, sure and listed(known)):
                    like[word] = min(value, ev.OTHER_GIVEN)
            for group in full | pet:
                for word, nickname in self._groups.get(group, ()):
                    value = ev.same_given(group in full, nickname, listed([group]))
                    like[word] = max(like.get(word, 0), value)
        for word, value in like.items():
            away = OSA.distance(token, word)
            like[word] = max(1, value - ev.loss(value, away, max(len(token), len(word)))) if away else ev.SAME
        begun = ev.PREFIX if unfinished else ev.begun(len(token))
        if unfinished:
            self._go_on(keys[0], like)
        longer = dict.fromkeys(_beginning(self._sorted[0], token), begun) if begun else {}
        return Likeness(like, longer, longer | {word: max(n, longer.get(word, 0)) for word, n in like.items()})

    def _near(self, key: str) -> Iterable[tuple[str, int, bool]]:
        """The keys within the slips that `key` may bear or with its very consonants, how like it they are, and whether
        their consonants are the same."""
        from rapidfuzz.distance import OSA

        sounds = ev.sounds(key.encode())
        alike = self._sounds.get(sounds, [])
        edits = ev.edits_allowed(len(key))
        lengths = range(len(key) - edits, len(key) + edits + 1)
        near = _within(key, chain.from_iterable(self._by_length.get(n, ()) for n in lengths), edits)
        start = ev.kind_of_start(key.encode())
        near = {o: distance for o, distance in near.items() if distance < 2 or ev.kind_of_start(o.encode()) == start}
        if len(sounds) >= ev.TELLING_SOUNDS:
            near |= {other: OSA.distance(key, other) for other in alike}
        for other, distance in near.items():
            same = ev.sounds(other.encode()) == sounds
            yield (
                other,
                ev.likeness(distance, max(len(key), len(other)), same, ev.kind_of_start(other.encode()) == start),
                same,
            )

    def _go_on(self, key: str, like: dict[str, int]) -> None:
        """Put in the words whose key begins with `key`, or nearly so."""

        def see(words: Iterable[str], value: int) -> None:
            for word in words:
                like[word] = max(like.get(word, 0), value)

        if len(key) < ev.FUZZY_PREFIX.start:
            return
        see((w for other in _beginning(self._sorted[1], key) for w in self._keys[other]), ev.PREFIX - 4)
        if len(key) in ev.FUZZY_PREFIX:
            for n in (len(key) + more for more in BEGINNINGS):
                beginnings = self._beginnings_of(n)
                for other in _within(key, beginnings, 1):
                    see(beginnings[other], ev.NEAR_PREFIX)

    def _beginnings_of(self, length: int) -> dict[str, list[str]]:
        if length not in self._beginnings:
            found: dict[str, list[str]] = {}
            for key, words in self._keys.items():
                found.setdefault(key[:length], []).extend(words)
            self._beginnings[length] = found
        return self._beginnings[length]

    def best(self, asked: Sequence[Asked[Likeness]], count: int, thorough: bool) -> list[tuple[int, int]]:
        """(score, row) of the best rows, best first; always of all rows."""
        words: set[str] = set()
        for a in sorted(asked, key=lambda a: (a.weak, -a.weight)):
            if a.weak and words:
                continue
            for like in (a.like, a.joined, *(a.parts or ())):
                if like is not None:
                    words |= like.words.keys()
            if a.like is not None and a.open:
                words |= a.like.begun.keys()
        rows = {row for word in words for row in self._rows[word]}
        turns = [(a, self._values(a)) for a in in_turn(asked)]
        scored = [(_score(self._tokens[row], turns), row) for row in rows]
        scored.sort(key=lambda each: (-each[0], each[1]))
        return scored[:count]

    def _values(self, a: Asked[Likeness]) -> dict[str, int]:
        """What every word is good for as `a`, its bare initial too."""
        if a.like is None:
            return {}
        start, alone = ev.start_of(a.token), ev.alone(a.weight)
        values = a.like.values
        letters = (word for word in _LETTERS if word in self._rows and ev.start_of(word) == start)
        return values | {letter: max(values.get(letter, 0), alone) for letter in letters}


def _beginning(words: Sequence[str], start: str) -> Sequence[str]:
    """Those of the sorted `words` that begin with `start`."""
    return words[bisect_left(words, start) : bisect_left(words, start + "\x7f")]


def _within(key: str, others: Iterable[str], edits: int) -> dict[str, int]:
    """Those of `others` at most `edits` slips from `key`, and how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(key, list(others), scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None)
    return {other: int(distance) for other, distance, _ in found}


def _score(words: Sequence[str], turns: Sequence[tuple[Asked[Likeness], dict[str, int]]]) -> int:
    """How well a name answers the query, by all its words."""
    used = [False] * len(words)
    total = matched = excused = strong = weight = 0
    for a, good in turns:
        values = [good.get(word, 0) for word in words] if a.like is not None else _initials(words, used, a)
        best = max(values)
        if a.joined is not None:
            together = [a.joined.values.get(word, 0) for word in words]
            excused += max(together) > best
            values = list(map(max, values, together))
            best = max(values)
        taken = [value == best for value in values] if best >= ev.MATCH else []
        if a.parts is not None:
            one, other = ([part.values.get(word, 0) for word in words] for part in a.parts)
            both = min(max(one), max(other))
            if both > best:
                best, taken = both, [x > 0 or y > 0 for x, y in zip(one, other, strict=True)]
        weight += a.weight
        strong += not a.weak and a.like is not None
        total += best * a.weight
        matched += best >= ev.MATCH
        if taken:
            used = list(map(or_, used, taken))
    costs = [ev.cost_of(word) for word, said in zip(words, used, strict=True) if not said]
    clash = min(max(0, strong - matched), sum(cost > 2 for cost in costs))
    collided = max(0, matched - sum(used) - excused)
    score = total * 100 // weight
    return score - clash * ev.CLASH - min(sum(costs), ev.MAX_COST) * ev.COST - collided * ev.COLLISION


def _initials(words: Sequence[str], used: Sequence[bool], a: Asked[Likeness]) -> list[int]:
    """What the words that begin with an initial asked for are good for, if no other word asked for stands for them."""
    start = ev.start_of(a.token)
    return [
        ev.initial(patronymic(word) is not None, a.later) if not said and ev.start_of(word) == start else 0
        for word, said in zip(words, used, strict=True)
    ]
