"""Which chains are one person or one organization: blocking, then comparing, then joining without contradiction.

Chains whose names fold to the same two or more words are one. Other pairs are compared where they share a block, and
joined where `judge.surely` says so; never across a contradiction, on a bare surname in two articles, or on look-alike
letters of two alphabets. What is only likely is left as a doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dossier.model import Kind
from dossier.names import Comparison, compare
from dossier.names.comparing import two_alphabets
from dossier.names.fold import tokens
from dossier.names.generations import family_name
from dossier.resolve.blocking import pairs
from dossier.resolve.chains import Chain
from dossier.resolve.judge import ALIKE, SUGGEST, surely


@dataclass(slots=True)
class Cluster:
    """Chains taken for one, and why. `names` are the different full names among them."""

    kind: Kind
    chains: list[Chain]
    names: list[str]
    reasons: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two clusters, by their place in the list, that may be one."""

    a: int
    b: int
    score: float
    reasons: tuple[str, ...]


def cluster(chains: list[Chain]) -> tuple[list[Cluster], list[Doubt]]:
    """Every chain in exactly one cluster, in the order in which they first appear; and what is left in doubt."""
    clusters = _same_name(chains)
    parent = list(range(len(clusters)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    doubts: list[tuple[int, int, Comparison]] = []
    compared = _compared(clusters)
    unclear = _ambiguous(clusters, compared)
    for a, b, found in compared:
        left, right = sorted((root(a), root(b)))
        if left != right and not unclear & {a, b} and _may_join(clusters[left], clusters[right], found):
            _join(clusters[left], clusters[right], found)
            parent[right] = left
        elif left != right:
            doubts.append((a, b, found))
    doubts += _bare_names(clusters)
    kept = [index for index in range(len(clusters)) if root(index) == index]
    place = {index: position for position, index in enumerate(kept)}
    return [clusters[index] for index in kept], _settle(doubts, lambda index: place[root(index)])


def _settle(doubts: list[tuple[int, int, Comparison]], place: Callable[[int], int]) -> list[Doubt]:
    best: dict[tuple[int, int], Doubt] = {}
    for a, b, found in doubts:
        pair = tuple(sorted((place(a), place(b))))
        if pair[0] != pair[1] and (pair not in best or best[pair].score < found.score):
            best[pair[0], pair[1]] = Doubt(pair[0], pair[1], found.score, found.reasons)
    return sorted(best.values(), key=lambda doubt: (-doubt.score, doubt.a, doubt.b))


def _same_name(chains: Iterable[Chain]) -> list[Cluster]:
    """One cluster for each folded name of two words or more; a person of one word stays with the article."""
    found: dict[tuple[str, ...], Cluster] = {}
    for chain in chains:
        words = tokens(chain.name)
        key = (chain.kind, *words)
        if two_alphabets(chain.name) or (chain.kind == "person" and len(words) < 2):
            key = (chain.kind, *words, chain.key)
        same = found.setdefault(key, Cluster(chain.kind, [], []))
        same.chains.append(chain)
        if chain.name not in same.names:
            same.names.append(chain.name)
            if len(same.names) > 1:
                same.reasons.append(_because(same.names[0], chain.name, compare(same.names[0], chain.name, chain.kind)))
    return list(found.values())


def _compared(clusters: list[Cluster]) -> list[tuple[int, int, Comparison]]:
    """The pairs that are alike at least, those most alike first."""
    full = [index for index, item in enumerate(clusters) if item.kind != "person" or len(tokens(item.names[0])) > 1]
    found = []
    for a, b in ((full[i], full[j]) for i, j in pairs([(clusters[k].kind, clusters[k].names[0]) for k in full])):
        comparison = compare(clusters[a].names[0], clusters[b].names[0], clusters[a].kind)
        if comparison.score >= SUGGEST:
            found.append((a, b, comparison))
    return sorted(found, key=lambda pair: (-pair[2].score, pair[0], pair[1]))


def _ambiguous(clusters: list[Cluster], compared: list[tuple[int, int, Comparison]]) -> set[int]:
    """Names short for two others that are not one: George Bush, where there are George W. and George H. W. Bush."""
    longer: dict[int, list[str]] = defaultdict(list)
    for a, b, found in compared:
        short, long = sorted((a, b), key=lambda index: len(tokens(clusters[index].names[0])))
        if found.score >= ALIKE and len(tokens(clusters[short].names[0])) < len(tokens(clusters[long].names[0])):
            longer[short].append(clusters[long].names[0])
    return {short for short, names in longer.items() if not _all_one(names, clusters[short].kind)}


def _all_one(names: list[str], kind: Kind) -> bool:
    return all(surely(names[0], name, kind, compare(names[0], name, kind), together=True) for name in names[1:])


def _may_join(a: Cluster, b: Cluster, found: Comparison) -> bool:
    """Whether every name of one goes with every name of the other, and the names that are alike surely are one."""
    together = not {chain.article for chain in a.chains}.isdisjoint(chain.article for chain in b.chains)
    if not surely(a.names[0], b.names[0], a.kind, found, together):
        return False
    return not any(compare(x, y, a.kind).conflict for x in a.names for y in b.names)


def _join(into: Cluster, other: Cluster, found: Comparison) -> None:
    into.chains += other.chains
    into.reasons.append(_because(into.names[0], other.names[0], found))
    into.names += [name for name in other.names if name not in into.names]
    into.reasons += other.reasons


def _because(a: str, b: str, found: Comparison) -> str:
    return f"{a} = {b}: {'; '.join(found.reasons)}"


def _bare_names(clusters: list[Cluster]) -> list[tuple[int, int, Comparison]]:
    """A person known by one word in an article may be anybody who bears it: suggested where only one does."""
    bearers: dict[str, list[int]] = defaultdict(list)
    bare: list[tuple[int, str]] = []
    for index, item in enumerate(clusters):
        if item.kind == "person":
            words = tokens(item.names[0])
            if len(words) == 1:
                bare.append((index, words[0]))
            else:
                bearers[family_name(words)].append(index)
    reason = "bears the same family name, and no other name is given"
    return [
        (index, bearers[word][0], Comparison(0.7, (reason,), False))
        for index, word in bare
        if len(bearers.get(word, ())) == 1
    ]
