"""kill -9 at random moments, under a load of edits by one process and builds by another.

    python -m tests.faults.kill [TRIALS]

After each kill the folder is opened: every acknowledged edit must be there, no file may be unreadable. The control does
the same to one file of TinyDB's own storage, where documents come and go beside the notes.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

from tinydb import TinyDB

from dossier import Dossier
from dossier.errors import DossierError
from dossier.model import Snapshot
from dossier.store import save_snapshot
from tests.benchmarks.store import make_snapshot

SNAPSHOT = make_snapshot(40)
TRIALS_IN_ONE_FOLDER = 25

Tell = Callable[[str], None]


def edit(folder: Path, seed: int, tell: Tell) -> None:
    """Notes, names and undos without end; each told when it is acknowledged."""
    dossier, random = Dossier.open(folder), Random(seed)
    ids = [entry.id for entry in SNAPSHOT.people]
    while True:
        act = random.randrange(10)
        if act == 0:
            dossier.rename(random.choice(dossier.people).id, f"Name {random.random()}")
        elif act == 1:
            dossier.undo()
        else:
            dossier.add_note(ids[random.randrange(len(ids))], "a note " * random.randrange(1, 60))
        tell(dossier.edits[-1].id)


def build(folder: Path, tell: Tell) -> None:
    """One build after the other, each with other articles."""
    for number in range(10**9):
        save_snapshot(folder, less(SNAPSHOT, number % 7))


def less(snapshot: Snapshot, count: int) -> Snapshot:
    return replace(snapshot, articles=snapshot.articles[count:])


def stock(path: Path, tell: Tell) -> None:
    """Notes into TinyDB's own storage, beside documents of 20 kB that come and go."""
    database = TinyDB(path)
    notes, articles = database.table("notes"), database.table("articles")
    for number in range(10**9):
        if number % 3 == 1:
            articles.insert({"text": "x" * 20_000})
        elif number % 3 == 2:
            articles.truncate()
        tell(str(notes.insert({"text": "a note"})))


def kill_at_random(work: list[Callable[[Tell], None]], random: Random) -> list[str]:
    """Let each of `work` run in a process of its own, kill them all, and return what the first of them told."""
    read, write = os.pipe()
    children = []
    for act in work:
        child = os.fork()
        if child == 0:
            try:
                act(lambda text: void(os.write(write, text.encode() + b"\n")))
            finally:
                os._exit(1)
        children.append(child)
    os.close(write)
    first = os.read(read, 1 << 16)  # it is under way
    time.sleep(random.uniform(0.0, 0.15))  # the moment is the point
    for child in children:
        os.kill(child, signal.SIGKILL)
    with open(read, "rb") as pipe:
        told = (first + pipe.read()).decode().split("\n")[:-1]
    for child in children:
        os.waitpid(child, 0)
    return told


def void(_: object) -> None: ...


def ours(trials: int) -> str:
    random = Random(1)
    acknowledged = lost = unreadable = left = 0
    warned: set[str] = set()
    for start in range(0, trials, TRIALS_IN_ONE_FOLDER):
        with tempfile.TemporaryDirectory() as name:
            folder, known = Path(name) / "data", set[str]()
            save_snapshot(folder, SNAPSHOT)
            for trial in range(start, min(trials, start + TRIALS_IN_ONE_FOLDER)):
                told = kill_at_random([partial(edit, folder, trial), partial(build, folder)], random)
                acknowledged += len(told)
                known.update(told)
                try:
                    dossier = Dossier.open(folder)
                except DossierError as error:
                    unreadable += 1
                    print(error)
                    continue
                missing = known - {item.id for item in dossier.edits}
                lost += len(missing)
                known -= missing
                warned.update(dossier.warnings)
            save_snapshot(folder, less(SNAPSHOT, 9))
            left += len([path for path in folder.iterdir() if path.suffix == ".tmp"])
    print(f"warnings: {sorted(warned) or 'none'}; temporary files left after another build: {left}")
    return f"{trials} kills: {acknowledged} edits acknowledged, {lost} lost; {unreadable} times unreadable"


def control(trials: int) -> str:
    random = Random(1)
    acknowledged = lost = unreadable = 0
    for _ in range(trials):
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "control.json"
            database = TinyDB(path)
            database.table("articles").insert_multiple({"text": a.text} for a in SNAPSHOT.articles[:2])
            database.close()
            told = kill_at_random([partial(stock, path)], random)
            acknowledged += len(told)
            try:
                found = {str(document.doc_id) for document in TinyDB(path).table("notes")}
            except ValueError:
                unreadable += 1
                lost += len(told)
                continue
            lost += len(set(told) - found)
    return f"{trials} kills: {acknowledged} notes acknowledged, {lost} lost; {unreadable} times unreadable"


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    print("dossier:", ours(count))
    print("control, TinyDB's JSONStorage:", control(count))
