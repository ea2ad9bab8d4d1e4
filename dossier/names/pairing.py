"""The words of two people's names paired: which word of the one is which of the other."""

from __future__ import annotations

from dossier.names.given import Relation
from dossier.names.person import Part
from dossier.names.relate import UNRELATED, relate
from dossier.names.token import alike

Pairing = list[tuple[Part, Part, Relation]]

EQUAL = Relation(1.0)


def _rank(p: Part, q: Part, relation: Relation, distance: int) -> float:
    rank = relation.likeness - 0.001 * distance
    if "initial" in (p.role, q.role):
        rank -= 0.5 if p.role != q.role else 0.0
        if "family" in (p.role, q.role):
            rank -= 0.2
    elif p.role == q.role:
        rank += 0.02
    elif "patronymic" in (p.role, q.role):
        rank -= 0.3
    return rank


def pair(a: list[Part], b: list[Part]) -> Pairing:
    """The words of `a` with those of `b`, equal ones first, then the most alike, each once."""
    pairs: Pairing = []
    left_a, left_b = list(enumerate(a)), list(enumerate(b))
    for i, p in enumerate(a):
        same = [(j, q) for j, q in left_b if q.text == p.text and q.role == p.role]
        if same:
            pairs.append((p, same[0][1], EQUAL))
            left_a.remove((i, p))
            left_b.remove(same[0])
    found = []
    for i, p in left_a:
        for j, q in left_b:
            relation = relate(p, q)
            found.append((_rank(p, q, relation, abs(i - j)), i, j, relation))
    found.sort(key=lambda f: (-f[0], f[1], f[2]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    for _, i, j, relation in found:
        if i in used_a or j in used_b:
            continue
        lone = (a[i].role == "initial") != (b[j].role == "initial")
        if lone and relation.contradiction and len(a) != len(b):
            continue
        if relation is UNRELATED:
            continue
        if relation.likeness < 0.95 and a[i].role != b[j].role and "patronymic" in (a[i].role, b[j].role):
            continue  # a patronymic is missing on one side rather than a family name of another spelling
        used_a.add(i)
        used_b.add(j)
        pairs.append((a[i], b[j], relation))
    return pairs + _unanswered(a, b, pairs)


def _unanswered(a: list[Part], b: list[Part], pairs: Pairing) -> Pairing:
    """An initial that fits no word, and the given name that it therefore contradicts."""
    rest_a = [p for p in a if not any(p is m[0] for m in pairs)]
    rest_b = [q for q in b if not any(q is m[1] for m in pairs)]
    for one, other in ((rest_a, rest_b), (rest_b, rest_a)):
        initial = next((p for p in one if p.order == 1), None)
        named = next((q for q in other if q.role == "given"), None)
        if initial and named:
            p, q = (initial, named) if one is rest_a else (named, initial)
            return [(p, q, Relation(0.0, "initial", True))]
    return []


def joined(a: list[Part], b: list[Part]) -> list[Part]:
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
                    whole = Part(f"{p.printed} {q.printed}", glued, other.role, p.script)
                    return [*a[:i], whole, *a[i + 2 :]]
    return a
