"""From the names of a large dossier to the arrays of its index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dossier.names.endings import patronymic
from dossier.names.tables import given, sex
from dossier.search import evidence as ev
from dossier.search.arrays import Bytes, Groups, Ints
from dossier.search.vocabulary import BEGINNINGS, WIDTH, letters

Arrays = dict[str, NDArray[Any]]
_SEXES = {"": 0, "f": 1, "m": 2}


def learn(names: Iterable[Sequence[str]]) -> Arrays:
    """All arrays that `Vocabulary` and `LargeEngine` work with, for names given as tokens; rows count from 0."""
    numbers: dict[str, int] = {}
    flat: list[int] = []
    lengths: list[int] = []
    for tokens in names:
        lengths.append(len(tokens))
        flat += [numbers.setdefault(token, len(numbers)) for token in tokens]
    listed = sorted(numbers)
    place = np.empty(len(listed), np.int32)
    place[[numbers[word] for word in listed]] = np.arange(len(listed), dtype=np.int32)
    words_of = place[flat] if flat else np.zeros(0, np.int32)
    row_of = np.arange(len(lengths), dtype=np.int32).repeat(lengths)
    rows = Groups.of(*_once(words_of, row_of), len(listed))
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    arrays = {"rows_starts": rows.starts, "rows_rows": rows.values, "tokens_starts": starts, "tokens_words": words_of}
    return arrays | _words(listed) | _keys(listed) | _given(listed)


def _once(words: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Each word of a row but once, ordered by word, then row."""
    order = words.argsort(kind="stable")
    words, rows = words[order], rows[order]
    first = np.ones(len(words), np.bool_)
    first[1:] = (words[1:] != words[:-1]) | (rows[1:] != rows[:-1])
    return words[first], rows[first]


def _words(listed: list[str]) -> Arrays:
    features = [
        (bool(given(w)), _SEXES[sex(w)], len(w) == 1, ev.start_of(w), patronymic(w) is not None, ev.cost_of(w))
        for w in listed
    ]
    return {
        "words": np.array(listed, dtype=f"S{WIDTH}"),
        "features": np.array(features, np.uint8).reshape(-1, 6),
    }


def _given(listed: list[str]) -> Arrays:
    pairs = np.array([(group, n) for n, word in enumerate(listed) for group in given(word)], np.int32).reshape(-1, 2)
    groups = Groups.of(pairs[:, 0], pairs[:, 1], int(pairs[:, 0].max(initial=-1)) + 1)
    return {"given_starts": groups.starts, "given_words": groups.values}


def _keys(listed: list[str]) -> Arrays:
    filed = [ev.keys_of(word) for word in listed]
    keys = sorted(set(chain.from_iterable(filed)))
    number = {key: n for n, key in enumerate(keys)}
    of_key = np.array([number[key] for each in filed for key in each], np.int32)
    of_word = np.arange(len(listed), dtype=np.int32).repeat([len(each) for each in filed])
    under = Groups.of(of_key, of_word, len(keys))
    encoded = [key.encode() for key in keys]
    lengths = np.array([len(key) for key in encoded], np.int32)
    by_length = lengths.argsort(kind="stable").astype(np.int32)
    sounds = np.array([crc32(ev.sounds(key)) for key in encoded], np.uint32)
    by_sound = sounds.argsort(kind="stable").astype(np.int32)
    packed = np.array(encoded, dtype=f"S{WIDTH}")
    arrays: Arrays = {
        "keys": packed,
        "under_starts": under.starts,
        "under_words": under.values,
        "by_length": by_length,
        "from_length": lengths[by_length].searchsorted(np.arange(WIDTH + 3)).astype(np.int32),
        "masks": np.array([letters(key) for key in encoded], np.uint64)[by_length],
        "sounds": sounds,
        "heard": sounds[by_sound],
        "by_sound": by_sound,
    }
    for n in BEGINNINGS:
        arrays |= _beginnings(packed, n)
    return arrays


def _beginnings(keys: Bytes, n: int) -> Arrays:
    """Where each run of keys with the same first `n` letters starts, closed by the end of the last."""
    cut = keys.astype(f"S{n}")
    starts = np.concatenate([[0], (cut[1:] != cut[:-1]).nonzero()[0] + 1, [len(keys)]]) if len(keys) else np.zeros(1)
    starts = starts.astype(np.int32)
    masks = np.array([letters(key) for key in cut[starts[:-1]].tolist()], np.uint64)
    return {f"begin_{n}": starts, f"begin_masks_{n}": masks}
