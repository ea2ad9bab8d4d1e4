"""Undo, help, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Article, Edit, Entry, Note, Utterance
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


COMMANDS: tuple[type[Command], ...] = (Undo, Redo, Help, Palette, Quit)
