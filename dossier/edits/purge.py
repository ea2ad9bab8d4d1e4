"""Which lines of a log to forget so that removed notes are gone for good."""

from __future__ import annotations

from dossier.edits.state import State
from dossier.model import Edit


def to_forget(state: State) -> frozenset[str]:
    """The ids of the edits that hold words of a note which nobody sees any more: it was removed, or undone.

    That something was removed or undone is remembered, so that a colleague's older log does not bring it back.
    """
    visible = {note.id for note in (*state.notes, *state.unattached)}
    return frozenset(edit.id for edit in state.edits if _words_of(edit) not in visible | {None})


def _words_of(edit: Edit) -> str | None:
    """The note whose words an edit holds."""
    if edit.kind != "note" or "text" not in edit.payload:
        return None
    return edit.id if edit.payload.get("op") == "add" else str(edit.payload.get("note"))
