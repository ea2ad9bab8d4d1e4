"""Dates as they are printed."""

from __future__ import annotations

import pytest

from dossier.articles.dates import find_date, resolve


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("KYIV, November 25, 2022 (Agency) –", "2022-11-25"),
        ("Fri, 25th Nov 2022", "2022-11-25"),
        ("Sept. 3, 1999", "1999-09-03"),
        ("2022-11-25T10:00", "2022-11-25"),
        ("February 30, 2022", ""),
        ("in May 2022", ""),
        ("March 1 and 5 April 2020", "2020-04-05"),
    ],
)
def test_full_dates_are_found(text: str, date: str) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("today", "2022-11-27"),  # a Sunday
        ("yesterday", "2022-11-26"),
        ("Sunday", "2022-11-27"),
        ("Monday", "2022-11-21"),
        ("September 21", "2022-09-21"),
        ("December 1", "2021-12-01"),
        ("1 December 2020", "2020-12-01"),
        ("someday", ""),
    ],
)
def test_a_day_is_resolved_to_the_last_such_day(day: str, date: str) -> None:
    assert resolve(day, "2022-11-27") == date


def test_without_the_articles_date_only_full_dates_are_known() -> None:
    assert resolve("Friday", "") == ""
    assert resolve("5 March 2021", "") == "2021-03-05"
