"""Bookmarks: notes that say no more than `#bookmark`, put and taken away by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.search.tags import BOOKMARK, bears, is_bookmark
from dossier.tui.commands.base import Command
from dossier.tui.commands.noting import Noting, name_of

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse

TAG = f"#{BOOKMARK}"


class Bookmark(Noting):
    """Put a bookmark on the person, organization, quote or article, or take it away: a note that says #bookmark."""

    id, keys, name = "bookmark", "b", "Bookmark, or not"

    def run(self, browse: Browse) -> None:
        subject, dossier = browse.subject, browse.dossier
        if subject is None or dossier is None:
            return
        there = [note for note in dossier.notes_on(subject.id) if is_bookmark(note)]
        for note in there:  # several, where colleagues had put one each
            dossier.remove_note(note.id)
        if there:
            browse.changed(f"Took the bookmark off {name_of(subject)}. {browse.key('undo')} brings it back.")
        else:
            dossier.add_note(subject.id, TAG)
            browse.changed(f"Bookmarked {name_of(subject)}. {browse.key('bookmarks')} lists all bookmarks.")


class Bookmarks(Noting):
    """List what is bookmarked, the newest first: finds #bookmark in the notes."""

    id, keys, name = "bookmarks", "B", "All bookmarks"

    def available(self, browse: Browse) -> bool:
        return browse.dossier is not None

    def run(self, browse: Browse) -> None:
        if browse.dossier and any(
            bears(note, BOOKMARK) for note in (*browse.dossier.notes, *browse.dossier.unattached)
        ):
            browse.find_tag(TAG)
        else:
            browse.say(f"Nothing is bookmarked yet; {browse.key('bookmark')} puts a bookmark on what is open.")


COMMANDS: tuple[type[Command], ...] = (Bookmark, Bookmarks)
