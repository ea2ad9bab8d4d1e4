"""How the app says things: properties, roles, counts and dates in plain words."""

from __future__ import annotations

from dossier.model import Role, Utterance

ROLES: dict[Role, str] = {
    "attendee": "Attendees",
    "host": "Hosts",
    "excluded": "Kept away",
    "official": "Officials",
    "commentator": "Commentators",
    "author": "Authors",
    "mentioned": "Mentioned",
}

PROPERTIES = {
    "excluded": "kept away",
    "commented": "commented",
    "said_on": "said on",
}

ROLE: dict[Role, str] = {
    "attendee": "attended",
    "host": "hosted it",
    "excluded": "was kept away",
    "official": "holds an office",
    "commentator": "commented",
    "author": "wrote the article",
    "mentioned": "is only mentioned",
}


def count(number: int, one: str, many: str) -> str:
    """`1 article`, `2,000 articles`."""
    return f"{number:,} {one if number == 1 else many}"


def speaker(quote: Utterance, name: str) -> str:
    """Who said it, no surer than the dossier is: a guess ends in a question mark."""
    if not quote.speaker:
        return quote.speaker_label or "not named"
    return f"{name}?" if quote.confidence == "guess" else name


def quoted(quote: Utterance) -> str:
    """The words in quotation marks; without, where the article only reports what was said."""
    return quote.text if quote.kind == "indirect" else f"“{quote.text}”"


def shorten(text: str, length: int = 60) -> str:
    """`text` on one line and no longer than `length` code points."""
    text = " ".join(text[: length * 4].split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def day(at: str) -> str:
    """The date of an ISO 8601 instant."""
    return at[:10]
