"""What workers tell the app; only its handlers touch widgets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from dossier.tui.links import Links

if TYPE_CHECKING:
    from dossier.dossier import Dossier


@dataclass
class Progress(Message):
    """What is under way, in words; a burst of these collapses to the last."""

    text: str

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, Progress)


@dataclass
class Opened(Message):
    """The dossier is there; `links` are not prepared yet."""

    dossier: Dossier
    links: Links


class Ready(Message):
    """Every page comes at once now."""


class Searchable(Message):
    """A search begins at once now."""


@dataclass
class Updated(Message):
    """The update is over: another dossier, or None where nothing changed; `trouble` says what went wrong."""

    dossier: Dossier | None
    links: Links | None
    trouble: str = ""


@dataclass
class Failed(Message):
    """The dossier cannot be opened: a sentence, and the exit code to leave with."""

    sentence: str
    code: int
