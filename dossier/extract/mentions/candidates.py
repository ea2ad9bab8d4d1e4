"""Candidate names: runs of capitalised words, with the particles and marks that names have inside.

A run is greedy to the right but never crosses a comma, a possessive or a sentence. Then trimming.py takes off what is
no part of a name, and linking.py carries the names of organizations on over “of” and “and”.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from dossier.extract.lexicon import cities, is_common, words
from dossier.extract.tokens import SHORT_TITLES, Token

PARTICLES = frozenset(
    """de da do dos das del della di du la le las los van von der den ter ten zu zur af av bin ibn bint ben
    binti binte ould uld abu al el ul ur ad as ash y e wa""".split()  # noqa: SIM905
)
LEADING = frozenset(
    {"al", "el", "an", "ash", "as", "ad", "van", "von", "de", "der", "bin", "ibn", "abu", "du", "da", "di"}
)
_CONTRACTED = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
HYPHENS = frozenset("-‐‑")
_QUOTES = frozenset("\"“”‘’'")
_APOSTROPHES = frozenset("'’ʼ`")
SYLLABLE = re.compile(  # of Korean and Chinese given names: Sang-min, Siu-lai, Jong-un
    r"(?:zh|ch|sh|ts|hs|kw|gw|kk|ss|[bcdfghjklmnpqrstwxyz])?w?(?:y?eo|eui?|oe|i?[aeou]|u?[aei]|ae|oo|ee|ou|ao|ai|ei|iao|u)(?:ng|[nkmlpthbriou])?"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\U000e0020-\U000e007f]")
_TIGHT_HYPHEN = re.compile(r"[a-z]-[a-z]")
_SPACED_HYPHEN = re.compile(r"\b(?:[a-z]{2,}|[0-9]+) - [a-z]+\b")
SAMPLE = 20_000  # code points of a text that show how it prints its hyphens
LONGEST = 12  # words of a run; a longer one is a list or a shouted line


@dataclass(slots=True)
class Run:
    """Words `tokens[first:last]` of one block that may be a name."""

    tokens: list[Token]
    first: int
    last: int
    words: list[str]  # folded, hyphenated parts apart
    title: str = ""  # the last title taken off its front
    demonym: bool = False  # a nationality was taken off its front

    @property
    def start(self) -> int:
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        return self.tokens[self.last - 1].end

    def key(self, text: str) -> str:
        """What is printed, on one line, with straight apostrophes and without invisible characters."""
        return " ".join(_INVISIBLE.sub("", text[self.start : self.end]).replace("’", "'").split())


@functools.lru_cache(maxsize=2)
def spaces_hyphens(text: str) -> bool:
    """Whether `text` prints its hyphens with spaces (“two - day”), as texts do that were once cut into tokens."""
    spaced = len(_SPACED_HYPHEN.findall(text, 0, SAMPLE))
    return spaced > 1 and spaced > 4 * len(_TIGHT_HYPHEN.findall(text, 0, SAMPLE))


def runs(tokens: list[Token], text: str) -> list[Run]:
    """All maximal runs of a block, in order."""
    found: list[Run] = []
    i, n = 0, len(tokens)
    while i < n:
        if _starts(tokens, i, text):
            end = extend(tokens, i, text)
            found.append(make_run(tokens, i, end))
            i = end
        else:
            i += 1
    return found


def make_run(tokens: list[Token], first: int, last: int, *, title: str = "", demonym: bool = False) -> Run:
    """The run `tokens[first:last]` with its folded words."""
    return Run(tokens, first, last, [t.low for t in tokens[first:last] if t.low[0].isalnum()], title, demonym)


def _starts(tokens: list[Token], i: int, text: str) -> bool:
    token = tokens[i]
    if token.cap:
        return not _negated(tokens, i)
    if token.low not in LEADING or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.text in HYPHENS and token.low in {"al", "el", "an", "ash", "as", "ad"}:
        return i + 2 < len(tokens) and tokens[i + 2].cap
    return (
        after.cap
        and token.low not in {"an", "as", "ad", "al", "ash"}
        and after.start - token.end == 1
        and not after.first
    )


def _negated(tokens: list[Token], i: int) -> bool:
    """“Don’t”, “Won't”"""
    return (
        tokens[i].low.endswith("n")
        and i + 2 < len(tokens)
        and tokens[i + 1].text in _APOSTROPHES
        and tokens[i + 2].text == "t"
        and tokens[i + 2].start == tokens[i].end + 1
    )


