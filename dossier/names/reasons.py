"""Why two names were found alike or kept apart, in words that a person reads."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from dossier.names import organizations, people
from dossier.names.family import SAME
from dossier.names.given import Relation
from dossier.names.person import Part
from dossier.names.sound import sounds

_NAMES = {"given": "given name", "family": "family name", "patronymic": "patronymic", "initial": "initial"}
_ORDER = ("given", "family", "patronymic", "initial")
_VOWELS = frozenset("aeiou")
_COUNTS = ("no", "one", "two", "three")


def _apart(a: str, b: str) -> str:
    """How many letters apart, as they sound: “one vowel apart”."""
    x, y = sounds(a), sounds(b)
    edits = Levenshtein.editops(x, y)
    if not edits:
        return "spelled alike"
    if len(edits) >= len(_COUNTS):
        return "alike"
    touched = {c for e in edits for c in (x[e.src_pos : e.src_pos + 1], y[e.dest_pos : e.dest_pos + 1])} - {""}
    noun = "vowel" if len(edits) == 1 and touched and touched <= _VOWELS else "letter"
    return f"{_COUNTS[len(edits)]} {noun}{'' if len(edits) == 1 else 's'} apart"


def _pair(p: Part, q: Part, relation: Relation) -> str:
    both = f"{p.printed} = {q.printed}"
    if "initial" in (p.role, q.role):
        if p.role == q.role:
            return f"same initial, {p.printed}"
        short, long = (p, q) if p.role == "initial" else (q, p)
        return f"the initial {short.printed} fits {long.printed}"
    role = "patronymic" if "patronymic" in (p.role, q.role) else "given" if p.role == q.role == "given" else "family"
    noun = "given name" if relation.why in ("form", "pet", "case") and role == "family" else _NAMES[role]
    if p.printed.casefold() == q.printed.casefold():
        return f"same {noun}, {p.printed}"
    if relation.why == "pet":
        return f"same {noun}, one as a diminutive, {both}"
    if relation.why == "homograph":
        return f"one given name in another case, or two given names, {p.printed} and {q.printed}"
    if relation.why == "case":
        return f"same {noun} in another case, {both}"
    if relation.why == "declined":
        return f"same {noun} in another form, {both}"
    if relation.why == "feminine":
        return f"{noun} in its masculine and its feminine form, {p.printed} and {q.printed}"
    if relation.why == "form" or relation.likeness >= SAME:
        return f"same {noun}, {both}"
    if relation.likeness >= 0.7:
        return f"{noun} {_apart(p.text, q.text)}, {p.printed} and {q.printed}"
    return f"other {noun}, {p.printed} and {q.printed}"


def of_people(verdict: people.Verdict) -> tuple[str, ...]:
    """The contradiction first, then what speaks for and against, then what is missing."""
    said, *printed = verdict.conflict or ("",)
    found = [f"{said}, {' and '.join(printed)}" if printed else said] if said else []
    kept = [m for m in verdict.pairs if not m[2].contradiction]
    kept.sort(key=lambda m: max(_ORDER.index(m[0].role), _ORDER.index(m[1].role)))
    found += [_pair(*m) for m in kept]
    for role in _ORDER if any(verdict.missing) else ():
        sides = [sum(p.role == role for p in side) for side in verdict.missing]
        if any(sides):
            found.append(f"{_NAMES[role]} missing on {'both sides' if all(sides) else 'one side'}")
    return tuple(dict.fromkeys(found))


def of_organizations(verdict: organizations.Verdict, swapped: bool = False) -> tuple[str, ...]:
    """What words the two share, what stands on one side alone, and how their legal forms stand to each other.
    `swapped`: the verdict is of the second name against the first."""
    if verdict.acronym:
        return (f"{verdict.acronym.upper()} is made of the initials of the other",)
    turn = -1 if swapped else 1
    found = [f"other number, {' and '.join(verdict.conflict[::turn])}"] if verdict.conflict else []
    for p, q, _ in verdict.pairs:
        found.append(f"same word, {p}" if p == q else f"words alike, {' and '.join((p, q)[::turn])}")
    found += [f"only on one side: {', '.join(side)}" for side in verdict.only[::turn] if side]
    if verdict.legal:
        found.append("other legal form")
    return tuple(found)
