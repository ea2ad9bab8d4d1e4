"""From what replay worked out to what a person sees: entries, quotes and suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dossier.edits.corrections import ROLES
from dossier.edits.work import Work
from dossier.model import Claim, Entry, Span, Spelling, Suggestion, Utterance


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person sees. What no edit touched is the very object of the snapshot."""

    people: Sequence[Entry]
    organizations: Sequence[Entry]
    quotes: Sequence[Utterance]
    statements: Sequence[Utterance]
    suggestions: Sequence[Suggestion]


def render(work: Work) -> Seen:
    """Everything as it stands after the edits."""
    said = work.places.snapshot
    if not (work.atoms or work.groups or work.told or work.claims or work.speakers or work.apart):
        return Seen(said.people, said.organizations, said.quotes, said.statements, said.suggestions)
    entries = sorted(_entries(work), key=lambda entry: (-len(entry.mentions), entry.name, entry.id))
    return Seen(
        tuple(entry for entry in entries if entry.kind == "person"),
        tuple(entry for entry in entries if entry.kind != "person"),
        tuple(_quotes(said.quotes, work)),
        tuple(_quotes(said.statements, work)),
        tuple(_suggestions(work, {entry.id: entry.kind for entry in entries})),
    )


def _entries(work: Work) -> Iterator[Entry]:
    made = [id for id in work.atoms if id not in work.places.entries]
    for id in (*work.places.entries, *made):
        if work.lead(id) == id and not work.rejected(id):
            yield _entry(id, work)


def _entry(lead: str, work: Work) -> Entry:
    members = work.members(lead)
    atoms = [work.atom(id) for id in members]
    first = atoms[0]
    claims = tuple(_claims(lead, members, work))
    if len(atoms) > 1:
        first = replace(
            first,
            role=min((atom.role for atom in atoms), key=ROLES.index),
            spellings=_sum(spelling for atom in atoms for spelling in atom.spellings),
            mentions=tuple(
                sorted(
                    (mention for atom in atoms for mention in atom.mentions),
                    key=lambda m: (work.places.order.get(m.article, -1), m.start, m.end),
                )
            ),
            reasons=(*(reason for atom in atoms for reason in atom.reasons), *work.reasons.get(lead, ())),
        )
    if claims != first.claims:
        first = replace(first, claims=claims)
    told = work.told.get(lead, {})
    changed: dict[str, Any] = {key: told[key] for key in ("name", "kind") if key in told}
    for key in ("role", "status"):  # what was said of any of them, the first first
        values = [value for id in members if (value := work.told.get(id, {}).get(key))]
        changed |= {key: values[0]} if values else {}
    return replace(first, **changed) if changed else first


def _claims(lead: str, members: list[str], work: Work) -> Iterator[Claim]:
    """The claims of all members, those that say the same put together, told of entries as they are now."""
    found: dict[tuple[str, str, str], Claim] = {}
    for id in members:
        for claim in work.atom(id).claims:
            status = work.claims.get((id, claim.property, claim.value.strip()), claim.status)
            object = work.seen(claim.object) if claim.object else None
            if claim.subject != lead or claim.object != object or claim.status != status:
                claim = replace(claim, subject=lead, object=object, status=status)
            key = claim.property, " ".join(claim.value.casefold().split()), claim.object or ""
            known = found.get(key)
            if known is None:
                found[key] = claim
            else:
                status = known.status if known.status != "unverified" else claim.status
                found[key] = replace(known, evidence=_union(known.evidence, claim.evidence), status=status)
    return iter(found.values())


def _quotes(quotes: Iterable[Utterance], work: Work) -> Iterator[Utterance]:
    for quote in quotes:
        told = work.told.get(quote.id, {})
        if told.get("rejected"):
            continue
        said = work.speakers.get(quote.id)
        speaker = work.seen(said.atom if said else quote.speaker)
        if said and said.judged:
            label = "" if speaker else said.label or quote.speaker_label
            quote = replace(quote, speaker_label=label, confidence="certain" if speaker else None, rule="by hand")
        elif quote.speaker and not speaker:  # said by somebody who was rejected
            label = quote.speaker_label or work.name(quote.speaker)
            quote = replace(quote, speaker_label=label, confidence=None)
        if speaker != quote.speaker:
            quote = replace(quote, speaker=speaker)
        if status := told.get("status"):
            quote = replace(quote, status=status)
        yield quote


def _suggestions(work: Work, kinds: dict[str, str]) -> Iterator[Suggestion]:
    """The snapshot's, without what a person has judged, and without what is no more."""
    known: set[frozenset[str]] = set()
    for item in work.places.snapshot.suggestions:
        a, b = work.seen(item.a), work.seen(item.b)
        if a is None or b is None or a == b or kinds.get(a) != kinds.get(b):
            continue
        pair = frozenset((a, b))
        if pair in known or work.are_apart(a, b):
            continue
        known.add(pair)
        yield item if (a, b) == (item.a, item.b) else replace(item, a=a, b=b)


def _sum(spellings: Iterable[Spelling]) -> tuple[Spelling, ...]:
    counts: dict[str, int] = {}
    for spelling in spellings:
        counts[spelling.text] = counts.get(spelling.text, 0) + spelling.count
    return tuple(Spelling(*form) for form in sorted(counts.items(), key=lambda form: (-form[1], form[0])))


def _union(a: tuple[Span, ...], b: tuple[Span, ...]) -> tuple[Span, ...]:
    return a + tuple(span for span in b if span not in a)
