"""The page of what stands by itself: a file that could not be read, a note whose place is not found any more."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Note, Unread
from dossier.tui import words
from dossier.tui.panes.page import Context, Line, fact


def unread_page(file: Unread, context: Context) -> Iterator[Line]:
    """Which file, and why it gave no article."""
    yield from fact("file", file.path, None, context)
    yield from fact("not read", file.reason, None, context)


def note_page(note: Note, context: Context) -> Iterator[Line]:
    """The words, and what they were about when they were written."""
    about = context.dossier.about(note.id)
    yield from fact(f"✎ {words.day(note.updated)}", note.text, note, context)
    yield from fact("was on", about.name or about.exact or about.path or about.id, None, context)
    if about.exact and about.exact != about.name:
        yield from fact("in the words", f"… {about.prefix}{about.exact}{about.suffix} …", None, context)
    why = "That is not found in what the articles say now. The note stays here until it is, or until you remove it."
    yield from fact("why here", why, None, context)
