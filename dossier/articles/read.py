"""From files to articles: finding them and opening them without risk.

A file that gives no article is an `Unread` with its reason, never an exception. Nothing outside the articles folder is
followed, nothing but regular files is opened, and nothing larger than `MAX_BYTES` is read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from dossier.articles.anatomy import dissect
from dossier.articles.decode import decode
from dossier.errors import WrongUse
from dossier.model import Article, Unread

MAX_BYTES = 20_000_000
MAX_DEPTH = 20
TEXT = {"", ".txt", ".text", ".md", ".markdown"}
BINARY = {"pdf": "PDF", "docx": "Word", "doc": "Word", "odt": "OpenDocument", "rtf": "RTF", "epub": "EPUB"}


def find_files(source: Path) -> list[Path]:
    """Every file below `source` in the order of their names, hidden ones left out; `source` itself if it is a file.

    Raises WrongUse where there is no such folder, where it may not be read, or where it holds no file."""
    if source.is_file():
        return [source]
    if not source.exists():
        raise WrongUse(f"There is no folder {source}; name the folder that holds the articles.")
    if not os.access(source, os.R_OK | os.X_OK):
        raise WrongUse(f"The folder {source} may not be read; change its permissions or name another.")
    found = []
    for folder, folders, files in os.walk(source, followlinks=False):
        here = Path(folder)
        deep = len(here.relative_to(source).parts) >= MAX_DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        found += [here / name for name in files if not name.startswith(".")]
        found += [here / name for name in folders if (here / name).is_symlink()]
    if not found:
        raise WrongUse(f"The folder {source} holds no files; put articles into it as .txt files, or name another.")
    return sorted(found, key=lambda path: os.fsencode(path))


def shown_path(path: Path, source: Path) -> str:
    """How an article's path is written down: relative, `/` between parts, undecodable bytes as `\\xff`."""
    relative = path.relative_to(source) if path != source else Path(path.name)
    return os.fsencode(relative.as_posix()).decode("utf-8", "backslashreplace")


def read_folder(source: Path) -> Iterator[Article | Unread]:
    """Each file of the folder as an article, or as the reason why it is none."""
    seen: dict[str, str] = {}
    for path in find_files(source):
        item = read_file(path, shown_path(path, source))
        if isinstance(item, Article) and (first := seen.setdefault(item.id, item.path)) != item.path:
            item = Unread(item.path, f"It is the same file as {first}, which was read.")
        yield item


def read_file(path: Path, shown: str) -> Article | Unread:
    """One file. `shown` becomes the article's path."""
    data = read_bytes(path)
    if isinstance(data, str):
        return Unread(shown, data)
    text, warning = decode(data)
    if text is None:
        return Unread(shown, warning)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Unread(shown, "It holds no text.")
    return replace(dissect(text, shown), id=sha256(data).hexdigest()[:16], path=shown, warning=warning)


def read_bytes(path: Path) -> bytes | str:
    """The bytes of a text file, or one sentence that says why they were not read."""
    suffix = path.suffix.lower()
    if suffix not in TEXT:
        name = BINARY.get(suffix[1:], suffix[1:])
        return f"{name} files are not read yet; save it as a .txt file."
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | getattr(os, "O_CLOEXEC", 0))
    except OSError as error:
        if path.is_symlink():
            return "It is a link, and links are not followed; put the file itself into the folder."
        return f"It could not be opened ({error.strerror})."
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            return "It is no regular file."
        if status.st_size > MAX_BYTES:
            return f"It is larger than {MAX_BYTES // 1_000_000} MB; cut it into smaller files."
        return file.read(MAX_BYTES + 1)
