"""Corrections by keys, each with what it shows before, and undone again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.model import Entry, Suggestion, Utterance
from dossier.tui.screens.ask import Ask
from dossier.tui.screens.review import Review
from tests.tui.conftest import Session, Start
from tests.tui.folders import SECOND, meeting, person


def dialog_text(app: Session) -> str:
    """What stands in the dialog."""
    pane = app.app.screen.query_one("#rows")
    return "\n".join(pane.render_line(y).text.strip() for y in range(pane.size.height))


def thing(app: Session, id: str) -> Entry:
    found = app.dossier.get(id)
    assert isinstance(found, Entry)
    return found


async def test_rename(start: Start) -> None:
    async with start() as app:
        await app.press("r", " II", "enter")
        assert thing(app, "p1").name == "Anna Belova II"
        assert any("Anna Belova II" in row for row in app.rows("people"))


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_merge_shows_both_sides_first_and_is_undone(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as app:
        await app.press("j", "m", "belova", "enter")
        assert isinstance(app.app.screen, Ask)
        shown = app.app.screen.text
        for part in ("Igor Gusev", "Anna Belova", "age 40", "2 passages"):
            assert part in shown
        assert "− their names" in shown
        await app.press("m")
        assert app.dossier.get("p1") is None or app.dossier.get("p2") is None
        assert len(app.dossier.people) == 2
        assert app.browse.subject is not None
        await app.press("u", "u")
        assert len(app.dossier.people) == 3


async def test_merge_is_left_by_escape(start: Start) -> None:
    async with start() as app:
        await app.press("m", "gusev", "enter", "escape")
        assert not app.dossier.edits


async def test_split_by_passages(start: Start) -> None:
    async with start() as app:
        await app.press("s", "j", "space", "enter", *["backspace"] * 11, "Ana B.", "enter")
        assert len(app.dossier.passages("p1")) == 1
        assert any(entry.name == "Ana B." for entry in app.dossier.people)


async def test_reject_asks_and_goes_on_to_the_next(start: Start) -> None:
    async with start() as app:
        await app.press("j", "x", "escape")
        assert thing(app, "p2")
        await app.press("x", "x")
        assert app.dossier.get("p2") is None
        assert app.browse.subject is app.dossier.get("p1")
        await app.press("3", "x", "x")
        assert app.dossier.get("q1") is None


async def test_role_and_kind(start: Start) -> None:
    async with start() as app:
        await app.press("t", "3")
        assert thing(app, "p1").role == "excluded"
        await app.press("t", "0")
        assert len(app.dossier.people) + len(app.dossier.organizations) == 4
        assert len(app.dossier.people) == 2


async def test_speaker_is_corrected(start: Start) -> None:
    async with start() as app:
        await app.press("3", "w", *["backspace"] * 30, "igor", "enter")
        quote = app.dossier.get("q1")
        assert isinstance(quote, Utterance)
        assert quote.speaker == "p2"
        await app.press("w", "another mother", "ctrl+t")
        quote = app.dossier.get("q1")
        assert isinstance(quote, Utterance)
        assert (quote.speaker, quote.speaker_label) == (None, "another mother")


async def test_status_of_a_person_and_of_a_fact(start: Start) -> None:
    async with start() as app:
        await app.press("c", "c")
        assert thing(app, "p1").status == "confirmed"
        await app.press("enter", "j", "j", "j", "c", "d")
        claims = {claim.property: claim.status for claim in thing(app, "p1").claims}
        disputed = [property for property, status in claims.items() if status == "disputed"]
        assert len(disputed) == 1
        assert any("disputed" in row for row in app.rows("entry"))


async def test_history_stands_on_the_page(start: Start) -> None:
    async with start() as app:
        await app.press("a", "one", "escape", "c", "c")
        rows = app.rows("entry")
        assert any(row.startswith("History · 2") for row in rows)
        assert any("noted “one” on Anna Belova" in row for row in rows)


async def test_review_judges_with_one_key_each(start: Start) -> None:
    snapshot = meeting()
    double = person("p9", "Anna Bjelova", "mentioned", [(SECOND, "Ana Belova")])
    guessed = replace(snapshot.quotes[1], confidence="guess")
    snapshot = replace(
        snapshot,
        people=(*snapshot.people, double),
        quotes=(snapshot.quotes[0], guessed),
        suggestions=(Suggestion("p1", "p9", 0.5, ("one letter differs",)),),
    )
    async with start(snapshot) as app:
        await app.press("v")
        assert isinstance(app.app.screen, Review)
        assert "one letter differs" in dialog_text(app)
        await app.press("l")
        assert "Did Olga Petrova say this?" in dialog_text(app)
        await app.press("d")
        quote = app.dossier.get("q2")
        assert isinstance(quote, Utterance)
        assert quote.speaker is None
        await app.press("d")
        assert not app.dossier.review()
        assert app.dossier.get("p9")
        await app.press("u", "s")
        assert not app.dossier.get("p9") or not app.dossier.get("p1")
        await app.press("escape")
        assert "2 judgements made" in app.said


async def test_nothing_to_review_says_so(start: Start) -> None:
    async with start() as app:
        await app.press("v")
        assert "Nothing is left to review" in app.said


async def test_the_page_of_what_was_rejected_is_left(start: Start) -> None:
    async with start() as app:
        await app.press("enter", "x", "x")
        assert app.browse.current == "people"
        assert str(app.browse.entry.border_title).startswith("Igor Gusev")
