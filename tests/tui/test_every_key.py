"""Every key of the table of keys is pressed where it means something, and does it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.config import Config
from dossier.dossier import Dossier
from dossier.model import Suggestion
from dossier.store import save_snapshot
from dossier.tui.app import DossierApp
from dossier.tui.commands import COMMANDS
from dossier.tui.commands.base import is_letter
from dossier.tui.dialog_keys import DIALOG_KEYS, KEYS, SHARED
from dossier.tui.keymap import ALWAYS, keymap
from dossier.tui.screens.browse import Browse
from tests.conftest import Configure
from tests.tui.conftest import Session, Start
from tests.tui.folders import SECOND, meeting, open_dossier, person

NOTE = ("a", "x", "escape")
WORDS = ("enter", "enter", "space")
WHERE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("find", "widen", "order", "down", "page_down", "bottom", "next_pane", "previous_pane"), ()),
    **dict.fromkeys(("organizations", "quotes", "articles", "enter", "next_passage", "previous_passage"), ()),
    **dict.fromkeys(("add_note", "write_outside", "rename", "merge", "split", "reject", "role", "status"), ()),
    **dict.fromkeys(("review", "bookmark", "copy", "copy_plain", "help", "palette", "theme", "tour", "quit"), ()),
    **dict.fromkeys(("up", "page_up", "top"), ("G",)),
    **dict.fromkeys(("back", "left"), ("enter",)),
    **dict.fromkeys(("edit_note", "remove_note", "move_note", "undo"), NOTE),
    "scripts": ("/", "Гусев"),
    "people": ("2",),
    "follow": ("enter", "j", "j", "j"),
    "take_back": ("4", "G"),
    "choose": ("enter", "enter"),
    "more": WORDS,
    "fewer": (*WORDS, "L"),
    "speaker": ("3",),
    "bookmarks": ("b",),
    "redo": (*NOTE, "u", "u"),
}
"""The keys that lead to where a command makes sense, all but `stop`."""
DIALOGS = {
    "review": ("v",),
    "merge": ("m", "gusev", "enter"),
    "split": ("s",),
    "role": ("t",),
    "status": ("c",),
    "words": (*WORDS, "enter"),
    "note": ("a", "x"),
    "speaker": ("3", "w", "somebody"),
}
"""The keys that open a dialog, by how the ids of its own keys begin."""
OPEN = {
    **DIALOGS,
    "help": ("?",),
    "theme": ("T",),
    "rename": ("r",),
    "pick": ("m",),
    "find": ("/", "ctrl+u", "an"),
    "palette": ("ctrl+p",),
}
"""The keys that open whatever is moved through or left by the keys of commands."""
TYPED = ("note", "speaker", "rename", "pick", "find", "palette")
NOT_LISTED = ("note", "speaker", "rename")
ENTERED = ("merge", "role", "status", "words", "help", "theme", "pick", "find", "palette")
NOTHING = "f20"
"""A key that nothing has."""


@pytest.mark.parametrize("id", [id for id in KEYS if id != "stop"])
async def test_every_key_does_what_bears_its_id(
    start: Start, tmp_path: Path, id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    if id in COMMANDS:
        run = COMMANDS[id].run

        def noted(browse: Browse) -> None:
            ran.append(id)
            run(browse)

        monkeypatch.setattr(COMMANDS[id], "run", noted)
    for number, key in enumerate(KEYS[id].keys.split(",")):
        async with start(folder=doubtful(tmp_path / str(number))) as app:
            await app.press(*(WHERE[id] if id in COMMANDS else DIALOGS[id.split("_")[0]]))
            ran.clear()
            await changes(app, key)
            assert ran == ([id] if id in COMMANDS else [])


@pytest.mark.parametrize("key", COMMANDS["stop"].keys.split(","))
async def test_the_key_that_stops(tmp_path: Path, key: str) -> None:
    go_on = threading.Event()
    open_dossier(tmp_path, meeting())

    def update(progress: Callable[[str], None]) -> None:
        progress("Reading 1 of 2")
        go_on.wait(30)
        progress("Reading 2 of 2")

    app = DossierApp(lambda progress: Dossier.open(tmp_path), Config(), update)
    async with app.run_test() as pilot:
        session = Session(app, pilot)
        await session.until(lambda: f"{key} stops it" in session.counted)
        await pilot.press(key)
        go_on.set()
        await session.until(lambda: "stopped" in session.said)


@pytest.mark.parametrize("remapped", [False, True])
@pytest.mark.parametrize("name", OPEN)
async def test_dialogs_are_used_by_the_keys_of_the_lists(
    start: Start, tmp_path: Path, configure: Configure, name: str, remapped: bool
) -> None:
    if remapped:
        configure("[keys]\n" + "".join(f'{id} = "alt+{"abcdefgh"[at]}"\n' for at, id in enumerate(SHARED)))
    async with start(folder=doubtful(tmp_path / "data"), size=(100, 24)) as app:
        table = {id: keys_where(name, id, app.app.keymap or keymap(Config())) for id in SHARED}
        await open_it(app, name)
        for id in SHARED[:6] if name not in NOT_LISTED else ():
            for key in table[id]:
                await app.press("pagedown" if id in ("up", "page_up", "top") else "pageup")
                await changes(app, key)
        for key in table["back"]:
            await changes(app, key)
            assert not is_open(app), key
            await app.press("escape", "escape", "escape", "1")
            await open_it(app, name)
        if name in ENTERED:
            await changes(app, table["enter"][0])
            assert name in ("find", "palette") or name not in str(type(app.app.screen)).lower()


def test_nothing_of_the_table_is_left_out() -> None:
    assert {*WHERE, "stop"} == set(COMMANDS)
    assert {id.split("_")[0] for id in DIALOG_KEYS} == set(DIALOGS)


async def changes(app: Session, key: str) -> None:
    """Press a key and see that it changes what is on the screen, which a key without a meaning does not."""
    await app.press(NOTHING)
    before = app.strips
    await app.press(NOTHING)
    assert app.strips == before
    await app.press(key)
    assert not app.app.is_running or app.strips != before, f"{key} does nothing"


def keys_where(name: str, id: str, whole: dict[str, str]) -> list[str]:
    """The keys of a command that work in a dialog: where something is typed, letters and the ends of a line do not."""
    keys = whole[id].split(",")
    if name not in TYPED:
        return keys
    keys = [key for key in keys if not is_letter(key) and key not in ("home", "end")]
    return [ALWAYS[id]] if id == "enter" else keys


def is_open(app: Session) -> bool:
    """Whether there is anything to leave."""
    return app.app.screen is not app.browse or app.browse.lists.mode == "find"


async def open_it(app: Session, name: str) -> None:
    """Open a dialog, and wait until there is something in it."""
    await app.press(*OPEN[name])
    if name == "palette":
        await app.until(lambda: "Everyone or attendees" in app.seen)
    assert is_open(app)


def doubtful(folder: Path) -> Path:
    """A meeting with much to review, and a correction of somebody who is not there any more."""
    snapshot = meeting()
    gone = person("p8", "Vera Lind", "attendee", [(SECOND, "Igor")])
    open_dossier(folder, replace(snapshot, people=(*snapshot.people, gone))).rename("p8", "Vera")
    double = person("p9", "Anna Bjelova", "mentioned", [(SECOND, "Ana Belova")])
    pair = Suggestion("p1", "p9", 0.5, tuple(f"letter {at} differs" for at in range(40)))
    guessed = replace(snapshot.quotes[1], confidence="guess")
    people, quotes = (*snapshot.people, double), (snapshot.quotes[0], guessed)
    save_snapshot(folder, replace(snapshot, people=people, quotes=quotes, suggestions=(pair,)))
    return folder
