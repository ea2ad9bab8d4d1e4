"""Russian and Ukrainian: the speaker after a comma and a dash, before a colon, and inside the marks."""

from __future__ import annotations

import pytest

from tests.extract.quotes.test_quotes import quotes, speakers
from tests.extract.quotes.test_statements import statements


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Нам сказали, что мест нет», — сказала Петрова журналистам.", "Петрова"),
        ("«Мест нет», — Иван Петров сказал в понедельник.", "Иван Петров"),
        ("Мэр Иван Петров заявил: «Мест нет и не будет».", "Мэр Иван Петров"),
        ("По словам Петрова, «мест нет».", "Петрова"),
        ("«Місць немає», — заявив міністр оборони Олексій Резніков.", "міністр оборони Олексій Резніков"),
    ],
)
def test_the_speaker_of_a_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]
    assert {q.confidence for q in quotes(text)} == {"likely"}


def test_an_attribution_inside_the_marks_is_no_part_of_the_quotation() -> None:
    (quote,) = quotes("«Мест нет, — сказал он. — И не будет никогда».")
    assert quote.text == "Мест нет, И не будет никогда"
    assert quote.speaker_label == "он"


def test_what_is_reported() -> None:
    assert statements("Петров заявил, что мест нет.") == [("Петров", "мест нет")]
