"""The keys that a dialog has of its own: help, docs and `[keys]` hold them beside those of the commands."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding

from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import Keyed
from dossier.tui.words import ROLE

SHARED = ("down", "up", "page_down", "page_up", "top", "bottom", "enter", "back")
"""The commands whose keys work in every dialog."""


@dataclass(frozen=True, slots=True)
class DialogKey:
    """`group` says in which dialog it works; the others are as in a `Command`."""

    id: str
    keys: str
    group: str
    help: str


_GROUPS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "In the review queue": (
        ("review_same", "s", "Yes: they are one, or that is who said it."),
        ("review_different", "d", "No: they are not, or that is not who said it."),
        ("review_later", "l", "Later: put it off to the end of the queue."),
    ),
    "In the question before a merge": (
        ("merge_same", "m", "They are one."),
        ("merge_because", "b", "They are one, with a reason that you write."),
        ("merge_swap", "w", "They are one, called as the other is."),
        ("merge_different", "d", "They are not one: never suggest it again."),
    ),
    "In the list of passages to split off": (
        ("split_choose", "space,x", "Choose the passage, or do not; enter splits off what is chosen."),
    ),
    "In the question what somebody is": (
        *((f"role_{role}", str(at), f"{word.capitalize()}.") for at, (role, word) in enumerate(ROLE.items(), 1)),
        ("role_other_kind", "0", "An organization instead of a person, or a person instead of an organization."),
    ),
    "In the question whether it holds": (
        ("status_confirmed", "c", "It is confirmed."),
        ("status_disputed", "d", "It is disputed."),
        ("status_unverified", "u", "It is unverified."),
    ),
    "In the question what to make of chosen words": (
        ("words_person", "p", "A person."),
        ("words_organization", "o", "An organization."),
        ("words_note", "n", "A note on the article that quotes them."),
        ("words_copy", "y", "Copy them with their citation."),
    ),
    "While a note is written": (
        ("note_editor", "ctrl+e", "Go on writing in your own editor."),
        ("note_discard", "ctrl+n", "Throw away what was typed now."),
    ),
    "While a speaker is looked for": (
        ("speaker_as_typed", "ctrl+t", "Nobody by name: the speaker is called as it is typed."),
    ),
}
DIALOG_KEYS = {id: DialogKey(id, keys, group, help) for group, rows in _GROUPS.items() for id, keys, help in rows}
KEYS: dict[str, Keyed] = {**COMMANDS, **DIALOG_KEYS}
"""The whole table of keys, by the ids that `[keys]` takes."""
_BESIDES = {"In the review queue": ("undo",)}
PLACES = (
    tuple(COMMANDS),
    *((*SHARED, *_BESIDES.get(group, ()), *(row[0] for row in rows)) for group, rows in _GROUPS.items()),
)
"""The ids that stand side by side: none may have a key of another."""
TYPED = ("scripts", "note_editor", "note_discard", "speaker_as_typed")
"""What is used while something is typed, where letters are letters."""


def bound(id: str, action: str, priority: bool = False) -> Binding:
    """Do `action` in a dialog by the keys that bear this id, whatever they are now."""
    return Binding(KEYS[id].keys, action, show=False, priority=priority, id=id)


MOVING = [bound(id, f"do('{id}')") for id in SHARED if id not in ("enter", "back")]
"""For a screen whose `action_do` moves something."""
