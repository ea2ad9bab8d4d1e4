"""Quotations of an article with their speakers: scan the marks, ask the rules, carry speakers on, join what is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossier.extract.attribution import Attribution, attribute, is_somebody, statement
from dossier.extract.clauses import Sentence, Token, sentences, tokenize
from dossier.extract.marks import Quoted, opening_mark, scan
from dossier.extract.rules import RULES
from dossier.extract.speakers import Speaker, SpeakerFinder
from dossier.extract.subjects import clause_subject
from dossier.extract.words import BEFORE_TITLES, PERSONAL
from dossier.model import Article, Mention, Quote

_SHORT = 3  # words; a shorter quotation is never a sentence of its own, unless a verb of saying says so
_CLAUSE = 30  # characters; a longer fragment at the head of a sentence is no scare quote
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_TURN = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}): +")
_NICKNAME = re.compile(r"""(?<=\w) ["“'‘]([A-Z]\w+)["”'’] (?=[A-Z])|(?<=\w\.) ["“'‘]([A-Z]\w+)["”'’] (?=[A-Z])""")
_ASIDE = ("caption", "repeat")
_TRAILING = ("said-x", "x-said", "signature")
_OWN = (*_TRAILING, "colon", "x-said-before", "transcript")


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
    head: Found | None = None  # the quotation whose part this one is
    is_title: bool = False  # “Face the Nation”: quoted as a name, said by nobody

    @property
    def stands_alone(self) -> bool:
        if self.full or self.sentence is None:
            return self.full
        first = self.sentence.tokens[0].end == self.quoted.outer_end
        return first and (len(self.sentence.tokens) <= 2 or self.quoted.end - self.quoted.start > _CLAUSE)

    def fills_paragraph(self, paragraphs: Sequence[tuple[int, int, str]]) -> bool:
        start, end, _ = paragraphs[self.paragraph]
        return self.quoted.outer_start == start and self.quoted.outer_end >= end - 1


@dataclass(frozen=True, slots=True)
class Context:
    """What the rules may look at beyond the paragraph."""

    text: str
    paragraphs: Sequence[tuple[int, int, str]]
    finder: SpeakerFinder

    def prose_before(self, number: int) -> int:
        """The last paragraph before `number` that is no caption; -1 where there is none."""
        number -= 1
        while number >= 0 and self.paragraphs[number][2] in _ASIDE:
            number -= 1
        return number


