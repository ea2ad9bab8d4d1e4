"""Mentions of many articles become entries, quotes printed twice become one; what is only likely is suggested."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.model import Extraction, Snapshot, Suggestion
from dossier.resolve.chains import collect
from dossier.resolve.cluster import cluster
from dossier.resolve.entries import make_entries
from dossier.resolve.utterances import make_utterances

__all__ = ["resolve"]


def resolve(extractions: Sequence[Extraction]) -> Snapshot:
    """What many articles say, taken together. The same extractions in the same order give the same snapshot."""
    clusters, doubts = cluster(collect(extractions))
    entries = make_entries(clusters, [claim for extraction in extractions for claim in extraction.claims])
    of_chain = {chain.key: entry.id for item, entry in zip(clusters, entries, strict=True) for chain in item.chains}
    ranked = sorted(entries, key=lambda entry: (-len(entry.mentions), entry.name, entry.id))
    return Snapshot(
        articles=tuple(extraction.article for extraction in extractions),
        people=tuple(entry for entry in ranked if entry.kind == "person"),
        organizations=tuple(entry for entry in ranked if entry.kind == "organization"),
        quotes=tuple(make_utterances((q for extraction in extractions for q in extraction.quotes), of_chain)),
        statements=tuple(make_utterances((s for extraction in extractions for s in extraction.statements), of_chain)),
        suggestions=tuple(
            Suggestion(entries[doubt.a].id, entries[doubt.b].id, doubt.score, doubt.reasons) for doubt in doubts
        ),
    )
