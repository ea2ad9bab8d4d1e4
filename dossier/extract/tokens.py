"""Words of a block with their positions, and the first words of sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.extract.lexicon import fold

_TOKEN = re.compile(r"[^\W_][\w\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\U000e0020-\U000e007f]*|\S")
_ENDERS = frozenset('.!?…:;•|“"‘«„([–—')
SHORT_TITLES = frozenset(
    """mr mrs ms dr prof st gen brig adm col lt maj capt sgt cpl sen rep gov rev hon fr jr sr md mohd engr cllr
    ald""".split()  # noqa: SIM905
)
ABBREVIATIONS = SHORT_TITLES | {"vs", "no", "mt", "inc", "ltd", "co", "corp", "dept", "univ"}


class Token(NamedTuple):
    """A word, number or single mark: `text[start:end]` of the article. `first` where it may open a sentence."""

    text: str
    start: int
    end: int
    low: str
    cap: bool
    first: bool


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with positions in `text`."""
    tokens: list[Token] = []
    first = True
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if word[0].isalnum():
            low = fold(word)
            tokens.append(
                Token(
                    word,
                    match.start(),
                    match.end(),
                    low,
                    word[0].isupper() or (not word.islower() and _inner_capital(word)),
                    first,
                )
            )
            first = False
        elif word != "*":  # emphasis in Markdown
            tokens.append(Token(word, match.start(), match.end(), word, False, first))
            if word == ".":
                before = tokens[-2] if len(tokens) > 1 else None
                first = not (before and (before.low in ABBREVIATIONS or (len(before.text) == 1 and before.cap)))
            elif word in _ENDERS:
                first = True
            elif word not in "’'”\"»":
                first = False
    return tokens


def _inner_capital(word: str) -> bool:
    """A name such as 19FortyFive or iPhone."""
    return len(word) > 3 and not word.isdigit() and not word.islower() and any(c.isupper() for c in word[1:])


def gap(left: Token, right: Token, text: str) -> str:
    """What stands between two tokens: "" or white space."""
    return text[left.end : right.start]
