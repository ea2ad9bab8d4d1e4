"""Writing notes, changing and removing them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dossier.model import Entry, Note, Utterance
from dossier.tui.commands.base import Command
from dossier.tui.panes.entry import Subject
from dossier.tui.words import shorten

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Noting(Command):
    group = "Notes"

    def available(self, browse: Browse) -> bool:
        return browse.subject is not None


class AddNote(Noting):
    """Write a note on the person, organization, quote or article."""

    id, keys, name, label = "add_note", "a", "Add a note", "note"

    def run(self, browse: Browse) -> None:
        subject = browse.subject
        if subject is None:
            return

        def save(text: str) -> None:
            if text.strip() and browse.dossier:
                browse.dossier.add_note(subject.id, text)
                browse.changed(f"Note on {name_of(subject)} saved.")

        write(browse, f"Note on {name_of(subject)}", "", save)


class EditNote(Noting):
    """Change the note under the cursor, or else the newest one here."""

    id, keys, name, label = "edit_note", "e", "Edit the note", "edit note"

    def available(self, browse: Browse) -> bool:
        return browse.note is not None

    def run(self, browse: Browse) -> None:
        if browse.note:
            edit_note(browse, browse.note)


class RemoveNote(Noting):
    """Remove the note under the cursor, or else the newest one here; u brings it back."""

    id, keys, name = "remove_note", "d", "Remove the note"

    def available(self, browse: Browse) -> bool:
        return browse.note is not None

    def run(self, browse: Browse) -> None:
        if browse.note and browse.dossier:
            gone = browse.note
            browse.dossier.remove_note(gone.id)
            browse.changed(f"Removed the note “{shorten(gone.text, 40)}”. u brings it back.")


def edit_note(browse: Browse, note: Note) -> None:
    """Open a note for writing; left empty it is removed."""

    def save(text: str) -> None:
        if browse.dossier is None or text == note.text:
            return
        if text.strip():
            browse.dossier.edit_note(note.id, text)
            browse.changed("Note saved.")
        else:
            browse.dossier.remove_note(note.id)
            browse.changed("Removed the note that was left empty. u brings it back.")

    write(browse, "Edit the note", note.text, save)


def write(browse: Browse, title: str, text: str, save: Callable[[str], None]) -> None:
    """Open the sheet to write on; what stands there when it is left goes to `save`."""
    from dossier.tui.screens.sheet import Sheet

    def left(result: str | None) -> None:
        if result is not None:
            browse.attempt(lambda: save(result))

    browse.app.push_screen(Sheet(title, text), left)


def name_of(subject: Subject) -> str:
    """How a message calls what a note is on."""
    match subject:
        case Entry():
            return subject.name
        case Utterance():
            return f"“{shorten(subject.text, 40)}”"
    return subject.title or subject.path


COMMANDS: tuple[type[Command], ...] = (AddNote, EditNote, RemoveNote)
