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
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert statements(text) == []
