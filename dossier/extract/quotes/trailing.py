"""Rules on the words that follow a quotation: “said Roe”, “Roe said”, “— Jane Roe”."""

from __future__ import annotations

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.cues import CUES, TELLS
from dossier.extract.quotes.leading import x_said_before
from dossier.extract.quotes.phrases import Phrase, after
from dossier.extract.quotes.place import Attribution, Place
from dossier.extract.quotes.subjects import before
from dossier.extract.quotes.verbs import is_adverb, is_cue
from dossier.extract.quotes.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

_LONGEST = 8  # words of a description
_NO_PART = PREPOSITIONS | SUBORDINATORS | RELATIVES | CONJUNCTIONS | AUXILIARIES | PERSONAL
_PAUSES = ",?!—–…"
_DASHES = ("—", "–", "--", "-", "―")


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
    found = clause_from(place.tokens, i, "x-said") if i >= 0 else None
    if i < 0 and place.at == 0:
        return bare(place.tokens, 1)
    if found and place.tokens[found.speaker.start].lower in PERSONAL and place.at:
        led = x_said_before(place)  # “Roe said it was wet because ‘it rained,’ she said”: the name says more
        if led and not led.rule.startswith("x-called") and place.tokens[led.speaker.start].lower not in PERSONAL:
            return led
    return found


def bare(tokens: list[Token], i: int) -> Attribution | None:
    """“Roe said.” and no more, from token `i` on: what comes before a verb of saying without an object is what is said,
    whatever the punctuation."""
    found = clause_from(tokens, i, "x-said")
    return found if found and found.cue.end >= len(tokens) - 1 else None


def signature(place: Place) -> Attribution | None:
    tokens, i = place.tokens, place.at + 1
    if i + 1 >= len(tokens) or tokens[i].text not in _DASHES or not place.full or not tokens[i + 1].is_capital:
        return None
    speaker = after(tokens, i + 1)
    return Attribution(speaker, Phrase(i, i + 1), "signature") if speaker else None


def x_said_at_end(place: Place) -> Attribution | None:
    tokens = place.tokens
    for i in range(place.at + 1, min(len(tokens), place.at + 60)):
        if tokens[i].text != "," and not (tokens[i].quote >= 0 and tokens[i].text.endswith(",")):
            continue
        found = clause_from(tokens, i + 1, "x-said-at-end")
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
        return i + 3 if i + 2 < len(tokens) and tokens[i + 2].text in _DASHES else i + 2
    ended = tokens[i].text.rstrip("'’”\")]")[-1:]
    return i + 1 if (ended and ended in _PAUSES) or (place.full and ended == ".") else -1


def clause_from(tokens: list[Token], i: int, rule: str) -> Attribution | None:
    """“X said” at token `i`, also with an aside between, or “as X put it”."""
    if i + 1 < len(tokens) and tokens[i].lower == "as":
        i += 1
    if i + 1 >= len(tokens) or not tokens[i].is_word or _cannot_begin(tokens, i):
        return None
    for k in range(i + 1, min(len(tokens), i + 40)):
        if tokens[k].quote >= 0 or tokens[k].text in (":", ";"):
            return None
        if is_cue(tokens, k) and CUES.get(tokens[k].lower) != "ing":
            subject = _described(tokens, i, k) or before(tokens, k, i)
            if subject is None:
                return None
            if subject.start - i <= 2:
                return Attribution(subject, Phrase(k, k + 1), rule)
    return None


def _described(tokens: list[Token], start: int, cue: int) -> Phrase | None:
    """“an unnamed, bereaved relative writes”: from an article to the verb, participles and all."""
    words = tokens[start:cue]
    if words[0].lower not in ("a", "an", "the") or len(words) > _LONGEST:
        return None
    plain = all(t.is_word and t.lower not in _NO_PART for t in words) and not is_adverb(words[-1])
    return Phrase(start, cue) if plain and not words[-1].lower.endswith("ed") else None


def _cannot_begin(tokens: list[Token], i: int) -> bool:
    """“in”, “and”, “features a report”, “denouncing what”: no noun phrase begins here."""
    word = tokens[i].lower
    if word in CONJUNCTIONS or word in PREPOSITIONS or word in SUBORDINATORS:
        return True
    if tokens[i].is_capital or word in DETERMINERS or word in PRONOUNS:
        return False
    return tokens[i + 1].lower in DETERMINERS or word.endswith("ing")
