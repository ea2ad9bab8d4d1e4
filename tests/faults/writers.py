"""Eight processes add a hundred notes each to one dossier at once: 800 notes must be there.

    python -m tests.faults.writers [PROCESSES] [NOTES]

The control does the same with TinyDB's own storage.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tinydb import TinyDB

from dossier import Dossier
from dossier.store import save_snapshot
from tests.benchmarks.store import make_snapshot


def at_once(processes: int, work: Callable[[int], None]) -> int:
    """Run `work` in so many processes; returns how many of them failed."""
    children = []
    for number in range(processes):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                work(number)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


def ours(folder: Path, notes: int, number: int) -> None:
    dossier = Dossier.open(folder)
    for nth in range(notes):
        dossier.add_note(dossier.people[nth % len(dossier.people)].id, f"note {nth} of {number}")


def stock(path: Path, notes: int, number: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # it fails loudly
    table = TinyDB(path).table("notes")
    for nth in range(notes):
        table.insert({"text": f"note {nth} of {number}"})


def main(processes: int, notes: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        save_snapshot(folder, make_snapshot(10))
        failed = at_once(processes, partial(ours, folder, notes))
        dossier = Dossier.open(folder)
        texts = {note.text for note in dossier.notes}
        print(f"dossier: {len(texts)} of {processes * notes} notes, {failed} processes failed, ", end="")
        print(f"warnings: {list(dossier.warnings) or 'none'}")
        path = Path(name) / "control.json"
        failed = at_once(processes, partial(stock, path, notes))
        try:
            found = str(len({document["text"] for document in TinyDB(path).table("notes")}))
        except ValueError:
            found = "unreadable: 0"
        print(f"control, TinyDB's JSONStorage: {found} of {processes * notes} notes, {failed} processes failed")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:])) if len(sys.argv) == 3 else main(8, 100)
