"""`NameIndex`: find a name however it is spelled, as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.names.fold import tokens
from dossier.names.legal import split_legal
from dossier.search import evidence as ev
from dossier.search.asked import Asked
from dossier.search.hit import Hit
from dossier.search.small import SmallEngine

if TYPE_CHECKING:
    from dossier.search.segment import Segment

LARGE = 5_000
"""So many names get arrays; fewer are faster without."""
SEGMENTS = 6
TOO_MANY = 500
"""So many removed rows, and more than there are others, are reason to begin anew."""
CANDIDATES = 48
CLOSE = 16
MARGIN = 0.15
SLIPS, ONE_WORD = 1, 0.96
WHOLE = 0.2
"""So much comparing names as wholes counts, against word by word, where the best are within MARGIN of each other."""
_CYRILLIC = re.compile("[Ѐ-ӿ]")
Engine = Any


class NameIndex:
    """Names by id; several may share one.

    Names lie in segments: arrays for each great heap of them, and dictionaries for the last few thousand, which is all
    there is in a small dossier. Adding is cheap; when there are too many segments, they are made one.
    """

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._large: list[Segment] = []
        self._ids: list[str] = []
        self._rows: dict[str, list[int]] = {}
        self._names: list[str] = []
        self._removed: set[int] = set()
        self._small = SmallEngine()
        rest = iter(names)
        head = list(islice(rest, LARGE + 1))
        if len(head) > LARGE:
            from dossier.search.segment import Segment

            self._large.append(Segment.of(head, rest))
        else:
            for id, name in head:
                self.add(id, name)

    def __len__(self) -> int:
        return sum(map(len, self._large)) + len(self._names) - len(self._removed)

    def add(self, id: str, name: str) -> None:
        """Make `id` findable by `name` as well."""
        self._rows.setdefault(id, []).append(len(self._ids))
        self._ids.append(id)
        self._names.append(name)
        self._small.add(len(self._names) - 1, _words(name))
        if len(self._names) > LARGE:
            if len(self._large) < SEGMENTS:
                self._settle()
            else:
                self._begin_anew()

    def remove(self, id: str) -> None:
        """Forget every name of `id`; an unknown id is forgotten already."""
        self._removed.update(self._rows.pop(id, ()))
        for segment in self._large:
            segment.remove(id)
        if self._gone > max(TOO_MANY, len(self)):
            self._begin_anew()

    @property
    def _gone(self) -> int:
        """How many rows there still are of what was removed."""
        return len(self._removed) + sum(segment.gone for segment in self._large)

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Every (id, name), in the order in which they were added."""
        for segment in self._large:
            yield from segment.pairs()
        for row, pair in enumerate(zip(self._ids, self._names, strict=True)):
            if row not in self._removed:
                yield pair

    def _begin_anew(self) -> None:
        """One segment of everything that was not removed."""
        NameIndex.__init__(self, list(self.pairs()))

    def _settle(self) -> None:
        """Make arrays of what was added last."""
        from dossier.search.segment import Segment

        pairs = [pair for n, pair in enumerate(zip(self._ids, self._names, strict=True)) if n not in self._removed]
        large = [*self._large, Segment.of(pairs)]
        NameIndex.__init__(self)
        self._large = large

    def save(self, path: Path | str) -> None:
        """Write the index into one file."""
        from dossier.search.segment import Segment

        segment = self._large[0] if len(self._large) == 1 and not self._names else Segment.of(list(self.pairs()))
        segment.save(Path(path))

    @classmethod
    def load(cls, path: Path | str) -> NameIndex:
        """The index of a file that `save` wrote, mapped into memory. Raises DataError where it is none."""
        from dossier.search.segment import Segment

        index = cls()
        index._large.append(Segment.load(Path(path)))
        return index

    def search(self, query: str, limit: int = 10, typing: bool = False, *, thorough: bool = False) -> list[Hit]:
        """The ids that `query` may mean, each once, best first. `typing`: its last word may be unfinished. `thorough`:
        look at every name that shares a word however like, not only at the likeliest; for an idle moment.

        Beyond 256 characters and 12 words of the query nothing more is read.
        """
        query = query[: ev.MAX_CHARS]
        words = _words(query)[: ev.MAX_WORDS]
        if not words or limit < 1:
            return []
        unfinished = typing and query[-1].isalnum()
        engines: list[Engine] = [segment.engine for segment in self._large]
        if len(self._small):
            engines.append(self._small)
        asked = read(words, engines, bool(_CYRILLIC.search(query)), unfinished)
        best: list[tuple[int, int, int]] = []
        for n, engine in enumerate(engines):
            found = engine.best(asked[n], max(CANDIDATES, 2 * limit) + self._gone, thorough)
            best += [(-score, n, row) for score, row in found]
        hits: dict[str, Hit] = {}
        for score, n, row in sorted(best):
            pair = self._pair(n, row)
            if pair and pair[0] not in hits:
                hits[pair[0]] = Hit(pair[0], min(max(-score, 0), 10_000) / 10_000, pair[1], query, unfinished)
                if len(hits) >= max(limit, CLOSE):
                    break
        return reconsidered(query, list(hits.values()), unfinished)[:limit]

    def _pair(self, n: int, row: int) -> tuple[str, str] | None:
        """(id, name) of a row of the `n`-th engine, None where it was removed."""
        if n < len(self._large):
            return self._large[n].pair(row)
        return None if row in self._removed else (self._ids[row], self._names[row])


