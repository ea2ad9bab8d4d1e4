"""Which edits stand: an undo takes back what it names, an undo of an undo gives it again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dossier.model import Edit


def ordered(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """By id, which is by time, each once: whatever the order in which they came."""
    by_id: dict[str, Edit] = {}
    for edit in edits:
        known = by_id.get(edit.id)
        if known is None or (known != edit and repr(edit) < repr(known)):
            by_id[edit.id] = edit
    return tuple(by_id[id] for id in sorted(by_id))


def undone(edits: Sequence[Edit]) -> frozenset[str]:
    """The ids of those of `edits` (ordered) that do not stand. Only what came before an undo can be undone by it."""
    gone: set[str] = set()
    for edit in reversed(edits):
        if edit.kind == "undo" and edit.id not in gone and edit.target.id < edit.id:
            gone.add(edit.target.id)
    return frozenset(gone)


def undoable(edits: Sequence[Edit], gone: frozenset[str], purged: Callable[[Edit], bool]) -> Edit | None:
    """The last edit that stands, is no undo and is not about a note that was purged."""
    standing = (edit for edit in reversed(edits) if edit.kind != "undo" and edit.id not in gone)
    return next((edit for edit in standing if not purged(edit)), None)


def redoable(edits: Sequence[Edit], gone: frozenset[str]) -> Edit | None:
    """The last undo that stands, if nothing but undoing and redoing was done since; undoing it is redoing."""
    if not edits or edits[-1].kind != "undo":
        return None
    acts = {edit.id for edit in edits if edit.kind != "undo"}
    for edit in reversed(edits):
        if edit.kind != "undo":
            return None
        if edit.id not in gone and edit.target.id in acts:
            return edit
    return None
