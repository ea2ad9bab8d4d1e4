"""The words of running text, with where they stand and the key that they are found by.

An apostrophe parts words, straight or curly alike (“don’t” is `don` `t`), so that each way to type one finds the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Letters and digits of every script, then also marks and invisible joiners within the word. `\w` alone would part a
# word at a combining accent, at the vowel signs of Indic scripts, and at a soft hyphen.
_INNER = "[^\\W_]|[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u200b-\u200d\u2060]"
_WORD = re.compile(f"[^\\W_](?:{_INNER})*")


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """`word` without case, accents and invisible characters. May be empty for a word of marks alone."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))


def word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """(key, start, end) of every word of `text`; positions are code points."""
    for match in _WORD.finditer(text):
        key = word_key(match[0])
        if key:
            yield key, match.start(), match.end()


def word_keys(text: str) -> list[str]:
    """The keys of the words of `text`, in order."""
    return [key for word in _WORD.findall(text) if (key := word_key(word))]
