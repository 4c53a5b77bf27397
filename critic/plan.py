"""Who has what, and when the rest is due: Round + letters + clock -> Plan.

Each interviewer should have an e-mail and a card, and a call where an answer was promised; before the interview,
and where nothing was promised that names a day, there is a question to ask instead.  Where sources disagree the plan
follows the round's ``[plan]`` and names the other advice with its source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from critic.domain import Channel, Draft, Interview, Plan, Round, Skipped, Standing, State, Task
from critic.names.written import fold
from critic.parse import parse
from critic.recognizers.addressee import greeted_names
from critic.roster import assign
from critic.schedule import (
    FULL_MARKS,
    GRACE,
    Place,
    Promise,
    Unread,
    assumed,
    call_window,
    held,
    moment,
    place_of,
    post_by,
    promise_of,
    send_by,
    zone,
)
from critic.schedule.advice import alternatives

QUESTION = "When can I expect to hear from you, and is it all right if I call then?"
DECENT_CALL = "Call once; if nobody answers leave one message, and give them two business days before you try again."
NO_CLOCK = "no clock given; what is due and what is missing is not told apart"
_LATE = {
    "email": "That has passed; send it today all the same.",
    "card": "That has passed; post it today all the same.",
    "call": "That has passed; call in the next office hours all the same.",
}
_LONG_AGO = "That is long past; is the date of the interview right?"
_LONG_PAST = timedelta(weeks=4)
_MOVED = ("email", "card")
_MORNING = time(9)
_URGENT = (State.MISSING, State.DUE, State.WRITTEN, State.DONE)

Served = tuple[Draft, Sequence[int]]
"""A letter and the interviews of the round it goes to, as indices."""


def plan(round: Round, drafts: Iterable[Draft] = (), now: datetime | None = None) -> Plan:
    """Return what is done and what is to do for each interviewer, in order of time.

    ``drafts`` are the letters there are; without ``now`` nothing is missing, only done, written or due.
    """
    return plan_for(round, [(draft, _readers(draft, round)) for draft in drafts], now)


def plan_for(round: Round, letters: Iterable[Served], now: datetime | None = None) -> Plan:
    """Return the plan for letters of which is known whom they go to."""
    making = _Making(round, moment(now, zone(round.applicant.timezone)) if now else None)
    if now is None:
        making.skipped.append(Skipped("state", NO_CLOCK))
    for draft, interviews in letters:
        _count(making, draft, interviews)
    for index, interview in enumerate(round.interviews):
        _interview(making, index, interview)
    if not round.plan.card:
        for other in alternatives("card", round.plan):
            why = f"left out, as “card = false” under [plan] says; others advise: {other.advice} ({other.source})"
            making.skipped.append(Skipped("card", why))
    making.skipped += (Skipped(what, why) for what, why in assumed(round.interviews, round))
    tasks = sorted(making.tasks, key=lambda task: (task.start.astimezone(UTC), task.end.astimezone(UTC), task.kind))
    skipped = tuple(dict.fromkeys(making.skipped))
    return Plan(tuple(tasks), _people(making), skipped, round.company, round.role, making.now)


@dataclass(slots=True)
class _Making:
    """A plan being made: what is known, and what has been gathered."""

    round: Round
    now: datetime | None
    letters: dict[tuple[int, Channel], list[Draft]] = field(default_factory=dict)
    tasks: list[Task] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


# --- the letters there are -----------------------------------------------------------------------


def _readers(draft: Draft, round: Round) -> tuple[int, ...]:
    greeted = [span.of(draft.text) for span in greeted_names(parse(draft))]
    return assign(draft, round, greeted).interviews


def _count(making: _Making, draft: Draft, interviews: Sequence[int]) -> None:
    """Count a letter for the interviews it follows up: with each person the last before it."""
    if not interviews:
        making.skipped.append(Skipped(draft.id, "it goes to nobody of the round, so it counts for nobody"))
    people = making.round.people
    for name in dict.fromkeys(fold(people[index].name) for index in interviews):
        same = [index for index in interviews if fold(people[index].name) == name]
        index = _followed_up(making, draft, same)
        if index is None:
            why = "it was sent before the interview, so it counts for nobody"
            making.skipped.append(Skipped(draft.id, why))
        else:
            making.letters.setdefault((index, draft.channel), []).append(draft)


def _followed_up(making: _Making, draft: Draft, interviews: Sequence[int]) -> int | None:
    times = {index: held(making.round.interviews[index], making.round) for index in interviews}
    timed = sorted((at, index) for index, at in times.items() if at)
    own = zone(making.round.applicant.timezone)
    when = moment(draft.sent_at, own) if draft.sent_at else making.now
    if not timed or when is None:
        return interviews[-1]
    before = [index for at, index in timed if at <= when]
    if before:
        return before[-1]
    return None if draft.sent_at else timed[0][1]  # what is not sent may well be written beforehand


def _state(making: _Making, letters: list[Draft], last: datetime | None) -> State:
    own = zone(making.round.applicant.timezone)
    sent = [moment(draft.sent_at, own) for draft in letters if draft.sent_at]
    if any(making.now is None or at <= making.now for at in sent):
        return State.DONE
    if making.now is not None and last is not None and making.now > last:
        return State.MISSING
    return State.WRITTEN if letters else State.DUE


def _people(making: _Making) -> tuple[Standing, ...]:
    """Return what each interviewer has: of several tasks of a kind the one that is the least far."""
    return tuple(
        Standing(
            name,
            _standing(making, name, Channel.EMAIL) or State.DUE,
            _standing(making, name, Channel.CARD) if making.round.plan.card else None,
            _standing(making, name, Channel.CALL),
        )
        for name in dict.fromkeys(person.name for person in making.round.people)
    )


def _standing(making: _Making, name: str, channel: Channel) -> State | None:
    states = [task.state for task in making.tasks if task.interviewer == name and task.kind == channel]
    if not states:  # no time is known to plan by, but who has a letter is
        own = [index for index, person in enumerate(making.round.people) if person.name == name]
        letters = [draft for index in own for draft in making.letters.get((index, channel), [])]
        states = [_state(making, letters, None)] if letters or channel is not Channel.CALL else []
    return min(states, key=_URGENT.index) if states else None


# --- the tasks -----------------------------------------------------------------------------------


def _interview(making: _Making, index: int, interview: Interview) -> None:
    who, at = interview.interviewer.name, held(interview, making.round)
    if at is None:
        making.skipped.append(Skipped(who, "no interview time given"))
        return
    place = place_of(interview, making.round)
    promise = promise_of(interview, making.round)
    here = at.astimezone(zone(making.round.applicant.timezone) or at.tzinfo)
    if _is_last_with(interview, at, making.round):
        if _is_ahead(making, at) or not isinstance(promise, Promise):
            _ask(making, index, who, here, promise)
        _email(making, index, who, here)
        if making.round.plan.card:
            _card(making, index, who, here, place)
    if isinstance(promise, Promise):
        _call(making, index, interview, promise, at)
    elif isinstance(promise, Unread):
        making.skipped.append(Skipped(f"call to {who}", f"“{promise.said}” cannot be read: {promise.why}"))


def _with_the_same(interview: Interview, round: Round) -> list[tuple[datetime, Interview]]:
    """Return the other interviews with a person, as far as their time is known."""
    return [
        (at, each)
        for each in round.interviews
        if each is not interview
        and fold(each.interviewer.name) == fold(interview.interviewer.name)
        and (at := held(each, round))
    ]


def _is_last_with(interview: Interview, at: datetime, round: Round) -> bool:
    """Return whether this is the day's last interview with the person: one letter a day is enough."""
    return not any(other.date() == at.date() and other > at for other, _ in _with_the_same(interview, round))


