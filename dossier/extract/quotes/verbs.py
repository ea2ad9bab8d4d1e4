"""Which tokens are verbs, told by their form and their neighbours: there is no tagger here."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.cues import CUES, DENYING, DESCRIBING, NAMING, PHRASAL
from dossier.extract.quotes.words import (
    ADVERBS,
    ALSO_NOUNS,
    ARTICLES,
    AUXILIARIES,
    BE,
    DETERMINERS,
    OTHER_VERBS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

_OBJECTS = DETERMINERS | PRONOUNS | {"that", "him", "her", "them", "me", "us"}


def is_adverb(token: Token) -> bool:
    return token.lower in ADVERBS or (token.lower.endswith("ly") and not token.is_capital and len(token.text) > 4)


def is_cue(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a verb of saying, judging or thinking; “put it” is one, “put” is none."""
    if not 0 <= i < len(tokens) or not tokens[i].is_word or tokens[i].is_capital:
        return False
    word = tokens[i].lower
    if word in PHRASAL:
        return i + 1 < len(tokens) and tokens[i + 1].lower in PHRASAL[word]
    return word in CUES and (CUES[word] == "ing" or is_verb(tokens, i))


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a finite verb or a participle."""
    token = tokens[i]
    word = token.lower
    if not token.is_word or (token.is_capital and i > 0):
        return False
    if word in AUXILIARIES or word.endswith("n't"):
        return True
    before = tokens[i - 1].lower if i else ""
    if before.endswith("ly") and i > 1 and tokens[i - 2].lower in ARTICLES:
        before = tokens[i - 2].lower  # “a hastily called meeting”
    if before in ARTICLES or before.endswith(("'s", "s'")):
        return False
    if word in ALSO_NOUNS:
        return _is_used_as_verb(tokens, i)
    return word in CUES or word in OTHER_VERBS or (word.endswith("ed") and len(word) > 4 and "-" not in word)


def _is_used_as_verb(tokens: Sequence[Token], i: int) -> bool:
    """For words that are nouns as well: whether a subject stands before or an object after."""
    before = tokens[i - 1].lower if i else ""
    if before in PERSONAL or before in RELATIVES or before in ("to", "will", "would", "could", "should", "must"):
        return True
    if i == 0 or before in PREPOSITIONS or before in DETERMINERS - {"another"} or i + 1 >= len(tokens):
        return False
    if CUES.get(tokens[i].lower) == "base" and not tokens[i - 1].is_capital and not before.endswith("s"):
        return before in PRONOUNS or before in ("and", "also", "people", "police")  # a noun in the singular needs -s
    follows = tokens[i + 1]
    if follows.quote >= 0 or follows.text == ":" or (tokens[i - 1].is_capital and follows.text in ".,"):
        return True
    singular = i > 1 and tokens[i - 2].lower in ARTICLES and not before.endswith("s")
    bare = singular and tokens[i].lower.endswith("s") and follows.text in (".", ",")  # “the letter states.”
    return bare or follows.lower in _OBJECTS


def is_denied(tokens: Sequence[Token], cue: int) -> bool:
    """“denied it was ‘wet’”, “never said ‘wet’”, “denied calling it ‘wet’”, “refused to say”."""
    near = [tokens[k].lower for k in range(max(0, cue - 3), cue)]
    negated = any(word in ("not", "never", "without") or word.endswith("n't") for word in near)
    return negated or tokens[cue].lower in DENYING or any(word in DENYING for word in near[-2:])


def _names_at_once(tokens: Sequence[Token], i: int) -> bool:
    """Whether the name follows a verb of naming that has no object: “known as ‘Eden’”, but “what she called ‘Eden’”."""
    k = i + 1
    while k < len(tokens) and tokens[k].lower in ("to", "as", "a", "an", "the", ","):
        k += 1
    if k >= len(tokens) or tokens[k].quote < 0:
        return False
    lead = [t.lower for t in tokens[max(0, i - 8) : i]]
    linked = any(word in ("what", "whom", "which", "that", "as") for word in lead[:-1])  # “that Roe described as”
    linked = linked or _after_name(tokens, i - 1)
    return not linked and not any(word in ("has", "have", "had") for word in lead)


def _after_name(tokens: Sequence[Token], i: int) -> bool:
    """“a step [Roe] described as”: a name right behind a noun, or behind its given name, is who describes."""
    last = i
    while i > 0 and tokens[i].is_capital:
        i -= 1
    return 0 < i < last and tokens[i].is_word and tokens[i].lower not in PREPOSITIONS | ARTICLES | {"and"}


def is_passive(tokens: Sequence[Token], i: int) -> bool:
    """Whether the participle at `i` has no active subject: “was widely described”, “a park called ‘Eden’”."""
    if CUES.get(tokens[i].lower) != "past":
        return False
    if tokens[i].lower in NAMING and _names_at_once(tokens, i):
        return True
    if i and i + 1 < len(tokens) and tokens[i - 1].text == "," and tokens[i + 1].lower in ("of", "by", "as", "for"):
        return tokens[i].lower in DESCRIBING  # “Roe, accused of …”
    i -= 1
    while i >= 0 and is_adverb(tokens[i]):
        i -= 1
    return i >= 0 and tokens[i].lower in BE
