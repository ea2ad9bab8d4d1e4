"""Indirect speech, kept apart from quotations."""

from __future__ import annotations

import pytest

from dossier.extract.quotes import find_quotes, find_statements
from tests.extract.quotes.test_quotes import article_of


def statements(text: str) -> list[tuple[str, str]]:
    article = article_of(text)
    found = find_statements(article, (), find_quotes(article, ()))
    return [(text[slice(*s.speaker_span)], s.text) for s in found if s.speaker_span]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe said that it had rained.", [("Jane Roe", "it had rained")]),
        ("Roe warned reporters on Monday that the dam would break.", [("Roe", "the dam would break")]),
        ("It had rained for days, the mayor said on Monday.", [("the mayor", "It had rained for days")]),
        ("According to the Daily Globe, it had rained.", [("the Daily Globe", "it had rained")]),
        ("Roe denied she had opened the gates.", [("Roe", "denied she had opened the gates")]),
        ("Roe vowed to mend the dam.", [("Roe", "to mend the dam")]),
        ("Roe said it rained and warned that more was to come.", [("Roe", "it rained"), ("Roe", "more was to come")]),
        ("Roe said it rained, adding that more was to come.", [("Roe", "it rained"), ("Roe", "more was to come")]),
        ("All of it, Roe said, would help.", [("Roe", "All of it would help")]),
        ("The dam broke, Roe said on Monday, as the river rose.", [("Roe", "The dam broke")]),
        ("As Roe pointed out, it had rained.", [("Roe", "it had rained")]),
        ("Roe urged people not to leave.", [("Roe", "people not to leave")]),
        ("Roe called on the mayor to mend the dam.", [("Roe", "the mayor to mend the dam")]),
        ("Roe called for a new dam.", [("Roe", "a new dam")]),
        ("A poll by the town showed that most had left.", [("A poll by the town", "most had left")]),
        ("Roe said the plan, run by the town, has failed.", [("Roe", "the plan, run by the town, has failed")]),
        ("It had rained for days, said Jane Roe, a builder who came in May.", [("Jane Roe", "It had rained for days")]),
        ("Roe, who said it rained, left the town.", [("Roe", "it rained")]),
        ("Roe said it had rained, but nobody left.", [("Roe", "it had rained")]),
        ("Roe said it had rained and refused to leave.", [("Roe", "it had rained and refused to leave")]),
        ("Smith said Roe claimed it had rained.", [("Smith", "Roe claimed it had rained")]),
    ],
)
def test_what_is_reported_and_by_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Roe did not say that it had rained.",
        "Roe would never claim that it had rained.",
        "Roe told them how to mend a dam.",
        "Roe refused to mend the dam.",
        "Roe declined to attend.",
        "Roe acknowledged the report, which was long.",
        "“It rained all day,” Roe said.",
        "He took it over from Roe, another firm that had declared itself broke.",
        "That is what Roe says the dam would do.",
        "So far, Roe has not taken up my offer, a good one.",
        "Roe was asked to leave the town.",
        "Roe would urge people to leave.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert statements(text) == []
