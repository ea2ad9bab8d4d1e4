"""The engine of a small dossier: dictionaries, no numpy, ready in milliseconds.

It compares every word asked for with every word it knows, which is the fastest way up to some 10,000 words. It also
takes in what is added to a large dossier, until there is enough of it for arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dossier.names.endings import patronymic
from dossier.names.fold import skeletons
from dossier.names.given import groups
from dossier.names.tables import diminutives, forms, given, known, listed, sex_of
from dossier.search import evidence as ev
from dossier.search.asked import Asked, in_turn

BEGINNINGS = (-1, 0, 1)
REMEMBERED = 64


class Likeness(NamedTuple):
    """Words with how like they are to the one asked for, and apart from them those that begin with it."""

    words: dict[str, int]
    begun: dict[str, int]

    def value(self, word: str) -> int:
        """How like a word is, 0 for most."""
        return max(self.words.get(word, 0), self.begun.get(word, 0))


class SmallEngine:
    """Rows, numbered by the caller in ascending order, found by their words."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}
        self._tokens: dict[int, Sequence[str]] = {}
        self._keys: dict[str, list[str]] = {}
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
                self._sounds.setdefault(ev.sounds(key.encode()), []).append(key)
            self._keys[key].append(words[number])
        for token in (words[number] for number in known(words, folded)):
            for pet, names in ((False, forms(token)), (True, diminutives(token))):
                for group in names:
                    self._groups.setdefault(group, []).append((token, pet))
        self._beginnings.clear()

    def knows(self, token: str) -> bool:
        """Whether any name holds this very word."""
        return token in self._rows

    def same(self, token: str) -> Likeness:
        """The words with the very skeleton of `token`, and about as long."""
        if self._unlearned:
            self._learn()
        words = (word for word in self._keys.get(ev.keys_of(token)[0], ()) if abs(len(word) - len(token)) <= 1)
        return Likeness(dict.fromkeys(words, ev.SKELETON - ev.JOINED), {})

    def bearers(self, like: Likeness) -> int:
        """How many names hold one of the words that are good for the one asked for."""
        words = like.words.keys() | like.begun.keys()
        return sum(len(self._rows[word]) for word in words if like.value(word) >= ev.GOOD)

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
        return Likeness(like, {w: begun for w in self._rows if w.startswith(token)} if begun else {})

    def _near(self, key: str) -> Iterable[tuple[str, int, bool]]:
        """The keys within the slips that `key` may bear or with its very consonants, how like it they are, and whether
        their consonants are the same."""
        from rapidfuzz.distance import OSA

        sounds = ev.sounds(key.encode())
        alike = self._sounds.get(sounds, [])
        near = _within(key, self._keys, ev.edits_allowed(len(key)))
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
        see((w for other, words in self._keys.items() if other.startswith(key) for w in words), ev.PREFIX - 4)
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
        scored = [(_score(self._tokens[row], asked), row) for row in rows]
        scored.sort(key=lambda each: (-each[0], each[1]))
        return scored[:count]


def _within(key: str, others: Iterable[str], edits: int) -> dict[str, int]:
    """Those of `others` at most `edits` slips from `key`, and how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(key, list(others), scorer=OSA.distance, processor=None, score_cutoff=edits, limit=None)
    return {other: int(distance) for other, distance, _ in found}


def _score(words: Sequence[str], asked: Sequence[Asked[Likeness]]) -> int:
    """How well a name answers the query, by all its words."""
    used = [False] * len(words)
    total = matched = excused = 0
    for a in in_turn(asked):
        values = _values(words, used, a)
        best = max(values)
        if a.joined is not None:
            together = [a.joined.value(word) for word in words]
            excused += max(together) > best
            values = list(map(max, values, together))
            best = max(values)
        taken = [value == best and value >= ev.MATCH for value in values]
        if a.parts is not None:
            one, other = ([part.value(word) for word in words] for part in a.parts)
            both = min(max(one), max(other))
            if both > best:
                best, taken = both, [x > 0 or y > 0 for x, y in zip(one, other, strict=True)]
        total += best * a.weight
        matched += best >= ev.MATCH
        used = list(map(_either, used, taken))
    costs = [ev.cost_of(word) for word, said in zip(words, used, strict=True) if not said]
    strong = sum(not a.weak and a.like is not None for a in asked)
    clash = min(max(0, strong - matched), sum(cost > 2 for cost in costs))
    collided = max(0, matched - sum(used) - excused)
    score = total * 100 // sum(a.weight for a in asked)
    return score - clash * ev.CLASH - min(sum(costs), ev.MAX_COST) * ev.COST - collided * ev.COLLISION


def _either(one: bool, other: bool) -> bool:
    return one or other


def _values(words: Sequence[str], used: Sequence[bool], a: Asked[Likeness]) -> list[int]:
    start = ev.start_of(a.token)
    if a.like is None:
        return [
            ev.initial(patronymic(word) is not None, a.later) if not said and ev.start_of(word) == start else 0
            for word, said in zip(words, used, strict=True)
        ]
    alone = ev.alone(a.weight)
    like = a.like
    return [
        max(like.value(word), alone) if len(word) == 1 and ev.start_of(word) == start else like.value(word)
        for word in words
    ]
