"""Who wrote an article and where: from its byline, an author's biography, or “Read more at …”."""

from __future__ import annotations

import re
from collections.abc import Iterable

_JOB = (
    r"(?i:editor|reporter|correspondent|journalist|writer|columnist|contributor|author|producer|anchor|blogger|broadcaster"
    r"|photographer|commentator|fellow|professor|lecturer|researcher|analyst)"
)
BIOGRAPHY = re.compile(
    r"^(?P<name>[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,3}) is "
    rf"(?:(?:the )?(?P<outlet>[^\Wa-z][^,.]{{1,40}}?)['’]s |(?:an?|the|our) )(?P<job>[^.]{{0,80}}?\b{_JOB})\b"
)
BYLINE = re.compile(
    r"(?i)^(?:(?:words|story|report|text|written|posted|published|edited|reviewed)\s+)?by:?\s+(?P<who>[^\W\d_].{1,120})$"
)
READ_AT = re.compile(
    r"(?i)^\W*read (?:more|the full (?:story|article)) (?:at|on):? (?P<outlet>[\w.-]+(?: [A-Z][\w.-]+){0,3})\W*$"
)
_NO_NAME = re.compile(
    rf"(?i)\b(?:{_JOB}s?|staff|news|press|agency|associated|reuters|agencies|desk|team|chief|service|times|post|herald|tribune|online)\b"
)
_NAME = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|d[aeiu]|del|der|van|von|bin|al|el|la|le|al-[A-Z][\w-]+)){1,4}"
)


def read_byline(who: str) -> tuple[list[str], str]:
    """The names and the outlet (or "") of what follows “By”.

    >>> read_byline("Jane Roe and Tom Doe for Arden Online"), read_byline("ANN LEE, Arden Courier")
    ((['Jane Roe', 'Tom Doe'], 'Arden Online'), (['ANN LEE'], 'Arden Courier'))
    """
    names: list[str] = []
    outlet = ""
    for part in re.split(r"\s*[,|•·]\s*|\s+and\s+|\s+&\s+", who.strip(" .|")):
        name, _, place = re.sub(r"\s+(?:for|at|of)\s+", "\t", part, count=1).partition("\t")
        name = re.sub(r"\s+in\s+.*", "", name)
        if (
            _NAME.fullmatch(name)
            and not _NO_NAME.search(name)
            and (not names or not outlet)
            and not _is_outlet(name, names)
        ):
            names.append(name)
        else:
            place = place or name
        if place and not outlet and place[0].isupper() and not re.search(_JOB, place):
            outlet = place
    return names, outlet


def is_byline(line: str) -> bool:
    """Whether a line is “By” and somebody: a name, a desk, an agency."""
    match = BYLINE.match(line)
    return match is not None and (any(read_byline(match["who"])) or bool(_NO_NAME.search(match["who"])))


def _is_outlet(name: str, names: list[str]) -> bool:
    """A second part that reads like no person: “Arden Courier”."""
    return bool(names) and bool(
        re.search(r"(?i)\b(?:courier|gazette|daily|journal|mail|sun|globe|star|radio|tv|media|magazine)\b", name)
    )


def authors_of(blocks: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    """Authors and outlet of an article whose blocks are (kind, text)."""
    names: list[str] = []
    outlet = ""
    for kind, line in blocks:
        found = ""
        if kind == "byline" and (match := BYLINE.match(line)):
            several, found = read_byline(match["who"])
            names += several
        elif kind == "boilerplate" and (match := BIOGRAPHY.match(line)):
            names.append(match["name"])
            found = (match["outlet"] or "").strip()
        elif kind == "boilerplate" and (match := READ_AT.match(line)):
            found = match["outlet"].strip(".")
        outlet = outlet or found
    return tuple(dict.fromkeys(names)), outlet
