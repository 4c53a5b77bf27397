"""The letter calls the day of the interview by another day's name.

Why:
    "Yesterday" in a letter written the night before and sent a day later, or "on Monday" for a Tuesday, shows a text that was not read again.
Example:
    To: Adaeze Okonkwo
    Sent-At: 2026-11-19T09:00:00-08:00

    Dear Ms. Okonkwo,

    Thank you for meeting with me ⟦stale-day:this morning⟧.
Instead:
    To: Adaeze Okonkwo
    Sent-At: 2026-11-19T09:00:00-08:00

    Dear Ms. Okonkwo,

    Thank you for meeting with me yesterday.
Source:
    The promise of the right detail: a day that is wrong is a detail that is wrong.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Severity
from critic.schedule import held, moment, sent_time

SEVERITY = Severity.WARNING
NEEDS = ("held_at", "sent")
ADVICE = "check which day it was"
_NIGHT = 5  # o'clock: until then "today" may still be the day before
# Generous hours: "this afternoon" may begin at half past eleven, and an evening at four.
_PARTS = {"morning": (0, 13), "afternoon": (11, 19), "evening": (15, 24)}
_STALE = 7
_MONTH = 25  # days, after which "last month" will do
_FRIDAY = 4


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each day said of the meeting that is the day of no interview with the reader."""
    sent, times = sent_time(letter), _times(letter)
    if sent is None or not times:
        return
    every_clock = list(clocks(letter))
    for day in letter.of("day"):
        if not any(fits(day.value, *clock) for clock in every_clock):
            right = _right(max(times).astimezone(sent.tzinfo), sent)
            message = (
                f"“{day.text}” does not fit: the interview was on {max(times):%A}, {max(times).day} {max(times):%B}."
            )
            edits = (Edit(day.start, day.end, right),) if right and _is_plain(day) else ()
            yield Hit(day.start, day.end, message, edits=edits, field=day.field)


def _times(letter: AnnotatedLetter) -> list[datetime]:
    """Return when the interviews with the reader were held that were over when the letter was sent."""
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None:
        return []
    return [at for each in letter.interviews if (at := held(each, round)) and at <= sent + timedelta(hours=1)]


def clocks(letter: AnnotatedLetter) -> Iterator[tuple[datetime, datetime]]:
    """Yield when each interview was held and when the letter was sent, on the interviewer's clock and on the writer's.

    Either may be meant; nothing where one of the two times is not known.
    """
    sent = sent_time(letter)
    if sent is None:
        return
    for at in _times(letter):
        here = moment(at).astimezone(sent.tzinfo)
        yield from ((at, sent), (here, sent), (at, sent.astimezone(at.tzinfo)))


def fits(value: Mapping[str, Any], at: datetime, sent: datetime) -> bool:
    """Return whether a day as it is named (`day_names.value`) is that of an interview."""
    ages = {(sent.date() - at.date()).days}
    if sent.hour < _NIGHT:
        ages.add((sent.date() - at.date()).days - 1)
    kind = value["kind"]
    if value["part"] and not _PARTS[value["part"]][0] <= at.hour < _PARTS[value["part"]][1]:
        return False
    if kind == "ago":
        return value["number"] in ages or (value["number"] > 1 and min(ages) + 1 == value["number"])
    if kind == "weekday":
        fresh = min(ages) <= (2 * _STALE if value["last"] else _STALE)
        return at.weekday() == value["number"] and (value["nth"] == at.day if value["nth"] else fresh)
    if kind == "weekend":  # Friday is one in places, and its evening everywhere
        return at.weekday() >= _FRIDAY and min(ages) <= _STALE
    if kind == "date":
        return at.day == value["number"] and value["month"] in (at.month, None)
    if kind == "either-date":  # 3.4. is in April or in March
        return {value["number"], value["month"]} == {at.day, at.month}
    if kind in ("this-month", "last-month"):
        months = 12 * (sent.year - at.year) + sent.month - at.month
        return months == (kind == "last-month") or (kind == "last-month" and min(ages) >= _MONTH)
    weeks = {(_week(sent, first) - _week(at, first)).days // 7 for first in (0, 6)}
    return 0 in weeks if kind == "this-week" else 1 in weeks or min(ages) == _STALE


def _week(at: datetime, first: int) -> datetime:
    """Return the start of the week, which begins on weekday ``first``."""
    day = at.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    return day - timedelta(days=(at.weekday() - first) % 7)


def _right(at: datetime, sent: datetime) -> str | None:
    age = (sent.date() - at.date()).days
    if age in (0, 1):
        return ("today", "yesterday")[age]
    return f"on {at:%A}" if age < _STALE else f"on {at.day} {at:%B}"


def _is_plain(day: Annotation) -> bool:
    return day.field == "text" and not day.text.lower().startswith("of ")
