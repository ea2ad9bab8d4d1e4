"""Everything that a person can do to an open dossier: each act is one edit, on disk before the method returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.edits import State, acts, advance, replay
from dossier.errors import WrongUse
from dossier.model import Claim, Edit, Entry, Note, Snapshot, Span, Suggestion, Target

if TYPE_CHECKING:
    from dossier.edits.preview import MergePreview
    from dossier.edits.review import Doubt
    from dossier.store import EditLog


class Changes:
    """The half of `Dossier` that changes it. Every act raises WrongUse where it makes no sense, DataError where it
    cannot be kept; then nothing has changed."""

    snapshot: Snapshot
    _log: EditLog
    _state: State

    def add_note(self, target: str, text: str) -> Note:
        """Put a note on an entry, a quote or an article."""
        return self._note(self._do(acts.add_note(self._state, target, text)).id)

    def edit_note(self, note: str, text: str) -> Note:
        """Put other words into a note."""
        self._do(acts.edit_note(self._state, note, text))
        return self._note(note)

    def move_note(self, note: str, to: str) -> Note:
        """Let a note stand on another entry, quote or article: also one that has lost its place."""
        self._do(acts.move_note(self._state, note, to))
        return self._note(note)

    def remove_note(self, note: str) -> None:
        """Take a note away; undo brings it back, `purge` makes it final."""
        self._do(acts.remove_note(self._state, note))

    def rename(self, entry: str, name: str) -> Edit:
        """Let an entry go by `name`; how it was printed stays."""
        return self._do(acts.rename(self._state, entry, name))

    def merge(self, into: str, other: str, reason: str = "", name: str = "") -> Edit:
        """Say that two entries are one. It keeps the id of `into`, and its name if no `name` is given."""
        return self._do(acts.merge(self._state, into, other, reason, name))

    def split(self, entry: str, passages: Sequence[Span], name: str = "", reason: str = "") -> Entry:
        """Say that the mentions of an entry at `passages` are another; returns that other."""
        edit = self._do(acts.split(self._state, entry, passages, name, reason))
        return self._state.entries[self._state.work.lead(self._state.work.subjects[edit.id][1])]

    def different(self, a: str, b: str, reason: str = "") -> Edit:
        """Say that two entries are not one, for good: never suggested again, never taken for one by a rebuild."""
        return self._do(acts.different(self._state, a, b, reason))

    def reject(self, what: str, reason: str = "") -> Edit:
        """Say that an entry is nobody and nothing, or that a quote is none."""
        return self._do(acts.reject(self._state, what, reason))

    def retype(self, entry: str, kind: str) -> Edit:
        """Say that an entry is a `person`, or an `organization`."""
        return self._do(acts.retype(self._state, entry, kind))

    def add_entry(self, passage: Span, kind: str = "person", name: str = "") -> Entry:
        """Make an entry of words selected in an article."""
        edit = self._do(acts.add_entry(self._state, passage, kind, name))
        return self._state.entries[self._state.work.subjects[edit.id][0]]

    def set_speaker(self, quote: str, speaker: str | None, label: str = "") -> Edit:
        """Say who said a quote: an entry, or nobody who is named, but called `label`."""
        return self._do(acts.set_speaker(self._state, quote, speaker, label))

    def set_role(self, person: str, role: str) -> Edit:
        """Say what part a person plays."""
        return self._do(acts.set_role(self._state, person, role))

    def set_status(self, what: str, status: str, claim: Claim | None = None) -> Edit:
        """Hold an entry, a quote, or one claim of an entry for `unverified`, `confirmed` or `disputed`."""
        return self._do(acts.set_status(self._state, what, status, claim))

    def undo(self, edit: str = "") -> Edit | None:
        """Take back the edit of that id, else the last that stands; returns it, or None where there is none."""
        back = acts.undo(self._state, edit)
        return self._edit(self._do(back).target.id) if back else None

    def redo(self, edit: str = "") -> Edit | None:
        """Do again the edit of that id, else what was undone last; returns it, or None where there is nothing."""
        back = acts.redo(self._state, edit)
        return self._edit(self._edit(self._do(back).target.id).target.id) if back else None

    def preview_merge(self, a: str, b: str) -> MergePreview:
        """Both sides of a merge of `b` into `a`, and what speaks for it and against it."""
        from dossier.edits.preview import preview_merge

        return preview_merge(self._state, a, b)

    def preview_undo(self, edit: str = "") -> str:
        """What `undo` would change, a line each, the edit first; "" where there is nothing to take back."""
        from dossier.edits.preview import preview_undo

        return preview_undo(self._state, edit)

    def preview_redo(self, edit: str = "") -> str:
        """What `redo` would change, a line each, the edit first; "" where there is nothing to do again."""
        from dossier.edits.preview import preview_redo

        return preview_redo(self._state, edit)

    def describe(self, edit: Edit) -> str:
        """An edit in words: “renamed Anna Berg to Anna M. Berg”. Foreign text: not made safe to show."""
        from dossier.edits.words import describe

        return describe(edit, self._state)

    def review(self) -> Sequence[Doubt]:
        """Likely merges and doubtful speakers that nobody has judged, most doubtful first."""
        from dossier.edits.review import review

        return review(self._state)

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """Pairs that may be one, without those that a person has judged."""
        return self._state.suggestions

    @property
    def edits(self) -> Sequence[Edit]:
        """Everything that was done, undone or not, oldest first."""
        return self._state.edits

    @property
    def adrift(self) -> Sequence[Edit]:
        """Edits other than notes whose target is not found: they do nothing until it is."""
        return self._state.adrift

    def lapse(self, edit: Edit) -> tuple[str, str]:
        """What an edit of `adrift` was to do, and why it does nothing, in words. Foreign text: not made safe."""
        from dossier.edits.lapse import why
        from dossier.edits.words import act

        return act(edit, self._state), why(edit, self._state)

    def history(self, id: str) -> Sequence[Edit]:
        """What was done to an entry, a quote or an article and stands, oldest first."""
        return self._state.history.get(id, ())

    def about(self, note: str) -> Target:
        """What a note was put on last, as that was then: what to show for a note that is unattached."""
        return self._state.about(self._note(note).id)

    def was_on(self, note: str) -> str:
        """The same in words: “Anne Berg in two.txt”. Foreign text: not made safe to show."""
        from dossier.edits.words import meant

        return meant(self.about(note))

    def place_of(self, note: Note) -> str:
        """What a note stands on, in words; "" where that is not found. Foreign text: not made safe to show."""
        from dossier.edits.words import place

        return place(note, self._state)

    def take(self, other: Path) -> int:
        """Take the edits of a colleague's data folder or log; says how many were new."""
        added = self._log.take(other)
        self._see(replay(self.snapshot, self._log.edits()))
        return added

    def purge(self) -> int:
        """Take the words of removed notes, and words that were replaced in others, off the disk for good; says how
        many edits held them."""
        from dossier.edits.purge import purge_of

        self.refresh()
        purge = purge_of(self._state)
        gone = self._log.forget(purge.forgotten, purge.instead)
        self._see(replay(self.snapshot, self._log.edits()))
        return gone

    def refresh(self) -> bool:
        """Take in what other processes wrote since; True if anything changed."""
        if not self._log.refresh():
            return False
        self._see(replay(self.snapshot, self._log.edits()))
        return True

    def _do(self, edit: Edit) -> Edit:
        edit = replace(edit, id=self._log.new_id())
        after = advance(self._state, edit)
        if edit.kind not in ("note", "undo") and edit.id not in after.work.subjects:
            raise WrongUse("That is not to be told from what else reads just so: choose all that reads alike, or less.")
        self._log.append(edit)
        if self._log.last == edit and len(self._log) == len(after.edits):  # nobody else wrote in between
            self._see(after)
        else:
            self._see(replay(self.snapshot, self._log.edits()))
        return edit

    def _see(self, state: State) -> None:
        raise NotImplementedError

    def _edit(self, id: str) -> Edit:
        return next(edit for edit in reversed(self._state.edits) if edit.id == id)

    def _note(self, id: str) -> Note:
        for note in chain(reversed(self._state.notes), self._state.unattached):  # most often it is the last
            if note.id == id:
                return note
        raise WrongUse(f"There is no note {id}; `dossier note list` shows them all.")
