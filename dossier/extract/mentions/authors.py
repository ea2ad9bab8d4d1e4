"""Authors and outlets: the only names that bylines and boilerplate give."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.model import Article, Kind, Mention


def author_mentions(article: Article, named: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions of the article's authors and outlet in its bylines and boilerplate, in the chains of `named` where the
    running text names them too."""
    chains: dict[str, tuple[str, str]] = {}
    for mention in named:
        chains.setdefault(_key(article.text[mention.start : mention.end]), (mention.chain, mention.name))
        chains.setdefault(_key(mention.name), (mention.chain, mention.name))
    names: list[tuple[str, Kind]] = [(name, "person") for name in article.authors if len(name.split()) > 1]
    if article.outlet:
        names.append((article.outlet, "organization"))
    found: dict[tuple[int, int], Mention] = {}
    for name, kind in names:
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)")
        for block in article.blocks:
            if block.kind not in {"byline", "boilerplate"}:
                continue
            for match in pattern.finditer(article.text, block.start, min(block.end, block.start + 2000)):
                chain, full = chains.setdefault(_key(name), (f"{article.id}#{match.start()}", name))
                rule = "byline" if kind == "person" else "outlet"
                found.setdefault(match.span(), Mention(article.id, *match.span(), kind, False, rule, chain, full))
    return tuple(found.values())


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())
