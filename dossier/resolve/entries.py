"""From clusters to entries: which name they go by, which part they play, and an id that a rebuild makes again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from dossier.model import Claim, Entry, Role, Span, Spelling
from dossier.names.fold import tokens
from dossier.resolve.cluster import Cluster

ROLES: tuple[tuple[str, Role], ...] = (
    ("attended", "attendee"),
    ("hosted", "host"),
    ("excluded", "excluded"),
    ("office", "official"),
    ("commented", "commentator"),
    ("wrote", "author"),
)
"""Which claim makes which role; the first that is supported decides."""


def role_of(claims: Iterable[Claim]) -> Role:
    """The part that the claims give a person."""
    properties = {claim.property for claim in claims}
    return next((role for name, role in ROLES if name in properties), "mentioned")


def best_name(spellings: Mapping[str, int]) -> str:
    """The form an entry goes by: the one printed most often among those of two whole words or more, else among all."""
    full = {text: count for text, count in spellings.items() if sum(len(word) > 1 for word in tokens(text)) > 1}
    chosen = full or spellings
    return min(chosen, key=lambda text: (-chosen[text], text))


def entry_id(kind: str, name: str, taken: set[str]) -> str:
    """An id made of what it names; the second to bear one name gets a number."""
    number = 1
    while True:
        words = " ".join(tokens(name)) + (f"#{number}" if number > 1 else "")
        made = kind[0] + sha256(f"{kind}\0{words}".encode("utf-8", "surrogatepass")).hexdigest()[:11]
        if made not in taken:
            taken.add(made)
            return made
        number += 1


def make_entries(clusters: list[Cluster], claims: Iterable[Claim]) -> list[Entry]:
    """One entry a cluster, in the same order, its claims told of entries instead of chains."""
    taken: set[str] = set()
    drafts: list[Entry] = []
    of_chain: dict[str, str] = {}
    for cluster in clusters:
        forms: Counter[str] = Counter()
        for chain in cluster.chains:
            forms.update(chain.forms)
        name = best_name(forms)
        id = entry_id(cluster.kind, name, taken)
        of_chain.update({chain.key: id for chain in cluster.chains})
        drafts.append(
            Entry(
                id,
                cluster.kind,
                name,
                spellings=tuple(
                    Spelling(*form) for form in sorted(forms.items(), key=lambda form: (-form[1], form[0]))
                ),
                mentions=tuple(mention for chain in cluster.chains for mention in chain.mentions),
                reasons=tuple(cluster.reasons),
            )
        )
    of_entry = _gather(claims, of_chain)
    return [
        replace(
            entry,
            claims=of_entry.get(entry.id, ()),
            role=role_of(of_entry.get(entry.id, ())) if entry.kind == "person" else "mentioned",
        )
        for entry in drafts
    ]


def _gather(claims: Iterable[Claim], of_chain: Mapping[str, str]) -> dict[str, tuple[Claim, ...]]:
    """The claims of each entry; those that say the same become one with the evidence of all."""
    found: dict[str, dict[tuple[str, str], Claim]] = {}
    for claim in claims:
        subject = of_chain.get(claim.subject)
        if subject is None:
            continue
        told = replace(claim, subject=subject, object=of_chain.get(claim.object or ""))
        same = found.setdefault(subject, {})
        key = (claim.property, " ".join(tokens(claim.value)))
        known = same.get(key)
        same[key] = told if known is None else replace(known, evidence=_union(known.evidence, told.evidence))
    return {subject: tuple(claims.values()) for subject, claims in found.items()}


def _union(a: tuple[Span, ...], b: tuple[Span, ...]) -> tuple[Span, ...]:
    return a + tuple(span for span in b if span not in a)