def _add(making: _Making, index: int, task: Task, last: datetime) -> None:
    """Add a task with the letters there are for it; ``last`` is when it is too late."""
    letters = _letters(making, index, task.kind)
    names = tuple(draft.id for draft in letters)
    state, others = _state(making, letters, last), alternatives(task.kind, making.round.plan)
    message = f"{task.message} {_late(making, task)}" if state is State.MISSING else task.message
    making.tasks.append(replace(task, state=state, message=message, letters=names, alternatives=others))


def _late(making: _Making, task: Task) -> str:
    return _LONG_AGO if is_long_past(task, making.now) else _LATE[task.kind]


def _letters(making: _Making, index: int, kind: str) -> list[Draft]:
    return making.letters.get((index, Channel(kind)), [])


def _email(making: _Making, index: int, who: str, at: datetime) -> None:
    window, last = send_by(at, making.round.plan.email), at + FULL_MARKS
    passed = _passed(making, _letters(making, index, "email"), window.end, last)
    by = _spoken(window.end, making.now)
    message = f"E-mail {who} today (it was due {window.end:%A})" if passed else f"E-mail {who} by {by}"
    latest = f"; within 24 hours, by {_spoken(last, making.now)}, is still in good time" if window.end < last else ""
    _add(making, index, Task(who, "email", State.DUE, window.start, window.end, f"{message}{latest}."), last)


