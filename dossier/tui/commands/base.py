"""What a command is: one class per act feeds its key, footer, palette entry, help row and the table in the docs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, key_to_character

if TYPE_CHECKING:
    from dossier.tui.screens.browse import Browse


@runtime_checkable
class Movable(Protocol):
    """A list or a text that the moving keys move."""

    def move(self, by: int) -> None: ...
    def page(self, by: int) -> None: ...
    def edge(self, last: bool) -> None: ...


@runtime_checkable
class TypeAhead(Protocol):
    """Takes letters that were typed while it was not there yet."""

    def type_ahead(self, letter: str) -> None: ...


class Keyed(Protocol):
    """What has keys: a row of the table of keys. `keys` are separated by commas, as Textual names them."""

    @property
    def id(self) -> str: ...
    @property
    def keys(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def help(self) -> str: ...


class Command:
    """The docstring of a command is its row in the help and in the docs."""

    id: ClassVar[str]
    keys: ClassVar[str]  # separated by commas, as Textual names them
    name: ClassVar[str]
    group: ClassVar[str]
    label: ClassVar[str] = ""  # in the footer, where there is room for it

    def available(self, browse: Browse) -> bool:
        """Whether it makes sense here and now."""
        return browse.dossier is not None

    def label_now(self, browse: Browse) -> str:
        """The label, where it depends on what is shown."""
        return self.label

    def run(self, browse: Browse) -> None:
        """Do it. A `DossierError` is told to the person."""
        raise NotImplementedError

    @property
    def help(self) -> str:
        """One sentence."""
        return " ".join((self.__doc__ or "").split())

    def bindings(self) -> list[Binding]:
        """One binding for all keys, that can be remapped by the command's id."""
        return [Binding(self.keys, f"do('{self.id}')", self.name, show=False, id=self.id)]


def show_key(key: str) -> str:
    """A key of Textual's as people write it."""
    names = {"enter": "⏎", "escape": "esc", "pagedown": "pgdn", "pageup": "pgup"}
    sign = key_to_character(REPLACED_KEYS.get(key, key)) or ""
    return names.get(key) or (sign if sign.isprintable() and not sign.isspace() else "") or key


def is_letter(key: str) -> bool:
    """Whether a key of Textual's writes something in a line."""
    return (key_to_character(REPLACED_KEYS.get(key, key)) or "\n").isprintable()
