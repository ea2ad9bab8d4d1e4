"""From files to articles: opening them without risk.

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
from dossier.articles.doubts import doubts
from dossier.articles.files import MAX_DEPTH, find_files, shown_path
from dossier.model import Article, Unread

MAX_BYTES = 20_000_000
TEXT = {"", ".txt", ".text", ".md", ".markdown"}
BINARY = {"pdf": "PDF", "docx": "Word", "doc": "Word", "odt": "OpenDocument", "rtf": "RTF", "epub": "EPUB"}


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
    warning = f"{warning} {doubts(text)}".strip()
    return replace(dissect(text, shown), id=sha256(data).hexdigest()[:16], path=shown, warning=warning)


def read_bytes(path: Path) -> bytes | str:
    """The bytes of a text file, or one sentence that says why they were not read."""
    if path.is_dir() and not path.is_symlink():
        return (
            f"It is a folder that may not be read, or lies more than {MAX_DEPTH} folders deep; move it or open it up."
        )
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
