"""What was promised, as days: "3 business days", "early next week", "by Friday".

A count of days means business days, as a recruiter counts; above five some mean days of the calendar, and
then the promise spans both readings.  What falls on a weekend or a holiday moves to the business day after it, the
end of a week or a month to the one before.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from critic.schedule import _wording as wording
from critic.schedule._written import (
    WEEKDAY,
    WrittenError,
    find_date,
    month_number,
    number,
    weekday_number,
)
from critic.schedule.calendar import Calendar

_LONGEST = 200
# Up to here everybody counts business days; above, "within ten days" may be ten days of the calendar.
_SURELY_BUSINESS = 5


@dataclass(frozen=True, slots=True)
class Promise:
    """The days on which an answer may come: the earliest, ``first``, and the one by whose end it is due, ``day``."""

    said: str
    first: date
    day: date


@dataclass(frozen=True, slots=True)
class Unread:
    """A promise that names no day, and why."""

    said: str
    why: str


_Range = tuple[date, date]


def read_promise(said: str, held: date, calendar: Calendar | None = None) -> Promise | Unread:
    """Return the days that were promised on ``held``, both in the interviewer's zone and calendar."""
    text = " ".join(said.lower().replace("–", "-").replace("—", "-").replace("’", "'").split())
    if len(text) > _LONGEST:
        return Unread(said, "it is too long to be a promise")
    calendar = calendar or Calendar()
    try:
        parts = [part for part in wording.BETWEEN.split(text) if part]
        read = [span for part in parts if (span := _read(part, held, calendar))]
    except WrittenError as error:
        return Unread(said, str(error))
    except (OverflowError, ValueError):
        return Unread(said, "there is no such day")
    if not read:
        return Unread(said, "it names no day")
    first, last = min(low for low, _ in read), max(high for _, high in read)
    if last < held:
        return Unread(said, "it lies before the interview")
    return Promise(said, first, last)


def _read(text: str, held: date, calendar: Calendar) -> _Range | None:
    for reader in _READERS:
        if span := reader(text, held, calendar):
            return span
    return None


# --- dates ---------------------------------------------------------------------------------------


def _date(text: str, held: date, calendar: Calendar) -> _Range | None:
    found = find_date(text, held, calendar.region)
    if not found:
        return None
    day, match = found
    named = re.search(WEEKDAY, text[: match.start()])
    if named and weekday_number(named["weekday"]) != day.weekday():
        raise WrittenError(f"{day.isoformat()} is a {day:%A}")
    before = text[: match.start()]
    if wording.WEEK_OF.search(before):
        week = calendar.week(day)
        return week[0], week[-1]
    return _around(before[: named.start()] if named else before, day, calendar)


def _around(before: str, day: date, calendar: Calendar) -> _Range:
    """Return the business day meant by a day, "after" it or "before" it."""
    if wording.NOT_BEFORE.search(before):
        return _both(calendar.on_or_after(day))
    if wording.AFTER.search(before):
        return _both(calendar.add(day, 1))
    if wording.BEFORE.search(before):
        return _both(calendar.on_or_before(day - timedelta(days=1)))
    return _both(calendar.on_or_after(day))


def _both(day: date) -> _Range:
    return day, day


def _weekday(text: str, held: date, calendar: Calendar) -> _Range | None:
    found = wording.ON_WEEKDAY.search(text)
    if not found:
        return None
    nth = weekday_number(found["weekday"])
    coming = held + timedelta(days=(nth - held.weekday() - 1) % 7 + 1)
    later, word = (found["later"] or "").strip(), (found["next"] or "").strip()
    before = text[: found.start()]
    if later in {"week", "the week after"} or word.endswith(("on", "from")):
        return _around(before, coming + timedelta(days=7), calendar)
    if later == "after next":
        return _around(before, coming + timedelta(days=7), calendar)
    if word != "next" and later != "next week":
        return _around(before, coming, calendar)
    start = calendar.week_start(held) + timedelta(days=7)
    following = start + timedelta(days=(nth - start.weekday()) % 7)
    meant = _around(before, following, calendar)
    # On a Monday "next Friday" is this week's to some; never tomorrow.
    sooner = coming if later != "next week" and (coming - held).days > 1 else following
    return min(_around(before, sooner, calendar)[0], meant[0]), meant[1]


# --- weeks, months, years ------------------------------------------------------------------------


def _part(part: str | None) -> str:
    """Return which part of a week or month is meant: "early", "mid", "late", "end", or "" for all of it."""
    words = (part or "").removeprefix("at ").removeprefix("by ").removeprefix("the ")
    for name, starts in (
        ("early", ("early", "beginning", "start", "first")),
        ("mid", ("mid", "half")),
        ("late", ("late", "latter", "second")),
        ("end", ("end", "close", "eo")),
    ):
        if words.startswith(starts):
            return name
    return ""


