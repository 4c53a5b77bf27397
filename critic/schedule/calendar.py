"""Business days of a country or a part of it.  The `holidays` library knows them, and whose weekend is Friday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_WEEKEND = frozenset({5, 6})
# Longer than any run of holidays; beyond it the calendar would be wrong, not the search too short.
_LONGEST_BREAK = 60


@dataclass(frozen=True, slots=True)
class Calendar:
    """The business days of a region (ISO 3166) and its subdivision; of no region, Monday to Friday."""

    region: str | None = None
    subdivision: str | None = None

    @property
    def known(self) -> bool:
        """Whether the region's public holidays are known."""
        return _usable(self.region, None)

    @property
    def subdivision_known(self) -> bool:
        """Whether the subdivision's own holidays are known, or none is given."""
        return not self.subdivision or _usable(self.region, self.subdivision)

    def holiday(self, day: date) -> str | None:
        """Return the name of the public holiday, if it is one."""
        book = self._book(day.year)
        return book.get(day) if book is not None else None

    def is_business_day(self, day: date) -> bool:
        """Return whether people there are at work.

        A Saturday to which a working day was moved, as in China, stays a weekend: few firms outside the state follow.
        """
        book = self._book(day.year)
        if book is None:
            return day.weekday() not in _WEEKEND
        return day.weekday() not in book.weekend and day not in book

    def on_or_after(self, day: date) -> date:
        """Return the first business day from ``day`` on."""
        return self._step(day, _DAY)

    def on_or_before(self, day: date) -> date:
        """Return the last business day up to ``day``."""
        return self._step(day, -_DAY)

    def add(self, day: date, count: int) -> date:
        """Return the ``count``-th business day after ``day``, which itself never counts."""
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def between(self, start: date, end: date) -> int:
        """Return how many business days lie after ``start`` up to and with ``end``; 0 where there are none."""
        days = range(1, min((end - start).days, 400) + 1)
        return sum(self.is_business_day(start + timedelta(days=step)) for step in days)

    def week(self, day: date) -> tuple[date, ...]:
        """Return the business days of the week that ``day`` lies in; its first day follows the weekend.

        A week of holidays has the first business day after it.
        """
        start = self.week_start(day)
        days = tuple(each for step in range(7) if self.is_business_day(each := start + timedelta(days=step)))
        return days or (self.on_or_after(start),)

    def week_start(self, day: date) -> date:
        """Return the first day of the week: Monday, Sunday where the weekend is Friday and Saturday."""
        book = self._book(day.year)
        weekend = frozenset(book.weekend) if book is not None else _WEEKEND
        first = 0 if 6 in weekend or not weekend else (max(weekend) + 1) % 7
        return day - timedelta(days=(day.weekday() - first) % 7)

    def _step(self, day: date, step: timedelta) -> date:
        for _ in range(_LONGEST_BREAK):
            if self.is_business_day(day):
                return day
            day += step
        return day

    def _book(self, year: int) -> HolidayBase | None:
        if not self.known:
            return None
        return _year(self.region or "", self.subdivision if self.subdivision_known else None, year)


@lru_cache(512)
def _usable(region: str | None, subdivision: str | None) -> bool:
    if not region:
        return False
    try:
        _year(region, subdivision, 2026)
    except (NotImplementedError, KeyError, AttributeError):
        return False
    return True


@lru_cache(512)
def _year(region: str, subdivision: str | None, year: int) -> HolidayBase:
    """Return a year's holidays, named in English where that is known.  Shared by threads, so it is never expanded."""
    from holidays import country_holidays

    book = country_holidays(region, subdiv=subdivision, years=year, expand=False)
    if "en_US" in book.supported_languages and book.default_language != "en_US":
        book = country_holidays(region, subdiv=subdivision, years=year, expand=False, language="en_US")
    return book
