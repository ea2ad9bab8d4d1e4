"""The words of two people's names paired: which word of the one is which of the other."""

from __future__ import annotations

from dossier.names.given import Relation
from dossier.names.person import Part
from dossier.names.relate import UNRELATED, relate
from dossier.names.token import alike

Parts = tuple[Part, ...]
Pairing = list[tuple[Part, Part, Relation]]

EQUAL = Relation(1.0)
SAME_INITIAL = Relation(0.9, "initial")
OTHER_INITIAL = Relation(0.0, "initial", True)


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


Left = dict[int, Part]  # the words that have no partner yet, by their place


def pair(a: Parts, b: Parts) -> tuple[Pairing, tuple[Parts, Parts]]:
    """The words of `a` with those of `b`, equal ones first, then the most alike, each once; and those left over."""
    left_a, left_b = dict(enumerate(a)), dict(enumerate(b))
    pairs = _equal(left_a, left_b)
    found = []
    for i, p in left_a.items():
        for j, q in left_b.items():
            relation = relate(p, q)
            found.append((-_rank(p, q, relation, abs(i - j)), i, j, relation))
    for _, i, j, relation in sorted(found):
        if i in left_a and j in left_b and _may_pair(a[i], b[j], relation, len(a) == len(b)):
            pairs.append((left_a.pop(i), left_b.pop(j), relation))
    if left_a and left_b:
        pairs += _unanswered(left_a, left_b)
    return pairs, (tuple(left_a.values()), tuple(left_b.values()))


def _equal(left_a: Left, left_b: Left) -> Pairing:
    pairs: Pairing = []
    for i, p in list(left_a.items()):
        for j, q in left_b.items():
            if p.text == q.text and p.role == q.role and p.order == q.order:
                pairs.append((left_a.pop(i), left_b.pop(j), EQUAL if p.role != "initial" else SAME_INITIAL))
                break
    return pairs


def _may_pair(p: Part, q: Part, relation: Relation, same_length: bool) -> bool:
    if relation is UNRELATED:
        return False
    if (p.role == "initial") != (q.role == "initial") and relation.contradiction:
        return same_length
    # a patronymic is missing on one side rather than a family name of another spelling
    return relation.likeness >= 0.95 or p.role == q.role or "patronymic" not in (p.role, q.role)


def _unanswered(left_a: Left, left_b: Left) -> Pairing:
    """An initial that fits no word, and the given name that it therefore contradicts."""
    for one, other in ((left_a, left_b), (left_b, left_a)):
        initial = next((i for i, p in one.items() if p.order == 1), None)
        named = next((j for j, q in other.items() if q.role == "given"), None)
        if initial is not None and named is not None:
            x, y = one.pop(initial), other.pop(named)
            return [(x, y, OTHER_INITIAL) if one is left_a else (y, x, OTHER_INITIAL)]
    return []


def joined(a: Parts, b: Parts) -> Parts:
    """`a` with two neighbours written as one where `b` writes them so."""
    for i in range(len(a) - 1):
        p, q = a[i], a[i + 1]
        if "initial" in (p.role, q.role) or "patronymic" in (p.role, q.role):
            continue
        glued = p.text + q.text
        for other in b:
            if abs(len(other.text) - len(glued)) < 3 and len(other.text) > max(len(p.text), len(q.text)) + 1:
                likeness = alike(glued, other.text)
                if likeness > 0.85 and likeness > max(alike(p.text, other.text), alike(q.text, other.text)):
                    return (*a[:i], Part(f"{p.printed} {q.printed}", glued, other.role, p.script), *a[i + 2 :])
    return a
