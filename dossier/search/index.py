"""`NameIndex`: find a name however it is spelled, as it is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.names import compare
from dossier.names.fold import tokens
from dossier.names.token import alike
from dossier.search import evidence as ev
from dossier.search.hit import Hit
from dossier.search.reasons import reasons
from dossier.search.small import SmallEngine

CANDIDATES = 48


class NameIndex:
    """Names by id; several may share one. A query is answered in two steps: the rows whose words are likest, then each
    of these compared as a whole."""

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self._ids: list[str] = []
        self._names: list[str] = []
        self._rows: dict[str, list[int]] = {}
        self._engine = SmallEngine()
        for id, name in names:
            self.add(id, name)

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def add(self, id: str, name: str) -> None:
        """Make `id` findable by `name` as well."""
        row = len(self._names)
        self._ids.append(id)
        self._names.append(name)
        self._rows.setdefault(id, []).append(row)
        self._engine.add(row, tokens(name))

    def remove(self, id: str) -> None:
        """Forget every name of `id`; an unknown id is forgotten already."""
        self._rows.pop(id, None)

    def search(self, query: str, limit: int = 10, typing: bool = False) -> list[Hit]:
        """The ids that `query` may mean, each once, best first. `typing`: its last word may be unfinished.

        Beyond 256 characters and 12 words of the query nothing more is read.
        """
        query = query[: ev.MAX_CHARS]
        words = tokens(query)[: ev.MAX_TOKENS]
        if not words or limit < 1:
            return []
        unfinished = typing and query[-1:].isalnum()
        hits: dict[str, Hit] = {}
        for row in self._engine.best(words, max(CANDIDATES, 2 * limit), unfinished):
            id = self._ids[row]
            if row not in self._rows.get(id, ()):
                continue
            hit = self._hit(words, row, unfinished)
            if id not in hits or hits[id].score < hit.score:
                hits[id] = hit
        best = sorted(hits.values(), key=lambda hit: -hit.score)[:limit]
        return [replace(hit, reasons=reasons(query, hit.name, unfinished)) for hit in best]

    def _hit(self, words: tuple[str, ...], row: int, unfinished: bool) -> Hit:
        name = self._names[row]
        inside = tokens(name)
        covered = 0.0
        for i, word in enumerate(words):
            best = max((alike(word, other) for other in inside), default=0.0)
            if unfinished and i == len(words) - 1:
                going_on = [other for other in inside if other.startswith(word) or _starts_alike(word, other)]
                if going_on:
                    best = max(best, 0.95)
                    words = (*words[:-1], going_on[0])
            if len(word) == 1 and any(other.startswith(word) for other in inside):
                best = max(best, 0.8)
            covered += best
        whole = compare(" ".join(words), name)
        score = 0.6 * covered / len(words) + 0.4 * whole.score
        return Hit(self._ids[row], round(score, 4), name)


def _starts_alike(word: str, other: str) -> bool:
    return len(word) >= 3 and alike(word, other[: len(word)]) > 0.75
