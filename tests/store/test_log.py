"""What is said is on disk when it is acknowledged."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from dossier.errors import DataError, WrongUse
from dossier.store import EditLog, ids
from dossier.store.lines import to_line
from dossier.store.log import to_document
from dossier.store.log_storage import LogDatabase, LogStorage
from tests.store.make import EDITS, LINES, edit, id_of, log_with, note, undo


def test_edits_come_back_by_time(tmp_path: Path) -> None:
    log = EditLog(tmp_path)
    for item in reversed(EDITS):
        log.append(item)
    assert list(log.edits()) == EDITS
    assert list(EditLog(tmp_path).edits()) == EDITS
    assert EditLog(tmp_path).warnings == ()


def test_an_edit_is_one_line_at_the_end(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0])
    log.append(EDITS[1])
    assert (tmp_path / "edits.jsonl").read_bytes() == LINES[0] + LINES[1]


@pytest.mark.parametrize("before", [None, b"", LINES[1]])
def test_it_is_private(tmp_path: Path, before: bytes | None) -> None:
    if before is not None:
        (tmp_path / "edits.jsonl").write_bytes(before)
        (tmp_path / "edits.jsonl").chmod(0o644)
    EditLog(tmp_path).append(EDITS[0])
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_the_same_edit_is_kept_once(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0] + LINES[0])
    assert list(log.edits()) == EDITS[:1]
    assert log.take(tmp_path) == 0


def test_others_edits_are_seen_and_only_the_tail_is_read(tmp_path: Path) -> None:
    mine, theirs = EditLog(tmp_path), EditLog(tmp_path)
    mine.append(EDITS[0])
    assert theirs.refresh()
    theirs.append(EDITS[1])
    mine.append(EDITS[2])
    assert list(mine.edits()) == EDITS[:3]
    assert not mine.refresh()


def test_a_file_replaced_while_open_is_read_anew_and_written_to(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0])
    (tmp_path / "new").write_bytes(LINES[1] + LINES[2])
    os.replace(tmp_path / "new", tmp_path / "edits.jsonl")
    log.append(EDITS[3])
    assert list(log.edits()) == EDITS[1:4]
    assert list(EditLog(tmp_path).edits()) == EDITS[1:4]


def test_a_file_changed_in_place_is_read_anew(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0] + LINES[1])
    (tmp_path / "edits.jsonl").write_bytes(LINES[2] + LINES[3] + LINES[4])
    assert log.refresh()
    assert list(log.edits()) == EDITS[2:5]


def test_new_ids_sort_after_a_clock_ahead_of_ours(tmp_path: Path) -> None:
    log = EditLog(tmp_path)
    far = "7" + "Z" * 24 + "0"
    log.append(edit(1, "note", EDITS[0].target))
    assert log.new_id() > id_of(1)
    assert ids.after(far) > far
    assert ids.is_id(ids.after("7" + "Z" * 25))


def test_a_note_with_a_lone_surrogate_is_kept(tmp_path: Path) -> None:
    log = EditLog(tmp_path)
    log.append(note(1, "half \ud83d emoji"))
    assert [item.payload["text"] for item in log.edits()] == ["half \ufffd emoji"]
    assert EditLog(tmp_path).edits() == log.edits()


def test_tinydb_queries_the_log(tmp_path: Path) -> None:
    database = LogDatabase(tmp_path / "edits.jsonl", storage=LogStorage)
    table = database.table("edits")
    first = table.insert({"kind": "note", "by": "ann"})
    table.insert(Document({"kind": "undo", "by": "bob"}, doc_id=id_of(1)))  # type: ignore[arg-type]
    found = table.search(where("kind") == "note")
    assert [(row.doc_id, row["by"]) for row in found] == [(first, "ann")]
    assert table.get(doc_id=first) == {"id": first, "kind": "note", "by": "ann"}
    assert len(table) == 2
    with pytest.raises(ValueError, match="already exists"):
        table.insert(Document({"kind": "undo"}, doc_id=id_of(1)))  # type: ignore[arg-type]


def test_tinydb_can_change_nothing_that_was_said(tmp_path: Path) -> None:
    table = LogDatabase(tmp_path / "edits.jsonl", storage=LogStorage).table("edits")
    table.insert_multiple([{"kind": "note"}, {"kind": "undo"}])
    before = (tmp_path / "edits.jsonl").read_bytes()
    for act in (
        lambda: table.update({"kind": "x"}),
        lambda: table.remove(where("kind") == "note"),
        lambda: table.truncate(),
    ):
        with pytest.raises(DataError, match="only ever grows"):
            act()
    assert (tmp_path / "edits.jsonl").read_bytes() == before
    assert len(table) == 2


def test_an_undo_is_a_line_like_any_other(tmp_path: Path) -> None:
    log = EditLog(tmp_path)
    log.append(EDITS[0])
    log.append(undo(2, EDITS[0]))
    assert [item.kind for item in EditLog(tmp_path).edits()] == ["note", "undo"]


def test_a_colleagues_edits_are_taken_with_those_of_unknown_kinds(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    log = log_with(tmp_path / "mine", LINES[0] + LINES[1])
    newer = to_line({**to_document(EDITS[3]), "kind": "colour"})
    (tmp_path / "edits.jsonl").write_bytes(LINES[1] + b"damaged\n" + LINES[2] + newer)
    assert log.take(tmp_path) == 2
    assert list(log.edits()) == EDITS[:3]
    assert newer in (tmp_path / "mine" / "edits.jsonl").read_bytes()
    assert "1 damaged line, left out" in log.warnings[0]
    assert log.take(tmp_path / "edits.jsonl") == 0


@pytest.mark.parametrize("content", [None, b"a holiday\xff", b'{"id": "x"}\n'])
def test_what_is_no_log_is_not_taken(tmp_path: Path, content: bytes | None) -> None:
    log = EditLog(tmp_path)
    if content is not None:
        (tmp_path / "other").write_bytes(content)
    with pytest.raises(WrongUse, match=r"data folder or its edits\.jsonl"):
        log.take(tmp_path / "other")


def test_what_is_forgotten_is_nowhere_in_the_folder(tmp_path: Path) -> None:
    secret = note(9, "the source is called Zsuzsanna")
    line = to_line(to_document(secret))
    (tmp_path / "edits (conflicted copy).jsonl").write_bytes(LINES[2] + line)
    log = log_with(tmp_path, LINES[0] + line[:-20] + b"\n" + line + LINES[1] + line[:50])
    other = EditLog(tmp_path)
    assert log.forget({secret.id}) == 1
    assert list(log.edits()) == EDITS[:3]
    assert other.refresh()
    assert list(other.edits()) == EDITS[:3]
    assert not [path for path in tmp_path.iterdir() if b"Zsuzsanna" in path.read_bytes()]
    log.append(EDITS[4])
    assert list(EditLog(tmp_path).edits()) == [*EDITS[:3], EDITS[4]]
