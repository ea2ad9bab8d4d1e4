"""Which names are worth comparing: names in one block may be one, and names in no common block are never compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from dossier.names.fold import skeleton, tokens

MAX_BLOCK = 60  # names in a block that are compared pair by pair; what more share says too little
NEAR = 75  # per cent of the sounds that two names must share to be compared in earnest
_VOWELS = re.compile("[aeiouy]")


def pairs(names: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `names`, each a kind and a name, that share a block and sound near enough; each pair once."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (kind, name) in enumerate(names):
        for key in keys(name):
            blocks[kind, *key].append(index)
    sounds = [" ".join(sorted(skeleton(word) for word in tokens(name))) for _, name in names]
    seen: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        for pair in combinations(block, 2) if len(block) <= MAX_BLOCK else ():
            near = key[1] == "initials" or fuzz.ratio(sounds[pair[0]], sounds[pair[1]]) >= NEAR
            if near and pair not in seen:
                seen.add(pair)
                yield pair


def keys(name: str) -> set[tuple[str, ...]]:
    """What two spellings of one name share at least one of: all consonants; a word by its sound with the first sound
    or the first three consonants of another; for three words and more, their initials."""
    words = [skeleton(word) for word in tokens(name)]
    bones = [_VOWELS.sub("", word) or word for word in words]
    found = {("consonants", *sorted(bones))}
    for word, bone in ((a, bones[j]) for i, a in enumerate(words) for j in range(len(words)) if i != j):
        found |= {(word, bone[:1]), (word, bone[:3])}
    if len(words) > 2:
        found.add(("initials", *sorted(word[:1] for word in words)))
    return found
