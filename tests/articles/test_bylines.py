"""Authors and outlets."""

from __future__ import annotations

import pytest

from dossier.articles.anatomy import dissect
from dossier.articles.bylines import read_byline


@pytest.mark.parametrize(
    ("who", "names", "outlet"),
    [
        ("Jane Roe", ["Jane Roe"], ""),
        ("Jane Roe and Tom Doe", ["Jane Roe", "Tom Doe"], ""),
        ("Jane Roe, Tom Doe & Ann Lee", ["Jane Roe", "Tom Doe", "Ann Lee"], ""),
        ("Jane Roe for Arden Online", ["Jane Roe"], "Arden Online"),
        ("ANN LEE, Associated Press", ["ANN LEE"], "Associated Press"),
        ("Jane Roe, Political Correspondent", ["Jane Roe"], ""),
        ("Jane Roe in Kyiv", ["Jane Roe"], ""),
        ("Jane Roe | Arden Courier", ["Jane Roe"], "Arden Courier"),
        ("Staff Reporter", [], ""),
    ],
)
def test_bylines(who: str, names: list[str], outlet: str) -> None:
    assert read_byline(who) == (names, outlet)


@pytest.mark.parametrize(
    ("line", "kind"), [("By Jane Roe", "byline"), ("By our staff", "byline"), ("By the river they wait", "heading")]
)
def test_only_somebody_makes_a_byline(line: str, kind: str) -> None:
    assert dissect(f"The rain in Arden\n\n{line}\n\nThe rain ended on Friday.").blocks[1].kind == kind


def test_the_outlet_of_read_more() -> None:
    text = "The rain ended on Friday.\n\nIt was dry.\n\nPeople went out.\n\nRead more at ArdenCourier.example"
    assert dissect(text).outlet == "ArdenCourier.example"
