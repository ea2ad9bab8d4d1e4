"""What keeping costs: a note beside 10,000 edits and a 10 MB dossier, opening both; TinyDB's own storage as control.

    python -m tests.benchmarks.store [FOLDER]

Times of notes are wall clock, as fsync costs no CPU: medians, with a bare append of 200 bytes and fsync measured in
between, so that the ratio is of one and the same moment of the disk. The rest is CPU time.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from tinydb import TinyDB

from dossier import Dossier
from dossier.edits import State, acts, replay
from dossier.errors import WrongUse
from dossier.model import Article, Claim, Edit, Entry, Mention, Quote, Snapshot, Span, Spelling, Target, Utterance
from dossier.store import EditLog, load_snapshot, save_snapshot
from dossier.store.lines import to_line
from dossier.store.log import to_document
from tests.store.make import id_of

EDITS = 10_000
ROUNDS = 300
WORDS = ("the", "council", "of", "a", "town", "met", "on", "its", "harbour", "and", "nobody", "left", "before", "dawn")


def make_snapshot(articles: int) -> Snapshot:
    """Articles of some 6,000 code points, each with 12 mentions of 4 people and 3 quotes."""
    random = Random(1)
    people: dict[str, list[Mention]] = {}
    made: list[Article] = []
    quotes: list[Utterance] = []
    for number in range(articles):
        id = f"{number:016x}"
        names = [f"Given{(number * 4 + nth) // 6} Family{(number * 4 + nth) // 6}" for nth in range(4)]
        text = ""
        for nth in range(12):
            start = len(text)
            name = names[nth % 4]
            text += f"{name} said: “{' '.join(random.choices(WORDS, k=40))} {nth}.” "
            text += " ".join(random.choices(WORDS, k=40)) + ".\n"
            people.setdefault(name, []).append(
                Mention(id, start, start + len(name), "person", rule="name", chain=f"{id}#{start}", name=name)
            )
            if nth < 3:
                opened, closed = text.index("“", start) + 1, text.index("”", start)
                quote = Quote(id, text[opened:closed], ((opened, closed),), f"{id}#{start}", rule="said")
                quotes.append(
                    Utterance(
                        f"q{id}{nth}", quote.text, f"p{name[5:].split()[0]}", "", "likely", "said", "full", (quote,)
                    )
                )
        made.append(Article(id, f"{number}.txt", text, title=f"Article {number}"))
    entries = [_entry(name, mentions) for name, mentions in people.items()]
    return Snapshot(articles=tuple(made), people=tuple(entries), quotes=tuple(quotes))


def _entry(name: str, mentions: list[Mention]) -> Entry:
    id = f"p{name[5:].split()[0]}"
    first = mentions[0]
    claim = Claim(id, "age", "40", (Span(first.article, first.start, first.end),), "age")
    return Entry(id, "person", name, "mentioned", (Spelling(name, len(mentions)),), tuple(mentions), (claim,))


def make_edits(snapshot: Snapshot, count: int, *, notes_only: bool = False) -> list[Edit]:
    """Mostly notes, and every tenth edit one of the other kinds, undo among them."""
    state = replay(snapshot)
    edits: list[Edit] = []
    for number in range(1, count + 1):
        entry = snapshot.people[number % len(snapshot.people)]
        try:
            if notes_only or number % 10:
                edit = acts.add_note(state, entry.id, f"note {number}: ask again, and compare with what the others say")
            else:
                edit = _another_kind(state, number, entry, edits[-1])
        except WrongUse:
            continue
        edits.append(replace(edit, id=id_of(number)))
    return edits


def _another_kind(state: State, number: int, entry: Entry, last: Edit) -> Edit:
    other = state.snapshot.people[(number + 7) % len(state.snapshot.people)]
    match number % 60:
        case 0:
            return acts.new_edit("undo", Target(last.id, "edit"))
        case 10:
            return acts.merge(state, entry.id, other.id, "the same")
        case 20:
            return acts.different(state, entry.id, other.id)
        case 30:
            first = entry.mentions[0]
            return acts.split(state, entry.id, [Span(first.article, first.start, first.end)])
        case 40:
            return acts.rename(state, entry.id, f"New Name {number}")
        case _:
            return acts.set_speaker(state, state.snapshot.quotes[number % len(state.snapshot.quotes)].id, None)


def cpu(work: Callable[[], object], rounds: int = 5) -> float:
    """Least CPU seconds of several rounds."""
    best = 1e9
    for _ in range(rounds):
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best


def wall(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def bare_append(path: Path) -> Callable[[], object]:
    line = b"x" * 199 + b"\n"

    def append() -> None:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, line)
        os.fsync(handle)
        os.close(handle)

    return append


def main() -> None:
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        folder = Path(name) / "data"
        snapshot = make_snapshot(1_100)
        print(f"saving: {cpu(partial(save_snapshot, folder, snapshot), 1):.2f} s CPU")
        size = (folder / "dossier.json").stat().st_size
        print(f"dossier: {size / 1e6:.1f} MB, {len(snapshot.people)} people; opening: ", end="")
        print(f"{cpu(partial(load_snapshot, folder), 3):.3f} s CPU")
        for what, notes_only in (("notes", True), ("all kinds", False)):
            edits = make_edits(snapshot, EDITS, notes_only=notes_only)
            (folder / "edits.jsonl").write_bytes(b"".join(to_line(to_document(edit)) for edit in edits))
            reading = cpu(partial(EditLog, folder), 3)
            replaying = cpu(partial(replay, load_snapshot(folder), edits), 3)
            print(f"{len(edits)} edits ({what}): {reading + replaying:.3f} s CPU to open them (bar: 0.5), ", end="")
            print(f"of which replay {replaying:.3f}")
        bare, notes = alternate(folder, Path(name) / "bare")
        print(f"bare append of 200 bytes with fsync: median {bare * 1e3:.3f} ms")
        print(f"a note: median {notes * 1e3:.3f} ms, {notes / bare:.2f} × that (bar: 5)")
        stock = control(Path(name) / "control.json", snapshot)
        print(f"control, a note in TinyDB's JSONStorage: median {stock * 1e3:.0f} ms, {stock / bare:.0f} × that")


def alternate(folder: Path, path: Path) -> tuple[float, float]:
    """Median seconds of a bare append and of a note, one after the other."""
    dossier, append = Dossier.open(folder), bare_append(path)
    ids = [entry.id for entry in dossier.people]
    bare, notes = [], []
    for number in range(ROUNDS):
        bare.append(wall(append))
        notes.append(wall(partial(dossier.add_note, ids[number % len(ids)], f"a note of some length, number {number}")))
    return median(bare), median(notes)


def control(path: Path, snapshot: Snapshot) -> float:
    """Median seconds of a note in one file with everything, as TinyDB does it by itself."""
    database = TinyDB(path)
    articles = {str(number): {"text": article.text} for number, article in enumerate(snapshot.articles)}
    database.storage.write({"notes": {}, "articles": articles})
    table = database.table("notes")
    return median(wall(partial(table.insert, {"text": f"a note of some length, number {n}"})) for n in range(5))


if __name__ == "__main__":
    main()
