"""What a quotation owes to its neighbours: a speaker carried over, or the rest of its words."""

from __future__ import annotations

from dossier.extract.quotes.attribution import statement
from dossier.extract.quotes.clauses import Sentence, sentences, tokenize
from dossier.extract.quotes.found import Context, Found
from dossier.extract.quotes.place import Attribution, is_somebody
from dossier.extract.quotes.subjects import clause_subject
from dossier.extract.quotes.trailing import bare
from dossier.extract.quotes.words import PERSONAL
from dossier.extract.rules import RULES, weaker

_TRAILING = ("said-x", "x-said", "signature")
_OWN = (*_TRAILING, "colon", "x-said-before", "transcript")
_LAST_SENTENCE = 800  # characters from the end of a paragraph within which its last sentence is looked for


def carry(found: list[Found], first: int, parts: list[Sentence], context: Context) -> None:
    """Joins and completes the quotations from number `first` on, those of one paragraph with the sentences `parts`."""
    for i in range(first, len(found)):
        item, before = found[i], _spoken(found, i)
        if item.is_title:
            continue
        if before is not None and (_goes_on(before, item, context) or _interrupted(context.text, before, item)):
            _join(before, item)
        elif item.speaker is None and item.stands_alone:
            _from_neighbours(item, before, found[i + 1] if i + 1 < len(found) else None, parts, context)


def _spoken(found: list[Found], i: int) -> Found | None:
    """The last quotation before number `i` that is no title."""
    return next((found[k] for k in range(i - 1, max(-1, i - 9), -1) if not found[k].is_title), None)


def _goes_on(previous: Found, item: Found, context: Context) -> bool:
    """Whether `item` opens the paragraph of prose after `previous` was left open."""
    return (
        not previous.quoted.closed
        and item.rule != "transcript"
        and previous.quoted.family == item.quoted.family
        and item.quoted.outer_start == context.paragraphs[item.paragraph].start
        and context.prose_before[item.paragraph] == previous.paragraph
    )


def _interrupted(text: str, before: Found, item: Found) -> bool:
    """“…,” she said, “…”: two parts around one attribution."""
    if item.sentence is not before.sentence or before.rule not in ("said-x", "x-said"):
        return False
    if item.rule and item.cue != before.cue:
        return False
    between = text[before.quoted.outer_end : item.quoted.outer_start].strip()
    return text[before.quoted.end - 1] in ",—–-" and between[-1:] in (",", "—", "–")


def _join(before: Found, item: Found) -> None:
    """Makes `item` a part of the quotation that `before` is or belongs to; its own “…,” said X outweighs a guess."""
    head = before.head or before
    item.head = head
    head.parts.append(item.quoted)
    head.full = True
    if item.rule in _TRAILING and head.rule not in _OWN:
        _take(head, item, item.rule)
    else:
        _take(item, head, head.rule)


def _take(item: Found, other: Found, rule: str) -> None:
    """The speaker of `other` for `item`, trusted no more than there."""
    item.speaker, item.cue, item.rule = other.speaker, other.cue, rule
    if other.rule:
        item.tier = weaker(other.tier or RULES[other.rule].tier, RULES[rule].tier)


def _from_neighbours(
    item: Found, before: Found | None, later: Found | None, parts: list[Sentence], context: Context
) -> None:
    """The sentence before, the quotations of the same paragraph, then the paragraph before."""
    assert item.sentence is not None
    number = item.sentence.number
    if number + 1 < len(parts) and item.sentence.tokens[-1].quote >= 0:
        context.name(item, bare(parts[number + 1].tokens, 0), parts[number + 1])
    near = before if before is not None and before.paragraph == item.paragraph and before.speaker else None
    if item.speaker is None and number and not any(t.quote >= 0 for t in parts[number - 1].tokens):
        answer = statement(parts[number - 1])
        if not (near and answer and parts[number - 1].tokens[answer.speaker.start].lower in PERSONAL):
            context.name(item, answer, parts[number - 1], "statement-before")
    if item.speaker is not None:
        return
    if near is not None:
        _take(item, near, "same-paragraph")
    elif later is not None and later.speaker and len(item.sentence.tokens) <= 2 and _follows(item, later):
        _take(item, later, "next-in-paragraph")
    elif context.fills_paragraph(item):
        _from_paragraph_before(item, before, context)
    elif number and item.full and item.sentence.tokens[0].quote >= 0:
        _name_person(item, about(parts[number - 1]), parts[number - 1], "sentence-before", context)


def _follows(item: Found, later: Found) -> bool:
    assert item.sentence is not None
    return later.sentence is not None and later.sentence.number <= item.sentence.number + 1


def _from_paragraph_before(item: Found, before: Found | None, context: Context) -> None:
    """A quotation that fills its paragraph: the speaker of the paragraph of prose before it, or whom that is about."""
    number = context.prose_before[item.paragraph]
    if number < 0 or context.paragraphs[number].kind != "paragraph":
        return
    if before is not None and before.speaker is not None and before.paragraph == number:
        _take(item, before, "previous-paragraph")
        return
    last, answer = introduction(context, number)
    if last is not None:
        colon = last.tokens[-1].text == ":"
        rule = "introduced" if colon else "sentence-before"
        if answer is not None and answer.rule:
            context.name(item, answer, last, rule)
        else:
            _name_person(item, answer, last, rule, context)


def _name_person(item: Found, answer: Attribution | None, sentence: Sentence, rule: str, context: Context) -> None:
    """Names whom a neighbouring sentence is about, if that is a person or an organization."""
    if answer and context.finder.find(sentence.tokens, answer.speaker).chain:
        context.name(item, answer, sentence, rule)


def introduction(context: Context, number: int) -> tuple[Sentence | None, Attribution | None]:
    """The last sentence of paragraph `number`, and who speaks in it or whom it is about."""
    known = context.introductions.get(number)
    if known is None:
        block = context.paragraphs[number]
        parts = sentences(tokenize(context.text, max(block.start, block.end - _LAST_SENTENCE), block.end, []))
        last = parts[-1] if parts else None
        known = context.introductions[number] = last, (statement(last) or about(last)) if last else None
    return known


def about(sentence: Sentence) -> Attribution | None:
    """The subject of a sentence, if it is somebody."""
    phrase = clause_subject(sentence.tokens, len(sentence.tokens))
    return Attribution(phrase, phrase, "") if phrase and is_somebody(sentence.tokens, phrase) else None
