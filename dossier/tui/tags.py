"""Tags in notes: `#word` anywhere in the text. Pure functions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dossier.model import Note
from dossier.search.found import Found

_TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")


def tags(notes: Iterable[Note]) -> Counter[str]:
    """Every tag, folded, with the number of notes that bear it."""
    return Counter(tag for note in notes for tag in of(note))


def of(note: Note) -> set[str]:
    """The tags of a note, folded."""
    return {tag.casefold() for tag in _TAG.findall(note.text)}


def tagged(notes: Sequence[Note], query: str) -> list[Found]:
    """The notes that bear a tag which begins like `query`, `#` and all; the newest first."""
    wanted = query.strip().removeprefix("#").casefold()
    hits = []
    for note in reversed(notes):
        found = sorted(tag for tag in of(note) if tag.startswith(wanted))
        if found:
            hits.append(Found("note", note.id, note.text, 1.0, (" ".join(f"#{tag}" for tag in found),)))
    return hits
