"""The one pipeline: articles are read, extracted, resolved and stored."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from unicodedata import unidata_version

from dossier import __version__
from dossier.articles.files import find_files, shown_path
from dossier.articles.read import read_bytes, read_file, read_folder
from dossier.errors import DataError, WrongUse
from dossier.extract import extract
from dossier.model import Article, Extraction, Snapshot, Unread
from dossier.resolve import resolve
from dossier.store import Extractions, load_snapshot, save_snapshot

Progress = Callable[[str], None]
ROOMS = ("extract", "names")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. `new` of the articles were not known from a build before; `written` is False where the dossier
    on disk was already this one, byte for byte."""

    articles: int
    new: int
    unread: tuple[Unread, ...]
    written: bool


def fingerprint(source: Path) -> str:
    """What a dossier made from this folder by this program would be made from: names, contents, version."""
    digest = sha256(__version__.encode())
    for path in find_files(source):
        digest.update(shown_path(path, source).encode("utf-8", "surrogatepass") + b"\0")
        digest.update(_content(path))
    return digest.hexdigest()[:16]


@cache
def program() -> str:
    """A hash of all that decides what an article gives: the rules, the tables, the Unicode that Python knows."""
    home = Path(__file__).parent
    digest = sha256(f"{__version__} {unidata_version}".encode())
    for path in sorted([home / "model.py", *(path for room in ROOMS for path in (home / room).rglob("*"))]):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    """A hash of a file that may be read, else nothing: what cannot be read is told by its name alone."""
    data = read_bytes(path)
    return sha256(data).digest() if isinstance(data, bytes) else data.encode()


def build(source: Path, folder: Path, progress: Progress | None = None) -> Report:
    """Make the dossier in `folder` from the articles in `source`. What a person said there stays as it is.

    `progress` is called with a line before each article; whatever it raises ends the build, and nothing is written.
    Raises WrongUse where the articles are not to be had, DataError where `folder` may not or should not be written."""
    tell = progress or (lambda line: None)
    made_from = fingerprint(source)
    extractions: list[Extraction] = []
    unread: list[Unread] = []
    total, new = len(find_files(source)), 0
    known = Extractions(folder, program())
    try:
        for number, item in enumerate(read_folder(source), 1):
            tell(f"Reading {number:,} of {total:,}")
            if isinstance(item, Unread):
                unread.append(item)
                continue
            extraction = known.get(item)
            if extraction is None:
                said = _extracted(item)
                if isinstance(said, Unread):
                    unread.append(said)
                    continue
                new += 1
                extraction = said
                known.put(extraction)
            extractions.append(extraction)
    except BaseException:
        known.save(whole=False)  # a build that was stopped goes on from here
        raise
    if not extractions:
        reason = f" ({unread[0].path}: {unread[0].reason})" if unread else ""
        raise WrongUse(f"None of the files in {source} could be read as an article{reason}")
    tell("Putting together who is who")
    snapshot = replace(
        resolve(extractions), unread=tuple(unread), source=_relative(source, folder), made_from=made_from
    )
    written = save_snapshot(folder, snapshot)
    known.save(whole=True)
    return Report(len(extractions), new, tuple(unread), written)


def _extracted(article: Article) -> Extraction | Unread:
    """What an article says. Where that fails the others are read all the same."""
    try:
        return extract(article)
    except Exception as error:
        fault = f"dossier stumbled over a fault of its own in it ({type(error).__name__}); please report it."
        return Unread(article.path, fault)


def is_current(snapshot: Snapshot, source: Path) -> bool:
    """Whether it was made from these very articles by this program."""
    return snapshot.made_from == fingerprint(source)


def ensure(source: Path, folder: Path, progress: Progress | None = None) -> tuple[str, ...]:
    """Build unless the dossier in `folder` was made from these very articles by this program. Returns what a person
    should know of it, one sentence each: that a damaged dossier was built again."""
    try:
        if is_current(load_snapshot(folder), source):
            return ()
        damage: tuple[str, ...] = ()
    except DataError as error:
        damage = (f"{error} It was built again from {source}.",) if (folder / "dossier.json").exists() else ()
    build(source, folder, progress)
    return damage


def _relative(source: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(source.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive
        return source.resolve().as_posix()


def reread(source: Path) -> dict[str, Article | Unread]:
    """The articles as their files say now, by path; for checking that what the dossier says still stands there."""
    return {shown_path(path, source): read_file(path, shown_path(path, source)) for path in find_files(source)}
