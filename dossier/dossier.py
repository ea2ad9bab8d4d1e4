"""`Dossier`: what the articles say with what you say replayed over it; the only door for commands and app."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from dossier.changes import Changes
from dossier.edits import State, replay
from dossier.lazy import Index
from dossier.model import Article, Entry, Mention, Note, Snapshot, Span, Unread, Utterance
from dossier.search.found import Found
from dossier.store import EditLog, load_snapshot, snapshot_stamp

if TYPE_CHECKING:
    from dossier.search.find import Finder

__all__ = ["Dossier", "Found"]

Thing = Entry | Utterance | Article | Note


class Dossier(Changes):
    """A dossier folder, open. Every change is on disk before the method that makes it returns."""

    folder: Path
    version: int
    """Grows with every change, so that a view knows when to look again."""
    _stamp: object = None
    _finder: Finder | None
    _by_id: Mapping[str, Thing] | None

    def __init__(self, folder: Path, snapshot: Snapshot, log: EditLog, warnings: Sequence[str] = ()) -> None:
        self.folder, self.snapshot, self.version = folder, snapshot, 0
        self._log, self._warnings = log, tuple(warnings)
        self._finder, self._finding = None, Lock()
        self._see(replay(snapshot, log.edits()))

    @classmethod
    def open(cls, folder: Path | str, warnings: Sequence[str] = ()) -> Dossier:
        """Open what a build left in `folder`. Raises DataError where it is missing or damaged."""
        folder = Path(folder)
        stamp = snapshot_stamp(folder)
        dossier = cls(folder, load_snapshot(folder), EditLog(folder), warnings)
        dossier._stamp = stamp
        return dossier

    def refresh(self) -> bool:
        """Take in what other processes wrote since, edits or another build; True if anything changed.

        Raises DataError, once, where what they left is damaged; what was read before still stands then."""
        stamp = snapshot_stamp(self.folder)
        if stamp == self._stamp:
            return super().refresh()
        self._stamp = stamp
        self.snapshot = load_snapshot(self.folder)
        self.__dict__.pop("articles", None)
        self._finder = None
        self._log.refresh()
        self._see(replay(self.snapshot, self._log.edits()))
        return True

    @property
    def warnings(self) -> Sequence[str]:
        """What was not as it should be when the folder was opened, one sentence each."""
        count = len(self.adrift)
        what = "1 correction has" if count == 1 else f"{count:,} corrections have"
        lost = f"{what} no effect, for what was corrected is not found any more; `dossier history` says which."
        return (*self._warnings, *self._log.warnings, *([lost] if count else []))

    @property
    def source(self) -> Path:
        """The articles folder that it was made from."""
        return Path(os.path.normpath(self.folder / self.snapshot.source))

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id, in the order of their paths."""
        return Index(self.snapshot.articles)

    @property
    def people(self) -> Sequence[Entry]:
        """Everybody, those mentioned most first."""
        return self._state.people

    @property
    def organizations(self) -> Sequence[Entry]:
        """Those mentioned most first."""
        return self._state.organizations

    @property
    def quotes(self) -> Sequence[Utterance]:
        """What is quoted, in the order of the articles."""
        return self._state.quotes

    @property
    def statements(self) -> Sequence[Utterance]:
        """What is told in indirect speech, in the order of the articles."""
        return self._state.statements

    @property
    def notes(self) -> Sequence[Note]:
        """The notes that stand on something, oldest first."""
        return self._state.notes

    @property
    def unattached(self) -> Sequence[Note]:
        """Notes whose target is not found in what the articles say now."""
        return self._state.unattached

    @property
    def unread(self) -> Sequence[Unread]:
        """The files that gave no article, and why."""
        return self.snapshot.unread

    def get(self, id: str) -> Thing | None:
        """Whatever bears this id."""
        return self._things.get(id)

    def name_of(self, id: str | None) -> str:
        """What an entry is called; "" for what is no entry."""
        thing = self._things.get(id or "")
        return thing.name if isinstance(thing, Entry) else ""

    def quotes_by(self, entry: str) -> Sequence[Utterance]:
        """What this entry said, in the order of the articles."""
        return [quote for quote in self.quotes if quote.speaker == entry]

    def passages(self, id: str) -> Sequence[Span]:
        """Every place where an entry is named, or where a quote stands, in the order of the articles."""
        thing = self._things.get(id)
        if isinstance(thing, Entry):
            named = [mention for mention in thing.mentions if not mention.pronoun]
            return self._ordered([_span_of(mention) for mention in named or thing.mentions])
        if isinstance(thing, Utterance):
            return self._ordered(
                [Span(quote.article, start, end) for quote in thing.occurrences for start, end in quote.spans]
            )
        return self.passages(thing.target) if isinstance(thing, Note) else []

    def notes_on(self, id: str) -> Sequence[Note]:
        """The notes on an entry or a quote, oldest first."""
        return [note for note in self.notes if note.target == id]

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        typing: bool = False,
        across: bool = True,
        thorough: bool = False,
        after: Sequence[Found] | None = None,
    ) -> Sequence[Found]:
        """People, organizations, quotes, notes and passages that match, best first; `typing` says that the last word
        may be unfinished, `across` that what is written in another script is looked for as well, `thorough` that no
        name may be passed over to be quick, which makes a difference in some of a thousand queries of many names.
        `after` is what was found a letter ago: of the texts, which take longest, only those in it are looked at."""
        with self._finding:
            return self._find.find(query, limit, typing, across, thorough, after)

    def look_up(self, name: str, *, across: bool = True) -> Found | None:
        """The person or organization that a name most likely means, or None where nothing is near enough."""
        with self._finding:
            return next(iter(self._find.find_names(name, 1, across=across, thorough=True)), None)

    def prepare_search(self) -> None:
        """Build what the first search would build; for a thread that has nothing else to do."""
        with self._finding:
            self._find.prepare()

    @property
    def search_ready(self) -> bool:
        """Whether a search would begin at once: what it needs is built."""
        return self._finder is not None and not self._finding.locked()

    @property
    def _find(self) -> Finder:
        if self._finder is None:
            from dossier.search.find import Finder  # brings the tables of names, which an open dossier does not need

            self._finder = Finder(self.people, self.organizations, self.quotes, self.notes, self.articles, self._names)
        return self._finder

    @property
    def _things(self) -> Mapping[str, Thing]:
        if self._by_id is None:
            entries, said = (self.people, self.organizations), (self.quotes, self.statements)
            self._by_id = Index(*entries, *said, self.snapshot.articles, self.notes, self.unattached)
        return self._by_id

    @property
    def _names(self) -> dict[str, str]:
        return {entry.id: entry.name for entry in (*self.people, *self.organizations)}

    def _ordered(self, spans: list[Span]) -> list[Span]:
        place = {id: number for number, id in enumerate(self.articles)}
        return sorted(spans, key=lambda span: (place.get(span.article, -1), span.start))

    def _see(self, state: State) -> None:
        self._state = state
        with self._finding:
            if self._finder is not None:
                self._finder.update(self.people, self.organizations, self.quotes, self.notes, self._names)
        self._by_id = None
        self.version += 1


def _span_of(mention: Mention) -> Span:
    return Span(mention.article, mention.start, mention.end)
