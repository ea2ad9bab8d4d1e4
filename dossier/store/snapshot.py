"""`dossier.json`: what the articles say, a TinyDB file that is replaced whole or not at all.

The file is the JSON of TinyDB: tables of documents by id, one document a line, in the order of the snapshot. Its first
line holds the schema version, where each table begins and ends and how many documents it has, counted in bytes from the
second line, and a SHA-256 over everything else, so that damage is seen.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import orjson
from tinydb.storages import Storage

from dossier.errors import DataError
from dossier.model import Snapshot
from dossier.store import codec, disk, schema
from dossier.store.reading import Reader
from dossier.store.schema import Tables

_HEAD = ("format", "schema", "tables", "sha256")


class SnapshotStorage(Storage):
    """A TinyDB `Storage` whose file is at any moment the old or the new one, whole.

    `read` raises DataError for a file that is damaged, empty, newer than this program, or not ours.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._seen: tuple[tuple[int, int, int], Tables] | None = None

    def read(self) -> Tables | None:
        stamp = _stamp(self.path)
        if stamp is None:
            return None
        if self._seen is None or self._seen[0] != stamp:
            self._seen = stamp, parse(_bytes(self.path), self.path)
        return self._seen[1]

    def write(self, data: Tables) -> None:
        self.write_changed(data)

    def write_changed(self, data: Tables) -> bool:
        """Write `data`, unless it is what already stands there to the byte; says whether it was written. What stood
        there is kept as `.bak`, or as `.damaged` if it does not hold."""
        lines = render(data)
        with disk.locked(self.path):
            before = _bytes(self.path) if self.path.exists() else None
            if before == lines:
                disk.make_private(self.path)
                return False
            if before is not None:
                disk.keep(self.path, self.path.name + (".bak" if _holds(before, self.path) else ".damaged"))
            disk.replace(self.path, lines)
        self._seen = None
        return True


def save_snapshot(folder: Path, snapshot: Snapshot) -> bool:
    """Make `snapshot` what the dossier in `folder` says; False where that would change no byte.

    Makes the folder if it is missing. Raises DataError where the folder is somebody else's or cannot be written.
    """
    disk.own(folder)
    tables: Tables = {"meta": {"1": {"source": snapshot.source, "made_from": snapshot.made_from}}}
    for name in schema.TABLES:
        tables[name] = _documents(getattr(snapshot, name))
    return SnapshotStorage(folder / disk.SNAPSHOT).write_changed(schema.mentions_apart(tables))


def load_snapshot(folder: Path) -> Snapshot:
    """What the articles of the dossier in `folder` say. Raises DataError where it is missing or damaged.

    That the file is whole is seen at once; its documents are read one by one when they are looked at."""
    path = folder / disk.SNAPSHOT
    if not path.exists():
        raise DataError(f"There is no dossier in {folder}: make one with `dossier build ARTICLES --data {folder}`.")
    data = checked(_bytes(path), path)
    return Reader(data, lambda: _damaged(path, "it is not laid out as it should be")).snapshot()


def snapshot_stamp(folder: Path) -> object:
    """Something that is another once another snapshot was written; costs no reading."""
    return _stamp(folder / disk.SNAPSHOT)


def render(tables: Tables) -> bytes:
    """The bytes of a snapshot file that holds `tables`: the same tables always give the same bytes."""
    rest, places = b"", {}
    for name, documents in tables.items():
        if name == "meta":
            continue
        lines = b",\n".join(codec.dumps(key) + b":" + codec.dumps(value) for key, value in documents.items())
        rest += (b",\n" if rest else b"") + codec.dumps(name) + b":{" + (b"\n" if lines else b"")
        places[name] = [len(rest), len(rest) + len(lines), len(documents)]
        rest += lines + (b"\n}" if lines else b"}")
    rest += b"\n}\n" if rest else b"}\n"
    meta = dict(next(iter(tables.get("meta", {}).values()), {}))
    head = {"format": "dossier", "schema": schema.VERSION} | {k: v for k, v in meta.items() if k not in _HEAD}
    head["tables"] = places
    head["sha256"] = _digest(head, rest)
    return b'{"meta":{"1":' + codec.dumps(head) + b"}" + (b",\n" if places else b"\n") + rest


def parse(data: bytes, path: Path) -> Tables:
    """The tables in the bytes of a snapshot file. Raises DataError that names `path` where they do not hold."""
    tables: Tables = orjson.loads(checked(data, path))
    return tables


def checked(data: bytes, path: Path) -> bytes:
    """The bytes of a snapshot file that holds, in the present layout. Raises DataError that names `path` where it does
    not hold."""
    if not data:
        raise _damaged(path, "it is empty")
    end = data.find(b"\n") + 1
    if data[end - 2 : end] == b"\r\n":  # git put Windows line ends; there is no bare CR within JSON
        return checked(data.replace(b"\r\n", b"\n"), path)
    head, rest = data[:end].rstrip(b"\n"), memoryview(data)[end:]
    if not head.startswith(disk.MAGIC):
        raise _damaged(path, "it does not begin as a dossier does")
    try:
        meta = orjson.loads(head.removesuffix(b",") + b"}")["meta"]["1"]
        version, digest = int(meta["schema"]), meta.pop("sha256")
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path, "its first line does not hold") from error
    if version > schema.VERSION:
        raise DataError(f"{path} was made by a newer dossier: install that, or build again into another folder.")
    if _digest(meta, rest) != digest:
        raise _damaged(path, "its checksum does not hold")
    return data if version == schema.VERSION else render(schema.migrate(orjson.loads(data), version))


def _digest(head: Mapping[str, Any], rest: bytes | memoryview) -> str:
    digest = hashlib.sha256(codec.dumps(head))
    digest.update(rest)
    return digest.hexdigest()


def _documents(nouns: Iterable[Any]) -> dict[str, Any]:
    documents: dict[str, Any] = {}
    for noun in nouns:
        key = getattr(noun, "id", None) or getattr(noun, "path", None) or f"{noun.a}+{noun.b}"
        while key in documents:  # two files with the same bytes are two articles with one id
            key += "'"
        documents[key] = codec.encode(noun)
    return documents


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"Cannot read {path} ({(error.strerror or '').lower()}): see to its permissions.") from error


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _holds(data: bytes, path: Path) -> bool:
    try:
        parse(data, path)
    except DataError:
        return False
    return True


def _damaged(path: Path, why: str) -> DataError:
    return DataError(
        f"{path} is damaged ({why}): run `dossier build` to make it again from the articles; what you wrote is safe."
    )
