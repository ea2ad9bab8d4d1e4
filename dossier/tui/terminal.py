"""What the terminal at the other end can do, as far as its environment tells. Imports no Textual."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping

from dossier.config import Config

QUIET = {"TEXTUAL_FPS": "30", "TEXTUAL_ANIMATIONS": "none", "TEXTUAL_SMOOTH_SCROLL": "0"}
"""What Textual reads when it is imported: fewer frames, none for movement, scrolling by whole lines."""


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Whether the terminal stands elsewhere."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


def quieten(environ: MutableMapping[str, str]) -> None:
    """Over ssh, have Textual send little; to be called before it is imported. What the person set stays."""
    if over_ssh(environ):
        for name, value in QUIET.items():
            environ.setdefault(name, value)


def borders(config: Config, environ: Mapping[str, str]) -> tuple[str, str]:
    """`round` or `ascii`, and where that comes from."""
    if config.borders:
        return config.borders, config.source("borders")
    terminal = environ.get("TERM", "")
    if terminal in ("dumb", "linux") or terminal.startswith("vt"):  # their fonts have few letters but no round corner
        return "ascii", f"TERM={terminal}"
    variable = next((name for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), None)
    if variable and "utf" not in environ[variable].lower():
        return "ascii", f"{variable}={environ[variable]}"
    return "round", "default"
