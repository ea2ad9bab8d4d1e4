"""Where the credit of a picture begins."""

from __future__ import annotations

import pytest

from dossier.articles.credits import credit_start
from dossier.extract import extract


@pytest.mark.parametrize(
    "line",
    [
        "|Picture: Jane Roe / Arden Echo",
        "|(Photo: Jane Roe/AFP via Getty Images)",
        "|Photographs by Jane Roe",
        "|*Photo by Jane Roe/Arden Museum*",
        "|© Jane Roe",
        "|Credit: Jane Roe for The Echo",
        "Back row: Ann Lee and Tom Doe. |Photo: Jane Roe",
        "The mayor speaks on Friday |(AP Photo/Jane Roe)",
        "The mayor speaks in Arden on Friday. |Jane Roe/Arden Courier",
        "Roe, left, at home. |[Photo courtesy of Ann Lee]",
        "The picture: Roe said it rained.|",
        "Video: Roe speaks to the crowd|",
        "A photo by Ann Lee won the prize on Friday.|",
        "He took a photo. Roe said so.|",
        "The strike by Boeing/Airbus workers ended.|",
    ],
)
def test_a_credit_ends_a_block(line: str) -> None:
    before, _, credit = line.partition("|")
    assert credit_start(before + credit, 0, len(line) - 1) == len(before)


def test_who_took_the_picture_is_no_person_of_the_article() -> None:
    text = "Ann Lee spoke in Arden on Friday.\n\nAnn Lee at home. Photo: Jane Roe\n\nPicture: Tom Doe / Arden Echo"
    assert {m.name for m in extract(text).mentions if m.kind == "person"} == {"Ann Lee"}
