"""Names in texts that are not English: only what the tables know, for capitals and small words mislead there."""

from __future__ import annotations

from dossier.extract.lexicon import is_given, words
from dossier.extract.mentions.candidates import PARTICLES, Run, make_run
from dossier.extract.mentions.features import Form


def keep_known(forms: dict[str, Form]) -> None:
    """Leave of `forms` full names that begin with a given name (cut free of what stands before it), known places and
    known organizations."""
    for form in list(forms.values()):
        if form.features.keys() & {"place-known", "org-known"}:
            continue
        form.kind, runs, form.runs = "", form.runs, []
        for number, run in runs:
            name = _full_name(run)
            if name is None:
                form.runs.append((number, run))
                continue
            target = form if tuple(name.words) == form.words else _form(forms, name)
            target.kind = "person"
            target.runs.append((number, name))


def _form(forms: dict[str, Form], name: Run) -> Form:
    printed = " ".join(token.text for token in name.tokens[name.first : name.last])
    return forms.setdefault(printed, Form(printed, tuple(name.words), features={"first=given": 1.0}))


def _full_name(run: Run) -> Run | None:
    """The run from its first given name on, where another word follows it."""
    tokens = run.tokens
    for first in range(run.first, run.last - 1):
        low = tokens[first].low
        if is_given(low) and low not in PARTICLES and len(low) > 2 and low not in words("places"):
            return make_run(tokens, first, run.last)
    return None
