"""What views that are drawn line by line share: named styles, which the theme gives to the screen once for all of them,
and telling how many lines there are."""

from __future__ import annotations

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

LOOKS = (
    *("cursor", "cursor-elsewhere", "tail", "heading", "dim", "strong", "warn"),
    *("headline", "person", "organization", "place", "quote", "current", "chosen"),
)
CLASSES = {f"look--{look}" for look in LOOKS}
"""The component classes of a screen on which these widgets stand."""


class Lines(ScrollView, inherit_bindings=False, can_focus=True):
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

    @property
    def room(self) -> int:
        """The cells of a line, beside a scrollbar that may come with the lines."""
        return self.size.width - self.styles.scrollbar_size_vertical

    def resize_to(self, lines: int) -> None:
        """Tell how many lines there are. Only where that makes a scrollbar come or go is the screen laid out anew."""
        size = Size(0, max(1, lines))  # lines are as wide as there is room
        if self.styles.is_auto_height:
            self.virtual_size = size
        else:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
