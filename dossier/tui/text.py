"""Foreign text on its way to a widget: printable, and never markup."""

from __future__ import annotations

from textual.content import Content

from dossier.printable import printable


def one_line(text: str) -> Content:
    """`text` for a title or a status line."""
    return Content(printable(text, line=True))


def lines(text: str) -> Content:
    """`text` with its line breaks."""
    return Content(printable(text))
