"""Notes: put on something, put in other words, moved to another place, taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dossier.model import Edit, Note, Target


@dataclass(frozen=True, slots=True)
class Written:
    """A note as it was written, and what it was put on last, as that was then."""

    note: Note
    about: Target
    removed: bool = False


def apply(written: dict[str, Written], edit: Edit) -> None:
    """Let a note edit do its work in `written`, which is by note id. What makes no sense changes nothing."""
    op, text = edit.payload.get("op"), edit.payload.get("text")
    if op == "add" and isinstance(text, str):
        note = Note(id=edit.id, target=edit.target.id, text=text, created=edit.at, updated=edit.at, by=edit.by)
        written[edit.id] = Written(note, edit.target)
        return
    known = written.get(str(edit.payload.get("note")))
    if known is None:
        return
    if op == "remove":
        written[known.note.id] = replace(known, removed=True)
    elif op == "edit" and isinstance(text, str):  # words put in after somebody else removed it bring it back
        written[known.note.id] = Written(replace(known.note, text=text, updated=edit.at), known.about)
    elif op == "move":  # so does a new place
        written[known.note.id] = Written(replace(known.note, target=edit.target.id), edit.target)


def write(edits: Iterable[Edit]) -> dict[str, Written]:
    """The notes that `edits` (ordered, standing) leave, removed ones too."""
    written: dict[str, Written] = {}
    for edit in edits:
        if edit.kind == "note":
            apply(written, edit)
    return written
