"""Which keys the commands have here: those they come with, under those that the person gave them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, Keys, key_to_character

from dossier.config import Config
from dossier.tui.commands.base import is_letter, show_key
from dossier.tui.dialog_keys import KEYS, PLACES, TYPED

MODIFIERS = ("ctrl", "shift", "alt", "meta", "super", "hyper")
AS_SHOWN = {"esc": "escape", "⏎": "enter", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "del": "delete"}
"""How keys are written on the screen and on keyboards, where Textual calls them otherwise."""
_NAMES = {key.value for key in Keys if "<" not in key.value} | REPLACED_KEYS.keys()
ALWAYS = {
    "down": "down",
    "up": "up",
    "page_down": "pagedown",
    "page_up": "pageup",
    "enter": "enter",
    "back": "escape",
}
"""The keys that commands keep beside those they are given: they work where letters are letters."""


def keymap(config: Config) -> dict[str, str]:
    """The keys of every command, and of what dialogs have of their own, by id, with commas between them, as Textual
    names them.

    Raises WrongUse, with the line, for an id or a key that does not exist, for a letter where letters are typed, and
    where a key would mean two things at one place.
    """
    given = {id: ",".join(_key(key, id, config) for key in keys.split(",")) for id, keys in config.keys.items()}
    for id in given:
        if id not in KEYS:
            near = "".join(f", did you mean {match}" for match in get_close_matches(id, KEYS, 1))
            raise config.wrong(f"keys.{id}", f"there is no command “{id}”{near}; `dossier config` lists them")
        if id in ALWAYS and ALWAYS[id] not in given[id].split(","):
            given[id] += f",{ALWAYS[id]}"
    whole = {id: given.get(id) or ",".join(map(_named, keyed.keys.split(","))) for id, keyed in KEYS.items()}
    for id in TYPED:
        for key in filter(is_letter, whole[id].split(",")):
            why = f"“{show_key(key)}” is a letter where {id} is used, while something is typed; give it one such as f5"
            raise config.wrong(f"keys.{id}", why)
    for place in PLACES:
        _refuse_clashes(place, whole, config)
    return whole


def _refuse_clashes(place: Sequence[str], whole: dict[str, str], config: Config) -> None:
    owner: dict[str, str] = {}
    ordered = sorted(place, key=lambda id: id in config.keys)  # what was given is to blame, not what was there
    for id in ordered:
        for key in whole[id].split(","):
            other = owner.setdefault(key, id)
            if other != id:
                which = id if ALWAYS.get(other) == key else f"{id} or {other}"
                raise config.wrong(f"keys.{id}", f"“{show_key(key)}” is a key of {other} already; give {which} another")


def _key(key: str, id: str, config: Config) -> str:
    named = _named(key.strip())
    *modifiers, last = named.split("+")
    exists = last in _NAMES or key_to_character(last) is not None
    if not exists or any(modifier not in MODIFIERS for modifier in modifiers):
        raise config.wrong(f"keys.{id}", f"there is no key “{key}”; keys are written like a, ?, f2, ctrl+a or pagedown")
    return named


def _named(key: str) -> str:
    """As Textual names it: `?` is `question_mark`, `shift+a` is `A`, `Ctrl+A` is `ctrl+a`."""
    modifiers, plus, last = key.rpartition("+") if len(key) > 1 else ("", "", key)
    if len(last) != 1:
        last = AS_SHOWN.get(last.lower(), last.lower())
    elif modifiers.lower() == "shift" and last.isalpha():
        return last.upper()
    else:
        sign = last.lower() if modifiers else AS_SHOWN.get(last, last)
        last = next(iter(Binding.make_bindings([Binding(sign, "")]))).key
    return f"{modifiers.lower()}{plus}{last}"
