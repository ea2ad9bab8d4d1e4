"""One name against another: how likely they are one person or one organization, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.model import Kind
from dossier.names import organizations, people, reasons
from dossier.names.characters import alike as characters_alike
from dossier.names.characters import in_characters
from dossier.names.fold import tokens
from dossier.names.organization import looks_like_one, organization
from dossier.names.person import person

LONGEST = 256  # code points of a name that are compared

_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_EASTERN = re.compile("[Ѐ-ӿͰ-Ͽ]")
_ACRONYM = re.compile("[A-Z]{2,6}")
_LOOKALIKE = str.maketrans(
    "авекмнорстухАВЕКМНОРСТУХіІјЈѕЅԁԛԝһοΟαΑεΕρΡνΝιΙκΚτΤχΧ",
    "abekmhopctyxABEKMHOPCTYXiIjJsSdqwhoOaAeEpPvNiIkKtTxX",
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` is 0..1. `conflict`: a contradiction keeps the two apart, whatever the score says. `reasons` are
    phrases for a person to read, a contradiction first."""

    score: float
    reasons: tuple[str, ...] = ()
    conflict: bool = False


def compare(a: str, b: str, kind: Kind | None = None) -> Comparison:
    """How likely `a` and `b` name the same, and the reasons in words. The score is symmetric.

    Places are compared as organizations are, and so are names that hold a common word of organizations or a legal form
    where `kind` is not given. A word that mixes Latin and Cyrillic letters is read as it looks, and is a conflict: it
    may be forged.
    """
    a, b = a[:LONGEST], b[:LONGEST]
    mixed = [*two_alphabets(a), *two_alphabets(b)]
    if mixed and a != b:
        found = _compare(_read_as_latin(a, mixed), _read_as_latin(b, mixed), kind)
        said = f"letters of two alphabets in one word, {mixed[0]}"
        return Comparison(found.score, (said, *found.reasons), True)
    return _compare(a, b, kind)


def _organizations(a: str, b: str) -> bool:
    return looks_like_one(a) or looks_like_one(b) or _abbreviates(a, b) or _abbreviates(b, a)


def _abbreviates(short: str, long: str) -> bool:
    return _ACRONYM.fullmatch(short) is not None and short.lower() in organization(long).initials


def two_alphabets(name: str) -> list[str]:
    """The words of a name that mix Latin letters with Cyrillic or Greek ones."""
    if name.isascii() or not _EASTERN.search(name) or not _LATIN.search(name):
        return []
    return [word for word in _LETTERS.findall(name) if _LATIN.search(word) and _EASTERN.search(word)]


def _read_as_latin(name: str, words: list[str]) -> str:
    return _LETTERS.sub(lambda m: m[0].translate(_LOOKALIKE) if m[0] in words else m[0], name)


def _compare(a: str, b: str, kind: Kind | None) -> Comparison:
    if in_characters(a) and in_characters(b):
        score, said = characters_alike(a, b)
        return Comparison(score, (said,))
    first, second = tokens(a), tokens(b)
    if first == second:
        same = a.casefold() == b.casefold()
        return Comparison(1.0 if first or same else 0.0, ("same spelling" if same else f"same spelling, {a} = {b}",))
    if not first or not second:
        return Comparison(0.0, ("no letters to compare",))
    swapped = second < first
    if kind in ("organization", "place") or (kind is None and _organizations(a, b)):
        x, y = organization(a), organization(b)
        judged = organizations.judge(y, x) if swapped else organizations.judge(x, y)
        return Comparison(judged.score, reasons.of_organizations(judged, swapped), bool(judged.conflict))
    verdict = people.judge(person(b), person(a)).turned() if swapped else people.judge(person(a), person(b))
    return Comparison(verdict.score, reasons.of_people(verdict), bool(verdict.conflict))
