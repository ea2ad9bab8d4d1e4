"""The rules that name a speaker: for each its tier, an example, and why it is trusted that far."""

from __future__ import annotations

from typing import NamedTuple

from dossier.model import Confidence


class Rule(NamedTuple):
    tier: Confidence
    example: str
    why: str


_TIERS: tuple[Confidence, ...] = ("guess", "likely", "certain")


def weaker(a: Confidence, b: Confidence) -> Confidence:
    return min(a, b, key=_TIERS.index)


RULES: dict[str, Rule] = {
    "said-x": Rule(
        "certain", "“It rained,” said Jane Roe.", "a verb of saying stands between the quotation and its subject"
    ),
    "x-said": Rule("certain", "“It rained,” Jane Roe said.", "subject and verb of saying follow the quotation"),
    "signature": Rule("certain", "“It rained.” — Jane Roe", "a name after a dash signs the quotation"),
    "according-to": Rule("certain", "It was “wet”, according to Jane Roe.", "the source is named in so many words"),
    "colon": Rule("certain", "Jane Roe said: “It rained.”", "a verb of saying and a colon lead into the quotation"),
    "x-said-before": Rule("certain", "Jane Roe said, “It rained.”", "a verb of saying leads into the quotation"),
    "x-said-within": Rule(
        "certain", "Jane Roe said that the rain was “unusual”.", "the quotation is part of what is reported"
    ),
    "x-called": Rule(
        "certain", "Jane Roe called the rain “unusual”.", "a verb of naming or judging takes the quoted words"
    ),
    "x-said-nested": Rule(
        "likely", "When it rained, Roe said it was “unusual”.", "a verb before the speaker may mean another reading"
    ),
    "x-called-nested": Rule(
        "guess", "Doe hoped Roe would call it “unusual”.", "a verb before the speaker may mean another reading"
    ),
    "whose-words": Rule("guess", "Roe’s claim that the rain was “unusual” …", "a noun of saying, and whose it is"),
    "by-agent": Rule("likely", "The rain was called “unusual” by Roe.", "the agent of a passive verb of saying"),
    "x-said-at-end": Rule("certain", "It was “unusual” there, Jane Roe said.", "the sentence ends in its attribution"),
    "name-colon": Rule("certain", "Jane Roe: “It rained.”", "a name and a colon lead into the quotation"),
    "colon-subject": Rule("likely", "Jane Roe had one answer: “Rain.”", "the subject of the words that lead in"),
    "transcript": Rule("certain", "“ROE: It rained.”", "a transcript names its speakers in capitals"),
    "same-paragraph": Rule("certain", "“It rained,” Roe said. “A lot.”", "the quotation goes on in the same paragraph"),
    "statement-before": Rule(
        "guess", "It had rained, Roe said. “A lot.”", "the sentence before reports what the same speaker said"
    ),
    "next-in-paragraph": Rule(
        "guess", "“It rained.” Roe added: “A lot.”", "the next quotation of the paragraph is attributed"
    ),
    "previous-paragraph": Rule(
        "likely", "“It rained,” Roe said. ⏎ “A lot.”", "a paragraph that is all quotation goes on with its speaker"
    ),
    "introduced": Rule("likely", "Roe had one answer: ⏎ “Rain.”", "the paragraph before leads in with a colon"),
    "x-said-that": Rule("likely", "Jane Roe said that it had rained.", "a verb of saying and “that” lead into it"),
    "x-said-so": Rule("likely", "Jane Roe said it had rained.", "a clause follows the verb of saying"),
    "said-so-x": Rule("likely", "It had rained, Jane Roe said.", "the sentence ends in its attribution"),
    "according-to-that": Rule("likely", "According to Roe, it had rained.", "the source is named in so many words"),
    "so-according-to": Rule("likely", "It had rained, according to Roe.", "the source is named in so many words"),
    "block-quote": Rule("guess", "Jane Roe wrote: ⏎ It rained all day.", "“wrote:” leads into an unmarked paragraph"),
    "sentence-before": Rule("guess", "Roe shrugged. ⏎ “It rained.”", "the subject of the sentence before"),
}
