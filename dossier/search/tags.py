"""Tags in notes: `#word` anywhere in the text. A bookmark is a note that says no more than its tag."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from dossier.model import Note
from dossier.search.found import Found

BOOKMARK = "bookmark"
_TAG = re.compile(r"(?<!\w)#(\w[\w-]*)")


def tags(notes: Iterable[Note]) -> Counter[str]:
    """Every tag, folded, with the number of notes that bear it."""
    return Counter(tag for note in notes for tag in of(note))


def of(note: Note) -> set[str]:
    """The tags of a note, folded."""
    return {tag.casefold() for tag in _TAG.findall(note.text)} if "#" in note.text else set()


def bears(note: Note, tag: str) -> bool:
    """Whether a note bears a tag, written without its #."""
    return tag.casefold() in of(note)


def is_bookmark(note: Note) -> bool:
    """Whether a note is a bookmark and nothing more."""
    return note.text.strip().casefold() == f"#{BOOKMARK}"


def tagged(notes: Sequence[Note], query: str, place: Callable[[Note], str]) -> list[Found]:
    """The notes that bear a tag which begins like `query`, # and all; the newest first. `place` says in words what a
    note stands on, or ""."""
    wanted = query.strip().removeprefix("#").casefold()
    hits = []
    for note in reversed(notes):
        found = sorted(tag for tag in of(note) if tag.startswith(wanted))
        if found:
            on = place(note) or "nothing that is found now"
            if is_bookmark(note):
                hits.append(Found("bookmark", note.id, on, 1.0))
            else:
                hits.append(
                    Found("note", note.id, note.text, 1.0, (f"{' '.join(f'#{tag}' for tag in found)} on {on}",))
                )
    return hits
