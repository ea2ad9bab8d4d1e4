"""Quotations without marks: the turns of a transcript, and a paragraph that “she wrote:” leads into."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dossier.extract.quotes.attribution import statement
from dossier.extract.quotes.carry import introduction
from dossier.extract.quotes.clauses import Sentence, sentences, tokenize
from dossier.extract.quotes.cues import CUES, DESCRIBING
from dossier.extract.quotes.found import Context, Found
from dossier.extract.quotes.marks import Quoted
from dossier.extract.quotes.phrases import after
from dossier.extract.quotes.place import Attribution
from dossier.extract.rules import RULES

_CAPITALS = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3}"
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}"
_TURN = re.compile(rf"[*_]*({_CAPITALS}|{_NAME})[*_]*:[*_]* +(?=\S)")
_ASKED = re.compile(r"[*_]*(?P<letter>Q|A)(?:uestion|nswer)?[*_]*[:.][*_]* +(?=\S)")
_BLOCK = re.compile(r"> ?(?=[^\W\d_])")
_BELOW = re.compile(r"(?:> ?)?(?:[—–―]|--?) ?(?=[A-Z])")
_LONGEST = 2000  # characters of a block quotation: a longer paragraph is rather the article's own


def turns(context: Context) -> dict[int, Found]:
    """The turns of a transcript by paragraph. Two speakers must take turns: one line “Note: …” makes no transcript."""
    matches = {i: _TURN.match(context.text, b.start, b.end) for i, b in enumerate(context.paragraphs)}
    labels = Counter(match[1] for match in matches.values() if match)
    speakers = {label for label, count in labels.items() if count > 1 or label.isupper()}
    if len(speakers) < 2:
        return {}
    out = {}
    for i, match in matches.items():
        if match and match[1] in speakers:
            out[i] = _found(context, match.end(), context.paragraphs[i].end, i, "transcript")
            out[i].speaker = context.finder.named(match.start(1), match.end(1))
    return out


def answers(context: Context) -> dict[int, Found]:
    """The answers of an interview in questions (“Q:”) and answers (“A:”) by paragraph. They are the answers of whom the
    words before the first question name most often."""
    matches = {i: m for i, b in enumerate(context.paragraphs) if (m := _ASKED.match(context.text, b.start, b.end))}
    if {m["letter"] for m in matches.values()} != {"Q", "A"}:
        return {}
    speaker = context.finder.named_most(context.paragraphs[min(matches)].start)
    out = {}
    for i, match in matches.items():
        if match["letter"] == "A":
            end = context.paragraphs[i].end
            while end > match.end() + 1 and context.text[end - 1] in "*_":
                end -= 1
            out[i] = _found(context, match.end(), end, i, "interview" if speaker else "")
            out[i].speaker = speaker
            out[i].tier = RULES["interview"].tier if speaker else None
    return out


def signed(context: Context, number: int) -> Found | None:
    """A Markdown block quote (“> It rained.”) with “> — Jane Roe” below it."""
    block = context.paragraphs[number]
    mark = _BLOCK.match(context.text, block.start, block.end)
    if mark is None:
        return None
    item = _found(context, mark.end(), block.end, number, "")
    sign_below(item, context)
    return item if item.speaker else None


def sign_below(item: Found, context: Context) -> None:
    """Names the speaker of a quotation that fills its paragraph by the line “— Jane Roe” below."""
    below = next((b for b in context.paragraphs[item.paragraph + 1 : item.paragraph + 2]), None)
    if below is None or not (dash := _BELOW.match(context.text, below.start, below.end)):
        return
    tokens = tokenize(context.text, dash.end(), below.end, [])
    speaker = after(tokens, 0) if tokens else None
    if speaker:
        context.name(item, Attribution(speaker, speaker, "signature"), Sentence(tokens, 0))
        item.cue = None


def led_into(context: Context, number: int) -> Found | None:
    """Paragraph `number` as a quotation, if the words “Roe wrote:” end the paragraph before it."""
    block = context.paragraphs[number]
    before = context.prose_before[number]
    if before < 0 or block.kind != "paragraph" or block.end - block.start > _LONGEST:
        return None
    lead = context.paragraphs[before]
    if context.text[lead.end - 1] != ":" or context.text[block.end - 1] not in ".!?…":
        return None
    last, answer = introduction(context, before)
    if last is None or answer is None or last.tokens[answer.cue.start].lower not in CUES.keys() - DESCRIBING:
        return None
    if len(last.tokens) - answer.cue.end > 5 or any(_own_speakers(context, number)):
        return None
    item = _found(context, block.start, block.end, number, "")
    context.name(item, answer, last, "block-quote")
    return item


def _own_speakers(context: Context, number: int) -> Iterator[bool]:
    """For each sentence of the paragraph whether it reports what somebody says: then it is the article's own."""
    block = context.paragraphs[number]
    for sentence in sentences(tokenize(context.text, block.start, block.end, [])):
        yield statement(sentence) is not None


def _found(context: Context, start: int, end: int, paragraph: int, rule: str) -> Found:
    return Found(Quoted(start, end, start, end, "none"), paragraph, full=True, rule=rule)