def extend(tokens: list[Token], i: int, text: str) -> int:
    """The end of the run that begins at `i`."""
    j = i + 1
    limit = min(len(tokens), i + 3 * LONGEST)
    while j < limit:
        step = _step(tokens, j, text)
        if not step:
            break
        j += step
    return j


def _step(tokens: list[Token], j: int, text: str) -> int:
    """How many tokens from `j` on still belong to the run whose last token is `j - 1`; 0 where it ends."""
    last, token = tokens[j - 1], tokens[j]
    space = text[last.end : token.start]
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    if "\n" in space or len(space) > 2:
        return 0
    if token.cap and not token.first:
        return 1
    if token.cap and last.text == ".":  # J. Smith
        return 1
    if after is None:
        return 0
    if token.text in HYPHENS:
        return _hyphen(last, token, after, bool(space), text, j > 1 and _is_family(tokens[j - 2], last))
    if token.text == "." and ((len(last.text) == 1 and last.cap) or last.low in SHORT_TITLES):
        if after.text in _QUOTES and (step := _nickname(tokens, j + 1)):
            return 1 + step
        return 1 if after.cap and after.start - token.end <= 1 else 0
    if (
        token.text in _APOSTROPHES
        and not space
        and last.text in {"O", "D"}
        and after.cap
        and after.start - token.end <= 1
    ):
        return 2
    if token.text in _APOSTROPHES and not space and after.start == token.end:
        if (len(last.text) <= 2 and after.cap) or (
            after.low not in _CONTRACTED and not last.first and len(after.text) <= 6
        ):
            return 2 if after.text[0].isalpha() else 0
        return 0
    if token.text in _QUOTES and (step := _nickname(tokens, j)):
        return step
    if token.text == "&" and after.cap:
        return 2
    if token.low in PARTICLES and space:
        return _particle(tokens, j)
    if token.text in {"senior", "junior", "snr", "jnr"} and tokens[j - 2].cap and after.text in ",.;:)":
        return 1
    return 0


def _is_family(name: Token, given: Token) -> bool:
    """“Choi Jae-won”: two syllables before the hyphen, the first no place (“Hong Kong-run”)."""
    syllables = all(t.cap and SYLLABLE.fullmatch(t.low) for t in (name, given))
    return bool(syllables) and f"{name.low}_{given.low}" not in words("places") | cities()


def _hyphen(last: Token, mark: Token, after: Token, spaced: bool, text: str, family: bool) -> int:
    tight = (not spaced and after.start == mark.end) or (
        spaced and after.start - mark.end == 1 and spaces_hyphens(text)
    )
    if last.low in {"al", "el", "an", "ash", "as", "ad", "ul", "ur"} and after.cap:
        return 2
    if after.cap:
        return 2 if tight else 0
    known = is_common(after.low) or after.low in words("stop")
    if not last.cap or (known and not (tight and family)) or not SYLLABLE.fullmatch(after.low):
        return 0
    return 2 if tight or after.start - mark.end <= 1 else 0


def _nickname(tokens: list[Token], j: int) -> int:
    """“Robert C. ‘Bobby’ Scott”: one capitalised word between quotation marks inside a name."""
    if j + 3 >= len(tokens) or tokens[j + 2].text not in _QUOTES:
        return 0
    nick, after = tokens[j + 1], tokens[j + 3]
    return (
        4 if nick.cap and after.cap and nick.end == tokens[j + 2].start and after.start - tokens[j + 2].end == 1 else 0
    )


def _particle(tokens: list[Token], j: int) -> int:
    """`van der Bellen`, `bin Salman`, `al-Bashir`: particles count only with a capitalised word after them."""
    k = j
    while k < len(tokens) and k < j + 4 and (tokens[k].low in PARTICLES or tokens[k].text in HYPHENS | _APOSTROPHES):
        k += 1
    if k < len(tokens) and tokens[k].cap and not tokens[k].first:
        lows = {token.low for token in tokens[j:k]}
        if lows & {"y", "e", "as", "ad", "la", "le", "do", "wa"} == lows and tokens[j].low in {
            "as",
            "ad",
            "do",
            "wa",
            "e",
            "y",
        }:
            return 0
        return k - j + 1
    return 0
