"""Writing a note in the person's own editor. The text lies in the dossier folder meanwhile, for nobody else to read."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from dossier.errors import WrongUse

LARGEST = 1_000_000  # bytes; a note is no book


def editor(environ: Mapping[str, str], chosen: str = "") -> list[str]:
    """The editor's command. Raises WrongUse where there is none."""
    line, _ = editor_line(environ, chosen)
    if not line:
        raise WrongUse("No editor is found; set EDITOR, as in: export EDITOR=nano")
    if not _there(line, environ):
        raise WrongUse(f"The editor {line} of the configuration is not found; `dossier config` says where that stands.")
    return _split(line)


def editor_line(environ: Mapping[str, str], chosen: str = "") -> tuple[str, str]:
    """The line that starts the editor, and where it comes from: `chosen` is the one of the configuration, and
    otherwise it is the first that is there of $VISUAL, $EDITOR, nano and vi; "" where none is."""
    if chosen:
        return chosen, "the configuration"
    asked = (("$VISUAL", environ.get("VISUAL", "")), ("$EDITOR", environ.get("EDITOR", "")))
    for source, line in (*asked, ("found here", "nano"), ("found here", "vi")):
        if _there(line, environ):
            return line, source
    return "", "none is found"


def _there(line: str, environ: Mapping[str, str]) -> bool:
    command = _split(line)
    return bool(command) and shutil.which(command[0], path=environ.get("PATH")) is not None


def _split(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError as error:
        raise WrongUse(f"The editor {line!r} cannot be read as a command: {error}.") from error


def write_outside(app: App[Any], text: str, folder: Path, chosen: str = "") -> str:
    """Let the person change `text` in their editor. Raises WrongUse where that does not work; then nothing changed."""
    command = editor(os.environ, chosen)
    room = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    try:
        path = room / "note.md"
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", errors="replace")
        with app.suspend():
            code = subprocess.run([*command, str(path)], check=False).returncode
        if code:
            raise WrongUse(f"{command[0]} ended with code {code}; the note is as it was.")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except SuspendNotSupported as error:
        raise WrongUse("An editor cannot be opened in this terminal; write the note here.") from error
    except OSError as error:
        raise WrongUse(f"{command[0]} could not be used ({error.strerror}); the note is as it was.") from error
    finally:
        shutil.rmtree(room, ignore_errors=True)
    if len(data) > LARGEST:
        raise WrongUse("That is longer than a note may be (1 MB); the note is as it was.")
    return data.decode("utf-8", "replace")
