"""No room on the disk, by a limit on the size of files: a clear sentence, nothing lost, and writing goes on after.

    python -m tests.faults.full

The control does the same to TinyDB's own storage.
"""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tinydb import TinyDB

from dossier import Dossier
from dossier.errors import DataError
from dossier.store import load_snapshot, save_snapshot
from tests.benchmarks.store import make_snapshot


@contextmanager
def room(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def ours(folder: Path) -> None:
    small, large = make_snapshot(2), make_snapshot(20)
    save_snapshot(folder, small)
    dossier = Dossier.open(folder)
    ids = [entry.id for entry in dossier.people]
    refused, told = 0, ""
    for size in range(40_000, 80_000, 97):  # each time the line is torn at another place
        with room(size):
            try:
                while True:
                    dossier.add_note(ids[0], "a note of some length, and then some " * 5)
            except DataError as error:
                refused, told = refused + 1, str(error)
    with room(100_000):
        try:
            save_snapshot(folder, large)
        except DataError as error:
            print(f"a build without room: {error}")
    print(f"an edit without room: {told}")
    again = Dossier.open(folder)
    lost = {note.id for note in dossier.notes} - {note.id for note in again.notes}
    print(f"dossier: refused {refused} times, {len(dossier.notes)} notes acknowledged, {len(lost)} lost, ", end="")
    print(f"the dossier before the build holds: {load_snapshot(folder) == small}, warnings: {list(again.warnings)}")
    again.add_note(ids[0], "there is room again")
    print(f"after there was room: {len(Dossier.open(folder).notes) - len(again.notes) + 1} note more, ", end="")
    print(f"a build: {save_snapshot(folder, large)}")


def control(path: Path) -> None:
    table = TinyDB(path).table("notes")
    told = 0
    with room(40_000):
        try:
            while True:
                table.insert({"text": "a note of some length, and then some " * 5})
                told += 1
        except OSError:
            pass
    try:
        print(f"control: {told} notes acknowledged, {told - len(TinyDB(path).table('notes'))} lost")
    except ValueError:
        print(f"control, TinyDB's JSONStorage: {told} notes acknowledged, the file is unreadable")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        ours(Path(name) / "data")
        control(Path(name) / "control.json")
