"""Looking around by keys, at the three widths."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import Article, Claim, Snapshot, Span
from tests.tui.conftest import Start
from tests.tui.folders import FIRST, meeting, person

SIZES = [(120, 36), (80, 24), (60, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_people_to_entry_to_passages_and_back(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        assert app.browse.current == "people"
        assert [row.split(",")[0] for row in app.rows("people")] == ["Anna Belova", "Igor Gusev"]
        await app.press("enter")
        assert "entry" in app.shown
        assert any("Ana Belova" in row for row in app.rows("entry"))
        await app.press("enter")
        assert app.browse.current == "passage"
        assert "passage" in app.shown
        first = app.browse.passage
        text = app.dossier.articles[first.spans[0].article].text
        assert text[first.spans[0].start : first.spans[0].end] == "Anna Belova"
        await app.press("n")
        assert app.browse.passage.at == 1
        assert "passage 2 of 2 · second.txt" in str(app.browse.passage.border_title)
        await app.press("N", "escape")
        assert app.browse.passage.at == 0
        assert app.browse.current == "entry"
        await app.press("escape")
        assert app.browse.current == "people"


@pytest.mark.parametrize("size", SIZES)
async def test_every_pane_has_its_number(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        for key, pane in (("2", "organizations"), ("3", "quotes"), ("4", "articles"), ("1", "people")):
            await app.press(key)
            assert app.browse.current == pane
            assert pane in app.shown


async def test_tab_goes_round(start: Start) -> None:
    async with start() as app:
        seen = []
        for _ in range(5):
            await app.press("tab")
            seen.append(app.browse.current)
        assert seen == ["organizations", "quotes", "entry", "passage", "people"]
        await app.press("shift+tab")
        assert app.browse.current == "passage"


async def test_the_cursor_moves_like_in_vi(start: Start) -> None:
    async with start() as app:
        people = app.browse.lists["people"]
        for key, row in (("j", 1), ("j", 1), ("k", 0), ("G", 1), ("g", 0), ("down", 1), ("up", 0), ("end", 1)):
            await app.press(key)
            assert people.cursor == row, key
        assert app.browse.subject is people.item


async def test_a_fact_leads_to_where_it_stands(start: Start) -> None:
    async with start() as app:
        await app.press("enter", "j", "j", "j")
        row = app.rows("entry")[app.browse.entry.cursor]
        assert row.startswith("affiliation")
        await app.press("enter")
        span = app.browse.passage.spans[app.browse.passage.at]
        assert app.dossier.articles[span.article].text[span.start : span.end] == "Red Star"


async def test_who_a_fact_names_is_opened_and_left_again(start: Start) -> None:
    async with start() as app:
        await app.press("enter", "j", "j", "j", "l")
        assert app.browse.subject is app.dossier.get("o1")
        await app.press("h")
        assert app.browse.subject is app.dossier.get("p1")


async def test_who_is_named_in_the_same_paragraph(start: Start) -> None:
    async with start() as app:
        await app.press("j")
        at = app.rows("entry").index("Anna Belova")
        assert app.browse.entry.items[at].names == "p1"
        assert "Olga Petrova" not in app.rows("entry")


async def test_ages_that_differ_stand_out(start: Start) -> None:
    snapshot = meeting()
    anna = snapshot.people[0]
    other = Claim(anna.id, "age", "41", (Span("a" * 16, 0, 1),), "apposition")
    people = (replace(anna, claims=(*anna.claims, other)), *snapshot.people[1:])
    async with start(replace(snapshot, people=people)) as app:
        ages = [line.row for line in app.browse.entry.items if line.row.text.split()[-1:] in (["40"], ["41"])]
        assert len(ages) == 2
        assert all(row.look == "warn" for row in ages)
        assert any(row.text.startswith("≠ age") for row in ages)


async def test_f_widens_to_everyone_by_role(start: Start) -> None:
    async with start() as app:
        await app.press("f")
        assert app.rows("people") == ["Attendees", "Anna Belova, 40", "Igor Gusev", "Kept away", "Olga Petrova"]
        await app.press("G")
        assert app.browse.subject is app.dossier.get("p3")
        await app.press("g")
        assert app.browse.lists["people"].cursor == 1
        await app.press("f")
        assert len(app.rows("people")) == 2


async def test_everyone_is_shown_where_nobody_attended(start: Start) -> None:
    olga = meeting().people[2]
    async with start(Snapshot((FIRST,), (olga,))) as app:
        assert app.browse.subject is app.dossier.get(olga.id)
        await app.press("f")
        assert "f shows everyone" in app.browse.lists["people"].empty
        assert app.rows("people") == []


async def test_o_orders(start: Start) -> None:
    async with start() as app:
        await app.press("3", "o")
        assert "by name" in app.said
        assert app.rows("quotes") == ["“We are many,”", "“I was not asked,”"]
        await app.press("1", "o")
        assert app.rows("people")[0].startswith("Anna")


async def test_a_quote_shows_who_said_it_and_leads_to_her(start: Start) -> None:
    async with start() as app:
        await app.press("3", "enter")
        rows = app.rows("entry")
        assert rows[0] == "“We are many,”"
        assert any(row.split() == ["said", "by", "Anna", "Belova"] for row in rows)
        await app.press("g", "enter")
        assert app.browse.subject is app.dossier.get("p1")
        await app.press("escape")
        assert app.browse.subject is app.dossier.get("q1")


async def test_the_footer_says_what_can_be_done_here(start: Start) -> None:
    async with start() as app:
        assert "f everyone" in app.said
        assert app.said.endswith("? keys")
        await app.press("2")
        assert "everyone" not in app.said
        await app.press("/")
        assert "esc back" in app.said


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_dossier_says_so_in_each_pane(start: Start, size: tuple[int, int]) -> None:
    async with start(Snapshot(), size=size) as app:
        for key in ("1", "2", "3", "4"):
            await app.press(key, "j", "G", "enter", "n", "a", "e", "d", "y", "f", "o")
            assert app.browse.lists[app.browse.current].empty
        assert "0 articles" in app.counted or "0 art" in app.counted


async def test_resizing_keeps_the_place(start: Start) -> None:
    async with start() as app:
        await app.press("j", "enter", "enter")
        for size in ((60, 20), (80, 24), (200, 50)):
            await app.pilot.resize_terminal(*size)
            await app.press()
            assert app.browse.current == "passage"
            assert "passage" in app.shown
            assert app.browse.subject is app.dossier.get("p2")


async def test_keys_that_come_at_once_hit_what_is_pointed_at(start: Start) -> None:
    async with start() as app:
        app.at_once("j", "a", "f", "o", "r", " ")
        await app.press("Igor", "escape")
        assert [(note.target, note.text) for note in app.dossier.notes] == [("p2", "for Igor")]
        app.at_once("/", *"petrova", "enter")
        await app.press()
        assert app.browse.current == "entry"
        assert app.browse.subject is app.dossier.get("p3")


@pytest.mark.parametrize("size", SIZES)
async def test_the_passage_is_in_view_wherever_it_stands(start: Start, size: tuple[int, int]) -> None:
    filler = "Nothing of note happened on that day either.\n\n" * 200
    article = Article("d" * 16, "long.txt", f"{filler}Anna Belova came.\n\n{filler}Ana Belova left.\n\n{filler}")
    anna = person("p1", "Anna Belova", "attendee", [(article, "Anna Belova"), (article, "Ana Belova")])
    other = person("p2", "Igor Gusev", "attendee", [(FIRST, "Abakan")])
    async with start(Snapshot((FIRST, article), (other, anna)), size=size) as app:
        await app.press("j", "enter", "enter")
        assert "Anna Belova came." in app.passage_text
        await app.press("n")
        assert "Ana Belova left." in app.passage_text
        await app.press("n")
        assert "Anna Belova came." in app.passage_text
        await app.pilot.resize_terminal(61, 17)
        await app.press()
        assert "Anna Belova came." in app.passage_text


@pytest.mark.parametrize("size", SIZES)
async def test_panes_changed_in_a_burst_end_at_the_last(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        app.at_once("f", "2", "3", "enter", "enter", "4", "j", "enter", "enter", "G", "g", "4", "g")
        await app.press()
        assert app.browse.current == "articles"
        assert "articles" in app.shown
        assert app.browse.subject is app.dossier.get("a" * 16)


async def test_a_click_puts_the_cursor_where_it_was(start: Start) -> None:
    async with start() as app:
        people = app.browse.lists["people"]
        await app.pilot.click(people, offset=(5, 2))
        assert people.cursor == 1
        await app.pilot.click(people, offset=(5, 0))
        assert people.cursor == 1
