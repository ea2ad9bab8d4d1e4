"""Blocks of an article, its title, authors, outlet and date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.articles.anatomy import PIECE, dissect

LETTER = """Connect with us

Region

Rain floods the lower town of Arden after a week of storms

By Ann Lee and Tom Roe

Published: 5 March 2021

The river Arden rose by two metres on Friday and flooded the lower town, the mayor said.

Residents carry sandbags in the lower town of Arden on Friday as the river keeps rising after a week of storms

Residents carry sandbags in the lower town of Arden on Friday as the river keeps rising after a week of storms

What comes next

“We wait,” the mayor said.

Image Credit: Arden Archive.

Follow us on Facebook and Twitter

Ann Lee is the Arden Courier’s weather editor. She lives in Arden.
"""


def kinds(text: str) -> list[str]:
    return [block.kind for block in dissect(text).blocks]


def test_blocks_of_a_page_are_told_apart() -> None:
    assert kinds(LETTER) == [
        "boilerplate",
        "boilerplate",
        "headline",
        "byline",
        "dateline",
        "paragraph",
        "caption",
        "repeat",
        "heading",
        "paragraph",
        "caption",
        "boilerplate",
        "boilerplate",
    ]


def test_title_authors_outlet_and_date_are_read() -> None:
    article = dissect(LETTER)
    assert article.title == "Rain floods the lower town of Arden after a week of storms"
    assert article.authors == ("Ann Lee", "Tom Roe")
    assert article.outlet == "Arden Courier"
    assert article.published == "2021-03-05"


def test_a_paragraph_printed_again_with_other_marks_is_a_repeat() -> None:
    first = "‘We waited – all night – for the boats,’ the mayor of Arden said."
    again = "'We waited - all night - for the boats,' the mayor of Arden said."
    assert kinds(f"{first}\n\n{again}") == ["paragraph", "repeat"]


def test_a_changed_word_is_no_repeat() -> None:
    assert (
        kinds("The mayor of Arden waited for the boats.\n\nThe mayor of Arden waited for the boat.")
        == ["paragraph"] * 2
    )


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    wrapped = (
        "The river Arden rose by two metres on Friday and flooded the lower\n"
        "town, the mayor said, and nobody knew when the water would go down\n"
        "again.\n\nThe next day was dry."
    )
    blocks = dissect(wrapped).blocks
    assert [wrapped[b.start : b.end].count("\n") for b in blocks] == [2, 0]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ten best umbrellas",
        "MORE: The best umbrellas, tested by Tom Doe",
        "Share this article",
        "© 2021 Arden Courier. All rights reserved.",
        "* * *",
        "Sign up for our newsletter",
    ],
)
def test_boilerplate_is_marked(line: str) -> None:
    assert (
        kinds(f"The rain ended on Friday after a long week.\n\nIt was dry.\n\nPeople went out.\n\n{line}")[-1]
        == "boilerplate"
    )


def test_a_quotation_in_one_line_is_a_paragraph() -> None:
    assert kinds("‘It rained.’")[0] == "paragraph"


@given(st.text(alphabet=st.sampled_from("aA .,\n\r\t“”'’-–:By0é\u2028\u00a0\x00*©?"), max_size=300))
@settings(max_examples=300)
def test_blocks_are_ordered_disjoint_stripped_and_hold_every_letter(text: str) -> None:
    article = dissect(text)
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert not text[end : block.start].strip()
        end = block.end
    assert not text[end:].strip()


@given(st.text(max_size=400))
@settings(max_examples=200)
def test_any_text_is_dissected_and_twice_the_same(text: str) -> None:
    assert dissect(text) == dissect(text)


@pytest.mark.parametrize("unit", ["It rained, she said. ", "rain ", "rain", "“Rain,” she said", " "])
def test_a_gigantic_line_is_cut_into_pieces(unit: str) -> None:
    text = "Rain. " + unit * 20_000 + " End."
    blocks = dissect(text).blocks
    assert max(block.end - block.start for block in blocks) <= 2 * PIECE
    assert "".join("".join(text[b.start : b.end].split()) for b in blocks) == "".join(text.split())
    if "." in unit:
        assert all(text[block.end - 1] == "." for block in blocks)
