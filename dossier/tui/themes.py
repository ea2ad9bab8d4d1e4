"""Themes: Textual's, and two of high contrast; which of them is shown."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from textual import constants
from textual.theme import BUILTIN_THEMES, Theme

from dossier.config import Config
from dossier.tui.memory import remembered

WITHOUT_COLOR = "ansi-dark"
"""What Textual needs to start with where NO_COLOR is set: with any other theme it draws in shades of grey."""

QUIET = {"quiet": "dim"}
"""The text style of what matters less."""


def _contrast(name: str, ink: str, paper: str, strong: str, second: str, bad: str, good: str, panel: str) -> Theme:
    return Theme(
        name=name,
        primary=strong,
        secondary=second,
        accent=strong,
        warning=strong,
        error=bad,
        success=good,
        foreground=ink,
        background=paper,
        surface=paper,
        panel=panel,
        dark=paper == "#000000",
        variables={
            "quiet": "italic",  # dim letters are hard to read
            "block-cursor-background": strong,
            "block-cursor-foreground": paper,
            "border": strong,
            "text-muted": ink,
            "text-primary": second,
            "text-error": bad,
            "text-success": good,
        },
    )


OURS = {
    theme.name: theme
    for theme in (
        _contrast(
            "contrast-dark",
            "#ffffff",
            "#000000",
            strong="#ffff00",
            second="#00ffff",
            bad="#ff9090",
            good="#80ff80",
            panel="#202020",
        ),
        _contrast(
            "contrast-light",
            "#000000",
            "#ffffff",
            strong="#00308f",
            second="#5b0e8b",
            bad="#8b0000",
            good="#004d00",
            panel="#e8e8e8",
        ),
    )
}
NAMES = (*OURS, *sorted(BUILTIN_THEMES))


def theme(config: Config, environ: Mapping[str, str]) -> tuple[str, str]:
    """The name of the theme to show, and where that comes from."""
    if "NO_COLOR" in environ:
        return WITHOUT_COLOR, "NO_COLOR is set"
    if config.theme in NAMES:
        return config.theme, config.source("theme")
    missing = f", for there is no “{config.theme}”" if config.theme else ""
    chosen = remembered().get("theme")
    if isinstance(chosen, str) and chosen in NAMES:
        return chosen, f"chosen in the app{missing}"
    return constants.DEFAULT_THEME, f"default{missing}"


def trouble(config: Config, key: str) -> str:
    """What to tell of a theme that does not exist, with the key that lists those that do: one sentence, or ""."""
    if not config.theme or config.theme in NAMES:
        return ""
    near = "".join(f", did you mean {match}" for match in get_close_matches(config.theme, NAMES, 1))
    return str(config.wrong("theme", f"there is no theme “{config.theme}”{near}; {key} in the app lists them"))
