"""The names of organizations, by the words they are built with: heads (“Council”), `of`, `and`, “People’s”."""

from __future__ import annotations

import functools
import re

from dossier.extract.lexicon import words
from dossier.extract.mentions.candidates import LONGEST, Run, make_run
from dossier.extract.mentions.linking import generic, linked
from dossier.extract.tokens import Token

_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "s"})
_LEGAL = frozenset({"ltd", "limited", "plc", "inc", "llp", "llc"})
_CAPITALS = re.compile(r"\b[A-Z]{2,8}\b")


def organization(run: Run, text: str) -> Run | None:
    """The run as the name of an organization by its head word, grown over what belongs to it, or None."""
    heads, stop = words("organization_heads"), words("stop")
    tokens, first = run.tokens, run.first
    if quoted := _quoted(run):
        return quoted
    while (
        first < run.last - 1
        and tokens[first].low in stop
        and (tokens[first].first or tokens[first].low in {"the", "a", "an"})
    ):
        first += 1
    while run.last - first > 2 and tokens[first].low in words("leaders") and tokens[first + 1].cap:
        first += 1
    start = make_run(tokens, first, _owned(tokens, run.last))
    if not start.words:
        return None
    whole = linked(start, text)
    if len(whole.words) > 1 and whole.last > start.last and any(w in heads for w in start.words):
        return _without_demonym(whole, text)
    if start.words[-1] in heads:
        start = make_run(tokens, _reach_back(tokens, first), start.last)
        if len(start.words) > 1:
            return _without_demonym(start, text)
    return None


def _reach_back(tokens: list[Token], first: int) -> int:
    """`first` moved back over “Mothers and” in “Mothers and Wives Council”."""
    floor = max(2, first - LONGEST)
    while (
        first >= floor
        and tokens[first - 1].low in {"and", "&"}
        and tokens[first - 2].cap
        and generic(tokens[first - 2])
    ):
        if tokens[first - 2].first:
            break
        first -= 2
        while first >= floor and tokens[first - 1].cap and not tokens[first - 1].first:
            first -= 1
    return first


def _owned(tokens: list[Token], last: int) -> int:
    """`last` moved on over a possessive inside a name: “People’s Front”, “St Mary's School”, “Roe's Bakeries Ltd”."""
    heads = words("organization_heads")
    if last + 2 >= len(tokens) or tokens[last].text not in "'’":
        return last
    k = last + 1 + (tokens[last + 1].low == "s")
    end = k
    while end < len(tokens) and tokens[end].cap and end < k + 4:
        end += 1
    if end == k:
        return last
    if tokens[last - 1].low in heads and last > 1 and tokens[last - 2].cap:
        return last  # “the World Health Organization's Advisory Group”
    if generic(tokens[last - 1]):
        return end if any(t.low in heads for t in tokens[k:end]) else last
    saint = last > 1 and tokens[last - 2].low in {"st", "saint"} and tokens[end - 1].low in heads
    return end if saint or tokens[end - 1].low in _LEGAL else last


def _quoted(run: Run) -> Run | None:
    """All the words between two quotation marks, where they are capitalised and end with an organization's head."""
    tokens, first = run.tokens, run.first
    if not first or tokens[first - 1].text not in '"“‘«„':
        return None
    last = _owned(tokens, run.last)
    k = last + (last < len(tokens) and tokens[last].text == ",")
    if (
        last - first > 1
        and k < len(tokens)
        and tokens[k].text in '"”’»“'
        and tokens[last - 1].low in words("organization_heads")
    ):
        return make_run(tokens, first, last)
    return None


def _without_demonym(run: Run, text: str) -> Run:
    """“Iraqi Ministry of …” without its nationality, unless an acronym in the article spells it too (“ABS”)."""
    names = words("demonyms") - words("continents")
    if len(run.words) < 3 or run.words[0] not in names or run.words[1] in {"orthodox", "national"}:
        return run
    spelled = "".join(word[0] for word in run.words if word not in _SMALL).upper()
    if spelled in acronyms(text) or "_".join(run.words) in words("strong_organizations"):
        return run
    shorter = make_run(run.tokens, run.first + 1, run.last, demonym=True)
    return shorter if shorter.tokens[shorter.first].cap else run


@functools.lru_cache(maxsize=2)
def acronyms(text: str) -> frozenset[str]:
    """All words in capitals of a text."""
    return frozenset(_CAPITALS.findall(text))
