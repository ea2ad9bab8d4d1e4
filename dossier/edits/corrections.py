"""What is said of one thing: rename, reject, retype, role, status, speaker."""

from __future__ import annotations

from typing import Any, get_args

from dossier.edits.identity import KINDS, only_named
from dossier.edits.payload import one_of, target, text
from dossier.edits.work import Lost, Said, Work
from dossier.model import Edit, Role, Status

ROLES: tuple[Role, ...] = get_args(Role)
STATUSES: tuple[Status, ...] = get_args(Status)


def rename(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` goes by `name`."""
    name = text(edit, "name")
    if not name:
        raise Lost
    return _tell_entry(work, edit, "name", name)


def retype(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` is of another `kind`."""
    kind = one_of(edit, "kind", KINDS)
    lead = only_named(work, edit, work.entry(edit.target))
    work.told.setdefault(lead, {})["kind"] = kind
    return (lead,)


def role(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` plays another `role`."""
    return _tell_entry(work, edit, "role", one_of(edit, "role", ROLES))


def reject(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` is nobody and nothing, or no quote."""
    if edit.target.kind == "quote":
        return _tell_quote(work, edit, "rejected", True)
    lead = only_named(work, edit, work.entry(edit.target))
    work.told.setdefault(lead, {})["rejected"] = True
    return (lead,)


def status(work: Work, edit: Edit) -> tuple[str, ...]:
    """`target` (an entry, a quote, or the claim of an entry by `property` and `value`) is held to be `status`."""
    said = one_of(edit, "status", STATUSES)
    if edit.target.kind == "quote":
        return _tell_quote(work, edit, "status", said)
    if edit.target.kind != "claim":
        return _tell_entry(work, edit, "status", said)
    about, value = text(edit, "property"), text(edit, "value")
    members = work.members(work.lead(work.entry(edit.target)))
    found = [id for id in members for c in work.atom(id).claims if c.property == about and c.value.strip() == value]
    if not found:
        raise Lost
    for id in found:
        work.claims[id, about, value] = said
    return (found[0],)


def speaker(work: Work, edit: Edit) -> tuple[str, ...]:
    """The quote `target` was said by `speaker`, or by nobody who is named, but called `label`."""
    quote = _quote(work, edit)
    if edit.payload.get("speaker") is None:
        work.speakers[quote] = Said(None, text(edit, "label"))
        return (quote,)
    atom = work.entry(target(edit, "speaker"))
    work.speakers[quote] = Said(atom)
    return quote, atom


def _tell_entry(work: Work, edit: Edit, what: str, value: Any) -> tuple[str, ...]:
    atom = work.entry(edit.target)
    work.told.setdefault(work.lead(atom), {})[what] = value
    return (atom,)


def _tell_quote(work: Work, edit: Edit, what: str, value: Any) -> tuple[str, ...]:
    quote = _quote(work, edit)
    work.told.setdefault(quote, {})[what] = value
    return (quote,)


def _quote(work: Work, edit: Edit) -> str:
    quote = work.find(edit.target)
    if quote is None or quote not in work.places.quotes:
        raise Lost
    return quote
