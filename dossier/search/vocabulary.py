"""The words of many names, and which of them a word may stand for; numpy, for tens of thousands of words and more.

Every word is filed under its skeleton and under that of its stem, so that romanisations, sexes and cases meet. A word
that is asked for is compared with the skeletons that can be near enough: those whose letters, counted in 32 bits,
differ in at most twice the slips allowed. That filter loses nothing and leaves few to compare.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from dossier.names.given import groups
from dossier.names.tables import listed, sex_of
from dossier.search import evidence as ev
from dossier.search.arrays import Bytes, Groups, Ints, Small

WIDTH = ev.MAX_WORD
STARTS = 128
"""Keys are put in order by length, then by their kind of start, of which there are at most so many."""
KINDS = np.array([ev.kind_of_start(bytes([code])) for code in range(STARTS)], np.uint8)
BEGINNINGS = range(ev.FUZZY_PREFIX.start - 1, ev.FUZZY_PREFIX.stop + 1)
"""Lengths of the beginnings of keys that are told apart, to find an unfinished word in spite of a slip."""
START, COST, TRAITS = range(3)
"""The columns of `features`: the first letter, what it costs not to be said, and what is known of a word as bits."""
GIVEN, WOMAN, MAN, SINGLE, FATHER, LISTED = 1, 2, 4, 8, 16, 32
_ONCE, _TWICE = "abcdefgiklmnoprstuvz0123456789hjqwxy", "aeiounkrsltv"
BITS = np.array([1 << _ONCE.find(chr(c)) % 20 if chr(c) in _ONCE else 0 for c in range(128)], np.uint32)
"""The bit of a letter that stands in a word; the letters that skeletons are made of have one each."""
TWICE = np.array([1 << 20 + _TWICE.find(chr(c)) if chr(c) in _TWICE else 0 for c in range(128)], np.uint32)
"""The bit of a letter that stands in a word twice, for those that often do."""
_LETTER_BITS = list(zip(BITS.tolist(), TWICE.tolist(), strict=True))
_NONE = np.zeros(0, np.int32)


class Likeness(NamedTuple):
    """Words with how like they are to the one asked for, the likest last. The words of `span` begin with it, for which
    they are as like as `begun` says."""

    words: Ints
    values: Small
    span: tuple[int, int] = (0, 0)
    begun: int = 0


def letters(word: bytes) -> int:
    """Which letters a word holds once, and which twice or more, as bits."""
    mask = 0
    for char in word:
        once, twice = _LETTER_BITS[char]
        mask |= twice if mask & once else once
    return mask


class Vocabulary:
    """Words as sorted ASCII bytes; their numbers are their places in `words`. The arrays are those of `learn`."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.words: Bytes = arrays["words"]
        self.features: Small = arrays["features"]
        self._keys: Bytes = arrays["keys"]
        self._under = Groups(arrays["under_starts"], arrays["under_words"])
        self._given = Groups(arrays["given_starts"], arrays["given_words"])
        self._by_length: Ints = arrays["by_length"]
        self._from_start: list[int] = arrays["from_start"].tolist()
        self._masks: NDArray[np.uint32] = arrays["masks"]
        self._sounds: NDArray[np.uint32] = arrays["sounds"]
        self._by_sound: Ints = arrays["by_sound"]
        most = len(self._keys)
        self._differing, self._number = np.empty(most, np.uint32), np.empty(most, np.uint8)
        self._few = np.empty(most, np.bool_)
        self._beginnings: list[tuple[Ints, NDArray[np.uint32]]] = [
            (arrays[f"begin_{n}"], arrays[f"begin_masks_{n}"]) for n in BEGINNINGS
        ]

    def like(self, token: str, cyrillic: bool = False, unfinished: bool = False) -> Likeness:
        """The words that `token` may stand for; with `unfinished`, also those that it may be the beginning of."""
        keys = [key.encode() for key in ev.keys_of(token)]
        found = [self._filed(*self._near(key), ev.STEM if n else ev.SKELETON) for n, key in enumerate(keys)]
        words, values, same = _merged(found)
        full, pet = groups(token, cyrillic)
        if full or pet:
            other = self._another_name(words, values, same, full | pet)
            values[other] = np.minimum(values[other], ev.OTHER_GIVEN)
            words, values, _ = _merged([_packed(words, values), self._same_name(full, pet)])
        asked = token.encode()
        values = self._second_look(asked, words, values)
        begun = ev.PREFIX if unfinished else ev.begun(len(token))
        span = (0, 0)
        if begun:
            span = bisect_left(self.words, asked), bisect_left(self.words, asked + b"\x7f")
        if unfinished:
            words, values, _ = _merged([_packed(words, values), *self._going_on(keys[0])])
        order = values.argsort(kind="stable")
        return Likeness(words[order], values[order].astype(np.uint8), span, begun)

    def same(self, token: str) -> Likeness:
        """The words with the very skeleton of `token`, and about as long."""
        key = ev.keys_of(token)[0].encode()
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return Likeness(_NONE, _NONE.astype(np.uint8))
        words = self._under.gather(np.array([at], np.int32))[0]
        words = words[np.abs(np.char.str_len(self.words[words]) - len(token)) <= 1]
        return Likeness(words, np.full(len(words), ev.SKELETON - ev.JOINED, np.uint8))

    def _filed(self, keys: Ints, values: Ints, same: Ints, most: int) -> NDArray[np.int64]:
        words, counts = self._under.gather(keys)
        return _packed(words, np.minimum(values, most).repeat(counts), same.repeat(counts))

    def _near(self, key: bytes) -> tuple[Ints, Ints, Ints]:
        """The keys within the slips that `key` may bear or with its very consonants, how like it they are, and whether
        (1 or 0) their consonants are the same."""
        edits = ev.edits_allowed(len(key))
        sounds = ev.sounds(key)
        code = crc32(sounds)
        telling = len(sounds) >= ev.TELLING_SOUNDS
        found = self._within(key, edits)
        if telling:
            begin = bisect_left(self._by_sound, code, key=self._sounds.__getitem__)
            end = bisect_right(self._by_sound, code, key=self._sounds.__getitem__)
            found.append(self._by_sound[begin:end])
        keys = np.concatenate(found)
        others = self._keys[keys]
        distances = cdist([key], others.tolist(), scorer=OSA.distance, dtype=np.uint8)[0]
        same = self._sounds[keys] == code
        start = others.view(np.uint8).reshape(-1, WIDTH)[:, 0] if len(others) else _NONE
        allowed = np.where(KINDS[start] == ev.kind_of_start(key), edits, min(edits, 1))
        keep = ((distances <= allowed) | (same if telling else False)).nonzero()[0]
        start = KINDS[start] == ev.kind_of_start(key)
        keys, others, same, start = keys[keep], others[keep], same[keep], start[keep]
        distance = distances[keep].astype(np.int32)
        length = np.maximum(np.maximum(np.char.str_len(others), len(key)), distance)
        cost = distance * np.where(same, 80, 150) + np.where(start, 0, 20)
        values = np.where(distance == 0, ev.SKELETON, np.maximum(1, ev.SKELETON - cost // length))
        return keys, values.astype(np.int32), same.astype(np.int32)

    def _within(self, key: bytes, edits: int) -> list[Ints]:
        """Keys among which are all within one slip of `key`, and all within `edits` with its kind of start."""
        length, shift = len(key), ev.kind_of_start(key)
        near = min(edits, 1)
        low = self._from_start[max(1, length - near) * STARTS]
        high = self._from_start[(min(WIDTH, length + near) + 1) * STARTS]
        found = [self._by_length[low:high][self._filter(self._masks[low:high], key, 2 * near)]]
        if edits > 1:
            for other in range(max(1, length - edits), min(WIDTH, length + edits) + 1):
                low, high = self._from_start[other * STARTS + shift], self._from_start[other * STARTS + shift + 1]
                found.append(self._by_length[low:high][self._filter(self._masks[low:high], key, 2 * edits)])
        return found

    def _filter(self, masks: NDArray[np.uint32], key: bytes, bits: int) -> NDArray[np.intp]:
        """The places of `masks` that differ from that of `key` in at most so many bits."""
        count = len(masks)  # into arrays that are there already: new ones of this size cost more to have than to fill
        differing = np.bitwise_xor(masks, np.uint32(letters(key)), out=self._differing[:count])
        number = np.bitwise_count(differing, out=self._number[:count])
        return np.less_equal(number, bits, out=self._few[:count]).nonzero()[0]

    def _another_name(self, words: Ints, values: Ints, same: Ints, groups: frozenset[int]) -> NDArray[np.bool_]:
        """Which words are surely other given names; as `evidence.another_given`."""
        traits = self.features[words, TRAITS]
        opposite = traits & {"f": MAN, "m": WOMAN}.get(sex_of(groups), 0) > 0
        sure = (traits & LISTED > 0) & listed(groups)
        far = (same == 0) & (values < ev.OTHER_CONSONANTS)
        other: NDArray[np.bool_] = (traits & GIVEN > 0) & (values < ev.SKELETON) & (opposite | sure | far)
        return other

    def _same_name(self, full: frozenset[int], pet: frozenset[int]) -> NDArray[np.int64]:
        """The words that the table lists under the same given names; as `evidence.same_given`."""
        known = [group for group in sorted(full | pet) if group < len(self._given.starts) - 1]
        members, counts = self._given.gather(np.array(known, np.int32))
        values = np.array(
            [[ev.same_given(g in full, other, listed([g])) for other in (False, True)] for g in known],
            np.int32,
        ).reshape(-1, 2)
        return _packed(members >> 1, values.repeat(counts, axis=0)[np.arange(len(members)), members & 1])

    def _second_look(self, asked: bytes, words: Ints, values: Ints) -> Ints:
        """The likeness less what the spelling as it is takes off."""
        if not len(words):
            return values
        printed = self.words[words]
        away = cdist([asked], printed.tolist(), scorer=OSA.distance, dtype=np.uint8)[0].astype(np.int32)
        length = np.maximum(np.char.str_len(printed), len(asked))
        loss = np.where(values >= ev.PET, np.minimum(away // 2, 2), np.minimum(30 * away // length, 12))
        return np.where(away == 0, ev.SAME, np.maximum(1, values - loss)).astype(np.int32)

    def _going_on(self, key: bytes) -> list[NDArray[np.int64]]:
        """The words whose key begins with `key`, or nearly so."""
        if len(key) < ev.FUZZY_PREFIX.start:
            return []
        low, high = bisect_left(self._keys, key), bisect_left(self._keys, key + b"\x7f")
        found = [_packed(self._under.gather(np.arange(low, high, dtype=np.int32))[0], ev.PREFIX - 4)]
        if len(key) in ev.FUZZY_PREFIX:
            for n in (len(key) - 1, len(key), len(key) + 1):
                starts, masks = self._beginnings[n - BEGINNINGS.start]
                near = self._filter(masks, key, 2)
                beginnings = self._keys[starts[near]].astype(f"S{n}").tolist()
                distances = cdist([key], beginnings, scorer=OSA.distance, dtype=np.uint8)[0]
                runs = near[distances <= 1]
                keys = Groups(starts, np.arange(len(self._keys), dtype=np.int32)).gather(runs.astype(np.int32))[0]
                found.append(_packed(self._under.gather(keys)[0], ev.NEAR_PREFIX))
        return found


def _packed(words: Ints, values: Ints | int, same: Ints | int = 0) -> NDArray[np.int64]:
    return (words.astype(np.int64) << 8) | (np.asarray(values, np.int64) << 1) | same


def _merged(found: Sequence[NDArray[np.int64]]) -> tuple[Ints, Ints, Ints]:
    """Each word once, ascending, with its greatest likeness, and whether its consonants are the same."""
    packed = np.concatenate(found)
    packed.sort()
    words = packed >> 8
    last = np.ones(len(words), np.bool_)
    np.not_equal(words[1:], words[:-1], out=last[:-1])
    packed = packed[last]
    return words[last].astype(np.int32), (packed >> 1 & 127).astype(np.int32), (packed & 1).astype(np.int32)
