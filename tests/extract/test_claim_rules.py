"""The table of claim rules: each example makes its claim by its rule, and no rule is missing from the table."""

from __future__ import annotations

import pytest

from dossier.extract import extract
from dossier.extract.claims.rules import CLAIM_RULES
from tests.extract.test_claims import PARTY


@pytest.mark.parametrize("rule", CLAIM_RULES)
def test_the_example_of_a_rule_makes_its_claim(rule: str) -> None:
    text = CLAIM_RULES[rule].example.replace(" ⏎ ", "\n\n")
    assert (CLAIM_RULES[rule].property, rule) in {(claim.property, claim.rule) for claim in extract(text).claims}


def test_every_rule_of_a_claim_is_in_the_table() -> None:
    assert {claim.rule for claim in extract(PARTY).claims} <= set(CLAIM_RULES)
