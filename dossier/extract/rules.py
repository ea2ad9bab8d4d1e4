"""The rules that name a speaker: for each its tier, how often it was right, an example, and why it is trusted.

`right` of `of` are counts on the development half of PolNeAR 1.0, 84 US news articles annotated by hand: how often the
speaker that the rule named was the annotated one. A quotation that the annotators gave to nobody counts as wrong.
"""

from __future__ import annotations

from typing import NamedTuple

from dossier.model import Confidence


class Rule(NamedTuple):
    """In `example`, ⏎ stands for the end of a paragraph."""

    tier: Confidence
    right: int
    of: int
    example: str
    why: str


QUOTATIONS: dict[str, Rule] = {
    "said-x": Rule(
        "certain",
        55,
        60,
        "“It rained,” said Jane Roe.",
        "a verb of saying stands between the quotation and its subject",
    ),
    "x-said": Rule(
        "certain", 240, 243, "“It rained,” Jane Roe said.", "subject and verb of saying follow the quotation"
    ),
    "x-said-at-end": Rule(
        "likely", 4, 4, "It was “unusual” there, Jane Roe said.", "the sentence ends in its attribution"
    ),
    "x-said-before": Rule(
        "certain", 49, 50, "Jane Roe said, “It rained.”", "a verb of saying leads into the quotation"
    ),
    "x-said-within": Rule(
        "certain", 105, 108, "Jane Roe said that the rain was “unusual”.", "the quotation is part of what is reported"
    ),
    "x-said-nested": Rule(
        "likely",
        35,
        43,
        "Doe left when Roe said it was “unusual”.",
        "a verb before the speaker may mean another reading",
    ),
    "x-called": Rule(
        "certain", 71, 72, "Jane Roe called the rain “unusual”.", "a verb of naming or judging takes the quoted words"
    ),
    "x-called-nested": Rule(
        "guess", 1, 3, "Doe hoped Roe would call it “unusual”.", "a verb before the speaker may mean another reading"
    ),
    "x-denied": Rule(
        "guess", 0, 0, "Roe never said the rain was “unusual”.", "the words are denied: they may be another’s"
    ),
    "by-agent": Rule("guess", 0, 1, "The rain was called “unusual” by Roe.", "the agent of a passive verb of saying"),
    "colon": Rule(
        "certain", 15, 15, "Jane Roe said: “It rained.”", "a verb of saying and a colon lead into the quotation"
    ),
    "name-colon": Rule("likely", 1, 1, "Jane Roe: “It rained.”", "a name and a colon lead into the quotation"),
    "colon-subject": Rule("likely", 2, 3, "Jane Roe had one answer: “Rain.”", "the subject of the words that lead in"),
    "according-to": Rule(
        "certain", 6, 6, "It was “wet”, according to Jane Roe.", "the source is named in so many words"
    ),
    "whose-words": Rule(
        "guess", 4, 4, "Roe’s claim that the rain was “unusual” …", "a noun of saying, and whose it is"
    ),
    "signature": Rule("certain", 17, 17, "“It rained.” — Jane Roe", "a name after a dash signs the quotation"),
    "transcript": Rule("certain", 10, 11, "“ROE: It rained.”", "a transcript names its speakers in capitals"),
    "interview": Rule(
        "guess",
        0,
        0,
        "Jane Roe was there. ⏎ Q: Did it rain? ⏎ A: It did.",
        "the answers are whose name leads into the interview",
    ),
    "same-paragraph": Rule(
        "certain", 114, 120, "“It rained,” Roe said. “A lot.”", "the quotation goes on in the same paragraph"
    ),
    "statement-before": Rule(
        "guess", 2, 3, "It had rained, Roe said. “A lot.”", "the sentence before reports what the same speaker said"
    ),
    "next-in-paragraph": Rule(
        "guess", 0, 0, "“It rained.” Roe added: “A lot.”", "the next quotation of the paragraph is attributed"
    ),
    "previous-paragraph": Rule(
        "likely",
        1,
        2,
        "“It rained,” Roe said. ⏎ “A lot.”",
        "a paragraph that is all quotation goes on with its speaker",
    ),
    "introduced": Rule(
        "likely", 3, 4, "Jane Roe had one answer: ⏎ “Rain.”", "the paragraph before leads in with a colon"
    ),
    "sentence-before": Rule("guess", 0, 0, "Jane Roe shrugged. ⏎ “It rained.”", "the subject of the sentence before"),
    "block-quote": Rule(
        "guess", 0, 0, "Jane Roe wrote: ⏎ It rained all day.", "words like “wrote:” lead into an unmarked paragraph"
    ),
}
STATEMENTS: dict[str, Rule] = {
    "x-said-that": Rule(
        "likely", 134, 171, "Jane Roe said that it had rained.", "a verb of saying and “that” lead into it"
    ),
    "x-said-so": Rule("likely", 199, 260, "Jane Roe said it had rained.", "a clause follows the verb of saying"),
    "said-so-x": Rule("likely", 31, 45, "It had rained, Jane Roe said.", "the sentence ends in its attribution"),
    "said-so-amid": Rule(
        "likely", 22, 30, "The rain, Jane Roe said, was unusual.", "the attribution stands between commas"
    ),
    "as-x-said": Rule("guess", 1, 1, "As Jane Roe noted, it had rained.", "a verb of saying behind “as” leads into it"),
    "x-urged": Rule("guess", 8, 13, "Jane Roe urged people to stay.", "a verb of asking, somebody, and what to do"),
    "x-called-for": Rule(
        "guess", 13, 19, "Jane Roe called for a new dam.", "called for something, or on somebody to do it"
    ),
    "according-to-that": Rule(
        "likely", 7, 10, "According to Roe, it had rained.", "the source is named in so many words"
    ),
    "so-according-to": Rule(
        "likely", 13, 15, "It had rained, according to Roe.", "the source is named in so many words"
    ),
}
RULES = QUOTATIONS | STATEMENTS

