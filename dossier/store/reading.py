"""From the bytes of `dossier.json` to a snapshot that reads each document when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

import orjson

from dossier.errors import DataError
from dossier.lazy import Later, Rows
from dossier.model import Claim, Entry, Mention, Snapshot, Spelling
from dossier.store import codec
from dossier.store.schema import MENTIONS, TABLES

T = TypeVar("T")
Documents = Iterable[Mapping[str, Any]]


class Reader:
    """`data` is a whole file in the present layout; `damaged` is raised where a document in it is not laid out as it
    should be, which may be found out only when it is looked at."""

    def __init__(self, data: bytes, damaged: Callable[[], DataError]) -> None:
        self._damaged = damaged
        self._meta, self._tables = self._careful(lambda: (_meta(data), dict(_tables(data))))

    def snapshot(self) -> Snapshot:
        """Everything that the file holds."""
        tables: dict[str, Any] = {name: self._rows(name, kind) for name, kind in TABLES.items()}
        source, made_from = (str(self._meta.get(name, "")) for name in ("source", "made_from"))
        return Snapshot(**tables, source=source, made_from=made_from)

    def _rows(self, name: str, kind: type[T]) -> Rows[T]:
        table = self._tables.get(name, _NONE)

        def noun(number: int) -> T:
            line = table.lines[number]
            return self._careful(lambda: codec.decode(kind, self._parts_later(line) if kind is Entry else _value(line)))

        return Rows(len(table), noun, lambda: [_key(line).rstrip("'") for line in table.lines])

    def _parts_later(self, line: bytes) -> dict[str, Any]:
        document: dict[str, Any] = _value(line)
        key = _key(line)
        spellings, claims = document.get("spellings", ()), document.get("claims", ())
        document["spellings"] = self._later(Spelling, lambda: spellings)
        document["claims"] = self._later(Claim, lambda: claims)
        document["mentions"] = self._later(Mention, lambda: self._mentions(key))
        return document

    def _mentions(self, entry: str) -> Documents:
        line = self._mention_lines.get(entry)
        return _value(line)[MENTIONS] if line else ()

    @cached_property
    def _mention_lines(self) -> dict[str, bytes]:
        return {_key(line): line for line in self._tables.get(MENTIONS, _NONE).lines}

    def _later(self, kind: type[T], documents: Callable[[], Documents]) -> Later[T]:
        return Later(lambda: self._careful(lambda: [codec.decode(kind, document) for document in documents()]))

    def _careful(self, make: Callable[[], T]) -> T:
        try:
            return make()
        except (TypeError, KeyError, ValueError, IndexError, AttributeError) as error:
            raise self._damaged() from error


class _Table:
    """The documents between two positions of a file, a line each with its key."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self._data, self._start, self._end = data, start, end

    @cached_property
    def lines(self) -> Sequence[bytes]:
        return self._data[self._start : self._end].split(b",\n") if self._end > self._start else ()

    def __len__(self) -> int:
        return self._data.count(b"\n", self._start, self._end) + 1 if self._end > self._start else 0


_NONE = _Table(b"", 0, 0)


def _meta(data: bytes) -> Mapping[str, Any]:
    head = data[: data.index(b"\n")]
    meta: Mapping[str, Any] = orjson.loads(head.removesuffix(b",") + b"}")["meta"]["1"]
    return meta


def _tables(data: bytes) -> Iterator[tuple[str, _Table]]:
    at = data.index(b"\n") + 1
    while data.startswith(b'"', at):
        end_of_line = data.index(b"\n", at)
        name = _key(data[at:end_of_line])
        if not data.startswith(b"{\n", end_of_line - 1):  # there is nothing in it
            at = end_of_line + 1
            continue
        end = data.index(b"\n}", end_of_line)
        yield name, _Table(data, end_of_line + 1, end)
        at = data.index(b"\n", end + 1) + 1


def _key(line: bytes) -> str:
    return line[1 : line.index(b'"', 1)].decode()


def _value(line: bytes) -> Any:
    [document] = orjson.loads(b"{" + line + b"}").values()
    return document
