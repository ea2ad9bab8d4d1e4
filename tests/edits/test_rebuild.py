"""A real rebuild over renamed, changed, removed and added articles: every note is where it belongs, or unattached."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier import Dossier
from dossier.build import build
from dossier.edits.anchor import names_of
from dossier.model import Entry, Utterance
from tests.conftest import SEEDS


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "articles"))


@pytest.fixture
def noted(data: Path) -> Path:
    """A dossier with a note on everything; each note says what it was put on."""
    dossier = Dossier.open(data)
    for entry in (*dossier.people, *dossier.organizations):
        dossier.add_note(entry.id, entry.name)
    for quote in (*dossier.quotes, *dossier.statements):
        dossier.add_note(quote.id, quote.text)
    return data


def rebuilt(articles: Path, data: Path) -> Dossier:
    """The dossier after another build; no note is on anything but what it was put on, and none is lost."""
    before = Dossier.open(data)
    build(articles, data)
    after = Dossier.open(data)
    for note in after.notes:
        thing = after.get(note.target)
        if isinstance(thing, Entry):
            assert note.text in names_of(thing)
        else:
            assert isinstance(thing, Utterance)
            assert note.text in {thing.text, *(printed.text for printed in thing.occurrences)}
    assert len(after.notes) + len(after.unattached) == len(before.notes) + len(before.unattached)
    return after


def test_renamed_articles_keep_every_note(articles: Path, noted: Path) -> None:
    for path in list(articles.iterdir()):
        path.rename(path.with_name("renamed-" + path.name))
    assert rebuilt(articles, noted).unattached == ()


def test_changed_articles_keep_the_notes_whose_words_still_stand(articles: Path, noted: Path) -> None:
    for path in articles.iterdir():
        path.write_text("A line that was not there before.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    after = rebuilt(articles, noted)
    people = {note.target for note in after.notes} & {entry.id for entry in after.people}
    assert len(people) >= len(after.people) - 1
    assert len(after.unattached) <= len(after.notes) // 10


def test_a_removed_article_leaves_its_notes_unattached_and_brings_them_back(articles: Path, noted: Path) -> None:
    path = max(articles.iterdir(), key=lambda path: path.stat().st_size)
    text = path.read_bytes()
    path.unlink()
    without = rebuilt(articles, noted)
    assert len(without.unattached) > 0
    assert {without.about(note.id).path for note in without.unattached} == {path.name}
    path.write_bytes(text)
    assert rebuilt(articles, noted).unattached == ()


def test_an_added_article_that_spells_a_name_otherwise_moves_no_note(articles: Path, noted: Path) -> None:
    name = next(note.text for note in Dossier.open(noted).notes if len(note.text.split()) == 2)
    given, family = name.split()
    (articles / "000-added.txt").write_text(
        f"{given} {family}a spoke in the square on Monday. “We will come back tomorrow,” {given} {family}a said.\n",
        encoding="utf-8",
    )
    assert rebuilt(articles, noted).unattached == ()


def test_corrections_stick_over_a_rebuild(articles: Path, data: Path) -> None:
    dossier = Dossier.open(data)
    first, second, third = [entry for entry in dossier.people if len(entry.name.split()) == 2][:3]
    dossier.merge(first.id, second.id, "the same, as far as this test goes")
    dossier.rename(third.id, "Another Name")
    spoken = next(quote for quote in dossier.quotes if quote.speaker != third.id)
    dossier.set_speaker(spoken.id, third.id)
    for path in articles.iterdir():
        path.write_text(path.read_text(encoding="utf-8") + "\nA line at the end.\n", encoding="utf-8")
    build(articles, data)
    after = Dossier.open(data)
    assert after.adrift == ()
    merged = next(entry for entry in after.people if entry.name == first.name)
    assert names_of(first) | names_of(second) <= names_of(merged)
    renamed = next(entry for entry in after.people if entry.name == "Another Name")
    assert [quote.speaker for quote in after.quotes if quote.text == spoken.text] == [renamed.id]
