"""Chains: the forms in one article that are one person or one organization.

A longer form gathers the shorter ones that are part of it: a surname, a given name, an acronym. Two people are never put
together for a surname alone when two full names in the article bear it: then the nearest one before is meant.
"""

from __future__ import annotations

from collections import defaultdict

from dossier.extract.candidates import PARTICLES
from dossier.extract.features import Form
from dossier.extract.tokens import Token
from dossier.model import Article, Kind, Mention


def link(article: Article, forms: dict[str, Form], blocks: list[list[Token]]) -> tuple[Mention, ...]:
    """Mentions of all forms that have a kind, with chain and name."""
    people = [form for form in forms.values() if form.kind == "person"]
    full: dict[str, list[Form]] = defaultdict(list)
    for form in people:
        if len(form.words) > 1:
            for word in set(form.words) - PARTICLES:
                full[word].append(form)
    for form in forms.values():  # a bare surname of a person named in full is that person
        if len(form.words) == 1 and form.words[0] in full and form.kind != "person":
            owners = full[form.words[0]]
            if any(o.words[-1] == form.words[0] for o in owners) and (form.scores.get("place", 0) < 2.5 or form.features.get("title")):
                if "lower-elsewhere" not in form.features and form.scores.get("organization", 0) < 2.5:
                    form.kind = "person"
    found: list[tuple[int, int, str, str, Form]] = []
    for form in forms.values():
        if not form.kind:
            continue
        for _, run in form.runs:
            found.append((run.start, run.end, form.kind, form.key, form))
    found.sort(key=lambda item: item[0])
    heads: dict[str, str] = {}  # key of form -> key of the fullest form
    mentions: list[Mention] = []
    chain_of: dict[tuple[str, str], str] = {}
    recent: dict[str, str] = {}
    for start, end, kind, key, form in found:
        head = key
        if kind == "person" and len(form.words) == 1:
            owners = [o for o in full.get(form.words[0], ()) if o.kind == "person"]
            last = [o for o in owners if o.words[-1] == form.words[0]] or owners
            if last:
                named = [o for o in last if recent.get(form.words[0]) == o.key]
                head = (named or last)[0].key
        elif kind == "person":
            for word in form.words:
                recent[word] = key
        heads[key] = head
        chain = chain_of.setdefault((kind, head), f"{article.id}#{start}")
        mentions.append(Mention(article.id, start, end, _kind(kind), False, _rule(form), chain, head))
    return tuple(mentions)


def _kind(kind: str) -> Kind:
    if kind == "person":
        return "person"
    return "organization" if kind == "organization" else "place"


def _rule(form: Form) -> str:
    from dossier.extract.kinds import KINDS, WEIGHTS

    i = KINDS.index(form.kind)
    return max(form.features, key=lambda name: WEIGHTS.get(name, (0, 0, 0))[i] * form.features[name])
