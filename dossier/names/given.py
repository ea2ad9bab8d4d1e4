"""Given names: which name a word may be a form of, also in a Russian case, whose it is, and whether two are one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dossier.names.endings import nominatives
from dossier.names.sound import consonants
from dossier.names.tables import Sex, diminutives, forms, listed, sex_of, spelled
from dossier.names.token import alike

AMBIGUOUS = 0.88  # the likeness of two given names of which one may be a case of the other, or a name of its own


class Relation(NamedTuple):
    """`likeness` is 0..1; `why` says in words what was found beyond equal letters."""

    likeness: float
    why: str = ""
    contradiction: bool = False


@lru_cache(maxsize=1 << 16)
def groups(text: str, inflected: bool) -> tuple[frozenset[int], frozenset[int]]:
    """The given names that a word may be a full form of, and a diminutive of; with those it may be a case of, where
    `inflected`. A word that is a full form itself is taken for the case of another full form at most."""
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
    full_a, pet_a = groups(a, False)
    full_b, pet_b = groups(b, False)
    if full_a & full_b:
        return Relation(0.98, "form")
    if full_a & pet_b or pet_a & full_b or pet_a & pet_b:
        return Relation(0.94, "pet")
    if any(inflected):
        known = spelled((a,))[0] and spelled((b,))[0]
        full_a, pet_a = groups(a, inflected[0])
        full_b, pet_b = groups(b, inflected[1])
        if full_a & full_b:  # Александра is Alexandra, or Alexander in the genitive
            return Relation(AMBIGUOUS, "homograph") if known else Relation(0.95, "case")
        if full_a & pet_b or pet_a & full_b or pet_a & pet_b:
            return Relation(0.94, "pet")
    if not (full_a or pet_a) or not (full_b or pet_b):
        return None
    likeness = alike(a, b)
    sure = listed(full_a | pet_a) and listed(full_b | pet_b)
    opposite = {whose(a, inflected[0]), whose(b, inflected[1])} == {"f", "m"}
    if sure or (opposite and (likeness < 0.8 or a + "a" == b or b + "a" == a)):
        return Relation(min(likeness, 0.5), "sex" if opposite else "other", True)
    if likeness < 0.68 and consonants(a) != consonants(b):
        return Relation(min(likeness, 0.5), "other", True)
    return None
