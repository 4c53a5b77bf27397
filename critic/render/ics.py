"""A plan as a calendar file.

The same task has the same UID in every file, so that importing again moves an event instead of doubling it; SEQUENCE
counts the changes since the file that is being replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from critic.domain import Plan, State, Task
from critic.plan import at_hand

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REMINDERS = {
    "email": (timedelta(0), timedelta(hours=3)),
    "card": (timedelta(0),),
    "call": (timedelta(minutes=-15),),
    "ask": (timedelta(0),),
}
_MOST_CHANGES = 2**31 - 1  # what an INTEGER of the format holds
# What the format has no sign for.
_UNWRITABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SAME = ("SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "STATUS")


def plan_ics(plan: Plan, *before: str | bytes | None) -> bytes:
    """Return the calendar file; ``before`` are those it replaces, for SEQUENCE: what differs from any counts on.

    What is done has no event any more, unless the earlier file had one: that is cancelled.
    Raises ValueError where one of ``before`` is no calendar.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//critic//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    old = _events(before)
    stamp = plan.now.astimezone(UTC) if plan.now else _EPOCH
    numbers: dict[tuple[str, str], int] = {}
    for task in plan.tasks:
        key = (task.interviewer, task.kind)
        numbers[key] = numbers.get(key, 0) + 1
        uid = _uid(plan, task, numbers[key])
        previous = old.pop(uid, [])
        if task.state is not State.DONE or previous:
            calendar.add_component(_event(at_hand(task, plan.now), uid, stamp, previous))
    for uid in sorted(old):
        calendar.add_component(_cancelled(old[uid], stamp))
    years = [task.start.year for task in plan.tasks] or [stamp.year]
    calendar.add_missing_timezones(date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1))
    return bytes(calendar.to_ical())


def _uid(plan: Plan, task: Task, number: int) -> str:
    told = "\0".join((plan.company or "", plan.role or "", task.interviewer, task.kind, str(number)))
    return f"{sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}@critic"


def _event(task: Task, uid: str, stamp: datetime, previous: Sequence[Event]) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", _at(task.start))
    event.add("dtend", _at(max(task.end, task.start + timedelta(minutes=15))))
    event.add("summary", _summary(task))
    event.add("description", _description(task))
    event.add("status", "CANCELLED" if task.state is State.DONE else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("sequence", _sequence(event, previous))
    if task.state is not State.DONE:
        for trigger in _REMINDERS[task.kind]:
            event.add_component(_alarm(task, trigger))
    return event


def _at(moment: datetime) -> datetime:
    """Return a time in its zone, or in UTC where only its offset is known: a zone needs a name to be described."""
    return moment if isinstance(moment.tzinfo, ZoneInfo) and moment.tzinfo.key != "UTC" else moment.astimezone(UTC)


_VERBS = {"email": "E-mail", "card": "Post a card to", "call": "Call", "ask": "Ask when you will hear:"}


def _description(task: Task) -> str:
    others = [f"Others advise: {each.advice} ({each.source})." for each in task.alternatives]
    return _written("\n".join((task.message, *others)))


def _summary(task: Task) -> str:
    return _written(f"{_VERBS[task.kind]} {task.interviewer}")


def _written(text: str) -> str:
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _alarm(task: Task, trigger: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(task))
    alarm.add("trigger", trigger)
    return alarm


def _events(before: Iterable[str | bytes | None]) -> dict[str, list[Event]]:
    """Return the events of earlier files by UID.  Raises ValueError where one is no calendar."""
    from icalendar import Calendar, Event

    found: dict[str, list[Event]] = {}
    for file in before:
        if not file or not file.strip():
            continue
        try:
            earlier = Calendar.from_ical(file)
        except (ValueError, IndexError, KeyError) as error:
            raise ValueError("is no calendar") from error
        if not isinstance(earlier, Calendar):
            raise ValueError("is no calendar")
        for event in earlier.walk("VEVENT"):
            uid = str(event.get("UID", ""))
            if isinstance(event, Event) and uid.endswith("@critic") and _whole(event):
                found.setdefault(uid, []).append(event)
    return found


def _whole(event: Event) -> bool:
    """Return whether an earlier event can be read; one that cannot counts as none."""
    try:
        number = int(event.get("SEQUENCE", 0))
        return 0 <= number < _MOST_CHANGES and all(_plain(event, name) is not None for name in _SAME)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return False


def _sequence(event: Event, previous: Iterable[Event]) -> int:
    """Return the number of an event's state: that of an earlier one which says the same, else the next after all."""
    return max((_number(each) + _differs(event, each) for each in previous), default=0)


def _number(event: Event) -> int:
    return int(event.get("SEQUENCE", 0))


def _differs(event: Event, previous: Event) -> bool:
    return any(_plain(event, name) != _plain(previous, name) for name in _SAME)


def _plain(event: Event, name: str) -> object:
    value = event.get(name)
    at = getattr(value, "dt", None)
    return at.astimezone(UTC) if isinstance(at, datetime) else str(value)


def _cancelled(previous: Sequence[Event], stamp: datetime) -> Event:
    """Return an event that has no task any more, cancelled."""
    event = deepcopy(max(previous, key=_number))
    for name in ("STATUS", "SEQUENCE", "DTSTAMP"):
        event.pop(name, None)
    event.add("status", "CANCELLED")
    event.add("sequence", _sequence(event, previous))
    event.add("dtstamp", stamp)
    event.subcomponents = []
    return event
