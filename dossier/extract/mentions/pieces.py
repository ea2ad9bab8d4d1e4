"""The candidates of one block: runs cut at titles inside them, grown to whole organizations, and trimmed."""

from __future__ import annotations

from dossier.articles.dates import WEEKDAYS
from dossier.extract.lexicon import is_common, is_given, names, words
from dossier.extract.mentions.candidates import Run, make_run, runs
from dossier.extract.mentions.organizations import organization
from dossier.extract.mentions.trimming import trim
from dossier.extract.tokens import Token

_BEFORE_DAY = frozenset({"on", "last", "this", "next", "by", "since", "until", "late", "early"})


def pieces(tokens: list[Token], text: str) -> list[Run]:
    """Candidates in order, disjoint."""
    found: list[Run] = []
    done = 0
    for run in runs(tokens, text):
        for part in _cut(run):
            if part.first < done:
                continue
            piece = organization(part, text) or trim(part)
            if piece is None:
                continue
            piece = _initialism(piece)
            while found and found[-1].last > piece.first:
                found.pop()
            found.append(piece)
            done = piece.last
    return found


def _initialism(run: Run) -> Run:
    """“U.N.” is one word and ends with its full stop."""
    tokens = run.tokens
    if len(run.words) < 2 or any(len(word) > 1 for word in run.words):
        return run
    last = run.last
    if last < len(tokens) and tokens[last].text == "." and tokens[last].start == tokens[last - 1].end:
        last += 1
    return Run(tokens, run.first, last, ["".join(run.words)], run.title, run.demonym)


def _cut(run: Run) -> list[Run]:
    """Two names that stand side by side: “Apple CEO Tim Cook”, “Washington Chris Gregoire”."""
    tokens = run.tokens
    day = run.first + (tokens[run.first].low in _BEFORE_DAY)
    if day and day + 1 < run.last and tokens[day].low in WEEKDAYS and tokens[day - 1].low in _BEFORE_DAY:
        return _cut(make_run(tokens, day + 1, run.last))
    for k in range(run.last - 2, run.first, -1):
        dotted = k + 2 < run.last and tokens[k + 1].text == "."
        if _is_title(tokens, k) and _name_follows(tokens, k + 1 + dotted, run.last):
            head = _office(tokens, run.first, k)
            right = make_run(tokens, head, run.last)
            return [make_run(tokens, run.first, head), right] if head > run.first else [right]
        job = tokens[k - 1].low in words("jobs") and not is_given(tokens[run.first].low)
        if job and _full_name(tokens, k, run.last):
            head = _office(tokens, run.first, k - 1)
            right = make_run(tokens, k, run.last, title=tokens[k - 1].low)
            return [make_run(tokens, run.first, head), right] if head > run.first else [right]
        if _place_before(tokens, run.first, k) and _full_name(tokens, k, run.last):
            return [make_run(tokens, run.first, k), make_run(tokens, k, run.last)]
    return [run]


def _office(tokens: list[Token], first: int, k: int) -> int:
    """Where the titles begin that end with token `k`: “Deputy Prime Minister”."""
    while k > first and (tokens[k - 1].low in words("titles") or tokens[k - 1].low in words("title_modifiers")):
        k -= 1
    return k


def _is_title(tokens: list[Token], k: int) -> bool:
    """A title in the run, and not somebody's given name (Judge, Earl, Prince) unless a given name follows."""
    low = tokens[k].low
    return low in words("titles") and (not is_given(low) or (low in words("jobs") and is_given(tokens[k + 1].low)))


def _place_before(tokens: list[Token], first: int, k: int) -> bool:
    joined = "_".join(token.low for token in tokens[first:k])
    return joined in words("places") or (tokens[k - 1].low in words("organization_heads") and k - first > 1)


def _full_name(tokens: list[Token], k: int, last: int) -> bool:
    """A given name that is no ordinary word, and one or two more words that are no heads of anything."""
    lows = [token.low for token in tokens[k:last] if token.text[0].isalnum()]
    if len(lows) not in {2, 3} or not is_given(lows[0]) or is_common(lows[0]) or lows[0] in words("places"):
        return False
    heads = words("organization_heads") | words("place_heads") | words("thing_heads") | words("demonyms")
    return not is_common(lows[1]) and lows[1] not in heads


def _name_follows(tokens: list[Token], first: int, last: int) -> bool:
    after = tokens[first]
    known = after.low in names() or (last - first > 1 and not is_common(after.low))
    return after.cap and not after.first and known and tokens[last - 1].low not in words("organization_heads")
