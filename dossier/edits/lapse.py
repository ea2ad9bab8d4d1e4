"""Why an edit does nothing: what it was about is not found, or is not as it was."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.edits.payload import target
from dossier.edits.state import State
from dossier.edits.words import meant
from dossier.edits.work import Lost
from dossier.model import Edit, Target


def why(edit: Edit, state: State) -> str:
    """Why an edit of `state.adrift` does nothing, in one sentence. Foreign text: not made safe."""
    for about in _meant(edit):
        if state.work.find(about) is None:
            return f"{meant(about)} is not found in what the articles say now."
    match edit.kind:
        case "add" | "split":
            return f"{meant(edit.target)} is found, but not the passages that were chosen, between the same words."
        case "status" if edit.target.kind == "claim":
            said = f"{edit.payload.get('property')} {edit.payload.get('value')}"
            return f"{meant(edit.target)} is found, but the articles do not say this of it now: {said}."
    return "What it was about is found, but what it says does not fit what the articles say now."


def _meant(edit: Edit) -> Iterator[Target]:
    yield edit.target
    for key in ("other", "speaker"):
        if edit.payload.get(key) is not None:
            try:
                yield target(edit, key)
            except Lost:
                return
