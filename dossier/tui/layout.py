"""Which panes are seen at which width."""

from __future__ import annotations

from typing import Literal

Left = Literal["lists", "articles", "find"]

WIDE = 120
NORMAL = 80
HIGH = 30  # rows; on fewer, the list in use takes more than its share
LEFT: dict[Left, tuple[str, ...]] = {
    "lists": ("people", "organizations", "quotes"),
    "articles": ("articles",),
    "find": ("find", "found"),
}
ALL = (*LEFT["lists"], *LEFT["articles"], *LEFT["find"], "entry", "passage")


def visible(width: int, left: Left, current: str) -> tuple[str, ...]:
    """The ids of the panes to show on a screen of `width` cells while `current` has the focus."""
    lists = LEFT[left]
    if width >= WIDE:
        return (*lists, "entry", "passage")
    if width >= NORMAL:
        return (*lists, "passage" if current == "passage" else "entry")
    if current in ("find", "found"):
        return lists
    return (current,)
