"""Other keys for commands: what they do, where they are shown, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.cli.config import settings
from dossier.config import Config, parse
from dossier.dossier import Dossier
from dossier.errors import WrongUse
from dossier.tui.app import DossierApp
from dossier.tui.dialog_keys import KEYS, PLACES
from dossier.tui.keymap import ALWAYS, keymap
from dossier.tui.screens.help import help_rows
from dossier.tui.themes import NAMES
from tests.conftest import Configure
from tests.tui.conftest import Start


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("A", "A"),
        ("shift+a", "A"),
        ("Ctrl+A", "ctrl+a"),
        ("+", "plus"),
        ("§", "section_sign"),
        ("F5", "f5"),
        ("ж", "ж"),
        ("Del", "delete"),
        ("alt+Slash", "alt+slash"),
    ],
)
def test_keys_are_written_as_people_write_them(written: str, named: str) -> None:
    given = {"copy": written}
    assert keymap(Config(keys=given))["copy"] == named


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('[keys]\n\nad_note = "A"', 3, "did you mean add_note"),
        ('[keys]\nfly = "A"', 2, "“fly”"),
        ('[keys]\ncopy = "crtl+x"', 2, "“crtl+x”"),
        ('[keys]\ncopy = "pagdown"', 2, "“pagdown”"),
        ('[keys]\nadd_note = "e"', 2, "“e” is a key of edit_note"),
        ('[keys]\nadd_note = "Z"\ncopy = "Z"', 3, "“Z” is a key of add_note"),
        ('[keys]\nadd_note = "?"', 2, "“?” is a key of help"),
        ('[keys]\nadd_note = "esc"', 2, "is a key of back already; give add_note another"),
        ('[keys]\nup = "K"\ndown = "d"\nremove_note = "f9"', 3, "“d” is a key of review_different"),
        ('[keys]\nreview_later = "u"', 2, "“u” is a key of undo"),
        ('[keys]\nmerge_swap = "m"', 2, "“m” is a key of merge_same"),
        ('[keys]\nreview_sane = "y"', 2, "did you mean review_same"),
        ('[keys]\n\nnote_discard = "n"', 3, "“n” is a letter where note_discard is used"),
        ('[keys]\nscripts = "space"', 2, "“space” is a letter where scripts is used"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(configure: Configure, text: str, line: int, why: str) -> None:
    path = configure(text)
    with pytest.raises(WrongUse) as caught:
        DossierApp(lambda progress: Dossier.open("."))
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert why in str(caught.value)


def test_the_keys_that_commands_come_with_do_not_clash() -> None:
    whole = keymap(Config())
    assert list(whole) == list(KEYS)


@given(st.dictionaries(st.sampled_from(sorted(KEYS)), st.sampled_from("abcdefghijklmnopqrstuvwxyzQWERTZ"), max_size=6))
def test_no_key_means_two_things_at_one_place_nor_is_anything_without_one(keys: dict[str, str]) -> None:
    try:
        whole = keymap(Config(keys=keys))
    except WrongUse:
        return
    assert all(key for several in whole.values() for key in several.split(","))
    for place in PLACES:
        every = [key for id in place for key in whole[id].split(",")]
        assert len(every) == len(set(every))
    for id, key in ALWAYS.items():
        assert key in whole[id].split(",")


async def test_other_keys_work_and_are_shown(start: Start, configure: Configure) -> None:
    configure('[keys]\nadd_note = "A,ctrl+a"\nhelp = "comma"')
    async with start() as app:
        assert "A note" in app.said
        assert ", keys" in app.said
        shown = [row.text for row in help_rows(100, app.app.keymap)]
        assert any(row.startswith("A ctrl+a ") for row in shown)
        await app.press("a")
        assert app.app.screen is app.browse
        await app.press("A", "by another key", "escape", "ctrl+a", "and another", "escape")
        assert len(app.dossier.notes) == 2


def test_the_example_of_the_guide_is_taken() -> None:
    page = (Path(__file__).parents[2] / "docs/guide/configure.md").read_text(encoding="utf-8")
    example = parse(page.partition("```toml\n")[2].partition("```")[0])
    assert keymap(example)["review_same"] == "y"
    assert example.theme in NAMES


async def test_dialogs_show_and_take_the_keys_that_work(start: Start, configure: Configure) -> None:
    configure('[keys]\ndown = "z"\nundo = "U"\nstatus_disputed = "X"\nnote_discard = "f7"')
    async with start() as app:
        await app.press("c")
        assert " X   disputed" in app.seen
        await app.press("z", "enter")
        assert "Anna Belova: disputed" in app.said
        await app.press("U")
        assert " U   Take it back" in app.seen
        await app.press("U")
        assert "Taken back" in app.said
        await app.press("c", "X")
        assert "Anna Belova: disputed" in app.said
        await app.press("a", "gone")
        assert "f7 throws away" in app.seen
        await app.press("f7")
        assert not app.dossier.notes


async def test_a_line_to_type_in_has_the_keys_that_are_no_letters(start: Start, configure: Configure) -> None:
    configure('[keys]\ndown = "z,ctrl+w"\nstop = "f8"\nscripts = "ctrl+k"\nenter = "O"')
    async with start() as app:
        await app.press("/", "an")
        first = app.browse.lists["found"].cursor
        assert "⏎ open" in app.said
        assert "ctrl+k other scripts" in app.said
        await app.press("ctrl+k")
        assert "in this script only" in app.seen
        await app.press("ctrl+w")
        assert app.browse.lists["found"].cursor > first
        await app.press("escape", "m", "ctrl+w", "ctrl+w", "up", "enter")
        assert "One and the same?" in app.seen


async def test_two_commands_can_change_places(start: Start, configure: Configure) -> None:
    configure('[keys]\nnext_pane = "2"\norganizations = "tab"')
    async with start() as app:
        await app.press("2", "2")
        assert app.browse.current == "quotes"
        await app.press("tab")
        assert app.browse.current == "organizations"


async def test_the_palette_shows_the_keys_that_work(start: Start, configure: Configure) -> None:
    configure('[keys]\nadd_note = "f9"')
    async with start() as app:
        await app.press("ctrl+p", "add a")
        await app.pilot.pause(0.3)
        seen = "".join(line.text for line in app.app.screen._compositor.render_strips())
        assert "f9" in seen


async def test_a_search_can_be_left_whatever_key_leads_back(start: Start, configure: Configure) -> None:
    configure('[keys]\nback = "i"')
    async with start() as app:
        await app.press("/", "i", "escape")
        assert app.browse.current == "people"
        await app.press("enter", "i")
        assert app.browse.current == "people"


async def test_messages_name_the_keys_that_work(start: Start, configure: Configure) -> None:
    configure('[keys]\nundo = "U"')
    async with start() as app:
        await app.press("a", "a note", "escape", "d")
        assert "U brings it back" in app.said


def test_what_dossier_config_prints_can_be_written_into_the_file() -> None:
    whole = list(settings(Config()))
    text = "[keys]\n" + "".join(f"{name[5:]} = '{keys}'\n" for name, keys, _ in whole if name.startswith("keys."))
    assert keymap(parse(text)) == keymap(Config())
