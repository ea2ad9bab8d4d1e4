"""Each command as a person uses it, on the seeds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SEEDS, Run


def loads(run: Run, *args: str | Path) -> Any:
    ran = run(*args)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_who_was_there(run: Run, data: Path) -> None:
    out = run("people", "--role", "attendee", "--data", data).out
    assert "Nadezhda Uzunova" in out
    assert "Olga Tsukanova" not in out


@pytest.mark.parametrize("query", ["Uzanova", "uzunva", "Узунова", "N. Uzunova"])
def test_search_finds_her_however_she_is_spelled(run: Run, data: Path, query: str) -> None:
    hits = loads(run, "search", query, "--json", "--data", data)
    assert hits[0]["title"] == "Nadezhda Uzunova"
    assert hits[0]["reasons"]


def test_search_finds_organizations_quotes_and_notes(run: Run, data: Path) -> None:
    run("note", "add", "Anna Gerusova", "wife of the rostovian commissar", "--data", data)
    for query, kind in (("Combat Brotherhood", "organization"), ("lonely old age", "quote"), ("rostovian", "note")):
        assert kind in {hit["kind"] for hit in loads(run, "search", query, "--json", "--data", data)}, query


def test_search_can_keep_to_the_script_of_the_query(run: Run, data: Path) -> None:
    assert run("search", "Узунова", "--data", data).code == 0
    assert run("search", "Узунова", "--same-script", "--data", data).code == 1
    assert run("search", "Uzanova", "--same-script", "--data", data).code == 0


def test_search_looks_up_a_list_of_names(run: Run, data: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.txt"
    names.write_text("Надежда Узунова\n\nQuentin Xylophone\nMigunova Marina\n", encoding="utf-8")
    found = loads(run, "search", "--list", names, "--json", "--data", data)
    assert [(one["asked"], one["found"] and one["found"]["title"]) for one in found] == [
        ("Надежда Узунова", "Nadezhda Uzunova"),
        ("Quentin Xylophone", None),
        ("Migunova Marina", "Marina Migunova"),
    ]
    assert "nobody" in run("search", "--list", names, "--data", data).out
    assert run("search", "--list", names, "Putin", "--data", data).code == 2


def test_show_tells_every_fact_with_its_passage(run: Run, data: Path) -> None:
    out = run("show", "Nadezhda Uzunova", "--data", data).out
    assert "Nadezhda Uzanova ×1" in out
    assert "«Combat Brotherhood»" in out or "Combat Brotherhood" in out
    assert "004_fcd91a00f80e34cb.txt:" in out


def test_quotes_of_a_speaker(run: Run, data: Path) -> None:
    out = run("quotes", "--speaker", "Olga Tsukanova", "--data", data).out
    assert "are you a man or what" in out
    assert "lonely old age" not in out


def test_a_note_is_added_edited_removed(run: Run, data: Path) -> None:
    note = loads(run, "note", "add", "Nadezhda Uzunova", "sang in September", "--json", "--data", data)
    assert run("note", "edit", note["id"], "sang on 30 September", "--data", data).code == 0
    [listed] = loads(run, "note", "list", "--json", "--data", data)
    assert (listed["text"], listed["created"]) == ("sang on 30 September", note["created"])
    assert "sang on 30 September" in run("show", "Nadezhda Uzunova", "--data", data).out
    assert run("note", "remove", note["id"], "--data", data).code == 0
    assert loads(run, "note", "list", "--json", "--data", data) == []


def test_a_note_outlives_the_dossier(run: Run, data: Path) -> None:
    run("note", "add", "Узунова", "sang in September", "--data", data)
    (data / "dossier.json").unlink()
    assert run("build", SEEDS, "--data", data).code == 0
    [listed] = loads(run, "note", "list", "--json", "--data", data)
    shown = loads(run, "show", listed["target"], "--json", "--data", data)
    assert (listed["text"], shown["name"]) == ("sang in September", "Nadezhda Uzunova")


def test_build_without_articles_reads_those_it_was_made_from(run: Run, tmp_path: Path) -> None:
    assert run("build", SEEDS, "--data", tmp_path / "d").code == 0
    ran = run("build", "--data", tmp_path / "d")
    assert ran.code == 0
    assert "nothing changed" in ran.out


def test_check_sees_what_was_changed(run: Run, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for seed in SEEDS.iterdir():
        (articles / seed.name).write_bytes(seed.read_bytes())
    run("build", articles, "--data", tmp_path / "d")
    assert run("check", "--data", tmp_path / "d").code == 0
    with open(articles / "004_fcd91a00f80e34cb.txt", "a", encoding="utf-8") as file:
        file.write("One word more.")
    ran = run("check", "--data", tmp_path / "d")
    assert ran.code == 3
    assert "was changed" in ran.out


def test_export_holds_what_it_says(run: Run, data: Path) -> None:
    whole = loads(run, "export", "json", "--data", data)
    assert whole["schema"] == 1
    texts = {article["id"]: article["text"] for article in whole["articles"]}
    assert len(texts) == 2
    for quote in whole["quotes"]:
        for occurrence in quote["occurrences"]:
            assert all(texts[occurrence["article"]][start:end].strip() for start, end in occurrence["spans"])
    ids = {entry["id"] for entry in whole["people"] + whole["organizations"]}
    assert {quote["speaker"] for quote in whole["quotes"]} <= ids | {None}


def test_no_output_drives_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    evil = "Minister Jane Roe said: “hello \x1b]52;c;eA==\x07 \x9b31m you there \u202e”."
    (tmp_path / "articles" / "evil\x1b[2J.txt").write_text(evil, encoding="utf-8")
    data = tmp_path / "data"
    printed = [run("build", tmp_path / "articles", "--data", data)]
    printed += [run(command, "--data", data) for command in ("people", "organizations", "quotes")]
    printed += [run(command, "--json", "--data", data) for command in ("people", "quotes")]
    printed += [run("search", "hello", "--data", data), run("show", "Jane Roe", "--data", data)]
    printed += [run("export", "json", "--data", data), run("check", "--data", data)]
    for ran in printed:
        assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e")
    assert any("␛" in ran.out for ran in printed)


@pytest.mark.parametrize("args", [["--help"], ["search", "Putin"], ["people"], ["export", "json"]])
def test_commands_import_no_textual(args: list[str], data: Path) -> None:
    code = "import sys; from dossier.cli import main\ntry: main()\nexcept SystemExit: pass\n"
    code += "print(sorted(m for m in sys.modules if m.split('.')[0] in ('textual', 'rich')), file=sys.stderr)"
    extra = [] if args == ["--help"] else ["--data", str(data)]
    ran = subprocess.run([sys.executable, "-c", code, *args, *extra], capture_output=True, text=True, check=True)
    assert ran.stdout
    assert ran.stderr.strip() == "[]"


def test_help_shows_examples(run: Run) -> None:
    out = run("--help").out
    assert "dossier seeds" in out
    assert 'dossier note add "Nadezhda Uzunova"' in out
