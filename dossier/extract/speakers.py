"""From the phrase that a rule found to the person or organization it stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from dossier.extract.clauses import Token
from dossier.extract.phrases import Phrase
from dossier.extract.words import PREPOSITIONS
from dossier.model import Mention


class Speaker(NamedTuple):
    """`chain` is None where the phrase names nobody; `label` is the phrase as printed."""

    span: tuple[int, int]
    chain: str | None
    label: str


class SpeakerFinder:
    """Looks mentions up by position. `mentions` are sorted by start."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._starts = [m.start for m in mentions]

    def find(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
        mention = self._head(tokens, phrase)
        label = self._text[start:end]
        if mention is None:
            return Speaker((start, end), None, label)
        span = (min(start, mention.start), max(end, mention.end))
        return Speaker(span, mention.chain or None, label)

    def _head(self, tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
        """The mention that ends the phrase before its first preposition: “Putin’s spokesman [Dmitry Peskov] of …”."""
        start = tokens[phrase.start].start
        stop = phrase.start + 1
        while stop < phrase.end and tokens[stop].lower not in PREPOSITIONS:
            stop += 1
        end = tokens[stop - 1].end
        best = None
        for mention in self._mentions[max(0, bisect_left(self._starts, start) - 1) :]:
            if mention.start >= end:
                break
            if mention.end > start and mention.kind != "place" and mention.end >= end - 2:
                best = mention
        return best
