"""Keys of many words at once are those of each word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from dossier.names.endings import patronymic, patronymics, stem, stems
from dossier.names.fold import skeleton, skeletons
from dossier.names.tables import given as given_groups
from dossier.names.tables import known
from dossier.search import evidence as ev
from dossier.search.learn import learn
from dossier.search.vocabulary import COST, START, TRAITS, Vocabulary, letters

PARTS = "abd al el shch tsch kh zh ck cg mac mc ts dz u ou au i y ia oo x c ch v n sk a aya oy ogo ovich ovna ny ki 7"
WORD = st.lists(st.sampled_from([*PARTS.split(), *"abcdefghijklmnopqrstuvwxyz"]), max_size=7).map("".join)
KNOWN = ["ivanovich", "ilyinichna", "oglu", "ogly", "nadezhda", "al", "ltd", "sir", "abdul"]
WORDS = st.lists(WORD | st.sampled_from(KNOWN), max_size=8)


def test_of_short_words_as_of_each() -> None:
    parts = ["", *PARTS.split(), *"abcdefghijklmnopqrstuvwxyz"]
    same(["".join(pair) for pair in product(parts, repeat=2)])


@given(WORDS)
def test_of_many_words_as_of_each(words: list[str]) -> None:
    same(words)


def same(words: list[str]) -> None:
    assert skeletons(words) == [skeleton(word) for word in words]
    assert stems(words) == [stem(word) for word in words]
    assert patronymics(words).intersection(words) == {word for word in words if patronymic(word)}
    assert set(known(words, skeletons(words))) >= {n for n, word in enumerate(words) if given_groups(word)}
    keys, numbers = ev.keys_of_all(words, skeletons(words))
    assert {*zip(numbers, keys, strict=True)} == {(n, key) for n, word in enumerate(words) for key in ev.keys_of(word)}


NAME = st.lists(WORD | st.text(max_size=6), max_size=4).map(" ".join)
NAMES = st.lists(NAME | st.sampled_from(["Ю. О'Жуков\nмладший", "Ann\nLee"]), max_size=8)


@given(NAMES)
def test_arrays_hold_the_words_of_every_name(names: list[str]) -> None:
    arrays = learn(names)
    words = [word.decode() for word in arrays["words"]]
    starts = arrays["tokens_starts"]
    said = [[words[n] for n in arrays["tokens_words"][a:b]] for a, b in pairwise(starts)]
    assert said == [[word[: ev.MAX_WORD] for word in ev.words_of(name) or ("",)] for name in names]
    rows = arrays["rows_starts"]
    for n, word in enumerate(words):
        held = arrays["rows_rows"][rows[n] : rows[n + 1]].tolist()
        assert held == [row for row, name in enumerate(said) if word in name]


@given(WORDS.filter(bool))
def test_arrays_hold_what_is_known_of_words(names: Sequence[str]) -> None:
    arrays = learn(names)
    vocabulary = Vocabulary(arrays)
    for word, features in zip(vocabulary.words, vocabulary.features, strict=True):
        assert features[START] == ev.start_of(word.decode())
        assert features[COST] == ev.cost_of(word.decode())
        assert bool(features[TRAITS] & 1) == bool(given_groups(word.decode()))
    assert arrays["sounds"].tolist() == [crc32(ev.sounds(key)) for key in arrays["keys"]]
    assert sorted(arrays["masks"].tolist()) == sorted(letters(key) for key in arrays["keys"])
