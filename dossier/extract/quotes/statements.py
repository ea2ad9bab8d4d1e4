"""Indirect speech: what somebody is reported to have said, without quotation marks. Kept apart from quotations.

Only the outermost report of a sentence counts (“Roe said Doe claimed it rained” is Roe's), and each verb joined to it
(“… and warned that …”, “…, adding that …”).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.extract.quotes import slavic
from dossier.extract.quotes.attribution import according_to
from dossier.extract.quotes.clauses import Sentence, Token, sentences, tokenize
from dossier.extract.quotes.cues import ADDRESSING, CUES, DENYING, INTENDING, PHRASAL, STATING, URGING
from dossier.extract.quotes.found import Context
from dossier.extract.quotes.marks import with_marks
from dossier.extract.quotes.phrases import Phrase, after
from dossier.extract.quotes.place import Attribution, Place, Report
from dossier.extract.quotes.reported import as_reported, interposed, is_object, relates, request
from dossier.extract.quotes.subjects import subject_of
from dossier.extract.quotes.trailing import x_said_at_end
from dossier.extract.quotes.verbs import is_adverb, is_cue, is_passive, is_verb
from dossier.extract.quotes.words import (
    BE,
    DATES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
    word_set,
)
from dossier.extract.rules import RULES
from dossier.model import Article, Mention, Quote

_PROSE = ("paragraph", "headline", "heading", "caption")
_TAIL = 10  # tokens that may follow an attribution at the end of a sentence: “, Jane Roe said in an interview.”
_NO_CLAUSE = word_set(
    """
    and or but how why whether what where which who whom to of as when because since while until itself himself herself
    """
)
_UNSAID = {"not", "never", "cannot", "to", "would", "could", "might", "may", "should", "can", "will", "must", "'ll"}
_ADDRESSED = {"him", "them", "me", "us"}
_APPOSED = {"a", "an", "the", "who", "whose"}  # “…, said Roe, a builder who came in May”
_SHOWING = {"show", "shows", "showed", "shown", "indicate", "indicates", "indicated"}  # a poll, a study
_ASIDE = 20  # tokens of an aside between a subject and its verb
_CONTRARY = {"although", "though", "but", "while", "whereas"}
_LEAD = 12  # tokens between a verb of saying and its “that”: “told reporters in Moscow on Monday that”


def find_statements(
    article: Article, mentions: Sequence[Mention], quotes: Sequence[Quote], context: Context | None = None
) -> tuple[Quote, ...]:
    """Every indirect statement of `article` in order: quotes of kind “indirect” whose text is the reported clause,
    with its verb where that denies it. `context` is that of the mentions, if made."""
    context = context or Context.of(article, mentions)
    spans = sorted((start, end, quote.kind) for quote in quotes for start, end in quote.spans)
    out: list[Quote] = []
    at = 0
    for block in context.paragraphs:
        while at < len(spans) and spans[at][1] <= block.start:
            at += 1
        last = at
        while last < len(spans) and spans[last][0] < block.end:
            last += 1
        if block.kind in _PROSE:
            inner = [(i, with_marks(article.text, *spans[i][:2])) for i in range(at, last)]
            for sentence in sentences(tokenize(article.text, block.start, block.end, inner)):
                full = any(t.quote >= 0 and spans[t.quote][2] == "full" for t in sentence.tokens)
                if not full:
                    out.extend(_quote(context, article, sentence, report) for report in reports(sentence))
    return tuple(out)


def reports(sentence: Sentence) -> Iterator[Report]:
    tokens = sentence.tokens
    end = len(tokens) - 1 if tokens[-1].text in (".", "!", "?", "…") else len(tokens)
    last = _trailing(tokens, end) or as_reported(tokens, end)
    first = None if last else next(_leading(tokens, end), None)
    amid = None if last else interposed(tokens, end)
    if amid and (first is None or amid.by.cue.start <= first.by.cue.start):
        first, last = None, amid
    if first is not None:
        yield from _with_joined(tokens, first)
    elif last is not None:
        yield last


def _leading(tokens: list[Token], end: int) -> Iterator[Report]:
    """“Roe said that it rained”, “According to Roe, it rained”."""
    if len(tokens) > 4 and tokens[0].lower == "according" and tokens[1].lower == "to":
        speaker = after(tokens, 2)
        comma = next((i for i in range(speaker.end, end) if tokens[i].text == ","), end) if speaker else end
        if speaker and comma < end - 2:
            yield Report(Phrase(comma + 1, end), Attribution(speaker, Phrase(0, 2), "according-to-that"))
    for i in range(1, end - 1):
        asked = request(tokens, i, end) if tokens[i].lower in URGING and _is_said(tokens, i) else None
        if asked and _speaks(tokens, asked.by.speaker):
            yield asked
        if not _states(tokens, i):
            continue
        content = _content(tokens, i, end)
        speaker = subject_of(tokens, i) if content else None
        if content and speaker and speaker.end <= i and _speaks(tokens, speaker):
            that = any(t.lower in ("that", *slavic.THAT) for t in tokens[i : content.start])
            rule = "x-said-that" if that else "x-said-so"
            yield Report(content, Attribution(speaker, Phrase(i, i + 1), rule))


def _speaks(tokens: list[Token], speaker: Phrase) -> bool:
    """Neither “not everyone said” nor “you’d say”."""
    unnamed = tokens[speaker.start].lower in ("you", "one", "nobody", "no", "none", "few", "neither")
    denied = speaker.start and tokens[speaker.start - 1].lower == "not"
    return not unnamed and not denied and not is_object(tokens, speaker)


def _states(tokens: list[Token], i: int) -> bool:
    """Whether somebody does state something at token `i`: not “did not say”, “would say”, “failed to say”."""
    word = tokens[i].lower
    cue = is_cue(tokens, i) or (word in _SHOWING and is_verb(tokens, i))
    if (word not in STATING and word not in INTENDING) or not cue or is_passive(tokens, i):
        return False
    if CUES.get(word) == "ing" and (i == 0 or tokens[i - 1].text != ",") and tokens[i - 1].lower not in BE:
        return False
    return _is_said(tokens, i)


def _is_said(tokens: list[Token], i: int) -> bool:
    """Neither “did not say” nor “would say”, “failed to say”."""
    k = i - 1
    while k >= 0 and is_adverb(tokens[k]):
        k -= 1
    unsaid = k >= 0 and (tokens[k].lower in _UNSAID or tokens[k].lower.endswith("n't"))
    return not unsaid or (tokens[k].lower == "to" and tokens[k - 1].lower == "on")


def _content(tokens: list[Token], cue: int, end: int) -> Phrase | None:
    """What is reported: the clause after the cue, with a cue that says the contrary (“denied it had rained”)."""
    clause = _complement(tokens, cue, end)
    return Phrase(cue, end) if clause and tokens[cue].lower in DENYING else clause


def _complement(tokens: list[Token], cue: int, end: int) -> Phrase | None:
    """The reported clause after the cue at token `cue`, without its “that”."""
    word, i = tokens[cue].lower, cue + 1
    if word in INTENDING and tokens[i].lower == "to" and i + 1 < end:
        return Phrase(i, end)
    if word not in STATING:
        return None
    if word in PHRASAL:
        i += 1
    i = _past_circumstances(tokens, i, end)
    if word in ADDRESSING or (i < end and tokens[i].lower in _ADDRESSED):
        told = after(tokens, i)
        i = _past_circumstances(tokens, told.end if told else i + 1, end)
    if i < end - 2 and tokens[i].text == "," and tokens[i + 1].lower in slavic.THAT:
        return Phrase(i + 2, end)
    if i < end - 1 and tokens[i].lower == "that":
        i += 1
        return Phrase(i + (tokens[i].text == ","), end)
    return Phrase(i, end) if _is_clause(tokens, i, end) else None


def _past_circumstances(tokens: list[Token], i: int, end: int) -> int:
    """Where the clause begins after “in Moscow on Monday”, “Friday afternoon” or “to reporters”, if it says “that”."""
    while i < end and (tokens[i].lower in DATES or tokens[i].lower in TIMES or is_adverb(tokens[i])):
        i += 1
    if i < end and tokens[i].lower in PREPOSITIONS:
        stop = next((k for k in range(i, min(end, i + _LEAD)) if _ends_circumstances(tokens, k)), i)
        return stop if tokens[stop].lower == "that" and tokens[stop - 1].lower not in PREPOSITIONS else i
    return i


def _ends_circumstances(tokens: list[Token], k: int) -> bool:
    return tokens[k].lower == "that" or not tokens[k].is_word or is_verb(tokens, k)


def _is_clause(tokens: list[Token], i: int, end: int) -> bool:
    """Whether a clause begins at token `i`: a noun phrase and, with no other clause between, its verb."""
    if i >= end - 1 or not tokens[i].is_word or tokens[i].lower in _NO_CLAUSE:
        return False
    for k in range(i + 1, end):
        if is_verb(tokens, k):
            return tokens[k - 1].lower != "to"
        if tokens[k].lower in RELATIVES or tokens[k].lower in SUBORDINATORS or tokens[k].text in (";", ":", "("):
            return False
        if tokens[k].text == "," and tokens[i].lower not in PREPOSITIONS | SUBORDINATORS:
            return _past_aside(tokens, k, end)
    return False


def _past_aside(tokens: list[Token], comma: int, end: int) -> bool:
    """“the plan, run by the town, [has] failed”"""
    if tokens[comma + 1].lower in RELATIVES:
        return False
    close = next((k for k in range(comma + 2, min(end - 1, comma + _ASIDE)) if tokens[k].text == ","), end)
    return close < end - 1 and is_verb(tokens, close + 1)


def _with_joined(tokens: list[Token], first: Report) -> Iterator[Report]:
    """`first`, cut where another verb of saying goes on: “… and warned that …”, “…, adding that …”, “… but he said …”.
    What goes on is another report if a clause follows."""
    report, end = first, first.content.end
    for i in range(first.content.start + 1, end - 1):
        cut = _goes_on(tokens, i)
        content = _content(tokens, i, end) if cut and _states(tokens, i) else None
        if not cut or (content is None and tokens[i].lower in DENYING | INTENDING):
            continue
        if cut > report.content.start:
            yield report._replace(content=Phrase(report.content.start, cut))
        if content is None:
            return
        own = tokens[i - 1].lower in PERSONAL
        speaker = Phrase(i - 1, i) if own else report.by.speaker
        report = Report(content, report.by._replace(speaker=speaker, cue=Phrase(i, i + 1)))
    end = _bound(tokens, report)
    if end > report.content.start:
        yield report._replace(content=Phrase(report.content.start, end))


def _bound(tokens: list[Token], report: Report) -> int:
    """Where the content ends: with a relative clause (“Roe, who said it rained, left”), before “, although it …”."""
    start, end = report.content
    aside = any(
        tokens[k].lower in RELATIVES and tokens[k - 1].text == ","
        for k in range(report.by.speaker.end + 1, report.by.cue.start)
    )
    for k in range(start + 1, end - 1):
        if tokens[k].text == "," and (aside or tokens[k + 1].lower in _CONTRARY):
            return k
    return end


def _goes_on(tokens: list[Token], i: int) -> int:
    """Where the words before end if the cue at token `i` is joined to what leads into them; 0 if it is not."""
    if not is_cue(tokens, i):
        return 0
    k = i - 1
    while k > 0 and (is_adverb(tokens[k]) or tokens[k].lower in PERSONAL or tokens[k].lower in ("has", "had", "have")):
        k -= 1
    participle = CUES.get(tokens[i].lower) == "ing"
    if tokens[k].text == ",":
        return k if participle and k == i - 1 else 0
    if tokens[k].lower not in ("and", "but") or participle or CUES.get(tokens[i].lower) == "base":
        return 0
    return k - 1 if tokens[k - 1].text == "," else k


def _trailing(tokens: list[Token], end: int) -> Report | None:
    """“It rained, Roe said.”, “It rained, according to Roe.”"""
    by = x_said_at_end(Place(tokens, 0, False))
    rule = "said-so-x"
    if by is None:
        by, rule = according_to(Place(tokens, 0, False)), "so-according-to"
    if by is None:
        return None
    stop = min(by.speaker.start, by.cue.start)
    last = max(by.speaker.end, by.cue.end)
    apposed = last + 1 < end and tokens[last].text == "," and tokens[last + 1].lower in _APPOSED
    tail = not apposed and (end - last > _TAIL or any(is_verb(tokens, k) for k in range(last, end)))
    if stop < 3 or tail:
        return None
    if rule == "said-so-x" and (tokens[by.cue.start].lower not in STATING or relates(tokens, by)):
        return None
    stop -= tokens[stop - 1].text == ","
    if tokens[0].quote >= 0 or not any(is_verb(tokens, k) for k in range(stop)):
        return None
    return Report(Phrase(0, stop), by._replace(rule=rule))


def _quote(context: Context, article: Article, sentence: Sentence, report: Report) -> Quote:
    tokens = sentence.tokens
    parts = (report.content, *((report.rest,) if report.rest else ()))
    spans = tuple((tokens[part.start].start, tokens[part.end - 1].end) for part in parts)
    speaker = context.finder.find(tokens, report.by.speaker)
    cue = (tokens[report.by.cue.start].start, tokens[report.by.cue.end - 1].end)
    return Quote(
        article.id,
        " ".join(article.text[start:end] for start, end in spans),
        spans,
        speaker.chain,
        "" if speaker.chain else speaker.label,
        speaker.span,
        cue,
        "guess" if speaker.open else RULES[report.by.rule].tier,
        report.by.rule,
        "indirect",
    )
