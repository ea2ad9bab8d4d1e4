"""The candidates of one block: runs cut at titles inside them, grown to whole organizations, and trimmed."""

from __future__ import annotations

from dossier.extract.candidates import Run, make_run, runs, trim
from dossier.extract.lexicon import names, words
from dossier.extract.organizations import organization
from dossier.extract.tokens import Token


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
            while found and found[-1].last > piece.first:
                found.pop()
            found.append(piece)
            done = piece.last
    return found


def _cut(run: Run) -> list[Run]:
    """“Apple CEO Tim Cook”, “Zimbabwe President Mnangagwa”: two names with a title between them."""
    tokens, titles = run.tokens, words("titles")
    for k in range(run.last - 2, run.first, -1):
        if tokens[k].low in titles and tokens[k].low not in names() and _name_follows(tokens, k + 1, run.last):
            head = k
            while head > run.first and (
                tokens[head - 1].low in titles or tokens[head - 1].low in words("title_modifiers")
            ):
                head -= 1
            right = make_run(tokens, head, run.last)
            return [make_run(tokens, run.first, head), right] if head > run.first else [right]
    return [run]


def _name_follows(tokens: list[Token], first: int, last: int) -> bool:
    after = tokens[first]
    return (
        after.cap
        and not after.first
        and after.low in names()
        and tokens[last - 1].low not in words("organization_heads")
    )
