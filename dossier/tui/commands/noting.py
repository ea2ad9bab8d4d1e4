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
        if browse.subject:
            write(browse, f"Note on {name_of(browse.subject)}", "", lambda text: save_new(browse, text))


class EditNote(Noting):
    """Change the note under the cursor, or else the newest one here."""

    id, keys, name, label = "edit_note", "e", "Edit the note", "edit note"

    def available(self, browse: Browse) -> bool:
        return browse.note is not None

    def run(self, browse: Browse) -> None:
        if browse.note:
            edit_note(browse, browse.note)


class WriteOutside(Noting):
    """Write in your own editor ($EDITOR): the note under the cursor, or else a new one."""

    id, keys, name = "write_outside", "ctrl+e", "Write in your editor"

    def run(self, browse: Browse) -> None:
        from dossier.tui.editor import write_outside

        line = browse.entry.item
        note = line.goal if line and browse.current == "entry" and isinstance(line.goal, Note) else None
        if browse.dossier:
            text = write_outside(browse.app, note.text if note else "", browse.dossier.folder, browse.app.config.editor)
            if note:
                save_note(browse, note, text)
            else:
                save_new(browse, text)


class RemoveNote(Noting):
    """Remove the note under the cursor, or else the newest one here; undo brings it back."""

    id, keys, name = "remove_note", "d", "Remove the note"

    def available(self, browse: Browse) -> bool:
        return browse.note is not None

    def run(self, browse: Browse) -> None:
        if browse.note and browse.dossier:
            gone = browse.note
            browse.dossier.remove_note(gone.id)
            browse.changed(f"Removed the note “{shorten(gone.text, 40)}”. {browse.key('undo')} brings it back.")


def edit_note(browse: Browse, note: Note) -> None:
    """Open a note for writing."""
    write(browse, "Edit the note", note.text, lambda text: save_note(browse, note, text))


def save_new(browse: Browse, text: str) -> None:
    """Put a new note on what is shown, unless nothing was written."""
    if text.strip() and browse.dossier and browse.subject:
        browse.dossier.add_note(browse.subject.id, text)
        browse.changed(f"Note on {name_of(browse.subject)} saved.")


def save_note(browse: Browse, note: Note, text: str) -> None:
    """Change a note; one that was left empty is removed."""
    if browse.dossier is None or text.rstrip() == note.text.rstrip():
        return
    if text.strip():
        browse.dossier.edit_note(note.id, text)
        browse.changed("Note saved.")
    else:
        browse.dossier.remove_note(note.id)
        browse.changed(f"Removed the note that was left empty. {browse.key('undo')} brings it back.")


def write(browse: Browse, title: str, text: str, save: Callable[[str], None]) -> None:
    """Open the sheet to write on; what stands there when it is left goes to `save`."""
    from dossier.tui.screens.sheet import Sheet

    def left(result: str | None) -> None:
        if result is not None:
            browse.attempt(lambda: save(result))

    if browse.dossier:
        browse.app.push_screen(Sheet(title, text, browse.dossier.folder, browse.app.config.editor), left)


def name_of(subject: Subject) -> str:
    """How a message calls what a note is on."""
    match subject:
        case Entry():
            return subject.name
        case Utterance():
            return f"“{shorten(subject.text, 40)}”"
    return subject.title or subject.path


COMMANDS: tuple[type[Command], ...] = (AddNote, EditNote, WriteOutside, RemoveNote)
