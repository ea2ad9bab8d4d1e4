"""Opening the app. What is imported here is imported before the first frame."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.config import DATA, load_config
from dossier.errors import DataError, WrongUse

if TYPE_CHECKING:
    from dossier.dossier import Dossier


OBJECTS = 50_000
"""Made between two rounds of the garbage collector, where Python has 700: opening a dossier lets go of next to none."""


def open_app(articles: Path | None, data: Path | None) -> None:
    """Open the app on the dossier in `data`, or in the configured folder; with `articles`, read what is new there."""
    config = load_config()
    data = data or config.data or DATA
    if articles is not None:
        from dossier.articles.files import find_files

        find_files(articles)
    elif not (data / "dossier.json").exists():
        raise DataError(
            f"There is no dossier in {data} yet; name the folder of articles to make one, as in: dossier seeds"
        )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongUse("The app needs a terminal; `dossier --help` lists the commands that print instead.")
    from dossier.tui.terminal import quieten

    quieten(os.environ)
    from dossier.tui.app import DossierApp

    gc.set_threshold(OBJECTS)
    session = Session(articles, data)
    app = DossierApp(session.load, config, session.update if articles is not None else None)
    app.run()
    if app.failure:
        raise (WrongUse if app.return_code == WrongUse.code else DataError)(app.failure)


class Session:
    """What the app opens: at once the dossier as it was made from these articles before, if it was; then as they are
    now. Imports what it needs only when the app runs it, which is after the first frame."""

    def __init__(self, articles: Path | None, data: Path) -> None:
        self.articles, self.data = articles, data
        self.dossier: Dossier | None = None

    def load(self, progress: Callable[[str], None]) -> Dossier:
        """The dossier that there is, else a new one."""
        self.dossier = self._made_before()
        if self.dossier is None:
            from dossier.dossier import Dossier

            self.dossier = Dossier.open(self.data, self._make(progress))
        return self.dossier

    def update(self, progress: Callable[[str], None]) -> Dossier | None:
        """The dossier made anew, or None where nothing has changed."""
        from dossier.build import build, is_current
        from dossier.dossier import Dossier

        if self.articles is None or (self.dossier and is_current(self.dossier.snapshot, self.articles)):
            return None
        build(self.articles, self.data, progress)
        return Dossier.open(self.data)

    def _make(self, progress: Callable[[str], None]) -> tuple[str, ...]:
        from dossier.build import ensure

        return ensure(self.articles, self.data, progress) if self.articles is not None else ()

    def _made_before(self) -> Dossier | None:
        from dossier.dossier import Dossier

        try:
            dossier = Dossier.open(self.data)
        except DataError:
            return None
        same = self.articles is None or dossier.source.resolve() == self.articles.resolve()
        return dossier if same else None
