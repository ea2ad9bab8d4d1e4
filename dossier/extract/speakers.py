"""From the phrase that a rule found to the person or organization it stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from dossier.extract.clauses import Token
from dossier.extract.phrases import Phrase
from dossier.extract.words import PREPOSITIONS, RELATIVES
from dossier.model import Mention

_MODIFIERS = PREPOSITIONS | RELATIVES
_ASIDE_ROOM = 4  # tokens between a comma and the name that says who is meant: “one woman, 46-year-old Jane Roe”


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
        mention = self._head(tokens, phrase) or self._named_in_aside(tokens, phrase)
        label = self._text[start:end]
        if mention is None:
            return Speaker((start, end), None, label)
        span = (start, end) if mention.start < end else (mention.start, mention.end)
        return Speaker(span, mention.chain or None, label)

    def named(self, start: int, end: int) -> Speaker:
        """Whom a name in capitals at text[start:end] stands for, by the last word of somebody's name."""
        label = self._text[start:end]
        chains = self._surnames.get(label.split()[-1].casefold(), set())
        return Speaker((start, end), next(iter(chains)) if len(chains) == 1 else None, label)

    @cached_property
    def _surnames(self) -> dict[str, set[str]]:
        out: dict[str, set[str]] = {}
        for mention in self._mentions:
            if mention.kind == "person" and mention.name and mention.chain:
                out.setdefault(mention.name.split()[-1].casefold(), set()).add(mention.chain)
        return out

    def _head(self, tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
        """The mention that ends the phrase before its first preposition: “Putin’s spokesman [Dmitry Peskov] of …”."""
        start = tokens[phrase.start].start
        stop = phrase.start + 1
        while stop < phrase.end and tokens[stop].lower not in _MODIFIERS:
            stop += 1
        end = tokens[stop - 1].end
        best = None
        for mention in self._between(start, end):
            if mention.end >= end - 2:
                best = mention
        return best

    def _named_in_aside(self, tokens: Sequence[Token], phrase: Phrase) -> Mention | None:
        """“one woman, 46-year-old [Olga Petrova] from Samara, said”."""
        comma = phrase.end
        if comma + 1 >= len(tokens) or tokens[comma].text != ",":
            return None
        room = tokens[comma + 1 : comma + 1 + _ASIDE_ROOM]
        stop = next((i for i, t in enumerate(room) if not t.is_word or t.lower in _MODIFIERS), len(room))
        if not stop:
            return None
        people = self._between(room[0].start, room[stop - 1].end)
        return next((m for m in people if m.kind == "person" and not m.pronoun), None)

    def _between(self, start: int, end: int) -> list[Mention]:
        """The people and organizations mentioned in text[start:end]."""
        out = []
        for i in range(max(0, bisect_left(self._starts, start) - 1), len(self._mentions)):
            mention = self._mentions[i]
            if mention.start >= end:
                break
            if mention.end > start and mention.kind != "place":
                out.append(mention)
        return out
