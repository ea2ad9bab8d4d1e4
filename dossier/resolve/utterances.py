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
    groups: dict[tuple[str, str], dict[str | None, list[Quote]]] = {}
    for quote in quotes:
        words = folded(quote.text)
        where = "" if words.count(" ") + 1 >= ALIKE else quote.article
        same = groups.setdefault((words, where), {})
        speaker = of_chain.get(quote.speaker or "")
        if speaker is None and same:  # nobody named goes with anybody named
            next(iter(same.values())).append(quote)
        elif None in same:
            same[speaker] = [*same.pop(None), quote]
        else:
            same.setdefault(speaker, []).append(quote)
    taken: set[str] = set()
    return [
        _utterance(words, where, number, group, of_chain, taken)
        for (words, where), same in groups.items()
        for number, group in enumerate(same.values(), 1)
    ]


def _utterance(
    words: str, where: str, number: int, group: list[Quote], of_chain: Mapping[str, str], taken: set[str]
) -> Utterance:
    best = min(group, key=lambda quote: (quote.speaker is None, _SURE.index(quote.confidence)))
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
