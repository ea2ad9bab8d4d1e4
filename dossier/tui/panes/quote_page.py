"""The page of a quote: the words, who said them and why we think so, and everywhere it was printed."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.rules import RULES
from dossier.model import Quote, Span, Utterance
from dossier.printable import printable
from dossier.tui import words
from dossier.tui.panes.page import STATUS, Context, Line, fact, heading, history_lines, note_lines
from dossier.tui.widgets.rows import Row
from dossier.tui.widgets.wrap import wrap

KINDS = {"full": "", "fragment": "some words only", "indirect": "told by the article, not quoted"}


def quote_page(quote: Utterance, context: Context) -> Iterator[Line]:
    """Words, speaker, how sure, why, occurrences, notes."""
    text = printable(words.quoted(quote), line=True)
    for start, end in wrap(text, context.width - 2):
        yield Line(Row(text[start:end], look="strong", skip=True))
    yield Line(Row("", skip=True))
    name = words.speaker(quote, context.links.name(quote.speaker))
    yield from fact("said by", name, quote.speaker, context, "▸" if quote.speaker else "")
    if quote.speaker and quote.confidence:
        yield from fact("how sure", quote.confidence, None, context)
    if quote.rule:
        why = RULES[quote.rule].why if quote.rule in RULES else quote.rule
        yield from fact("because", why, None, context)
    if status := STATUS[quote.status]:
        yield from fact("status", status, None, context)
    if quote.kind != "full":
        yield from fact("kind", KINDS[quote.kind], None, context)
    yield from note_lines(quote.id, context)
    yield from heading("Printed once" if len(quote.occurrences) == 1 else f"Printed {len(quote.occurrences)} times")
    for occurrence in quote.occurrences:
        article = context.dossier.articles[occurrence.article]
        where = " · ".join(filter(None, (article.title or article.path, article.outlet, article.published)))
        yield Line(Row(where, "▸"), spans(occurrence))
    yield from history_lines(quote.id, context)


def spans(quote: Quote) -> tuple[Span, ...]:
    """Where a quote stands."""
    return tuple(Span(quote.article, start, end) for start, end in quote.spans)
