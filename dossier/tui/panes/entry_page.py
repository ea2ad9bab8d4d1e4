"""The page of a person or an organization: every fact, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dossier.model import Entry, Span
from dossier.tui.panes.page import (
    STATUS,
    Context,
    Line,
    claim_lines,
    fact,
    heading,
    history_lines,
    note_lines,
    quote_line,
    some,
)
from dossier.tui.widgets.rows import Row


def entry_page(entry: Entry, context: Context) -> Iterator[Line]:
    """Role, spellings, claims, what others claim of it, quotes by it, and notes."""
    dossier, links = context.dossier, context.links
    passages = dossier.passages(entry.id)
    yield from fact("mentioned", _times(len(passages)), tuple(passages) or None, context, f"{len(passages)} ▸")
    if status := STATUS[entry.status]:
        yield from fact("status", status, None, context)
    printed: dict[str, list[Span]] = defaultdict(list)
    for span in passages:
        printed[dossier.articles[span.article].text[span.start : span.end]].append(span)
    for number, spelling in enumerate(s for s in entry.spellings if s.text != entry.name):
        where = tuple(printed[spelling.text])
        label = "also spelled" if number == 0 else ""
        yield from fact(label, spelling.text, where or None, context, f"×{spelling.count} ▸" if where else "")
    yield from claim_lines(list(entry.claims), context)
    yield from note_lines(entry.id, context)
    others = links.claims_on.get(entry.id, [])
    if others:
        yield from heading("People")
    for claim in others:
        tail = f"{len(claim.evidence)} ▸"
        name = links.name(claim.subject)
        yield from fact(claim.property, name, claim.evidence or None, context, tail, names=claim.subject)
    sections = (
        ("Quotes", dossier.quotes_by(entry.id)),
        ("Said, but not in these words", links.told_by.get(entry.id, [])),
        ("Quotes about", links.quotes_about(entry)),
    )
    for title, quotes in sections:
        if quotes:
            yield from heading(f"{title} · {len(quotes)}")
            yield from some(quotes, lambda quote: quote_line(quote, context))
    met = links.met(entry, dossier)
    if met:
        yield from heading(f"Named in the same paragraphs · {len(met)}")
        yield from some(met, lambda item: Line(Row(links.name(item[0]), f"{len(item[1])} ▸"), item[1], item[0]))
    if entry.reasons:
        yield from heading("Taken for one, because")
        yield from (Line(Row(reason, skip=True)) for reason in entry.reasons)
    yield from history_lines(entry.id, context)


def _times(number: int) -> str:
    return "in one passage" if number == 1 else f"in {number} passages"
