"""Quotations and their speakers, by the sentence they stand in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.extract import extract
from dossier.extract.quotes import find_quotes
from dossier.model import Article, Block, Quote
from tests.conftest import SEEDS


def article_of(text: str) -> Article:
    """Each line a paragraph."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(at, at + len(line), "paragraph"))
        at += len(line) + 1
    return Article("a" * 16, "", text, blocks=tuple(blocks))


def quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(article_of(text), ())


def speakers(text: str) -> list[str | None]:
    return [text[slice(*q.speaker_span)] if q.speaker_span else None for q in quotes(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rained all day,” said Jane Roe, who was there.", "Jane Roe"),
        ("“It rained all day,” Jane Roe said on Monday.", "Jane Roe"),
        ("“It rained all day,” Jane Roe, the mayor of Springfield, said.", "Jane Roe"),
        ("“It rained all day,” Roe, who replaced Smith in July, told reporters.", "Roe"),
        ("Jane Roe said: “It rained all day.”", "Jane Roe"),
        ("On Monday the mayor said, “It rained all day.”", "the mayor"),
        ("In a statement, the Harbour Board said it was “deeply worried”.", "the Harbour Board"),
        ("It was “deeply worrying”, according to the Daily Globe.", "the Daily Globe"),
        ("The rain was “deeply worrying” for all, Jane Roe said.", "Jane Roe"),
        ("Jane Roe called the flood “an act of neglect”.", "Jane Roe"),
        ("Roe spoke of floods, denouncing what she called “acts of neglect”.", "Roe"),
        ("Roe stood up and said: “It rained all day.”", "Roe"),
        ("One whose son was called up said: “It rained all day.”", "One whose son was called up"),
        ("Another pleaded: “Let it stop at last.”", "Another"),
        ("Afterwards the mayor said it was “very wet” there.", "the mayor"),
        ("Roe said it was wet because “it rained all day,” she said.", "Roe"),
        ("Roe mocked the plan, saying anybody who complains of rain “is not having a good night.”", "Roe"),
        ("“It rained all day.” — Jane Roe", "Jane Roe"),
        ("The spokesman for the mayor said Roe was “unwell”.", "The spokesman for the mayor"),
        ("“Roe told me it rained,” Smith told Roe.", "Smith"),
        ("Smith said that Roe's state was “unchanged”.", "Smith"),
    ],
)
def test_the_speaker_of_a_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday's “Morning Brew With Friends” the weather came first.",
        "The so-called “workshop” burned down.",
        "She leads the “For Our Town,” a club of gardeners.",
    ],
)
def test_names_and_scare_quotes_are_nobodys_words(text: str) -> None:
    assert speakers(text) == [None]


def test_an_article_without_blocks_is_read_as_well() -> None:
    assert extract(Article("a" * 16, "", "“It rained all day,” said Jane Roe.")).quotes


def test_an_interrupted_quotation_is_one() -> None:
    (quote,) = quotes("“It rained,” she said, “and nobody came.”")
    assert quote.text == "It rained, and nobody came."
    assert len(quote.spans) == 2


def test_a_quotation_over_paragraphs_is_one() -> None:
    text = "Another pleaded: ‘Let it stop.\n‘We are wet.\n‘We beg you.’\nNobody came."
    (quote,) = quotes(text)
    assert quote.text == "Let it stop. We are wet. We beg you."
    assert quote.speaker_label == "Another"


def test_a_quotation_goes_on_after_captions() -> None:
    first, caption, rest = "Roe had asked: ‘Do you dare…?", "Jane Roe in the rain", "‘Women who are wet?’"
    text = f"{first}\n{caption}\n{rest}"
    a, b = len(first) + 1, len(first) + len(caption) + 2
    blocks = (Block(0, a - 1, "paragraph"), Block(a, b - 1, "caption"), Block(b, len(text), "paragraph"))
    (quote,) = find_quotes(Article("a" * 16, "", text, blocks=blocks), ())
    assert quote.text == "Do you dare…? Women who are wet?"