def _card(making: _Making, index: int, who: str, at: datetime, place: Place) -> None:
    window, arrives = post_by(at, place.calendar)
    abroad = making.round.applicant.region not in {None, place.calendar.region} and place.calendar.region
    later = "; from another country, a week or so later" if abroad else ""
    last = at + FULL_MARKS
    when = f"on {spoken_day(window.start, making.now)}; it should arrive on {spoken_day(arrives, making.now)}{later}"
    if _passed(making, _letters(making, index, "card"), window.end, last):
        when = f"today (it was due {window.end:%A})"
    message = f"Post a handwritten card to {who} {when}."
    task = Task(who, "card", State.DUE, window.start, window.end, message, arrives=arrives)
    _add(making, index, task, last)


def _call(making: _Making, index: int, interview: Interview, promise: Promise, at: datetime) -> None:
    place, who = place_of(interview, making.round), interview.interviewer.name
    window = call_window(promise, place, at, making.round.plan.call)
    for later, other in _with_the_same(interview, making.round):
        if at < later < window.end and isinstance(promise_of(other, making.round), Promise):
            return  # they have since said something else
    last = max(datetime.combine(place.calendar.add(promise.day, GRACE), place.closes, place.zone), window.end)
    same_day = window.start.date() == window.end.date()
    end = f"-{window.end:%H:%M}" if same_day else f" to {_spoken(window.end, making.now)}"
    when = f"{_spoken(window.start, making.now)}{end}{_there(window.start, place.zone, making.round, making.now)}"
    message = f"Call {who} on {when}, if you have not heard: they said “{promise.said}”. {DECENT_CALL}"
    _add(making, index, Task(who, "call", State.DUE, window.start, window.end, message), last)


def _is_ahead(making: _Making, at: datetime) -> bool:
    return making.now is not None and making.now < at


def _ask(making: _Making, index: int, who: str, at: datetime, promise: Promise | Unread | None) -> None:
    before = _is_ahead(making, at)
    start, end = (at - timedelta(minutes=30), at) if before else (at, at + FULL_MARKS)
    written = _state(making, making.letters.get((index, Channel.EMAIL), []), end) is State.DONE
    where = "Before you leave" if before else "When you next write" if written else "In your e-mail"
    state = State.MISSING if making.now and making.now > end else State.DUE
    message = f"{where}, ask {who} when you will hear: “{QUESTION}”"
    if isinstance(promise, Unread):
        message += f" You noted “{promise.said}”; {promise.why}, so no call can be planned yet."
    task = Task(who, "ask", state, start, end, message, question=QUESTION)
    if is_long_past(task, making.now):
        task = replace(task, message=f"{message} {_LONG_AGO}")
    making.tasks.append(task)


def at_hand(task: Task, now: datetime | None) -> Task:
    """Return a task whose day has passed, but which can still be done, moved to this morning: the same all day."""
    if now is None or task.state is State.DONE or task.kind not in _MOVED or now <= task.end:
        return task
    if is_long_past(task, now):
        return task
    here = now.astimezone(task.start.tzinfo).date()
    if here <= task.start.date():
        return task
    start = datetime.combine(here, _MORNING, task.start.tzinfo)
    return replace(task, start=start, end=start + (task.end - task.start))


def is_long_past(task: Task, now: datetime | None) -> bool:
    """Return whether a task was due so many weeks ago that its date is rather a slip than its writer late."""
    return now is not None and now - task.end > _LONG_PAST


def _passed(making: _Making, letters: list[Draft], end: datetime, last: datetime) -> bool:
    """Return whether what is not done had its day, and still counts."""
    now = making.now
    if now is None or _state(making, letters, last) is State.DONE:
        return False
    return end < now <= last and end.date() < now.astimezone(end.tzinfo).date()


# --- the words -----------------------------------------------------------------------------------


def spoken_day(day: date, now: datetime | None) -> str:
    """Return a day in words, with its year where that is another than now's."""
    year = f" {day.year}" if now and day.year != now.year else ""
    return f"{day:%A}, {day.day} {day:%B}{year}"


def _spoken(at: datetime, now: datetime | None) -> str:
    return f"{spoken_day(at, now)}, {at:%H:%M}"


def _there(at: datetime, place: tzinfo, round: Round, now: datetime | None) -> str:
    """Return whose clock that is, where the writer's shows another time."""
    own = zone(round.applicant.timezone)
    if own is None or own.utcoffset(at.replace(tzinfo=None)) == at.utcoffset():
        return ""
    name = place.key.rpartition("/")[2].replace("_", " ") if isinstance(place, ZoneInfo) else f"{at:%z}"
    return f" there ({name}; {_spoken(at.astimezone(own), now)} with you)"
