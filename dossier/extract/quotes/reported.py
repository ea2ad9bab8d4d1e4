"""Reports of other shapes: “It, Roe said, rained”, “As Roe noted, it rained”, “Roe urged Doe to leave”."""

from __future__ import annotations

from dossier.extract.quotes.clauses import Token
from dossier.extract.quotes.cues import STATING
from dossier.extract.quotes.phrases import Phrase, after
from dossier.extract.quotes.place import Attribution, Report
from dossier.extract.quotes.subjects import before, subject_of
from dossier.extract.quotes.trailing import clause_from
from dossier.extract.quotes.verbs import is_adverb, is_cue, is_passive, is_verb
from dossier.extract.quotes.words import RELATIVES

_SUBJECT = 10  # tokens of an interposed attribution up to its verb
_TAIL = 8  # tokens between the verb of an interposed attribution and its comma: “, Roe said on Monday,”


def interposed(tokens: list[Token], end: int) -> Report | None:
    """“All of it, Roe said, would help”"""
    cues = [k for k in range(2, end - 1) if tokens[k].lower in STATING and _closed(tokens, k + 1, end)]
    for i in range(1, end - 3) if cues else ():
        if tokens[i].text != "," or not any(i < k <= i + _SUBJECT for k in cues):
            continue
        by = clause_from(tokens, i + 1, "said-so-amid")
        if by is None or by.speaker.start != i + 1 or not _is_bare(tokens, by):
            continue
        close = _closed(tokens, by.cue.end, end)
        plain = close and not any(is_verb(tokens, k) or tokens[k].quote >= 0 for k in range(by.cue.end, close))
        if plain and tokens[by.cue.end].lower != "to" and close < end - 2:
            after_it = tokens[close + 1].lower
            apart = after_it in ("as", "while", "though", "although") or after_it.endswith("ing")
            return Report(Phrase(0, i), by, None if apart else Phrase(close + 1, end))
    return None


def _closed(tokens: list[Token], start: int, end: int) -> int:
    """The comma that closes an interposed attribution, at token `start` or soon after; 0 where there is none."""
    return next((k for k in range(start, min(end, start + _TAIL)) if tokens[k].text == ","), 0)


def _is_bare(tokens: list[Token], by: Attribution) -> bool:
    """Whether subject and verb of saying stand side by side: “Roe has said”."""
    between = range(by.speaker.end, by.cue.start)
    if tokens[by.cue.start].lower not in STATING or is_passive(tokens, by.cue.start):
        return False
    return all(is_adverb(tokens[k]) or tokens[k].lower in ("has", "had", "have") for k in between)


def as_reported(tokens: list[Token], end: int) -> Report | None:
    """“As Roe pointed out, it rained”"""
    if tokens[0].lower != "as":
        return None
    for i in range(2, min(end - 3, 25)):
        if tokens[i].lower not in STATING or not is_cue(tokens, i) or is_passive(tokens, i):
            continue
        comma = next((k for k in (i + 1, i + 2) if tokens[k].text == ","), 0)
        speaker = before(tokens, i, 1) if comma else None
        if speaker and speaker.start == 1:
            return Report(Phrase(comma + 1, end), Attribution(speaker, Phrase(i, i + 1), "as-x-said"))
    return None


def request(tokens: list[Token], cue: int, end: int) -> Report | None:
    """“Roe urged Doe to leave”, “Roe called for a new dam”"""
    word = tokens[cue].lower
    if is_passive(tokens, cue) or not is_verb(tokens, cue) or cue + 2 >= end:
        return None
    follows = tokens[cue + 1].lower
    calls = word.startswith("call")
    if calls and follows not in ("on", "for"):
        return None
    content = None
    if calls and follows == "for":
        content = Phrase(cue + 2, end)
    else:
        whom = after(tokens, cue + 1 + calls)
        k = whom.end if whom else end
        k += k < end and tokens[k].lower in ("not", "never")
        if whom and k + 1 < end and tokens[k].lower == "to":
            content = Phrase(whom.start, end)
    speaker = subject_of(tokens, cue) if content else None
    if content is None or speaker is None or speaker.end > cue:
        return None
    return Report(content, Attribution(speaker, Phrase(cue, cue + 1), "x-called-for" if calls else "x-urged"))


def relates(tokens: list[Token], by: Attribution) -> bool:
    """Whether the verb belongs to a relative clause about its subject: “a firm that had declared …”."""
    for i in range(by.cue.start - 1, by.speaker.end - 1, -1):
        if tokens[i].text == ",":
            return False
        if tokens[i].lower in RELATIVES:
            return True
    return False


def is_object(tokens: list[Token], speaker: Phrase) -> bool:
    """“what [Roe] says it is”, “the goal [it] pledged to reach”: the words before are what is said."""
    if not speaker.start:
        return False
    lead = tokens[speaker.start - 1]
    return lead.lower in ("what", "how", "which", "whom")
