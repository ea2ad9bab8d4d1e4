"""Resolving thousands of articles: CPU seconds for 1×, 2×, 4× the mentions.

Run: python -m tests.benchmarks.resolve [ARTICLES]
"""

from __future__ import annotations

import random
import sys
import time

from dossier.model import Article, Extraction, Mention
from dossier.resolve import resolve

GIVEN = (
    "Anna",
    "Boris",
    "Clara",
    "Dmitri",
    "Elena",
    "Fyodor",
    "Galina",
    "Henry",
    "Irina",
    "Jakub",
    "Katya",
    "Lev",
    "Maria",
)
STEMS = (
    "Ab",
    "Bel",
    "Dor",
    "Fen",
    "Gal",
    "Hor",
    "Iv",
    "Kar",
    "Lom",
    "Mor",
    "Nov",
    "Or",
    "Pet",
    "Rud",
    "Sok",
    "Tur",
    "Uz",
)
ENDS = ("akov", "enko", "elin", "imov", "oran", "ulin", "askin", "eyev", "ichuk", "orov", "umin", "yatin", "adze")


def articles(count: int, per_article: int = 20) -> list[Extraction]:
    """Made-up extractions: people out of a pool that grows with the articles, a tenth of the mentions misspelt."""
    chance = random.Random(7)
    pool = [
        f"{chance.choice(GIVEN)} {chance.choice(STEMS)}{''.join(chance.choices(ENDS, k=3))}" for _ in range(count * 2)
    ]
    made = []
    for number in range(count):
        id = f"{number:016x}"
        mentions, text = [], ""
        for _ in range(per_article // 2):
            name = chance.choice(pool)
            if chance.random() < 0.1:
                at = chance.randrange(2, len(name) - 1)
                name = name[:at] + chance.choice("aeiou") + name[at + 1 :]
            start = len(text)
            chain = f"{id}#{start}"
            text += name + " came. "
            mentions.append(Mention(id, start, start + len(name), "person", chain=chain, name=name))
            last = name.split()[-1]
            mentions.append(Mention(id, len(text), len(text) + len(last), "person", chain=chain, name=name))
            text += last + " left. "
        made.append(Extraction(Article(id, f"{id}.txt", text), tuple(mentions)))
    return made


def main() -> None:
    """Print the table."""
    base = int(sys.argv[1]) if len(sys.argv) > 1 else 2500
    before = 0.0
    for factor in (1, 2, 4):
        several = articles(base * factor)
        began = time.process_time()
        snapshot = resolve(several)
        spent = time.process_time() - began
        ratio = f"{spent / before:.2f} ×" if before else ""
        mentions = sum(len(e.mentions) for e in several)
        print(f"{mentions:>9,} mentions  {len(snapshot.people):>7,} people  {spent:7.2f} s CPU  {ratio}", flush=True)
        before = spent


if __name__ == "__main__":
    main()
