"""`extractions.jsonl`: what each article gave, kept so that a build works out only what is new. Safe to delete.

One line an article, with a checksum as in the log. A line is known by all that it was made from, the article as it was
read and the program, so that it says what working it out again would say.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from dossier.errors import DataError
from dossier.model import Article, Claim, Extraction, Mention, Quote
from dossier.store import codec, disk
from dossier.store.lines import read_lines, to_line

_PARTS: Mapping[str, type] = {"mentions": Mention, "quotes": Quote, "claims": Claim, "statements": Quote}


class Extractions:
    """Those of the dossier in `folder`. `program` tells the program that made one from any that may make another.

    Damaged lines are passed over: what they held is worked out again."""

    def __init__(self, folder: Path, program: str) -> None:
        self._folder, self._program = folder, program
        self._path = folder / disk.EXTRACTIONS
        try:
            data = self._path.read_bytes()
        except OSError:
            data = b""
        self._known = {document["id"]: document for document in read_lines(data).documents}
        self._used: dict[str, dict[str, Any]] = {}

    def get(self, article: Article) -> Extraction | None:
        """What `article` gave before, if it is known."""
        key = self._key(article)
        document = self._known.get(key)
        if document is None:
            return None
        try:
            parts: dict[str, Any] = {
                name: tuple(map(codec.decoder(kind), document[name])) for name, kind in _PARTS.items()
            }
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        self._used[key] = document
        return Extraction(article, **parts)

    def put(self, extraction: Extraction) -> None:
        """Keep what an article gave."""
        key = self._key(extraction.article)
        self._used[key] = {"id": key, **{name: codec.encode(getattr(extraction, name)) for name in _PARTS}}

    def save(self, whole: bool) -> None:
        """Write what is kept. After a `whole` build that is what the articles gave that are there now; else also what
        was known before. Where it cannot be written, the next build works it out again."""
        documents = self._used if whole else self._known | self._used
        if documents == self._known:
            return
        with suppress(DataError):
            disk.own(self._folder)
            with disk.locked(self._path):
                disk.replace(self._path, b"".join(map(to_line, documents.values())))

    def _key(self, article: Article) -> str:
        return sha256(self._program.encode() + codec.dumps(codec.encode(article))).hexdigest()[:32]
