"""`State`: the dossier as a person sees it, after every edit that stands was replayed over a snapshot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dossier.edits import anchor, undo
from dossier.edits.anchor import Places
from dossier.edits.notes import Written, write
from dossier.edits.work import Work
from dossier.model import Edit, Entry, Note, Snapshot, Suggestion, Target, Utterance


@dataclass(frozen=True)
class State:
    """What the articles say with what you say replayed over it. Never changed: an edit gives another State."""

    snapshot: Snapshot
    edits: tuple[Edit, ...] = ()
    """All of them, by id; `undone` holds the ids of those that do not stand."""
    undone: frozenset[str] = frozenset()
    people: Sequence[Entry] = ()
    organizations: Sequence[Entry] = ()
    quotes: Sequence[Utterance] = ()
    statements: Sequence[Utterance] = ()
    suggestions: Sequence[Suggestion] = ()
    """Pairs that may be one, without those that a person has judged."""
    notes: tuple[Note, ...] = ()
    unattached: tuple[Note, ...] = ()
    """Notes whose target is not found; `about` says what they were written on."""
    adrift: tuple[Edit, ...] = ()
    """Edits other than notes that stand but whose target is not found: they do nothing until it is."""
    work: Work = field(default_factory=lambda: Work(Places(Snapshot())), repr=False, compare=False)

    @property
    def undoable(self) -> Edit | None:
        """The last edit that stands."""
        return undo.undoable(self.edits, self.undone, self._purged)

    @property
    def redoable(self) -> Edit | None:
        """The undo that a redo would take back."""
        return undo.redoable(self.edits, self.undone)

    def _purged(self, edit: Edit) -> bool:
        return edit.kind == "note" and edit.payload.get("op") != "add" and edit.payload.get("note") not in self.written

    @cached_property
    def written(self) -> Mapping[str, Written]:
        """Every note that was put and not undone, removed ones too, by id."""
        return write(edit for edit in self.edits if edit.id not in self.undone)

    @cached_property
    def lost(self) -> frozenset[str]:
        """The ids of the notes that are unattached."""
        return frozenset(note.id for note in self.unattached)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """People and organizations by id."""
        return {entry.id: entry for entry in (*self.people, *self.organizations)}

    @cached_property
    def said(self) -> Mapping[str, Utterance]:
        """Quotes and statements by id."""
        return {quote.id: quote for quote in (*self.quotes, *self.statements)}

    @cached_property
    def history(self) -> Mapping[str, tuple[Edit, ...]]:
        """Id of an entry, a quote or an article -> the edits that stand on it, oldest first."""
        found: dict[str, dict[str, Edit]] = {}
        now = {note.id: note.target for note in self.notes}
        for edit in self.edits:
            if edit.id in self.undone or edit.kind == "undo":
                continue
            note = edit.id if edit.payload.get("op") == "add" else str(edit.payload.get("note"))
            about = self.work.subjects.get(edit.id, ()) if edit.kind != "note" else (now.get(note),)
            for id in about:
                if id is not None:
                    found.setdefault(self.work.lead(id), {})[edit.id] = edit
        return {id: tuple(edits.values()) for id, edits in found.items()}

    def about(self, note: str) -> Target:
        """What a note was written on, as that was then. Raises KeyError where there is no such note."""
        return self.written[note].about

    def target_for(self, id: str) -> Target:
        """How to find what bears `id` again after a rebuild. Raises WrongUse where nothing does."""
        made = self.work.atoms.get(id)
        if made is not None and id not in self.work.places.entries:
            return anchor.entry_target(made, self.work.places)
        return anchor.target_for(id, self.work.places)
