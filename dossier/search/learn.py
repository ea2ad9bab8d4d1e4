"""From the names of a large dossier to the arrays of its index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dossier.names.endings import patronymics
from dossier.names.fold import skeletons
from dossier.names.tables import diminutives, forms, known, listed, sex_of
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
CHUNK = 20_000
"""Names whose words are told apart at once; more take more memory and no less time."""
_NONE = np.zeros(0, np.int32)
_SEXES = {"": 0, "f": WOMAN, "m": MAN}
_PARTED = bytes(c + 32 if chr(c).isupper() else c if chr(c).isalnum() or chr(c) == "\n" else 32 for c in range(128))
_PARTED += b" " * 128
_STARTS = np.array([ev.start_of(chr(c)) if c else 0 for c in range(128)], np.uint8)
_CLASSES = np.array([ev.sounds(bytes([c]))[0] for c in range(128)], np.uint8)
_SOUNDS = np.array([(ev.sounds(bytes([0, c]))[1:] or b"\0")[0] for c in range(128)], np.uint8)


def learn(names: Sequence[str]) -> Arrays:
    """All arrays that `Vocabulary` and `LargeEngine` work with, for names as printed; rows count from 0."""
    spoken, words_of, lengths = _spoken(names)
    cut = [word[:WIDTH] for word in spoken]
    words = sorted(set(cut))
    number = {word: n for n, word in enumerate(words)}
    words_of = np.array([number[word] for word in cut], np.int32)[words_of]
    pairs = (words_of.astype(np.int64) << 32) | np.arange(len(lengths), dtype=np.int64).repeat(lengths)
    pairs.sort()
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]  # each word of a row but once
    ends = np.searchsorted(pairs, np.arange(len(words) + 1, dtype=np.int64) << 32)
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    return {
        "rows_starts": ends.astype(np.int32),
        "rows_rows": pairs.astype(np.int32),
        "tokens_starts": starts,
        "tokens_words": words_of,
    } | _words([word.decode() for word in words])


def _spoken(names: Sequence[str]) -> tuple[list[bytes], Ints, Ints]:
    """All words, each once; the number of every word of every name; and how many each name has. As `ev.words_of`, and
    "" where a name has none."""
    numbers: defaultdict[bytes, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    found: list[Ints] = [_NONE]
    counts: list[Ints] = [_NONE]
    for at in range(0, len(names), CHUNK):
        lines = [n if n.isascii() else " ".join(ev.words_of(n)) for n in names[at : at + CHUNK]]
        text = "\n".join(lines)
        if text.count("\n") >= len(lines):
            text = "\n".join([line.replace("\n", " ") for line in lines])
        parted = text.encode().translate(_PARTED, b"'`")
        words = np.fromiter(map(numbers.__getitem__, parted.split()), np.int32)
        code = np.frombuffer(parted, np.uint8)
        inside = code > ord(" ")
        begins = np.flatnonzero(np.diff(inside.view(np.int8), prepend=0) > 0)
        ends = np.flatnonzero(code == ord("\n"))
        many = np.diff(np.searchsorted(begins, [0, *ends, len(code)]))
        if not many.all():
            words = np.insert(words, np.cumsum(many)[many == 0], numbers[b""])
        found.append(words)
        counts.append(np.maximum(many, 1).astype(np.int32))
    return list(numbers), np.concatenate(found), np.concatenate(counts)


def _words(words: list[str]) -> Arrays:
    packed = np.array(words, dtype=f"S{WIDTH}")
    folded = skeletons(words)
    keys, of_word = ev.keys_of_all(words, folded)
    fathers = patronymics(words)
    traits = np.zeros(len(words), np.uint8)
    traits[np.char.str_len(packed) == 1] = SINGLE
    traits[[n for n, word in enumerate(words) if word in fathers]] |= FATHER
    members: list[int] = []
    member_of: list[int] = []
    for n in known(words, folded):
        full, pet = forms(words[n]), diminutives(words[n])
        member_of += [*full, *pet]
        members += [n << 1] * len(full) + [n << 1 | 1] * len(pet)
        if groups := full | pet:
            traits[n] |= GIVEN | _SEXES[sex_of(groups)] | (LISTED if listed(groups) else 0)
    told = zip(words, (traits & FATHER > 0).tolist(), (traits & GIVEN > 0).tolist(), strict=True)
    costs = np.array([ev.cost(*each) for each in told], np.uint8)
    names = Groups.of(np.array(member_of, np.int32), np.array(members, np.int32), max(member_of, default=-1) + 1)
    return {
        "words": packed,
        "features": np.stack([_STARTS[_columns(packed)[0]], costs, traits], axis=1),
        "given_starts": names.starts,
        "given_words": names.values,
    } | _keys(keys, np.array(of_word, np.int32))


def _keys(filed: list[str], of_word: Ints) -> Arrays:
    keys = sorted(set(filed))
    number = {key: n for n, key in enumerate(keys)}
    of_key = np.fromiter(map(number.__getitem__, filed), np.int64, len(filed))
    pairs = np.unique((of_key << 32) | of_word)
    packed = np.array(keys, dtype=f"S{WIDTH}")
    columns = _columns(packed)
    rank = np.char.str_len(packed) * STARTS + KINDS[columns[0]]
    by_length = rank.argsort(kind="stable").astype(np.int32)
    sounds = _sounds(columns)
    masks = _masks(columns)
    arrays: Arrays = {
        "keys": packed,
        "under_starts": np.searchsorted(pairs, np.arange(len(keys) + 1) << 32).astype(np.int32),
        "under_words": pairs.astype(np.int32),
        "by_length": by_length,
        "from_start": rank[by_length].searchsorted(np.arange((WIDTH + 2) * STARTS)).astype(np.int32),
        "masks": masks[-1][by_length],
        "sounds": sounds,
        "by_sound": sounds.argsort(kind="stable").astype(np.int32),
    }
    for n in BEGINNINGS:
        another = (columns[:n, 1:] != columns[:n, :-1]).any(axis=0)
        starts = np.concatenate([[0] if keys else [], another.nonzero()[0] + 1, [len(keys)]]).astype(np.int32)
        arrays |= {f"begin_{n}": starts, f"begin_masks_{n}": masks[n - 1][starts[:-1]]}
    return arrays


def _columns(strings: Bytes) -> Small:
    """The first letter of every string, the second … as rows."""
    return np.ascontiguousarray(strings.view(np.uint8).reshape(-1, WIDTH).T)


def _sounds(columns: Small) -> NDArray[np.uint32]:
    """The checksum of the `ev.sounds` of every key."""
    lines = np.full((columns.shape[1], WIDTH + 1), ord("\n"), np.uint8)
    lines[:, 0] = _CLASSES[columns[0]]
    lines[:, 1:WIDTH] = _SOUNDS[columns[1:]].T
    spelled = lines.tobytes().translate(None, b"\0").split(b"\n")
    return np.fromiter(map(crc32, spelled[:-1]), np.uint32, columns.shape[1])


def _masks(columns: Small) -> list[NDArray[np.uint32]]:
    """`vocabulary.letters` of the first letter, of the first two … of every key."""
    mask = np.zeros(columns.shape[1], np.uint32)
    masks = []
    for column in columns:
        once = BITS[column]
        mask = mask | np.where(mask & once > 0, TWICE[column], once)
        masks.append(mask)
    return masks
