"""The snapshot comes back as it went in, is the same bytes each time, and is never half of anything."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB

from dossier.errors import DataError
from dossier.model import Article, Snapshot
from dossier.store import load_snapshot, save_snapshot, schema
from dossier.store.snapshot import SnapshotStorage, parse, render
from tests.store.make import snapshot


def test_it_comes_back_as_it_went_in(tmp_path: Path) -> None:
    assert save_snapshot(tmp_path / "data", snapshot())
    assert load_snapshot(tmp_path / "data") == snapshot()


def test_an_empty_dossier_comes_back(tmp_path: Path) -> None:
    save_snapshot(tmp_path, Snapshot())
    assert load_snapshot(tmp_path) == Snapshot()


def test_the_same_snapshot_is_not_written_again(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    before = os.stat(tmp_path / "dossier.json")
    assert not save_snapshot(tmp_path, snapshot())
    assert os.stat(tmp_path / "dossier.json") == before


def test_a_plain_tinydb_can_open_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_snapshot(tmp_path, snapshot())
    monkeypatch.setattr(TinyDB.table_class, "document_id_class", str)
    database = TinyDB(tmp_path / "dossier.json", access_mode="r")
    assert {row["name"] for row in database.table("people")} == {"Anna Berg", "Anne Berg", "Ivan Lund"}


def test_one_document_a_line(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    lines = (tmp_path / "dossier.json").read_text().splitlines()
    assert sum('"path":"one.txt"' in line for line in lines) == 1
    assert all(json.loads("{" + line.rstrip(",") + "}") for line in lines if line.startswith(('"p-', '"q-')))


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    before = (tmp_path / "dossier.json").read_bytes()
    save_snapshot(tmp_path, Snapshot())
    assert (tmp_path / "dossier.json.bak").read_bytes() == before


def test_it_is_private_and_leaves_nothing_lying_about(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    folder.mkdir(parents=True, mode=0o755)
    save_snapshot(folder, snapshot())
    save_snapshot(folder, Snapshot())
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert {path.name for path in folder.iterdir()} == {"dossier.json", "dossier.json.bak", ".dossier.json.lock"}


def test_a_file_that_a_clone_left_open_is_made_private(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    (tmp_path / "dossier.json").chmod(0o644)
    save_snapshot(tmp_path, snapshot())
    assert stat.S_IMODE((tmp_path / "dossier.json").stat().st_mode) == 0o600


def test_a_lone_surrogate_does_not_stop_a_build(tmp_path: Path) -> None:
    save_snapshot(tmp_path, Snapshot(articles=(Article("a" * 16, "bad\udcff.txt", "text"),)))
    assert load_snapshot(tmp_path).articles[0].path == "bad\ufffd.txt"


def test_two_files_with_the_same_bytes_are_both_kept(tmp_path: Path) -> None:
    both = Snapshot(articles=(Article("a" * 16, "one.txt", "text"), Article("a" * 16, "copy.txt", "text")))
    save_snapshot(tmp_path, both)
    assert load_snapshot(tmp_path) == both


@pytest.mark.parametrize("content", [b"", b"{}", b'{"_default": {}}', b"\0" * 500, b"[1]", b"{" * 10_000, b"hello"])
def test_what_is_no_snapshot_is_never_an_empty_dossier(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dossier.json").write_bytes(content)
    with pytest.raises(DataError, match=r"dossier\.json is damaged .*build"):
        load_snapshot(tmp_path)


def test_a_missing_snapshot_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no dossier in"):
        load_snapshot(tmp_path)


def test_damage_anywhere_is_seen() -> None:
    data = render({"meta": {"1": {"source": "s"}}, "articles": {"a": {"id": "a", "text": "слово"}}})
    for place in range(len(data)):
        with pytest.raises(DataError):
            parse(data[:place], Path("x"))
        damaged = bytearray(data)
        damaged[place] ^= 1
        with pytest.raises(DataError):
            parse(bytes(damaged), Path("x"))


def test_a_damaged_file_is_set_aside_when_it_is_built_again(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    good = (tmp_path / "dossier.json").read_bytes()
    (tmp_path / "dossier.json").write_bytes(good[:-50])
    assert save_snapshot(tmp_path, snapshot())
    assert load_snapshot(tmp_path) == snapshot()
    assert (tmp_path / "dossier.json.damaged").read_bytes() == good[:-50]


def test_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    path = tmp_path / "dossier.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_snapshot(tmp_path) == snapshot()


def test_a_newer_layout_is_refused_and_an_older_one_brought_up(monkeypatch: pytest.MonkeyPatch) -> None:
    data = render({"meta": {"1": {}}, "humans": {"a": {"id": "a"}}})
    monkeypatch.setattr(schema, "VERSION", 0)
    with pytest.raises(DataError, match="newer"):
        parse(data, Path("x"))
    monkeypatch.undo()
    monkeypatch.setitem(schema.MIGRATIONS, schema.VERSION, lambda tables: {**tables, "people": tables["humans"]})
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    assert parse(data, Path("x"))["people"] == {"a": {"id": "a"}}


def test_the_first_layout_had_the_mentions_among_the_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_snapshot(tmp_path, snapshot())
    tables = SnapshotStorage(tmp_path / "dossier.json").read() or {}
    for key, document in tables.pop("mentions").items():
        tables["organizations" if key == "o-drivers" else "people"][key] |= document
    monkeypatch.setattr(schema, "VERSION", 1)
    (tmp_path / "dossier.json").write_bytes(render(tables))
    monkeypatch.undo()
    assert load_snapshot(tmp_path) == snapshot()


@pytest.mark.parametrize(
    ("table", "key", "document"),
    [
        ("people", "p-anna", {"id": "p-anna", "shoe_size": 40}),
        ("people", "p-anna", ["Anna"]),
        ("mentions", "p-anna", {"mentions": [{"start": "one"}]}),
        ("mentions", "p-anna", {}),
        ("quotes", "q-1", {"id": "q-1", "occurrences": 7}),
        ("articles", "a" * 16, None),
    ],
)
def test_a_document_that_is_laid_out_otherwise_is_damage(
    tmp_path: Path, table: str, key: str, document: object
) -> None:
    save_snapshot(tmp_path, snapshot())
    storage = SnapshotStorage(tmp_path / "dossier.json")
    tables = storage.read() or {}
    tables[table][key] = document
    storage.write(tables)  # with a checksum that holds
    loaded = load_snapshot(tmp_path)
    assert loaded.people[0] == snapshot().people[0]
    with pytest.raises(DataError, match="damaged"):
        assert loaded == snapshot()


def test_somebody_elses_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff")
    with pytest.raises(DataError, match="other files and no dossier"):
        save_snapshot(tmp_path, snapshot())
    assert [path.name for path in tmp_path.iterdir()] == ["holiday.jpg"]


def test_somebody_elses_file_of_our_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_text('{"my": "own"}')
    with pytest.raises(DataError):
        save_snapshot(tmp_path, snapshot())
    assert (tmp_path / "dossier.json").read_text() == '{"my": "own"}'


@pytest.mark.parametrize("name", [".gitignore", "edits.jsonl", "dossier.json.bak", "extractions.jsonl"])
def test_a_folder_with_only_our_files_is_ours(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert save_snapshot(tmp_path, snapshot())


def test_a_dossier_with_other_files_beside_it_stays_ours(tmp_path: Path) -> None:
    save_snapshot(tmp_path, Snapshot())
    (tmp_path / "export.csv").write_text("a,b")
    assert save_snapshot(tmp_path, snapshot())


def test_a_file_where_the_folder_should_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(DataError, match="data folder"):
        save_snapshot(tmp_path / "data", snapshot())


def test_tinydb_reads_and_writes_through_the_storage(tmp_path: Path) -> None:
    with TinyDB(tmp_path / "dossier.json", storage=SnapshotStorage) as database:
        database.table("people").insert({"name": "Ann"})
        database.table("people").insert({"name": "Bob"})
    with TinyDB(tmp_path / "dossier.json", storage=SnapshotStorage) as database:
        assert [row["name"] for row in database.table("people")] == ["Ann", "Bob"]


def test_what_another_process_wrote_is_seen(tmp_path: Path) -> None:
    save_snapshot(tmp_path, snapshot())
    storage = SnapshotStorage(tmp_path / "dossier.json")
    first = storage.read()
    save_snapshot(tmp_path, replace(snapshot(), people=()))
    assert first is not None
    assert first["people"]
    assert (storage.read() or {})["people"] == {}
