"""The page of an article: what is known of it, who is in it, what is quoted in it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Article, Span
from dossier.tui.panes.page import Context, Line, fact, heading, note_lines, quote_line, some
from dossier.tui.widgets.rows import Row


def article_page(article: Article, context: Context) -> Iterator[Line]:
    """Outlet, authors, date, file; the people and organizations it names; its quotes."""
    start = (Span(article.id, 0, 0),)
    yield from fact("headline", article.title or "none found", start, context, "read ▸")
    yield from fact("outlet", article.outlet or "not said", None, context)
    yield from fact("by", ", ".join(article.authors) or "not said", None, context)
    yield from fact("published", article.published or "not said", None, context)
    yield from fact("file", article.path, None, context)
    if article.warning:
        yield from fact("careful", article.warning, None, context, look="warn")
    yield from note_lines(article.id, context)
    named = context.links.people_in(article.id)
    if named:
        yield from heading(f"Names · {len(named)}")
        yield from some([(id, context.links.name(id)) for id in named], lambda item: Line(Row(item[1], "▸"), item[0]))
    quotes = context.links.quotes_in.get(article.id, [])
    if quotes:
        yield from heading(f"Quotes · {len(quotes)}")
        yield from some(quotes, lambda quote: quote_line(quote, context))
