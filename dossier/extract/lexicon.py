"""The word tables of extraction, read once and only when they are needed (about 30 ms together).

`names`, `common` and `cities` were made by scripts/make_gazetteers.py; `words` are closed lists written by hand in
gazetteers/words.txt. Sources and licences: gazetteers/SOURCES.md. Keys are folded: lower case, no accents.
"""

from __future__ import annotations

import functools
import gzip
import re
import unicodedata
from importlib import resources

_ENDINGS = (
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "ness",
    "ities",
    "ity",
    "ously",
    "ously",
    "fully",
    "able",
    "ible",
    "ology",
    "ism",
)


@functools.lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case in Latin letters, without accents and invisible characters: the key of every table."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word)
    kept = "".join(c for c in letters if unicodedata.category(c) not in {"Mn", "Cf"}).lower().replace("’", "'")
    if not kept.isascii() and not any(c.isascii() and c.isalpha() for c in kept):  # else of two scripts: no known word
        from anyascii import anyascii  # its tables wait until a text needs them

        kept = anyascii(word).lower().replace("'", "")
    return kept if kept[:1].isalnum() else word.lower()  # signs that stand for brackets or a mark alone


def _table(name: str) -> dict[str, str]:
    packed = resources.files(__package__).joinpath("gazetteers", name).read_bytes()
    table: dict[str, str] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        flags, _, tokens = line.partition("\t")
        table.update(dict.fromkeys(tokens.split(" "), flags))
    return table


@functools.cache
def names() -> dict[str, str]:
    """Token of a person name -> flags: m f g given name (male, female, unknown), M F where several countries agree on
    the sex and none differs, s family name, w W seen in Wikidata (fewer than twenty times, oftener)."""
    return _table("names.tsv.gz")


@functools.cache
def common() -> dict[str, str]:
    """Words that English text prints in lower case -> c, or C where they are frequent."""
    return _table("common.tsv.gz")


@functools.lru_cache(maxsize=8192)
def is_common(low: str) -> bool:
    """Whether a folded word is an ordinary English word, in the singular or the plural, or is built like one."""
    if low in common() or low in words("common") or low in words("jobs") or low in words("organization_nouns"):
        return True
    if len(low) > 3 and low.endswith("s") and not low.endswith("ss") and is_common(low[:-1]):
        return True
    if len(low) > 5 and low.endswith(("ing", "ed", "es", "ly", "er", "ers", "est")):
        stem = re.sub(r"(?:ing|e?d|es|ly|e?rs?|est)$", "", low)
        if any(form in common() or form in words("common") for form in (stem, stem + "e", stem[:-1], stem[:-1] + "y")):
            return True
    return len(low) > 6 and low.endswith(_ENDINGS) and not names().get(low)


def is_given(low: str) -> bool:
    """Whether a folded word is a given name."""
    return any(flag in names().get(low, "") for flag in "mfg")


@functools.cache
def cities() -> frozenset[str]:
    """Cities, provinces and countries, `_` for space."""
    return frozenset(_table("places.tsv.gz"))


@functools.cache
def words(section: str) -> frozenset[str]:
    """The words of one section of words.txt, `_` for space inside an entry."""
    return _sections()[section]


@functools.cache
def _sections() -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in resources.files(__package__).joinpath("gazetteers", "words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(fold(word) for word in line.split())
    return {name: frozenset(entries) for name, entries in sections.items()}
