"""From the names of a large dossier to the arrays of its index."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dossier.names.endings import patronymic
from dossier.names.tables import diminutives, forms, listed, sex_of
from dossier.search import evidence as ev
from dossier.search.arrays import Bytes, Groups, Ints, Small
from dossier.search.vocabulary import (
    BEGINNINGS,
    BITS,
    FATHER,
    GIVEN,
    KINDS,
    LISTED,
    MAN,
    SINGLE,
    STARTS,
    TWICE,
    WIDTH,
    WOMAN,
)

Arrays = dict[str, NDArray[Any]]
_SEXES = {"": 0, "f": WOMAN, "m": MAN}


def learn(names: Iterable[Sequence[str]]) -> Arrays:
    """All arrays that `Vocabulary` and `LargeEngine` work with, for names given as tokens; rows count from 0."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    flat, lengths = array("i"), array("i")
    for tokens in names:
        lengths.append(len(tokens))
        flat.extend(map(numbers.__getitem__, tokens))
    cut = [word[:WIDTH] for word in numbers]
    words = sorted(set(cut))
    number = {word: n for n, word in enumerate(words)}
    words_of = np.array([number[word] for word in cut], np.int32)[np.frombuffer(flat, np.int32)]
    del numbers, number, cut
    row_of = np.arange(len(lengths), dtype=np.int32).repeat(lengths)
    rows = Groups.of(*_once(words_of, row_of), len(words))
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    arrays = {"rows_starts": rows.starts, "rows_rows": rows.values, "tokens_starts": starts, "tokens_words": words_of}
    return arrays | _words(words)


def _once(words: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Each word of a row but once, ordered by word, then row."""
    order = words.argsort(kind="stable")
    words, rows = words[order], rows[order]
    first = np.ones(len(words), np.bool_)
    first[1:] = (words[1:] != words[:-1]) | (rows[1:] != rows[:-1])
    return words[first], rows[first]


def _words(words: list[str]) -> Arrays:
    features = bytearray()
    members: list[int] = []
    member_of: list[int] = []
    filed: list[tuple[str, ...]] = []
    for n, word in enumerate(words):
        filed.append(ev.keys_of(word))
        full, pet = forms(word), diminutives(word)
        groups = full | pet
        father = patronymic(word) is not None
        traits = (SINGLE if len(word) == 1 else 0) | (FATHER if father else 0)
        if groups:
            member_of += [*full, *pet]
            members += [n << 1] * len(full) + [n << 1 | 1] * len(pet)
            traits |= GIVEN | _SEXES[sex_of(groups)] | (LISTED if listed(groups) else 0)
        features += bytes((ev.start_of(word), ev.cost(word, father, bool(groups)), traits))
    names = Groups.of(np.array(member_of, np.int32), np.array(members, np.int32), max(member_of, default=-1) + 1)
    return {
        "words": np.array(words, dtype=f"S{WIDTH}"),
        "features": np.frombuffer(features, np.uint8).reshape(-1, 3),
        "given_starts": names.starts,
        "given_words": names.values,
    } | _keys(filed)


def _keys(filed: list[tuple[str, ...]]) -> Arrays:
    keys = sorted(set(chain.from_iterable(filed)))
    number = {key: n for n, key in enumerate(keys)}
    of_key = np.array([number[key] for each in filed for key in each], np.int32)
    of_word = np.arange(len(filed), dtype=np.int32).repeat([len(each) for each in filed])
    under = Groups.of(of_key, of_word, len(keys))
    packed = np.array(keys, dtype=f"S{WIDTH}")
    lengths = np.char.str_len(packed)
    rank = lengths * STARTS + KINDS[packed.view(np.uint8).reshape(-1, WIDTH)[:, 0]]
    by_length = rank.argsort(kind="stable").astype(np.int32)
    sounds = np.array([crc32(ev.sounds(key.encode())) for key in keys], np.uint32)
    masks = _masks(packed)
    arrays: Arrays = {
        "keys": packed,
        "under_starts": under.starts,
        "under_words": under.values,
        "by_length": by_length,
        "from_start": rank[by_length].searchsorted(np.arange((WIDTH + 2) * STARTS)).astype(np.int32),
        "masks": masks[-1][by_length],
        "sounds": sounds,
        "by_sound": sounds.argsort(kind="stable").astype(np.int32),
    }
    for n in BEGINNINGS:
        cut = packed.astype(f"S{n}")
        ends = (cut[1:] != cut[:-1]).nonzero()[0] + 1
        starts = np.concatenate([[0] if len(keys) else [], ends, [len(keys)]]).astype(np.int32)
        arrays |= {f"begin_{n}": starts, f"begin_masks_{n}": masks[n - 1][starts[:-1]]}
    return arrays


def _masks(keys: Bytes) -> list[NDArray[np.uint32]]:
    """`vocabulary.letters` of the first letter, of the first two … of every key."""
    columns: Small = keys.view(np.uint8).reshape(-1, WIDTH)
    mask = np.zeros(len(keys), np.uint32)
    masks = []
    for column in columns.T:
        once = BITS[column]
        mask = mask | np.where(mask & once > 0, TWICE[column], once)
        masks.append(mask)
    return masks
