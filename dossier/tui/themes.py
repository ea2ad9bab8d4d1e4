"""Themes: Textual's, and one of high contrast."""

from __future__ import annotations

from textual.theme import Theme

CONTRAST = Theme(
    name="dossier-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    variables={"block-cursor-background": "#ffff00", "block-cursor-foreground": "#000000", "border": "#ffff00"},
)
WITHOUT_COLOR = "ansi-dark"
"""What Textual needs to start with where NO_COLOR is set: with any other theme it draws in shades of grey."""
