"""Opening the dossier, preparing it, then bringing it up to date, in threads that only send messages."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING

from dossier.errors import DossierError
from dossier.tui.links import Links
from dossier.tui.messages import Failed, Opened, Progress, Ready, Updated

if TYPE_CHECKING:
    from textual.message import Message

    from dossier.dossier import Dossier

Tell = Callable[[str], None]
Load = Callable[[Tell], "Dossier"]
Update = Callable[[Tell], "Dossier | None"]


class _Stopped(Exception):
    """The person has left, or wants no update now."""


class Loading:
    """`send` gives a message to the screen, from any thread."""

    def __init__(self, load: Load, update: Update | None, send: Callable[[Message], None]):
        self._load, self._update, self._send = load, update, send
        self._stopped = False

    def run(self) -> None:
        """Open, and say so. What goes wrong is sent as a sentence."""
        try:
            dossier = self._load(self._progress)
            self._send(Opened(dossier, Links(dossier)))
        except _Stopped:
            return
        except Exception as error:
            self._send(Failed(*told(error)))

    def go_on(self, links: Links) -> None:
        """Prepare what was opened for being looked at, and say so; then bring it up to date."""
        try:
            links.prepare()
            gc.freeze()  # it lives as long as the app: the collector need not walk it at every turn
            self._send(Ready())
        except Exception as error:
            self._send(Failed(*told(error)))
            return
        if self._update:
            self._renew(self._update)

    def stop(self) -> None:
        """End at the next step; nothing is written."""
        self._stopped = True

    def _renew(self, update: Update) -> None:
        try:
            dossier = update(self._progress)
            links = Links(dossier) if dossier else None
            if links:
                links.prepare()
                gc.freeze()
            self._send(Updated(dossier, links))
        except _Stopped:
            self._send(Updated(None, None, "The update was stopped; everything is as it was."))
        except Exception as error:
            sentence, _ = told(error)
            self._send(Updated(None, None, sentence))

    def _progress(self, text: str) -> None:
        if self._stopped:
            raise _Stopped
        self._send(Progress(text))


def told(error: Exception) -> tuple[str, int]:
    """An error as a sentence and an exit code; a fault of the program's own is called that, without a traceback."""
    if isinstance(error, DossierError):
        return str(error), error.code
    sentence = f"dossier stumbled over a fault of its own ({type(error).__name__}: {error}); please report it."
    return sentence, DossierError.code
