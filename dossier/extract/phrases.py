"""Who does it: the noun phrase that is the subject of a verb, found without a parser.

Every function works on the tokens of one sentence and gives a `Phrase`, token positions [start, end), or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dossier.extract.clauses import Token
from dossier.extract.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DATES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    OTHER_VERBS,
    PARTICLES,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    word_set,
)

_BETWEEN = AUXILIARIES | PARTICLES | {"to"}
_LINKS = RELATIVES | {"where"}
_DASHES = word_set("– — - -- (")
_ALSO_NOUNS = word_set(
    """claim claims report reports rule rules post posts email emails order orders comment comments call calls signal
    signals remark remarks figure figures guess state states answer answers tweet tweets text texts demand demands
    promise promises pledge pledges appeal appeals attack attacks fear fears hope hopes estimate estimates label labels
    term terms brand brands charge charges wonder wonders protest protests lecture quote quotes query question questions
    warning praise blame salute joke jokes boast boasts cry cries plead note notes vow vows shout shouts whisper
    offer offers support play plays plan plans move moves run runs turn turns work works look looks need needs
    show shows lead face head heads cast hail rip slam stress thanks respect notice record"""
)


class Phrase(NamedTuple):
    start: int
    end: int


def is_adverb(token: Token) -> bool:
    return token.lower in ADVERBS or (token.lower.endswith("ly") and not token.is_capital and len(token.text) > 4)


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a finite verb or a participle, by its form and the word before it."""
    token = tokens[i]
    word = token.lower
    if not token.is_word or (token.is_capital and i > 0):
        return False
    if word in AUXILIARIES or word.endswith("n't"):
        return word not in ("may",) or not token.is_capital
    before = tokens[i - 1] if i else None
    if before is not None and (before.lower in DETERMINERS - PRONOUNS or before.lower.endswith(("'s", "s'"))):
        return False
    if word in _ALSO_NOUNS:
        return _is_used_as_verb(tokens, i)
    return word in CUES or word in OTHER_VERBS or (word.endswith("ed") and len(word) > 4 and "-" not in word)


def _is_used_as_verb(tokens: Sequence[Token], i: int) -> bool:
    """For words that are nouns as well: whether what follows is an object or a clause, or what precedes a subject."""
    before = tokens[i - 1].lower if i else ""
    if before in PERSONAL or before in RELATIVES or before == "to":
        return True
    if i == 0 or before in PREPOSITIONS or i + 1 >= len(tokens):
        return False
    follows = tokens[i + 1]
    if follows.quote >= 0 or follows.text == ":" or (tokens[i - 1].is_capital and follows.text in ".,"):
        return True
    return follows.lower in DETERMINERS or follows.lower in PRONOUNS or follows.lower in ("that", "him", "her", "them")


