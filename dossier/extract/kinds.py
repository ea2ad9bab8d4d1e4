"""The kind of a form: a sum of weights over its features for person, organization and place; below 0 it is none."""

from __future__ import annotations

from dossier.extract.features import Form

PERSON, ORGANIZATION, PLACE = "person", "organization", "place"
# feature: (person, organization, place). Set by hand.
WEIGHTS: dict[str, tuple[float, float, float]] = {
    "bias": (-1.5, -1.5, -1.5),
    "words=1": (-1.0, -0.5, 0.3),
    "words=2": (0.8, -0.3, -0.3),
    "words=3": (0.5, 0.0, -0.5),
    "words=4": (-0.3, 0.3, -0.5),
    "words=5": (-1.5, 0.8, -0.5),
    "first=given": (1.6, -0.7, -0.3),
    "first=seen-often": (0.8, -0.4, 0),
    "first=seen": (0.4, -0.2, 0),
    "first=other-name": (0.6, -0.2, 0),
    "first=initial": (0.8, 0, -0.5),
    "first=common": (-0.8, 0.2, 0),
    "last=family": (1.0, -0.5, -0.3),
    "last=seen-often": (0.8, -0.3, -0.3),
    "last=seen": (0.6, -0.2, -0.2),
    "last=other-name": (0.6, -0.2, -0.2),
    "last=family-ending": (0.8, -0.2, -0.2),
    "last=unknown": (0.3, 0, 0),
    "last=common": (-1.0, 0.3, 0),
    "all-names": (0.8, -0.3, -0.2),
    "place-known": (-2.0, -4.5, 3.5),
    "city-known": (-0.8, -0.5, 1.5),
    "place-inside": (-1.2, 0.3, 0.5),
    "place-head": (-1.5, 0.0, 2.2),
    "place-first": (-1.0, -0.2, 1.2),
    "org-known": (-3.0, 4.0, -2.0),
    "org-head": (-2.0, 3.0, -0.5),
    "org-head-alone": (-2.0, 0.3, -1.0),
    "org-head-inside": (-1.5, 1.2, -0.5),
    "has-of": (-2.5, 0.8, 0),
    "has-and": (-2.0, 0.8, -0.5),
    "demonym": (-4.0, -4.0, -4.0),
    "demonym-inside": (-1.5, 0.3, 0),
    "calendar": (-4.0, -2.0, -3.0),
    "all-common": (-2.5, -0.5, -1.0),
    "some-common": (-0.8, 0.2, 0),
    "acronym": (-1.5, 2.2, -0.8),
    "shouted": (-0.5, 0.3, 0),
    "camel": (-0.8, 1.5, -0.5),
    "digit": (-2.0, -0.5, -1.0),
    "initial": (1.5, -1.0, -1.0),
    "particle": (0.5, -0.3, 0),
    "job-inside": (-1.2, 0.2, -0.5),
    "job-alone": (-3.0, -2.0, -2.0),
    "title": (3.0, -1.0, -1.5),
    "after-demonym": (0.3, 0, -0.5),
    "after-the": (-2.0, 1.0, 0.3),
    "after-a": (-1.5, 0, -0.8),
    "after-in": (-1.2, -0.3, 2.0),
    "after-job": (2.0, -0.5, -0.5),
    "after-org-noun": (-2.0, 3.0, -0.5),
    "before-org-noun": (-2.0, 3.0, -1.0),
    "after-called-org": (-2.0, 4.0, -1.0),
    "not-org": (-3.0, -4.0, -2.0),
    "after-said": (1.0, 0.2, -0.5),
    "after-called": (0, 0.8, 0),
    "after-job-comma": (2.0, -0.5, -0.5),
    "after-name-comma": (0, 0, 0.8),
    "in-parentheses": (-0.3, 0.8, 0),
    "before-said": (2.0, 0.3, -1.0),
    "next=who": (1.5, 0, -1.0),
    "next=whose": (1.5, 0, -1.0),
    "next=whom": (1.5, 0, -1.0),
    "before-verb": (0.7, 0, -0.2),
    "possessive": (0.2, 0.2, 0.2),
    "possessive-kin": (1.0, 0, -0.3),
    "before-age": (4.0, -1.0, -1.0),
    "before-who": (2.5, -0.5, -1.5),
    "before-apposition": (0.5, 0.5, 0.3),
    "before-job": (1.2, -0.3, -0.5),
    "before-which": (-1.5, 0.8, 0.8),
    "before-acronym": (-1.0, 3.0, 0),
    "never-inside-a-sentence": (-0.8, -0.8, -0.6),
    "lower-elsewhere": (-2.0, -1.0, -1.0),
    "ends-a-longer-name": (1.0, 0, 0),
    "begins-a-longer-name": (0.3, 0.5, 0),
    "repeated": (0.2, 0.2, 0.2),
}
KINDS = (PERSON, ORGANIZATION, PLACE)


def decide(forms: dict[str, Form], shouted: set[int], expansions: dict[str, str]) -> None:
    """Give each form its kind, or "" for none. An acronym takes the kind of what it was printed to stand for."""
    for form in forms.values():
        features = dict(form.features, bias=1.0)
        form.scores = {
            kind: sum(WEIGHTS[name][i] * value for name, value in features.items() if name in WEIGHTS)
            for i, kind in enumerate(KINDS)
        }
        best = max(KINDS, key=lambda kind: form.scores[kind])
        form.kind = best if form.scores[best] > 0 else ""
        if form.kind and form.scores[best] < 3.0 and all(number in shouted for number, _ in form.runs):
            form.kind = ""
    for short, long in expansions.items():
        if short in forms:
            forms[short].kind = forms[long].kind


def rule(form: Form) -> str:
    """The feature that spoke loudest for the kind of `form`."""
    i = KINDS.index(form.kind)
    return max(form.features, key=lambda name: WEIGHTS.get(name, (0.0, 0.0, 0.0))[i] * form.features[name])
