"""Who is said to have spoken a quotation, by the words of its own sentence: a sieve of rules, the surest first.

What needs the neighbours of a quotation is done by `carry`. Each rule is described in `rules`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dossier.extract.clauses import Sentence, Token
from dossier.extract.cues import CUES, DESCRIBING, NOUNS_OF_SAYING, TELLS, THINKING, WORDINGS
from dossier.extract.phrases import Phrase, after, chunk
from dossier.extract.subjects import before, clause_subject, subject_of
from dossier.extract.verbs import is_adverb, is_cue, is_passive, is_verb
from dossier.extract.words import CONJUNCTIONS, DETERMINERS, PERSONAL, PREPOSITIONS, PRONOUNS, SUBORDINATORS

_PAUSES = ",?!—–…"
_DASHES = ("—", "–", "--", "-", "―")


class Attribution(NamedTuple):
    """Token positions in the sentence, and the rule that found them."""

    speaker: Phrase
    cue: Phrase
    rule: str


class Place(NamedTuple):
    """A quotation in its sentence: its token number, and whether it can stand as a sentence of its own."""

    tokens: list[Token]
    at: int
    full: bool


Rule = Callable[[Place], Attribution | None]


def attribute(sentence: Sentence, quote: int, full: bool) -> Attribution | None:
    """What the first rule that fits says of quotation number `quote`."""
    place = Place(sentence.tokens, sentence.find(quote), full)
    return next(filter(None, (rule(place) for rule in _SIEVE)), None)


def statement(sentence: Sentence) -> Attribution | None:
    """Who speaks in a sentence without quotations: “The rain was unusual, Jane Roe said.”"""
    tokens = sentence.tokens
    end = Token("", "", tokens[-1].end, tokens[-1].end, 0)
    place = Place(tokens, 0, False)
    return x_said_before(Place([*tokens, end], len(tokens), False)) or x_said_at_end(place) or according_to(place)


def said_x(place: Place) -> Attribution | None:
    i = _follows(place)
    if i < 0:
        return None
    tokens = place.tokens
    while i < len(tokens) and tokens[i].is_word and is_adverb(tokens[i]) and not is_cue(tokens, i):
        i += 1
    if not is_cue(tokens, i) or CUES.get(tokens[i].lower) == "ing" or tokens[i].lower in TELLS:
        return None
    speaker = after(tokens, i + 1)
    return Attribution(speaker, Phrase(i, i + 1), "said-x") if speaker else None


def x_said(place: Place) -> Attribution | None:
    i = _follows(place)
    found = _clause_from(place.tokens, i, "x-said") if i >= 0 else None
    if found and place.tokens[found.speaker.start].lower in PERSONAL and place.at:
        led = x_said_before(place)  # “Roe said it was wet because ‘it rained,’ she said”: the name says more
        if led and not led.rule.startswith("x-called") and place.tokens[led.speaker.start].lower not in PERSONAL:
            return led
    return found


def signature(place: Place) -> Attribution | None:
    tokens, i = place.tokens, place.at + 1
    if i + 1 >= len(tokens) or tokens[i].text not in _DASHES or not place.full or not tokens[i + 1].is_capital:
        return None
    speaker = after(tokens, i + 1)
    return Attribution(speaker, Phrase(i, i + 1), "signature") if speaker else None


def x_said_before(place: Place) -> Attribution | None:
    """The nearest cue before the quotation, and its subject."""
    tokens = place.tokens
    weak = None
    for i in range(place.at - 1, max(-1, place.at - 50), -1):
        if tokens[i].quote >= 0 and place.full:
            return weak
        if not is_cue(tokens, i) or is_passive(tokens, i):
            continue
        speaker = subject_of(tokens, i)
        if speaker:
            found = Attribution(speaker, Phrase(i, i + 1), _lead(place, i, speaker))
            sure = tokens[i].lower not in THINKING and found.rule != "x-called-nested"
            if sure and is_somebody(tokens, speaker):
                called = weak is not None and weak.rule == "x-called-nested"
                return found._replace(rule="x-said-nested") if called else found
            weak = weak or found
    return weak


def is_somebody(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether the phrase bears a name or is a pronoun; “the plan” rather is what somebody speaks of."""
    return any(t.is_capital or t.lower in PRONOUNS for t in tokens[phrase.start : phrase.end])


def _lead(place: Place, cue: int, speaker: Phrase) -> str:
    """The rule's name, by what stands before the speaker and between the cue and the quotation."""
    tokens, last = place.tokens, place.tokens[place.at - 1].text
    if last == ":":
        return "colon"
    nested = any(tokens[i].quote >= 0 or is_verb(tokens, i) for i in range(speaker.start))
    if tokens[cue].lower in DESCRIBING:
        return "x-called-nested" if nested else "x-called"
    if nested:
        return "x-said-nested"
    gap = sum(t.is_word for t in tokens[cue + 1 : place.at])
    return "x-said-before" if gap <= 1 or last == "," else "x-said-within"


