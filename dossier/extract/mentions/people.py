"""What a name and the words beside it say of a person's sex, for pronouns and for telling two people apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from dossier.extract.lexicon import fold, names

Sex = Literal["m", "f", ""]

_MALE = frozenset(
    """mr sir lord king prince duke emperor sultan sheikh father brother son husband uncle nephew
    grandfather man boy widower fr don spokesman chairman businessman congressman policeman actor monk
    priest pope imam herr monsieur señor dad boyfriend gentleman""".split()  # noqa: SIM905
)
_FEMALE = frozenset(
    """mrs ms miss madam madame dame lady queen princess duchess baroness empress mother sister daughter
    wife aunt niece grandmother woman girl widow doña spokeswoman chairwoman businesswoman congresswoman
    policewoman actress nun frau señora mme mum mom girlfriend fiancée fiancee""".split()  # noqa: SIM905
)

BESIDE_SURNAME = {"younger": "jr", "elder": "sr", "older": "sr"}  # “the younger Roe”
FAMILY_FIRST = re.compile(r"[A-Z]\w+ [A-Z]\w+[-‐‑][a-z]\w+")  # Kwon Eun-ji


def sex_of_name(name: str, sure: bool = False) -> Sex:
    """The sex that given names and Slavic endings tell: m, f, or "" where they do not; `sure` counts only given names
    on whose sex many countries agree."""
    male, female = ("M", "F") if sure else ("m", "f")
    parts = [fold(part) for part in name.replace("-", " ").split()]
    votes: Counter[str] = Counter()
    for part in parts[:-1] or parts:
        flags = names().get(part, "")
        if (male in flags) != (female in flags):
            votes["m" if male in flags else "f"] += 2
    if len(parts) > 1:
        last = parts[-1]
        if last.endswith(("ova", "eva", "ina", "skaya", "ovna", "evna")) and len(last) > 5:
            votes["f"] += 1
        elif last.endswith(("ov", "ev", "sky", "skiy", "skyi", "ovich", "evich")) and len(last) > 4:
            votes["m"] += 1
    return _winner(votes)


def sex_of_words(words: list[str]) -> Sex:
    """The sex that titles and kin words beside a name tell (folded words)."""
    votes: Counter[str] = Counter()
    for word in words:
        if word in _MALE:
            votes["m"] += 1
        elif word in _FEMALE:
            votes["f"] += 1
    return _winner(votes)


def _winner(votes: Counter[str]) -> Sex:
    if votes["m"] > votes["f"]:
        return "m"
    return "f" if votes["f"] > votes["m"] else ""
