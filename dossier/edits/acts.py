"""What a person can do, each act as the one edit that says it.

Every function takes the state that the person sees and raises WrongUse, in one sentence, where the act makes no
sense. Before it is kept, an edit is to be given an id from `EditLog.new_id`, so that it sorts after all before it.
"""

from __future__ import annotations

import getpass
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from dossier.edits.anchor import passage_target
from dossier.edits.corrections import ROLES, STATUSES
from dossier.edits.identity import KINDS
from dossier.edits.state import State
from dossier.errors import WrongUse
from dossier.model import Claim, Edit, EditKind, Entry, Note, Span, Target
from dossier.store.codec import encode

_MOST_PASSAGES = 20


def new_edit(kind: EditKind, target: Target, payload: Mapping[str, Any] | None = None) -> Edit:
    """An edit by whoever is at the keyboard, now, without an id as yet."""
    at = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Edit("", at, _who(), kind, target, {k: v for k, v in (payload or {}).items() if v != ""})


def add_note(state: State, on: str, text: str) -> Edit:
    """Put a note on an entry, a quote or an article."""
    return new_edit("note", state.target_for(on), {"op": "add", "text": _words(text)})


def edit_note(state: State, note: str, text: str) -> Edit:
    """Put other words into a note."""
    known, words = _note(state, note), _words(text)
    if known.text == words:
        raise WrongUse("The note says just that already.")
    return new_edit("note", Target(note, "note"), {"op": "edit", "note": note, "text": words})


def move_note(state: State, note: str, to: str) -> Edit:
    """Let a note stand on another entry, quote or article; after a rebuild it is looked for there."""
    known, target = _note(state, note), state.target_for(to)
    place = state.work.seen(to)
    if place is None or state.work.seen(state.work.find(target)) != place:
        raise WrongUse("That is not to be told from what else is called just so: choose another place for the note.")
    if known in state.notes and known.target == place:
        raise WrongUse("The note stands there already.")
    return new_edit("note", target, {"op": "move", "note": note})


def remove_note(state: State, note: str) -> Edit:
    """Take a note away."""
    return new_edit("note", Target(_note(state, note).id, "note"), {"op": "remove", "note": note})


def rename(state: State, entry: str, name: str) -> Edit:
    """Let an entry go by `name`; how it was printed stays."""
    name = " ".join(name.split())
    if not name:
        raise WrongUse("A name needs at least one letter.")
    if _entry(state, entry).name == name:
        raise WrongUse(f"{name} goes by that name already.")
    return new_edit("rename", state.target_for(entry), {"name": name})


def merge(state: State, into: str, other: str, reason: str = "", name: str = "") -> Edit:
    """Say that two entries are one. It keeps the id of `into`, and its name if no `name` is given."""
    a, b = _pair(state, into, other)
    if a.kind != b.kind:
        raise WrongUse(f"{a.name} is {_kind(a.kind)} and {b.name} is {_kind(b.kind)}: give them one kind first.")
    payload = {"other": encode(state.target_for(other)), "reason": reason.strip(), "name": " ".join(name.split())}
    return new_edit("merge", state.target_for(into), payload)


def split(state: State, entry: str, passages: Sequence[Span], name: str = "", reason: str = "") -> Edit:
    """Say that the mentions of an entry at `passages` are another."""
    whole = _entry(state, entry)
    named = {(m.article, m.start, m.end) for m in whole.mentions if not m.pronoun}
    chosen = {(span.article, span.start, span.end) for span in passages}
    if not chosen:
        raise WrongUse("Choose at least one passage that is about another.")
    if stray := chosen - {(m.article, m.start, m.end) for m in whole.mentions}:
        raise WrongUse(f"{whole.name} is not mentioned at {sorted(stray)[0][1]} of {sorted(stray)[0][0]}.")
    if named <= chosen:
        raise WrongUse(f"That is every passage of {whole.name}: leave one, or rename the entry instead.")
    articles = state.work.places.articles
    targets = [
        encode(passage_target("", whole.kind, "", articles[article], start, end))
        for article, start, end in sorted(chosen)
    ]
    payload = {"passages": targets, "name": " ".join(name.split()), "reason": reason.strip()}
    return new_edit("split", state.target_for(entry), payload)


def different(state: State, a: str, b: str, reason: str = "") -> Edit:
    """Say that two entries are not one, for good: never suggested again, never taken for one by a rebuild."""
    first, second = _pair(state, a, b)
    payload = {
        "other": encode(state.target_for(b)),
        "names": _names(first),
        "other_names": _names(second),
        "passages": _chains(first, state),
        "other_passages": _chains(second, state),
        "reason": reason.strip(),
    }
    return new_edit("different", state.target_for(a), payload)


def reject(state: State, what: str, reason: str = "") -> Edit:
    """Say that an entry is nobody and nothing, or that a quote is none."""
    names = [] if what in state.said else _names(_entry(state, what))
    return new_edit("reject", state.target_for(what), {"names": names, "reason": reason.strip()})


def retype(state: State, entry: str, kind: str) -> Edit:
    """Say that an entry is a person, or an organization."""
    if _entry(state, entry).kind == _one_of(kind, KINDS, "kind"):
        raise WrongUse(f"{state.entries[entry].name} is {_kind(kind)} already.")
    return new_edit("retype", state.target_for(entry), {"kind": kind, "names": _names(state.entries[entry])})