def whose_words(place: Place) -> Attribution | None:
    """“Roe’s claim that it was ‘wet’”, “Roe used the phrase ‘acts of God’”: a noun of saying, and whose it is."""
    tokens = place.tokens
    for i in range(place.at - 1, max(-1, place.at - 20), -1):
        if tokens[i].quote >= 0 or tokens[i].text in (":", ";"):
            return None
        if tokens[i].lower not in NOUNS_OF_SAYING or i == 0:
            continue
        owner = i - 1
        while owner > 0 and not tokens[owner].lower.endswith(("'s", "s'")) and i - owner < 4:
            owner -= 1
        if tokens[owner].lower.endswith(("'s", "s'")):
            speaker = chunk(tokens, owner, 0)
        elif tokens[i - 1].lower in ("his", "her", "their", "its"):
            speaker = Phrase(i - 1, i)
        else:
            speaker = clause_subject(tokens, i) if i == place.at - 1 and tokens[i].lower in WORDINGS else None
        return Attribution(speaker, Phrase(i, i + 1), "whose-words") if speaker else None
    return None


def before_colon(place: Place) -> Attribution | None:
    tokens, at = place.tokens, place.at
    if at < 1 or tokens[at - 1].text != ":":
        return None
    colon = Phrase(at - 1, at)
    if at > 2 and tokens[0].lower in CUES and tokens[1].is_capital:
        return Attribution(Phrase(1, at - 1), colon, "name-colon")  # “Said Roe: …”
    agent = next((k + 1 for k in range(at - 2, max(0, at - 7), -1) if tokens[k].lower == "by"), 0)
    if agent and (named := after(tokens, agent)):
        return Attribution(named, colon, "by-agent")
    if at <= 6 and all(tokens[i].is_word and not is_verb(tokens, i) for i in range(at - 1)):
        return Attribution(Phrase(0, at - 1), colon, "name-colon")
    speaker = clause_subject(tokens, at)
    return Attribution(speaker, colon, "colon-subject") if speaker else None


def by_agent(place: Place) -> Attribution | None:
    """“It was called ‘wet’ by Roe”."""
    tokens = place.tokens
    for i in range(place.at - 1, max(-1, place.at - 20), -1):
        if is_passive(tokens, i):
            for k in range(i + 1, min(len(tokens) - 1, place.at + 12)):
                if tokens[k].lower == "by":
                    speaker = after(tokens, k + 1)
                    return Attribution(speaker, Phrase(i, i + 1), "by-agent") if speaker else None
            return None
    return None


def according_to(place: Place) -> Attribution | None:
    tokens, at = place.tokens, place.at
    for i in (*range(at + 1, min(len(tokens) - 2, at + 40)), *range(max(0, at - 40), at - 1)):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            speaker = after(tokens, i + 2)
            if speaker:
                return Attribution(speaker, Phrase(i, i + 2), "according-to")
    return None


def x_said_at_end(place: Place) -> Attribution | None:
    tokens = place.tokens
    for i in range(place.at + 1, min(len(tokens), place.at + 60)):
        if tokens[i].text != ",":
            continue
        found = _clause_from(tokens, i + 1, "x-said-at-end")
        if found:
            return found
        if is_cue(tokens, i + 1) and CUES.get(tokens[i + 1].lower) != "ing" and tokens[i + 1].lower not in TELLS:
            speaker = after(tokens, i + 2)
            if speaker:
                return Attribution(speaker, Phrase(i + 1, i + 2), "x-said-at-end")
    return None


def _follows(place: Place) -> int:
    """The token after the quotation and its comma; -1 where no attribution can follow."""
    tokens, i = place.tokens, place.at
    if i + 1 >= len(tokens):
        return -1
    if tokens[i + 1].text == "," or tokens[i + 1].text in _DASHES:
        return i + 2
    ended = tokens[i].text.rstrip("'’”\")]")[-1:]
    return i + 1 if (ended and ended in _PAUSES) or (place.full and ended == ".") else -1


def _clause_from(tokens: list[Token], i: int, rule: str) -> Attribution | None:
    """“X said” at token `i`, also with an aside between, or “as X put it”."""
    if i + 1 < len(tokens) and tokens[i].lower == "as":
        i += 1
    if i + 1 >= len(tokens) or not tokens[i].is_word or _cannot_begin(tokens, i):
        return None
    for k in range(i + 1, min(len(tokens), i + 40)):
        if tokens[k].quote >= 0 or tokens[k].text in (":", ";"):
            return None
        if is_cue(tokens, k) and CUES.get(tokens[k].lower) != "ing":
            subject = before(tokens, k, i)
            if subject is None:
                return None
            if subject.start - i <= 2:
                return Attribution(subject, Phrase(k, k + 1), rule)
    return None


def _cannot_begin(tokens: list[Token], i: int) -> bool:
    """“in”, “and”, “features a report”, “denouncing what”: no noun phrase begins here."""
    word = tokens[i].lower
    if word in CONJUNCTIONS or word in PREPOSITIONS or word in SUBORDINATORS:
        return True
    if tokens[i].is_capital or word in DETERMINERS or word in PRONOUNS:
        return False
    return tokens[i + 1].lower in DETERMINERS or word.endswith("ing")


_SIEVE: tuple[Rule, ...] = (
    said_x, x_said, signature, x_said_before, before_colon, according_to, x_said_at_end, by_agent, whose_words,
)  # fmt: skip
