"""How far two words are apart when letters that romanisations confuse are cheap to exchange.

The costs say how often the press habits of different languages write one letter for another (г as g or h, х as kh, h or
ch, ж as zh, j or z, unstressed о as a …); a letter that is plainly another costs 1.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.names.fold import plainly

_GRAPHEMES = {
    "schtsch": "Q", "shch": "Q", "chtch": "Q", "szcz": "Q", "stsch": "Q", "tsch": "C", "tch": "C", "cz": "C",
    "ch": "C", "dzh": "J", "dsch": "J", "dj": "J", "sch": "S", "sh": "S", "sz": "S", "kh": "H", "zh": "Z",
    "tz": "c", "ts": "c", "ph": "f", "th": "t", "gh": "g", "ck": "k", "gue": "ge", "gui": "gi", "oo": "u",
    "ou": "u", "ee": "i", "x": "ks", "q": "k", "w": "v", "y": "i",
}  # fmt: skip
_GRAPHEME = re.compile("|".join(sorted(_GRAPHEMES, key=len, reverse=True)))
_HARD_C = re.compile("c(?=[aoulrkn]|$)")
_GLIDE = re.compile("(?<=.)[ij]+(?=[aeou])|^[ij](?=[eu])")
_DOUBLED = re.compile(r"(.)\1+")

_CHEAP = {
    0.15: "Ss Zz hH SQ ij",
    0.2: "gh Jj JZ kH",
    0.3: "ao ei gH CH CS Cc QC sz cz Zj vu vf Ji Jd",
    0.35: "ct kc Ck ou ZS uo cs Cj CJ gk",
    0.45: "jz gj gJ ea eo bv bp dt SC dz QS js ls iu",
    0.6: "ai eu au oi pf lu lv sS mn",
}
_VOWELS = "aeiou"
_DROP = dict.fromkeys("aeou", 0.55) | dict.fromkeys("ij", 0.4) | dict.fromkeys("hH", 0.35) | {"t": 0.9, "d": 0.9}
_NO_ROW: dict[str, float] = {}


def _rows() -> dict[str, dict[str, float]]:
    """What it costs to exchange one letter for another; 1 where it is not said."""
    rows: dict[str, dict[str, float]] = {a: {b: 0.65 for b in _VOWELS if b != a} for a in _VOWELS}
    for cost, pairs in reversed(_CHEAP.items()):
        for pair in pairs.split():
            a, b = pair[0], pair[1]
            rows.setdefault(a, {})[b] = rows.setdefault(b, {})[a] = cost
    return rows


_ROWS = _rows()


@lru_cache(maxsize=1 << 15)
def sounds(token: str) -> str:
    """A `latin` token with one letter for each sound as far as spelling tells: capitals stand for digraphs."""
    word = plainly(token)
    word = _GRAPHEME.sub(lambda m: _GRAPHEMES[m[0]], _HARD_C.sub("k", word) if "c" in word else word)
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", word)) or token


@lru_cache(maxsize=1 << 16)
def consonants(token: str) -> str:
    """The sounds of a token without its vowels."""
    return _DOUBLED.sub(r"\1", "".join(c for c in sounds(token) if c not in "aeiouj"))


@lru_cache(maxsize=1 << 16)
def bones(token: str) -> str:
    """What a script without vowels writes of a `latin` token: its consonants but w and y, which may be vowels."""
    return consonants("".join(c for c in token if c not in "wyaeiou")) if token else ""


def exchange(a: str, b: str) -> float:
    """What it costs to write sound `b` for sound `a`."""
    return 0.0 if a == b else _ROWS.get(a, _NO_ROW).get(b, 1.0)


def distance(x: str, y: str) -> float:
    """The least cost that turns the sounds `x` into `y`: exchanged, dropped and transposed letters. Symmetric."""
    drops = [_DROP.get(c, 1.0) for c in y]
    before: list[float] = []
    above = [0.0]
    for drop in drops:
        above.append(above[-1] + drop)
    last = ""
    for i, a in enumerate(x):
        costs, drop = _ROWS.get(a, _NO_ROW), _DROP.get(a, 1.0)
        left = above[0] + drop
        row = [left]
        for j, b in enumerate(y):
            best = above[j] + (0.0 if a == b else costs.get(b, 1.0))
            up = above[j + 1] + drop
            if up < best:
                best = up
            left += drops[j]
            if left < best:
                best = left
            if b == last and i and j and a == y[j - 1] and before[j - 1] + 0.7 < best:
                best = before[j - 1] + 0.7
            row.append(best)
            left = best
        before, above, last = above, row, a
    return above[-1]
