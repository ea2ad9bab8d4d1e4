"""A TinyDB `Storage` over an append-only file of CRC-checked lines, and the `Table` whose inserts cost O(insert).

Lines are only ever added at the end, under a lock, and fsynced before they count. What others add is read from the
tail. A damaged line loses only itself; its bytes are kept in `<name>.damaged`.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from dossier.errors import DataError
from dossier.store import disk, ids
from dossier.store.lines import read_lines, to_line

TABLE = "edits"
_TRIES = 5
_PROOF = 64  # bytes before the place read to, compared to see that the file only grew


class LogStorage(Storage):
    """The documents of one log file, by id. It can only grow: `write` refuses anything else.

    `fresh` collects documents taken in since a reader emptied it; `epoch` grows when all was read anew.
    Errors: DataError where the log cannot be read, locked or written; then nothing was acknowledged.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.side = self.path.with_name(self.path.name + ".damaged")
        self.epoch = 0
        self.markers = False
        self._stamp = (-1, -1)
        self._whole = 0
        self._forget(None)
        self.refresh()

    def read(self) -> dict[str, dict[str, Any]] | None:
        self.refresh()
        return {TABLE: deepcopy(self.documents)} if self.documents else None  # TinyDB changes in place what it reads

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        self.refresh()
        table = {str(key): value for key, value in data.get(TABLE, {}).items()}
        if set(data) - {TABLE} or any(table.get(key) != value for key, value in self.documents.items()):
            raise DataError(f"{self.path} only ever grows: take an edit back with an undo instead of changing it.")
        self.append([{**value, "id": key} for key, value in table.items()])

    def append(self, documents: Iterable[Mapping[str, Any]]) -> int:
        """Put those documents (each with its `id`) that are not there yet at the end of the log.

        They are on disk when this returns, and were read back from there; it says how many there were.
        """
        documents = list(documents)
        with disk.locked(self.path):
            self.refresh()
            before = len(self.documents)
            for _ in range(_TRIES):  # a sync tool may put another file in place at the very moment
                missing = [document for document in documents if document["id"] not in self.documents]
                if not missing:
                    return len(self.documents) - before
                self._write(b"".join(map(to_line, missing)))
        raise DataError(f"{self.path} is changed by another program all the time: stop that one and try again.")

    def forget(self, forgotten: Collection[str], instead: Mapping[str, dict[str, Any]]) -> int:
        """Write the log anew without some documents, with others instead of some, and without damaged lines; says how
        many documents that changed."""
        with disk.locked(self.path):
            self.refresh()
            before = self.documents
            kept = [instead.get(id, document) for id, document in before.items() if id not in forgotten]
            gone = len(before) - len(kept) + len(instead.keys() & before.keys())
            if gone or self.damaged or self._rest:
                disk.replace(self.path, b"".join(map(to_line, kept)))
            self.refresh()
        return gone

    def refresh(self) -> bool:
        """Take in what anybody added or changed since the last look; says whether there was anything."""
        try:
            status = os.stat(self.path)
        except FileNotFoundError:
            if self._file is not None:
                self._forget(None)
                return True
            return False
        file = status.st_dev, status.st_ino
        if self._file == file and self._stamp == (status.st_size, status.st_mtime_ns):
            return False
        try:
            with open(self.path, "rb") as handle:
                if self._file != file or not self._only_grew(handle, status.st_size):
                    self._forget(file)
                handle.seek(self._whole)
                self._take(handle.read())
                status = os.fstat(handle.fileno())
        except OSError as error:
            raise DataError(f"Cannot read {self.path} ({disk.why(error)}): see to its permissions.") from error
        self._stamp = status.st_size, status.st_mtime_ns
        return True

    def _forget(self, file: tuple[int, int] | None) -> None:
        self.documents: dict[str, dict[str, Any]] = {}
        self.damaged: list[bytes] = []
        self.fresh: list[dict[str, Any]] = []
        self.epoch += 1
        self._file = file  # device and inode of what was read
        self._stamp = (-1, -1)  # its size, and mtime in nanoseconds
        self._whole = 0  # bytes up to and with the last newline that was read
        self._proof = b""  # the last of those
        self._rest = b""  # what stood behind it

    def _only_grew(self, handle: Any, size: int) -> bool:
        if size < self._whole + len(self._rest):
            return False
        handle.seek(self._whole - len(self._proof))
        return bool(handle.read(len(self._proof)) == self._proof)

    def _take(self, data: bytes) -> None:
        end = data.rfind(b"\n") + 1
        reading, last = read_lines(data[:end]), read_lines(data[end:])
        for document in reading.documents + last.documents:
            self._put(document)
        self._whole += end
        self._proof = (self._proof + data[:end])[-_PROOF:]
        self._rest = data[end:]
        self.markers = self.markers or reading.markers
        self.damaged += reading.damaged
        with suppress(OSError):  # a log that may only be read is read all the same
            self._set_aside(reading.damaged)

    def _put(self, document: dict[str, Any]) -> None:
        document.pop("crc", None)
        known = self.documents.get(document["id"])
        if known is None:
            self.documents[document["id"]] = document
            self.fresh.append(document)
        elif known != document and to_line(document) < to_line(known):  # one id, two contents: any order, same choice
            self.documents[document["id"]] = document
            self.fresh = list(self.documents.values())
            self.epoch += 1

    def _write(self, lines: bytes) -> None:
        try:
            created = not self.path.exists()
            disk.make_private(self.path)
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
            try:
                self._append(handle, lines)
            finally:
                os.close(handle)
            if created:
                disk.sync_folder(self.path.parent)
        except OSError as error:
            raise DataError(
                f"Cannot write {self.path} ({disk.why(error)}): this edit was not kept, all before it stand; try again."
            ) from error
        self.refresh()

    def _append(self, handle: int, lines: bytes) -> None:
        if self._rest and read_lines(self._rest).damaged:  # torn by a crash: nobody was told that it was kept
            self._set_aside([self._rest])
            os.ftruncate(handle, self._whole)
            self._rest = b""
        size = os.fstat(handle).st_size
        try:
            disk.write_all(handle, b"\n" + lines if self._rest else lines)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            self._stamp = (-1, -1)
            raise

    def _set_aside(self, damaged: list[bytes]) -> None:
        kept = set(self.side.read_bytes().split(b"\n")) if damaged and self.side.exists() else set()
        new = [line for line in damaged if line not in kept]
        if not new:
            return
        handle = os.open(self.side, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        try:
            disk.write_all(handle, b"".join(line + b"\n" for line in new))
            os.fsync(handle)
        finally:
            os.close(handle)


class LogTable(Table):
    """The table of a log: ids are ULIDs, an insert costs what it inserts, nothing is cached that others may change."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's documented hook; its stubs say int
    default_query_cache_capacity = 0
    _storage: LogStorage

    def insert(self, document: Mapping[str, Any]) -> str:  # type: ignore[override]
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[str]:  # type: ignore[override]
        rows: list[dict[str, Any]] = []
        for document in documents:
            given = str(document.doc_id) if isinstance(document, Document) else self._next(rows)
            rows.append({"id": given, **{key: value for key, value in document.items() if key != "id"}})
        for row in rows:
            if row["id"] in self._storage.documents:
                raise ValueError(f"Document with ID {row['id']} already exists")
        self._storage.append(rows)
        return [row["id"] for row in rows]

    def _next(self, rows: list[dict[str, Any]]) -> str:
        return ids.after(rows[-1]["id"] if rows else max(self._storage.documents, default=""))


class LogDatabase(TinyDB):
    """A TinyDB with the one table `edits` in a log file."""

    table_class = LogTable
    default_table_name = TABLE
