"""Sentences of news prose in attributions.txt, one a line: the text, then the speaker of each of its quotations in
order, `-` for nobody. The speaker's passage must hold those words; it may be longer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.quotes.test_quotes import speakers

LINES = (Path(__file__).parent / "attributions.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_who_speaks(line: str) -> None:
    text, _, expected = line.rpartition(" | ")
    found = speakers(text)
    wanted = expected.split(", ")
    assert len(found) == len(wanted)
    for passage, words in zip(found, wanted, strict=True):
        assert passage is None if words == "-" else passage is not None and words in passage
