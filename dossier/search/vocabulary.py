"""The words of many names, and which of them a word may stand for; numpy, for tens of thousands of words and more.

Every word is filed under its skeleton and under that of its stem, so that romanisations, sexes and cases meet. A word
that is asked for is compared with the skeletons that can be near enough: those whose letters, counted in 64 bits, differ
in at most twice the slips allowed. That filter loses nothing and leaves less than one in a hundred to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from dossier.search import evidence as ev

Ints = NDArray[np.int32]
Bytes = NDArray[np.bytes_]
WIDTH = ev.MAX_WORD
Likeness = tuple[Ints, NDArray[np.uint8], NDArray[np.bool_]]


class Groups(NamedTuple):
    """Numbers in rows of unequal length: row `i` is `values[starts[i]:starts[i + 1]]`."""

    starts: Ints
    values: Ints

    @classmethod
    def of(cls, rows: NDArray[np.int64], values: NDArray[np.int64], count: int) -> Groups:
        """`values[i]` belongs to row `rows[i]`."""
        order = np.argsort(rows, kind="stable")
        starts = np.zeros(count + 1, np.int32)
        np.cumsum(np.bincount(rows, minlength=count), out=starts[1:])
        return cls(starts, values[order].astype(np.int32))

    def gather(self, rows: Ints) -> tuple[Ints, Ints]:
        """The values of several rows on end, and how many each row has."""
        begin = self.starts[rows]
        counts = self.starts[rows + 1] - begin
        total = int(counts.sum())
        at = np.arange(total, dtype=np.int32)
        at += np.repeat(begin - (np.cumsum(counts, dtype=np.int32) - counts), counts)
        return self.values[at], counts


def letters(word: bytes) -> int:
    """Which letters a word holds once, and which twice or more, as bits."""
    mask = 0
    for char in word:
        bit = 1 << (char - 97 if char >= 97 else 26 + (char - 48) % 5)
        mask |= bit << 32 if mask & bit else bit
    return mask & 0xFFFFFFFFFFFFFFFF


class Vocabulary:
    """Words as sorted ASCII bytes; their numbers are their places in `words`."""

    def __init__(self, words: Bytes, keys_of: Callable[[str], Sequence[str]]) -> None:
        self.words = words
        self.lengths = np.char.str_len(words).astype(np.int32)
        pairs = [(key.encode()[:WIDTH], n) for n, word in enumerate(words.tolist()) for key in keys_of(word.decode())]
        filed = np.array([key for key, _ in pairs], dtype=f"S{WIDTH}")
        self.keys, of_key = np.unique(filed, return_inverse=True)
        self.under = Groups.of(of_key, np.array([n for _, n in pairs], np.int64), len(self.keys))
        keys = self.keys.tolist()
        lengths = np.array([len(key) for key in keys], np.int32)
        self._by_length = np.argsort(lengths, kind="stable").astype(np.int32)
        self._length_starts = np.searchsorted(lengths[self._by_length], np.arange(WIDTH + 3)).astype(np.int32)
        sounds = np.array([ev.sounds(key) for key in keys], dtype=f"S{WIDTH}")
        self._by_sound = np.argsort(sounds, kind="stable").astype(np.int32)
        self._sounds = sounds[self._by_sound]
        self._masks = np.array([letters(key) for key in keys], np.uint64)[self._by_length]

    def find(self, word: bytes) -> int:
        """The number of a word, -1 where it is unknown."""
        at = int(np.searchsorted(self.words, word))
        return at if at < len(self.words) and self.words[at] == word else -1

    def starting_with(self, prefix: bytes) -> tuple[int, int]:
        """The numbers of the words that begin so, as a half-open range."""
        return (
            int(np.searchsorted(self.words, prefix)),
            int(np.searchsorted(self.words, prefix + b"\x7f")),
        )

    def near(self, key: bytes) -> Likeness:
        """The keys within the slips that `key` may bear or with its very consonants, how like it they are, and whether
        their consonants are the same."""
        edits = ev.edits_allowed(len(key))
        low = self._length_starts[max(1, len(key) - edits)]
        high = self._length_starts[min(WIDTH, len(key) + edits) + 1]
        differing = np.bitwise_count(self._masks[low:high] ^ np.uint64(letters(key)))
        keys = self._by_length[low:high][np.flatnonzero(differing <= 2 * edits)]
        found = self.keys[keys].tolist()
        distances = cdist([key], found, scorer=OSA.distance, score_cutoff=edits, dtype=np.uint8)[0]
        near = keys[distances <= edits]
        sound = ev.sounds(key)
        if len(sound) >= ev.TELLING_SOUNDS:
            near = np.union1d(near, self._sounding(sound))
        found = self.keys[near].tolist()
        distances = cdist([key], found, scorer=OSA.distance, dtype=np.uint8)[0]
        same = [ev.sounds(other) == sound for other in found]
        likeness = [ev.likeness(key, *each) for each in zip(found, distances.tolist(), same, strict=True)]
        return near, np.array(likeness, np.uint8), np.array(same, np.bool_)

    def _sounding(self, sound: bytes) -> Ints:
        """The keys with these very consonants."""
        low = np.searchsorted(self._sounds, sound)
        return self._by_sound[low : np.searchsorted(self._sounds, sound, "right")]
