"""Candidate names: runs of capitalised words, with the particles and marks that names have inside.

A run is greedy to the right but never crosses a comma, a possessive or a sentence. `trim` then takes off what is no
part of a name: titles, nationalities, the first word of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.extract.lexicon import is_common, names, words
from dossier.extract.tokens import Token

PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "las",
        "los",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "zur",
        "af",
        "av",
        "bin",
        "ibn",
        "bint",
        "ben",
        "abu",
        "al",
        "el",
        "ul",
        "ur",
        "ad",
        "as",
        "ash",
        "y",
        "e",
        "wa",
    ]
)
_LEADING = frozenset(
    {"al", "el", "an", "ash", "as", "ad", "van", "von", "de", "der", "bin", "ibn", "abu", "du", "da", "di"}
)
_CONTRACTED = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
_HYPHENS = frozenset("-‐‑")
_APOSTROPHES = frozenset("'’ʼ`")
_LINKS = frozenset({"of", "for", "and", "on", "the", "in", "to", "against", "&", "de", "des", "du", "del", "della"})
_SYLLABLE = re.compile(
    r"(?:[bdghjmnprsty]|ch|k{1,2}|ss|sh)?(?:y?e?[aeiou]|ae|yeo|yu|w[aeio]|eui?|oo|ee)(?:n|ng|k|m|l|p|t|h|b)?"
)
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
        return " ".join(text[self.start : self.end].replace("’", "'").split())


def runs(tokens: list[Token], text: str) -> list[Run]:
    """All maximal runs of a block, in order."""
    found: list[Run] = []
    i, n = 0, len(tokens)
    while i < n:
        if _starts(tokens, i, text):
            end = _extend(tokens, i, text)
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
        return True
    if token.low not in _LEADING or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if after.text in _HYPHENS and token.low in {"al", "el", "an", "ash", "as", "ad"}:
        return i + 2 < len(tokens) and tokens[i + 2].cap
    return (
        after.cap
        and token.low not in {"an", "as", "ad", "al", "ash"}
        and after.start - token.end == 1
        and not after.first
    )


def _extend(tokens: list[Token], i: int, text: str) -> int:
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
    if token.text in _HYPHENS:
        return _hyphen(last, token, after, bool(space))
    if token.text == "." and ((len(last.text) == 1 and last.cap) or last.low in {"st", "jr", "sr", "mohd", "md"}):
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
    if token.text == "&" and after.cap:
        return 2
    if token.low in PARTICLES and space:
        return _particle(tokens, j)
    return 0


def _hyphen(last: Token, mark: Token, after: Token, spaced: bool) -> int:
    tight = not spaced and after.start == mark.end
    if last.low in {"al", "el", "an", "ash", "as", "ad", "ul", "ur"} and after.cap:
        return 2
    if after.cap:
        return 2 if tight else 0
    if not last.cap or is_common(after.low) or not _SYLLABLE.fullmatch(after.low):
        return 0
    return 2 if tight or after.start - mark.end <= 1 else 0


def _particle(tokens: list[Token], j: int) -> int:
    """`van der Bellen`, `bin Salman`, `al-Bashir`: particles count only with a capitalised word after them."""
    k = j
    while k < len(tokens) and k < j + 4 and (tokens[k].low in PARTICLES or tokens[k].text in _HYPHENS | _APOSTROPHES):
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


def trim(run: Run) -> Run | None:
    """The run without sentence openers, nationalities and titles at its front; None where nothing is left."""
    tokens, first, last = run.tokens, run.first, run.last
    stop, demonyms = words("stop"), words("demonyms")
    title, demonym = run.title, run.demonym
    while first < last:
        token = tokens[first]
        if not token.text[0].isalnum() or (
            token.low in stop
            and (token.first or token.low in {"the", "a", "an", "this", "that", "but", "and", "if", "when"})
        ):
            first += 1
        elif (taken := _title(tokens, first, last)) and not (
            first == run.first and token.low == "sri" and "lanka" in run.words
        ):
            title = tokens[first + taken - 1].low
            first += taken
        elif _opener(tokens, first, last):
            first += 1
        elif last - first > 1 and _demonym(token.low, demonyms) and tokens[first + 1].text not in _HYPHENS:
            demonym = True
            first += 1
        else:
            break
    while last > first and (
        not tokens[last - 1].text[0].isalnum() or (tokens[last - 1].low in PARTICLES and not tokens[last - 1].cap)
    ):
        last -= 1
    if first >= last or (last - first == 1 and len(tokens[first].text) == 1):
        return None
    return make_run(tokens, first, last, title=title, demonym=demonym)


def _title(tokens: list[Token], first: int, last: int) -> int:
    """How many tokens from `first` on are a title before more words of the run: “Lt. Gen.”; or 0."""
    titles, modifiers = words("titles"), words("title_modifiers")
    k = first
    while k < last - 1 and tokens[k].low in modifiers and tokens[k].low not in titles:
        k += 1
        while k < last - 1 and tokens[k].text in _HYPHENS:
            k += 1
    if k >= last - 1 or tokens[k].low not in titles:
        return 0
    after = tokens[k + 1]
    if after.text == ".":
        return k + 2 - first if k + 2 < last else 0
    return k + 1 - first if after.cap or after.low in _LEADING else 0


def _opener(tokens: list[Token], first: int, last: int) -> bool:
    """A common word that opens a sentence before a name: “Witness Claire Ross”."""
    token = tokens[first]
    if last - first < 3 or not token.first or (not is_common(token.low) and token.low not in words("jobs")):
        return False
    return not _given(token.low) and _given(tokens[first + 1].low)


def _given(low: str) -> bool:
    return any(flag in names().get(low, "") for flag in "mfg")


def _demonym(low: str, demonyms: frozenset[str]) -> bool:
    return low in demonyms or low.removesuffix("s") in demonyms


def linked(run: Run, text: str) -> Run:
    """The run carried on over `of`, `for`, `and` … to the next capitalised words: “Council of Mothers and Wives”."""
    tokens, last = run.tokens, run.last
    seen_of = False
    while last + 1 < len(tokens):
        k = last
        links = []
        while k < len(tokens) and k < last + 3 and tokens[k].low in _LINKS and not tokens[k].first:
            links.append(tokens[k].low)
            k += 1
        if not links or k >= len(tokens) or not tokens[k].cap or "\n" in text[tokens[last - 1].end : tokens[k].start]:
            break
        if links[0] in {"the", "in", "to"} or (links[0] == "on" and seen_of):
            break
        if links[0] == "and" and not (seen_of and generic(tokens[k])):
            break
        seen_of = seen_of or links[0] != "and"
        end = _extend(tokens, k, text)
        if end - run.first > 3 * LONGEST:
            break
        last = end
    return make_run(tokens, run.first, last, title=run.title, demonym=run.demonym)


def generic(token: Token) -> bool:
    """A common noun printed with a capital: what may stand beside `and` inside an organization's name."""
    low = token.low
    singular = low[:-3] + "fe" if low.endswith("ves") else low
    return (is_common(low) or is_common(singular)) and low not in words("places")
