"""What speaks for a candidate being a person, an organization or a place: named features, pooled over an article.

A form is what a name looks like when printed (“Olga Tsukanova”). Its own shape and words give features once; the words
around its mentions give features by the share of mentions that have them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dossier.extract.candidates import PARTICLES, Run
from dossier.extract.lexicon import cities, is_common, names, words

_FAMILY_ENDING = re.compile(
    r".{2}(?:[oe]va?|in[a]?|sk[iya]{1,3}|skaya|enko|chuk|yuk|shvili|dze|[iy]an|ss?on|sen|berg|stein|mann?|opoulos|idis|akis|escu|wicz|icz|ić|vich"
    r"|velt|feld|bach|wala|singh|zadeh|oglu|poor|pour|ullah|uddin|ez|az|ini|elli|etti|ucci)$"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]*[A-Z][A-Z0-9]*s?")


@dataclass(slots=True)
class Form:
    """One form of a name in one article."""

    key: str
    words: tuple[str, ...]
    runs: list[tuple[int, Run]] = field(default_factory=list)  # block number, run
    features: dict[str, float] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    kind: str = ""


def shape(form: Form) -> list[str]:
    """Features of the form itself."""
    parts = form.words
    table, heads, places = names(), words("organization_heads"), words("places")
    found = [f"words={min(len(parts), 5)}"]
    first, last = parts[0], parts[-1]
    core = [p for p in parts if p not in PARTICLES] or list(parts)
    found.append("first=" + _name_class(first, given=True))
    if len(parts) > 1:
        found.append("last=" + _name_class(last, given=False))
    known = [any(c in table.get(p, "") for c in "mfgsWw") and not is_common(p) for p in core]
    if all(known):
        found.append("all-names")
    elif not any(known):
        found.append("no-names")
    joined = "_".join(parts)
    if joined in places:
        found.append("place-known")
    elif joined in cities():
        found.append("city-known")
    elif any(p in places for p in parts):
        found.append("place-inside")
    if last in words("place_heads") and len(parts) > 1:
        found.append("place-head")
    if (
        first
        in {
            "lake",
            "mount",
            "cape",
            "port",
            "fort",
            "river",
            "gulf",
            "st",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
        }
        and len(parts) > 1
    ):
        found.append("place-first")
    if joined in words("strong_organizations"):
        found.append("org-known")
    if last in heads:
        found.append("org-head" if len(parts) > 1 else "org-head-alone")
    elif any(p in heads for p in parts):
        found.append("org-head-inside")
    if len(parts) > 1 and any(p in {"of", "for"} for p in parts):
        found.append("has-of")
    if "and" in parts or "&" in form.key:
        found.append("has-and")
    if any(_demonym(p) for p in parts):
        found.append("demonym" if len(parts) == 1 else "demonym-inside")
    if any(p in words("calendar") for p in parts):
        found.append("calendar")
    if all(is_common(p) for p in core):
        found.append("all-common")
    elif any(is_common(p) for p in core):
        found.append("some-common")
    if joined in words("not_organizations"):
        found.append("not-org")
    if _ACRONYM.fullmatch(form.key):
        found.append("acronym" if len(form.key) <= 6 else "shouted")
    elif len(parts) == 1 and any(c.isupper() for c in form.key[1:]) and "-" not in form.key and "'" not in form.key:
        found.append("camel")
    if any(c.isdigit() for c in form.key):
        found.append("digit")
    if re.search(r"(?:^| )[A-Z]\.(?: |$)", form.key):
        found.append("initial")
    if any(p in PARTICLES for p in parts[:-1]):
        found.append("particle")
    if len(parts) > 1 and any(p in words("jobs") or p in words("titles") for p in parts):
        found.append("job-inside")
    if len(parts) == 1 and (first in words("jobs") or first in words("titles")):
        found.append("job-alone")
    return found


def _name_class(low: str, given: bool) -> str:
    flags = names().get(low, "")
    lexical = "~" if is_common(low) else ""
    if given and any(c in flags for c in "mfg"):
        return lexical + "given"
    if not given and "s" in flags:
        return lexical + "family"
    if "W" in flags:
        return lexical + "seen-often"
    if "w" in flags:
        return lexical + "seen"
    if flags:
        return lexical + "other-name"
    if len(low) == 1:
        return "initial"
    if is_common(low):
        return "common"
    return "family-ending" if not given and _FAMILY_ENDING.search(low) else "unknown"


def _demonym(low: str) -> bool:
    table = words("demonyms")
    return low in table or (low.endswith("s") and low[:-1] in table)


def context(run: Run, text: str) -> list[str]:
    """Features of the words around one mention."""
    tokens, first, last = run.tokens, run.first, run.last
    found: list[str] = []
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if run.title and not (len(run.words) == 1 and _ACRONYM.fullmatch(tokens[first].text)):
        found.append("title")
    if run.demonym:
        found.append("after-demonym")
    if before is not None:
        low = before.low
        previous = tokens[first - 2].low if first > 1 else ""
        if low in {"the"}:
            found.append("after-the")
        elif low in {"a", "an"}:
            found.append("after-a")
        elif low in words("place_before"):
            found.append("after-in")
            found.append(f"prev={low}")
        elif low in words("jobs") or (low == "." and previous in words("titles")) or low in words("titles"):
            found.append("after-job")
        elif low in words("organization_nouns"):
            found.append("after-org-noun")
        elif low in words("said"):
            found.append("after-said")
        elif low in {"called", "named", "dubbed"}:
            found.append("after-called-org" if previous in words("organization_nouns") else "after-called")
        elif low in {"by", "with", "of", "and", "to", "for", "against", "between", "than"}:
            found.append(f"prev={low}")
        elif low == ",":
            found.append("after-comma")
            if previous in words("jobs"):
                found.append("after-job-comma")
            elif tokens[first - 2].cap if first > 1 else False:
                found.append("after-name-comma")
        elif low == "(":
            found.append("in-parentheses")
    else:
        found.append("block-start")
    if after is not None:
        low = after.low
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if low in words("said"):
            found.append("before-said")
        elif low in words("person_verbs"):
            found.append(f"next={low}" if low in {"who", "whom", "whose", "was", "is", "has", "had"} else "before-verb")
        elif low in {"'", "’"} and following is not None and following.low == "s":
            found.append("possessive")
            third = tokens[last + 2].low if last + 2 < len(tokens) else ""
            if third in words("jobs") or third in {
                "family",
                "death",
                "father",
                "mother",
                "wife",
                "husband",
                "son",
                "daughter",
                "life",
            }:
                found.append("possessive-kin")
        elif low == "," and following is not None:
            if following.text.isdigit() and len(following.text) == 2:
                found.append("before-age")
            elif following.low in {"who", "whose", "whom"}:
                found.append("before-who")
            elif following.low in {"a", "an", "the"} or following.low in words("jobs"):
                found.append("before-apposition")
                window = {t.low for t in tokens[last + 1 : last + 9]}
                if window & words("jobs"):
                    found.append("before-job")
                elif window & words("organization_nouns"):
                    found.append("before-org-noun")
            elif following.low in {"which", "where"}:
                found.append("before-which")
            elif following.cap:
                found.append("before-name-comma")
        elif low == "(" and following is not None:
            if following.text.isdigit() and len(following.text) == 2:
                found.append("before-age")
            elif following.text.isupper() and len(following.text) > 1:
                found.append("before-acronym")
        elif low in {"and", "or", "in", "at", "of", "on", "to", "'", "’", "-", "–"}:
            found.append(f"next={low}")
        elif low in words("jobs"):
            found.append("before-job-word")
        elif low in words("organization_heads"):
            found.append("before-org-word")
        elif after.text.islower() and low.endswith("s") and len(low) > 3:
            found.append("before-s-word")
    return found


def describe(forms: dict[str, Form], text: str, lower: Counter[str], shouted: set[int]) -> None:
    """Fill in `features` of all forms of an article. `lower` counts its lower-case words, `shouted` are blocks whose
    capitals say nothing (headlines in title case)."""
    multi: dict[str, set[int]] = defaultdict(set)
    for form in forms.values():
        if len(form.words) > 1:
            multi[form.words[-1]].add(1)
            multi[form.words[0]].add(0)
    for form in forms.values():
        form.features = dict.fromkeys(shape(form), 1.0)
        seen: Counter[str] = Counter()
        plain = [(number, run) for number, run in form.runs if number not in shouted] or form.runs
        sample = plain[:40]
        for _, run in sample:
            seen.update(context(run, text))
        middle = sum(not run.tokens[run.first].first for number, run in form.runs if number not in shouted)
        if not middle:
            seen["never-inside-a-sentence"] = len(sample)
        for name, count in seen.items():
            form.features[name] = 0.5 + 0.5 * count / len(sample)
        if len(form.words) == 1:
            word = form.words[0]
            if lower[word]:
                form.features["lower-elsewhere"] = 1.0
            if 1 in multi.get(word, ()):
                form.features["ends-a-longer-name"] = 1.0
            elif 0 in multi.get(word, ()):
                form.features["begins-a-longer-name"] = 1.0
        if len(form.runs) > 1:
            form.features["repeated"] = 1.0
