"""Whatever happens to the log, damage takes nothing but itself."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import DataError
from dossier.store import EditLog
from dossier.store.lines import read_lines, to_line
from dossier.store.log import to_document
from tests.store.make import EDITS, LINES, id_of, log_with, note


def ends(lines: list[bytes]) -> list[int]:
    return [len(b"".join(lines[: number + 1])) for number in range(len(lines))]


def test_cut_at_every_byte(tmp_path: Path) -> None:
    data = b"".join(LINES[:3])
    for place in range(len(data)):
        (tmp_path / "edits.jsonl").write_bytes(data[:place])
        log = EditLog(tmp_path)
        whole = [item for item, end in zip(EDITS, ends(LINES[:3]), strict=False) if place >= end - 1]
        assert list(log.edits()) == whole
        log.append(EDITS[5])
        again = EditLog(tmp_path)
        assert list(again.edits()) == [*whole, EDITS[5]]
        assert again.warnings == ()


@given(place=st.integers(0, len(b"".join(LINES)) - 1), bit=st.integers(0, 7))
def test_any_byte_flipped_loses_at_most_its_line(place: int, bit: int) -> None:
    data = bytearray(b"".join(LINES))
    data[place] ^= 1 << bit
    found = [document["id"] for document in read_lines(bytes(data)).documents]
    hit = next(number for number, end in enumerate(ends(LINES)) if place < end)
    expected = [item.id for item in EDITS]
    assert found in (expected, expected[:hit] + expected[hit + 1 :])
    by_id = {item.id: to_document(item) for item in EDITS}
    for document in read_lines(bytes(data)).documents:
        assert {**document, "crc": ""} == {**by_id[document["id"]], "crc": ""}


def test_a_newline_lost_loses_neither_line() -> None:
    assert [d["id"] for d in read_lines(LINES[0][:-1] + b"X" + LINES[1]).documents] == [EDITS[0].id, EDITS[1].id]


def test_a_torn_last_line_is_set_aside_when_writing_goes_on(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0] + LINES[1][:40])
    log.append(EDITS[2])
    assert (tmp_path / "edits.jsonl").read_bytes() == LINES[0] + LINES[2]
    assert (tmp_path / "edits.jsonl.damaged").read_bytes() == LINES[1][:40] + b"\n"


def test_a_damaged_middle_line_is_kept_beside_and_told(tmp_path: Path) -> None:
    bad = LINES[1].replace(b"note 2", b"note 9")
    for _ in range(2):
        log = log_with(tmp_path, LINES[0] + bad + LINES[2])
    assert list(log.edits()) == [EDITS[0], EDITS[2]]
    assert (tmp_path / "edits.jsonl.damaged").read_bytes() == bad
    assert log.warnings == ("edits.jsonl has 1 damaged line, kept in edits.jsonl.damaged; every other edit stands.",)


def test_both_sides_of_a_git_conflict_are_taken(tmp_path: Path) -> None:
    log = log_with(
        tmp_path,
        LINES[0] + b"<<<<<<< HEAD\n" + LINES[1] + b"||||||| base\n=======\n" + LINES[2] + b">>>>>>> theirs\n",
    )
    assert list(log.edits()) == EDITS[:3]
    assert "both sides" in log.warnings[0]
    assert not (tmp_path / "edits.jsonl.damaged").exists()


@pytest.mark.parametrize(
    "name", ["edits (Ann's conflicted copy).jsonl", "edits.sync-conflict-20260101-120000-ABC.jsonl", "edits 2.jsonl"]
)
def test_a_conflicted_copy_gives_its_lines(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LINES[0] + LINES[2])
    log = log_with(tmp_path, LINES[0] + LINES[1])
    assert list(log.edits()) == EDITS[:3]
    assert log.warnings == (f"Took 1 edit that only {name} had; it may be removed now.",)
    (tmp_path / name).unlink()
    assert list(EditLog(tmp_path).edits()) == EDITS[:3]


def test_a_kind_of_a_newer_version_is_kept_skipped_and_told(tmp_path: Path) -> None:
    newer = to_line({**to_document(EDITS[1]), "kind": "colour"})
    log = log_with(tmp_path, LINES[0] + newer)
    log.append(EDITS[2])
    assert list(log.edits()) == [EDITS[0], EDITS[2]]
    assert "colour" in log.warnings[0]
    assert newer in (tmp_path / "edits.jsonl").read_bytes()


@given(st.recursive(st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5), st.lists, max_leaves=5))
def test_a_line_of_any_shape_is_no_edit_and_no_error(tmp_path_factory: pytest.TempPathFactory, junk: object) -> None:
    folder = tmp_path_factory.mktemp("log")
    shapes = [{"id": id_of(1)}, {**to_document(EDITS[0]), "target": junk}, {**to_document(EDITS[0]), "payload": junk}]
    log = log_with(folder, b"".join(to_line(shape) for shape in shapes) + LINES[3])
    assert EDITS[3] in log.edits()


def test_one_id_with_two_contents_is_the_same_choice_in_any_order(tmp_path: Path) -> None:
    rival = to_line({**to_document(EDITS[0]), "payload": {"op": "add", "text": "another"}})
    first = log_with(tmp_path, LINES[0] + rival).edits()
    assert log_with(tmp_path, rival + LINES[0]).edits() == first


def test_no_room_is_one_sentence_and_nothing_is_torn(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    log = log_with(tmp_path, LINES[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(LINES[0]) + 20, hard))
    try:
        with pytest.raises(DataError, match=r"not kept, all before it stand"):
            log.append(EDITS[1])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (tmp_path / "edits.jsonl").read_bytes() == LINES[0]
    log.append(EDITS[1])
    assert list(EditLog(tmp_path).edits()) == list(log.edits()) == EDITS[:2]


JUNK = st.binary(max_size=60).map(lambda data: data.replace(b"\n", b""))


@given(st.lists(st.one_of(JUNK, st.sampled_from(LINES).map(lambda line: line[:-1])), max_size=12), st.booleans())
def test_whatever_stands_between_them_whole_lines_are_read(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], newline: bool
) -> None:
    folder = tmp_path_factory.mktemp("log")
    log = log_with(folder, b"\n".join(lines) + (b"\n" if newline else b""))
    expected = [item for item, line in zip(EDITS, LINES, strict=True) if line[:-1] in lines]
    assert list(log.edits()) == expected
    added = note(50, "added")
    log.append(added)
    assert list(EditLog(folder).edits()) == [*expected, added]


def test_a_file_put_in_place_at_the_very_moment_of_an_edit_loses_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = log_with(tmp_path, LINES[0])
    (tmp_path / "synced").write_bytes(LINES[0] + LINES[1])
    sync = os.fsync

    def replaced_meanwhile(handle: int) -> None:
        sync(handle)
        if (tmp_path / "synced").exists():
            os.replace(tmp_path / "synced", tmp_path / "edits.jsonl")

    monkeypatch.setattr(os, "fsync", replaced_meanwhile)
    log.append(EDITS[2])
    assert list(EditLog(tmp_path).edits()) == list(log.edits()) == EDITS[:3]


def test_edits_that_vanish_under_an_open_log_are_told(tmp_path: Path) -> None:
    log = log_with(tmp_path, LINES[0] + LINES[1])
    assert list(log.warnings) == []
    (tmp_path / "edits.jsonl").write_bytes(b"")
    assert log.refresh()
    assert "2 edits that this app had seen are no longer in edits.jsonl" in log.warnings[0]


@pytest.mark.parametrize("depth", [100, 1000, 100_000])
def test_a_line_of_a_thousand_levels_is_set_aside(tmp_path: Path, depth: int) -> None:
    deep = b'{"id":"' + id_of(9).encode() + b'","x":' + b"[" * depth + b"]" * depth + b"}"
    line = deep[:-1] + f',"crc":"{zlib.crc32(deep):08x}"}}\n'.encode()
    log = log_with(tmp_path, LINES[0] + line + LINES[1])
    assert list(log.edits()) == EDITS[:2]
    assert len(log.warnings) == 1
    assert EditLog(tmp_path).take(tmp_path) == 0
