"""The log cut at every byte, and every bit of every byte flipped in turn: at most the damaged line may be lost.

    python -m tests.faults.damage

The control does the same to the file of TinyDB's own storage with the same notes.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tinydb import TinyDB

from dossier.store import EditLog
from dossier.store.lines import to_line
from dossier.store.log import to_document
from tests.store.make import note, undo

EDITS = [note(number, f"note {number} — “слово {number}”") for number in range(1, 7)]
EDITS.append(undo(7, EDITS[-1]))
LINES = [to_line(to_document(edit)) for edit in EDITS]
DATA = b"".join(LINES)


def cuts(data: bytes) -> Iterator[tuple[int, bytes]]:
    for place in range(len(data)):
        yield place, data[:place]


def flips(data: bytes) -> Iterator[tuple[int, bytes]]:
    for place in range(len(data)):
        for bit in range(8):
            yield place, data[:place] + bytes([data[place] ^ (1 << bit)]) + data[place + 1 :]


def line_at(place: int) -> int:
    return DATA[:place].count(b"\n")


def ours(folder: Path) -> None:
    log = folder / "edits.jsonl"
    for what, cases in (("cut", cuts), ("flipped", flips)):
        count = errors = wrong = lost = too_much = 0
        for place, data in cases(DATA):
            count += 1
            for path in folder.glob("edits.jsonl*"):
                path.unlink()
            log.write_bytes(data)
            try:
                found = EditLog(folder).edits()
            except Exception as error:  # whatever it is, it is what we look for
                errors += 1
                print(f"{what} at {place}: {error!r}")
                continue
            wrong += sum(edit not in EDITS for edit in found)
            gone = {number for number, edit in enumerate(EDITS) if edit not in found}
            allowed = set(range(line_at(place), len(EDITS))) if what == "cut" else {line_at(place)}
            lost += len(gone)
            too_much += len(gone - allowed)
        print(f"dossier, {what} in {count} ways: {errors} exceptions, {wrong} wrong edits, ", end="")
        print(f"{too_much} edits lost beyond the damaged line ({lost} with it)")


def control(folder: Path) -> None:
    path = folder / "control.json"
    database = TinyDB(path)
    database.insert_multiple([{"text": edit.payload.get("text", "")} for edit in EDITS])
    database.close()
    data, whole = path.read_bytes(), json.loads(path.read_bytes())["_default"]
    for what, cases in (("cut", cuts), ("flipped", flips)):
        count = errors = wrong = empty = 0
        for _, damaged in cases(data):
            count += 1
            path.write_bytes(damaged)
            try:
                found = {str(document.doc_id): dict(document) for document in TinyDB(path)}
            except Exception:
                errors += 1
                continue
            empty += not found
            wrong += any(whole.get(id) != document for id, document in found.items())
        print(
            f"control, {what} in {count} ways: {errors} times unreadable, {empty} times empty without a word, ", end=""
        )
        print(f"{wrong} times another text without a word")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        ours(Path(name))
        control(Path(name))
