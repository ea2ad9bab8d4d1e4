"""How a command asks: a dialog over the screen, and what to do with the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.screen import Screen

    from dossier.tui.screens.browse import Browse


def put(browse: Browse, dialog: Screen[Any], then: Callable[[Any], None]) -> None:
    """Show a dialog; do `then` with its answer, unless it was left. What goes wrong is told."""

    def answered(answer: object) -> None:
        if answer is not None:
            browse.attempt(lambda: then(answer))

    browse.app.push_screen(dialog, answered)
