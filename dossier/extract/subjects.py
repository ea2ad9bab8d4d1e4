"""The subject of a verb of saying, where it is not simply the noun phrase before it."""

from __future__ import annotations

from dossier.extract import phrases
from dossier.extract.clauses import Token
from dossier.extract.phrases import Phrase
from dossier.extract.words import AUXILIARIES, CUES, PERSONAL


def is_cue(tokens: list[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].lower in CUES and tokens[i].is_word and not tokens[i].is_capital


def subject_of(tokens: list[Token], i: int) -> Phrase | None:
    """Who does what the cue at `i` says. A pronoun that only takes up another verb's subject gives way to that
    (“what he called”, “Roe said she recalled”)."""
    if CUES[tokens[i].lower] == "ing" and (i == 0 or tokens[i - 1].lower not in AUXILIARIES):
        if i and tokens[i - 1].is_capital:
            return phrases.before(tokens, i)
        return phrases.clause_subject(tokens, i)
    if i and tokens[i - 1].lower == "to":
        return phrases.clause_subject(tokens, i)
    subject = phrases.before(tokens, i)
    if subject and subject.end - subject.start == 1 and tokens[subject.start].lower in PERSONAL:
        return _taken_up(tokens, subject)
    return subject


def _taken_up(tokens: list[Token], subject: Phrase) -> Phrase:
    i = subject.start
    if i and tokens[i - 1].lower == "what":
        return phrases.clause_subject(tokens, i - 1) or subject
    lead = i - 1 if i and tokens[i - 1].lower != "that" else i - 2
    if is_cue(tokens, lead):
        return phrases.before(tokens, lead) or subject
    main = phrases.clause_subject(tokens, i)
    return main if main and tokens[main.start].lower == tokens[i].lower else subject
