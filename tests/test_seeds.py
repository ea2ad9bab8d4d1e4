"""What the two articles in seeds/ say, read by hand, is what the dossier says."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.dossier import Dossier
from dossier.model import Entry

ATTENDEES = {
    "Nadezhda Uzunova", "Anna Gerusova", "Yulia Belekhova", "Olesya Shigina", "Irina Tas-Ool", "Olga Beltseva",
    "Zharadat Aguyeva", "Marina Migunova",
}  # fmt: skip
OTHERS = {
    "Vladimir Putin": "host", "Olga Tsukanova": "excluded", "Abbas Galyamov": "commentator",
    "Dmitry Shkrebets": "commentator", "Dmitry Peskov": "official", "Valery Solovey": "commentator",
    "Sergei Shoigu": "official", "Volodymyr Zelensky": "official", "Ian Garner": "commentator",
    "Steve Rosenberg": "commentator", "Jack Buckby": "author",
}  # fmt: skip
ORGANIZATIONS = {
    "United Russia", "Combat Brotherhood", "Public Chamber of Orekhovo-Zuevo", "Agentstvo Novosti",
    "Council of Mothers and Wives", "Institute of International Relations", "For Russia People’s Front", "NEXTA", "BBC",
    "19FortyFive",
}  # fmt: skip
SAID = {
    "We share your pain,": "Vladimir Putin",
    "achieved his goal": "Vladimir Putin",
    "Some women have been appealing directly to President Putin, the commander-in-chief, to sort things out,":
        "Steve Rosenberg",
    "We must achieve our goals and we will achieve them in the end,": "Vladimir Putin",
    "employees of pro-government structures": "Agentstvo Novosti",
    "fakes, deception, lies": "Vladimir Putin",
    "You can’t trust anything": "Vladimir Putin",
    "This is, obviously, a shame.": "Abbas Galyamov",
    "It is a shame to look at this staged meeting,": "Dmitry Shkrebets",
    "Vladimir Vladimirovich [Putin], are you a man or what?": "Olga Tsukanova",
    "Please do not condemn us to a lonely old age.": "",
}  # fmt: skip


@pytest.fixture(scope="module")
def seeds(built: Path) -> Dossier:
    return Dossier.open(built)


def person(seeds: Dossier, name: str) -> Entry:
    [entry] = [entry for entry in seeds.people if entry.name == name]
    return entry


def values(entry: Entry, property: str) -> set[str]:
    return {claim.value for claim in entry.claims if claim.property == property}


def test_who_was_there(seeds: Dossier) -> None:
    assert {entry.name for entry in seeds.people if entry.role == "attendee"} == ATTENDEES


@pytest.mark.parametrize(("name", "role"), OTHERS.items())
def test_who_else_plays_a_part(seeds: Dossier, name: str, role: str) -> None:
    assert person(seeds, name).role == role


def test_nobody_is_made_up(seeds: Dossier) -> None:
    assert {entry.name for entry in seeds.people} <= ATTENDEES | set(OTHERS) | {"Ramzan Kadyrov"}


def test_two_spellings_are_one_woman(seeds: Dossier) -> None:
    assert {s.text for s in person(seeds, "Nadezhda Uzunova").spellings} == {"Nadezhda Uzunova", "Nadezhda Uzanova"}


@pytest.mark.parametrize(
    ("name", "property", "value"),
    [
        ("Yulia Belekhova", "age", "40"),
        ("Olesya Shigina", "age", "46"),
        ("Olga Beltseva", "age", "50"),
        ("Olga Tsukanova", "age", "46"),
        ("Nadezhda Uzunova", "home", "Abakan"),
        ("Zharadat Aguyeva", "home", "Chechnya"),
        ("Olga Tsukanova", "home", "Samara"),
        ("Nadezhda Uzunova", "affiliation", "Combat Brotherhood"),
        ("Olga Beltseva", "affiliation", "United Russia"),
        ("Marina Migunova", "affiliation", "Public Chamber of Orekhovo-Zuevo"),
    ],
)
def test_what_is_claimed_of_them(seeds: Dossier, name: str, property: str, value: str) -> None:
    assert value in values(person(seeds, name), property)


def test_the_organizations(seeds: Dossier) -> None:
    found = {spelling.text for entry in seeds.organizations for spelling in entry.spellings}
    assert found >= ORGANIZATIONS


@pytest.mark.parametrize(("words", "speaker"), SAID.items())
def test_who_said_it(seeds: Dossier, words: str, speaker: str) -> None:
    [quote] = [quote for quote in seeds.quotes if quote.text == words]
    assert seeds.name_of(quote.speaker) == speaker
    assert speaker or quote.speaker_label


def test_a_quotation_interrupted_by_captions_is_one(seeds: Dossier) -> None:
    [quote] = [quote for quote in seeds.quotes if quote.text.startswith("Do you have enough courage")]
    assert quote.text.endswith("Are you going to keep hiding from us?")
    assert len(quote.occurrences[0].spans) == 3
    assert seeds.name_of(quote.speaker) == "Olga Tsukanova"
