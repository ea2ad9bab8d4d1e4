"""Two organizations' names compared: common words and legal forms count little, and word order not at all."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.names.organization import COMMON, Organization
from dossier.names.token import alike

ACRONYM = 0.9


@dataclass(frozen=True, slots=True)
class Verdict:
    """`pairs` are (word, word, likeness); `only` the words that one side alone has."""

    score: float
    pairs: tuple[tuple[str, str, float], ...] = ()
    only: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    acronym: str = ""
    legal: bool = False  # the legal forms differ


def _likeness(a: str, b: str) -> float:
    if a.isdigit() or b.isdigit():
        return 1.0 if a == b else 0.0
    likeness = alike(a, b)
    if likeness < 0.95 and min(len(a), len(b)) > 4 and (a.startswith(b[:-1]) or b.startswith(a[:-1])):
        likeness = max(likeness, 0.9)  # an adjective or a plural: Murom, Muromskii
    return likeness


def _curve(likeness: float) -> float:
    return max(0.0, min(1.0, (likeness - 0.6) / 0.32))


def _glued(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """`words` with two neighbours written as one where `others` writes them so."""
    for i, (p, q) in enumerate(pairwise(words)):
        if p + q in others and p not in others and q not in others:
            return (*words[:i], p + q, *words[i + 2 :])
    return words


def _weights(words: tuple[str, ...], known: Organization) -> list[float]:
    listed = dict(zip(known.words, known.weights, strict=True))
    return [listed.get(w, 1.0) for w in words]


def judge(x: Organization, y: Organization) -> Verdict:
    """How far two names speak for one organization."""
    for one, other in ((x, y), (y, x)):
        if len(one.words) == 1 and one.words[0] in other.initials and len(other.words) > 1:
            return Verdict(ACRONYM - (0.1 if len(one.words[0]) < 3 else 0.0), acronym=one.words[0])
    a, b = _glued(x.words, y.words), _glued(y.words, x.words)
    weights_a, weights_b = _weights(a, x), _weights(b, y)
    found = sorted(
        ((_likeness(p, q), i, j) for i, p in enumerate(a) for j, q in enumerate(b)), key=lambda f: (-f[0], f[1], f[2])
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    matched, pairs = 0.0, []
    for likeness, i, j in found:
        if i not in used_a and j not in used_b and likeness > 0.65:
            used_a.add(i)
            used_b.add(j)
            matched += min(weights_a[i], weights_b[j]) * _curve(likeness)
            pairs.append((a[i], b[j], likeness))
    less, more = sorted((sum(weights_a), sum(weights_b)))
    only = tuple(w for i, w in enumerate(a) if i not in used_a), tuple(w for j, w in enumerate(b) if j not in used_b)
    score = (matched / less) ** 1.2 * (matched / more) ** 0.6 if matched else 0.0
    if only[0] and only[1] and len(only[0]) + len(only[1]) > 0:
        score *= 0.9
    if all(w == COMMON for w in x.weights + y.weights) and only != ((), ()):
        score *= 0.6
    differ = bool(x.legal and y.legal and x.legal.isdisjoint(y.legal))
    score *= 0.95 if differ else 0.985 if x.legal != y.legal else 1.0
    return Verdict(min(1.0, score), tuple(pairs), only, legal=differ)
