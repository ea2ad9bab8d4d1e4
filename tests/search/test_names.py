"""Names in an index: found however they are spelled, added, removed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dossier.names.fold import tokens
from dossier.search import NameIndex

NAMES = [
    ("u", "Nadezhda Uzunova"),
    ("u", "Nadezhda Uzanova"),
    ("p", "Vladimir Putin"),
    ("b", "Yulia Belekhova"),
    ("s", "Olesya Shigina"),
    ("z", "Olga Tsukanova"),
    ("r", "United Russia"),
]


@pytest.mark.parametrize("query", ["Uzanova", "uzunva", "Узунова", "Uzunova Nad", "uzunova n", "Nadejda Uzounova"])
def test_one_woman_is_found_by_every_spelling(query: str) -> None:
    hits = NameIndex(NAMES).search(query, typing=True)
    assert [hit.id for hit in hits[:1]] == ["u"]
    assert hits[0].reasons


def test_an_entry_is_one_hit_with_its_likest_spelling() -> None:
    hits = NameIndex(NAMES).search("Nadezhda Uzanova")
    assert [hit.id for hit in hits].count("u") == 1
    assert hits[0].name == "Nadezhda Uzanova"


def test_added_is_found_and_removed_is_not() -> None:
    index = NameIndex(NAMES)
    index.add("u", "Надежда Петровна")
    assert index.search("Петровна")[0].id == "u"
    index.remove("u")
    assert all(hit.id != "u" for query in ("Uzunova", "Петровна") for hit in index.search(query))
    index.add("u", "Nadezhda Uzunova")
    assert index.search("Uzunova")[0].id == "u"


NAME = st.lists(st.text(st.sampled_from("abdeiknorstuvyzабвгдеюяé"), min_size=1, max_size=9), min_size=1, max_size=4)
GALLERY = st.lists(NAME.map(" ".join), min_size=1, max_size=12, unique=True)


@given(GALLERY, st.data())
def test_an_exact_name_comes_first_or_ties(names: list[str], data: st.DataObject) -> None:
    index = NameIndex((str(n), name) for n, name in enumerate(names))
    wanted = data.draw(st.integers(0, len(names) - 1))
    assume(tokens(names[wanted]))
    hits = index.search(names[wanted], limit=len(names))
    assert str(wanted) in [hit.id for hit in hits if hit.score == hits[0].score]


@given(GALLERY, NAME.map(" ".join), st.booleans())
def test_adding_one_by_one_is_building_at_once(names: list[str], query: str, typing: bool) -> None:
    rows = [(str(n % 5), name) for n, name in enumerate(names)]
    grown = NameIndex(rows[: len(rows) // 2])
    for id, name in rows[len(rows) // 2 :]:
        grown.add(id, name)
    assert grown.search(query, typing=typing) == NameIndex(rows).search(query, typing=typing)


@given(GALLERY, st.data())
def test_removing_makes_unfindable(names: list[str], data: st.DataObject) -> None:
    index = NameIndex((str(n), name) for n, name in enumerate(names))
    gone = data.draw(st.integers(0, len(names) - 1))
    index.remove(str(gone))
    assert str(gone) not in [hit.id for hit in index.search(names[gone], limit=len(names))]


@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=400), st.booleans())
def test_no_name_and_no_query_fails(names: list[str], query: str, typing: bool) -> None:
    index = NameIndex((str(n), name) for n, name in enumerate(names))
    for hit in index.search(query, typing=typing):
        assert 0 <= hit.score <= 1
