"""Who is said to have spoken a quotation, by the words around it: a sieve of rules, the surest first.

`attribute` looks at one quotation in its sentence; what needs its neighbours is done by `quotes`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dossier.extract import phrases
from dossier.extract.clauses import Sentence, Token
from dossier.extract.phrases import Phrase
from dossier.extract.words import AUXILIARIES, CONJUNCTIONS, CUES, DESCRIBING, PERSONAL, PREPOSITIONS, THINKING

_STOPS = ",?!—–…"


class Attribution(NamedTuple):
    """Token positions in the sentence, and the rule that found them."""

    speaker: Phrase
    cue: Phrase
    rule: str


class Place(NamedTuple):
    """A quotation in its sentence: token number, and whether it can stand as a sentence of its own."""

    tokens: list[Token]
    at: int
    full: bool


Rule = Callable[[Place], Attribution | None]


def attribute(sentence: Sentence, quote: int, full: bool) -> Attribution | None:
    place = Place(sentence.tokens, sentence.find(quote), full)
    for rule in RULES:
        found = rule(place)
        if found:
            return found
    return None


def is_cue(tokens: list[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].lower in CUES and tokens[i].is_word and not tokens[i].is_capital


def _follows(place: Place) -> int:
    """The token after the quotation and its comma; -1 where no attribution can follow."""
    tokens, i = place.tokens, place.at
    if i + 1 >= len(tokens):
        return -1
    if tokens[i + 1].text in (",", "—", "–", "--", "-"):
        return i + 2
    ended = tokens[i].text.rstrip("'’”\")]")[-1:]
    return i + 1 if ended and ended in _STOPS or (place.full and ended == ".") else -1


def said_x(place: Place) -> Attribution | None:
    i = _follows(place)
    if i < 0:
        return None
    tokens = place.tokens
    while i < len(tokens) and tokens[i].is_word and phrases.is_adverb(tokens[i]) and not is_cue(tokens, i):
        i += 1
    if not is_cue(tokens, i) or CUES[tokens[i].lower] == "ing":
        return None
    speaker = phrases.after(tokens, i + 1)
    return Attribution(speaker, Phrase(i, i + 1), "said-x") if speaker else None


def x_said(place: Place) -> Attribution | None:
    i = _follows(place)
    if i < 0:
        return None
    return _clause_from(place.tokens, i, "x-said")


def _clause_from(tokens: list[Token], i: int, rule: str) -> Attribution | None:
    """“X said” at token `i`, also with an aside between."""
    if i >= len(tokens) or not tokens[i].is_word or tokens[i].lower in CONJUNCTIONS or tokens[i].lower in PREPOSITIONS:
        return None
    for k in range(i + 1, min(len(tokens), i + 40)):
        if tokens[k].quote >= 0 or tokens[k].text in (":", ";"):
            return None
        if is_cue(tokens, k) and phrases.is_verb(tokens, k):
            subject = phrases.before(tokens, k, i)
            if subject and subject.start == i:
                return Attribution(subject, Phrase(k, k + 1), rule)
            if not subject:
                return None
    return None


def according_to(place: Place) -> Attribution | None:
    tokens = place.tokens
    for i in (*range(place.at + 1, min(len(tokens) - 2, place.at + 40)), *range(max(0, place.at - 40), place.at - 1)):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            speaker = phrases.after(tokens, i + 2)
            if speaker:
                return Attribution(speaker, Phrase(i, i + 2), "according-to")
    return None


def x_said_before(place: Place) -> Attribution | None:
    """The nearest cue before the quotation, and its subject."""
    tokens = place.tokens
    for i in range(place.at - 1, max(-1, place.at - 50), -1):
        if tokens[i].quote >= 0 and place.full:
            return None
        if not is_cue(tokens, i) or not (phrases.is_verb(tokens, i) or CUES[tokens[i].lower] == "ing"):
            continue
        if tokens[i].lower in THINKING:
            continue
        speaker = _subject_of(tokens, i)
        if speaker:
            gap = [t for t in tokens[i + 1 : place.at] if t.is_word]
            near = len(gap) <= 1 or tokens[place.at - 1].text in (":", ",")
            rule = "colon" if tokens[place.at - 1].text == ":" else "x-said-before" if near else "x-said-within"
            if tokens[i].lower in DESCRIBING:
                rule = "x-called"
            return Attribution(speaker, Phrase(i, i + 1), rule)
    return None


def _subject_of(tokens: list[Token], i: int) -> Phrase | None:
    if CUES[tokens[i].lower] == "ing" and (i == 0 or tokens[i - 1].lower not in AUXILIARIES):
        return phrases.clause_subject(tokens, i)
    if i and tokens[i - 1].lower == "to":
        return phrases.clause_subject(tokens, i)
    return phrases.before(tokens, i)


def x_said_at_end(place: Place) -> Attribution | None:
    """“It was ‘bad’ and wrong, Jane Roe said.”"""
    tokens = place.tokens
    for i in range(place.at + 1, min(len(tokens), place.at + 60)):
        if tokens[i].text == ",":
            found = _clause_from(tokens, i + 1, "x-said-at-end")
            if found:
                return found
            if is_cue(tokens, i + 1) and CUES[tokens[i + 1].lower] != "ing":
                speaker = phrases.after(tokens, i + 2)
                if speaker:
                    return Attribution(speaker, Phrase(i + 1, i + 2), "x-said-at-end")
    return None


def before_colon(place: Place) -> Attribution | None:
    tokens, at = place.tokens, place.at
    if at < 1 or tokens[at - 1].text != ":":
        return None
    if at <= 6 and all(t.is_word for t in tokens[: at - 1]):
        return Attribution(Phrase(0, at - 1), Phrase(at - 1, at), "name-colon")
    speaker = phrases.clause_subject(tokens, at)
    return Attribution(speaker, Phrase(at - 1, at), "colon-subject") if speaker else None


def signature(place: Place) -> Attribution | None:
    """“…” ― Name"""
    tokens, i = place.tokens, place.at + 1
    if i + 1 >= len(tokens) or tokens[i].text not in ("―", "—", "–", "--", "-") or not place.full:
        return None
    speaker = phrases.after(tokens, i + 1)
    return Attribution(speaker, Phrase(i, i + 1), "signature") if speaker and tokens[i + 1].is_capital else None


def subject(place: Place) -> Attribution | None:
    """For a fragment with no verb of saying: the subject of its sentence."""
    if place.full and place.at == 0:
        return None
    speaker = phrases.clause_subject(place.tokens, place.at)
    return Attribution(speaker, speaker, "subject") if speaker else None


RULES: tuple[Rule, ...] = (
    said_x, x_said, signature, x_said_before, before_colon, according_to, x_said_at_end, subject,
)  # fmt: skip

__all__ = ["PERSONAL", "RULES", "Attribution", "Place", "attribute"]
