"""Choosing somebody by typing a name. Imported on first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from dossier.search.found import Found
from dossier.tui.commands.moving import shift
from dossier.tui.dialog_keys import KEYS, MOVING, SHARED, bound
from dossier.tui.listing import found, found_row
from dossier.tui.panes.find import Find
from dossier.tui.screens.modal import Modal
from dossier.tui.text import one_line
from dossier.tui.widgets.lines import CLASSES
from dossier.tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from dossier.tui.app import DossierApp


class Pick(Modal[Found | str]):
    """Gives a hit; or, with `free`, the words as they were typed; or None.

    `search` gives hits for what is typed, and what to propose for nothing. `free` says what taking the words means.
    """

    COMPONENT_CLASSES = CLASSES
    app: DossierApp
    BINDINGS = [*MOVING, bound("back", "leave"), bound("speaker_as_typed", "free", True)]  # noqa: RUF012 - Textual's

    def __init__(self, title: str, search: Callable[[str], Sequence[Found]], free: str = "") -> None:
        super().__init__()
        self.heading, self.search, self.free, self.ahead = title, search, free, ""

    def compose(self) -> ComposeResult:
        with Vertical() as box:
            box.border_title = one_line(self.heading)
            yield Find("a name however it is spelled")
            yield VirtualList[Any](id="rows", empty="Nobody like that; fewer letters find more.")
            free = f" · {self.app.key_of(KEYS['speaker_as_typed'])} {self.free}" if self.free else ""
            yield Static(f"enter takes it · esc leaves it{free}", markup=False)

    def on_mount(self) -> None:
        self.query_one(Find).insert_text_at_cursor(self.ahead)
        self._list(self.ahead)

    def type_ahead(self, letter: str) -> None:
        """A letter that was typed while the dialog was being opened."""
        if self.is_mounted and (line := self.query(Find)):
            line.first().insert_text_at_cursor(letter)
        else:
            self.ahead += letter

    def on_input_changed(self, message: Input.Changed) -> None:
        """List what is found with every letter."""
        self._list(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take the hit under the cursor."""
        self._list(message.value)
        if isinstance(hit := self.query_one("#rows", VirtualList).item, Found):
            self.answer(hit)

    def action_do(self, id: str) -> None:
        """Move as the lists move."""
        if id in SHARED:
            shift(id, self.query_one("#rows", VirtualList))

    def action_free(self) -> None:
        """Take the words as they are."""
        words = self.query_one(Find).value.strip()
        if self.free and words:
            self.answer(words)

    def _list(self, query: str) -> None:
        pane = self.query_one("#rows", VirtualList)
        hits = found(self.search(query))
        if hits != pane.items:
            pane.fill(hits, found_row)
