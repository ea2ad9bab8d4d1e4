"""The page of what stands by itself: a file that could not be read, a note or a correction whose place is not found."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Edit, Note, Target, Unread
from dossier.tui import words
from dossier.tui.panes.page import Context, Line, fact


def stray_page(stray: Unread | Note | Edit, context: Context) -> Iterator[Line]:
    """The page of whatever of these it is."""
    match stray:
        case Unread():
            yield from fact("file", stray.path, None, context)
            yield from fact("not read", stray.reason, None, context)
        case Note():
            yield from note_page(stray, context)
        case Edit():
            yield from edit_page(stray, context)


def note_page(note: Note, context: Context) -> Iterator[Line]:
    """The words, and what they were about when they were put there."""
    yield from fact(f"✎ {words.day(note.updated)}", note.text, note, context)
    yield from _was_on(context.dossier.about(note.id), context)
    why = "That is not found in what the articles say now. The note stays here until it is, or until you give it "
    yield from fact("why here", why + "another place or remove it.", None, context)


def edit_page(edit: Edit, context: Context) -> Iterator[Line]:
    """What was done, by whom and on what, why that does nothing, and what becomes of it."""
    did, why = context.dossier.lapse(edit)
    yield from fact(words.day(edit.at), did + (f" by {edit.by}" if edit.by else ""), None, context)
    yield from _was_on(edit.target, context)
    yield from fact("no effect", why, None, context)
    later = "It waits here until the articles say again what it was about, or until you take it back."
    yield from fact("what now", later, None, context)


def _was_on(about: Target, context: Context) -> Iterator[Line]:
    yield from fact("was on", about.name or about.exact or about.path or about.id, None, context)
    if about.exact and about.exact != about.name:
        yield from fact("in the words", f"… {about.prefix}{about.exact}{about.suffix} …", None, context)
    if about.path:
        yield from fact("in the file", about.path, None, context)
