"""What speaks for a candidate being a person, an organization or a place: named features, pooled over an article.

A form is what a name looks like when printed (“Olga Tsukanova”). Its own shape gives features once; the words around
its mentions give features by the share of mentions that have them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dossier.extract.mentions.candidates import Run
from dossier.extract.mentions.context import context
from dossier.extract.mentions.shape import shape

SAMPLE = 40  # mentions of a form whose context is read


@dataclass(slots=True)
class Form:
    """One form of a name in one article."""

    key: str
    words: tuple[str, ...]
    runs: list[tuple[int, Run]] = field(default_factory=list)  # block number, run
    features: dict[str, float] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    kind: str = ""


def describe(forms: dict[str, Form], lower: Counter[str], shouted: set[int]) -> None:
    """Fill in `features` of all forms of an article. `lower` counts its lower-case words, `shouted` are blocks whose
    capitals say nothing (headlines in title case)."""
    ends: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if len(form.words) > 1:
            ends[form.words[0]].add("begins-a-longer-name")
            ends[form.words[-1]].add("ends-a-longer-name")
    for form in forms.values():
        form.features = dict.fromkeys(shape(form.key, form.words), 1.0)
        form.features.update(_around(form, shouted))
        if len(form.words) == 1:
            word = form.words[0]
            if lower[word]:
                form.features["lower-elsewhere"] = 1.0
            if positions := ends.get(word):
                form.features[max(positions)] = 1.0
        if "before-acronym" in form.features and not any(name.startswith("org-head") for name in form.features):
            form.features["headless-before-acronym"] = form.features.pop("before-acronym")
        if len(form.runs) > 1:
            form.features["repeated"] = 1.0


def _around(form: Form, shouted: set[int]) -> dict[str, float]:
    """Features of the context, each with the share of mentions that have it, from a half to one."""
    sample = ([(n, run) for n, run in form.runs if n not in shouted] or form.runs)[:SAMPLE]
    seen = Counter(name for _, run in sample for name in set(context(run)))
    if all(run.tokens[run.first].first for n, run in form.runs if n not in shouted):
        seen["never-inside-a-sentence"] = len(sample)
    return {name: 0.5 + 0.5 * count / len(sample) for name, count in seen.items()}
