"""The tour of the first start: a bar above the footer that names a key and waits for it. Imported on first use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from dossier.tui.commands import COMMANDS

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse

STEPS = {
    "down": "to go down, {up} to go up; {people} {organizations} {quotes} {articles} change the list. "
    "What the cursor stands on is shown with its passage.",
    "enter": "to go into the page. Each row there is a fact; {enter} again shows where in the articles it stands.",
    "add_note": "to write a note on what you look at. It is on disk when you leave it; {undo} takes back any change.",
    "find": "to find people, organizations, quotes, notes and passages as you type, however a name is spelled.",
    "palette": "to find every action by its name; {help} shows all keys, {quit} leaves.",
}
"""What to say, by the command that is waited for; ids of commands in braces become their keys."""


class Tour(Static):
    """The lists beside it stay in use; any other key does what it always does."""

    DEFAULT_CSS = """
    Tour { height: auto; padding: 0 1; background: $boost; color: $foreground; border-top: solid $accent; }
    """

    def __init__(self, browse: Browse) -> None:
        super().__init__(markup=False)
        self.browse = browse
        self.step = 0

    def on_mount(self) -> None:
        self.tell()

    def tell(self) -> None:
        """Say the step, and how to skip the rest: `escape` has to lead back first where that is possible."""
        skip = "tour" if COMMANDS["back"].available(self.browse) else "back"
        command, text = list(STEPS.items())[self.step]
        words = f"Tour {self.step + 1} of {len(STEPS)} · Press {{{command}}} {text}   {{{skip}}} skips the tour"
        pieces = re.split(r"\{(\w+)\}", words)
        said = [(self._key(piece), "bold") if at % 2 else piece for at, piece in enumerate(pieces)]
        self.update(Content.assemble(*said))

    def done(self, id: str) -> bool:
        """A command was run; True where it was the one that the last step waits for."""
        if id == list(STEPS)[self.step]:
            self.step += 1
        if self.step == len(STEPS):
            return True
        self.tell()
        return False

    def _key(self, id: str) -> str:
        return "esc" if id == "back" else self.browse.key(id)
