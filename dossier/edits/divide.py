"""One entry divided in two by its mentions; claims and quotes go with the mention they stand next to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from dossier.edits.anchor import Places
from dossier.model import Claim, Entry, Mention, Span, Spelling, Utterance

Place = tuple[str, int, int]
"""Article, start and end."""


def place_of(mention: Mention) -> Place:
    return mention.article, mention.start, mention.end


def divided(entry: Entry, passages: Collection[Place], new: str, name: str, places: Places) -> tuple[Entry, Entry]:
    """What stays of `entry`, and the entry `new` made of its mentions at `passages`. A pronoun goes with its chain
    once no name of that chain stays. Mentions and evidence are parted: nothing is in both, nothing is lost."""
    chosen = [place_of(m) in passages for m in entry.mentions]
    left = {m.chain for m, goes in zip(entry.mentions, chosen, strict=True) if not m.pronoun and not goes}
    gone = {m.chain for m, goes in zip(entry.mentions, chosen, strict=True) if goes} - left
    chosen = [goes or (m.pronoun and m.chain in gone) for m, goes in zip(entry.mentions, chosen, strict=True)]
    stays = tuple(m for m, goes in zip(entry.mentions, chosen, strict=True) if not goes)
    goes = tuple(m for m, goes in zip(entry.mentions, chosen, strict=True) if goes)
    side = _nearer_to(goes, stays)
    return (
        _part(entry, entry.id, entry.name, stays, _claims(entry.claims, lambda span: not side(span)), places),
        replace(_part(entry, new, name, goes, _claims(entry.claims, side), places), reasons=()),
    )


def follows(quote: Utterance, stays: Entry, goes: Entry) -> bool:
    """Whether a quote was said by what goes: every time it was printed, its speaker's mention is the nearer."""
    spans = [
        Span(o.article, *(o.speaker_span or (o.spans[0][0], o.spans[-1][1]))) for o in quote.occurrences if o.spans
    ]
    return bool(spans) and all(map(_nearer_to(goes.mentions, stays.mentions), spans))


def spellings(mentions: Iterable[Mention], places: Places) -> tuple[Spelling, ...]:
    """The forms in which names were printed, white space folded, those printed most first."""
    forms = Counter(" ".join(places.words(m).split()) for m in mentions if not m.pronoun)
    return tuple(Spelling(*form) for form in sorted(forms.items(), key=lambda form: (-form[1], form[0])) if form[0])


def _part(
    entry: Entry, id: str, name: str, mentions: tuple[Mention, ...], claims: Iterable[Claim], places: Places
) -> Entry:
    from dossier.resolve.entries import best_name, role_of  # only a split needs them

    forms = spellings(mentions, places)
    if forms and (not name or (id == entry.id and name not in {form.text for form in forms})):
        name = best_name({form.text: form.count for form in forms})
    told = tuple(replace(claim, subject=id) for claim in claims)
    role = role_of(told) if entry.kind == "person" else "mentioned"
    return replace(entry, id=id, name=name or entry.name, role=role, spellings=forms, mentions=mentions, claims=told)


def _claims(claims: Iterable[Claim], ours: Callable[[Span], bool]) -> Iterator[Claim]:
    for claim in claims:
        evidence = tuple(span for span in claim.evidence if ours(span))
        if evidence:
            yield replace(claim, evidence=evidence)


def _nearer_to(ours: Iterable[Mention], theirs: Iterable[Mention]) -> Callable[[Span], bool]:
    """Whether a span stands nearer to one of `ours` than to any of `theirs`; where it is the same, it is theirs."""
    near = [_by_article(ours), _by_article(theirs)]

    def distance(span: Span, mentions: dict[str, list[Mention]]) -> tuple[int, int]:
        """Code points to the nearest mention, 0 where they overlap; then where that begins."""
        there = mentions.get(span.article, ())
        return min(((max(m.start - span.end, span.start - m.end, 0), m.start) for m in there), default=_NOWHERE)

    return lambda span: distance(span, near[0]) < distance(span, near[1])


_NOWHERE = (1 << 60, 0)


def _by_article(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.article, []).append(mention)
    return found
