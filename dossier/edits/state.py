"""`State`: the dossier as a person sees it, after every edit that stands was replayed over a snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dossier.edits import undo
from dossier.edits.anchor import Places, target_for
from dossier.edits.notes import Written
from dossier.model import Edit, Entry, Note, Snapshot, Suggestion, Target, Utterance


@dataclass(frozen=True)
class State:
    """What the articles say with what you say replayed over it. Never changed: an edit gives another State."""

    snapshot: Snapshot
    edits: tuple[Edit, ...] = ()
    """All of them, by id; `undone` holds the ids of those that do not stand."""
    undone: frozenset[str] = frozenset()
    people: tuple[Entry, ...] = ()
    organizations: tuple[Entry, ...] = ()
    quotes: tuple[Utterance, ...] = ()
    statements: tuple[Utterance, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    notes: tuple[Note, ...] = ()
    unattached: tuple[Note, ...] = ()
    """Notes whose target is not found; `about` says what they were written on."""
    adrift: tuple[Edit, ...] = ()
    """Edits other than notes that stand but whose target is not found: they do nothing until it is."""
    places: Places = field(default_factory=lambda: Places(Snapshot()), repr=False, compare=False)
    written: Mapping[str, Written] = field(default_factory=dict, repr=False, compare=False)
    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    """Edit id -> ids of what it changed, for edits other than notes."""
    moved: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Id -> id of what it was merged into."""

    @property
    def undoable(self) -> Edit | None:
        """The last edit that stands."""
        return undo.undoable(self.edits, self.undone)

    @property
    def redoable(self) -> Edit | None:
        """The undo that a redo would take back."""
        return undo.redoable(self.edits, self.undone)

    @cached_property
    def history(self) -> Mapping[str, tuple[Edit, ...]]:
        """Id of an entry, a quote or an article -> the edits that stand on it, oldest first."""
        found: dict[str, list[Edit]] = {}
        now = {note.id: note.target for note in self.notes}
        for edit in self.edits:
            if edit.id in self.undone or edit.kind == "undo":
                continue
            note = edit.id if edit.payload.get("op") == "add" else str(edit.payload.get("note"))
            ids = self.subjects.get(edit.id, ()) if edit.kind != "note" else (now.get(note),)
            for id in ids:
                if id is not None:
                    found.setdefault(id, []).append(edit)
        return {id: tuple(edits) for id, edits in found.items()}

    def about(self, note: str) -> Target:
        """What a note was written on, as that was then. Raises KeyError where there is no such note."""
        return self.written[note].about

    def target_for(self, id: str) -> Target:
        """How to find what bears `id` again after a rebuild. Raises WrongUse where nothing does."""
        return target_for(id, self.places)
