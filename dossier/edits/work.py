"""`Work`: what replay changes while it goes through the edits.

An *atom* is what the articles gave as one entry, or a part that a person split off or added. Atoms are never joined:
a merge puts them into one *group*, named by its first atom, so that a split or an undo gives back exactly what was.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from dossier.edits.anchor import Places
from dossier.edits.divide import divided, follows
from dossier.model import Edit, Entry, Status, Target


class Lost(Exception):
    """What an edit is about is not found, or the edit makes no sense: it changes nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who says a quote, by a person's judgement: an atom, or nobody who is named."""

    atom: str | None
    label: str = ""
    judged: bool = True
    """False where only the mention that speaks was split off: then the words on confidence stay the machine's."""


@dataclass
class Work:
    """Atoms and groups, and what was said of them. Fields hold only what differs from the snapshot."""

    places: Places
    atoms: dict[str, Entry] = field(default_factory=dict)
    groups: dict[str, list[str]] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)
    alias: dict[str, str] = field(default_factory=dict)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Atom or quote -> what was said of it: name, kind, role, status, rejected."""
    claims: dict[tuple[str, str, str], Status] = field(default_factory=dict)
    """Atom, property and value -> the status of such a claim."""
    speakers: dict[str, Said] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    """Pairs of atoms that were said to be different."""
    reasons: dict[str, list[str]] = field(default_factory=dict)
    """First atom of a group -> why a person merged it."""
    subjects: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Edit -> the atoms, quotes and articles that it is about."""
    adrift: list[Edit] = field(default_factory=list)

    def atom(self, id: str) -> Entry:
        return self.atoms.get(id) or self.places.entries[id]

    def name(self, id: str) -> str:
        """What an atom is called as far as the articles go, or "" for what is none."""
        entry = self.atoms.get(id) or self.places.entries.get(id)
        return entry.name if entry else ""

    def lead(self, id: str) -> str:
        """The first atom of the group that atom `id` is in; that is the id of the entry that a person sees."""
        return self.home.get(id, id)

    def members(self, lead: str) -> list[str]:
        return self.groups.get(lead, [lead])

    def find(self, target: Target) -> str | None:
        """The atom, quote or article that `target` means."""
        if target.id in self.alias:
            return self.alias[target.id]
        if target.id in self.atoms and target.id not in self.places.entries:
            return target.id  # made by an edit: no rebuild gives that id to something else
        return self.places.find(target)

    def entry(self, target: Target) -> str:
        """The atom that `target` means. Raises Lost."""
        id = self.find(target)
        if id is None or not (id in self.atoms or id in self.places.entries):
            raise Lost
        return id

    def rejected(self, lead: str) -> bool:
        return bool(self.told.get(lead, {}).get("rejected"))

    def seen(self, id: str | None) -> str | None:
        """The id under which a person sees what is `id` here; None for what was rejected or never was."""
        if id is None:
            return None
        if id in self.places.quotes or id in self.places.articles:
            return None if self.rejected(id) else id
        lead = self.lead(id)
        return None if self.rejected(lead) or not (lead in self.atoms or lead in self.places.entries) else lead

    def are_apart(self, a: str, b: str) -> bool:
        """Whether a person said of any of group `a` and any of group `b` that they are different."""
        return any(frozenset((x, y)) in self.apart for x in self.members(a) for y in self.members(b))

    def merge(self, into: str, other: str) -> None:
        """Put the group of atom `other` behind that of `into`."""
        lead, gone = self.lead(into), self.lead(other)
        if lead != gone:
            self._group([*self.members(lead), *self.members(gone)])
            self.groups.pop(gone, None)

    def take_out(self, atoms: Collection[str]) -> str:
        """Let `atoms`, some but not all of one group, be a group of their own; returns its lead."""
        members = self.members(self.lead(next(iter(atoms))))
        self.groups.pop(members[0], None)
        out = [atom for atom in members if atom in atoms]
        self._group([atom for atom in members if atom not in atoms])
        self._group(out)
        return out[0]

    def _group(self, members: list[str]) -> None:
        self.groups[members[0]] = members
        self.home.update(dict.fromkeys(members, members[0]))

    def divide(self, atom: str, passages: Collection[tuple[str, int, int]], new: str, name: str = "") -> None:
        """Make atom `new` of those mentions of `atom` that stand at `passages`, in the same group behind it.

        Claims and quotes go with the mention that they stand next to.
        """
        whole = self.atom(atom)
        stays, goes = divided(whole, passages, new, name, self.places)
        self.atoms[atom], self.atoms[new] = stays, goes
        lead = self.lead(atom)
        self._group([*self.members(lead), new])
        for quote in self.places.quotes_by.get(whole.id, ()):
            if quote.id not in self.speakers and follows(quote, stays, goes):
                self.speakers[quote.id] = Said(new, judged=False)
        for quote_id, said in list(self.speakers.items()):
            if said.atom == atom and follows(self.places.quotes[quote_id], stays, goes):
                self.speakers[quote_id] = Said(new, said.label, said.judged)
