"""Dates and numbers as people write them in a promise: "15 May", "May 15th", "the 15th", "ten"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from critic import lazy

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?)\b\.?"
)
YEAR = r"(?:,?\s+(?P<year>20\d\d)\b)?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH_FIRST = frozenset({"US", "PH", "CA", "FM", "MH", "PW", "GU", "PR"})
_ISO = lazy.compile(r"\b(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})\b")
_NUMERIC = lazy.compile(
    r"\b(?P<one>\d{1,2})(?P<sep>[-/.])(?P<two>\d{1,2})"
    r"(?:(?P=sep)(?P<year>20\d\d|\d\d)\b|\.(?!\d)|(?!\d))"
)
_FULL = (
    lazy.compile(rf"\b{_NTH}(?:\s+day)?(?:\s+of)?[\s-]+{MONTH}{YEAR}"),
    lazy.compile(rf"\b{MONTH}\s+(?:the\s+)?{_NTH}\b{YEAR}"),
)
_ORDINAL = lazy.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:week|round|of|interview|business|working|day))")
_WORDS = {
    **{"a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "couple": 2, "a couple": 2, "couple of": 2, "a couple of": 2},
    **{"three": 3, "few": 3, "a few": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
    **{"twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90},
}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"


class WrittenError(ValueError):
    """A date that contradicts itself or can be read in two ways; the message says which."""


def number(text: str) -> int:
    """Return what a number word or figure stands for."""
    return int(text) if text.isdigit() else _WORDS[text]


def month_number(text: str) -> int:
    """Return 1-12."""
    return MONTHS.index(text[:3]) + 1


def weekday_number(text: str) -> int:
    """Return 0 for Monday."""
    return DAYS.index(text[:3])


def find_date(text: str, after: date, region: str | None) -> tuple[date, re.Match[str]] | None:
    """Return the first date written in a text and where; without a year it is the next one after ``after``.

    Raises WrittenError for 3/4/2026 where the region does not settle it, and for the 31st of June.
    """
    if found := _ISO.search(text):
        return _made(int(found["year"]), int(found["number"]), int(found["day"])), found
    if (found := _NUMERIC.search(text)) and (day := _numeric(found, after, region)):
        return day, found
    for pattern in _FULL:
        if found := pattern.search(text):
            month, nth = month_number(found["month"]), int(found["day"])
            year = int(found["year"]) if found["year"] else None
            return _made(year, month, nth) if year else _next(month, nth, after), found
    if found := _ORDINAL.search(text):
        return _next_ordinal(int(found["day"]), after), found
    return None


def _numeric(found: re.Match[str], after: date, region: str | None) -> date | None:
    one, two = int(found["one"]), int(found["two"])
    if found["sep"] == "-" and not found["year"]:
        return None  # "2-3 days"
    if found["sep"] == "." or one > 12 or (one != two and two <= 12 and region and region not in _MONTH_FIRST):
        nth, month = one, two
    elif two > 12 or one == two or region in {"US", "PH"}:
        month, nth = one, two
    else:
        raise WrittenError(f"{found[0]} can be read as two dates")
    if not found["year"]:
        return _next(month, nth, after)
    year = int(found["year"])
    return _made(year + 2000 if year < 100 else year, month, nth)


def _made(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise WrittenError("there is no such day") from error


def _next(month: int, day: int, after: date) -> date:
    for year in range(after.year, after.year + 9):
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            break
        if day <= monthrange(year, month)[1] and date(year, month, day) >= after:
            return date(year, month, day)
    raise WrittenError("there is no such day")


def _next_ordinal(day: int, after: date) -> date:
    for step in range(13):
        year, month = divmod(after.year * 12 + after.month - 1 + step, 12)
        if 1 <= day <= monthrange(year, month + 1)[1] and date(year, month + 1, day) > after:
            return date(year, month + 1, day)
    raise WrittenError("there is no such day")
