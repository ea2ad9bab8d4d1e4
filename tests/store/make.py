"""Small dossiers and edits for tests of the store and of the edits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from dossier.model import (
    Article,
    Claim,
    Edit,
    EditKind,
    Entry,
    Mention,
    Quote,
    Snapshot,
    Span,
    Spelling,
    Suggestion,
    Target,
    Unread,
    Utterance,
)
from dossier.store import EditLog
from dossier.store.lines import to_line
from dossier.store.log import to_document

TEXT = "Anna Berg met Ivan Lund. “We left early,” said Berg, 40. Ivan Lund, a driver, stayed. “We left early,” he said."
OTHER = "Two drivers spoke. Anne Berg left the town with Ivan Lund in spring."


def at(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where `words` stand in `text` for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def mention(article: str, text: str, words: str, nth: int = 0, of: str = "") -> Mention:
    chain, name = f"{article}#{of or words}", of or words
    return Mention(article, *at(text, words, nth), "person", rule="name", chain=chain, name=name)


def snapshot() -> Snapshot:
    """Two articles, two people, an organization, two quotes."""
    one, two = Article("a" * 16, "one.txt", TEXT, title="One"), Article("b" * 16, "two.txt", OTHER, title="Two")
    anna = Entry(
        "p-anna",
        "person",
        "Anna Berg",
        role="commentator",
        spellings=(Spelling("Anna Berg", 1), Spelling("Berg", 1)),
        mentions=(mention(one.id, TEXT, "Anna Berg"), mention(one.id, TEXT, "Berg", 1, "Anna Berg")),
        claims=(Claim("p-anna", "age", "40", (Span(one.id, *at(TEXT, "40")),), "age"),),
    )
    anne = Entry(
        "p-anne",
        "person",
        "Anne Berg",
        spellings=(Spelling("Anne Berg", 1),),
        mentions=(mention(two.id, OTHER, "Anne Berg"),),
    )
    ivan = Entry(
        "p-ivan",
        "person",
        "Ivan Lund",
        spellings=(Spelling("Ivan Lund", 3),),
        mentions=(
            mention(one.id, TEXT, "Ivan Lund"),
            mention(one.id, TEXT, "Ivan Lund", 1),
            mention(two.id, OTHER, "Ivan Lund"),
        ),
        claims=(Claim("p-ivan", "position", "driver", (Span(one.id, *at(TEXT, "driver")),), "apposition"),),
    )
    drivers = Entry("o-drivers", "organization", "drivers", mentions=(mention(two.id, OTHER, "drivers"),))
    first, second = at(TEXT, "We left early,"), at(TEXT, "We left early,", 1)
    said = Quote(one.id, "We left early,", (first,), "p-anna", confidence="certain", rule="said")
    again = Quote(one.id, "We left early,", (second,), "p-ivan", confidence="guess", rule="pronoun")
    return Snapshot(
        articles=(one, two),
        people=(ivan, anna, anne),
        organizations=(drivers,),
        quotes=(
            Utterance("q-1", said.text, "p-anna", "", "certain", "said", "full", (said,)),
            Utterance("q-2", again.text, "p-ivan", "he", "guess", "pronoun", "full", (again,)),
        ),
        suggestions=(Suggestion("p-anna", "p-anne", 0.8, ("one letter apart",)),),
        unread=(Unread("three.bin", "It is no text."),),
        source="../articles",
        made_from="0123456789abcdef",
    )


def as_id(entry: Entry, id: str) -> Entry:
    """The same entry under another id."""
    return replace(entry, id=id, claims=tuple(replace(claim, subject=id) for claim in entry.claims))


def id_of(number: int) -> str:
    """The ULID of an edit made `number` milliseconds after the beginning of all clocks."""
    from ulid import ULID

    return str(ULID.from_int(number << 80))


def edit(number: int, kind: EditKind, target: Target, **payload: Any) -> Edit:
    return Edit(id_of(number), f"2026-01-01T00:00:{number % 60:02}Z", "ann", kind, target, payload)


def note(number: int, text: str = "a note", target: Target | None = None) -> Edit:
    return edit(number, "note", target or Target("p-anna", "person", "Anna Berg"), op="add", text=text)


def undo(number: int, of: Edit) -> Edit:
    return edit(number, "undo", Target(of.id, "edit"))


EDITS = [note(number, f"note {number} — слово “{number}”") for number in range(1, 7)]
LINES = [to_line(to_document(item)) for item in EDITS]


def log_with(folder: Path, data: bytes) -> EditLog:
    (folder / "edits.jsonl").write_bytes(data)
    return EditLog(folder)
