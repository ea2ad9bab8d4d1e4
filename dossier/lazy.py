"""Sequences whose items are made when they are looked at: opening a dossier costs what is looked at, not what it holds.

They may be read from several threads; an item is the same object each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Lazy(Sequence[T_co]):
    """Equal to any sequence of equal items."""

    def _item(self, number: int) -> T_co:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> T_co: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T_co]: ...
    def __getitem__(self, at: int | slice) -> T_co | Sequence[T_co]:
        numbers = range(len(self))[at]
        return self._item(numbers) if isinstance(numbers, int) else tuple(map(self._item, numbers))

    def __iter__(self) -> Iterator[T_co]:
        return map(self._item, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


class Later(Lazy[T_co]):
    """What `make` gives, all at once, when any of it is looked at."""

    def __init__(self, make: Callable[[], Sequence[T_co]]) -> None:
        self._make = make

    @cached_property
    def _items(self) -> Sequence[T_co]:
        return self._make()

    def _item(self, number: int) -> T_co:
        return self._items[number]

    def __len__(self) -> int:
        return len(self._items)


class Rows(Lazy[T_co]):
    """Items that are made one by one by their number. `ids` are theirs, known without making any."""

    def __init__(self, size: int, make: Callable[[int], T_co], ids: Callable[[], Sequence[str]] = tuple) -> None:
        self._size, self._make, self._ids = size, make, ids
        self._made: dict[int, T_co] = {}

    @cached_property
    def ids(self) -> Sequence[str]:
        return self._ids()

    def _item(self, number: int) -> T_co:
        made = self._made.get(number)
        return self._made.setdefault(number, self._make(number)) if made is None else made

    def __len__(self) -> int:
        return self._size


def joined(*parts: Sequence[T]) -> Sequence[T]:
    """One after the other."""
    places = [(part, number) for part in parts for number in range(len(part))]
    return Rows(len(places), lambda at: places[at][0][places[at][1]])


class Index(Mapping[str, T_co]):
    """Everything in some sequences by its id; of two that bear one id, the later."""

    def __init__(self, *parts: Sequence[Any]) -> None:
        self._places = {
            id: (part, number)
            for part in parts
            for number, id in enumerate(part.ids if isinstance(part, Rows) else [item.id for item in part])
        }

    def __getitem__(self, id: str) -> T_co:
        part, number = self._places[id]
        item: T_co = part[number]
        return item

    def __contains__(self, id: object) -> bool:
        return id in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
