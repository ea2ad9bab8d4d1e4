"""A great heap of names with its engine of arrays: held packed, saved in one file, mapped back from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from dossier.search.arrays import Strings, load, save
from dossier.search.large import LargeEngine
from dossier.search.learn import learn


class Segment:
    """Names by row. What is removed stays in the arrays and is left out of every answer."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = arrays
        self._ids = Strings(arrays["ids"], arrays["ids_starts"])
        self._names = Strings(arrays["names"], arrays["names_starts"])
        self._removed: set[int] = set()
        self.engine = LargeEngine(arrays)

    @classmethod
    def of(cls, *names: Iterable[tuple[str, str]]) -> Segment:
        """A segment of all `names`, each (id, name)."""
        ids: list[str] = []
        printed: list[str] = []
        for id, name in chain(*names):
            ids.append(id)
            printed.append(name)
        arrays = learn(printed)
        for key, strings in (("ids", ids), ("names", printed)):
            packed = Strings.of(strings)
            arrays |= {key: packed.blob, f"{key}_starts": packed.starts}
        return cls(arrays)

    def __len__(self) -> int:
        return len(self._ids) - len(self._removed)

    @property
    def gone(self) -> int:
        """How many rows were removed."""
        return len(self._removed)

    def pair(self, row: int) -> tuple[str, str] | None:
        """(id, name) of a row, None where it was removed."""
        return None if row in self._removed else (self._ids[row], self._names[row])

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Every (id, name) in order."""
        found = (self.pair(row) for row in range(len(self._ids)))
        return (pair for pair in found if pair is not None)

    def remove(self, id: str) -> None:
        """Forget every name of `id`."""
        self._removed.update(self._ids.rows_of(id))

    def save(self, path: Path) -> None:
        """Write everything but what was removed."""
        if self._removed:
            Segment.of(list(self.pairs())).save(path)
        else:
            save(path, self._arrays)

    @classmethod
    def load(cls, path: Path) -> Segment:
        """What `save` wrote, mapped into memory. Raises DataError."""
        return cls(load(path))
