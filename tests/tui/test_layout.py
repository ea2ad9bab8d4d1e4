"""Which panes are seen at which width."""

from __future__ import annotations

import pytest

from dossier.tui.layout import LEFT, visible


@pytest.mark.parametrize("current", ["people", "entry", "passage"])
def test_wide_shows_all(current: str) -> None:
    assert visible(120, "lists", current) == (*LEFT["lists"], "entry", "passage")


@pytest.mark.parametrize(("current", "right"), [("people", "entry"), ("entry", "entry"), ("passage", "passage")])
def test_normal_shows_the_lists_and_one_of_the_two(current: str, right: str) -> None:
    assert visible(80, "lists", current) == (*LEFT["lists"], right)


@pytest.mark.parametrize("current", ["quotes", "entry", "passage"])
def test_narrow_shows_one_pane(current: str) -> None:
    assert visible(60, "lists", current) == (current,)


def test_a_search_takes_the_place_of_the_lists_and_keeps_its_hits() -> None:
    assert visible(60, "find", "find") == ("find", "found")
    assert visible(120, "find", "entry") == ("find", "found", "entry", "passage")
