"""The question before a merge: both sides, what speaks for it, what against, and whose name survives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.model import Entry
from dossier.tui.commands.asking import put
from dossier.tui.words import count, shorten

if TYPE_CHECKING:
    from dossier.dossier import Dossier
    from dossier.edits.preview import MergePreview
    from dossier.tui.screens.browse import Browse


def ask_merge(browse: Browse, dossier: Dossier, into: str, other: str) -> None:
    """Show what a merge would bring together, and do what is chosen."""
    from dossier.tui.screens.ask import Ask, Choice

    preview = dossier.preview_merge(into, other)
    a, b = preview.a, preview.b
    choices = [
        Choice("merge_same", f"They are one: {a.name}", "merge"),
        Choice("merge_because", "They are one, because …", "because"),
        *([Choice("merge_swap", f"They are one, but called {b.name}", "swap")] if a.name != b.name else []),
        Choice("merge_different", "They are not one: never suggest it again", "different"),
    ]

    def merge(reason: str = "", name: str = "") -> None:
        dossier.merge(a.id, b.id, reason, name)
        done = f"{a.name} and {b.name} are one now. Their passages stay apart underneath:"
        browse.changed(f"{done} {browse.key('undo')} takes it back.")

    def act(choice: str) -> None:
        if choice == "because":
            from dossier.tui.screens.prompt import Prompt

            put(browse, Prompt("Why are they one?"), merge)
        elif choice == "different":
            dossier.different(a.id, b.id)
            browse.changed(f"{a.name} and {b.name} will not be taken for one.")
        else:
            merge(name=b.name if choice == "swap" else "")

    put(browse, Ask("One and the same?", told(preview, dossier), choices), act)


def told(preview: MergePreview, dossier: Dossier) -> str:
    """Both sides and the reasons, a line each."""
    sides = [side(preview.a, dossier), "", side(preview.b, dossier), ""]
    reasons = [f"+ {reason}" for reason in preview.reasons] or ["+ nothing speaks for it"]
    return "\n".join([*sides, *reasons, *(f"− {reason}" for reason in preview.against)])


def side(entry: Entry, dossier: Dossier) -> str:
    """Who it is, in a line or two: role, facts, and the words around the first passage."""
    facts = ", ".join(dict.fromkeys(f"{c.property} {c.value}".strip() for c in entry.claims))
    passages = dossier.passages(entry.id)
    head = f"{entry.name} · {entry.role if entry.kind == 'person' else entry.kind}"
    head += f" · {count(len(passages), 'passage', 'passages')}"
    if not passages:
        return head
    first = passages[0]
    text = dossier.articles[first.article].text
    around = shorten(text[max(0, first.start - 40) : first.end + 80], 110)
    return "\n".join(filter(None, (head, shorten(facts, 150), f"… {around}")))
