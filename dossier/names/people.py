"""Two people's names compared: each pair of words weighed, what is missing counted, contradictions found."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.names.endings import family_sex
from dossier.names.given import Relation
from dossier.names.pairing import Pairing, joined, pair
from dossier.names.person import Part, Person
from dossier.names.tables import Sex

# How much a pair of words counts, and how much the score loses by a word that one side does not have.
WEIGHTS = {"given": 0.85, "family": 0.95, "patronymic": 0.8, "initial": 0.5}
MISSING = {"given": 0.25, "family": 0.45, "patronymic": 0.07, "initial": 0.05}
EXTRA = 0.14  # a further given or family name that one side does not have
ENOUGH = 1.9  # the weight of two names; a pair counts less in a name of more
INITIAL, INITIALS = 0.88, 0.97  # an initial for a name, an initial for an initial
CONTRADICTED = 0.6
BARE = 0.5  # no word but initials
OPPOSITE = 0.5
# likeness of two words -> how far they speak for one person
CURVE = [(0.55, 0.0), (0.7, 0.3), (0.8, 0.6), (0.88, 0.8), (0.95, 0.98), (1.0, 1.0)]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`missing` are the words of the one name and of the other that found no partner; `conflict` is what keeps
    the two apart: in words, and the words of the names that contradict."""

    score: float
    pairs: Pairing
    missing: tuple[tuple[Part, ...], tuple[Part, ...]]
    conflict: tuple[str, ...] = ()

    def turned(self) -> Verdict:
        """The same of the second name against the first."""
        turned = [(q, p, relation) for p, q, relation in self.pairs]
        missing = self.missing[1], self.missing[0]
        return Verdict(self.score, turned, missing, (*self.conflict[:1], *self.conflict[:0:-1]))


def _speaks(likeness: float) -> float:
    x0, y0 = 0.0, 0.0
    for x1, y1 in CURVE:
        if likeness <= x1:
            return y0 + (y1 - y0) * (likeness - x0) / (x1 - x0)
        x0, y0 = x1, y1
    return 1.0


def judge(x: Person, y: Person) -> Verdict:
    """How far two names speak for one person."""
    a, b = _with_shared(x, y), _with_shared(y, x)
    if len(a) > len(b):
        a = joined(a, b)
    elif len(b) > len(a):
        b = joined(b, a)
    pairs, missing = pair(a, b)
    conflict = _conflict(x, y, pairs)
    score = _score(pairs, missing[0] + missing[1])
    if conflict and not any(relation.contradiction for _, _, relation in pairs):
        score *= OPPOSITE
    return Verdict(score, pairs, missing, conflict)


def _with_shared(one: Person, other: Person) -> tuple[Part, ...]:
    """The words of `one`, and what is a particle or a title in it but a word in `other`."""
    if not one.particles:
        return one.parts
    return one.parts + tuple(p for p in other.parts if p.text in one.particles)


def _score(pairs: Pairing, missing: tuple[Part, ...]) -> float:
    weights = [min(WEIGHTS[p.role], WEIGHTS[q.role]) for p, q, _ in pairs]
    scale = min(1.0, ENOUGH / (sum(weights) or 1.0))
    score, words = 1.0, 0
    for (p, q, relation), weight in zip(pairs, weights, strict=True):
        score *= 1 - weight * scale * (1 - _speaks(relation.likeness))
        if relation.contradiction:
            score *= CONTRADICTED
        elif relation.why == "initial":
            score *= INITIALS if p.role == q.role else INITIAL
        words += "initial" not in (p.role, q.role)
    for part in missing:
        score *= 1 - (EXTRA if words > 1 and part.role in ("given", "family") else MISSING[part.role])
    return score if words else score * BARE


def _conflict(x: Person, y: Person, pairs: Pairing) -> tuple[str, ...]:
    """What keeps two people apart: said in words, with the words of their names."""
    for p, q, relation in pairs:
        if relation.contradiction:
            return _said(p, q, relation), p.printed, q.printed
    for p, q, relation in pairs:
        if relation.why == "feminine" and {x.sex or _form_sex(p), y.sex or _form_sex(q)} == {"f", "m"}:
            return "a man's name and a woman's", p.printed, q.printed
    if {x.sex, y.sex} == {"f", "m"} and any(p.role == "patronymic" for p in x.parts + y.parts):
        return ("a man's name and a woman's",)
    return ()


def _form_sex(family: Part) -> Sex:
    """Whose the form of a family name is; in Cyrillic a woman's may be a man's in the genitive."""
    sex = family_sex(family.text)
    return "" if sex == "f" and family.cyrillic and not family.text.endswith("aya") else sex


def _said(p: Part, q: Part, relation: Relation) -> str:
    if relation.why == "sex":
        return "a man's name and a woman's"
    if relation.why == "initial":
        return "other initial"
    return "other patronymic" if p.role == q.role == "patronymic" else "other given name"
