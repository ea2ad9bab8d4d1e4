"""The lines of an entry's, a quote's or an article's page, each with where it leads. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from dossier.model import Article, Claim, Edit, Entry, Note, Span, Unread, Utterance
from dossier.printable import printable
from dossier.search.tags import is_bookmark
from dossier.tui import words
from dossier.tui.links import Links
from dossier.tui.widgets.rows import Mark, Row
from dossier.tui.widgets.wrap import wrap

if TYPE_CHECKING:
    from dossier.dossier import Dossier

T = TypeVar("T")
LABEL = 14
LONGEST = 200  # items under one heading; / finds the others
STATUS = {"unverified": "", "confirmed": "✓ confirmed", "disputed": "✗ disputed"}
ONLY_ONE = ("age", "home")
Goal = tuple[Span, ...] | str | Note | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row, and where `enter` leads from it: to passages, to what bears an id, or into a note.

    `names` is the id of another entry that the row is about, `claim` the claim that it shows."""

    row: Row
    goal: Goal = None
    names: str | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What the pages are made from. `width` is in cells."""

    dossier: Dossier
    links: Links
    width: int


def page(subject: Entry | Utterance | Article | Note | Edit | Unread, context: Context) -> list[Line]:
    """The page of whatever it is."""
    if isinstance(subject, Entry):
        from dossier.tui.panes.entry_page import entry_page

        return list(entry_page(subject, context))
    if isinstance(subject, Utterance):
        from dossier.tui.panes.quote_page import quote_page

        return list(quote_page(subject, context))
    if isinstance(subject, Article):
        from dossier.tui.panes.article_page import article_page

        return list(article_page(subject, context))
    from dossier.tui.panes.stray_page import stray_page

    return list(stray_page(subject, context))


def fact(
    label: str, value: str, goal: Goal, context: Context, tail: str = "", look: str = "", names: str | None = None
) -> Iterator[Line]:
    """A label and a value, which wraps under itself."""
    value = printable(value)
    for number, (start, end) in enumerate(wrap(value, max(10, context.width - LABEL - len(tail) - 3))):
        head = f"{label:<{LABEL}}" if number == 0 else " " * LABEL
        row = Row(
            head + value[start:end],
            tail if number == 0 else "",
            (Mark(0, LABEL, "dim"),),
            look,
            skip=number > 0 or goal is None,
        )
        yield Line(row, goal, names)


def heading(text: str) -> Iterator[Line]:
    """A heading with an empty line before it."""
    yield Line(Row("", skip=True))
    yield Line(Row(text, look="heading", skip=True))


def claim_lines(claims: list[Claim], context: Context) -> Iterator[Line]:
    """Claims with the number of passages behind each; the label is not repeated for several values.

    Where articles disagree on what can only be one, the values stand out."""
    last = ""
    values = Counter(property for property, _ in {(claim.property, claim.value) for claim in claims})
    for claim in claims:
        label = words.PROPERTIES.get(claim.property, claim.property)
        disputed = claim.property in ONLY_ONE and values[claim.property] > 1
        label, look = (f"≠ {label}", "warn") if disputed else (label, "")
        tail = f"{len(claim.evidence)} ▸" if claim.evidence else ""
        shown, last = "" if label == last else label, label
        value = f"{claim.value}  {STATUS[claim.status]}".rstrip()
        for line in fact(shown, value, claim.evidence or None, context, tail, look, claim.object):
            yield replace(line, claim=claim)


def note_lines(id: str, context: Context) -> Iterator[Line]:
    """The notes on an entry, a quote or an article."""
    notes = context.dossier.notes_on(id)
    if notes:
        yield from heading(f"Notes · {len(notes)}")
    for note in notes:
        yield from fact(f"{'★' if is_bookmark(note) else '✎'} {words.day(note.updated)}", note.text, note, context)


def some(items: Sequence[T], line: Callable[[T], Line]) -> Iterator[Line]:
    """A line for each, as far as a page goes; then how many there are beyond."""
    yield from map(line, items[:LONGEST])
    if len(items) > LONGEST:
        yield Line(Row(f"… and {len(items) - LONGEST:,} more", look="dim", skip=True))


def quote_line(quote: Utterance, context: Context) -> Line:
    """A quote on one line."""
    return Line(Row(words.quoted(quote), f"{context.links.signs(quote.id).strip()} ▸".lstrip()), quote.id)


def history_lines(id: str, context: Context) -> Iterator[Line]:
    """What people did to it, the newest first."""
    edits = context.dossier.history(id)
    if edits:
        yield from heading(f"History · {len(edits)}")
    for edit in reversed(edits):
        who = f" by {edit.by}" if edit.by else ""
        yield from fact(words.day(edit.at), context.dossier.describe(edit) + who, None, context)
