"""The few things that make a write last: locks, atomic replacement, private permissions, whose folder it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.errors import DataError

if TYPE_CHECKING:
    from filelock import BaseFileLock

SNAPSHOT = "dossier.json"
LOG = "edits.jsonl"
EXTRACTIONS = "extractions.jsonl"
MAGIC = b'{"meta":{"1":{"format":"dossier"'
"""How every `dossier.json` of ours begins."""

_PATIENCE = 30.0  # seconds to wait for another process


@lru_cache(maxsize=8)
def _lock(path: Path) -> BaseFileLock:
    from filelock import FileLock  # only writing needs it, and opening must be quick

    return FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE, mode=0o600)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that goes with `path` (`.<name>.lock` beside it) against other processes and threads.

    Raises DataError where it is not to be had within 30 seconds, or not at all.
    """
    from filelock import Timeout

    lock = _lock(path)
    try:
        lock.acquire()
    except Timeout as error:
        raise DataError(f"Another process is writing {path}: wait until it is done and try again.") from error
    except (OSError, NotImplementedError) as error:
        raise DataError(f"Cannot lock {path} ({why(error)}): make its folder writable and try again.") from error
    try:
        yield
    finally:
        lock.release()


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last, where the platform can (Windows needs and allows no such thing)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_all(handle: int, data: bytes) -> None:
    """Write every byte of `data`, or raise OSError."""
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def replace(path: Path, data: bytes) -> None:
    """Put `data` in place of `path` so that at any moment the file is the old or the new one, whole.

    The lock that goes with `path` must be held. The temporary file stands in the same folder: nothing of the content
    ever lies elsewhere. Raises DataError; then the old file stands as it was.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.unlink(missing_ok=True)  # left by a process that was killed
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            write_all(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise DataError(f"Cannot write {path} ({why(error)}): what was there still stands; try again.") from error
    sync_folder(path.parent)


def keep(path: Path, name: str) -> None:
    """Let the present `path` also stand as `name` beside it, in place of what stood there; copies no byte where the
    file system has hard links."""
    aside = path.with_name(name)
    fresh = path.with_name(f".{name}.tmp")
    with suppress(OSError):
        fresh.unlink(missing_ok=True)
        try:
            os.link(path, fresh)
        except OSError:
            replace(fresh, path.read_bytes())
        os.replace(fresh, aside)


def make_private(path: Path) -> None:
    """Let nobody else read `path`, where it is ours to say: a clone or an archive may have left it open."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


def own(folder: Path) -> None:
    """Make `folder` a private dossier folder (0700) if it is missing or empty, or see that it is one already.

    Hidden files do not count. Raises DataError where the folder holds somebody else's files.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        visible = [entry.name for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError as error:
        raise DataError(f"Cannot use {folder} as a data folder ({why(error)}): name another with --data.") from error
    if visible and not _is_ours(folder, visible):
        raise DataError(f"{folder} holds other files and no dossier: name an empty or a new folder with --data.")
    with suppress(OSError):  # somebody else's folder that we may write in stays as it is
        folder.chmod(0o700)


def _is_ours(folder: Path, visible: list[str]) -> bool:
    if SNAPSHOT in visible:
        with open(folder / SNAPSHOT, "rb") as file:
            start = file.read(len(MAGIC))
        # a damaged snapshot is ours where we have left a lock or a log beside it
        return start in (MAGIC, b"") or LOG in visible or (folder / f".{SNAPSHOT}.lock").exists()
    return all(name.startswith(("dossier.json.", "edits", EXTRACTIONS)) for name in visible)


def why(error: BaseException) -> str:
    """What an operating system error says, to stand within a sentence."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