def _stops(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` cannot be inside a noun phrase with its prepositions."""
    token = tokens[i]
    if not token.is_word:
        return token.text not in ("'", "’", "/", "&", "%", "$")
    word = token.lower
    return word in SUBORDINATORS or word in RELATIVES or word in CONJUNCTIONS or is_verb(tokens, i)


def after(tokens: Sequence[Token], i: int) -> Phrase | None:
    """The noun phrase that begins at token `i`: “said [Jane Roe], …”, “said [a spokesman for the mayor] on Monday”."""
    start = i
    n = len(tokens)
    if i >= n or not tokens[i].is_word or _stops(tokens, i) or tokens[i].lower in PREPOSITIONS or is_adverb(tokens[i]):
        return None
    if tokens[i].lower in OBJECT_PRONOUNS and tokens[i].lower not in PERSONAL:
        return None
    if tokens[i].lower in PERSONAL:
        return Phrase(start, start + 1)
    if tokens[i].lower in DATES and tokens[i].lower != "may":
        return None
    i += 1
    while i < n and not _stops(tokens, i) and not _breaks(tokens, i, start):
        i += 1
    return Phrase(start, i)


def _breaks(tokens: Sequence[Token], i: int, start: int) -> bool:
    word = tokens[i].lower
    if word in PREPOSITIONS:
        return word not in ("of", "for", "from", "with", "at") or (word != "of" and tokens[i - 1].is_capital)
    return (word in DATES or is_adverb(tokens[i])) and i > start


def before(tokens: Sequence[Token], verb: int, floor: int = 0) -> Phrase | None:
    """The subject of the verb at token `verb`, searched leftwards: “[Jane Roe], who came in July, has also said”."""
    i = verb - 1
    skipped = False
    for _ in range(12):
        while i >= floor and (is_adverb(tokens[i]) or tokens[i].lower in _BETWEEN):
            i -= 1
        if i < floor:
            return None
        token = tokens[i]
        word = token.lower
        if token.text in ("’", "'"):
            i -= 1
        elif token.text in (",", ")") or token.text in _DASHES:
            i = _before_aside(tokens, i, floor)
        elif not token.is_word:
            return None
        elif word in _LINKS:
            i -= 1
            if i >= floor and tokens[i].text == ",":
                i -= 1
        elif word in CONJUNCTIONS:
            return _shared_subject(tokens, i, floor)
        elif is_verb(tokens, i):
            skipped = True
            i -= 1
        else:
            phrase = _chunk(tokens, i, floor)
            if phrase is None:
                return clause_subject(tokens, verb, floor)
            lead = tokens[phrase.start - 1].lower if phrase.start > floor else ""
            if tokens[phrase.start].lower not in PREPOSITIONS and not (skipped and lead in _LINKS):
                return _with_relative_clause(tokens, phrase, verb) if skipped else phrase
            i = phrase.start - 1
    return None


def _with_relative_clause(tokens: Sequence[Token], phrase: Phrase, verb: int) -> Phrase:
    """“[One whose son was called up] said”, but “[Roe], who came in July, said”."""
    while is_adverb(tokens[verb - 1]) or tokens[verb - 1].lower in AUXILIARIES:
        verb -= 1
    return phrase if any(not t.is_word for t in tokens[phrase.end : verb]) else Phrase(phrase.start, verb)


def _shared_subject(tokens: Sequence[Token], conjunction: int, floor: int) -> Phrase | None:
    """“[Roe] stood up and said”: the subject of the nearest verb before the conjunction."""
    for i in range(conjunction - 1, max(floor, conjunction - 30), -1):
        if tokens[i].quote >= 0:
            break
        if is_verb(tokens, i) and not tokens[i].lower.endswith("ing") and not is_verb(tokens, i - 1):
            subject = before(tokens, i, floor) if tokens[i - 1].lower != "to" else None
            return subject or clause_subject(tokens, conjunction, floor)
    return clause_subject(tokens, conjunction, floor)


def _before_aside(tokens: Sequence[Token], close: int, floor: int) -> int:
    """Where the noun phrase ends that an aside closing at `close` belongs to; floor - 1 where there is none."""
    mark = tokens[close].text
    opening = {")": "("}.get(mark, mark)
    i = close - 1
    while i >= floor:
        if tokens[i].text == opening:
            if mark == ",":
                chunk = _chunk(tokens, i - 1, floor)
                comma = chunk.start - 1 if chunk else -1
                if chunk and comma >= floor and tokens[comma].text == "," and _is_aside(tokens, chunk.start):
                    i = comma
                    continue
            return i - 1
        if tokens[i].quote >= 0 or tokens[i].text in (":", ";"):
            break
        i -= 1
    return floor - 1


def _is_aside(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    return token.lower in DETERMINERS or token.text.isdigit() or (not token.is_capital and token.lower not in PRONOUNS)


def _chunk(tokens: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """The noun phrase, with its prepositions, whose last token is `last`."""
    i = last
    while i >= floor and not _stops(tokens, i):
        i -= 1
    start = i + 1
    if start <= last and tokens[start].lower in CONJUNCTIONS:
        start += 1
    while start <= last and is_adverb(tokens[start]) and start != last:
        start += 1
    if start > last:
        return None
    if tokens[start].lower in PREPOSITIONS and not (start > floor and is_verb(tokens, start - 1)):
        start = _last_phrase(tokens, start, last)
    elif tokens[last].lower in PERSONAL:
        start = last
    return Phrase(start, last + 1)


def _last_phrase(tokens: Sequence[Token], start: int, last: int) -> int:
    """In “On Monday the president” or “In a tweet Trump”: where the phrase after the leading adverbial begins."""
    if tokens[last].lower in PERSONAL:
        return last
    i = last
    while i > start:
        word = tokens[i].lower
        if word in DATES or tokens[i].text.isdigit():
            return min(i + 1, last)
        if word in PREPOSITIONS:
            return i + 1 if i + 1 <= last else i
        if word in DETERMINERS:
            return i
        if tokens[last].is_capital and not tokens[i].is_capital:
            return i + 1 if tokens[i - 1].lower in PREPOSITIONS | DETERMINERS else i
        i -= 1
    return last


def clause_subject(tokens: Sequence[Token], end: int, floor: int = 0) -> Phrase | None:
    """The subject of the clause that begins at `floor` and goes on to `end`, searched rightwards."""
    i = floor
    while i < end and (not tokens[i].is_word or tokens[i].lower in CONJUNCTIONS or is_adverb(tokens[i])):
        if tokens[i].quote >= 0:
            return None
        i += 1
    for _ in range(3):
        if i >= end:
            return None
        word = tokens[i].lower
        if word not in PREPOSITIONS and word not in SUBORDINATORS and not word.endswith(("ing", "ed")):
            break
        comma = next((k for k in range(i, end) if tokens[k].text == ","), -1)
        if comma < 0:
            break
        i = comma + 1
        while i < end and (tokens[i].lower in CONJUNCTIONS or (tokens[i].is_word and is_adverb(tokens[i]))):
            i += 1
    if i >= end or not tokens[i].is_word or tokens[i].lower in PREPOSITIONS:
        return None
    if _stops(tokens, i) and not tokens[i].is_capital:
        return None
    if tokens[i].lower in PERSONAL:
        return Phrase(i, i + 1)
    start = i
    i += 1
    while i < end and not _stops(tokens, i) and not is_adverb(tokens[i]):
        i += 1
    return Phrase(start, i)