def add_entry(state: State, passage: Span, kind: str = "person", name: str = "") -> Edit:
    """Make an entry of words selected in an article."""
    _one_of(kind, KINDS, "kind")
    article = state.work.places.articles.get(passage.article)
    if article is None or not 0 <= passage.start < passage.end <= len(article.text):
        raise WrongUse("Select the words of a name in an article first.")
    words = article.text[passage.start : passage.end]
    if not words.strip():
        raise WrongUse("Select the words of a name, not the space between words.")
    start = passage.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    there = (passage.article, start, end)
    for entry in state.entries.values():
        if entry.kind == kind and any((m.article, m.start, m.end) == there for m in entry.mentions):
            raise WrongUse(f"That passage names {entry.name} already: split it off if it is another.")
    target = passage_target("", kind, " ".join(words.split()), article, start, end)
    return new_edit("add", target, {"kind": kind, "name": " ".join(name.split())})


def set_speaker(state: State, quote: str, speaker: str | None, label: str = "") -> Edit:
    """Say who said a quote: an entry, or nobody who is named, but called `label` (“another mother”)."""
    if quote not in state.said:
        raise WrongUse(f"There is no quote {quote}: `dossier quotes` shows them all.")
    told = encode(state.target_for(_entry(state, speaker).id)) if speaker else None
    return new_edit("speaker", state.target_for(quote), {"speaker": told, "label": label.strip()})


def set_role(state: State, person: str, role: str) -> Edit:
    """Say what part a person plays."""
    _one_of(role, ROLES, "role")
    if _entry(state, person).kind != "person":
        raise WrongUse(f"{state.entries[person].name} is an organization: only people have roles.")
    return new_edit("role", state.target_for(person), {"role": role})


def set_status(state: State, what: str, status: str, claim: Claim | None = None) -> Edit:
    """Hold an entry, a quote, or one claim of an entry for unverified, confirmed or disputed."""
    _one_of(status, STATUSES, "status")
    if what not in state.said:
        _entry(state, what)
    target, payload = state.target_for(what), {"status": status}
    if claim is not None:
        if what in state.said or claim not in state.entries[what].claims:
            raise WrongUse("No such claim is made of this entry: `dossier show` lists its claims.")
        target = Target(**{**_fields(target), "kind": "claim"})
        payload |= {"property": claim.property, "value": claim.value.strip()}
    return new_edit("status", target, payload)


def undo(state: State, edit: str = "") -> Edit | None:
    """Take back the edit of that id, else the last that stands; None where there is none."""
    if edit and _edit(state, edit).kind == "undo":
        raise WrongUse("An undo is taken back with a redo.")
    if edit in state.undone:
        raise WrongUse("That was taken back already; redo does it again.")
    return _back(_edit(state, edit) if edit else state.undoable)


def redo(state: State, edit: str = "") -> Edit | None:
    """Do again the edit of that id, else what was undone last; None where there is nothing."""
    if not edit:
        return _back(state.redoable)
    if _edit(state, edit).id not in state.undone:
        raise WrongUse("That stands: there is nothing to do again.")
    undos = (undo for undo in reversed(state.edits) if undo.kind == "undo" and undo.target.id == edit)
    return _back(next((undo for undo in undos if undo.id not in state.undone), None))


def _back(edit: Edit | None) -> Edit | None:
    return new_edit("undo", Target(edit.id, "edit")) if edit else None


def _edit(state: State, id: str) -> Edit:
    found = next((edit for edit in state.edits if edit.id == id), None)
    if found is None:
        raise WrongUse(f"Nothing was done under the id {id}: `dossier history` lists what was.")
    return found


def _fields(target: Target) -> dict[str, str]:
    return {name: getattr(target, name) for name in Target.__slots__}


def _entry(state: State, id: str) -> Entry:
    entry = state.entries.get(id)
    if entry is None:
        raise WrongUse(f"No person and no organization bears the id {id}: `dossier search` shows ids.")
    return entry


def _pair(state: State, a: str, b: str) -> tuple[Entry, Entry]:
    if a == b:
        raise WrongUse(f"That is {_entry(state, a).name} twice: name two entries.")
    return _entry(state, a), _entry(state, b)


def _note(state: State, id: str) -> Note:
    for note in (*state.notes, *state.unattached):
        if note.id == id:
            return note
    raise WrongUse(f"There is no note {id}; `dossier note list` shows them all.")


def _names(entry: Entry) -> list[str]:
    """Every form that an entry is known by, and the fullest name that each article gives it."""
    full = {" ".join(m.name.split()) for m in entry.mentions if m.name}
    return sorted(full | {entry.name, *(spelling.text for spelling in entry.spellings)})


def _chains(entry: Entry, state: State) -> list[Any]:
    """A passage of each chain of an entry, the first ones: by these two entries of one name are told apart."""
    articles = state.work.places.articles
    first = {m.chain: m for m in reversed(entry.mentions) if not m.pronoun and m.article in articles}
    chosen = sorted(first.values(), key=lambda m: (m.article, m.start))[:_MOST_PASSAGES]
    return [encode(passage_target("", entry.kind, "", articles[m.article], m.start, m.end)) for m in chosen]


def _one_of(word: str, choices: Sequence[str], what: str) -> str:
    if word not in choices:
        raise WrongUse(f"“{word}” is no {what}: it is one of {', '.join(choices)}.")
    return word


def _kind(kind: str) -> str:
    return "an organization" if kind == "organization" else f"a {kind}"


def _words(text: str) -> str:
    if not text.strip():
        raise WrongUse("A note needs words; to take one away, remove it.")
    return text.strip()


@cache
def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or a platform that cannot say
        return ""
