"""Two people's names compared: their words paired, each pair weighed, contradictions counted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.names.endings import family_sex
from dossier.names.given import Relation
from dossier.names.person import Part, Person
from dossier.names.relate import SAME, relate
from dossier.names.token import alike

__all__ = ["SAME", "Verdict", "judge"]

Pairing = list[tuple[Part, Part, Relation]]

WEIGHTS = {"given": 1.0, "family": 1.2, "patronymic": 0.8, "initial": 0.7}
MISSING = {"given": 0.25, "family": 0.45, "patronymic": 0.06, "initial": 0.05}


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
        return Verdict(
            self.score, turned, (self.missing[1], self.missing[0]), (*self.conflict[:1], *self.conflict[:0:-1])
        )


def _rank(p: Part, q: Part, relation: Relation, distance: int) -> float:
    rank = relation.likeness - 0.001 * distance
    if "initial" in (p.role, q.role):
        rank -= 0.5 if p.role != q.role else 0.0
        if "family" in (p.role, q.role):
            rank -= 0.2
    elif p.role == q.role:
        rank += 0.02
    return rank


def pair(a: list[Part], b: list[Part]) -> Pairing:
    """The words of `a` with those of `b`, the most alike first, each once."""
    found = []
    for i, p in enumerate(a):
        for j, q in enumerate(b):
            relation = relate(p, q)
            found.append((_rank(p, q, relation, abs(i - j)), i, j, relation))
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs: Pairing = []
    for _, i, j, relation in found:
        if i in used_a or j in used_b:
            continue
        lone = (a[i].role == "initial") != (b[j].role == "initial")
        if lone and relation.contradiction and len(a) != len(b):
            continue
        used_a.add(i)
        used_b.add(j)
        pairs.append((a[i], b[j], relation))
    return pairs


def _joined(a: list[Part], b: list[Part]) -> list[Part]:
    """`a` with two neighbours written as one where `b` writes them so."""
    if len(a) < 2:
        return a
    for i in range(len(a) - 1):
        p, q = a[i], a[i + 1]
        if "initial" in (p.role, q.role) or "patronymic" in (p.role, q.role):
            continue
        glued = p.text + q.text
        for other in b:
            if abs(len(other.text) - len(glued)) < 3 and len(other.text) > max(len(p.text), len(q.text)) + 1:
                likeness = alike(glued, other.text)
                if likeness > 0.85 and likeness > max(alike(p.text, other.text), alike(q.text, other.text)):
                    whole = Part(f"{p.printed} {q.printed}", glued, other.role, p.cyrillic)
                    return [*a[:i], whole, *a[i + 2 :]]
    return a


def _curve(likeness: float) -> float:
    """From the likeness of two words to how far they speak for one person."""
    points = ((0.0, 0.0), (0.55, 0.0), (0.7, 0.3), (0.8, 0.6), (0.88, 0.88), (0.95, 0.97), (1.0, 1.0))
    for (x0, y0), (x1, y1) in pairwise(points):
        if likeness <= x1:
            return y0 + (y1 - y0) * (likeness - x0) / (x1 - x0)
    return 1.0


def judge(x: Person, y: Person) -> Verdict:
    """How far two names speak for one person."""
    a, b = list(x.parts), list(y.parts)
    a, b = _joined(a, b), _joined(b, a)
    pairs = pair(a, b)
    missing_a = tuple(p for p in a if not any(p is m[0] for m in pairs))
    missing_b = tuple(q for q in b if not any(q is m[1] for m in pairs))
    total = sum(_weight(p, q) for p, q, _ in pairs) or 1.0
    scale = min(1.0, 2.2 / total)
    score = 1.0
    conflict: tuple[str, ...] = ()
    for p, q, relation in pairs:
        weight = _weight(p, q)
        score *= 1 - min(0.95, 0.85 * weight * scale) * (1 - _curve(relation.likeness))
        if "initial" in (p.role, q.role) and not relation.contradiction:
            score *= 0.97 if p.role == q.role else 0.93
        if relation.contradiction:
            score *= 0.75
            conflict = conflict or _conflict(p, q, relation)
    words = [m for m in pairs if "initial" not in (m[0].role, m[1].role)]
    for part in missing_a + missing_b:
        cost = MISSING[part.role]
        if part.role in ("family", "given") and len(words) >= 2:
            cost = 0.12
        score *= 1 - cost
        if relation.why == "feminine" and not conflict and (_opposite(p, x, y) or _opposite(q, y, x)):
            conflict = ("a man's name and a woman's", p.printed, q.printed)
            score *= 0.5
    if x.sex and y.sex and x.sex != y.sex and not conflict:
        conflict = ("a man's name and a woman's",)
        score *= 0.5
    if not words:
        score *= 0.5
    return Verdict(score, pairs, (missing_a, missing_b), conflict)


def _opposite(family: Part, bearer: Person, other: Person) -> bool:
    """Whether a family name in its feminine form tells its bearer, whose sex nothing else tells, from a man."""
    return not bearer.sex and other.sex == "m" and family_sex(family.text) == "f" and not family.cyrillic


def _weight(p: Part, q: Part) -> float:
    return min(WEIGHTS[p.role], WEIGHTS[q.role])


def _conflict(p: Part, q: Part, relation: Relation) -> tuple[str, ...]:
    if relation.why == "sex":
        said = "a man's name and a woman's"
    elif relation.why == "initial":
        said = "other initial"
    else:
        said = "other patronymic" if p.role == q.role == "patronymic" else "other given name"
    return said, p.printed, q.printed
