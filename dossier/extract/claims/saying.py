"""When something was said: the day that the words of attribution name (“said on Friday”, “told reporters today”)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.articles.dates import MONTHS, WEEKDAYS, resolve
from dossier.extract.claims.scene import Scene
from dossier.model import Claim, Quote

NEAR = 45  # code points between an attribution and its day
REACH = 120  # code points on either side of the attribution
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
_DAY = re.compile(
    rf"""(?xi) (?<!\w) (?P<before>(?:[a-z]+\s)?)
    (?P<day> today | yesterday | {"|".join(WEEKDAYS)}
      | {_MONTH}\s\d{{1,2}}(?:,?\s(?:19|20)\d\d)? | \d{{1,2}}\s{_MONTH}(?:\s(?:19|20)\d\d)? )
    (?! ['’\w-] | \s(?:meeting|session|event|night|morning|evening) )"""
)
_OTHER_DAY = frozenset("since by until before after from the a next last this every each between of".split())  # noqa: SIM905
_OTHER_EVENT = re.compile(r"(?i)\b(?:about|following|after|since|marks|when|because|that|who)\b")
_BREAK = re.compile(r"[.!?…;]\s|\x00")


def said_on(scene: Scene, quotes: Iterable[Quote]) -> Iterator[Claim]:
    """A claim for each quotation whose attribution names a day; its value is the ISO date, or the day as printed where
    the article's own date is not known."""
    for quote in quotes:
        anchor = quote.cue_span or quote.speaker_span
        if not quote.speaker or anchor is None:
            continue
        block = next((b for b in scene.article.blocks if b.start <= anchor[0] < b.end), None)
        if block is None:
            continue
        start, end = max(block.start, anchor[0] - REACH), min(block.end, anchor[1] + REACH)
        window = _masked(scene.text, start, end, quote)
        left = max((m.end() for m in _BREAK.finditer(window, 0, anchor[0] - start)), default=0)
        right = _BREAK.search(window, anchor[1] - start)
        for match in _DAY.finditer(window, left, right.start() if right else len(window)):
            day = match["day"]
            low, high = min(anchor[0], start + match.start("day")), max(anchor[1], start + match.end("day"))
            if match["before"].strip().lower() not in _OTHER_DAY and _beside(
                window[low - start : high - start], anchor, day
            ):
                value = resolve(day, scene.article.published) or day
                yield Claim(quote.speaker, "said_on", value, (scene.span(low, high),), "day-of-attribution")
                break


def _beside(passage: str, anchor: tuple[int, int], day: str) -> bool:
    """The day stands near the attribution, with nothing between them that it might belong to instead."""
    between = len(passage) - (anchor[1] - anchor[0]) - len(day)
    newspaper = day == "Today" and not passage.startswith(day)
    return between <= NEAR and not newspaper and not _OTHER_EVENT.search(passage)


def _masked(text: str, start: int, end: int, quote: Quote) -> str:
    """`text[start:end]` with the quoted words struck out, so that no day inside them counts."""
    window = list(text[start:end])
    for low, high in quote.spans:
        for i in range(max(low, start), min(high, end)):
            window[i - start] = "\x00"
    return "".join(window)
