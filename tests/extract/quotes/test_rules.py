"""The table of rules: each example is found by its own rule, with the tier that the table says."""

from __future__ import annotations

import pytest

from dossier.extract.mentions import find_mentions
from dossier.extract.quotes import find_quotes, find_statements
from dossier.extract.rules import RULES, why
from tests.extract.quotes.test_quotes import article_of


@pytest.mark.parametrize("rule", RULES)
def test_the_example_of_a_rule_is_found_by_it(rule: str) -> None:
    article = article_of(RULES[rule].example.replace(" ⏎ ", "\n"))
    mentions = find_mentions(article)
    quotes = find_quotes(article, mentions)
    found = {q.rule: q.confidence for q in (*quotes, *find_statements(article, mentions, quotes))}
    assert rule in found
    assert found[rule] == RULES[rule].tier


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_says_why_in_a_sentence(rule: str) -> None:
    assert why(rule)[0].isupper()
    assert why(rule).endswith(".")
