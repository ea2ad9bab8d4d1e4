"""What stands around a mention: the text before and after it in its block, mentions near it, spans for evidence."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from dossier.model import Article, Block, Claim, Mention, Span

REACH = 300  # code points of a block that patterns look at on either side of a mention
SAMPLE = 40  # mentions of one person that are read for what is said of the person once
_NO_END = (
    r"(?<![A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Lt|Fr).)(?<!\b(?:Mrs|Gen|Sen|Gov|Rep|Col|Maj|Rev|Hon|Sgt).)"
    r"(?<!\b(?:Prof|Capt|Cllr).)"
)
SENTENCE_END = re.compile(rf"[.!?…]{_NO_END}[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|[.!?…][\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in its block."""

    mention: Mention
    block: Block
    number: int  # of the block


class Scene:
    """An article's mentions in reading order, with what stands around each."""

    def __init__(self, article: Article, mentions: tuple[Mention, ...]) -> None:
        self.article, self.text, self.mentions = article, article.text, mentions
        self._before: dict[int, str] = {}  # start of a mention -> the text before it, read once
        self._after: dict[int, str] = {}
        self._named: dict[str, list[Place]] = {}
        self.titled: dict[str, bool] = {}  # chain -> whether an office is printed before the name, once looked up
        self._starts = [m.start for m in mentions]
        self.places: list[Place] = []
        blocks, number = article.blocks, 0
        for mention in mentions:
            while number < len(blocks) and blocks[number].end <= mention.start:
                number += 1
            if number < len(blocks) and blocks[number].start <= mention.start:
                self.places.append(Place(mention, blocks[number], number))

    def people(self) -> list[Place]:
        """Mentions of people that are in a chain, outside boilerplate and outside what was printed before."""
        return [
            p
            for p in self.places
            if p.mention.kind == "person"
            and p.mention.chain
            and p.block.kind not in {"boilerplate", "repeat", "byline"}
        ]

    def named(self, chain: str) -> list[Place]:
        """The first mentions of one person that are no pronouns, at most `SAMPLE`."""
        if not self._named:
            for place in self.people():
                places = self._named.setdefault(place.mention.chain, [])
                if len(places) < SAMPLE and not place.mention.pronoun:
                    places.append(place)
        return self._named.get(chain, [])

    def before(self, place: Place) -> str:
        """The text of the sentence before the mention."""
        known = self._before.get(place.mention.start)
        if known is None:
            known = self._before[place.mention.start] = self._read_before(place)
        return known

    def after(self, place: Place) -> str:
        """The text of the sentence after the mention."""
        known = self._after.get(place.mention.start)
        if known is None:
            known = self._after[place.mention.start] = self._read_after(place)
        return known

    def _read_before(self, place: Place) -> str:
        start = max(place.block.start, place.mention.start - REACH)
        text = self.text[start : place.mention.start]
        ends = [m.end() for m in SENTENCE_END.finditer(text) if m.end() < len(text) or text.endswith(" ")]
        return text[ends[-1] :] if ends else text

    def _read_after(self, place: Place) -> str:
        text = self.text[place.mention.end : min(place.block.end, place.mention.end + REACH)]
        end = SENTENCE_END.search(text)
        return text[: end.start() + 1] if end else text

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie in `start:end`."""
        first = bisect.bisect_left(self._starts, start)
        last = bisect.bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def span(self, start: int, end: int) -> Span:
        """`start:end` without the white space and commas around it."""
        while start < end and self.text[start] in " \t\n,;\u00a0":
            start += 1
        while end > start and self.text[end - 1] in " \t\n,;\u00a0":
            end -= 1
        return Span(self.article.id, start, end)


def claim_at(scene: Scene, place: Place, prop: str, before: int, after: int, rule: str, value: str = "") -> Claim:
    """A claim about the mention, with the passage from `before` code points before it to `after` behind it."""
    mention = place.mention
    return Claim(mention.chain, prop, value, (scene.span(mention.start - before, mention.end + after),), rule)


def claim_over(
    scene: Scene, place: Place, prop: str, value: str, start: int, end: int, rule: str, other: str | None = None
) -> Claim:
    """A claim about the mention, with the passage from it to `start:end` or the other way round."""
    low, high = min(start, place.mention.start), max(end, place.mention.end)
    return Claim(place.mention.chain, prop, value, (scene.span(low, high),), rule, other)


def is_possessive(scene: Scene, end: int) -> bool:
    """Whether “'s” follows."""
    return bool(re.match(r"['’]s?\s", scene.text[end : end + 3]))
