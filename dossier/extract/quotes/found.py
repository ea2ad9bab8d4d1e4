"""A quotation on its way to its speaker, and what the rules may look at around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from dossier.extract.quotes.clauses import Sentence
from dossier.extract.quotes.cues import BEFORE_TITLES
from dossier.extract.quotes.marks import Quoted
from dossier.extract.quotes.place import Attribution
from dossier.extract.quotes.slavic import is_cyrillic
from dossier.extract.quotes.speakers import Speaker, SpeakerFinder
from dossier.extract.rules import RULES, weaker
from dossier.model import Article, Block, Confidence, Mention

ASIDES = ("caption", "repeat")  # blocks that interrupt the prose and its quotations

_SHORT = 3  # words; a shorter quotation is a sentence of its own only with a full stop
_CLAUSE = 30  # characters; a longer fragment at the head of a sentence is no scare quote
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_TURN = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}):\s+")


@dataclass(slots=True)
class Found:
    """`paragraph` is its number; `head` is the quotation whose part this one is; a title was said by nobody."""

    quoted: Quoted
    paragraph: int
    full: bool
    sentence: Sentence | None = None
    speaker: Speaker | None = None
    rule: str = ""
    tier: Confidence | None = None
    cue: tuple[int, int] | None = None
    parts: list[Quoted] = field(default_factory=list)
    head: Found | None = None
    is_title: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether it is a sentence, or at least begins one."""
        if self.full or self.sentence is None:
            return self.full
        first = self.sentence.tokens[0].end == self.quoted.outer_end
        return first and (len(self.sentence.tokens) <= 2 or self.quoted.end - self.quoted.start > _CLAUSE)


@dataclass(frozen=True, slots=True)
class Context:
    """`prose_before` is for each paragraph the number of the last one before it that is no caption, or -1."""

    text: str
    paragraphs: Sequence[Block]
    prose_before: Sequence[int]
    finder: SpeakerFinder
    introductions: dict[int, tuple[Sentence | None, Attribution | None]] = field(default_factory=dict)  # see carry

    @classmethod
    def of(cls, article: Article, mentions: Sequence[Mention]) -> Context:
        paragraphs = [b for b in article.blocks if b.kind != "boilerplate"]
        prose = accumulate((-1 if b.kind in ASIDES else i for i, b in enumerate(paragraphs)), max, initial=-1)
        return cls(article.text, paragraphs, list(prose), SpeakerFinder(article.text, mentions))

    def fills_paragraph(self, item: Found) -> bool:
        block = self.paragraphs[item.paragraph]
        return item.quoted.outer_start == block.start and item.quoted.outer_end >= block.end - 1

    def name(self, item: Found, answer: Attribution | None, sentence: Sentence, rule: str = "") -> None:
        """Gives `item` the speaker that `answer` points at, by `rule` if that is another than the answer's own."""
        if answer is None:
            return
        cue = sentence.tokens[answer.cue.start : answer.cue.end]
        item.rule = rule or answer.rule
        item.speaker = self.finder.find(sentence.tokens, answer.speaker)
        unsure = item.speaker.open or is_cyrillic(cue[0].lower)
        item.tier = weaker(RULES[item.rule].tier, "likely" if unsure else "certain")
        item.cue = (cue[0].start, cue[-1].end)


def begin(context: Context, quoted: Quoted, paragraph: int) -> Found:
    """A quotation with what its own words say of it: the speaker's name in a transcript, or that it is a title."""
    text = context.text
    turn = _TURN.match(text, quoted.start, quoted.end)
    if turn and turn.end() < quoted.end:
        item = Found(replace(quoted, start=turn.end()), paragraph, full=True, rule="transcript")
        item.speaker = context.finder.named(turn.start(1), turn.end(1))
        return item
    return Found(quoted, paragraph, _is_full(text, quoted), is_title=_is_title(text, quoted))


def _is_full(text: str, q: Quoted) -> bool:
    """Whether the quotation can stand as a sentence of its own; else it is a fragment."""
    words = _WORD.findall(text, q.start, min(q.end, q.start + 80))
    long = len(words) >= _SHORT or text[q.end - 1] in ".?!"
    return (long and looks_like_sentence(text, q)) or len(words) > 12


def looks_like_sentence(text: str, q: Quoted) -> bool:
    """A capital at its head and punctuation at its end; “Yes,” too, if somebody says it."""
    ends = text[q.end - 1] in ".,?!…—–-" or text[q.outer_end : q.outer_end + 1] in (",", ".")
    return ends and not text[q.start].islower()


def _is_title(text: str, q: Quoted) -> bool:
    """CNN’s “Face the Nation”, the film “13th”: capitals, after a word that is followed by a title; “(Applause.)”."""
    if text[q.start] == "(" and text[q.end - 1] in ").":
        return True
    words = _WORD.findall(text, q.start, min(q.end, q.start + 100))
    if not words or len(words) > 8 or text[q.end - 1] in "!?":
        return False
    if not all(w[0].isupper() or w[0].isdigit() for w in words if len(w) > 3 or w == words[0]):
        return False
    lead = text[max(0, q.outer_start - 30) : q.outer_start].split()
    if len(lead) > 1 and lead[-1].lower() == "of":
        lead.pop()
    return bool(lead) and (lead[-1].lower() in BEFORE_TITLES or lead[-1].endswith(("'s", "’s", "s'", "s’")))
