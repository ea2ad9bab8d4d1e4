"""Finding as you type."""

from __future__ import annotations

from threading import Timer

import pytest

from dossier.model import Article, Snapshot
from dossier.search.found import Found
from dossier.tui.panes.hits import LOOKING, NOTHING
from tests.tui.conftest import KEYS, Session, Start
from tests.tui.folders import person


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_hits_come_with_every_letter_and_lead_to_the_entry(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        await app.press("/", "gus")
        assert app.shown >= {"find", "found"}
        assert app.rows("found")[0] == "Igor Gusev"
        await app.press("enter")
        assert app.browse.current == "entry"
        assert app.browse.subject is app.dossier.get("p2")
        await app.press("escape")
        assert app.browse.current == "find"
        await app.press("escape")
        assert app.browse.current == "people"
        assert "people" in app.shown


async def test_arrows_choose_while_letters_are_typed(start: Start) -> None:
    async with start() as app:
        await app.press("/", "belova")
        await app.press("down", "up")
        assert app.browse.current == "find"
        assert app.browse.subject is app.dossier.get("p1")


async def test_a_quote_and_a_note_are_found(start: Start) -> None:
    async with start() as app:
        await app.press("j", "a", "zebra crossing", "escape", "/", "zebra")
        assert any("zebra" in row for row in app.rows("found"))
        assert app.browse.subject is app.dossier.get("p2")
        await app.press("escape", "/", *(["backspace"] * 5), "many")
        assert any("We are many" in row for row in app.rows("found"))


async def test_a_passage_is_opened_where_it_stands(start: Start) -> None:
    filler = "Nothing of note happened on that day either.\n\n" * 100
    article = Article("d" * 16, "long.txt", f"{filler}A zebra was seen.\n\n{filler}")
    async with start(Snapshot((article,)), size=(80, 24)) as app:
        await app.press("/", "zebra", "enter")
        assert app.browse.current == "passage"
        assert "A zebra was seen." in app.passage_text
        await app.press("escape", "escape")
        assert app.browse.current == "find"


async def test_a_tag_lists_the_notes_that_bear_it(start: Start) -> None:
    async with start() as app:
        await app.press(
            "a", "call her #todo", "escape", "j", "a", "no tag#here", "escape", "2", "a", "#Todo ask", "escape"
        )
        await app.press("/", "#to")
        assert [row for row in app.rows("found") if not row.startswith("  ")] == ["#Todo ask", "call her #todo"]
        await app.press("down")
        assert app.browse.subject is app.dossier.get("p1")
        await app.press("escape", "ctrl+p", "todo")
        await app.pilot.pause(0.3)
        await app.press("down", "enter")
        await app.press()
        assert len([row for row in app.rows("found") if not row.startswith("  ")]) == 2


async def test_other_scripts_are_left_out_at_wish(start: Start) -> None:
    async with start() as app:
        await app.press("/", "Гусев")
        assert app.rows("found")[0] == "Igor Gusev"
        await app.press("ctrl+o")
        assert not app.rows("found")
        assert "this script only" in str(app.browse.lists["found"].border_title)
        await app.press("ctrl+o")
        assert app.rows("found")


async def test_nothing_found_says_what_to_do(start: Start) -> None:
    async with start() as app:
        await app.press("/", "qqqqqq")
        assert not app.rows("found")
        assert "esc" in app.browse.lists["found"].empty


@pytest.fixture
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's typing rests."""
    monkeypatch.setattr("dossier.tui.screens.searching.REST", 1_000.0)


async def glance(app: Session, *keys: str) -> None:
    """Press keys and see what they find before the typing rests."""
    for key in keys:
        await app.pilot.press(*([key] if key in KEYS else key))
    await app.app.workers.wait_for_complete()
    await app.pilot.pause()
    assert not app.browse.lists.hits.settled


@pytest.mark.usefixtures("no_rest")
async def test_names_come_with_the_letters_and_texts_when_they_rest(start: Start) -> None:
    async with start() as app:
        await glance(app, "/", "bel")
        hits = app.browse.lists.hits
        assert [row for row in app.rows("found") if not row.startswith("  ")] == ["Anna Belova"]
        assert str(hits.border_title) == "Found …"
        app.browse.catch_up()
        assert any("Belova said" in row for row in app.rows("found"))
        assert str(hits.border_title).startswith("Found · ")


@pytest.mark.usefixtures("no_rest")
async def test_nothing_is_not_said_before_the_texts_were_looked_at(start: Start) -> None:
    async with start() as app:
        await glance(app, "/", "attended")
        assert not app.rows("found")
        assert app.browse.lists.hits.empty == LOOKING
        app.browse.catch_up()
        assert any("attended" in row for row in app.rows("found"))
        await glance(app, "qqq")
        app.browse.catch_up()
        assert app.browse.lists.hits.empty == NOTHING


@pytest.mark.usefixtures("no_rest")
async def test_texts_stay_while_they_go_on_matching(start: Start) -> None:
    async with start() as app:
        await glance(app, "/", "atten")
        app.browse.catch_up()
        before = app.rows("found")
        await glance(app, "ded")
        assert app.rows("found") == before
        await glance(app, "x")
        assert not app.rows("found")


@pytest.mark.usefixtures("no_rest")
@pytest.mark.parametrize("query", ["attended", '"red star" AND attended', "speaker:belova"])
async def test_enter_before_the_rest_opens_what_would_have_been_found(start: Start, query: str) -> None:
    async with start() as app:
        await app.pilot.press("/")
        await app.app.workers.wait_for_complete()
        app.at_once(*query, "enter")
        await app.until(lambda: app.browse.current in ("entry", "passage"))
        first = next(iter(app.dossier.search(query, typing=True)))
        assert first.kind in ("quote", "passage")
        assert app.browse.pointed_at == first


@pytest.mark.usefixtures("no_rest")
async def test_arrows_move_among_all_that_is_found(start: Start) -> None:
    async with start() as app:
        await app.pilot.press("/")
        await app.app.workers.wait_for_complete()
        app.at_once(*"belova", "down")
        await app.until(lambda: app.browse.lists.hits.cursor > 0)
        assert app.browse.lists.hits.item == app.dossier.search("belova", typing=True, thorough=True)[1]


@pytest.mark.usefixtures("no_rest")
async def test_a_hit_that_was_clicked_keeps_the_cursor(start: Start) -> None:
    texts = Article("e" * 16, "texts.txt", "\n\n".join(f"The marten came {n} times." for n in range(60)))
    names = ("Olga Marton", "Ivan Morten")
    people = [person(f"m{n}", name, "attendee", []) for n, name in enumerate(names)]
    async with start(Snapshot((texts,), tuple(people))) as app:
        await glance(app, "/", "marten")
        hits = app.browse.lists.hits
        assert len(hits.items) == 4
        row = next(n for n, item in enumerate(hits.items) if n and not isinstance(item, str))
        clicked = hits.items[row]
        await app.pilot.click(hits, offset=(5, row + 1))
        app.browse.look_closely()
        assert hits.settled
        assert any(isinstance(item, Found) and item.kind == "passage" for item in hits.items)
        assert isinstance(hits.item, Found)
        assert isinstance(clicked, Found)
        assert hits.item.id == clicked.id
        assert app.browse.subject is app.dossier.get(clicked.id)


async def test_a_page_left_for_another_is_shown_again_with_its_hit(start: Start) -> None:
    async with start() as app:
        await app.press("/", "belov")
        assert app.browse.subject is app.dossier.get("p1")
        app.browse.follow("p2")
        await app.press("a")
        assert app.browse.subject is app.dossier.get("p1")


async def test_letters_are_taken_while_the_search_is_prepared(start: Start) -> None:
    async with start() as app:
        preparing = app.dossier._finding
        preparing.acquire()
        done = Timer(5, preparing.release)
        done.start()
        app.at_once("/", "g", "u", "s", "e")
        await app.until(lambda: app.browse.lists.line is not None and app.browse.lists.line.value == "guse")
        assert preparing.locked()
        assert not app.rows("found")
        assert app.browse.lists.hits.empty == LOOKING
        done.cancel()
        preparing.release()
        await app.until(lambda: "Igor Gusev" in app.rows("found"))
        await app.until(lambda: app.browse.entry.border_title == "Igor Gusev · attendee")
