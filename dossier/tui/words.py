"""How the app says things: properties, roles, rules, counts, dates and edits in plain words."""

from __future__ import annotations

from dossier.model import Edit, Role, Utterance

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

_EDITS = {
    "note": "note",
    "rename": "new name",
    "merge": "merge",
    "split": "split",
    "different": "“not the same”",
    "reject": "rejection",
    "retype": "change of kind",
    "add": "addition",
    "speaker": "new speaker",
    "role": "new role",
    "status": "new status",
    "undo": "undo",
}


def count(number: int, one: str, many: str) -> str:
    """`1 article`, `2,000 articles`."""
    return f"{number:,} {one if number == 1 else many}"


def edit(done: Edit, about: str) -> str:
    """What an edit was, in words: “note on Nadezhda Uzunova”, “removal of a note on United Russia”.

    `about` names what it was done to, where that still stands."""
    operation = {"edit": "change of a ", "remove": "removal of a "}.get(str(done.payload.get("op")), "")
    about = about or done.target.name or shorten(done.target.exact)
    return f"{operation}{_EDITS.get(done.kind, done.kind)}{about and f' on {about}'}"


def speaker(quote: Utterance, name: str) -> str:
    """Who said it, no surer than the dossier is: a guess ends in a question mark."""
    if not quote.speaker:
        return quote.speaker_label or "not named"
    return f"{name}?" if quote.confidence == "guess" else name


def shorten(text: str, length: int = 60) -> str:
    """`text` on one line and no longer than `length` code points."""
    text = " ".join(text[: length * 4].split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def day(at: str) -> str:
    """The date of an ISO 8601 instant."""
    return at[:10]
