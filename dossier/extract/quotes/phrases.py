"""Noun phrases without a parser. Every function works on the tokens of one sentence; a `Phrase` is token positions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.slavic import is_cyrillic
from dossier.extract.quotes.verbs import is_adverb, is_verb
from dossier.extract.quotes.words import (
    CONJUNCTIONS,
    DATES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_JOINING = ("'", "’", "/", "&", "%", "$")  # marks that can stand inside a noun phrase
_OF = ("of", "for", "from", "with", "at")  # prepositions that go on with a phrase, the others only tell when and where


class Phrase(NamedTuple):
    start: int
    end: int


def stops(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` cannot be inside a noun phrase with its prepositions."""
    token = tokens[i]
    if not token.is_word:
        return token.text not in _JOINING
    word = token.lower
    return word in SUBORDINATORS or word in RELATIVES or word in CONJUNCTIONS or is_verb(tokens, i)


def after(tokens: Sequence[Token], i: int) -> Phrase | None:
    """The noun phrase that begins at token `i`: “said [Jane Roe], …”, “said [a spokesman for the mayor] on Monday”."""
    if i >= len(tokens) or stops(tokens, i) or not tokens[i].is_word:
        return None
    word = tokens[i].lower
    if word in PERSONAL:
        return Phrase(i, i + 1)
    if word in PREPOSITIONS or word in OBJECT_PRONOUNS or word in DATES:
        return None
    if is_adverb(tokens[i]) and not tokens[i].is_capital:
        return None
    end = i + 1
    while end < len(tokens) and not stops(tokens, end):
        if _ends_phrase(tokens, end) and not (end == i + 1 and word in DETERMINERS and is_adverb(tokens[end])):
            break
        end += 1
    return Phrase(i, end)


def _ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].lower
    if word in PREPOSITIONS:
        return word not in _OF or (word != "of" and tokens[i - 1].is_capital)
    if is_cyrillic(word) and tokens[i - 1].is_capital and not tokens[i].is_capital:
        return True  # no preposition tells an object apart: “сказал [Петров] журналистам”
    return word in DATES or word in ("this", "last", "next") or is_adverb(tokens[i])


def chunk(tokens: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """The noun phrase, with its prepositions, whose last token is `last`; without what stands before it in its clause
    (“On Monday [the president]”). One that begins with a preposition belongs to the verb before it."""
    start = _run(tokens, last + 1, floor)
    while start > floor + 1 and tokens[start - 1].lower == "and":
        wider = _run(tokens, start - 1, floor)
        if not _joins(tokens, start) and (wider > floor or not tokens[start - 2].is_capital):
            break
        start = wider
    while start < last and is_adverb(tokens[start]):
        start += 1
    if start > last:
        return None
    if tokens[last].lower in PERSONAL:
        start = last
    elif tokens[start].lower in PREPOSITIONS and not (start > floor and _governs(tokens, start - 1)):
        start = _after_adverbial(tokens, start, last)
    return Phrase(start, last + 1)


def _run(tokens: Sequence[Token], start: int, floor: int) -> int:
    while start > floor and not stops(tokens, start - 1):
        start -= 1
    return start


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Whether the “and” before token `i` joins two nouns: “Science and technology”, “Roe and Smith”."""
    right, left = tokens[i], tokens[i - 2]
    if stops(tokens, i - 2) or is_adverb(left) or right.lower in DETERMINERS or right.lower in PERSONAL:
        return False
    return left.is_capital or not right.is_capital


def _governs(tokens: Sequence[Token], i: int) -> bool:
    """Whether a preposition after token `i` cannot begin an adverbial of a new clause."""
    return is_verb(tokens, i) or tokens[i].lower in RELATIVES


def _after_adverbial(tokens: Sequence[Token], start: int, last: int) -> int:
    """In “On Monday the president” or “In a tweet Trump”: where the phrase after the leading adverbial begins."""
    for i in range(last, start, -1):
        word = tokens[i].lower
        if word in DATES or tokens[i].text.isdigit():
            return min(i + 1, last)
        if word in PREPOSITIONS:
            return min(i + 1, last)
        if word in DETERMINERS:
            return i
        if tokens[last].is_capital and not tokens[i].is_capital:
            return i + 1 if tokens[i - 1].lower in PREPOSITIONS | DETERMINERS else i
    return last
