"""The scanner of quotation marks: what stands between them, whatever their style and damage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.quotes.marks import scan


def quoted(text: str, continues: str = "") -> list[str]:
    return [text[q.start : q.end] for q in scan(text, 0, len(text), continues)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One,” he said, “two.”", ["One,", "two."]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("«Так», — сказала она.", ["Так"]),
        ("Er sagte: „Es regnet.“ Dann ging er.", ["Es regnet."]),
        ("‘The soldiers’ mothers weren’t there,’ she said.", ["The soldiers’ mothers weren’t there,"]),
        ("'It's the boys' last day,' she said.", ["It's the boys' last day,"]),
        ("They were ’clerks of the town hall’.", ["clerks of the town hall"]),
        ("He rode ’em in the ’90s and the boys’ coats were wet.", []),
        ("‘He told of the ‘great flood’ himself,’ said Roe.", ["He told of the ‘great flood’ himself,"]),
        ("“She called it ‘wet’ and “very wet” too,” he said.", ["She called it ‘wet’ and “very wet” too,"]),
        ("Rain came again and again,” Roe notes.", ["Rain came again and again,"]),
        ("He is 5'10\" tall, she said.", []),
        ("“It never stopped and", ["It never stopped and"]),
        ("“ ”", []),
        ("''We waited,'' he said. ''It didn't rain.''", ["We waited,", "It didn't rain."]),
        ("``We waited,'' he said of the ''rain.''", ["We waited,", "rain."]),
        ("''You get a 'lamp,' '' he said.", ["You get a 'lamp,'"]),
        ("<<We waited>>, he said.", ["We waited"]),
        ("'He said no,' said Roe.", ["He said no,"]),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_marks_typed_as_two_characters_belong_to_the_quotation_whole() -> None:
    (quoted,) = scan("Roe said ''no'' again.", 0, 23)
    assert (quoted.outer_start, quoted.outer_end) == (9, 15)


def test_an_open_single_mark_counts_only_where_the_next_paragraph_goes_on() -> None:
    assert quoted("Roe asked: ‘Do you dare?", continues="‘") == ["Do you dare?"]
    assert quoted("Roe asked: ‘Do you dare?") == []


@given(st.text(alphabet="ab s.,'`<>\"“”‘’„«»\n(-", max_size=80))
def test_quotations_are_disjoint_in_order_and_stripped(text: str) -> None:
    last = 0
    for q in scan(text, 0, len(text)):
        assert last <= q.outer_start <= q.start < q.end <= q.outer_end <= len(text)
        assert text[q.start : q.end].strip() == text[q.start : q.end]
        last = q.outer_end
