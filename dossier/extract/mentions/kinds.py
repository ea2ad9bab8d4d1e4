"""The kind of a form: a sum of weights over its features for person, organization and place; below 0 it is none."""

from __future__ import annotations

import functools
import json
from importlib import resources

from dossier.extract.mentions.features import Form

PERSON, ORGANIZATION, PLACE = "person", "organization", "place"
KINDS = (PERSON, ORGANIZATION, PLACE)


@functools.cache
def weights() -> dict[str, tuple[float, float, float]]:
    """feature -> log odds for person, organization, place; see scripts/train_kinds.py."""
    packed = resources.files("dossier.extract").joinpath("gazetteers", "kinds.json").read_bytes()
    return {name: (row[0], row[1], row[2]) for name, row in json.loads(packed)["weights"].items()}


def decide(forms: dict[str, Form], shouted: set[int], expansions: dict[str, str]) -> None:
    """Give each form its kind, or "" for none. An acronym takes the kind of what it was printed to stand for."""
    table = weights()
    for form in forms.values():
        person, organization, place = table["bias"]
        for name, value in form.features.items():
            row = table.get(name)
            if row is not None:
                person += row[0] * value
                organization += row[1] * value
                place += row[2] * value
        form.scores = {PERSON: person, ORGANIZATION: organization, PLACE: place}
        best = max(KINDS, key=lambda kind: form.scores[kind])
        form.kind = best if form.scores[best] > 0 else ""
        least = 0.5 if {"all-names", "first=given"} <= form.features.keys() and len(form.words) > 1 else 3.0
        if form.kind and form.scores[best] < least and all(number in shouted for number, _ in form.runs):
            form.kind = ""
    for short, long in expansions.items():
        if short in forms:
            forms[short].kind = forms[long].kind


def rule(form: Form) -> str:
    """The feature that spoke loudest for the kind of `form`."""
    i, table = KINDS.index(form.kind), weights()
    return max(form.features, key=lambda name: table.get(name, (0.0, 0.0, 0.0))[i] * form.features[name])
