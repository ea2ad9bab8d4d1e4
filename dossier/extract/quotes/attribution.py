"""Who is said to have spoken a quotation, by the words of its own sentence: a sieve of rules, the surest first.

What needs the neighbours of a quotation is done by `carry`. Each rule is described in `rules`.
"""

from __future__ import annotations

from dossier.extract.quotes import slavic
from dossier.extract.quotes.clauses import Sentence, Token
from dossier.extract.quotes.leading import before_colon, by_agent, whose_words, x_said_before
from dossier.extract.quotes.phrases import Phrase, after
from dossier.extract.quotes.place import Attribution, Place, Rule
from dossier.extract.quotes.trailing import said_x, signature, x_said, x_said_at_end


def attribute(sentence: Sentence, quote: int, full: bool) -> Attribution | None:
    """What the first rule that fits says of quotation number `quote`."""
    place = Place(sentence.tokens, sentence.find(quote), full)
    return next(filter(None, (rule(place) for rule in _SIEVE)), None)


def statement(sentence: Sentence) -> Attribution | None:
    """Who speaks in a sentence without quotations: “The rain was unusual, Jane Roe said.”"""
    tokens = sentence.tokens
    end = Token("”", "", tokens[-1].end, tokens[-1].end, 0)
    place = Place(tokens, 0, False)
    found = x_said_before(Place([*tokens, end], len(tokens), False))
    while found and found.rule.endswith(
        ("-nested", "-denied")
    ):  # “[Doe] said that Roe had called it wet”: Doe, in the end
        start = found.speaker.start
        outer = x_said_before(Place([*tokens[:start], end], start, False))
        if outer is None or outer.rule.startswith("x-called"):
            break
        found = outer
    return found or x_said_at_end(place) or according_to(place)


def according_to(place: Place) -> Attribution | None:
    tokens, at = place.tokens, place.at
    for i in (*range(at + 1, min(len(tokens) - 2, at + 40)), *range(max(0, at - 40), at - 1)):
        if (tokens[i].lower, tokens[i + 1].lower) in _ACCORDING_TO:
            speaker = after(tokens, i + 2)
            if speaker:
                return Attribution(speaker, Phrase(i, i + 2), "according-to")
    return None


_ACCORDING_TO = (("according", "to"), ("words", "of"), *slavic.ACCORDING_TO)
_SIEVE: tuple[Rule, ...] = (
    said_x,
    x_said,
    signature,
    x_said_before,
    before_colon,
    according_to,
    x_said_at_end,
    by_agent,
    whose_words,
)
