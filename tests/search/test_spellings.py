"""What may be between a name as it is asked for and as it is written; each in both engines."""

from __future__ import annotations

import pytest

from dossier.search import NameIndex, index

GALLERY = [
    "Yuriy Stanislavovich Birkin",
    "Sergey Yurievich Birkin",
    "Maria Kolenkova",
    "Marina Kolenkova",
    "Svetlana Tikhonskaya",
    "Kalarizeva",
    "Gholamreza Sadeghi",
    "Reza Sadeghian",
    "Ali Yahya Zadehpour",
    "OOO Stroymash",
    "Open Joint Stock Company Mirbank",
    "Song Yong-Min",
    "Hassan Al-Ghamri",
    "William Hartley",
    "Robert Hartley",
    "Nikoloz Parlindze",
    "Abd al-Rahman Saleh",
]


@pytest.mark.parametrize("large", [5_000, 0])
@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Биркин Ю.С.", "Yuriy Stanislavovich Birkin"),  # initials that take two Latin letters
        ("Биркин С. Ю.", "Sergey Yurievich Birkin"),  # in their order
        ("Марии Коленковой", "Maria Kolenkova"),  # in another case
        ("Marina Kolenkova", "Marina Kolenkova"),  # no slip from Maria, but another name
        ("Святлана Ціхонская", "Svetlana Tikhonskaya"),  # Belarusian
        ("Koloruzova", "Kalarizeva"),  # vowels all over
        ("Gholam Reza Sadeghi", "Gholamreza Sadeghi"),  # parted
        ("Yahyazadehpour", "Ali Yahya Zadehpour"),  # glued
        ("Stroymash LLC", "OOO Stroymash"),  # another legal form
        ("Mirbank OJSC", "Open Joint Stock Company Mirbank"),
        ("Song Yongm-In", "Song Yong-Min"),  # a space in the wrong place
        ("Hassan Alghamri", "Hassan Al-Ghamri"),  # the article
        ("Bill Hartley", "William Hartley"),  # a nickname
        ("Nikoloz Parl", "Nikoloz Parlindze"),  # cut short
        ("Abdurrahman Salih", "Abd al-Rahman Saleh"),
    ],
)
def test_found_first(monkeypatch: pytest.MonkeyPatch, large: int, query: str, name: str) -> None:
    monkeypatch.setattr(index, "LARGE", large)
    hits = NameIndex((str(n), each) for n, each in enumerate(GALLERY)).search(query)
    assert [hit.name for hit in hits[:1]] == [name]
    assert hits[0].reasons


def test_a_pasted_text_costs_what_its_beginning_costs() -> None:
    made = NameIndex((str(n), name) for n, name in enumerate(GALLERY))
    text = "Maria Kolenkova said that she had seen nothing of the kind. " * 170
    assert len(text) > 10_000
    assert made.search(text) == made.search(text[:256])
    assert made.search(" ".join(["Reza"] * 1_000))[0].name == "Reza Sadeghian"
