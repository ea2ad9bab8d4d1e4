"""Paragraphs as sentences of tokens, where a whole quotation counts as one token: no rule reads across its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dossier.extract.quotes.marks import Quoted
from dossier.extract.quotes.words import ABBREVIATIONS

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.-?){2,}|[A-Z]\.(?=\s)|(?:" + "|".join(sorted(ABBREVIATIONS, reverse=True)) + r")\.(?=\s)"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Tt]hat|[Ww]ho|[Ww]hat|[Tt]here)(?=['’](?:s|d|ll|re|ve|m)\b)"
    r"|(?<=\w)['’](?:s|d|ll|re|ve|m)\b"
    r"|[@#$£€]?\w+(?:[-'’&./]\w+)*(?:['’](?=\s)|%)?|\.{2,}|--+|[^\w\s*]",  # no asterisk: it is emphasis in Markdown
)
_LONGEST = 160  # tokens in a sentence; longer runs are cut, so that no rule's cost grows with the text


class Token(NamedTuple):
    """`quote` is the number of the quotation that this token stands for, or -1."""

    text: str
    lower: str
    start: int
    end: int
    quote: int = -1

    @property
    def is_word(self) -> bool:
        first = self.text[0]
        return self.quote < 0 and (first.isalnum() or first in "@#$£€_" or (len(self.text) > 1 and first in "'’"))

    @property
    def is_capital(self) -> bool:
        first = self.text[0]
        return self.quote < 0 and (first.isupper() or first == "@" or (first.isdigit() and not self.text.isdigit()))


class Sentence(NamedTuple):
    tokens: list[Token]
    number: int  # in its paragraph

    def find(self, quote: int) -> int:
        return next(i for i, t in enumerate(self.tokens) if t.quote == quote)


def tokenize(text: str, start: int, end: int, quotes: Sequence[tuple[int, Quoted]]) -> list[Token]:
    """Tokens of text[start:end]; `quotes` are the numbered quotations within it, in order. One without a number (-1)
    is no quotation but a word in marks: Robert “Bob” Roe."""
    tokens: list[Token] = []
    at = start
    for number, quoted in quotes:
        _words(text, at, quoted.outer_start, tokens)
        if number < 0:
            _words(text, quoted.start, quoted.end, tokens)
        else:
            tokens.append(Token(text[quoted.start : quoted.end][-2:], "", quoted.outer_start, quoted.outer_end, number))
        at = quoted.outer_end
    _words(text, at, end, tokens)
    return tokens


def _words(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        tokens.append(Token(word, word.lower().replace("’", "'"), match.start(), match.end()))


def sentences(tokens: Sequence[Token]) -> list[Sentence]:
    """Cuts after full stops, and after quotations that end in one, where a new sentence seems to begin."""
    out: list[Sentence] = []
    begin = 0
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is None or i - begin >= _LONGEST or _ends(token, following):
            out.append(Sentence(list(tokens[begin : i + 1]), len(out)))
            begin = i + 1
    return out


def _ends(token: Token, following: Token) -> bool:
    fresh = following.quote >= 0 or following.is_capital or following.text[0].isdigit()
    if token.quote >= 0:
        last = token.text.rstrip("'’”\")]")[-1:]
        return bool(last) and last in ".…" and fresh
    return token.text in (".", "!", "?") and fresh
