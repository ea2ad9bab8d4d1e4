"""Who wrote an article and where: from its byline, an author's biography, or “Read more at …”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.articles.dates import MONTH

_JOB = (
    r"(?i:editor|reporter|correspondent|journalist|writer|columnist|contributor|author|producer|anchor|blogger|broadcaster"
    r"|photographer|commentator|fellow|professor|lecturer|researcher|analyst)"
)
BIOGRAPHY = re.compile(
    r"^(?P<name>[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,3}) is "
    rf"(?:(?:the )?(?P<outlet>[^\Wa-z][^,.]{{1,40}}?)['’]s |(?:an?|the|our) )(?P<job>[^.]{{0,80}}?\b{_JOB})\b"
)
_BY = r"(?:(?:words|story|report(?:ing)?|additional\sreporting|texts?|written|posted|published|compiled|edited|reviewed"
_BY += r"|opinion|analysis|comment|interview|review|exclusive)\s+)?by:?\s+"
BYLINE = re.compile(
    rf"(?i)^[\W_]*(?:{_BY}|(?:words|text|story|report|author|writer|reporter)s?:\s*)(?P<who>[^\W\d_].{{1,120}})$"
)
_OTHERS_WORK = re.compile(  # “…; editing by Tom Doe”, “… Photographs: Tom Doe”
    r"(?i)[;.,|)]?\s*[(]?\b(?:additional|edit(?:ed|ing)|writing|photo\w*|pictures?|images?|video|graphics?|illustrations?)\b.*"
)
REPORTED = re.compile(r"(?i)^[\W_]*(?:additional\s)?(?:reporting|writing)\s+by\s+(?P<who>.+)$")
CONTRIBUTED = re.compile(  # “Writer Ann Lee in Kyiv contributed to this report.”
    r"(?:^|[.]\s)[^.]{0,80}?(?P<who>[^\W\d_a-z][^.]{2,120}?)\s(?:also\s)?contributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)"
)
READ_AT = re.compile(
    r"(?i)^\W*read (?:more|the full (?:story|article)) (?:at|on):? (?P<outlet>[\w.-]+(?: [A-Z][\w.-]+){0,3})\W*$"
)
_PAPER = (
    r"(?i)\b(?:courier|gazette|daily|journal|mail|sun|globe|star|radio|tv|media|magazine|press|news|times|post|herald"
    r"|tribune|ledger|chronicle|observer|echo|reuters|bloomberg)\b"
)
_OF_OUTLET = re.compile(
    r"^(?:(?:for|special\sto)\s)?(?:the\s)?(?P<outlet>(?:[A-Z][\w&'’.-]*\s?){1,5}?)(?:\s(?:staff|senior|chief)\b.*)?$"
)
_SIGNED = re.compile(
    rf"^[\W_]*(?P<who>[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){{1,2}}),\s(?:[\w-]+\s){{0,3}}{_JOB}\W*$"
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
    who = _OTHERS_WORK.sub("", who)
    for part in re.split(r"\s*[,|•·;]\s*|\s+and\s+|\s+&\s+", who.strip(" .|*_)—–-")):
        name, _, place = re.sub(r"\s+(?:for|at|of)\s+", "\t", part, count=1).partition("\t")
        name = re.sub(r"\s+in\s+.*", "", name)
        if (
            _NAME.fullmatch(name)
            and not _NO_NAME.search(name)
            and (not names or not outlet)
            and not _is_outlet(name, names)
        ):
            names.append(name)
        elif " " in name or name.isupper() or re.search(_PAPER, name):  # one word is a town as well
            place = place or name
        if place and not outlet and place[0].isupper() and not re.search(_JOB, place) and not MONTH.match(place):
            outlet = place
    return names, outlet


def is_byline(line: str) -> bool:
    """Whether a line is “By” and somebody: a name, a desk, an agency."""
    match = BYLINE.match(line)
    return match is not None and (any(read_byline(match["who"])) or bool(_NO_NAME.search(match["who"])))


def is_signed(line: str) -> bool:
    """Whether a line is a name and its trade: “Ann Lee, arts correspondent”."""
    return bool(_SIGNED.match(line))


def goes_on(line: str) -> bool:
    """Whether a line behind a byline says no more than the author's trade or paper: “Arden Ledger staff writer”."""
    return len(line.split()) <= 6 and bool(
        re.search(rf"{_JOB}$", line) or (re.search(_PAPER, line) and _OF_OUTLET.match(line))
    )


def _is_outlet(name: str, names: list[str]) -> bool:
    """A second part that reads like no person: “Arden Courier”."""
    return bool(names) and (name.startswith("The ") or bool(re.search(_PAPER, name)))


def _named_in(line: str) -> tuple[list[str], str]:
    """The authors and the outlet of a byline of any shape."""
    match = REPORTED.match(line) or BYLINE.match(line) or _SIGNED.match(line)
    if match:
        return read_byline(match["who"])
    if match := CONTRIBUTED.search(line):
        return read_byline(re.sub(rf".*\b{_JOB}s?\s", "", match["who"]))
    match = _OF_OUTLET.match(line) if re.search(_PAPER, line) else None
    return [], match["outlet"].strip() if match else ""


def authors_of(blocks: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], str]:
    """Authors and outlet of an article whose blocks are (kind, text)."""
    names: list[str] = []
    outlet = ""
    for kind, line in blocks:
        found = ""
        if kind == "byline":
            several, found = _named_in(line)
            names += several
        elif kind == "boilerplate" and (match := BIOGRAPHY.match(line)):
            names.append(match["name"])
            found = (match["outlet"] or "").strip()
        elif kind == "boilerplate" and (match := READ_AT.match(line)):
            found = match["outlet"].strip(".")
        outlet = outlet or found
    return tuple(dict.fromkeys(names)), outlet
