"""The dossier as one JSON object, `schema` 1, and its parts as the `--json` of each command prints them.

What could drive a terminal is written as `\\uXXXX`, so that the output may be printed as it is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.model import Article, Claim, Edit, Entry, Note, Quote, Span, Unread, Utterance
from dossier.printable import UNSAFE

if TYPE_CHECKING:
    from dossier.build import Report
    from dossier.dossier import Dossier, Found, Thing
    from dossier.edits.review import Doubt

Json = dict[str, Any]


def dumps(value: Any, *, indent: int | None = 1) -> str:
    """JSON text that no terminal obeys."""
    return UNSAFE.sub(lambda m: json.dumps(m[0])[1:-1], json.dumps(value, ensure_ascii=False, indent=indent))


def dossier(it: Dossier) -> Json:
    """Everything: what the articles say with what was said of it since."""
    return {
        "schema": 1,
        "articles": [article(a) for a in it.articles.values()],
        "people": [entry(e) for e in it.people],
        "organizations": [entry(e) for e in it.organizations],
        "quotes": [utterance(q) for q in it.quotes],
        "statements": [utterance(q) for q in it.statements],
        "notes": [note(n) for n in (*it.notes, *it.unattached)],
        "unread": [unread(u) for u in it.unread],
    }


def article(it: Article) -> Json:
    """An article with its text, in which all positions count."""
    return {
        "id": it.id,
        "path": it.path,
        "title": it.title,
        "outlet": it.outlet,
        "authors": list(it.authors),
        "published": it.published,
        "language": it.language,
        "text": it.text,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in it.blocks],
    }


def entry(it: Entry) -> Json:
    """A person, or an organization (which has no role)."""
    made: Json = {"id": it.id, "name": it.name}
    if it.kind == "person":
        made["role"] = it.role
    return made | {
        "status": it.status,
        "spellings": [{"text": s.text, "count": s.count} for s in it.spellings],
        "mentions": [{"article": m.article, "start": m.start, "end": m.end} for m in it.mentions],
        "claims": [claim(c) for c in it.claims],
        "reasons": list(it.reasons),
    }


def claim(it: Claim) -> Json:
    """A claim with the passages that it stands on."""
    evidence = [span(e) for e in it.evidence]
    return {"property": it.property, "value": it.value, "object": it.object, "evidence": evidence, "rule": it.rule}


def span(it: Span) -> Json:
    """A passage."""
    return {"article": it.article, "start": it.start, "end": it.end}


def utterance(it: Utterance) -> Json:
    """A quotation with all its occurrences."""
    return {
        "id": it.id,
        "text": it.text,
        "speaker": it.speaker,
        "speaker_label": it.speaker_label,
        "confidence": it.confidence,
        "rule": it.rule,
        "kind": it.kind,
        "status": it.status,
        "occurrences": [occurrence(q) for q in it.occurrences],
    }


def occurrence(it: Quote) -> Json:
    """One place where it is printed; several spans where the quotation is interrupted."""
    return {"article": it.article, "spans": [list(s) for s in it.spans]}


def note(it: Note) -> Json:
    """A note."""
    return {"id": it.id, "target": it.target, "text": it.text, "created": it.created, "updated": it.updated}


def found(it: Found) -> Json:
    """A hit of a search."""
    where = span(it.span) if it.span else None
    return {
        "kind": it.kind,
        "id": it.id,
        "title": it.title,
        "score": it.score,
        "reasons": list(it.reasons),
        "span": where,
    }


def edit(it: Edit) -> Json:
    """Something that was done."""
    about = {"id": it.target.id, "kind": it.target.kind, "name": it.target.name}
    return {"id": it.id, "at": it.at, "by": it.by, "kind": it.kind, "target": about, "payload": dict(it.payload)}


def doubt(it: Doubt) -> Json:
    """Something to judge."""
    return {"kind": it.kind, "a": it.a, "b": it.b, "score": it.score, "reasons": list(it.reasons)}


def report(it: Report) -> Json:
    """What a build did."""
    return {"articles": it.articles, "new": it.new, "unread": [unread(u) for u in it.unread], "written": it.written}


def unread(it: Unread) -> Json:
    """A file that gave no article."""
    return {"path": it.path, "reason": it.reason}


def anything(it: Thing) -> Json:
    """Whatever bears an id."""
    if isinstance(it, Entry):
        return entry(it)
    if isinstance(it, Utterance):
        return utterance(it)
    return article(it) if isinstance(it, Article) else note(it)
