"""Giving a note another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.tui.commands.asking import put
from dossier.tui.commands.base import Command
from dossier.tui.words import shorten

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.model import Note
    from dossier.search.found import Found
    from dossier.tui.screens.browse import Browse


class MoveNote(Command):
    """Put the note under the cursor, or else the newest one here, on something else: also one without a place."""

    id, keys, name, label = "move_note", "p", "Put the note elsewhere", "new place"
    group = "Notes"

    def available(self, browse: Browse) -> bool:
        return browse.note is not None

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.pick import Pick

        note, dossier = browse.note, browse.dossier
        if note is None or dossier is None:
            return

        def move(place: Found | str) -> None:
            if not isinstance(place, str):
                moved = dossier.move_note(note.id, place.id)
                said = f"The note “{shorten(note.text, 40)}” is on {dossier.place_of(moved)} now."
                browse.changed(f"{said} {browse.key('undo')} takes it back.")

        title = f"What is “{shorten(note.text, 40)}” to stand on?"
        put(browse, Pick(title, lambda query: places(dossier, note, query)), move)


def places(dossier: Dossier, note: Note, query: str) -> list[Found]:
    """What a note may stand on: what is typed; for nothing what is called like the place it had, then the articles."""
    from dossier.search.found import Found

    had = dossier.about(note.id)
    on = note.target if dossier.place_of(note) else ""
    hits = dossier.search(query or had.name or had.exact, typing=bool(query))
    found = [hit for hit in hits if hit.kind in ("person", "organization", "quote") and hit.id != on]
    wanted = query.casefold().split()
    for article in sorted(dossier.articles.values(), key=lambda article: article.path != had.path):
        called = f"{article.title} {article.path}".casefold()
        if article.id != on and all(word in called for word in wanted):
            found.append(Found("article", article.id, article.title or article.path, 0.0))
    return found


COMMANDS: tuple[type[Command], ...] = (MoveNote,)
