"""The app on a small dossier, with keys to press and state to look at."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from textual.events import Key
from textual.keys import Keys
from textual.pilot import Pilot
from textual.strip import Strip

from dossier.dossier import Dossier
from dossier.model import Snapshot
from dossier.tui.app import DossierApp
from dossier.tui.panes.bars import Footer, Header
from dossier.tui.screens.browse import Browse
from tests.tui.folders import meeting, open_dossier
from tests.tui.terminal import PATIENCE


async def until(pilot: Pilot[None], seen: Callable[[], bool]) -> None:
    """Let the app work until it is so."""
    deadline = monotonic() + PATIENCE
    while not seen():
        assert monotonic() < deadline, "it never was"
        await pilot.pause(0.01)


class Session:
    """A started app whose lists are filled."""

    def __init__(self, app: DossierApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def browse(self) -> Browse:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, Browse)
        return screen

    @property
    def dossier(self) -> Dossier:
        assert self.browse.dossier
        return self.browse.dossier

    async def press(self, *keys: str) -> None:
        """Press keys, a text letter by letter, and wait until all is drawn."""
        for key in keys:
            if key in KEYS or "+" in key[1:-1] or len(key) == 1:
                await self.pilot.press(key)
            else:
                self.at_once(*key)
                await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()
        if self.browse.current == "find":
            hits = self.browse.lists.hits
            await self.until(lambda: hits.settled and hits.item in (None, self.browse.pointed_at))

    async def until(self, seen: Callable[[], bool]) -> None:
        """Let the app work until it is so."""
        await until(self.pilot, seen)

    def at_once(self, *keys: str) -> None:
        """Press keys in one burst, as a fast typist or a paste does."""
        for key in keys:
            self.app.post_message(Key({"/": "slash", " ": "space"}.get(key, key), key if len(key) == 1 else None))

    @property
    def said(self) -> str:
        """What stands in the footer."""
        return str(self.browse.query_one(Footer).content)

    @property
    def strips(self) -> list[Strip]:
        """The whole screen as it is drawn, styles and all."""
        return self.app.screen._compositor.render_strips()

    @property
    def seen(self) -> str:
        """The whole screen as text."""
        return "\n".join(strip.text for strip in self.strips)

    @property
    def counted(self) -> str:
        """What stands in the header."""
        return str(self.browse.query_one(Header).content)

    def rows(self, name: str) -> list[str]:
        """The texts of a list."""
        pane = self.browse.entry if name == "entry" else self.browse.lists[name]
        return [pane._draw(item).text for item in pane.items]

    @property
    def passage_text(self) -> str:
        """What is seen of the article."""
        view = self.browse.passage.view
        return "\n".join(view.render_line(y).text for y in range(view.size.height))

    @property
    def selected(self) -> str:
        """The words that are chosen in the article."""
        passage = self.browse.passage
        start, end = passage.view.chosen or (0, 0)
        return self.dossier.articles[passage.spans[passage.at].article].text[start:end]

    @property
    def shown(self) -> set[str]:
        """The panes that are seen."""
        from dossier.tui.layout import ALL

        return {name for name in ALL for pane in self.browse.query(f"#{name}") if pane.is_on_screen}


KEYS = {key.value for key in Keys}
Start = Callable[..., AbstractAsyncContextManager[Session]]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start the app: `start(snapshot, size)` or, on an existing folder, `start(folder=…)`."""

    @asynccontextmanager
    async def started(
        snapshot: Snapshot | None = None, size: tuple[int, int] = (120, 36), folder: Path | None = None
    ) -> AsyncIterator[Session]:
        if folder is None:
            folder = tmp_path / "dossier"
            open_dossier(folder, snapshot or meeting())
        where = folder
        app = DossierApp(lambda progress: Dossier.open(where))
        async with app.run_test(size=size) as pilot:
            session = Session(app, pilot)
            await session.until(lambda: session.browse.dossier is not None and session.browse.links.ready)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield session

    return started
