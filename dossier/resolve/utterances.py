"""Quotes printed twice become one utterance with two occurrences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from dossier.model import Quote, Utterance

ALIKE = 5  # words from which the same words in two articles are taken for the same utterance
_WORD = re.compile(r"\w+")
_SURE = ("certain", "likely", "guess", None)


def folded(text: str) -> str:
    """The words of a quotation, whatever its marks, dashes, apostrophes and capitals."""
    return " ".join(_WORD.findall(re.sub("['’ʼ‘]", "", text).casefold()))


def make_utterances(quotes: Iterable[Quote], of_chain: Mapping[str, str]) -> list[Utterance]:
    """One utterance for the same words by the same speaker: anywhere from `ALIKE` words on, else in one article."""
    groups: dict[tuple[str, str], list[list[Quote]]] = {}
    for quote in quotes:
        words = folded(quote.text)
        where = "" if words.count(" ") + 1 >= ALIKE else quote.article
        same = groups.setdefault((words, where), [])
        home = next((group for group in same if _agree(group, quote, of_chain)), None)
        if home is None:
            same.append([quote])
        else:
            home.append(quote)
    taken: set[str] = set()
    made = [
        (group, _utterance(words, where, group, of_chain, taken))
        for (words, where), same in groups.items()
        for group in same
    ]
    return [utterance for _, utterance in made]


def _agree(group: list[Quote], quote: Quote, of_chain: Mapping[str, str]) -> bool:
    """Nobody named goes with anybody named; two who are named must be one."""
    speakers = {of_chain.get(known.speaker or "") for known in group} - {None}
    speaker = of_chain.get(quote.speaker or "")
    return speaker is None or not speakers or speaker in speakers


def _utterance(words: str, where: str, group: list[Quote], of_chain: Mapping[str, str], taken: set[str]) -> Utterance:
    best = min(group, key=lambda quote: (quote.speaker is None, _SURE.index(quote.confidence)))
    number = 1
    while True:
        seed = f"{words}\0{where}" + (f"\0{number}" if number > 1 else "")
        id = "q" + sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:11]
        if id not in taken:
            break
        number += 1
    taken.add(id)
    return Utterance(
        id,
        group[0].text,
        of_chain.get(best.speaker or ""),
        best.speaker_label,
        best.confidence,
        best.rule,
        best.kind,
        tuple(group),
    )
