"""The facade: what it gives and finds, whatever thread asks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dossier.build import build
from dossier.dossier import Dossier


def test_searching_while_the_search_is_prepared_finds_the_same(dossier: Dossier) -> None:
    with ThreadPoolExecutor(4) as pool:
        prepared = [pool.submit(dossier.prepare_search) for _ in range(4)]
        hits = [pool.submit(dossier.search, "Узунова") for _ in range(4)]
        assert [future.result() for future in prepared] == [None] * 4
        assert {tuple(hit.id for hit in future.result()) for future in hits} == {
            tuple(hit.id for hit in dossier.search("Uzunova")[: len(hits[0].result())])
        }


def test_looking_thoroughly_finds_no_less(dossier: Dossier) -> None:
    for query in ("Uzunva", "Putin", "Combat Brotherhood", "mothers"):
        quick = {hit.id for hit in dossier.search(query, typing=True)}
        assert quick <= {hit.id for hit in dossier.search(query, typing=True, thorough=True)}


def test_a_note_is_found_as_soon_as_it_is_written(dossier: Dossier) -> None:
    dossier.prepare_search()
    note = dossier.add_note(dossier.people[0].id, "the zebra crossing")
    assert [hit.id for hit in dossier.search("zebra")] == [note.id]
    dossier.remove_note(note.id)
    assert not dossier.search("zebra")


def test_a_correction_that_lost_what_it_was_about_is_told(tmp_path: Path) -> None:
    articles, data = tmp_path / "articles", tmp_path / "data"
    articles.mkdir()
    (articles / "a.txt").write_text("Jane Roe came to the meeting on Friday and left early.", encoding="utf-8")
    (articles / "b.txt").write_text("Paul Poe spoke for an hour on Friday.", encoding="utf-8")
    build(articles, data)
    dossier = Dossier.open(data)
    dossier.set_role(next(person.id for person in dossier.people if person.name == "Jane Roe"), "official")
    assert not dossier.warnings
    (articles / "a.txt").unlink()
    build(articles, data)
    [warning] = Dossier.open(data).warnings
    assert "1 correction has no effect" in warning


def test_passages_stand_where_they_say_in_the_order_of_the_articles(dossier: Dossier) -> None:
    place = {id: number for number, id in enumerate(dossier.articles)}
    for entry in (*dossier.people, *dossier.organizations):
        spans = dossier.passages(entry.id)
        assert spans == sorted(spans, key=lambda span: (place[span.article], span.start))
        printed = {" ".join(dossier.articles[s.article].text[s.start : s.end].split()) for s in spans}
        assert printed == {spelling.text for spelling in entry.spellings}
