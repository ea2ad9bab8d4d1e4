"""The layout of `dossier.json`: its version, and how an older layout becomes the present one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dossier.errors import DataError
from dossier.model import Article, Entry, Suggestion, Unread, Utterance

Tables = dict[str, dict[str, Any]]

VERSION = 2

TABLES: dict[str, type] = {
    "articles": Article,
    "people": Entry,
    "organizations": Entry,
    "quotes": Utterance,
    "statements": Utterance,
    "suggestions": Suggestion,
    "unread": Unread,
}
"""What each table holds. One more holds the mentions, most of all that there is, by the id of their entry: a list of
people is shown without them."""
ENTRIES = ("people", "organizations")
MENTIONS = "mentions"


def mentions_apart(tables: Tables) -> Tables:
    """`tables` with the mentions of entries taken out of these, into a table of their own."""
    mentions = {}
    for key, document in [item for name in ENTRIES for item in tables.get(name, {}).items()]:
        if MENTIONS in document:
            mentions[key] = {MENTIONS: document.pop(MENTIONS)}
    return {**tables, MENTIONS: mentions}


MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: mentions_apart}
"""From the version that is the key to the next."""


def migrate(tables: Tables, version: int) -> Tables:
    """`tables` of an older `version` as the present version lays them out."""
    for step in range(version, VERSION):
        if step not in MIGRATIONS:
            raise DataError(f"Layout {version} of dossier.json is not known: build it again from the articles.")
        tables = MIGRATIONS[step](tables)
    return tables
