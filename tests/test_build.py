"""Building is deterministic, holds to its spans, and never touches what a person said."""

from __future__ import annotations

import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.build import build, ensure, reread
from dossier.check import check
from dossier.dossier import Dossier
from dossier.store import load_snapshot
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
