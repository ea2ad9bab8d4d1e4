"""Make the tables of `dossier/extract/gazetteers` from open data; run at development time only:

    pip install faker anyascii
    python scripts/make_gazetteers.py --train TRAIN_FOLDER

Given names with their sex and family names of some eighty countries and their cities: the providers of Faker (MIT).
Tokens of person names: Wikidata (CC0, `wd_russian.tsv.gz`). Common words: the lower-case words of WikiGold
(CC BY 4.0) and of the GUM genres under CC BY, and Faker's word lists. No share-alike text is read.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import importlib
import json
import pathlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from anyascii import anyascii

OUT = pathlib.Path(__file__).parents[1] / "dossier" / "extract" / "gazetteers"
TEXTS = ("wikigold", "gum_interview", "gum_academic", "gum_court")  # CC BY and public domain only
LATIN = re.compile(r"[a-z][a-z'’-]*[a-z]")


def fold(word: str) -> str:
    """Lower case without accents: the key under which a word is kept."""
    letters = unicodedata.normalize("NFKD", word)
    return "".join(c for c in letters if not unicodedata.combining(c)).lower().replace("’", "'")


def spellings(name: str) -> Iterable[str]:
    """The tokens of a name in Latin letters."""
    for part in re.split(r"[\s.]+", name):
        latin = fold(part)
        if not latin.isascii():
            latin = anyascii(part).lower().replace("'", "")
        if LATIN.fullmatch(latin):
            yield latin


def providers(kind: str) -> Iterable[tuple[str, Any]]:
    package = importlib.import_module(f"faker.providers.{kind}")
    for module in pkgutil.iter_modules(package.__path__):
        yield module.name, importlib.import_module(f"{package.__name__}.{module.name}").Provider


def names() -> dict[str, set[str]]:
    """token -> flags: m, f given name of that sex (both where no sex is three times as frequent), M, F where at least
    three countries say so and none says otherwise; g given name; s family name."""
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for _, provider in providers("person"):
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not isinstance(values, (tuple, list, dict)) or "language" in attribute or "format" in attribute:
                continue
            if attribute.startswith("first") and "female" in attribute:
                flag = "f"
            elif attribute.startswith("first") and "male" in attribute:
                flag = "m"
            elif attribute.startswith("first") and "name" in attribute:
                flag = "g"
            elif "last" in attribute and "name" in attribute:
                flag = "s"
            else:
                continue
            for value in values:
                for word in [value] if isinstance(value, str) else value:
                    for token in spellings(word):
                        counts[token][flag] += 1
    return {token: _clear(flags) - ({"M", "F"} if len(token) < 3 else set()) for token, flags in counts.items()}


def _clear(counts: collections.Counter[str]) -> set[str]:
    flags = set(counts)
    for rare, frequent in ("mf", "fm"):
        if counts[rare] * 3 <= counts[frequent]:
            flags.discard(rare)
            if counts[frequent] >= 3 and not counts[rare]:
                flags.add(frequent.upper())
    return flags


def wikidata(train: pathlib.Path) -> collections.Counter[str]:
    """How often a token stands in Latin-script names of people in Wikidata."""
    counts: collections.Counter[str] = collections.Counter()
    with gzip.open(train / "wd_russian.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            latin, _, count = line.rstrip("\n").split("\t")
            for token in spellings(latin):
                counts[token] += int(count)
    return counts


def common(train: pathlib.Path) -> collections.Counter[str]:
    """Words that running English text prints in lower case."""
    counts: collections.Counter[str] = collections.Counter()
    for name in TEXTS:
        with gzip.open(train / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(re.findall(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])", json.loads(line)["text"]))
    for module in ("lorem", "job"):
        for locale, provider in providers(module):
            if locale.startswith("en"):
                for words in (getattr(provider, "word_list", ()), getattr(provider, "jobs", ())):
                    counts.update({w: 20 for phrase in words for w in re.findall(r"[a-z]{2,}", phrase.lower())})
    return counts


def cities() -> set[str]:
    found: set[str] = set()
    for locale, provider in providers("address"):
        if locale in {"it_IT", "nl_NL", "nl_BE", "sk_SK", "da_DK"}:  # every village of the country
            continue
        for attribute in (
            "cities",
            "city_names",
            "provinces",
            "states",
            "regions",
            "prefectures",
            "region_oblast",
            "counties",
            "wilayas",
            "area_names",
            "cap_city_province",
        ):
            for value in getattr(provider, attribute, ()):
                word = value if isinstance(value, str) else value[-1]
                latin = fold(word) if fold(word).isascii() else anyascii(word).lower()
                if re.fullmatch(r"[a-z][a-z' -]{2,}", latin):
                    found.add(latin)
        if locale.startswith("en"):
            found.update(fold(country) for country in getattr(provider, "countries", ()))
    return found


def write(name: str, rows: dict[str, set[str]] | dict[str, str]) -> None:
    """One line per set of flags: `flags TAB token token …`; sorted, no time stamp: reproducible."""
    lines: dict[str, list[str]] = collections.defaultdict(list)
    for token, flags in rows.items():
        lines["".join(sorted(flags))].append(token)
    text = "".join(f"{flags}\t{' '.join(sorted(tokens))}\n" for flags, tokens in sorted(lines.items()))
    (OUT / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(name, len(rows), "tokens,", (OUT / name).stat().st_size, "bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=pathlib.Path, required=True)
    train = parser.parse_args().train
    OUT.mkdir(exist_ok=True)
    words = common(train)
    people = names()
    for token, count in wikidata(train).items():
        if (count >= 2 and token not in people) or count >= 20:
            people.setdefault(token, set()).add("w" if count < 20 else "W")
    lower = {word for word, count in words.items() if count >= 2 or word not in people}
    write("names.tsv.gz", people)
    write("common.tsv.gz", {word: {"c"} if words[word] < 20 else {"C"} for word in lower})
    write("places.tsv.gz", {city.replace(" ", "_"): {"p"} for city in cities()})


if __name__ == "__main__":
    main()
