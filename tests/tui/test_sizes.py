"""Every screen at every width on much, on the seeds and on nothing: whole, with titles, cursor and keys in view."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier.model import Entry, Quote, Snapshot, Spelling, Suggestion, Unread, Utterance
from dossier.store import load_snapshot, save_snapshot
from dossier.tui import screens
from dossier.tui.layout import LEFT, visible
from dossier.tui.panes.bars import Footer
from dossier.tui.panes.tour import Tour
from dossier.tui.screens.ask import Ask, Choice
from dossier.tui.widgets.rows import POINTER, POINTER_ELSEWHERE
from dossier.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import Session, Start
from tests.tui.folders import crowd, open_dossier

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]
DATA = ("empty", "seeds", "thousands")
FOUND = {"empty": "uzun", "seeds": "uzun", "thousands": "bababa"}
SCREENS: dict[str, tuple[tuple[str, ...], str]] = {
    "people": (("1",), "people"),
    "everyone": (("1", "f"), "people"),
    "organizations": (("2",), "organizations"),
    "quotes": (("3",), "quotes"),
    "articles": (("4",), "articles"),
    "page of a person": (("1", "enter"), "entry"),
    "page of an organization": (("2", "enter"), "entry"),
    "page of a quote": (("3", "enter"), "entry"),
    "page of an article": (("4", "enter"), "entry"),
    "page of a file not read": (("4", "G", "k", "k", "enter"), "entry"),
    "page of a note without a place": (("4", "G", "k", "enter"), "entry"),
    "page of a correction without effect": (("4", "G", "enter"), "entry"),
    "passage": (("1", "enter", "enter"), "passage"),
    "chosen words": (("1", "enter", "enter", "space", "L"), "passage"),
    "what to make of them": (("1", "enter", "enter", "space", "L", "enter"), "Ask"),
    "find": (("/", "ctrl+u", "FOUND"), "find"),
    "find nothing": (("/", "ctrl+u", "qqqqqq"), "find"),
    "find what": (("/", "ctrl+u"), "find"),
    "help": (("?",), "Help"),
    "palette": (("ctrl+p",), "Actions"),
    "theme": (("T",), "Themes"),
    "pick": (("1", "m"), "Pick"),
    "merge": (("1", "m", "enter"), "Ask"),
    "rename": (("1", "r"), "Prompt"),
    "note": (("1", "a"), "Sheet"),
    "role": (("1", "t"), "Ask"),
    "status": (("1", "c"), "Ask"),
    "split": (("1", "s"), "Split"),
    "reject": (("1", "x"), "Ask"),
    "undo": (("u",), "Ask"),
    "speaker": (("3", "w"), "Pick"),
    "review": (("v",), "Review"),
    "copied": (("3", "y"), "quotes"),
    "tour": (("1", "f2"), "people"),
}
"""The keys that lead to a screen, and the pane in use there or the class of the dialog."""
ALWAYS = ("people", "everyone", "organizations", "quotes", "articles", "find", "help", "theme", "palette", "tour")
"""Also on nothing."""
TITLES = {
    "people": r"1 (Attendees|People) · [\d,]+",
    "organizations": r"2 Organizations · [\d,]+",
    "quotes": r"3 Quotes · [\d,]+",
    "articles": r"4 Articles · [\d,]+",
    "found": r"Found( · [\d,]+)?",
    "entry": r"(Article|Not read) · .+|Quote|(Note|Correction) without .+|.+ · (attendee|organization)",
    "passage": r"(passage \d+ of [\d,]+ · )?.+\.txt",
}
COUNTS = (
    r"(dossier )?[\d,]+ articles?( ·)? [\d,]+ (person|people)( ·)? [\d,]+ org\w+( ·)? [\d,]+ quotes?( ·)? [\d,]+ notes?"
)
HOME = ("escape", "escape", "escape", "escape", "escape", "1")
UNREAD = tuple(Unread(f"scan {at}.pdf", "PDF files are not read yet; save it as a .txt file.") for at in range(3))


def thousands() -> Snapshot:
    """A crowd, an organization and a quote for each of its first two thousand, and something to review."""
    snapshot = crowd(5000)
    people, organizations, quotes = snapshot.people, [], []
    for at, person in enumerate(people[:2000]):
        here = person.mentions[0]
        spelled = (Spelling(person.name, 1),)
        organizations.append(Entry(f"o{at}", "organization", person.name, spellings=spelled, mentions=(here,)))
        printed = Quote(here.article, person.name, ((here.start, here.end),), confidence="guess", rule="said after")
        quotes.append(Utterance(f"q{at}", person.name, person.id, "", "guess", "said after", "full", (printed,)))
    pair = Suggestion("p0", "p1", 0.5, ("one letter differs",))
    return replace(snapshot, organizations=tuple(organizations), quotes=tuple(quotes), suggestions=(pair,))


@pytest.fixture(params=DATA)
def folder(request: pytest.FixtureRequest, tmp_path: Path, built: Path) -> Path:
    """A dossier of so much, with a note that has lost its place and files that were not read, where there is any."""
    where: Path = tmp_path / request.param
    if request.param == "empty":
        open_dossier(where, Snapshot())
        return where
    whole = thousands() if request.param == "thousands" else load_snapshot(built)
    last = whole.people[-1]
    dossier = open_dossier(where, whole)
    dossier.add_note(last.id, "ask again, #soon")
    dossier.rename(last.id, "Nobody")
    save_snapshot(where, replace(whole, people=whole.people[:-1], unread=UNREAD))
    return where


async def test_every_screen_is_whole_at_every_width(start: Start, folder: Path) -> None:
    data = folder.name
    async with start(folder=folder) as app:
        for name, (keys, place) in SCREENS.items():
            await app.press(*(FOUND[data] if key == "FOUND" else key for key in keys))
            if name == "palette":
                await app.until(lambda: "Find people, organizations" in app.seen)
            if data != "empty" or name in ALWAYS:
                assert place in (app.browse.current, type(app.app.screen).__name__), name
            for size in SIZES:
                await app.pilot.resize_terminal(*size)
                await app.press()
                try:
                    look(app)
                except AssertionError as wrong:
                    raise AssertionError(f"{name} at {size} on {data}: {wrong}\n{app.seen}") from wrong
            await app.press(*HOME, *(["f"] if name == "everyone" else []))


def test_every_dialog_is_among_the_screens() -> None:
    modules = [import_module(f"dossier.tui.screens.{file.stem}") for file in Path(screens.__file__).parent.glob("*.py")]
    kinds = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    dialogs = {kind.__name__ for kind in kinds if issubclass(kind, ModalScreen)} - {"ModalScreen", "Modal", "Dialog"}
    assert dialogs <= {place for _, place in SCREENS.values()}


def look(app: Session) -> None:
    """What holds of every screen."""
    width, height = app.app.size
    assert [strip.cell_length for strip in app.strips] == [width] * height
    assert re.fullmatch(COUNTS, words(app.strips[0].text)), "all counts are in the header"
    screen = app.app.screen
    if type(screen).__name__ == "Actions":
        assert app.seen.count("  Find") == 2, "the palette names commands and says what they do"
        return
    footer = app.browse.query_one(Footer)
    assert footer.region.bottom == height, "the footer is at the bottom"
    assert words(*texts(app, footer)).replace(" ", "") == words(app.said).replace(" ", "") != "", "the footer is whole"
    assert footer.size.height == 1 or app.browse.saying, "keys stand on one line"
    if screen is app.browse:
        look_at_panes(app)
    else:
        look_at_dialog(app)


def look_at_panes(app: Session) -> None:
    """The panes there is room for, with titles, something in them, and a cursor in the one in use."""
    browse = app.browse
    assert app.shown == set(visible(app.app.size.width, browse.lists.mode, browse.current))
    assert app.shown & {*LEFT[browse.lists.mode], "entry", "passage"}
    for name in app.shown:
        pane = browse.query_one(f"#{name}")
        title, within = box(app, pane)
        if (name != "entry" or browse.entry.shown) and (name != "passage" or browse.passage.spans) and name != "find":
            assert re.fullmatch(TITLES[name], title), f"{name} has its title, not “{title}”"
        assert words(*within), f"{name} is not blank"
        if isinstance(pane, VirtualList):
            look_at_list(app, pane, pane is app.app.focused)
    if browse.current == "passage" and browse.passage.spans:
        assert browse.passage.view.chosen or marked(app), "the passage is in view"
    for bar in browse.query(Tour):
        assert words(*texts(app, bar)).endswith("skips the tour")


def look_at_dialog(app: Session) -> None:
    """A title, the keys, and a cursor where there is something to choose."""
    frame = app.app.screen.children[0]
    title, within = box(app, frame)
    assert title, "the dialog has a title"
    if isinstance(frame, VirtualList):
        assert str(frame.border_subtitle) in texts(app, frame)[-1], "the keys are whole"
        look_at_list(app, frame, True)
        if isinstance(app.app.screen, Ask):
            choices = [item for item in frame.items if isinstance(item, Choice)]
            assert all(any(choice.label in line for line in within) for choice in choices), "all choices are seen"
        return
    for hint in frame.query(Static):
        assert "esc" in words(*texts(app, hint)), "the keys are whole"
        assert words(*texts(app, hint)) == words(str(hint.content))
    for line in frame.query(Input):
        assert (line.value or line.placeholder) in " ".join(texts(app, line)), "the line is whole"
    for hits in frame.query(VirtualList):
        look_at_list(app, hits, False)


def look_at_list(app: Session, pane: VirtualList[object], used: bool) -> None:
    """A pointer on one row, or, in a list of nothing, the whole of what stands there instead."""
    _, within = box(app, pane) if pane.styles.border.top[0] else ("", texts(app, pane))
    if not pane.items:
        assert words(*within) == words(pane.empty), "what is said in an empty list is whole"
    elif pane.item is not None:
        pointed = [line for line in within if line.startswith(POINTER if used else POINTER_ELSEWHERE)]
        assert len(pointed) == 1, "the cursor is seen"
        assert words(pane._draw(pane.item).text)[:10] in words(pointed[0])


def marked(app: Session) -> bool:
    """Whether words of the passage that is walked to stand out on the screen."""
    reverse = [segment.text for strip in app.strips for segment in strip if segment.style and segment.style.reverse]
    return any(text.strip() for text in reverse)


def box(app: Session, pane: Widget) -> tuple[str, list[str]]:
    """What stands in the upper border of a pane, and its lines within, scrollbar and all."""
    lines = texts(app, pane)
    return lines[0].strip("╭╮─ "), [line[1:-1] for line in lines[1:-1]]


def texts(app: Session, widget: Widget) -> list[str]:
    """The lines of the screen where a widget stands."""
    place = widget.region
    assert place.area
    assert app.app.screen.region.contains_region(place), "it is on the screen"
    return [strip.crop(place.x, place.right).text for strip in app.strips[place.y : place.bottom]]


def words(*lines: str) -> str:
    """Text however it was wrapped."""
    return " ".join(" ".join(lines).split())


async def test_the_place_is_kept_through_all_widths(start: Start) -> None:
    async with start(crowd(5000)) as app:
        await app.press("G", "k", "enter", "enter")
        for size in (*SIZES, *reversed(SIZES)):
            await app.pilot.resize_terminal(*size)
            await app.press()
            assert app.browse.current == "passage"
            assert app.browse.lists["people"].cursor == 4998
            name = app.dossier.people[4998].name
            assert name in app.passage_text


async def test_an_article_is_laid_out_only_where_it_is_seen(start: Start) -> None:
    async with start(size=(60, 20)) as app:
        await app.press("4")
        assert app.browse.passage.spans
        assert app.browse.passage.view.virtual_size.height <= 1
        await app.press("enter", "enter")
        assert app.browse.passage.view.virtual_size.height > 1
        assert "Belova" in app.passage_text
