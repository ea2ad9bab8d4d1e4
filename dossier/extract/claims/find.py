"""Claims: what an article says of people, each with the passage that says it."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.claims.attendance import attendance
from dossier.extract.claims.attributes import attributes
from dossier.extract.claims.roles import roles
from dossier.extract.claims.saying import said_on
from dossier.extract.claims.scene import Scene
from dossier.model import Article, Claim, Mention, Quote, Span


def find_claims(article: Article, mentions: tuple[Mention, ...], quotes: Sequence[Quote]) -> tuple[Claim, ...]:
    """All claims in reading order; the same thing said twice is one claim with both passages as evidence."""
    scene = Scene(article, mentions)
    found = list(attendance(scene))
    was_there = {claim.subject for claim in found if claim.property in {"attended", "hosted"}}
    found += [claim for place in scene.people() for claim in attributes(scene, place)]
    found += roles(scene, quotes, was_there)
    found += said_on(scene, quotes)
    posts = [(c.subject, span) for c in found if c.property == "office" for span in c.evidence]
    found = [c for c in found if c.rule != "job-after-name" or not _printed_in(c, posts)]
    merged: dict[tuple[str, str, str], Claim] = {}
    for claim in sorted(found, key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.property, c.value)):
        key = (claim.subject, claim.property, claim.value)
        if key in merged:
            first = merged[key]
            evidence = tuple(dict.fromkeys((*first.evidence, *claim.evidence)))
            merged[key] = Claim(first.subject, first.property, first.value, evidence, first.rule, first.object)
        else:
            merged[key] = claim
    return tuple(merged.values())


def _printed_in(claim: Claim, posts: Sequence[tuple[str, Span]]) -> bool:
    """Whether the job is the very office that another claim names."""
    own = claim.evidence[0]
    return any(who == claim.subject and own.start < span.end and span.start < own.end for who, span in posts)