def find_quotes(article: Article, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Every quotation of `article` in order, each with the rule that named its speaker, if any did."""
    text = article.text
    paragraphs = [(b.start, b.end, b.kind) for b in article.blocks if b.kind != "boilerplate"]
    quoted = _scan_all(text, paragraphs)
    found: list[Found] = []
    context = Context(text, paragraphs, SpeakerFinder(text, mentions))
    for number, (start, end, _kind) in enumerate(paragraphs):
        if not quoted[number]:
            continue
        first = len(found)
        numbered = []
        for q in quoted[number]:
            nickname = _NICKNAME.match(text, q.outer_start - 1, q.outer_end + 2)
            numbered.append((-1 if nickname else len(found), q))
            if not nickname:
                found.append(_start(text, q, number))
        tokens = tokenize(text, start, end, numbered)
        parts = _attribute(tokens, found, context.finder)
        _carry(found, first, parts, context)
    return tuple(_quote(article, f) for f in found if f.head is None)


def _start(text: str, q: Quoted, paragraph: int) -> Found:
    """A quotation with what its own words say of it: the speaker's name in a transcript, or that it is a title."""
    turn = _TURN.match(text, q.start, q.end)
    if turn and turn.end() < q.end:
        item = Found(replace(q, start=turn.end()), paragraph, full=True, rule="transcript")
        item.speaker = Speaker((turn.start(1), turn.end(1)), None, turn[1])
        return item
    return Found(q, paragraph, is_full(text, q), is_title=_is_title(text, q))


def _is_title(text: str, q: Quoted) -> bool:
    """CNN’s “Face the Nation”, the film “13th”: capitals, after a word that is followed by a title; “(Applause.)”."""
    if text[q.start] == "(" and text[q.end - 1] in ").":
        return True
    words = _WORD.findall(text, q.start, min(q.end, q.start + 100))
    large = [w for w in words if len(w) > 3 or w == words[0]]
    if not words or len(words) > 8 or text[q.end - 1] in "!?" or not all(w[0].isupper() or w[0].isdigit() for w in large):
        return False
    lead = text[max(0, q.outer_start - 30) : q.outer_start].split()
    if len(lead) > 1 and lead[-1].lower() == "of":
        lead.pop()
    return bool(lead) and (lead[-1].lower() in BEFORE_TITLES or lead[-1].endswith(("'s", "’s", "s'", "s’")))


def is_full(text: str, q: Quoted) -> bool:
    """Whether the quotation can stand as a sentence of its own; else it is a fragment."""
    words = _WORD.findall(text, q.start, min(q.end, q.start + 80))
    begins = text[q.start].isupper() or not text[q.start].islower()
    ends = text[q.end - 1] in ".,?!…—–-" or text[q.outer_end : q.outer_end + 1] in (",", ".")
    return (begins and ends and (len(words) >= _SHORT or text[q.end - 1] in ".?!")) or len(words) > 12


def _scan_all(text: str, paragraphs: Sequence[tuple[int, int, str]]) -> list[list[Quoted]]:
    """The quotations of each paragraph, knowing which mark opens the next paragraph of prose."""
    out: list[list[Quoted]] = [[] for _ in paragraphs]
    upcoming = ""
    for i in range(len(paragraphs) - 1, -1, -1):
        start, end, kind = paragraphs[i]
        out[i] = scan(text, start, end, upcoming)
        if kind not in _ASIDE:
            upcoming = opening_mark(text, start)
    return out


def _attribute(tokens: list[Token], found: list[Found], finder: SpeakerFinder) -> list[Sentence]:
    """Asks the rules about each quotation of a paragraph; its sentences."""
    parts = sentences(tokens)
    for sentence in parts:
        for token in sentence.tokens:
            if token.quote < 0:
                continue
            item = found[token.quote]
            item.sentence = sentence
            if item.speaker is None and not item.is_title:
                _name(item, attribute(sentence, token.quote, item.full), sentence, finder)
    return parts


def _name(item: Found, answer: Attribution | None, sentence: Sentence, finder: SpeakerFinder, rule: str = "") -> None:
    if answer is not None:
        cue = sentence.tokens[answer.cue.start : answer.cue.end]
        item.rule = rule or answer.rule
        item.speaker = finder.find(sentence.tokens, answer.speaker)
        item.cue = (cue[0].start, cue[-1].end)


def _carry(found: list[Found], first: int, parts: list[Sentence], context: Context) -> None:
    """Gives quotations that stand alone the speaker of a neighbour, and joins the parts of one quotation."""
    for i in range(first, len(found)):
        item, before = found[i], _spoken(found, i)
        if item.is_title:
            continue
        if before is not None and (_goes_on(before, item, context) or _interrupted(context.text, before, item)):
            _join(before, item)
        elif item.speaker is None and item.stands_alone:
            _from_neighbours(item, before, found[i + 1 :], parts, context)


def _spoken(found: list[Found], i: int) -> Found | None:
    """The last quotation before number `i` that is no title."""
    return next((found[k] for k in range(i - 1, max(-1, i - 9), -1) if not found[k].is_title), None)


def _from_neighbours(
    item: Found, before: Found | None, later: list[Found], parts: list[Sentence], context: Context
) -> None:
    assert item.sentence is not None
    number = item.sentence.number
    near = before if before is not None and before.paragraph == item.paragraph and before.speaker else None
    if number and not any(t.quote >= 0 for t in parts[number - 1].tokens):
        answer = statement(parts[number - 1])
        if not (near and answer and parts[number - 1].tokens[answer.speaker.start].lower in PERSONAL):
            _name(item, answer, parts[number - 1], context.finder, "statement-before")
    if item.speaker is None and near is not None:
        _take(item, near, "same-paragraph")
    if item.speaker is None and item.full:
        alone = len(item.sentence.tokens) <= 2
        after = next((f for f in later if f.speaker and f.sentence and f.sentence.number <= number + 1), None)
        if after is not None and alone:
            _take(item, after, "next-in-paragraph")
        elif item.fills_paragraph(context.paragraphs):
            _from_paragraph_before(item, before, context)


def _from_paragraph_before(item: Found, before: Found | None, context: Context) -> None:
    """A quotation that fills its paragraph: the speaker of the paragraph of prose before it, or whom that is about."""
    number = context.prose_before(item.paragraph)
    if number < 0:
        return
    if before is not None and before.speaker is not None and before.paragraph == number:
        _take(item, before, "previous-paragraph")
        return
    start, end, _ = context.paragraphs[number]
    parts = sentences(tokenize(context.text, max(start, end - 800), end, []))
    if not parts:
        return
    last = parts[-1]
    colon = last.tokens[-1].text == ":"
    answer = statement(last)
    if answer is None:
        phrase = clause_subject(last.tokens, len(last.tokens))
        answer = Attribution(phrase, phrase, "") if phrase and is_somebody(last.tokens, phrase) else None
    _name(item, answer, last, context.finder, "introduced" if colon else "sentence-before")


def _take(item: Found, other: Found, rule: str) -> None:
    item.speaker, item.cue, item.rule = other.speaker, other.cue, rule


def _goes_on(previous: Found, item: Found, context: Context) -> bool:
    """Whether `item` opens the paragraph of prose after `previous` was left open."""
    return (
        not previous.quoted.closed
        and item.rule != "transcript"
        and previous.quoted.family == item.quoted.family
        and item.quoted.outer_start == context.paragraphs[item.paragraph][0]
        and context.prose_before(item.paragraph) == previous.paragraph
    )


def _interrupted(text: str, before: Found, item: Found) -> bool:
    """“…,” she said, “…”: two parts of one sentence."""
    if item.sentence is not before.sentence or before.rule not in ("said-x", "x-said"):
        return False
    between = text[before.quoted.outer_end : item.quoted.outer_start].strip()
    return text[before.quoted.end - 1] in ",—–-" and text[item.quoted.start].islower() and between[-1:] == ","


def _join(before: Found, item: Found) -> None:
    """Makes `item` a part of the quotation that `before` is or belongs to; its own “…,” said X outweighs a guess."""
    item.head = before.head or before
    item.head.parts.append(item.quoted)
    if item.rule in _TRAILING and item.head.rule not in _OWN:
        _take(item.head, item, item.rule)
    item.speaker, item.rule, item.cue = item.head.speaker, item.head.rule, item.head.cue


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
