"""Words are chosen in an article by keys, and become a person, a note, a copy."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier.tui.widgets.selection import after, before, shifted, stretched, word_at
from tests.tui.conftest import Start

TEXTS = st.text(alphabet=st.sampled_from("ab é-’.,“ \nЖ漢"), max_size=60)


@given(
    TEXTS, st.integers(0, 60), st.lists(st.sampled_from([(shifted, 1), (shifted, -1), (stretched, 1), (stretched, -1)]))
)
def test_what_is_chosen_begins_and_ends_with_a_word(text: str, at: int, steps: list[tuple[object, int]]) -> None:
    chosen = word_at(text, at)
    if chosen is None:
        assert not any(char.isalnum() for char in text)
        return
    for step, by in steps:
        chosen = step(text, chosen, by)  # type: ignore[operator]
        start, end = chosen
        assert 0 <= start < end <= len(text)
        assert text[start].isalnum()
        assert text[end - 1].isalnum()


def test_of_a_gigantic_word_pieces_are_chosen() -> None:
    text = "A" * 5000 + " end"
    chosen = word_at(text, 2500)
    for step, by in ((shifted, 1), (stretched, 1), (shifted, -1)):
        assert chosen
        assert chosen[1] - chosen[0] <= 200
        chosen = step(text, chosen, by)
    assert word_at(text, 5002) == (5001, 5004)


def test_words_next_to_each_other() -> None:
    text = "Anna-Maria O’Neil, of Red Star."
    first = word_at(text, 3)
    assert first == (0, 10)
    assert after(text, 10) == (11, 17)
    assert before(text, 17) == (11, 17)
    assert stretched(text, (0, 10), 1) == (0, 17)
    assert stretched(text, (0, 17), -1) == (0, 10)
    assert stretched(text, (0, 10), -1) == (0, 10)


async def test_words_become_a_person(start: Start) -> None:
    async with start() as app:
        await app.press("4", "enter", "enter", "space")
        await app.press("right", "right", "right")
        assert app.selected == "Abakan"
        await app.press("enter", "p")
        made = [person for person in app.dossier.people if person.name == "Abakan"]
        assert len(made) == 1
        span = app.dossier.passages(made[0].id)[0]
        assert app.dossier.articles[span.article].text[span.start : span.end] == "Abakan"
        assert app.browse.passage.view.chosen is None


async def test_words_become_a_note_and_a_copy(start: Start, tmp_path: Path) -> None:
    async with start() as app:
        await app.press("enter", "enter", "space")
        assert app.selected == "Anna"
        await app.press("L", "right", "left", "space", "escape", "space", "L")
        assert app.selected == "Anna Belova"
        await app.press("enter", "n", " who is she?", "escape")
        note = app.dossier.notes[0]
        assert note.target == "a" * 16
        assert "“Anna Belova”" in note.text
        assert "who is she?" in note.text
        await app.press("space", "L", "enter", "y")
        assert "Anna Belova" in (tmp_path / "dossier" / "copied.txt").read_text()
        await app.press("escape")
        assert app.browse.current == "entry"


async def test_lines_are_crossed_and_escape_leaves_all_as_it_was(start: Start) -> None:
    async with start() as app:
        await app.press("4", "enter", "enter", "space", "j")
        assert app.selected == "Anna"
        await app.press("k")
        assert app.selected == "A"
        await app.press("escape")
        assert app.browse.passage.view.chosen is None
        assert app.browse.current == "passage"
        assert not app.dossier.edits
