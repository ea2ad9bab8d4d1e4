"""How one word of a person's name stands to one of another: likeness, why, and whether the two contradict."""

from __future__ import annotations

from functools import lru_cache

from dossier.names.endings import patronymic
from dossier.names.family import SAME, family_names
from dossier.names.given import Relation, given_names
from dossier.names.person import Part
from dossier.names.sound import bones
from dossier.names.tables import forms
from dossier.names.token import alike

# first letters of a word -> the letters that may begin its other spellings
_HEADS = (
    ("dzh", "dj"), ("kh", "khcxg"), ("zh", "zj"), ("ch", "ctkh"), ("sh", "s"), ("ts", "tc"), ("ph", "pf"), ("th", "tf"),
    ("g", "gh"), ("h", "hgkc"), ("v", "vw"), ("w", "wv"), ("c", "ckst"), ("k", "kcq"), ("q", "qk"), ("x", "xkh"),
    ("z", "zs"), ("f", "fp"), ("e", "eyj"), ("j", "jyi"), ("y", "yji"), ("i", "iyj"),
)  # fmt: skip


@lru_cache(maxsize=1 << 15)
def _heads(word: str) -> frozenset[str]:
    """The letters that a word may begin with in another romanisation: Yulia, Julia, Iuliia, Ulia."""
    letters = next((heads for start, heads in _HEADS if word.startswith(start)), word[0])
    if word[0] in "yji" and len(word) > 1 and word[1] in "eu":
        letters += word[1]
    return frozenset(letters)


def starts_alike(initial: str, word: str) -> bool:
    """Whether `initial`, one letter or its transliteration, may stand for `word`."""
    return initial[0] in _heads(word) or word[0] in _heads(initial)


@lru_cache(maxsize=1 << 16)
def unvowelled(a: str, b: str) -> float:
    """Likeness of two words of which one comes from a script that writes few vowels: that of their consonants."""
    x, y = bones(a), bones(b)
    return min(0.95, alike(a, b) if not x or not y else max(alike(x, y), alike(a, b)))


@lru_cache(maxsize=1 << 16)
def fathers(a: str, b: str) -> Relation:
    """Two patronymics: the father's names compared."""
    x, y = patronymic(a), patronymic(b)
    if x is None or y is None:
        return Relation(alike(a, b))
    if x[1] != y[1]:
        return Relation(min(0.5, alike(x[0], y[0])), "sex", True)
    likeness = max(alike(a, b), alike(x[0], y[0])) if x[0] and y[0] else alike(a, b)
    if likeness >= SAME:
        return Relation(likeness)
    known_a, known_b = _fathers_groups(x[0]), _fathers_groups(y[0])
    if known_a & known_b:
        return Relation(0.97, "form")
    return Relation(likeness, "", likeness < 0.7 or bool(known_a and known_b))


@lru_cache(maxsize=1 << 14)
def _fathers_groups(text: str) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    for ending in ("", "y", "iy", "ei", "ay", "a", "ya", "o"):
        found |= forms(text + ending)
    return found


UNRELATED = Relation(0.0)
# the initial of a given name is no patronymic's and no family name's, and the second initial no given name's
_NO_MATCH: tuple[set[int | str], ...] = ({1, 2}, {1, "patronymic"}, {1, "family"}, {2, "given"})


@lru_cache(maxsize=1 << 16)
def relate(p: Part, q: Part) -> Relation:
    """Symmetric in its likeness."""
    if p.role == "initial" or q.role == "initial":
        if {p.order or p.role, q.order or q.role} in _NO_MATCH:
            return UNRELATED
        same = starts_alike(p.text, q.text) if p.role == "initial" else starts_alike(q.text, p.text)
        return Relation(0.9 if same else 0.0, "initial", not same)
    swapped = {p.role, q.role} == {"given", "patronymic"}  # the father's name is not the son's
    if p.text == q.text:
        return Relation(0.7 if swapped else 1.0)
    if "abjad" in (p.script, q.script):
        return Relation(unvowelled(p.text, q.text))
    inflected = (p.cyrillic, q.cyrillic)
    if p.role == q.role == "patronymic" and patronymic(p.text) and patronymic(q.text):
        return fathers(p.text, q.text)
    if swapped:
        likeness, why = family_names(p.text, q.text, inflected)
        return Relation(0.7 * likeness, why)
    known = given_names(p.text, q.text, inflected) if not (p.nisba or q.nisba) else None
    if known and known.contradiction and "given" not in (p.role, q.role):
        known = None
    if known and (known.contradiction or known.why in ("form", "homograph")):
        return known
    likeness, why = family_names(p.text, q.text, inflected)
    return known if known and known.likeness > likeness else Relation(likeness, why)