def _week(text: str, held: date, calendar: Calendar) -> _Range | None:
    found = wording.WEEK.search(text)
    if not found:
        return None
    which, part = found["which"] or "week", _part(found["part"] or found[0])
    if which in {"week", "w"} and not part:
        return None
    steps = 2 if "after next" in which else 1 if which.endswith("next week") or "following" in which else 0
    if not steps and "coming" in which:
        steps = 1
    days = calendar.week(held + timedelta(days=7 * steps))
    if not steps and part != "early":
        days = tuple(day for day in days if day >= held) or calendar.week(held + timedelta(days=7))
    if part == "early":
        return days[0], days[min(1, len(days) - 1)]
    if part == "mid":
        return _both(days[len(days) // 2])
    if part == "late":
        return days[max(0, len(days) - 2)], days[-1]
    return (days[-1] if part == "end" else days[0]), days[-1]


def _month(text: str, held: date, calendar: Calendar) -> _Range | None:
    if found := wording.IN_MONTH.search(text):
        year, month = _next_month(found, held)
    elif found := wording.THE_MONTH.search(text):
        steps = 1 if "next" in found[0] else 0
        if not steps and "next" not in found[0] and held >= _ends(held.year, held.month, calendar)[1]:
            steps = 1
        year, month = divmod(held.year * 12 + held.month - 1 + steps, 12)
        month += 1
    else:
        return None
    part = _part(found["part"])
    start, end = _ends(year, month, calendar)
    if part == "early":
        return start, max(start, calendar.on_or_before(date(year, month, 7)))
    if part == "mid":
        return _both(calendar.on_or_after(date(year, month, 15)))
    if part == "late":
        return calendar.on_or_after(date(year, month, 21)), end
    return (end if part == "end" else max(start, held)), end


def _next_month(found: re.Match[str], held: date) -> tuple[int, int]:
    month = month_number(found["month"])
    year = int(found["year"]) if found["year"] else held.year + (month < held.month)
    return year, month


def _ends(year: int, month: int, calendar: Calendar) -> _Range:
    last = date(year, month, monthrange(year, month)[1])
    return calendar.on_or_after(date(year, month, 1)), calendar.on_or_before(last)


def _nth_week(text: str, held: date, calendar: Calendar) -> _Range | None:
    found = wording.NTH_WEEK.search(text)
    if not found:
        return None
    if found["next"]:
        year, month = divmod(held.year * 12 + held.month, 12)
        month += 1
    else:
        year, month = _next_month(found, held)
    if found["nth"] == "last":
        days = calendar.week(_ends(year, month, calendar)[1])
    else:
        nth = {"f": 0, "1": 0, "s": 1, "2": 1, "t": 2, "3": 2}[found["nth"][0]]
        days = calendar.week(_ends(year, month, calendar)[0] + timedelta(days=7 * nth))
    return days[0], days[-1]


def _year(text: str, held: date, calendar: Calendar) -> _Range | None:
    if found := wording.CHRISTMAS.search(text):
        feast = date(held.year, 12, 31 if found["feast"].startswith("new") else 24)
        return _both(calendar.on_or_before(feast))
    return _both(_ends(held.year, 12, calendar)[1]) if wording.YEAR_END.search(text) else None


# --- counts --------------------------------------------------------------------------------------


def _soon(text: str, held: date, calendar: Calendar) -> _Range | None:
    if found := wording.TOMORROW.search(text):
        day = held + timedelta(days=2 if found["over"] else 1)
        return _around(text[: found.start()], day, calendar)
    return _both(calendar.on_or_after(held)) if wording.TODAY.search(text) else None


def _count(text: str, held: date, calendar: Calendar) -> _Range | None:
    if found := wording.COUNT.search(text):
        low, unit = number(found["low"]), found["unit"]
        high = number(found["high"]) if found["high"] else low
        business = bool(found["kind"]) or unit.startswith("weekday")
    elif found := wording.HOURS.search(text):
        low = high = int(found["low"])
        unit, business = "h", False
    elif wording.FORTNIGHT.search(text):
        return _both(calendar.on_or_after(held + timedelta(days=14)))
    else:
        return None
    if max(low, high) > 366:
        raise WrittenError("it is too far away")
    one, other = _counted(low, unit, business, held, calendar), _counted(high, unit, business, held, calendar)
    return one[0], other[1]


def _counted(count: int, unit: str, business: bool, held: date, calendar: Calendar) -> _Range:
    if unit.startswith("h"):
        count, unit, business = max(1, -(-count // 24)), "days", True
    if unit.startswith(("week", "wk", "fortnight")) and not unit.startswith("weekday"):
        return _both(calendar.on_or_after(held + timedelta(days=count * (14 if unit[0] == "f" else 7))))
    if unit.startswith("month"):
        year, month = divmod(held.year * 12 + held.month - 1 + count, 12)
        return _both(calendar.on_or_after(date(year, month + 1, min(held.day, monthrange(year, month + 1)[1]))))
    last = calendar.add(held, count)
    if business or count <= _SURELY_BUSINESS:
        return _both(last)
    return calendar.on_or_after(held + timedelta(days=count)), last


_Reader = Callable[[str, date, Calendar], _Range | None]
_READERS: tuple[_Reader, ...] = (_nth_week, _date, _soon, _count, _year, _weekday, _week, _month)
