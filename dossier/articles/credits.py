"""Photo credits: who took a picture is named there, and is neither what the article is about nor was at its event."""

from __future__ import annotations

import re

LONGEST = 160  # code points of a credit
_AGENCY = r"(?:AP|AFP|EPA|PA|ANI|PTI|TASS|Reuters|Getty|Shutterstock|Alamy|Bloomberg|Xinhua|Anadolu|EFE|dpa)"
_PICTURE = (
    rf"(?:{_AGENCY}\s|file\s|handout\s)?"
    r"(?:photo(?:graph)?(?:graphy)?|picture|image|pic|video|footage|illustration|graphic|artwork)s?"
)
_LABEL = rf"(?:{_PICTURE}\s?(?:credits?|courtesy)?\s?(?:[:|©/]|\b(?:by|courtesy\sof|via)\b)\s?:?|credits?\s?:|©)"
_SMALL = r"(?:via|for|by|of|and|from|the|courtesy|supplied|provided|screenshot|handout|file|de|van|von|der|bin|al|el)"
_WORD = rf"(?:(?-i:[^\W\d_a-z])[\w.’'-]*|@\w+|\d{{4}}|{_SMALL}\b)"
_NAMES = rf"{_WORD}(?:[\s/,|&;:+()©–—]+{_WORD})*[)\]]?"
_START = r"""(?:^|(?<=[.!?…)\]’”"'*]\s)|(?<=\s[|–—-]\s)|(?=[(\[]))[\s*_(\[]*"""
_CREDIT = re.compile(rf"(?i){_START}{_LABEL}\s?{_NAMES}[.)\]*_]*$")
_SLASHED = re.compile(rf"{_START}[^\W\d_a-z][\w.’'-]*(?:\s[\w.’'-]+){{1,3}}\s?/\s?(?i:{_NAMES})[.)\]*_]*$")
_HINT = re.compile(r"(?i)phot|pictur|\bpics?\b|image|video|footage|credit|illustration|graphic|artwork|©|/")


def credit_start(text: str, start: int, end: int) -> int:
    """Where the credit begins that ends the block `text[start:end]`; `end` where there is none.

    >>> line = "The crowd in Arden. Photo: Ann Lee / Arden Echo"
    >>> line[: credit_start(line, 0, len(line))]
    'The crowd in Arden. '
    """
    low = max(start, end - LONGEST)
    if not _HINT.search(text, low, end):
        return end
    tail = text[low:end]
    found = [match.start() for pattern in (_CREDIT, _SLASHED) if (match := pattern.search(tail))]
    return low + min(found) if found else end
