"""Who has what, and when the rest is due: Round + letters + clock -> Plan.

Each interviewer should have an e-mail and a card, and a call where an answer was promised; before the interview,
and where nothing was promised, there is a question to ask instead.  Where sources disagree the plan follows the card's
rule and names the other advice with its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from critic.domain import Channel, Draft, Interview, Round, Skipped
from critic.names import fold
from critic.roster import assign
from critic.schedule import (
    Place,
    Promise,
    Unread,
    Window,
    call_window,
    held,
    moment,
    place_of,
    post_by,
    promise_of,
    send_by,
    zone,
)

QUESTION = "When can I expect to hear from you, and is it all right if I call then?"
_LAST_POST = time(17)


class State(StrEnum):
    """How far a task is: ``missing`` is past its time with nothing there, ``due`` is not yet."""

    DONE = "done"
    WRITTEN = "written"
    DUE = "due"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Other advice than the one followed, and who gives it."""

    advice: str
    source: str


_ANOTHER_TIME = (
    Alternative("send it the next morning: too immediate blurs", "smithhanley.com"),
    Alternative("after a morning interview, within the same business day", "climbtheladder.com"),
)
_NO_CARD = (
    Alternative("one or the other; both is overkill, and a card may come after the decision", "askamanager.org 2015"),
    Alternative("e-mail first, then a card", "Accountemps 2007"),
)
_LATER_CALL = (
    Alternative(
        "wait until the promised time has passed, better two or three days after it",
        "allstarcareerservices.com 2021; climbtheladder.com",
    ),
    Alternative("write an e-mail first", "most sources"),
)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do for one interviewer.  ``kind`` is email, card, call or ask; times are aware."""

    interviewer: str
    kind: str
    state: State
    start: datetime
    end: datetime
    message: str
    letters: tuple[str, ...] = ()
    question: str | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks in order of time, and what could not be planned or was taken over."""

    tasks: tuple[Task, ...]
    skipped: tuple[Skipped, ...] = ()
    company: str | None = None
    role: str | None = None
    now: datetime | None = None


@dataclass(slots=True)
class _Making:
    """A plan being made: what is known, and what has been gathered."""

    round: Round
    now: datetime | None
    letters: dict[tuple[int, Channel], list[Draft]]
    tasks: list[Task] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    taken: dict[tuple[str, str], list[str]] = field(default_factory=dict)


def plan(round: Round, drafts: Sequence[Draft] = (), now: datetime | None = None) -> Plan:
    """Return what is done and what is to do for each interviewer, in order of time.

    ``drafts`` are the letters there are; without ``now`` nothing is missing, only done, written or due.
    """
    own = zone(round.applicant.timezone)
    making = _Making(round, moment(now, own) if now else None, _letters(round, drafts))
    if now is None:
        making.skipped.append(Skipped("state", "no clock given; what is due and what is missing is not told apart"))
    for index, interview in enumerate(round.interviews):
        _interview(making, index, interview)
    # The same thing taken over for several people is said once.
    for (what, why), people in making.taken.items():
        making.skipped.append(Skipped(what, why.replace("{}", ", ".join(dict.fromkeys(people)))))
    tasks = sorted(making.tasks, key=lambda task: (task.start.astimezone(UTC), task.end.astimezone(UTC), task.kind))
    return Plan(tuple(tasks), tuple(dict.fromkeys(making.skipped)), round.company, round.role, making.now)


def _letters(round: Round, drafts: Sequence[Draft]) -> dict[tuple[int, Channel], list[Draft]]:
    found: dict[tuple[int, Channel], list[Draft]] = {}
    for draft in drafts:
        for index in assign(draft, round, ()).interviews:
            found.setdefault((index, draft.channel), []).append(draft)
    return found


