"""The language of a text by its alphabet and small words."""

from __future__ import annotations

import pytest

from dossier.articles.anatomy import dissect
from dossier.articles.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The rain ended on Friday and it was dry in the town for a week, the mayor said to us.", "en"),
        (
            "Der Regen hörte am Freitag auf und es war eine Woche lang trocken in der Stadt, sagte der Bürgermeister.",
            "de",
        ),
        ("Дождь кончился в пятницу, и в городе целую неделю было сухо, сказал мэр. Этот день все ждали.", "ru"),
        ("Дощ скінчився у п'ятницю, і в місті цілий тиждень було сухо, сказав мер. Цього дня всі чекали.", "uk"),
        ("Olga Petrova", ""),
        ("", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language
    assert dissect(text).language == language
