"""Lazy sequences are as good as the tuples that they stand for, and make nothing before it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.lazy import Index, Later, Rows, joined


class Made:
    """Makes text of numbers, and remembers of which."""

    def __init__(self) -> None:
        self.numbers: list[int] = []

    def __call__(self, number: int) -> str:
        self.numbers.append(number)
        return f"<{number}>"


def whole(size: int) -> tuple[str, ...]:
    return tuple(f"<{number}>" for number in range(size))


@given(st.integers(0, 6), st.slices(6))
def test_they_are_read_as_tuples_are(size: int, some: slice) -> None:
    for lazy in (Rows(size, Made()), Later(lambda: whole(size)), joined(whole(size)[:2], whole(size)[2:])):
        assert lazy == whole(size)
        assert whole(size) == lazy
        assert (len(lazy), hash(lazy), repr(lazy)) == (size, hash(whole(size)), repr(whole(size)))
        assert [*lazy] == [*whole(size)]
        assert lazy[some] == whole(size)[some]
        assert lazy != (*whole(size), "more")


def test_what_is_out_of_reach_raises_as_in_a_tuple() -> None:
    rows: Sequence[str] = Rows(2, Made())
    assert rows[-1] == "<1>"
    for number in (2, -3):
        with pytest.raises(IndexError):
            rows[number]


def test_only_what_is_looked_at_is_made_and_only_once() -> None:
    made = Made()
    rows = Rows(1000, made)
    assert rows[7] is rows[7]
    assert len(rows) == 1000
    assert made.numbers == [7]


def test_two_threads_see_the_same_object() -> None:
    seen: list[object] = []
    rows = Rows(1, lambda number: object())
    threads = [Thread(target=lambda: seen.append(rows[0])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, seen))) == 1


def test_an_index_finds_by_ids_without_making_anything_else() -> None:
    made = Made()
    index: Index[str] = Index(Rows(3, made, lambda: ["a", "b", "c"]))
    assert ("b" in index, "d" in index, list(index), len(index)) == (True, False, ["a", "b", "c"], 3)
    assert not made.numbers
    assert index["b"] == "<1>"
    assert index.get("d") is None
    assert made.numbers == [1]


def test_of_two_with_one_id_an_index_gives_the_later() -> None:
    class Named:
        def __init__(self, id: str) -> None:
            self.id = id

    first, second = Named("a"), Named("a")
    assert Index((first,), (second,))["a"] is second
