"""Undo, copying, help, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Article, Edit, Entry, Note, Utterance
from dossier.printable import printable
from dossier.tui import words
from dossier.tui.commands.base import Command
from dossier.tui.commands.noting import name_of

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Undo(Command):
    """Take back the last change, also one of an earlier session."""

    id, keys, name, label = "undo", "u", "Undo", "undo"
    group = "Changes"

    def run(self, browse: Browse) -> None:
        edit = browse.dossier.undo() if browse.dossier else None
        if edit:
            browse.changed(f"Undone: {words.edit(edit, about(edit, browse))}. ctrl+r does it again.")
        else:
            browse.say("There is nothing to undo.")


class Redo(Command):
    """Do again what was undone."""

    id, keys, name = "redo", "ctrl+r", "Redo"
    group = "Changes"

    def run(self, browse: Browse) -> None:
        edit = browse.dossier.redo() if browse.dossier else None
        if edit:
            browse.changed(f"Done again: {words.edit(edit, about(edit, browse))}.")
        else:
            browse.say("There is nothing to do again.")


class Copy(Command):
    """Copy the quote with speaker, outlet, headline, date and where it stands; elsewhere the name or passage."""

    id, keys, name, label = "copy", "y", "Copy with citation", "copy"
    group = "Copying"

    def available(self, browse: Browse) -> bool:
        return browse.subject is not None

    def run(self, browse: Browse) -> None:
        from dossier.tui.citation import cite

        if browse.dossier and browse.subject:
            copy(browse, cite(browse.subject, browse.passage.spans, browse.passage.at, browse.dossier, browse.links))


class CopyPlain(Copy):
    """Copy the words alone."""

    id, keys, name, label = "copy_plain", "Y", "Copy without citation", ""

    def run(self, browse: Browse) -> None:
        from dossier.tui.citation import plain

        if browse.dossier and browse.subject:
            copy(browse, plain(browse.subject, browse.passage.spans, browse.passage.at, browse.dossier))


class Palette(Command):
    """Every act by its name."""

    id, keys, name = "palette", "ctrl+p", "All actions"
    group = "General"

    def run(self, browse: Browse) -> None:
        from textual.command import CommandPalette

        from dossier.tui.palette import Acts

        browse.app.push_screen(CommandPalette(providers=[Acts], placeholder="What do you want to do?"))


class Help(Command):
    """All keys."""

    id, keys, name, label = "help", "?,f1", "Keys", "keys"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return True

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.help import Help as HelpScreen

        browse.app.push_screen(HelpScreen())


class Quit(Command):
    """Leave; everything is already on disk."""

    id, keys, name = "quit", "q", "Quit"
    group = "General"

    def available(self, browse: Browse) -> bool:
        return True

    def run(self, browse: Browse) -> None:
        browse.app.exit()


def about(edit: Edit, browse: Browse) -> str:
    """What an edit was done to, as it is called now."""
    thing = browse.dossier.get(edit.target.id) if browse.dossier else None
    if isinstance(thing, Note) and browse.dossier:
        thing = browse.dossier.get(thing.target)
    return name_of(thing) if isinstance(thing, Entry | Utterance | Article) else ""


def copy(browse: Browse, text: str) -> None:
    """Hand text to the terminal's clipboard. Whether the terminal takes it cannot be known, so it is not claimed."""
    browse.app.copy_to_clipboard(printable(text))
    browse.say(f"Handed to the terminal to copy: {words.shorten(text)}")


COMMANDS: tuple[type[Command], ...] = (Copy, CopyPlain, Undo, Redo, Help, Palette, Quit)
