"""Taking words out of the app with where they stand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from dossier.printable import printable
from dossier.tui.commands.base import Command
from dossier.tui.words import shorten

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse

SHOWN = 200  # code points of what was copied, in the message


class Copy(Command):
    """Copy the quote, else the passage, with speaker, headline, outlet, date and where it stands."""

    id, keys, name, label = "copy", "y", "Copy with citation", "copy"
    group = "Copying"

    def available(self, browse: Browse) -> bool:
        return browse.subject is not None

    def run(self, browse: Browse) -> None:
        from dossier.tui.citation import cite

        if browse.dossier and browse.subject:
            spans, at = browse.passage.spans, browse.passage.at
            copy(browse, cite(browse.subject, spans, at, browse.dossier, browse.links))


class CopyPlain(Copy):
    """Copy the words alone."""

    id, keys, name, label = "copy_plain", "Y", "Copy without citation", ""

    def run(self, browse: Browse) -> None:
        from dossier.tui.citation import plain

        if browse.dossier and browse.subject:
            copy(browse, plain(browse.subject, browse.passage.spans, browse.passage.at, browse.dossier))


def copy(browse: Browse, text: str) -> None:
    """Hand text over every way there is, and say no more than is known of each."""
    from dossier.tui.clipboard import keep, set_native

    text = printable(text)
    program = set_native(text, os.environ)
    if program:
        said = f"Copied by {program}"
    else:
        browse.app.copy_to_clipboard(text)
        said = "Sent to the terminal’s clipboard, which not every terminal takes"
    try:
        kept = f"also in {keep(text, browse.dossier.folder)}" if browse.dossier else ""
    except OSError as error:
        kept = f"not kept in a file ({error.strerror})"
    browse.say(f"{said}; {kept}:\n{shorten(text, SHOWN)}")


COMMANDS: tuple[type[Command], ...] = (Copy, CopyPlain)
