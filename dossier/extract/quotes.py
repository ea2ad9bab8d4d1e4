"""Quotations of an article with their speakers: scan the marks, ask the rules, carry speakers on, join what is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossier.extract import phrases
from dossier.extract.attribution import attribute
from dossier.extract.clauses import Sentence, Token, sentences, tokenize
from dossier.extract.marks import Quoted, opening_family, scan
from dossier.extract.rules import RULES
from dossier.extract.speakers import Speaker, SpeakerFinder
from dossier.model import Article, Mention, Quote

_SHORT = 3  # words; a shorter quotation is never a sentence of its own, unless a verb of saying says so
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Found:
    """A quotation on its way: its paragraph and sentence, and what is known of its speaker."""

    quoted: Quoted
    paragraph: int
    full: bool
    sentence: Sentence | None = None
    speaker: Speaker | None = None
    rule: str = ""
    cue: tuple[int, int] | None = None
    parts: list[Quoted] = field(default_factory=list)
    joined: bool = False  # its words belong to an earlier quotation


def find_quotes(article: Article, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Every quotation of `article` in order, each with the rule that named its speaker, if any did."""
    text = article.text
    paragraphs = [(b.start, b.end, b.kind) for b in article.blocks if b.kind != "boilerplate"]
    quoted = _scan_all(text, paragraphs)
    found: list[Found] = []
    finder = SpeakerFinder(text, mentions)
    previous: Found | None = None
    for number, (start, end, _kind) in enumerate(paragraphs):
        if not quoted[number]:
            continue
        first = len(found)
        found.extend(Found(q, number, is_full(text, q)) for q in quoted[number])
        tokens = tokenize(text, start, end, [(first + i, q) for i, q in enumerate(quoted[number])])
        _attribute(tokens, found, first, finder)
        _carry(found, first, previous, text, paragraphs, finder)
        previous = found[-1]
    return tuple(_quote(article, f) for f in found if not f.joined)


def is_full(text: str, q: Quoted) -> bool:
    """Whether the quotation can stand as a sentence of its own; else it is a fragment."""
    words = _WORD.findall(text, q.start, min(q.end, q.start + 80))
    begins = text[q.start].isupper() or not text[q.start].islower()
    ends = text[q.end - 1] in ".,?!…—–-" or text[q.outer_end : q.outer_end + 1] in (",", ".")
    return begins and ends and (len(words) >= _SHORT or text[q.end - 1] in ".?!") or len(words) > 12


def _scan_all(text: str, paragraphs: Sequence[tuple[int, int, str]]) -> list[list[Quoted]]:
    """The quotations of each paragraph, knowing which mark opens the next paragraph of prose."""
    out: list[list[Quoted]] = [[] for _ in paragraphs]
    upcoming = ""
    for i in range(len(paragraphs) - 1, -1, -1):
        start, end, kind = paragraphs[i]
        out[i] = scan(text, start, end, upcoming)
        if kind not in ("caption", "repeat"):
            upcoming = opening_family(text, start)
    return out


def _attribute(tokens: list[Token], found: list[Found], first: int, finder: SpeakerFinder) -> None:
    """Asks the rules about each quotation of a paragraph."""
    for sentence in sentences(tokens):
        for token in sentence.tokens:
            if token.quote < 0:
                continue
            item = found[token.quote]
            item.sentence = sentence
            answer = attribute(sentence, token.quote, item.full)
            if answer is None:
                continue
            item.rule = answer.rule
            item.speaker = finder.find(sentence.tokens, answer.speaker)
            cue = sentence.tokens[answer.cue.start : answer.cue.end]
            item.cue = (cue[0].start, cue[-1].end)


