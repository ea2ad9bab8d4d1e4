"""The two engines give the same answers, and the quick answer is the thorough one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.errors import DataError
from dossier.search import Hit, NameIndex, index

_GIVEN = """Ivan Johann Иван Maria Marina Мария Olga Oleg Ольга Sergey Siarhei Сергей Aleksandr Alexander Sasha Саша
Nadezhda Nadya Надя Yulia Юлия Iuliia Abdul Gholamreza William Bill Vladimir Uladzimir Владимиром"""
_FAMILY = """Uzunova Uzanova Узунова Узуновой Tikhanovskaya Tsikhanouskaya Тихановский Petrov Petrow Петровым Ivanova
Iwanow Rahman Yahyazadeh Zadeh Yahya Reza Kovalenko Kowalenko Kavalenka Smith Smyth Brown O'Brien Ó-Briain"""
GIVEN, FAMILY = _GIVEN.split(), _FAMILY.split()
FATHER = ["Petrovich", "Petrovna", "Петрович", "Piatrovich", "Pavlovich", "P.", "S.", "al-", "bin", "van der", "LLC"]
LETTERS = st.text(st.sampled_from("aeioukhsztcbvй-'. "), min_size=1, max_size=14)


def some_names(count: int, seed: int) -> list[tuple[str, str]]:
    rng = random.Random(seed)
    names = []
    for n in range(count):
        parts = [rng.choice(GIVEN), *rng.sample(FATHER, rng.randint(0, 1)), rng.choice(FAMILY)]
        if rng.random() < 0.3:
            word = list(parts[-1])
            word[rng.randrange(len(word))] = rng.choice("aeiouy")
            parts[-1] = "".join(word)
        rng.shuffle(parts)
        names.append((str(n // 2), " ".join(parts)))
    return names


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every index of more than one name gets arrays."""
    monkeypatch.setattr(index, "LARGE", 1)


def alike(query: str, names: list[tuple[str, str]], typing: bool) -> tuple[list[Hit], list[Hit]]:
    with pytest.MonkeyPatch.context() as patch:
        small = NameIndex(names)
        patch.setattr(index, "LARGE", 0)
        return small.search(query, typing=typing), NameIndex(names).search(query, typing=typing)


QUERY = st.lists(st.sampled_from(GIVEN + FAMILY + FATHER) | LETTERS, min_size=1, max_size=4).map(" ".join)
NAMES = st.lists(QUERY, min_size=1, max_size=20)


@settings(max_examples=250, deadline=None)
@given(NAMES, QUERY, st.booleans(), st.integers(0, 6))
def test_dictionaries_and_arrays_answer_alike(names: list[str], query: str, typing: bool, cut: int) -> None:
    small, large = alike(query[: len(query) - cut], [(str(n), name) for n, name in enumerate(names)], typing)
    assert small == large


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=8), st.text(max_size=40), st.booleans())
def test_they_answer_alike_whatever_is_asked(names: list[str], query: str, typing: bool) -> None:
    small, large = alike(query, [(str(n), name) for n, name in enumerate(names)], typing)
    assert small == large


def test_the_quick_answer_is_the_thorough_one(large: None) -> None:
    names = some_names(3_000, 1)
    made = NameIndex(names)
    for query in [name for _, name in some_names(40, 2)]:
        assert made.search(query) == made.search(query, thorough=True), query


def test_segments_answer_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    names = some_names(300, 3)
    whole = NameIndex(names)
    monkeypatch.setattr(index, "LARGE", 40)
    grown = NameIndex()
    for id, name in names:
        grown.add(id, name)
    for query in [name for _, name in some_names(30, 4)]:
        assert [(h.id, h.score) for h in grown.search(query)] == [(h.id, h.score) for h in whole.search(query)]


def test_removing_from_arrays(large: None) -> None:
    women = [("1", "Nadezhda Uzunova"), ("1", "Nadezhda Uzanova"), ("11", "Anna Lee")]
    made = NameIndex([*women, ("2", "Vladimir Putin")])
    made.remove("1")
    assert [hit.id for hit in made.search("Uzunova")] == []
    assert [hit.id for hit in made.search("Anna Lee")] == ["11"]
    assert len(made) == 2
    made.add("1", "Nadezhda Uzunova")
    assert [hit.id for hit in made.search("Uzunova")] == ["1"]


@pytest.mark.parametrize("limit", [10_000, 50])
def test_what_was_removed_stands_in_nobodys_way(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(index, "LARGE", limit)
    made = NameIndex([(str(n), "Nadezhda Uzunova") for n in range(100)] + [("kept", "Nadezhda Petrova Uzunova")])
    for n in range(100):
        made.remove(str(n))
    assert [hit.id for hit in made.search("Nadezhda Uzunova")] == ["kept"]
    monkeypatch.setattr(index, "TOO_MANY", 10)
    made.remove("none")
    assert len(made) == 1
    assert [hit.id for hit in made.search("Nadezhda Uzunova")] == ["kept"]


@pytest.mark.parametrize("limit", [10_000, 1])
def test_what_is_saved_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    monkeypatch.setattr(index, "LARGE", limit)
    names = [*some_names(60, 5), ("odd", "\udc80 Ünïcode 名")]
    made = NameIndex(names)
    made.remove("3")
    made.save(tmp_path / "names")
    loaded = NameIndex.load(tmp_path / "names")
    kept = [pair for pair in names if pair[0] != "3"]
    assert list(loaded.pairs()) == kept
    for _, query in names[:20]:
        assert loaded.search(query) == NameIndex(kept).search(query)


@pytest.mark.parametrize("content", [b"", b"something else", b"dossier names 1\n{broken\n"])
def test_a_file_that_is_no_index_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names").write_bytes(content)
    with pytest.raises(DataError, match="built again"):
        NameIndex.load(tmp_path / "names")
