"""Who is who: renaming, merging, splitting, rejecting, and what somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Entry, Utterance
from dossier.tui.commands.asking import put
from dossier.tui.commands.base import Command
from dossier.tui.commands.noting import name_of
from dossier.tui.words import ROLE, count

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.search.found import Found, FoundKind
    from dossier.tui.screens.browse import Browse


class Identity(Command):
    group = "Corrections"

    def available(self, browse: Browse) -> bool:
        return isinstance(browse.subject, Entry)

    def run(self, browse: Browse) -> None:
        if browse.dossier and isinstance(browse.subject, Entry):
            self.change(browse, browse.dossier, browse.subject)

    def change(self, browse: Browse, dossier: Dossier, entry: Entry) -> None:
        """Do it to this entry."""
        raise NotImplementedError


class Rename(Identity):
    """Give a person or organization another name; how it was printed stays."""

    id, keys, name = "rename", "r", "Rename"

    def change(self, browse: Browse, dossier: Dossier, entry: Entry) -> None:
        from dossier.tui.screens.prompt import Prompt

        def rename(name: str) -> None:
            dossier.rename(entry.id, name)
            browse.changed(f"{entry.name} goes by {name.strip()} now.")

        put(browse, Prompt(f"A name for {entry.name}", entry.name), rename)


class Merge(Identity):
    """Say that two entries are one: shows both and what speaks for and against it first."""

    id, keys, name, label = "merge", "m", "Merge with another", "merge"

    def change(self, browse: Browse, dossier: Dossier, entry: Entry) -> None:
        from dossier.tui.screens.pick import Pick

        def preview(hit: Found | str) -> None:
            from dossier.tui.commands.merging import ask_merge

            if not isinstance(hit, str):
                ask_merge(browse, dossier, entry.id, hit.id)

        title = f"Who is one with {entry.name}?"
        put(browse, Pick(title, lambda query: alike(dossier, entry, query)), preview)


class Split(Identity):
    """Say that some passages are about another of the same name."""

    id, keys, name = "split", "s", "Split"

    def change(self, browse: Browse, dossier: Dossier, entry: Entry) -> None:
        from dossier.model import Span
        from dossier.tui.screens.prompt import Prompt
        from dossier.tui.screens.split import Split as Passages

        def split(chosen: tuple[Span, ...], name: str) -> None:
            other = dossier.split(entry.id, chosen, name)
            done = f"{len(chosen)} of the passages are about another {other.name} now."
            browse.changed(f"{done} {browse.key('undo')} takes it back.")

        def ask_name(chosen: tuple[Span, ...]) -> None:
            title = "What is the other called? May stay as it is."
            put(browse, Prompt(title, entry.name), lambda name: split(chosen, name))

        passages = [(span, dossier.articles[span.article]) for span in dossier.passages(entry.id)]
        put(browse, Passages(entry.name, passages), ask_name)


class Reject(Identity):
    """Say that this is no person, no organization, or no quote."""

    id, keys, name = "reject", "x", "Reject"

    def available(self, browse: Browse) -> bool:
        return isinstance(browse.subject, Entry | Utterance)

    def run(self, browse: Browse) -> None:
        from dossier.tui.screens.ask import Ask, Choice

        thing, dossier = browse.subject, browse.dossier
        if dossier is None or not isinstance(thing, Entry | Utterance):
            return
        kind = thing.kind if isinstance(thing, Entry) else "quote"

        def reject(_: str) -> None:
            dossier.reject(thing.id)
            browse.changed(f"{name_of(thing)} is no {kind} any more. {browse.key('undo')} takes it back.")

        passages = len(dossier.passages(thing.id))
        text = f"{name_of(thing)}\n\nIt goes away with its {count(passages, 'passage', 'passages')}, now and "
        text += "whenever the articles are read again."
        put(browse, Ask(f"No {kind}?", text, [Choice("reject", f"It is no {kind}", "yes")]), reject)


class Kind(Identity):
    """Say what somebody is: attendee, host, kept away …, or an organization after all."""

    id, keys, name = "role", "t", "Role or kind"

    def change(self, browse: Browse, dossier: Dossier, entry: Entry) -> None:
        from dossier.tui.screens.ask import Ask, Choice

        other = "person" if entry.kind == "organization" else "organization"
        choices = [Choice("role_other_kind", f"{'an' if other == 'organization' else 'a'} {other}", other)]
        if entry.kind == "person":
            choices = [*(Choice(f"role_{role}", word, role) for role, word in ROLE.items()), *choices]

        def tell(value: str) -> None:
            if value == other:
                dossier.retype(entry.id, value)
            else:
                dossier.set_role(entry.id, value)
            browse.changed(f"{entry.name}: {value}.")

        put(browse, Ask(f"What is {entry.name}?", "", choices), tell)


def alike(dossier: Dossier, entry: Entry, query: str) -> list[Found]:
    """Who may be one with an entry: what is typed; for nothing the suggestions, names like its own, then the others."""
    from dossier.search.found import Found

    kind: FoundKind = "organization" if entry.kind == "organization" else "person"
    hits = [] if query else _suggested(dossier, entry, kind)
    hits += dossier.search(query or entry.name, typing=bool(query))
    if not query:
        others = dossier.organizations if kind == "organization" else dossier.people
        hits += [Found(kind, other.id, other.name, 0.0) for other in others]
    once: dict[str, Found] = {}
    for hit in hits:
        if hit.kind == kind and hit.id != entry.id:
            once.setdefault(hit.id, hit)
    return list(once.values())


def _suggested(dossier: Dossier, entry: Entry, kind: FoundKind) -> list[Found]:
    from dossier.search.found import Found

    pairs = [pair for pair in dossier.suggestions if entry.id in (pair.a, pair.b)]
    found = []
    for pair in sorted(pairs, key=lambda pair: -pair.score):
        other = pair.b if pair.a == entry.id else pair.a
        found.append(Found(kind, other, dossier.name_of(other), pair.score, pair.reasons))
    return found


COMMANDS: tuple[type[Command], ...] = (Rename, Merge, Split, Reject, Kind)
