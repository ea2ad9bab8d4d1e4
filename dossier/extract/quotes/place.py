"""A quotation in its sentence, and what a rule says of its speaker."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.phrases import Phrase
from dossier.extract.quotes.words import PRONOUNS


class Attribution(NamedTuple):
    """Token positions in the sentence, and the rule that found them."""

    speaker: Phrase
    cue: Phrase
    rule: str


class Report(NamedTuple):
    """What is reported without quotation marks, `rest` behind an attribution in its midst, and who says so."""

    content: Phrase
    by: Attribution
    rest: Phrase | None = None


class Place(NamedTuple):
    """A quotation in its sentence: its token number, and whether it can stand as a sentence of its own."""

    tokens: list[Token]
    at: int
    full: bool


Rule = Callable[[Place], Attribution | None]


def is_somebody(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase bears a name or is a pronoun; “the plan” rather is what somebody speaks of."""
    words = tokens[phrase.start + (tokens[phrase.start].lower in ("the", "a", "an")) : phrase.end]
    aside = tokens[phrase.end : phrase.end + 2]  # “a senior official, Jane Roe, …”
    named = len(aside) == 2 and aside[0].text == "," and aside[1].is_capital
    return named or any(t.is_capital or t.lower in PRONOUNS for t in words)
