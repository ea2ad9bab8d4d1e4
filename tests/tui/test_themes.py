"""Themes: which is shown, that it is kept, and that in none of them anything is told by colour alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.screen import Screen

from dossier.tui.app import DossierApp
from dossier.tui.memory import memory_path, remembered
from dossier.tui.screens.themes import Themes
from dossier.tui.themes import NAMES, OURS
from tests.conftest import Configure
from tests.tui.conftest import Session, Start


def drawn(screen: Screen[object]) -> list[list[Segment]]:
    """What is on the screen, line by line, as it goes to the terminal."""
    return [list(line) for line in screen._compositor.render_strips()]


def found(lines: list[list[Segment]], words: str) -> list[Style]:
    """The styles in which these words are drawn, wherever a segment begins with them."""
    return [segment.style or Style() for line in lines for segment in line if segment.text.strip().startswith(words)]


def colourless(style: Style) -> tuple[bool, ...]:
    """What is left of a style where there is no colour."""
    kept = (style.bold, style.italic, style.underline, style.underline2, style.reverse, style.strike)
    return tuple(map(bool, kept))


async def look(app: Session) -> None:
    """What a person can see with every colour taken away."""
    assert len(app.app.screen_stack) == 1
    people = app.browse.lists["people"]
    rows = [people.render_line(y).text for y in range(people.size.height)]
    assert [row[0] for row in rows if row.strip()] == ["▸", " "], "the cursor has a pointer"
    lines = drawn(app.browse)
    focused, other = found(lines, "1 Attendees"), found(lines, "2 Organizations")
    assert colourless(focused[0]) != colourless(other[0]), "the pane in use has another title"
    marked = {word: {colourless(style) for style in found(lines, word)} for word in ("Anna Belova", "Red Star", "attended")}
    current = {colourless(style) for style in found(lines, "Anna Belova") if style.reverse}
    assert current, "the current passage is reversed"
    assert not marked["Red Star"] & current
    plain = {colourless(style) for style in found(lines, "attended")}
    organization = {kept for kept in marked["Red Star"] if kept[2] or kept[3]}
    assert organization, "an organization in the text is underlined in some way"
    assert not organization & plain
    await app.press("n")
    person = {colourless(style) for style in found(drawn(app.browse), "Anna Belova") if not style.reverse}
    app.browse.say("It went wrong.", trouble=True)
    await app.press()
    assert any(style.bold for style in found(drawn(app.browse), "It went wrong")), "trouble is bold"
    assert person


@pytest.mark.parametrize("name", NAMES)
async def test_nothing_is_told_by_colour_alone(start: Start, configure: Configure, name: str) -> None:
    configure(f'theme = "{name}"')
    async with start() as app:
        assert app.app.theme == name
        await look(app)
