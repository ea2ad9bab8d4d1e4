"""Building is deterministic, holds to its spans, and never touches what a person said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.build import build, ensure, program, reread
from dossier.check import check
from dossier.dossier import Dossier
from dossier.extract import extract
from dossier.model import Article, Extraction
from dossier.store import Extractions, load_snapshot
from tests.conftest import SEEDS

ROOT = Path(__file__).parent.parent

WORDS = st.sampled_from(
    ["Jane Roe", "Roe", "Mr Poe", "the BBC", "said", "told", "that", "she", "he", "“", "”", '"', "‘", "’", "«", "»",
     "\n", "\n\n", ".", ",", ":", "(", ")", "[", "]", "attended", "the meeting", "from Abakan",
     ", 40,", "Надежда Узунова", "\x1b[31m", "\u202e", "e\u0301", "😀", "International Criminal Court (ICC)"]
)  # fmt: skip
ARTICLE = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(st.characters(codec="utf-8"), max_size=300))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ARTICLE.filter(lambda text: text.strip() and "\0" not in text), min_size=1, max_size=3, unique=True))
def test_any_articles_give_the_same_bytes_twice_and_every_span_holds(tmp_path: Path, texts: list[str]) -> None:
    articles = tmp_path / "articles"
    for folder in (articles, tmp_path / "one", tmp_path / "two"):
        shutil.rmtree(folder, ignore_errors=True)
    articles.mkdir()
    for number, text in enumerate(texts):
        (articles / f"{number}.txt").write_bytes(text.encode())
    build(articles, tmp_path / "one")
    build(articles, tmp_path / "two")
    assert (tmp_path / "one" / "dossier.json").read_bytes() == (tmp_path / "two" / "dossier.json").read_bytes()
    snapshot = load_snapshot(tmp_path / "one")
    assert check(snapshot, reread(articles)) == []


def test_the_dossier_in_data_is_what_the_seeds_give(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    build(tmp_path / "seeds", tmp_path / "data")
    assert (tmp_path / "data" / "dossier.json").read_bytes() == (ROOT / "data" / "dossier.json").read_bytes()


def test_building_what_is_there_already_writes_nothing(tmp_path: Path) -> None:
    assert build(SEEDS, tmp_path).written
    before = (tmp_path / "dossier.json").stat()
    assert not build(SEEDS, tmp_path).written
    assert (tmp_path / "dossier.json").stat().st_mtime_ns == before.st_mtime_ns


def test_a_dossier_is_current_until_an_article_changes(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    shutil.copytree(SEEDS, articles)
    lines: list[str] = []
    ensure(articles, tmp_path / "data", lines.append)
    assert lines
    lines.clear()
    ensure(articles, tmp_path / "data", lines.append)
    assert not lines
    (articles / "new.txt").write_text("Jane Roe came.", encoding="utf-8")
    ensure(articles, tmp_path / "data", lines.append)
    assert len(load_snapshot(tmp_path / "data").articles) == 3


def test_a_damaged_dossier_is_built_again_and_said_so(tmp_path: Path) -> None:
    build(SEEDS, tmp_path / "data")
    (tmp_path / "data" / "dossier.json").write_bytes(b"")
    [warning] = ensure(SEEDS, tmp_path / "data")
    assert "built again" in warning
    assert len(load_snapshot(tmp_path / "data").articles) == 2


def test_notes_outlive_an_article_that_goes_and_one_that_comes(tmp_path: Path) -> None:
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    (articles / "a.txt").write_text("Jane Roe came to the meeting. “We are here to stay,” Roe said.", encoding="utf-8")
    (articles / "b.txt").write_text("Paul Poe spoke for an hour on Friday.", encoding="utf-8")
    build(articles, data)
    dossier = Dossier.open(data)
    ids = {entry.name: entry.id for entry in dossier.people}
    dossier.add_note(ids["Jane Roe"], "on Jane")
    dossier.add_note(ids["Paul Poe"], "on Paul")
    log = (data / "edits.jsonl").read_bytes()
    (articles / "b.txt").unlink()
    (articles / "c.txt").write_text("Paula Moe was there as well, on Friday.", encoding="utf-8")
    build(articles, data)
    again = Dossier.open(data)
    assert (data / "edits.jsonl").read_bytes() == log
    assert [(note.text, again.name_of(note.target)) for note in again.notes] == [("on Jane", "Jane Roe")]
    assert [note.text for note in again.unattached] == ["on Paul"]


def test_only_what_is_new_is_worked_out_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    articles, data = tmp_path / "articles", tmp_path / "data"
    shutil.copytree(SEEDS, articles)
    assert build(articles, data).new == 2
    (articles / "new.txt").write_text("Jane Roe of the BBC said: “We came.”", encoding="utf-8")
    one, *_ = sorted(articles.iterdir())
    one.write_text(one.read_text(encoding="utf-8") + "\nJohn Poe said “no”.\n", encoding="utf-8")
    assert build(articles, data).new == 2
    assert build(articles, tmp_path / "afresh").new == 3
    assert (data / "dossier.json").read_bytes() == (tmp_path / "afresh" / "dossier.json").read_bytes()


def test_what_an_article_gave_goes_with_it(tmp_path: Path) -> None:
    articles, data = tmp_path / "articles", tmp_path / "data"
    shutil.copytree(SEEDS, articles)
    (articles / "secret.txt").write_text("“We came,” said Zsuzsanna Roe.", encoding="utf-8")
    build(articles, data)
    kept = data / "extractions.jsonl"
    assert "Zsuzsanna" in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o077 == 0
    (articles / "secret.txt").unlink()
    assert build(articles, data).new == 0
    assert "Zsuzsanna" not in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("damage", [b"", b"\0" * 99, b'{"id":"a","crc":"00000000"}\n', None])
def test_what_was_kept_and_does_not_hold_is_worked_out_again(tmp_path: Path, damage: bytes | None) -> None:
    build(SEEDS, tmp_path)
    before, kept = (tmp_path / "dossier.json").read_bytes(), tmp_path / "extractions.jsonl"
    kept.write_bytes(kept.read_bytes()[:-40] if damage is None else damage)
    assert build(SEEDS, tmp_path).new == (1 if damage is None else 2)
    assert (tmp_path / "dossier.json").read_bytes() == before
    assert build(SEEDS, tmp_path).new == 0


def test_other_rules_work_everything_out_again(tmp_path: Path) -> None:
    build(SEEDS, tmp_path)
    lines = (tmp_path / "extractions.jsonl").read_bytes()
    article = load_snapshot(tmp_path).articles[0]
    assert Extractions(tmp_path, program()).get(article)
    assert Extractions(tmp_path, "another program").get(article) is None
    assert (tmp_path / "extractions.jsonl").read_bytes() == lines


def test_a_build_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    def stop(line: str) -> None:
        if line.startswith("Reading 2"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(SEEDS, tmp_path, stop)
    assert not (tmp_path / "dossier.json").exists()
    assert build(SEEDS, tmp_path).new == 1


def test_an_article_over_which_extraction_stumbles_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(article: Article) -> Extraction:
        if article.path == "bad.txt":
            raise IndexError(article.text)
        return extract(article)

    monkeypatch.setattr("dossier.build.extract", stumble)
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text(f"Jane Roe said: “I am in {name}.”", encoding="utf-8")
    report = build(tmp_path, tmp_path / "data")
    assert report.articles == 1
    assert [(item.path, "IndexError" in item.reason) for item in report.unread] == [("bad.txt", True)]
