"""Taking back and doing again; what would change is shown before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Edit
from dossier.tui.commands.asking import put
from dossier.tui.commands.base import Command

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


class Undo(Command):
    """Take back the last change, also one of an earlier session; shows first what that would do."""

    id, keys, name, label = "undo", "u", "Undo", "undo"
    group = "Changes"

    def available(self, browse: Browse) -> bool:
        return browse.dossier is not None and bool(browse.dossier.edits)

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.ask import Ask, Choice

        dossier = browse.dossier
        preview = dossier.preview_undo() if dossier else ""
        if dossier is None or not preview:
            browse.say("There is nothing to undo.")
            return

        def undo(_: str) -> None:
            edit = dossier.undo()
            browse.changed(f"Taken back: {dossier.describe(edit)}. {browse.key('redo')} does it again." if edit else "")

        put(browse, Ask("Undo?", preview, [Choice("undo", "Take it back", "yes")]), undo)


class Redo(Command):
    """Do again what was undone; shows first what that would do."""

    id, keys, name = "redo", "ctrl+r", "Redo"
    group = "Changes"

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.ask import Ask, Choice

        dossier = browse.dossier
        preview = dossier.preview_redo() if dossier else ""
        if dossier is None or not preview:
            browse.say("There is nothing to do again.")
            return

        def redo(_: str) -> None:
            edit = dossier.redo()
            browse.changed(f"Done again: {dossier.describe(edit)}." if edit else "")

        put(browse, Ask("Redo?", preview, [Choice("redo", "Do it again", "yes")]), redo)


class TakeBack(Command):
    """Take back the correction without effect that is shown."""

    id, keys, name, label = "take_back", "D", "Take back the correction", "take back"
    group = "Changes"

    def available(self, browse: Browse) -> bool:
        return isinstance(browse.entry.shown, Edit)

    def run(self, browse: Browse) -> None:
        edit, dossier = browse.entry.shown, browse.dossier
        if dossier and isinstance(edit, Edit):
            dossier.undo(edit.id)
            browse.changed(f"Taken back: {dossier.describe(edit)}. {browse.key('redo')} does it again.")


COMMANDS: tuple[type[Command], ...] = (Undo, Redo, TakeBack)
