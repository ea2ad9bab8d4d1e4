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
        ("Jane Roe | The Arden Post | 12 June 2023*", ["Jane Roe"], "The Arden Post"),
        ("Jane Roe, Arden", ["Jane Roe"], ""),
        ("Jane Roe in Arden and Tom Doe in Kyiv; Editing by Ann Lee)", ["Jane Roe", "Tom Doe"], ""),
        ("Jane Roe. Photographs: Tom Doe", ["Jane Roe"], ""),
    ],
)
def test_bylines(who: str, names: list[str], outlet: str) -> None:
    assert read_byline(who) == (names, outlet)


@pytest.mark.parametrize(
    ("line", "kind"), [("By Jane Roe", "byline"), ("By our staff", "byline"), ("By the river they wait", "heading")]
)
def test_only_somebody_makes_a_byline(line: str, kind: str) -> None:
    assert dissect(f"The rain in Arden\n\n{line}\n\nThe rain ended on Friday.").blocks[1].kind == kind


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("*By Jane Roe*", ("Jane Roe",)),
        ("Opinion by Jane Roe", ("Jane Roe",)),
        ("Words: Jane Roe. Pictures: Tom Doe", ("Jane Roe",)),
        ("author: Jane Roe", ("Jane Roe",)),
        ("*Jane Roe, arts correspondent*", ("Jane Roe",)),
        ("— Reporting by Jane Roe and Tom Doe; editing by Ann Lee", ("Jane Roe", "Tom Doe")),
        ("Doe reported from Arden. Courier writer Jane Roe in Kyiv contributed to this report.", ("Jane Roe",)),
        ("Jane Roe, the mayor of Arden", ()),
        ("Report: rain in Arden", ()),
    ],
)
def test_bylines_of_other_shapes(line: str, authors: tuple[str, ...]) -> None:
    assert dissect(f"The rain in Arden ended\n\n{line}\n\nThe rain ended on Friday after a week.").authors == authors


def test_the_line_behind_a_byline_names_the_paper() -> None:
    article = dissect("The rain in Arden ended\n\nBy Jane Roe\nArden Ledger staff writer\n\nThe rain ended on Friday.")
    assert (article.authors, article.outlet) == (("Jane Roe",), "Arden Ledger")
    assert [block.kind for block in article.blocks] == ["headline", "byline", "byline", "paragraph"]


def test_the_outlet_of_read_more() -> None:
    text = "The rain ended on Friday.\n\nIt was dry.\n\nPeople went out.\n\nRead more at ArdenCourier.example"
    assert dissect(text).outlet == "ArdenCourier.example"
