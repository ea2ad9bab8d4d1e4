"""Whatever is wrong gets one sentence that says what to do, the right exit code, and loses nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import SEEDS, Ran, Run


def one_sentence(ran: Ran, code: int) -> str:
    assert ran.code == code
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1
    assert "Traceback" not in ran.err
    return ran.err


def test_a_missing_folder(run: Run, tmp_path: Path) -> None:
    assert "no folder" in one_sentence(run(tmp_path / "nowhere"), 2)
    assert "no folder" in one_sentence(run("build", tmp_path / "nowhere", "--data", tmp_path / "data"), 2)


def test_an_empty_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    assert "no files" in one_sentence(run("build", tmp_path / "articles", "--data", tmp_path / "data"), 2)
    assert not (tmp_path / "data").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir(mode=0o000)
    assert "may not be read" in one_sentence(run("build", folder, "--data", tmp_path / "data"), 2)


def test_only_files_that_are_no_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_bytes(b"\0\1")
    assert "could be read" in one_sentence(run("build", tmp_path / "articles", "--data", tmp_path / "data"), 2)


def test_a_file_that_is_no_text_is_named_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_bytes(b"\0\1")
    (tmp_path / "articles" / "b.txt").write_text("Jane Roe said: “We are here.”", encoding="utf-8")
    ran = run("build", tmp_path / "articles", "--data", tmp_path / "data")
    assert ran.code == 0
    assert "not read: a.txt: It is a binary file" in ran.out
    assert "1 articles read (1 new)" in ran.out


def test_no_dossier_yet(run: Run, tmp_path: Path) -> None:
    assert "no dossier" in one_sentence(run("people", "--data", tmp_path / "data"), 3)
    assert "no dossier" in one_sentence(run("--data", tmp_path / "data"), 3)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"people": 3}', b"\xff\xfe"])
def test_a_damaged_dossier_is_said_so_and_built_again(run: Run, data: Path, damage: bytes) -> None:
    run("note", "add", "Combat Brotherhood", "ask about the buses", "--data", data)
    (data / "dossier.json").write_bytes(damage)
    assert "build" in one_sentence(run("people", "--data", data), 3)
    assert run("build", SEEDS, "--data", data).code == 0
    assert "ask about the buses" in run("note", "list", "--data", data).out


def test_a_folder_that_is_somebodys_is_left_alone(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "thesis.doc").write_text("mine")
    one_sentence(run("build", SEEDS, "--data", folder), 3)
    assert sorted(path.name for path in folder.iterdir()) == ["thesis.doc"]


def test_somebody_elses_dossier_json_is_left_alone(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "dossier.json").write_text('{"tabs": {"1": {"mine": true}}}')
    one_sentence(run("build", SEEDS, "--data", folder), 3)
    assert "mine" in (folder / "dossier.json").read_text()


def test_a_damaged_line_loses_only_itself(run: Run, data: Path) -> None:
    for text in ("first note", "second note", "third note"):
        run("note", "add", "Combat Brotherhood", text, "--data", data)
    log = data / "edits.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[0] + lines[1].replace(b"second", b"sec?nd") + lines[2])
    ran = run("note", "list", "--data", data)
    assert ran.code == 0
    assert "first note" in ran.out
    assert "third note" in ran.out
    assert "second" not in ran.out
    assert len(ran.err.strip().splitlines()) == 1


def test_wrong_use_is_told_how_it_goes(run: Run, data: Path) -> None:
    one_sentence(run("people", "--rolle", "x"), 2)
    one_sentence(run("note", "edit", "nothing", "x", "--data", data), 2)
    one_sentence(run("note", "add", "Combat Brotherhood", "  ", "--data", data), 2)


def test_nothing_found_is_exit_code_1(run: Run, data: Path) -> None:
    one_sentence(run("search", "zzzzqqqqxxxx", "--data", data), 1)
    one_sentence(run("show", "zzzzqqqqxxxx", "--data", data), 1)


def test_without_a_terminal_the_app_says_so(run: Run, data: Path) -> None:
    assert "terminal" in one_sentence(run("--data", data), 2)
