"""Which items a list shows, in which order, and how one looks as a row. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.lazy import joined
from dossier.model import Article, Edit, Entry, Note, Unread, Utterance
from dossier.tui.links import Links
from dossier.tui.widgets.rows import Row
from dossier.tui.words import ROLES, speaker

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.search.found import Found

ORDERS = ("as printed", "by name", "by mentions")
SIGNS = {"note": "✎ note", "bookmark": "★ bookmark"}


def entries(all_entries: Sequence[Entry], order: str) -> Sequence[Entry]:
    """Entries in one of the `ORDERS`."""
    if order == "by name":
        return sorted(all_entries, key=lambda entry: entry.name.casefold())
    if order == "by mentions":
        return sorted(all_entries, key=lambda entry: -times_named(entry))
    return all_entries


def times_named(entry: Entry) -> int:
    """In how many passages an entry is named: told by its spellings, which are much less to read than its mentions."""
    return sum(spelling.count for spelling in entry.spellings)


def people(all_people: Sequence[Entry], everyone: bool, order: str) -> list[str | Entry]:
    """The attendees, or everyone under a heading for each role."""
    if not everyone:
        return [entry for entry in entries(all_people, order) if entry.role == "attendee"]
    rank = list(ROLES)
    ranked = sorted(entries(all_people, order), key=lambda entry: rank.index(entry.role))
    items: list[str | Entry] = []
    for role, group in groupby(ranked, key=lambda entry: entry.role):
        items += [ROLES[role], *group]
    return items


def quotes(all_quotes: Sequence[Utterance], links: Links, order: str) -> Sequence[Utterance]:
    """Quotes in one of the `ORDERS`; by name means by the speaker's, by mentions means the most printed first."""
    if order == "by name":
        return sorted(all_quotes, key=lambda quote: (not quote.speaker, links.name(quote.speaker).casefold()))
    if order == "by mentions":
        return sorted(all_quotes, key=lambda quote: -len(quote.occurrences))
    return all_quotes


def entry_row(item: str | Entry, links: Links) -> Row:
    """A name with its age; ≈ where it is spelled in several ways, the passages, ★ for a bookmark, ✎ for a note."""
    if isinstance(item, str):
        return Row(item, look="heading", skip=True)
    ages = {claim.value: None for claim in item.claims if claim.property == "age"}
    text = ", ".join((item.name, " or ".join(ages))) if ages else item.name
    several = "≈" if len(item.spellings) > 1 else " "
    return Row(text, f"{several}{times_named(item):>3} {links.signs(item.id)}")


def quote_row(quote: Utterance, links: Links) -> Row:
    """The words, then who said them."""
    return Row(f"“{quote.text}”", f"{speaker(quote, links.name(quote.speaker))} {links.signs(quote.id)}")


def found(hits: Sequence[Found]) -> list[Found | str]:
    """Hits, each with a line that says why it matched."""
    return [item for hit in hits for item in ((hit, "; ".join(hit.reasons)) if hit.reasons else (hit,))]


def found_row(item: Found | str) -> Row:
    """What was found and what it is, or why."""
    if isinstance(item, str):
        return Row(f"  {item}", look="dim", skip=True)
    title = f"“{item.title}”" if item.kind == "quote" else item.title
    return Row(title, SIGNS.get(item.kind, item.kind))


def articles(dossier: Dossier) -> Sequence[str | Article | Unread | Note | Edit]:
    """The articles; then, under headings, the files that could not be read, the notes that have lost their place and
    the corrections that do nothing."""
    items: list[str | Unread | Note | Edit] = []
    strays: tuple[tuple[str, Sequence[Unread | Note | Edit]], ...] = (
        ("Not read", dossier.unread),
        ("Notes without a place", dossier.unattached),
        ("Corrections without effect", dossier.adrift),
    )
    for title, others in strays:
        if others:
            items += [f"{title} · {len(others):,}", *others]
    return joined(dossier.snapshot.articles, items)


def article_row(item: str | Article | Unread | Note | Edit, dossier: Dossier, links: Links) -> Row:
    """An article with its outlet and date, or what else stands in this list."""
    match item:
        case str():
            return Row(item, look="heading", skip=True)
        case Unread():
            return Row(f"{item.path}: {item.reason}", look="warn")
        case Note():
            return Row(f"✎ {item.text}")
        case Edit():
            return Row(f"≠ {dossier.lapse(item)[0]}", look="warn")
    return Row(item.title or item.path, " ".join((*filter(None, (item.outlet, item.published)), links.signs(item.id))))
