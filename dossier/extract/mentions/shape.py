"""What a form itself says of its kind: its words, their tables, its letters."""

from __future__ import annotations

import re

from dossier.extract.lexicon import cities, is_common, is_given, names, words
from dossier.extract.mentions.candidates import PARTICLES, SYLLABLE

ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]*[A-Z][A-Z0-9]*s?")
_FAMILY_ENDING = re.compile(
    r".{2}(?:[oe]va?|in[a]?|sk[iya]{1,3}|skaya|enko|chuk|yuk|shvili|dze|[iy]an|ss?on|sen|berg|stein|mann?|opoulos|idis|akis|escu"
    r"|wicz|icz|vich|velt|feld|bach|wala|singh|zadeh|oglu|poor|pour|ullah|uddin|ez|az|ini|elli|etti|ucci)$"
)
_LOWER_AFTER_HYPHEN = re.compile(r"[A-Z][a-z]+ ?- ?[a-z]+$")  # Sang-min
_INITIAL = re.compile(r"(?:^| )[A-Z]\.(?: |$)")


def shape(key: str, parts: tuple[str, ...]) -> list[str]:
    """Features of a form printed as `key`, whose folded words are `parts`."""
    found = [f"words={min(len(parts), 5)}", "first=" + _class(parts[0], given=True)]
    if len(parts) > 1:
        found.append("last=" + _class(parts[-1], given=False))
    core = [p for p in parts if p not in PARTICLES] or list(parts)
    known = [bool(names().get(p)) and not is_common(p) for p in core]
    if all(known):
        found.append("all-names")
    elif not any(known):
        found.append("no-names")
    if all(is_common(p) for p in core):
        found.append("all-common")
    elif any(is_common(p) for p in core):
        found.append("some-common")
    return found + _places(parts) + _organizations(parts) + _others(parts) + _letters(key, parts)


def _class(low: str, given: bool) -> str:
    """How a word stands in the tables of names; `~` before it where it is an ordinary word as well."""
    flags = names().get(low, "")
    ordinary = "~" if is_common(low) else ""
    if given and any(c in flags for c in "mfg"):
        return ordinary + "given"
    if not given and "s" in flags:
        return ordinary + "family"
    if flags:
        return ordinary + ("seen-often" if "W" in flags else "seen" if "w" in flags else "other-name")
    if len(low) == 1:
        return "initial"
    if ordinary:
        return "common"
    return "family-ending" if not given and _FAMILY_ENDING.search(low) else "unknown"


def _places(parts: tuple[str, ...]) -> list[str]:
    joined, several = "_".join(parts), len(parts) > 1
    found = []
    if joined in words("places"):
        found.append("place-known")
    elif joined in cities():
        found.append("city-known")
    elif several and all(p in words("places") or is_demonym(p) for p in parts):
        found.append("places-joined")
    elif any(p in words("places") for p in parts):
        found.append("place-inside")
    if several and parts[-1] in words("place_heads"):
        found.append("place-head-after-name" if is_given(parts[0]) else "place-head")
    if several and parts[0] in words("place_openers"):
        found.append("place-first")
    if several and parts[0] in {"san", "santa", "santo", "sao", "la", "el", "los", "las", "le", "les", "st", "saint"}:
        found.append("article-or-saint-first")
    return found


def _organizations(parts: tuple[str, ...]) -> list[str]:
    heads, joined, last = words("organization_heads"), "_".join(parts), parts[-1]
    found = []
    if joined in words("strong_organizations"):
        found.append("org-known")
    if last in heads:
        found.append("org-head" if len(parts) > 1 else "org-head-alone")
    elif parts[0] in heads and len(parts) > 2 and parts[1] in {"of", "for"}:
        found.append("org-head-of")
    elif any(p in heads for p in parts):
        found.append("org-head-inside")
    if joined in words("not_organizations"):
        found.append("not-org")
    if last in words("thing_heads") and len(parts) > 1:
        found.append("thing-head")
    return found


def _others(parts: tuple[str, ...]) -> list[str]:
    several = len(parts) > 1
    found = []
    if several and any(p in {"of", "for"} for p in parts):
        found.append("has-of")
    if "and" in parts:
        found.append("has-and")
    if any(is_demonym(p) for p in parts):
        found.append("demonym" if all(is_demonym(p) for p in parts) else "demonym-inside")
    if any(p in words("calendar") for p in parts) and not (several and is_given(parts[0])):
        found.append("calendar")
    if (
        several
        and len(parts) < 4
        and all(SYLLABLE.fullmatch(p) for p in parts)
        and not all(is_common(p) for p in parts)
    ):
        found.append("syllables")
    if any(p in PARTICLES for p in parts[:-1]):
        found.append("particle")
    if any(p in words("jobs") or p in words("titles") for p in parts):
        found.append("job-inside" if several else "job-alone")
    return found


def _letters(key: str, parts: tuple[str, ...]) -> list[str]:
    found = []
    if ACRONYM.fullmatch(key):
        found.append("acronym" if len(key) <= 6 else "shouted")
        if key.endswith("s"):
            found.append("acronym-plural")
    elif len(parts) == 1 and any(c.isupper() for c in key[1:]) and "-" not in key and "'" not in key:
        found.append("camel")
    if len(parts) > 2 and key.isupper():
        found.append("all-capitals")
    if any(c.isdigit() for c in key):
        found.append("digit")
    if _LOWER_AFTER_HYPHEN.search(key):
        found.append("lower-after-hyphen")
    if _INITIAL.search(key):
        found.append("initial")
    if "&" in key:
        found.append("ampersand")
    return found


def is_demonym(low: str) -> bool:
    """Whether a folded word is a nationality, a faith or a party, in the singular or the plural."""
    return any(form in words(table) for table in ("demonyms", "creeds") for form in (low, low.removesuffix("s")))
