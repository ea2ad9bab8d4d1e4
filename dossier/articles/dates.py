"""Dates as articles print them -> ISO 8601. Only full dates: day, month in English, year; or digits, year first."""

from __future__ import annotations

import datetime
import re

MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905
_MONTH = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATES = (
    re.compile(rf"(?i)\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(rf"(?i)\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
)


def find_date(text: str) -> str:
    """The first full date in `text` as an ISO date, or "".

    >>> find_date("Kyiv, 5th November 2022"), find_date("Nov. 5, 2022"), find_date("in November")
    ('2022-11-05', '2022-11-05', '')
    """
    found = [match for pattern in _DATES if (match := pattern.search(text))]
    for match in sorted(found, key=lambda m: m.start()):
        try:
            return datetime.date(int(match["y"]), month_number(match["m"]), int(match["d"])).isoformat()
        except ValueError:  # 31 June
            continue
    return ""


def month_number(word: str) -> int:
    """1..12 for a month in digits or in English letters, three or more."""
    if word.isdigit():
        return int(word)
    return 1 + MONTHS.index(word.lower()[:3])