def test_the_next_quotation_of_a_paragraph_has_the_same_speaker() -> None:
    assert speakers("“It rained,” Roe said. “It never stopped.”") == ["Roe", "Roe"]


def test_a_speaker_carried_on_is_trusted_no_more_than_there() -> None:
    first, second = quotes("Doe left when Roe said it was “unusual”. “It never stopped.”")
    assert (first.confidence, second.confidence) == ("likely", "likely")


def test_a_transcript_names_its_speakers() -> None:
    text = "“ROE: Did it rain?\n“SMITH: It did.”"
    assert speakers(text) == ["ROE", "SMITH"]
    assert [q.text for q in quotes(text)] == ["Did it rain?", "It did."]


def test_a_transcript_needs_no_marks() -> None:
    text = "Jane Roe: Did it rain?\nJohn Smith: It did.\nJane Roe: Where?\nJohn Smith: Here.\nNote: edited."
    assert speakers(text) == ["Jane Roe", "John Smith", "Jane Roe", "John Smith"]
    assert [q.text for q in quotes(text)] == ["Did it rain?", "It did.", "Where?", "Here."]


def test_one_label_makes_no_transcript() -> None:
    assert quotes("NOTE: This page was edited.\nIt rained all day.") == ()


def test_a_paragraph_led_into_is_a_quotation() -> None:
    (quote,) = quotes("The mayor wrote:\nIt rained all day.\nNobody came.")
    assert (quote.text, quote.speaker_label, quote.confidence) == ("It rained all day.", "The mayor", "guess")


def test_a_nickname_is_part_of_a_name() -> None:
    assert speakers("“It rained,” said Robert “Bob” Roe.") == ["Robert “Bob” Roe"]


def test_a_passive_has_no_speaker_but_its_agent() -> None:
    assert speakers("The park was called “Eden on Earth” by Jane Roe.") == ["Jane Roe"]
    assert speakers("They met in a park called “Eden”.") == [None]


@pytest.mark.parametrize("marks", ["''\"\"", "''«»", "''„“", "‘’«»"])
def test_the_style_of_the_marks_makes_no_difference(marks: str) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        styled = text.translate(dict(zip(map(ord, "‘’“”"), marks, strict=True)))
        assert [q.spans for q in extract(styled).quotes] == [q.spans for q in extract(text).quotes]


PIECES = st.sampled_from(
    ["“", "”", "‘", "’", "'", '"', "«", "»", "said", "told", "Jane Roe", "he", ", ", ". ", ": ", "\n", " ", "who",
     "and", "according to ", "—", "(", ")", "?", "ROE: ", "\ud800", "\x00", "é", "It rained"]
)  # fmt: skip


SOUP = st.lists(PIECES, max_size=40)
ANY_TEXT = st.text(max_size=60) | SOUP.map(" ".join) | SOUP.map("".join)


@settings(deadline=None)  # the first example loads the name tables
@given(ANY_TEXT)
def test_spans_hold_on_any_text(text: str) -> None:
    extraction = extract(text)
    assert extraction == extract(text)
    for q in (*extraction.quotes, *extraction.statements):
        assert q.text == " ".join(text[s:e] for s, e in q.spans)
        last = -1
        for start, end in q.spans:
            assert last <= start < end
            assert text[start:end].strip() == text[start:end]
            last = end
        for span in (q.speaker_span, q.cue_span):
            if span:
                assert text[slice(*span)].strip() == text[slice(*span)] != ""
        assert (q.confidence is None) == (q.speaker_span is None)


def test_marks_around_nothing_but_marks_quote_nothing() -> None:
    for text in ("Jane Roe said “ ,", "Jane Roe said “…”.", "Jane Roe said: “—”"):
        assert not extract(text).quotes, text
