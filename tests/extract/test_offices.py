"""Public offices, jobs and homes; organizations and places that only their surroundings give away."""

from __future__ import annotations

import pytest

from dossier.extract import extract
from tests.extract.test_claims import of


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Councilwoman Ann Lind said no.", "Councilwoman"),
        ("Sen. Ann Lind said no.", "Sen"),
        ("Police chief Ann Lind left.", "Police chief"),
        ("Ann Lind, the committee’s chairwoman, left.", "committee’s chairwoman"),
        ("Ann Lind, chair of the planning committee, left.", "chair of the planning committee"),
        ("The committee's chairman, Dame Ann Lind, spoke.", "chairman"),
        ("A prosecutor, Ann Lind, agreed.", "prosecutor"),
        ("Ann Lind, a spokeswoman for the health ministry, agreed.", "spokeswoman"),
        ("Ann Lind, a spokeswoman for the football club, agreed.", None),
        ("FEMA spokeswoman Ann Lind agreed.", "spokeswoman"),
        ("Ann Lind, chairwoman of Telvaro Group, left.", None),
        ("Former mayor Ann Lind left.", None),
        ("The governor of Hallow province, Ann Lind, left.", "governor of Hallow province"),
        ("The union’s president, Ann Lind, left.", None),
        ("The mill was sold, said its president, Ann Lind.", None),
        ("“No,” spokesperson Ann Lind wrote.", None),
        ("Business Secretary Ann Lind left.", "Business Secretary"),
        ("The Hallow State Commissioner for Environment, Hon. Ann Lind, left.", "Commissioner for Environment"),
        ("Pop queen Ann Lind left.", None),
        ("Tom Roe spokeswoman Ann Lind agreed.", None),
        ("President Tom Roe’s spokeswoman, Ann Lind, agreed.", "spokeswoman"),
        ("After the talks with Ann Lind, the mayor also said no.", None),
    ],
)
def test_offices(text: str, office: str | None) -> None:
    assert of(text, "office").get("Ann Lind") == office


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Ann Lind, 57, a retired nurse from Eastfield, left.", "retired nurse"),
        ("Ann Lind, a campaigner, left.", "campaigner"),
        ("Ann Lind, a mother of two, left.", None),
        ("Ann Lind, the witness, left.", None),
        ("Ann Lind, a former nurse, left.", None),
        ("According to Ann Lind, a nurse was late.", None),
        ("Ann Lind, a judge from Samara, left.", None),
    ],
)
def test_jobs_without_an_employer(text: str, position: str | None) -> None:
    assert of(text, "position").get("Ann Lind") == position


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Ann Lind, 57, a retired nurse from Brackwater, left.", "Brackwater"),
        ("Ann Lind of Samara agreed.", "Samara"),
        ("President Ann Lind of Russia agreed.", None),
    ],
)
def test_homes(text: str, home: str | None) -> None:
    assert of(text, "home").get("Ann Lind") == home


@pytest.mark.parametrize(
    "text",
    [
        "On Friday {} said it would fine the firm. The ministers left.",
        "The regulator, {}, was angry.",
        "The clerk works at {}.",
        "The chief executive of {} resigned.",
    ],
)
@pytest.mark.parametrize("name", ["Telvaro", "Northern Water"])
def test_organizations_by_their_surroundings(text: str, name: str) -> None:
    found = extract(text.format(name)).mentions
    assert [(m.kind, m.name) for m in found] == [("organization", name)]


def test_a_person_who_says_it_would_rain_is_a_person() -> None:
    found = extract("Ann Lind spoke first. On Friday Lind said it would rain.").mentions
    assert {m.kind for m in found} == {"person"}
