"""From the bytes of `dossier.json` to a snapshot that reads each document when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, TypeVar

import orjson

from dossier.errors import DataError
from dossier.lazy import Later, Rows
from dossier.model import Claim, Entry, Mention, Snapshot, Spelling
from dossier.store import codec
from dossier.store.schema import MENTIONS, TABLES

T = TypeVar("T")
_PARTS = {"spellings": Spelling, "claims": Claim}
_OTHERWISE = (TypeError, KeyError, ValueError, IndexError, AttributeError)
Documents = Iterable[Mapping[str, Any]]


class Reader:
    """`data` is a whole file in the present layout; `damaged` is raised where a document in it is not laid out as it
    should be, which may be found out only when it is looked at."""

    def __init__(self, data: bytes, damaged: Callable[[], DataError]) -> None:
        self._damaged = damaged
        try:
            end = data.index(b"\n")
            self._meta: Mapping[str, Any] = orjson.loads(data[:end].removesuffix(b",") + b"}")["meta"]["1"]
            places = self._meta.get("tables", {})
            self._tables = {name: _Table(data, end + 1, *place) for name, place in places.items()}
        except _OTHERWISE as error:
            raise damaged() from error

    def snapshot(self) -> Snapshot:
        """Everything that the file holds."""
        tables: dict[str, Any] = {name: self._rows(name, kind) for name, kind in TABLES.items()}
        source, made_from = (str(self._meta.get(name, "")) for name in ("source", "made_from"))
        return Snapshot(**tables, source=source, made_from=made_from)

    def _rows(self, name: str, kind: type[T]) -> Rows[T]:
        table = self._tables.get(name, _NONE)
        decode = codec.decoder(kind)

        def noun(number: int) -> T:
            try:
                line = table.lines[number]
                return decode(self._in_parts(line) if kind is Entry else _value(line))
            except _OTHERWISE as error:
                raise self._damaged() from error

        return Rows(table.size, noun, lambda: [_key(line).rstrip("'") for line in table.lines])

    def _in_parts(self, line: bytes) -> dict[str, Any]:
        """The document of an entry, in which what is most of it waits: lists show thousands by name and role."""
        document: dict[str, Any] = _value(line)
        for name, kind in _PARTS.items():
            if parts := document.get(name):
                document[name] = Later(partial(self._parts, kind, parts))
        document[MENTIONS] = Later(partial(self._mentions, _key(line)))
        return document

    def _parts(self, kind: type[T], documents: Documents) -> list[T]:
        try:
            return list(map(codec.decoder(kind), documents))
        except _OTHERWISE as error:
            raise self._damaged() from error

    def _mentions(self, entry: str) -> list[Mention]:
        line = self._mention_lines.get(entry)
        return self._parts(Mention, _value(line).get(MENTIONS)) if line else []

    @cached_property
    def _mention_lines(self) -> dict[str, bytes]:
        return {_key(line): line for line in self._tables.get(MENTIONS, _NONE).lines}


class _Table:
    """`size` documents between two positions counted from an `origin`, a line each with its key."""

    def __init__(self, data: bytes, origin: int, start: int, end: int, size: int) -> None:
        self._data, self._start, self._end, self.size = data, origin + start, origin + end, size

    @cached_property
    def lines(self) -> Sequence[bytes]:
        return self._data[self._start : self._end].split(b",\n") if self.size else ()


_NONE = _Table(b"", 0, 0, 0, 0)


def _key(line: bytes) -> str:
    return line[1 : line.index(b'"', 1)].decode()


def _value(line: bytes) -> Any:
    [document] = orjson.loads(b"{" + line + b"}").values()
    return document
