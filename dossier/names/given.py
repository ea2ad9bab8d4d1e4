"""Given names: which name a word may be a form of, also in a Russian case, whose it is, and whether two are one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dossier.names.endings import nominatives
from dossier.names.sound import consonants
from dossier.names.tables import Sex, diminutives, forms, listed, sex_of, spelled
from dossier.names.token import alike

Groups = tuple[frozenset[int], frozenset[int]]

NO_NOMINATIVE = "ii"  # a Russian nominative ends in й, romanised iy
AMBIGUOUS = 0.88  # the likeness of two given names of which one may be a case of the other, or a name of its own


class Relation(NamedTuple):
    """`likeness` is 0..1; `why` says in words what was found beyond equal letters."""

    likeness: float
    why: str = ""
    contradiction: bool = False


@lru_cache(maxsize=1 << 16)
def groups(text: str, inflected: bool) -> Groups:
    """The given names that a word may be a full form of, and a diminutive of; with those it may be a case of, where
    `inflected`. A word that is a full form itself is taken for the case of another full form at most."""
    if inflected and text.endswith(NO_NOMINATIVE):
        return spelled(nominatives(text))
    full, pet = forms(text), diminutives(text)
    if not full and text.startswith("abd"):
        full, _ = spelled(tuple(f"{servant}{text[3:]}" for servant in ("abdul", "abdal", "abdel", "abdu")))
    if inflected:
        more, pets = spelled(nominatives(text))
        return full | more, pet if full else pet | pets
    return full, pet


@lru_cache(maxsize=1 << 16)
def whose(text: str, inflected: bool) -> Sex:
    """The sex of those who bear a given name, "" where it is unknown or may be either."""
    full, pet = groups(text, inflected)
    return sex_of(full | pet)


@lru_cache(maxsize=1 << 15)
def given_names(a: str, b: str, inflected: tuple[bool, bool]) -> Relation | None:
    """What the table of given names says of two words; None where it does not know both."""
    found = _shared(groups(a, False), groups(b, False))
    if found:
        return found
    read_a, read_b = groups(a, inflected[0]), groups(b, inflected[1])
    found = _shared(read_a, read_b) if any(inflected) else None
    if found and found.why == "form":
        both = _is_nominative(a, inflected[0]) and _is_nominative(b, inflected[1])
        return Relation(AMBIGUOUS, "homograph") if both else Relation(0.95, "case")
    if found or not any(read_a) or not any(read_b):
        return found
    sure = listed(read_a[0] | read_a[1]) and listed(read_b[0] | read_b[1])
    known = sure or listed(read_a[0] | read_a[1]) or listed(read_b[0] | read_b[1])
    opposite = {whose(a, inflected[0]), whose(b, inflected[1])} == {"f", "m"}
    if opposite and (alike(a, b) < (0.9 if known else 0.8) or a + "a" == b or b + "a" == a):
        return Relation(min(alike(a, b), 0.5), "sex", True)
    return _contradiction(a, b, sure)


def _shared(a: Groups, b: Groups) -> Relation | None:
    if a[0] & b[0]:
        return Relation(0.98, "form")
    return Relation(0.94, "pet") if a[0] & b[1] or a[1] & b[0] or a[1] & b[1] else None


def _is_nominative(text: str, inflected: bool) -> bool:
    return listed(forms(text)) and not (inflected and text.endswith(NO_NOMINATIVE))


def _contradiction(a: str, b: str, sure: bool) -> Relation | None:
    """Two given names that share no group. Only of names that are `sure` to be listed in full is that enough."""
    likeness = alike(a, b)
    if sure or (likeness < 0.68 and consonants(a) != consonants(b)):
        return Relation(min(likeness, 0.5), "other", True)
    return None
