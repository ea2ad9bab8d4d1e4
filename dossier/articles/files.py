"""Which files of a folder are to be read, in which order, and how their paths are written down."""

from __future__ import annotations

import os
from pathlib import Path

from dossier.errors import WrongUse

MAX_DEPTH = 20


def find_files(source: Path) -> list[Path]:
    """Every file below `source` in the order of their names, hidden ones left out; `source` itself if it is a file.
    Folders that cannot be looked into, or are not because they lie too deep, stand among them.

    Raises WrongUse where there is no such folder, where it may not be read, or where it holds no file."""
    if source.is_file():
        return [source]
    if not source.exists():
        raise WrongUse(f"There is no folder {source}; name the folder that holds the articles.")
    if not os.access(source, os.R_OK | os.X_OK):
        raise WrongUse(f"The folder {source} may not be read; change its permissions or name another.")
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for folder, folders, files in os.walk(source, onerror=closed):
        here = Path(folder)
        deep = len(here.relative_to(source).parts) >= MAX_DEPTH
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [here / name for name in files if not name.startswith(".")]
        found += [here / name for name in folders if deep or (here / name).is_symlink()]
        if deep:
            folders.clear()
    if not found:
        raise WrongUse(f"The folder {source} holds no files; put articles into it as .txt files, or name another.")
    return sorted(found, key=lambda path: os.fsencode(path))


def shown_path(path: Path, source: Path) -> str:
    """How an article's path is written down: relative, `/` between parts, undecodable bytes as `\\xff`."""
    relative = path.relative_to(source) if path != source else Path(path.name)
    return os.fsencode(relative.as_posix()).decode("utf-8", "backslashreplace")