_TIERS: tuple[Confidence, ...] = ("guess", "likely", "certain")
_PAGE = """# How a speaker is named

A quotation gets the speaker that the first rule which fits gives it; each rule has a name and one of three tiers.
*certain* was right in at least 95 of 100 cases, *likely* in about 70 to 90; a *guess* is weaker or too rare to tell.
Where no rule fits, nobody is named. A speaker who is only a pronoun, a surname that two people bear or a description
(“the mayor”) is never more than *likely*, unless the pronoun or surname can mean nobody else; a speaker carried over
from another quotation is trusted no more than there. Russian and Ukrainian are not measured and never more than
*likely*.

The counts are from the development half of PolNeAR 1.0, 84 news articles annotated by hand: how often the speaker was
the annotated one. A quotation that the annotators gave to nobody counts as wrong, and so do eight answers of
`said-x` and `same-paragraph` where the annotation has the word “said” for a speaker.

## Quotations
"""
_INDIRECT = """
## Indirect speech

What is reported without quotation marks is kept apart, as statements. Here an answer counts as right if three quarters
of the reported clause and its speaker agree with the annotation, which also has many reports that no rule looks for.
"""


def weaker(a: Confidence, b: Confidence) -> Confidence:
    return min(a, b, key=_TIERS.index)


def page() -> str:
    """The page of the docs on these rules, in Markdown."""
    return "\n".join([_PAGE, *_table(QUOTATIONS), _INDIRECT, *_table(STATEMENTS)]) + "\n"


def _table(rules: dict[str, Rule]) -> list[str]:
    rows = [f"| `{k}` | {r.tier} | {r.right} of {r.of} | {r.example} | {r.why} |" for k, r in rules.items()]
    return ["| rule | tier | right | example | why |", "|---|---|---|---|---|", *rows]


def why(rule: str) -> str:
    """One sentence for the person who asks why a speaker was named; "" for a rule that is none."""
    reason = RULES[rule].why if rule in RULES else ""
    return f"{reason[:1].upper()}{reason[1:]}." if reason else ""
