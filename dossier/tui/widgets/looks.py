"""Named styles for drawing line by line. The theme gives them to the screen, once for all its widgets."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget

LOOKS = (
    *("cursor", "cursor-elsewhere", "tail", "heading", "dim", "strong", "warn"),
    *("headline", "person", "organization", "place", "quote", "current", "chosen"),
)
CLASSES = {f"look--{look}" for look in LOOKS}
"""The component classes of a screen on which these widgets stand."""


class Looks(Widget):
    """Keeps the styles between lines: computing one for each line costs more than drawing it."""

    _looks: dict[str, Style] | None = None
    _base: Style

    def looks(self) -> dict[str, Style]:
        """Partial styles by name."""
        if self._looks is None:
            self._base = self.rich_style
            screen = self.screen
            self._looks = {look: screen.get_component_rich_style(f"look--{look}", partial=True) for look in LOOKS}
        return self._looks

    @property
    def base(self) -> Style:
        """The style of the widget itself."""
        self.looks()
        return self._base

    def notify_style_update(self) -> None:
        """The theme, the focus or the mouse changed something."""
        self._looks = None
        super().notify_style_update()
