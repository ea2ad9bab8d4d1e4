"""Mentions of persons, organizations and places in an article.

Candidates (runs of capitals) -> forms, with the evidence of all their mentions pooled -> a kind for each form ->
chains: the forms of one person or organization.
"""

from __future__ import annotations

from collections import Counter

from dossier.extract.candidates import Run, linked, runs, trim
from dossier.extract.chains import link
from dossier.extract.features import Form, describe
from dossier.extract.kinds import decide
from dossier.extract.lexicon import names, words
from dossier.extract.tokens import Token, tokenize
from dossier.model import Article, Mention

_SILENT = frozenset({"boilerplate", "byline", "dateline"})
_QUIET = frozenset({"headline", "heading"})  # capitals may be mere title case here


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """All mentions, sorted by start, each with its chain. See `dossier.model.Mention`."""
    forms: dict[str, Form] = {}
    lower: Counter[str] = Counter()
    shouted: set[int] = set()
    blocks: list[list[Token]] = []
    for number, block in enumerate(article.blocks):
        tokens = [] if block.kind in _SILENT else tokenize(article.text, block.start, block.end)
        blocks.append(tokens)
        if _title_case(tokens) or block.kind in _QUIET:
            shouted.add(number)
        lower.update(t.low for t in tokens if t.text.islower())
    for number, tokens in enumerate(blocks):
        for run in _pieces(tokens, article.text):
            key = run.key(article.text)
            form = forms.get(key)
            if form is None:
                form = forms[key] = Form(key, tuple(run.words))
            form.runs.append((number, run))
    describe(forms, article.text, lower, shouted)
    decide(forms, shouted)
    return link(article, forms, blocks)


def _title_case(tokens: list[Token]) -> bool:
    """Most long words carry a capital: a headline, a list, a shouted line."""
    long = [t for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) >= 4 and sum(t.cap for t in long) > 0.6 * len(long)


def _pieces(tokens: list[Token], text: str) -> list[Run]:
    """The candidates of a block: runs cut at titles inside them, carried on over `of`, and trimmed."""
    pieces: list[Run] = []
    done = 0
    for run in runs(tokens, text):
        if run.first < done:
            continue
        for part in _cut(run, text):
            if part.first < done:
                continue
            organization = _organization(part, text)
            piece = organization or trim(part)
            if piece is not None:
                pieces.append(piece)
                done = piece.last
    return pieces


def _cut(run: Run, text: str) -> list[Run]:
    """“Apple CEO Tim Cook”, “Zimbabwe President Mnangagwa”: two names with a title between them."""
    tokens, titles = run.tokens, words("titles")
    for k in range(run.first + 1, run.last - 1):
        if tokens[k].low in titles and tokens[k + 1].cap and not tokens[k].first:
            rest = tokens[k + 1 : run.last]
            if any(t.low in titles for t in rest[:-1]):
                continue
            if rest[0].low in names() and rest[-1].low not in words("organization_heads") and tokens[k].low not in names():
                head = k
                while head > run.first and tokens[head - 1].low in titles:
                    head -= 1
                left = Run(tokens, run.first, head, [t.low for t in tokens[run.first : head] if t.low[0].isalnum()])
                right = Run(tokens, head, run.last, [t.low for t in tokens[head : run.last] if t.low[0].isalnum()])
                return [left, right] if head > run.first else [right]
    return [run]


def _organization(run: Run, text: str) -> Run | None:
    """The run as the name of an organization by its head word, or None."""
    heads, stop = words("organization_heads"), words("stop")
    tokens, first = run.tokens, run.first
    while first < run.last - 1 and tokens[first].first and tokens[first].low in stop:
        first += 1
    if tokens[first].low in {"the", "a", "an"} and first < run.last - 1:
        first += 1
    start = Run(tokens, first, run.last, [t.low for t in tokens[first : run.last] if t.low[0].isalnum()])
    if not start.words:
        return None
    whole = linked(start, text)
    if len(whole.words) > 1 and whole.last > start.last and any(w in heads for w in start.words):
        return _without_demonym(whole)
    if len(start.words) > 1 and start.words[-1] in heads:
        return _without_demonym(start)
    return None


def _without_demonym(run: Run) -> Run:
    if len(run.words) > 2 and run.words[0] in words("demonyms") and run.words[1] not in {"orthodox", "national"}:
        shorter = Run(run.tokens, run.first + 1, run.last, run.words[1:], demonym=True)
        if shorter.tokens[shorter.first].cap:
            return shorter
    return run
