"""What resolving starts from: the chains of all articles, each with its names and its mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier.model import Extraction, Kind, Mention


@dataclass(slots=True)
class Chain:
    """The mentions that are one thing in one article. `forms` counts the names as printed, white space folded."""

    key: str
    kind: Kind
    name: str
    article: str
    mentions: list[Mention] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)


def collect(extractions: Iterable[Extraction]) -> list[Chain]:
    """The chains of people and organizations, in the order in which they first appear."""
    chains: dict[str, Chain] = {}
    for extraction in extractions:
        text = extraction.article.text
        for mention in extraction.mentions:
            if mention.kind == "place" or not mention.chain:
                continue
            chain = chains.get(mention.chain)
            if chain is None:
                name = " ".join(mention.name.split())
                chain = chains[mention.chain] = Chain(mention.chain, mention.kind, name, mention.article)
            chain.mentions.append(mention)
            if not mention.pronoun:
                chain.forms[" ".join(text[mention.start : mention.end].split())] += 1
    return [chain for chain in chains.values() if chain.forms]
