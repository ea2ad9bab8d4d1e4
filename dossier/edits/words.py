"""Edits in words: for the history of an entry, and for what an undo would do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.edits.payload import target
from dossier.edits.state import State
from dossier.edits.work import Lost
from dossier.model import Edit, Entry, Note, Target, Utterance

_LONGEST = 60  # code points of a note or a quote within a sentence


def describe(edit: Edit, state: State) -> str:
    """What an edit did, and where it has no effect, that. Foreign text: not made safe."""
    said = act(edit, state)
    lost = edit.kind not in ("note", "undo") and edit.id and any(edit.id == other.id for other in state.adrift)
    return f"{said} – without effect: what it was about is not found now" if lost else said


def act(edit: Edit, state: State) -> str:
    """What an edit says, as “renamed Anna Berg to Anna M. Berg”; why, if that was said. Foreign text: not made safe."""
    reason = edit.payload.get("reason")
    return _ACTS.get(edit.kind, _unknown)(edit, state) + (f" ({_cut(reason)})" if isinstance(reason, str) else "")


def meant(about: Target) -> str:
    """What an edit was about, as “Anne Berg in two.txt”. Foreign text: not made safe."""
    return _name(about) + (f" in {_cut(about.path)}" if about.path and about.path != about.name else "")


def place(note: Note, state: State) -> str:
    """What a note stands on, as “Anne Berg”; "" where it has lost its place. Foreign text: not made safe."""
    if note.id in state.lost:
        return ""
    if entry := state.entries.get(note.target):
        return entry.name
    if quote := state.said.get(note.target):
        return _quoted(quote.text)
    article = state.work.places.articles.get(note.target)
    return _cut(article.title or article.path) if article else ""


def changes(before: State, after: State) -> list[str]:
    """What a person would see change from one state to the other, one short sentence each."""
    return [
        *_entries(before.entries, after.entries),
        *_quotes(before, after),
        *_notes(before, after),
        *(f"Without effect then: {describe(edit, before)}." for edit in after.adrift if edit not in before.adrift),
        *(f"Takes effect again: {describe(edit, after)}." for edit in before.adrift if edit not in after.adrift),
    ]


def _note(edit: Edit, state: State) -> str:
    op, text = edit.payload.get("op"), edit.payload.get("text")
    if op == "add":
        return f"noted {_quoted(text)} on {_name(edit.target)}"
    written = state.written.get(str(edit.payload.get("note")))
    about = _name(written.about) if written else "what is no more"
    match op:
        case "edit":
            return f"changed a note on {about} to {_quoted(text)}"
        case "move":
            return f"moved {f'the note {_quoted(written.note.text)}' if written else 'a note'} to {_name(edit.target)}"
        case "remove":
            return f"removed a note on {about}"
    return _unknown(edit, state)


def _rename(edit: Edit, state: State) -> str:
    return f"renamed {_name(edit.target)} to {_cut(edit.payload.get('name'))}"


def _merge(edit: Edit, state: State) -> str:
    return f"merged {_other(edit, 'other')} into {_name(edit.target)}"


def _split(edit: Edit, state: State) -> str:
    passages = edit.payload.get("passages")
    count = len(passages) if isinstance(passages, list | tuple) else 0
    called = f", {_cut(edit.payload['name'])}" if edit.payload.get("name") else ""
    return f"split {count} passage{'' if count == 1 else 's'} off {_name(edit.target)} as another{called}"


def _different(edit: Edit, state: State) -> str:
    return f"said that {_name(edit.target)} and {_other(edit, 'other')} are not one"


def _reject(edit: Edit, state: State) -> str:
    what = {"person": "person", "organization": "organization", "quote": "quote"}.get(edit.target.kind, "entry")
    return f"said that {_name(edit.target)} is no {what}"


def _retype(edit: Edit, state: State) -> str:
    kind = "an organization" if edit.payload.get("kind") == "organization" else "a person"
    return f"said that {_name(edit.target)} is {kind}"


def _add(edit: Edit, state: State) -> str:
    return f"added {_cut(edit.payload.get('name') or edit.target.exact)} from a passage"


def _speaker(edit: Edit, state: State) -> str:
    if edit.payload.get("speaker") is not None:
        return f"gave {_name(edit.target)} to {_other(edit, 'speaker')}"
    label = edit.payload.get("label")
    return f"said that the speaker of {_name(edit.target)} is not named" + (f", but {_quoted(label)}" if label else "")


def _role(edit: Edit, state: State) -> str:
    return f"made {_name(edit.target)} {_cut(edit.payload.get('role'))}"


def _status(edit: Edit, state: State) -> str:
    about = f"the {_cut(edit.payload.get('property'))} of " if edit.payload.get("property") else ""
    return f"marked {about}{_name(edit.target)} as {_cut(edit.payload.get('status'))}"


def _undo(edit: Edit, state: State) -> str:
    of = next((other for other in state.edits if other.id == edit.target.id), None)
    if of is None:
        return "took back what is not here"
    if of.kind == "undo":
        again = next((other for other in state.edits if other.id == of.target.id), None)
        return "did again: " + (describe(again, state) if again and again.kind != "undo" else "an undo")
    return "took back: " + describe(of, state)


def _unknown(edit: Edit, state: State) -> str:
    return f"did what this version does not know ({_cut(edit.kind)})"


_ACTS = {
    "add": _add,
    "different": _different,
    "merge": _merge,
    "note": _note,
    "reject": _reject,
    "rename": _rename,
    "retype": _retype,
    "role": _role,
    "speaker": _speaker,
    "split": _split,
    "status": _status,
    "undo": _undo,
}


def _entries(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> list[str]:
    said = [f"{entry.name} goes away." for id, entry in before.items() if id not in after]
    said += [f"{entry.name} comes back." for id, entry in after.items() if id not in before]
    for id in before:
        if id in after and before[id] != after[id]:
            said += _entry(before[id], after[id])
    return said


def _entry(before: Entry, after: Entry) -> list[str]:
    said: list[str] = []
    if before.name != after.name:
        said.append(f"{before.name} is called {after.name}.")
    pairs = ((getattr(before, what), getattr(after, what)) for what in ("kind", "role", "status"))
    said += [f"{after.name} is {now}, not {was}." for was, now in pairs if was != now]
    if len(before.mentions) != len(after.mentions):
        said.append(f"{after.name} has {_count(after.mentions, 'mention')} instead of {len(before.mentions)}.")
    if [c.status for c in before.claims] != [c.status for c in after.claims]:
        said.append(f"A claim on {after.name} changes its status.")
    return said


def _quotes(before: State, after: State) -> list[str]:
    said = [f"The quote {_quoted(quote.text)} goes away." for id, quote in before.said.items() if id not in after.said]
    for id, now in after.said.items():
        was = before.said.get(id)
        if was is None:
            said.append(f"The quote {_quoted(now.text)} comes back.")
        elif was.status != now.status:
            said.append(f"The quote {_quoted(now.text)} is {now.status}, not {was.status}.")
        elif _by(was, before) != _by(now, after):
            said.append(f"The quote {_quoted(now.text)} is by {_by(now, after)}, not {_by(was, before)}.")
    return said


def _notes(before: State, after: State) -> list[str]:
    old = {note.id: note for note in (*before.notes, *before.unattached)}
    new = {note.id: note for note in (*after.notes, *after.unattached)}
    said = [f"The note {_quoted(note.text)} goes away." for id, note in old.items() if id not in new]
    said += [f"The note {_quoted(note.text)} comes back." for id, note in new.items() if id not in old]
    said += [f"A note reads {_quoted(new[id].text)} again." for id in old if id in new and old[id].text != new[id].text]
    moved = [id for id in old if id in new and place(old[id], before) != place(new[id], after)]
    return said + [f"The note {_quoted(new[id].text)} {_stands(new[id], after)}." for id in moved]


def _stands(note: Note, state: State) -> str:
    on = place(note, state)
    return f"is on {on} again" if on else f"has no place again, but was on {meant(state.about(note.id))}"


def _by(quote: Utterance, state: State) -> str:
    speaker = state.entries.get(quote.speaker or "")
    return speaker.name if speaker else quote.speaker_label or "nobody"


def _name(about: Target) -> str:
    return _quoted(about.exact) if about.kind == "quote" else _cut(about.name or about.exact or about.path or about.id)


def _other(edit: Edit, key: str) -> str:
    try:
        return _name(target(edit, key))
    except Lost:
        return "another"


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _quoted(text: object) -> str:
    return f"“{_cut(text)}”"


def _cut(text: object) -> str:
    line = " ".join(text.split()) if isinstance(text, str) else "?"
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
