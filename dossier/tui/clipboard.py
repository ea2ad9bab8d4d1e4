"""Getting text out of the app: the desktop's clipboard where there is one, the terminal's over ssh, always a file."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

COPIED = "copied.txt"
_SECONDS = 2.0
_PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)


def native(environ: Mapping[str, str]) -> tuple[str, ...] | None:
    """The command that sets the clipboard of the desktop at which the person sits; None over ssh or without one."""
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return None
    for variable, command in _PROGRAMS:
        if (not variable or environ.get(variable)) and shutil.which(command[0], path=environ.get("PATH")):
            return command
    return None


def set_native(text: str, environ: Mapping[str, str]) -> str:
    """Set the desktop's clipboard; the name of the program that said it had, or "" where none did."""
    command = native(environ)
    if command is None:
        return ""
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return command[0] if done.returncode == 0 else ""


def keep(text: str, folder: Path) -> Path:
    """Add the text to the file of what was copied, which nobody else may read. Raises OSError."""
    path = folder / COPIED
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as file:
        file.write(text.rstrip() + "\n\n")
    return path
