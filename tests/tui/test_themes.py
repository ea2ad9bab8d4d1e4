"""Themes and borders: what is shown and kept, and that in no theme anything is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment

from dossier.tui.memory import memory_path, remembered
from dossier.tui.screens.themes import Themes
from dossier.tui.themes import NAMES, OURS
from tests.conftest import Configure
from tests.tui.conftest import Session, Start

ENOUGH = 7.0
"""Of contrast: level AAA of the Web Content Accessibility Guidelines 2.2, criterion 1.4.6."""


def drawn(app: Session) -> list[Segment]:
    """What is on the screen, as it goes to the terminal; of a dialog only itself, not what it lies upon."""
    screen = app.app.screen
    place = screen.children[0].region if screen.is_modal else screen.region
    strips = screen._compositor.render_strips()[place.y : place.bottom]
    return [segment for strip in strips for segment in strip.crop(place.x, place.right) if segment.text.strip()]


def looks(segments: Iterable[Segment], words: str) -> set[tuple[str, ...]]:
    """How whatever begins with these words is drawn, colours left out."""
    styles = [segment.style for segment in segments if segment.style and segment.text.strip().startswith(words)]
    assert styles, f"{words} is seen"
    return {tuple(kept for kept in ("bold", "underline", "reverse") if getattr(style, kept)) for style in styles}


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours, as those guidelines reckon it."""

    def luminance(color: Color) -> float:
        shares = [value / 255 for value in color.get_truecolor()]
        r, g, b = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


async def test_nothing_is_told_by_colour_alone(start: Start) -> None:
    async with start() as app:
        people, passage = app.browse.lists["people"], app.browse.passage.view
        for name in NAMES:
            app.app.theme = name
            app.browse.say("It went wrong.", trouble=True)
            await app.pilot.pause()
            wrong = looks(drawn(app), "It went")
            app.browse.say("It went well.")
            await app.pilot.pause()
            screen = drawn(app)
            assert wrong.isdisjoint(looks(screen, "It went")), name
            assert looks(screen, "1 Attendees").isdisjoint(looks(screen, "2 Organizations")), name
            assert [people.render_line(y).text[0] for y in range(2)] == ["▸", " "], name
            text = [segment for y in range(passage.size.height) for segment in passage.render_line(y)]
            current, person, organization, other = "Anna Belova", "Olga Petrova", "Red Star", "A meeting"
            for one, another in combinations((current, person, organization, other), 2):
                assert looks(text, one).isdisjoint(looks(text, another)), (name, one, another)


@pytest.mark.parametrize("name", OURS)
async def test_high_contrast_is_high_on_every_screen(start: Start, name: str) -> None:
    async with start() as app:
        app.app.theme = name
        for keys in ("j", "?", "am", "r", "u", "T", ("ctrl+p",), "f", ("enter",), "/belova"):
            await app.press(*keys)
            for segment in drawn(app):
                style = segment.style
                assert style
                if style.color and style.bgcolor and any(map(str.isalpha, segment.text)):
                    assert contrast(style.color, style.bgcolor) >= ENOUGH, (keys, segment)
                    assert not style.dim, (keys, segment)
            await app.press(*(["escape"] if app.app.screen.is_modal else []))


async def test_a_theme_is_shown_while_it_is_chosen_and_kept(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        before = app.app.theme
        await app.press("T", "g", "j")
        assert app.app.theme == NAMES[1]
        await app.press("escape")
        assert app.app.theme == before
        assert "theme" not in remembered()
        await app.press("T", "g", "j", "enter")
        assert not isinstance(app.app.screen, Themes)
        assert NAMES[1] in app.said
    async with start(folder=tmp_path / "dossier") as app:
        assert app.app.theme == NAMES[1]


async def test_the_file_has_the_last_word_and_says_so(start: Start, configure: Configure, tmp_path: Path) -> None:
    configure('theme = "nord"')
    async with start() as app:
        assert app.app.theme == "nord"
        await app.press("T", "g", "enter")
        assert "nord" in app.said
    async with start(folder=tmp_path / "dossier") as app:
        assert app.app.theme == "nord"


async def test_a_theme_that_does_not_exist_is_told_and_passed_over(start: Start, configure: Configure) -> None:
    path = configure('\ntheme = "nrod"')
    async with start(size=(200, 30)) as app:
        assert app.said == f"{path}, line 2: there is no theme “nrod”, did you mean nord; T in the app lists them."
        assert app.app.theme == "textual-dark"


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"theme": 7}', '{"theme": "of a version to come"}', "\xff"])
async def test_a_damaged_memory_is_no_trouble(start: Start, damaged: str) -> None:
    memory_path().write_text(damaged, encoding="latin-1")
    async with start() as app:
        assert app.app.theme == "textual-dark"


async def test_no_color_leaves_no_color(start: Start, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    configure('theme = "nord"')
    async with start() as app:
        for keys in ((), ("T",), ("?",), ("escape", "a")):
            await app.press(*keys)
            for segment in drawn(app):
                style = segment.style
                assert style is None or style.color is None or style.color.is_default, segment
                assert style is None or style.bgcolor is None or style.bgcolor.is_default, segment


@pytest.mark.parametrize(
    ("variable", "value", "plain"),
    [
        ("TERM", "linux", True),
        ("TERM", "dumb", True),
        ("LC_ALL", "ru_RU.KOI8-R", True),
        ("LC_ALL", "C", True),
        ("LC_ALL", "ru_RU.utf8", False),
        ("LC_CTYPE", "", False),
    ],
)
async def test_signs_are_ascii_where_the_terminal_has_no_others(
    start: Start, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, plain: bool
) -> None:
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv(variable, value)
    async with start() as app:
        signs: set[str] = set()
        for keys in ((), ("3",), ("?",), ("escape", "4"), ("ctrl+p",)):
            await app.press(*keys)
            signs |= {char for segment in drawn(app) for char in segment.text if not char.isascii()}
        assert (signs <= set("“”’…›·×")) == plain, signs


async def test_the_file_decides_on_borders(start: Start, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    configure('borders = "round"')
    async with start() as app:
        assert "╭" in "".join(segment.text for segment in drawn(app))
    monkeypatch.undo()
