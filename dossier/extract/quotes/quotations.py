"""Quotations of an article with their speakers: scan the marks, ask the rules, carry speakers on, join what is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.quotes import slavic
from dossier.extract.quotes.antecedents import settle
from dossier.extract.quotes.attribution import attribute
from dossier.extract.quotes.carry import carry
from dossier.extract.quotes.clauses import Sentence, Token, sentences, tokenize
from dossier.extract.quotes.found import ASIDES, Context, Found, begin, looks_like_sentence
from dossier.extract.quotes.marks import Quoted, opening_mark, scan
from dossier.extract.quotes.unmarked import answers, led_into, sign_below, signed, turns
from dossier.extract.rules import RULES
from dossier.model import Article, Block, Mention, Quote

_DIRECT = ("said-x", "x-said", "colon", "x-said-before")
_WORD = re.compile(r"[^\W_]")  # marks around nothing but marks quote nothing
_NICKNAME = re.compile(r"(?<=[\w.]) [\"“'‘][A-Z]\w+[\"”'’] (?=[A-Z])")


def find_quotes(article: Article, mentions: Sequence[Mention], context: Context | None = None) -> tuple[Quote, ...]:
    """Every quotation of `article` in order, each with the rule that named its speaker, if any did.

    `mentions` are sorted by start; without them speakers are passages and labels only. `context` is theirs, if made.
    """
    context = context or Context.of(article, mentions)
    found: list[Found] = []
    transcript = turns(context) or answers(context)
    for number, quoted in enumerate(_scan_all(article.text, context.paragraphs)):
        turn = transcript.get(number)
        if turn and not (quoted and quoted[0].outer_start <= turn.quoted.start):
            found.append(turn)
        elif quoted:
            first = len(found)
            parts = _attribute(_tokens(context, number, quoted, found), found, context)
            for item in found[first:]:
                if item.speaker is None and item.full and context.fills_paragraph(item):
                    sign_below(item, context)
            carry(found, first, parts, context)
        else:
            plain = signed(context, number) or led_into(context, number)
            found.extend([plain] if plain else [])
    quotes = (_quote(article, f) for f in found if f.head is None)
    return tuple(quote for quote in quotes if _WORD.search(quote.text))


def _scan_all(text: str, paragraphs: Sequence[Block]) -> list[list[Quoted]]:
    """The quotations of each paragraph, knowing which mark opens the next paragraph of prose."""
    out: list[list[Quoted]] = [[] for _ in paragraphs]
    upcoming = ""
    for i in range(len(paragraphs) - 1, -1, -1):
        block = paragraphs[i]
        out[i] = [part for q in scan(text, block.start, block.end, upcoming) for part in slavic.parts(text, q)]
        if block.kind not in ASIDES:
            upcoming = opening_mark(text, block.start)
    return out


def _tokens(context: Context, number: int, quoted: Sequence[Quoted], found: list[Found]) -> list[Token]:
    """The tokens of paragraph `number`, its quotations added to `found`. A nickname in marks is none."""
    numbered = []
    for q in quoted:
        nickname = _NICKNAME.match(context.text, max(0, q.outer_start - 1), q.outer_end + 2)
        numbered.append((-1 if nickname else len(found), q))
        if not nickname:
            found.append(begin(context, q, number))
    block = context.paragraphs[number]
    return tokenize(context.text, block.start, block.end, numbered)


def _attribute(tokens: list[Token], found: list[Found], context: Context) -> list[Sentence]:
    """Asks the rules about each quotation of a paragraph; its sentences."""
    parts = sentences(tokens)
    for sentence in parts:
        for token in sentence.tokens:
            if token.quote < 0:
                continue
            item = found[token.quote]
            item.sentence = sentence
            if item.speaker is None and not item.is_title:
                context.name(item, attribute(sentence, token.quote, item.full), sentence)
                settle(item, parts, found, context)
                if item.speaker and context.finder.is_called(item.speaker.chain, item.quoted.start):
                    item.tier = "guess"  # nobody calls himself by name
                item.full = item.full or (item.rule in _DIRECT and looks_like_sentence(context.text, item.quoted))
    return parts


def _quote(article: Article, item: Found) -> Quote:
    spans = tuple((q.start, q.end) for q in (item.quoted, *item.parts))
    text = " ".join(article.text[s:e] for s, e in spans)
    quote = Quote(article.id, text, spans, kind="full" if item.full else "fragment")
    if item.speaker is None:
        return quote
    return replace(
        quote,
        speaker=item.speaker.chain,
        speaker_label="" if item.speaker.chain else item.speaker.label,
        speaker_span=item.speaker.span,
        cue_span=item.cue,
        confidence=item.tier or RULES[item.rule].tier,
        rule=item.rule,
    )
