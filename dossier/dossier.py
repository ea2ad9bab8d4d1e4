"""`Dossier`: what the articles say with what you say replayed over it; the only door for commands and app."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dossier.model import Article, Claim, Edit, Entry, Note, Span, Unread, Utterance

FoundKind = Literal["person", "organization", "quote", "note", "passage"]


@dataclass(frozen=True, slots=True)
class Found:
    """One hit of `Dossier.search`. `id` is that of the entry, quote or note, or the article's for a passage;
    `score` is 0..1; `reasons` says in words why it matched; `span` is where it stands, if it stands in an article."""

    kind: FoundKind
    id: str
    title: str
    score: float
    reasons: tuple[str, ...] = ()
    span: Span | None = None


class Dossier:
    """A dossier folder, open. Every change is on disk before the method that makes it returns."""

    folder: Path
    version: int
    """Grows with every change, so that a view knows when to look again."""
    warnings: Sequence[str]
    """What was not as it should be when the folder was opened, one sentence each."""
    articles: Mapping[str, Article]
    people: Sequence[Entry]
    organizations: Sequence[Entry]
    quotes: Sequence[Utterance]
    statements: Sequence[Utterance]
    notes: Sequence[Note]
    unattached: Sequence[Note]
    """Notes whose target is not found in what the articles say now."""
    unread: Sequence[Unread]

    @classmethod
    def open(cls, folder: Path | str) -> Dossier:
        """Open what a build left in `folder`. Raises DataError where it is missing or damaged."""
        raise NotImplementedError

    def get(self, id: str) -> Entry | Utterance | Article | Note | None:
        """Whatever bears this id."""
        raise NotImplementedError

    def quotes_by(self, entry: str) -> Sequence[Utterance]:
        """What this entry said, in the order of the articles."""
        raise NotImplementedError

    def passages(self, id: str) -> Sequence[Span]:
        """Every place where an entry is mentioned by name, or where a quote stands, in the order of the articles."""
        raise NotImplementedError

    def notes_on(self, id: str) -> Sequence[Note]:
        """The notes on an entry or a quote, oldest first."""
        raise NotImplementedError

    def history(self, id: str) -> Sequence[Edit]:
        """What was done to an entry or a quote, oldest first."""
        raise NotImplementedError

    def search(self, query: str, *, limit: int = 50, typing: bool = False) -> Sequence[Found]:
        """People, organizations, quotes, notes and passages that match, best first; `typing` says that the last word
        may be unfinished."""
        raise NotImplementedError

    def add_note(self, target: str, text: str) -> Note:
        """Put a note on an entry, a quote or an article. Raises WrongUse where nothing bears the id."""
        raise NotImplementedError

    def edit_note(self, note: str, text: str) -> Note:
        """Put other words into a note."""
        raise NotImplementedError

    def remove_note(self, note: str) -> None:
        """Take a note away; undo brings it back."""
        raise NotImplementedError

    def undo(self) -> Edit | None:
        """Take back the last edit that stands; returns it, or None where there is none."""
        raise NotImplementedError

    def redo(self) -> Edit | None:
        """Do again what was undone last; returns it, or None."""
        raise NotImplementedError

    def refresh(self) -> bool:
        """Take in what other processes wrote since; True if anything changed."""
        raise NotImplementedError

    def evidence(self, claim: Claim) -> Sequence[Span]:
        """The passages that a claim stands on."""
        return claim.evidence
