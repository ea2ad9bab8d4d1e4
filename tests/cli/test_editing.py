"""Corrections from the command line: each sticks over a rebuild, is told in the history, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SEEDS, Run


def loads(run: Run, *args: str | Path) -> Any:
    ran = run(*args)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def entry(run: Run, data: Path, name: str) -> Any:
    return loads(run, "show", name, "--json", "--data", data)


def names(run: Run, data: Path, kind: str = "people") -> set[str]:
    return {one["name"] for one in loads(run, kind, "--json", "--data", data)}


def rebuilt(run: Run, data: Path) -> Path:
    (data / "dossier.json").unlink()
    assert run("build", SEEDS, "--data", data).code == 0
    return data


def test_rename_sticks(run: Run, data: Path) -> None:
    assert run("rename", "Irina Tas-Ool", "Irina Tas-ool", "--data", data).code == 0
    assert "Irina Tas-ool" in names(run, rebuilt(run, data))


def test_merge_shows_both_sides_and_undo_gives_back_what_was(run: Run, data: Path) -> None:
    before = run("export", "json", "--data", data).out
    ran = run("merge", "Olga Beltseva", "Olga Tsukanova", "--yes", "--reason", "a guess", "--data", data)
    assert "another age: 50 against 46" in ran.out
    assert "another role" in ran.out
    assert "Olga Tsukanova" not in names(run, rebuilt(run, data))
    told = run("undo", "--data", data).out
    assert "Olga Tsukanova comes back" in told
    assert run("export", "json", "--data", data).out == before
    assert run("redo", "--data", data).code == 0
    assert "Olga Tsukanova" not in names(run, data)


def test_merge_asks_first(run: Run, data: Path) -> None:
    run("merge", "Olga Beltseva", "Olga Tsukanova", "--data", data)
    assert "Olga Tsukanova" in names(run, data)


def test_split_takes_a_passage_away(run: Run, data: Path) -> None:
    whole = entry(run, data, "Olesya Shigina")
    first = whole["mentions"][0]
    at = f"004_fcd91a00f80e34cb.txt:{first['start']}"
    assert run("split", "Olesya Shigina", at, "--name", "Another Olesya", "--data", data).code == 0
    rebuilt(run, data)
    other = entry(run, data, "Another Olesya")
    assert [mention["start"] for mention in other["mentions"]] == [first["start"]]
    assert first not in entry(run, data, "Olesya Shigina")["mentions"]
    assert run("split", "Olesya Shigina", "004_fcd91a00f80e34cb.txt:1", "--data", data).code == 2


def test_reject_and_retype(run: Run, data: Path) -> None:
    assert run("reject", "NEXTA", "--data", data).code == 0
    assert run("retype", "Agentstvo Novosti", "person", "--data", data).code == 0
    rebuilt(run, data)
    assert not {"NEXTA", "Agentstvo Novosti"} & names(run, data, "organizations")
    assert "Agentstvo Novosti" in names(run, data)


def test_add_from_a_passage(run: Run, data: Path) -> None:
    text = (SEEDS / "004_fcd91a00f80e34cb.txt").read_text(encoding="utf-8")
    start = text.index("state TV")
    at = f"004_fcd91a00f80e34cb.txt:{start}-{start + len('state TV')}"
    assert run("add", at, "organization", "--data", data).code == 0
    rebuilt(run, data)
    assert entry(run, data, "state TV")["mentions"][0]["start"] == start
    assert run("add", "nowhere.txt:1-5", "person", "--data", data).code == 2


def test_speaker_role_and_status(run: Run, data: Path) -> None:
    [quote] = [q for q in loads(run, "quotes", "--json", "--data", data) if q["text"].startswith("achieved his goal")]
    assert run("speaker", quote["id"], "Ian Garner", "--data", data).code == 0
    assert run("role", "Ramzan Kadyrov", "official", "--data", data).code == 0
    assert run("status", "Yulia Belekhova", "confirmed", "--data", data).code == 0
    assert run("status", "Yulia Belekhova", "disputed", "--claim", "age", "--data", data).code == 0
    rebuilt(run, data)
    assert entry(run, data, quote["id"])["speaker"] == entry(run, data, "Ian Garner")["id"]
    assert entry(run, data, "Ramzan Kadyrov")["role"] == "official"
    assert entry(run, data, "Yulia Belekhova")["status"] == "confirmed"


def test_history_tells_who_what_and_why(run: Run, data: Path) -> None:
    run("different", "Olga Beltseva", "Olga Tsukanova", "--reason", "other ages", "--data", data)
    out = run("history", "Olga Beltseva", "--data", data).out
    assert "Olga Tsukanova" in out
    assert "other ages" in out
    assert run("history", "Anna Gerusova", "--data", data).code == 1


def test_a_colleagues_edits_come_in_once(run: Run, data: Path, tmp_path: Path) -> None:
    colleague = tmp_path / "colleague"
    run("build", SEEDS, "--data", colleague)
    run("note", "add", "Anna Gerusova", "from a colleague", "--data", colleague)
    run("note", "add", "Anna Gerusova", "mine", "--data", data)
    assert "1 edits were new" in run("merge-edits", colleague, "--data", data).out
    assert "known here already" in run("merge-edits", colleague / "edits.jsonl", "--data", data).out
    assert {n["text"] for n in loads(run, "note", "list", "--json", "--data", data)} == {"from a colleague", "mine"}


def test_purge_leaves_no_word_of_a_removed_note(run: Run, data: Path) -> None:
    note = loads(run, "note", "add", "Anna Gerusova", "the source is Zebra", "--json", "--data", data)
    run("note", "remove", note["id"], "--data", data)
    assert run("purge", "--yes", "--data", data).code == 0
    for path in data.rglob("*"):
        if path.is_file():
            assert b"Zebra" not in path.read_bytes(), path


@pytest.mark.parametrize("command", ["undo", "redo", "history"])
def test_nothing_done_is_said_so(run: Run, data: Path, command: str) -> None:
    ran = run(command, "--data", data)
    assert ran.code == 1
    assert len(ran.err.strip().splitlines()) == 1


def test_any_edit_can_be_taken_back_by_its_id(run: Run, data: Path) -> None:
    run("rename", "Olga Beltseva", "Olga B.", "--data", data)
    run("rename", "Olga Tsukanova", "Olga T.", "--data", data)
    first = loads(run, "history", "Olga B.", "--json", "--data", data)[0]["id"]
    assert first in run("history", "--data", data).out
    assert "renamed Olga Beltseva" in run("undo", first, "--data", data).out
    assert {"Olga Beltseva", "Olga T."} <= names(run, data)
    assert run("undo", first, "--data", data).code == 2
    assert run("redo", first, "--data", data).code == 0
    assert {"Olga B.", "Olga T."} <= names(run, data)


def test_a_note_that_lost_its_place_says_what_it_was_on(run: Run, data: Path, tmp_path: Path) -> None:
    run("note", "add", "Olga Beltseva", "ask again", "--data", data)
    assert "Olga Beltseva" in run("note", "list", "--data", data).out
    one = tmp_path / "one"
    one.mkdir()
    (one / "a.txt").write_text("Nothing of it is left.\n", encoding="utf-8")
    assert run("build", one, "--data", data).code == 0
    assert "(was on Olga Beltseva in 0" in run("note", "list", "--data", data).out


def test_a_note_is_moved_and_found_by_its_tag(run: Run, data: Path) -> None:
    note = loads(run, "note", "add", "Olga Beltseva", "#bookmark", "--json", "--data", data)
    run("note", "add", "Olga Beltseva", "ask again", "--data", data)
    assert (
        run("note", "move", note["id"], "Combat Brotherhood", "--data", data).out
        == "It is on Combat Brotherhood now.\n"
    )
    rebuilt(run, data)
    [listed] = loads(run, "note", "list", "--tag", "#bookmark", "--json", "--data", data)
    assert listed["target"] == entry(run, data, "Combat Brotherhood")["id"]
    assert run("note", "move", note["id"], "Combat Brotherhood", "--data", data).code == 2
    assert run("note", "move", "nothing", "Combat Brotherhood", "--data", data).code == 2
    assert run("note", "list", "--tag", "book", "--data", data).code == 1
