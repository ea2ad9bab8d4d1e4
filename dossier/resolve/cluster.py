"""Which chains are one person or one organization: blocking, then comparing, then joining without contradiction.

Chains whose names fold to the same two or more words are one. Other pairs are only compared where they share a block,
joined only at `MERGE`, and never across a contradiction, on a bare surname in two articles, or on look-alike letters
of two scripts; those are suggested instead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from dossier.model import Kind
from dossier.names import Comparison, compare
from dossier.names.fold import skeleton, tokens
from dossier.resolve.chains import Chain

MERGE = 0.9
SUGGEST = 0.7
_VOWELS = re.compile("[aeiouy]")
MAX_BLOCK = 60  # names in a block that are compared pair by pair; what more share says too little


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
    for a, b, found in sorted(_compared(clusters), key=lambda pair: (-pair[2].score, pair[0], pair[1])):
        left, right = sorted((root(a), root(b)))
        if left == right:
            continue
        if found.score >= MERGE and not found.conflict and not _contradict(clusters[left], clusters[right]):
            _join(clusters[left], clusters[right], found)
            parent[right] = left
        else:
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
        if chain.kind == "person" and len(words) < 2:
            key = (chain.kind, *words, chain.key)
        same = found.setdefault(key, Cluster(chain.kind, [], []))
        same.chains.append(chain)
        if chain.name not in same.names:
            same.names.append(chain.name)
            if len(same.names) > 1:
                same.reasons.append(_because(same.names[0], chain.name, compare(same.names[0], chain.name, chain.kind)))
    return list(found.values())


def _blocks(clusters: list[Cluster]) -> Iterator[list[int]]:
    """Clusters that may be one: see `_keys`."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, item in enumerate(clusters):
        for key in _keys(item.names[0]):
            blocks[item.kind, *key].append(index)
    yield from (block for _, block in sorted(blocks.items()) if 1 < len(block) <= MAX_BLOCK)


def _keys(name: str) -> set[tuple[str, ...]]:
    """What two spellings of one name share at least one of: all consonants; a word by its sound with the first sound
    or the first three consonants of another; for three words and more, their initials."""
    words = [skeleton(word) for word in tokens(name)]
    bones = [_VOWELS.sub("", word) or word for word in words]
    keys = {("consonants", *sorted(bones))}
    for word, bone in ((a, bones[j]) for i, a in enumerate(words) for j in range(len(words)) if i != j):
        keys |= {(word, bone[:1]), (word, bone[:3])}
    if len(words) > 2:
        keys.add(("initials", *sorted(word[:1] for word in words)))
    return keys


def _compared(clusters: list[Cluster]) -> Iterator[tuple[int, int, Comparison]]:
    seen: set[tuple[int, int]] = set()
    for block in _blocks(clusters):
        for pair in combinations(block, 2):
            if pair in seen:
                continue
            seen.add(pair)
            found = compare(clusters[pair[0]].names[0], clusters[pair[1]].names[0], clusters[pair[0]].kind)
            if found.score >= SUGGEST:
                yield *pair, found


def _contradict(a: Cluster, b: Cluster) -> bool:
    return any(compare(x, y, a.kind).conflict for x in a.names for y in b.names)


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
                bearers[words[-1]].append(index)
    reason = "bears the same family name, and no other name is given"
    return [
        (index, bearers[word][0], Comparison(0.7, (reason,), False))
        for index, word in bare
        if len(bearers.get(word, ())) == 1
    ]
