"""The app's own signs in ASCII, for terminals whose font has no others. Lines keep their widths."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CROSSINGS = dict.fromkeys(range(0x2500, 0x2580), "+")  # Box Drawing
_BLOCKS = dict.fromkeys(range(0x2580, 0x25A0), "#")
_LINES = dict.fromkeys(map(ord, "─━┄┅┈┉╌╍═╴╶╸╺╼╾"), "-") | dict.fromkeys(map(ord, "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"), "|")
_SIGNS = dict(zip(map(ord, "▸✎★≈≠✓✗⏎↑↓←→−●"), ">*+~!vx<^v<>-*", strict=True))
_ICONS = {0x1F50E: "> "}  # the palette’s magnifying glass, of two cells
_LIGHT = dict.fromkeys(map(ord, "▁▂▃▔▕▏▎"), " ")
TABLE = {**_CROSSINGS, **_BLOCKS, **_LINES, **_LIGHT, **_SIGNS, **_ICONS}


class Plain(LineFilter):
    """Draws borders with + - |, and pointers and marks with what is on every keyboard."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Letters of any script stay as they are: they are what was printed."""
        return [Segment(text.translate(TABLE), style, control) for text, style, control in segments]