def _carry(
    found: list[Found], first: int, previous: Found | None, text: str,
    paragraphs: Sequence[tuple[int, int, str]], finder: SpeakerFinder,
) -> None:  # fmt: skip
    """Gives quotations that stand alone the speaker of a neighbour, and joins the parts of one quotation."""
    for i in range(first, len(found)):
        item = found[i]
        before = found[i - 1] if i > first else None
        if i == first and previous is not None and _goes_on(previous, item, paragraphs):
            _join(previous, item, found)
            continue
        if before is not None and item.sentence is before.sentence and _interrupted(text, before, item):
            _join(before, item, found)
            continue
        if item.speaker is not None and item.rule != "subject":
            continue
        if not item.full and item.sentence is not None and len(item.sentence.tokens) > 2:
            continue
        if before is not None and before.speaker is not None:
            _take(item, before, "same-paragraph")
            continue
        after = next((f for f in found[i + 1 :] if f.speaker and f.rule != "subject"), None)
        if after is not None and item.full:
            _take(item, after, "next-in-paragraph")
        elif previous is not None and previous.speaker is not None and item.paragraph - previous.paragraph <= 1 and item.full:
            _take(item, previous, "previous-paragraph")
        elif item.paragraph > 0 and item.full:
            _from_previous_sentence(item, text, paragraphs, finder)


def _from_previous_sentence(item: Found, text: str, paragraphs: Sequence[tuple[int, int, str]], finder: SpeakerFinder) -> None:
    """A quotation that fills its paragraph: the subject of the sentence before it."""
    number = item.paragraph - 1
    while number > 0 and paragraphs[number][2] in ("caption", "repeat"):
        number -= 1
    start, end, _ = paragraphs[number]
    parts = sentences(tokenize(text, max(start, end - 800), end, []))
    if not parts:
        return
    tokens = parts[-1].tokens
    colon = tokens[-1].text == ":"
    phrase = phrases.clause_subject(tokens, len(tokens))
    if phrase is not None:
        item.speaker = finder.find(tokens, phrase)
        item.rule = "introduced" if colon else "sentence-before"
        item.cue = None


def _take(item: Found, other: Found, rule: str) -> None:
    item.speaker, item.cue, item.rule = other.speaker, other.cue, rule


def _goes_on(previous: Found, item: Found, paragraphs: Sequence[tuple[int, int, str]]) -> bool:
    """Whether `item` opens the paragraph after `previous` was left open."""
    last = previous.parts[-1] if previous.parts else previous.quoted
    between = paragraphs[previous.paragraph + 1 : item.paragraph]
    return (
        not last.closed
        and last.family == item.quoted.family
        and item.quoted.outer_start == paragraphs[item.paragraph][0]
        and all(kind in ("caption", "repeat") for _, _, kind in between)
    )


def _interrupted(text: str, before: Found, item: Found) -> bool:
    """“…,” she said, “…”: two parts of one sentence."""
    last = before.parts[-1] if before.parts else before.quoted
    between = text[last.outer_end : item.quoted.outer_start].strip()
    return text[last.end - 1] in ",—–-" and text[item.quoted.start].islower() and between[-1:] == "," and before.rule in (
        "said-x", "x-said")  # fmt: skip


def _join(first: Found, item: Found, found: list[Found]) -> None:
    item.joined = True
    head = first if not first.joined else next(f for f in reversed(found) if item.quoted in f.parts or first.quoted in f.parts)
    head.parts.append(item.quoted)
    item.speaker, item.rule, item.cue = head.speaker, head.rule, head.cue
    head.full = True


def _quote(article: Article, item: Found) -> Quote:
    spans = tuple((q.start, q.end) for q in (item.quoted, *item.parts))
    text = " ".join(article.text[s:e] for s, e in spans)
    quote = Quote(article.id, text, spans, kind="full" if item.full else "fragment")
    tier = RULES[item.rule].tier if item.rule else None
    if item.speaker is None or tier is None:
        return quote
    return replace(
        quote,
        speaker=item.speaker.chain,
        speaker_label="" if item.speaker.chain else item.speaker.label,
        speaker_span=item.speaker.span,
        cue_span=item.cue,
        confidence=tier,
        rule=item.rule,
    )
