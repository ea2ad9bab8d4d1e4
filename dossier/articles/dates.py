"""Dates as articles print them -> ISO 8601. Only full dates: day, month in English, year; or digits, year first."""

from __future__ import annotations

import datetime
import re

MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905
_MONTH = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
MONTH = re.compile(rf"(?i){_MONTH}\b")
_DATES = (
    re.compile(rf"(?i)\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(rf"(?i)\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
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


def resolve(day: str, published: str) -> str:
    """The ISO date that `day` (“today”, “Friday”, “September 21”, a full date) means in an article of the ISO date
    `published`: the last such day up to then. "" where that cannot be known.

    >>> resolve("Friday", "2022-11-27"), resolve("December 30", "2022-11-27"), resolve("today", "")
    ('2022-11-25', '2021-12-30', '')
    """
    if (full := find_date(day)) or not published:
        return full
    last = datetime.date.fromisoformat(published)
    word = day.lower()
    if word in {"today", "yesterday"}:
        return (last - datetime.timedelta(days=word == "yesterday")).isoformat()
    if word in WEEKDAYS:
        return (last - datetime.timedelta(days=(last.weekday() - WEEKDAYS.index(word)) % 7)).isoformat()
    for year in (last.year, last.year - 1):
        if (date := find_date(f"{day}, {year}")) and date <= published:
            return date
    return ""


def month_number(word: str) -> int:
    """1..12 for a month in digits or in English letters, three or more."""
    if word.isdigit():
        return int(word)
    return 1 + MONTHS.index(word.lower()[:3])
