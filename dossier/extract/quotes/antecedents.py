"""Whom “he said” means: who spoke last, where the mentions leave it open.

The pronoun of an attribution mostly takes up the last one who was reported to speak, not just anybody named between.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dossier.extract.mentions.people import sex_of_words
from dossier.extract.mentions.pronouns import PRONOUNS
from dossier.extract.quotes.attribution import statement
from dossier.extract.quotes.carry import introduction
from dossier.extract.quotes.clauses import Sentence
from dossier.extract.quotes.descriptions import is_unnamed
from dossier.extract.quotes.found import Context, Found
from dossier.extract.quotes.speakers import Speaker
from dossier.extract.quotes.subjects import clause_subject
from dossier.extract.quotes.words import PERSONAL
from dossier.extract.rules import RULES, weaker

_PARAGRAPHS_BACK = 3
_AT_END = 200  # characters: a quotation so near the end of its paragraph is what the next one takes up
_CANDIDATES = 5


def settle(item: Found, parts: list[Sentence], found: list[Found], context: Context) -> None:
    """Takes the open pronoun that is the speaker of `item` for the last one who spoke and is of its sex."""
    speaker = item.speaker
    if speaker is None:
        return
    word = speaker.label.lower()
    if word in ("it", "they"):
        _settle_group(item, speaker, _last_speakers(item, parts, found, context), context)
        return
    sex = PRONOUNS.get(word, "")
    if not sex:
        return
    last = _last_subject(item, parts, context)
    others = list(islice(_last_speakers(item, parts, found, context), _CANDIDATES))
    unnamed = last if last and last.chain is None and is_unnamed(last.label) else None
    if others and others[0].chain is None and is_unnamed(others[0].label, definite=True):
        unnamed = others[0]
    if unnamed and sex_of_words(unnamed.label.lower().split()) in ("", sex):
        _take_unnamed(item, speaker, unnamed, context)
        return
    own = context.finder.is_named_in(speaker.chain, item.quoted.start, item.quoted.end)
    if not speaker.open and not own:
        return
    for other in others:
        if not own and context.finder.is_named_later(speaker, other):
            item.tier = RULES[item.rule].tier
            return
        name = context.finder.person(other.chain)
        spoken_of = context.finder.is_named_in(other.chain, item.quoted.start, item.quoted.end)
        described = other.label.lower().startswith("the ")
        if name and (described or not other.open) and not spoken_of and context.finder.sex(other.chain) in ("", sex):
            same = other.chain == speaker.chain
            if same and described:
                continue
            item.speaker = speaker._replace(chain=other.chain, open=not same)
            item.tier = RULES[item.rule].tier if same else "likely"
            return
    if own:
        item.speaker = speaker._replace(chain=None)


def _take_unnamed(item: Found, speaker: Speaker, unnamed: Speaker, context: Context) -> None:
    """“One victim spoke. ‘…,’ she said.”: whoever else was named before is not meant, unless beside the victim."""
    if context.finder.names_nobody(unnamed.span[0], speaker.span[0], item.quoted.start, item.quoted.end):
        item.speaker = speaker._replace(chain=None, label=unnamed.label)
    else:
        item.tier = weaker(RULES[item.rule].tier, "likely")


def _last_subject(item: Found, parts: list[Sentence], context: Context) -> Speaker | None:
    """Whom the sentence before is about, in the same paragraph or at the end of the one before."""
    assert item.sentence is not None
    if item.sentence.number:
        sentence = parts[item.sentence.number - 1]
    else:
        number = context.prose_before[item.paragraph]
        last = introduction(context, number)[0] if number >= 0 else None
        if last is None:
            return None
        sentence = last
    phrase = clause_subject(sentence.tokens, len(sentence.tokens))
    return context.finder.find(sentence.tokens, phrase) if phrase else None


def _settle_group(item: Found, speaker: Speaker, others: Iterator[Speaker], context: Context) -> None:
    """“it said”, “they said”: the organization or the people, named or not, who spoke last."""
    for other in islice(others, 1):
        if other.label.lower() not in PERSONAL and not context.finder.person(other.chain):
            item.speaker = speaker._replace(chain=other.chain, label=other.label)
            item.tier = weaker(RULES[item.rule].tier, "likely")


def _last_speakers(item: Found, parts: list[Sentence], found: list[Found], context: Context) -> Iterator[Speaker]:
    """Who spoke, newest first: in the sentences before, at the end of the paragraph before, in quotations before."""
    assert item.sentence is not None
    for sentence in reversed(parts[max(0, item.sentence.number - 3) : item.sentence.number]):
        quoted = [t.quote for t in sentence.tokens if t.quote >= 0]
        spoken = found[quoted[-1]].speaker if quoted else None
        answer = None if quoted else statement(sentence)
        if spoken:
            yield spoken
        elif answer:
            yield context.finder.find(sentence.tokens, answer.speaker)
    number = context.prose_before[item.paragraph]
    earlier = [f for f in found[-8:] if f.paragraph < item.paragraph and f.speaker]
    if number >= 0:
        block = context.paragraphs[number]
        if earlier and earlier[-1].paragraph == number and earlier[-1].quoted.outer_end >= block.end - _AT_END:
            yield from filter(None, [earlier[-1].speaker])
        last, answer = introduction(context, number)
        if last is not None and answer is not None:
            yield context.finder.find(last.tokens, answer.speaker)
    for other in reversed(earlier):
        if other.speaker and item.paragraph - other.paragraph <= _PARAGRAPHS_BACK:
            yield other.speaker