def _interview(making: _Making, index: int, interview: Interview) -> None:
    who, at = interview.interviewer.name, held(interview, making.round)
    if at is None:
        making.skipped.append(Skipped(who, "no interview time given"))
        return
    place = place_of(interview, making.round)
    for what, why in place.taken_over:
        making.taken.setdefault((what, why.replace(who, "{}")), []).append(who)
    promise = promise_of(interview, making.round)
    before = making.now is not None and making.now < at
    if before or promise is None:
        _ask(making, index, who, at, before)
    if _is_last_with(interview, at, making.round):
        _email(making, index, who, at)
        _card(making, index, who, at, place)
    if isinstance(promise, Promise):
        _call(making, index, who, promise, place)
    elif isinstance(promise, Unread):
        making.skipped.append(Skipped(f"call to {who}", f"“{promise.said}” cannot be read: {promise.why}"))


def _is_last_with(interview: Interview, at: datetime, round: Round) -> bool:
    """Return whether this is the day's last interview with the person: one letter a day is enough."""
    same = [
        held(each, round)
        for each in round.interviews
        if fold(each.interviewer.name) == fold(interview.interviewer.name) and each is not interview
    ]
    return not any(other and other.date() == at.date() and other > at for other in same)


def _add(making: _Making, index: int, task: Task, last: datetime) -> None:
    """Add a task with the letters there are for it; ``last`` is when it is too late."""
    letters = making.letters.get((index, Channel(task.kind)), [])
    names = tuple(draft.id for draft in letters)
    making.tasks.append(replace(task, state=_state(making, letters, last), letters=names))


def _state(making: _Making, letters: list[Draft], last: datetime) -> State:
    own = zone(making.round.applicant.timezone)
    sent = [moment(draft.sent_at, own) for draft in letters if draft.sent_at]
    if any(making.now is None or at <= making.now for at in sent):
        return State.DONE
    if making.now is not None and making.now > last:
        return State.MISSING
    return State.WRITTEN if letters else State.DUE


def _email(making: _Making, index: int, who: str, at: datetime) -> None:
    window, last = send_by(at), at + timedelta(hours=24)
    message = f"E-mail {who} by {_spoken(window.end)}; within 24 hours, by {_spoken(last)}, is still in good time."
    task = Task(who, "email", State.DUE, window.start, window.end, message, alternatives=_ANOTHER_TIME)
    _add(making, index, task, last)


def _card(making: _Making, index: int, who: str, at: datetime, place: Place) -> None:
    day, arrives = post_by(at, place.calendar)
    end = max(datetime.combine(day, _LAST_POST, at.tzinfo), at + timedelta(hours=2))
    window = Window(min(at + timedelta(hours=1), end), end)
    message = f"Post a handwritten card to {who} on {_day(at)}; it should arrive on {_day(arrives)}."
    task = Task(who, "card", State.DUE, window.start, window.end, message, alternatives=_NO_CARD)
    _add(making, index, task, at + timedelta(hours=24))


def _call(making: _Making, index: int, who: str, promise: Promise, place: Place) -> None:
    window = call_window(promise, place)
    grace = datetime.combine(place.calendar.add(promise.day, 2), place.closes, place.zone)
    when = f"{_spoken(window.start)}-{window.end:%H:%M}"
    message = f"Call {who} on {when} there, if you have not heard: they said “{promise.said}”."
    task = Task(who, "call", State.DUE, window.start, window.end, message, alternatives=_LATER_CALL)
    _add(making, index, task, grace)


def _ask(making: _Making, index: int, who: str, at: datetime, before: bool) -> None:
    start, end = (at - timedelta(minutes=30), at) if before else (at, at + timedelta(hours=24))
    written = _state(making, making.letters.get((index, Channel.EMAIL), []), end) is State.DONE
    where = "Before you leave" if before else "When you next write" if written else "In your e-mail"
    state = State.MISSING if making.now and making.now > end else State.DUE
    message = f"{where}, ask {who} when you will hear: “{QUESTION}”"
    making.tasks.append(Task(who, "ask", state, start, end, message, question=QUESTION))


def _day(at: date) -> str:
    return f"{at:%A}, {at.day} {at:%B}"


def _spoken(at: datetime) -> str:
    return f"{_day(at)}, {at:%H:%M}"
