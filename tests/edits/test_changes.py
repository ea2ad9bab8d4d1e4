"""An open dossier: every act is on disk before it returns, and another who has it open sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier import Dossier
from dossier.errors import DataError, WrongUse
from dossier.model import Article, Entry, Mention, Snapshot, Span
from dossier.store import save_snapshot
from tests.store.make import OTHER, at, snapshot

A, B = "a" * 16, "b" * 16


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_snapshot(tmp_path, snapshot())
    return tmp_path


def seen(dossier: Dossier) -> tuple[object, ...]:
    return tuple(dossier.people), tuple(dossier.organizations), tuple(dossier.quotes), tuple(dossier.notes)


def test_every_act_is_on_disk_and_undone_across_a_restart(folder: Path) -> None:
    mine = Dossier.open(folder)
    before = seen(mine)
    note = mine.add_note("p-anna", "first")
    mine.edit_note(note.id, "second")
    mine.rename("p-anna", "Anna M. Berg")
    mine.set_role("p-anna", "host")
    mine.set_status("p-anna", "disputed", mine.people[1].claims[0])
    mine.set_speaker("q-2", "p-anna")
    mine.merge("p-anna", "p-anne", "asked her")
    other = mine.split("p-ivan", [Span(B, *at(OTHER, "Ivan Lund"))], "Ivan II")
    town = mine.add_entry(Span(B, *at(OTHER, "town")), "organization")
    mine.different("p-ivan", other.id)
    mine.retype("o-drivers", "person")
    mine.reject(town.id, "no name")
    again = Dossier.open(folder)
    assert seen(again) == seen(mine)
    assert [entry.name for entry in again.people if entry.id == other.id] == ["Ivan II"]
    assert len(again.edits) == 12
    while again.undo() is not None:
        pass
    assert seen(Dossier.open(folder)) == before
    assert mine.refresh()
    while mine.redo() is not None:
        pass
    assert seen(Dossier.open(folder)) == seen(mine)
    assert again.refresh()
    assert again.get("p-anna") == mine.get("p-anna")
    assert isinstance(mine.get("p-anna"), Entry)


def test_two_who_have_it_open_do_not_lose_each_others_edits(folder: Path) -> None:
    mine, theirs = Dossier.open(folder), Dossier.open(folder)
    mine.add_note("p-anna", "mine")
    theirs.add_note("p-anna", "theirs")
    mine.rename("p-ivan", "Ivan L.")
    assert {note.text for note in mine.notes} == {"mine", "theirs"}
    assert theirs.refresh()
    assert seen(mine) == seen(theirs)
    assert not theirs.refresh()


def test_the_history_tells_what_stands(folder: Path) -> None:
    dossier = Dossier.open(folder)
    dossier.rename("p-anna", "Anna M. Berg")
    dossier.set_role("p-anna", "host")
    dossier.undo()
    assert [dossier.describe(edit) for edit in dossier.history("p-anna")] == ["renamed Anna Berg to Anna M. Berg"]
    assert dossier.preview_undo().startswith("Takes back: renamed Anna Berg to Anna M. Berg")


def test_a_judged_doubt_leaves_the_queue(folder: Path) -> None:
    dossier = Dossier.open(folder)
    for doubt in dossier.review():
        if doubt.kind == "merge":
            dossier.different(doubt.a, doubt.b)
        else:
            dossier.set_speaker(doubt.a, doubt.b)
    assert dossier.review() == ()
    assert Dossier.open(folder).review() == ()


def test_a_colleagues_edits_are_taken(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("colleague")
    save_snapshot(elsewhere, snapshot())
    Dossier.open(elsewhere).merge("p-anna", "p-anne")
    dossier = Dossier.open(folder)
    dossier.add_note("p-anne", "on Anne")
    assert dossier.take(elsewhere) == 1
    assert dossier.take(elsewhere) == 0
    assert [note.target for note in dossier.notes] == ["p-anna"]


def test_purged_words_are_nowhere_in_the_folder(folder: Path) -> None:
    dossier = Dossier.open(folder)
    kept, gone = dossier.add_note("p-anna", "may stay"), dossier.add_note("p-anna", "the source is Zsuzsanna")
    dossier.edit_note(gone.id, "the source is Zsuzsanna K.")
    dossier.remove_note(gone.id)
    assert dossier.purge() == 2
    assert not [path for path in folder.iterdir() if "Zsuzsanna" in path.read_text()]
    assert [note.id for note in dossier.notes] == [kept.id]
    undone = dossier.undo()
    assert undone is not None
    assert undone.id == kept.id


def test_words_that_were_replaced_are_purged_and_the_note_stays(folder: Path) -> None:
    dossier = Dossier.open(folder)
    note = dossier.add_note("p-anna", "told by Zsuzsanna")
    dossier.edit_note(note.id, "told by Zsuzsa")
    dossier.edit_note(note.id, "told by a source")
    dossier.edit_note(note.id, "told by Zsófia")
    dossier.undo()
    before = dossier.notes
    assert dossier.purge() == 3
    assert not [path for path in folder.iterdir() if "Zs" in path.read_text()]
    assert dossier.notes == before
    assert Dossier.open(folder).notes == before
    assert [n.text for n in before] == ["told by a source"]
    assert dossier.purge() == 0


def test_a_note_on_what_was_removed_from_the_articles_tells_what_it_was_about(folder: Path) -> None:
    dossier = Dossier.open(folder)
    note = dossier.add_note("p-anne", "ask her")
    save_snapshot(folder, type(snapshot())(articles=snapshot().articles[:1], people=snapshot().people[:2]))
    after = Dossier.open(folder)
    assert [n.text for n in after.unattached] == ["ask her"]
    assert (after.about(note.id).name, after.about(note.id).path) == ("Anne Berg", "two.txt")
    save_snapshot(folder, snapshot())
    assert [n.target for n in Dossier.open(folder).notes] == ["p-anne"]


def test_an_act_that_is_refused_leaves_no_line(folder: Path) -> None:
    dossier = Dossier.open(folder)
    with pytest.raises(WrongUse):
        dossier.merge("p-anna", "o-drivers")
    assert not (folder / "edits.jsonl").exists()
    assert dossier.undo() is None


def test_another_build_is_taken_in_while_it_is_open(folder: Path) -> None:
    dossier = Dossier.open(folder)
    dossier.add_note("p-anne", "ask her")
    assert not dossier.refresh()
    before = snapshot()
    save_snapshot(folder, type(before)(articles=before.articles[:1], people=before.people[:2]))
    assert dossier.refresh()
    assert seen(dossier) == seen(Dossier.open(folder))
    assert list(dossier.articles) == [A]
    assert [note.text for note in dossier.unattached] == ["ask her"]
    (folder / "dossier.json").write_bytes(b"")
    with pytest.raises(DataError):
        dossier.refresh()
    assert not dossier.refresh()
    assert list(dossier.articles) == [A]
    save_snapshot(folder, before)
    assert dossier.refresh()
    assert [note.text for note in dossier.notes] == ["ask her"]


def test_passages_that_read_alike_are_split_off_together_or_not_at_all(tmp_path: Path) -> None:
    line = "The driver of the bus that came from the north, Ivan Lund, said nothing to anybody in town.\n"
    text = line * 2
    places = [at(text, "Ivan Lund", nth) for nth in (0, 1)]
    ivan = Entry("p-ivan", "person", "Ivan Lund", mentions=tuple(Mention(A, *place, "person") for place in places))
    save_snapshot(tmp_path, Snapshot(articles=(Article(A, "one.txt", text),), people=(ivan,)))
    dossier = Dossier.open(tmp_path)
    with pytest.raises(WrongUse, match="reads alike"):
        dossier.split("p-ivan", [Span(A, *places[0])], "Ivan II")
    assert [len(entry.mentions) for entry in dossier.people] == [2]
    assert Dossier.open(tmp_path).edits == ()
