"""A gallery of made-up names, the same on every machine, and queries for some of them."""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Callable, Iterator
from itertools import accumulate

_ONSETS = "b br ch d dr f g gr h k kh kl kr l m n p pl pr r s sh sk st t tr ts v vl y z zh j w"
_VOWELS = "a a a e e i i o o u ya yu ai ou ei"
_CODAS = ["", "", "", "n", "r", "l", "s", "t", "k", "m", "sh", "v", "nd", "rt", "ch"]
_ENDINGS = "ov ova ev eva in ina sky skaya enko uk chenko ez ini son sen man berg ian adze shvili oglu i a o"
_GIVEN = """Aleksandr Sergey Vladimir Andrey Aleksey Dmitry Ivan Mikhail Nikolay Yuri Elena Olga Natalia Irina Tatiana
Anna Maria Svetlana Ekaterina Yulia Oksana Siarhei Dzmitry Volodymyr Oleksandr Andriy Kateryna John David Michael Robert
James William Peter Thomas Mary Sarah Emma Jose Juan Carlos Maria Luis Ana Mohammed Ahmed Ali Hassan Fatima Abdul Omar
Hans Karl Anna Eva Jan Piotr Pawel Katarzyna Giorgi Nino Levan Mehmet Ayse Mustafa Chen Wei Li Kim Min Jean"""
_FATHERS = """Aleksandrovich Sergeevich Vladimirovich Andreevich Ivanovich Petrovich Nikolaevich Aleksandrovna
Sergeevna Vladimirovna Andreevna Ivanovna Petrovna Nikolaevna"""
_ORGANIZATIONS = "Bank Holding Group Trading Company Fund Institute University Party Union Press Media Energy Oil"
ONSETS, VOWELS, ENDINGS = _ONSETS.split(), _VOWELS.split(), _ENDINGS.split()
ORGANIZATIONS, FATHERS = _ORGANIZATIONS.split(), _FATHERS.split()
_CYRILLIC = str.maketrans("abvgdeziklmnoprstufhc", "абвгдезиклмнопрстуфхц")


def _word(rng: random.Random) -> str:
    syllables = rng.choice((1, 2, 2, 2, 3))
    stem = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(_CODAS) for _ in range(syllables))
    return (stem + rng.choice(ENDINGS)).capitalize()


def _zipf(words: list[str]) -> Callable[[random.Random], str]:
    """Draws words as often as names occur: the n-th about 1/n of the time."""
    reach = list(accumulate(1 / (n + 20) ** 0.8 for n in range(len(words))))
    return lambda rng: words[bisect(reach, rng.random() * reach[-1])]


def gallery(count: int, seed: int = 7) -> list[tuple[str, str]]:
    """`count` pairs (id, name): four persons to an organization; every fourth entry has a second spelling."""
    rng = random.Random(seed)
    family = _zipf([_word(rng) for _ in range(max(2_000, count // 4))])
    given = _zipf([*_GIVEN.split(), *(_word(rng) for _ in range(3_000))])
    names: list[tuple[str, str]] = []
    while len(names) < count:
        id = str(len(names))
        if rng.random() < 0.2:
            words = [family(rng), *rng.sample(ORGANIZATIONS, rng.randint(1, 2))]
        else:
            words = [given(rng), *([rng.choice(FATHERS)] if rng.random() < 0.25 else []), family(rng)]
        names.append((id, " ".join(words)))
        if rng.random() < 0.25:
            rng.shuffle(words)
            other = " ".join(words)
            names.append((id, other.translate(_CYRILLIC) if rng.random() < 0.3 else _slip(other, rng)))
    return names[:count]


def _slip(name: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(name) - 1)
    kind = rng.randrange(4)
    if kind == 0:
        return name[:at] + name[at + 1 :]
    if kind == 1:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    letter = rng.choice("aeiou" if name[at] in "aeiou" else "bdgklmnprstv")
    return name[:at] + letter + name[at + (kind == 2) :]


def queries(names: list[tuple[str, str]], count: int, seed: int = 11) -> list[tuple[str, str]]:
    """(query, id wanted): as they are, with a slip or two, in another order, with an initial, in Cyrillic."""
    rng = random.Random(seed)
    asked = []
    for id, name in rng.sample(names, count):
        words = name.split()
        turns = words[1:] + words[:1]
        kinds = [name, _slip(name, rng), _slip(_slip(name, rng), rng), " ".join(turns)]
        kinds.append(name.lower().translate(_CYRILLIC))
        kinds.append(" ".join([words[0][0] + ".", *words[1:]]) if len(words) > 1 else name)
        asked.append((rng.choice(kinds), id))
    return asked


def keystrokes(names: list[tuple[str, str]], count: int, seed: int = 13) -> Iterator[list[str]]:
    """What stands in the box after each letter, for `count` names; every third is typed with an early slip."""
    rng = random.Random(seed)
    for n, (_, name) in enumerate(rng.sample(names, count)):
        typed = _slip(name, rng) if n % 3 == 0 else name
        yield [typed[: end + 1] for end in range(len(typed))]