def reconsidered(query: str, hits: list[Hit], unfinished: bool) -> list[Hit]:
    """The best few in the order that comparing the names as wholes gives them, where they are close or where they are
    the same letters but for a slip, however parted into words."""
    if unfinished or not hits:
        return hits
    from dossier.names import compare  # brings what is known of organizations; not needed for what is being typed

    asked = "".join(tokens(query))
    few = hits[:CLOSE]
    close = sum(hit.score >= hits[0].score - MARGIN for hit in few)
    for n, hit in enumerate(few):
        slips = _slips(asked, hit.name)
        if n >= (close if close > 1 else 0) and slips > SLIPS:
            continue
        whole = compare(query, hit.name)
        score = (1 - WHOLE) * hit.score + WHOLE * whole.score if n < close else hit.score
        if slips <= SLIPS and not whole.conflict:
            score = max(score, ONE_WORD - 0.04 * slips)
        few[n] = replace(hit, score=round(score, 4))
    few.sort(key=lambda hit: -hit.score)
    return few + hits[len(few) :]


def _slips(asked: str, name: str) -> int:
    from rapidfuzz.distance import OSA

    glued = "".join(tokens(name))
    return OSA.distance(asked, glued, score_cutoff=SLIPS) if len(asked) > 5 else SLIPS + 1


def _words(name: str) -> tuple[str, ...]:
    return tuple(token[: ev.MAX_WORD] for token in ev.words_of(name))


def read(words: Sequence[str], engines: Sequence[Engine], cyrillic: bool, unfinished: bool) -> list[list[Asked[Any]]]:
    """For each engine what each word asks of it; words weigh the same everywhere."""
    names = sum(map(len, engines))
    telling = split_legal(tuple(words))[0]
    asked: list[list[Asked[Any]]] = [[] for _ in engines]
    initials = 0
    last = len(words) - 1
    letters = all(len(word) == 1 for word in words)
    likes = [
        [engine.like(word, cyrillic, unfinished and i == last) for engine in engines]
        if len(word) > 1 or letters
        else None
        for i, word in enumerate(words)
    ]
    for i, (word, like) in enumerate(zip(words, likes, strict=True)):
        if like is None:
            for each in asked:
                each.append(Asked(word, ev.INITIAL_WEIGHT, None, later=initials > 0))
            initials += 1
            continue
        bearers = sum(engine.bearers(each) for engine, each in zip(engines, like, strict=True))
        weak = ev.weak(word) or word not in telling
        opens = not bearers or (unfinished and i == last)
        weight = min(ev.weight(bearers, names), ev.WEAK if weak else 1_000)
        joined = _joined(words, i, engines)
        parts = _parts(word, engines) if not bearers else None
        for n, each in enumerate(like):
            together, apart = joined[n] if joined else None, parts[n] if parts else None
            asked[n].append(Asked(word, weight, each, together, apart, weak=weak, open=opens))
    return asked


def _joined(words: Sequence[str], i: int, engines: Sequence[Engine]) -> list[Any] | None:
    """The words that word `i` and a neighbour make together: “Gholam Reza” for “Gholamreza”."""
    together = [words[j] + words[j + 1] for j in (i - 1, i) if 0 <= j < len(words) - 1]
    for word in together:
        if 5 <= len(word) <= ev.MAX_WORD:
            found = [engine.same(word) for engine in engines]
            if any(len(each.words) for each in found):
                return found
    return None


def _parts(word: str, engines: Sequence[Engine]) -> list[tuple[Any, Any]] | None:
    """The two words that `word` may have been glued from: “Yahya Zadeh” for “Yahyazadeh”."""
    for cut in sorted(range(3, len(word) - 2), key=lambda cut: abs(2 * cut - len(word))):
        if all(any(engine.knows(part) for engine in engines) for part in (word[:cut], word[cut:])):
            return [(engine.same(word[:cut]), engine.same(word[cut:])) for engine in engines]
    return None
