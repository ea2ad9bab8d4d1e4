"""What a log has to forget so that removed notes, and words that were replaced in others, are gone for good."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from dossier.edits.state import State
from dossier.model import Edit


@dataclass(frozen=True, slots=True)
class Purge:
    """`forgotten`: ids of edits to leave out. `instead`: edits to keep in other words than those they have now."""

    forgotten: frozenset[str]
    instead: tuple[Edit, ...]


def purge_of(state: State) -> Purge:
    """What is to be done with the edits that hold words which nobody sees any more.

    That a note was removed or undone is remembered, so that a colleague's older log does not bring it back.
    """
    visible = {note.id: note.text for note in (*state.notes, *state.unattached)}
    forgotten: set[str] = set()
    instead: list[Edit] = []
    for note, edits in _edits_of_notes(state).items():
        if note not in visible:
            forgotten.update(edit.id for edit in edits)
            continue
        wordings = [edit for edit in edits if "text" in edit.payload]
        standing = [edit for edit in wordings if edit.id not in state.undone]
        last = standing[-1].id if standing else note
        forgotten.update(edit.id for edit in wordings if edit.id not in (note, last))
        instead += [
            replace(edit, payload={**edit.payload, "text": visible[note]})
            for edit in wordings
            if edit.id == note != last and edit.payload["text"] != visible[note]
        ]
    return Purge(frozenset(forgotten), tuple(instead))


def _edits_of_notes(state: State) -> dict[str, list[Edit]]:
    """Note -> the edits that hold words of it or say what it stands on, oldest first."""
    found: dict[str, list[Edit]] = defaultdict(list)
    for edit in state.edits:
        op = edit.payload.get("op")
        if edit.kind == "note" and ("text" in edit.payload or op == "move"):
            found[edit.id if op == "add" else str(edit.payload.get("note"))].append(edit)
    return found
