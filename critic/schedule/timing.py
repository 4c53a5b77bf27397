"""What follows for one interview: its place, its promise, and when to send, to post and to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from critic.domain import AnnotatedLetter, CallTime, Channel, EmailTime, Interview, Round
from critic.schedule.calendar import Calendar
from critic.schedule.promises import Promise, Unread, read_promise

_OPENS, _CLOSES = time(9), time(17)
FULL_MARKS = timedelta(hours=24)
LATE = timedelta(days=3)
GRACE = 2
"""Business days after the promised one until a call is late."""
_CALL_LENGTH = timedelta(hours=2)
_POST_DAYS = 2
# Nobody should write at night: what falls after this hour waits for the morning.
_EVENING, _MORNING = time(21), time(9)
_LAST_POST = time(17)
_HOUR = timedelta(hours=1)
ASSUMED = frozenset({"timezone", "region", "holidays"})
"""What is not given but taken over, or done without."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when the interviewer works.

    ``taken_over`` says what was assumed, as (what, why): one of ``ASSUMED`` and a sentence with ``{}`` for the name.
    """

    zone: tzinfo
    calendar: Calendar
    opens: time = _OPENS
    closes: time = _CLOSES
    taken_over: tuple[tuple[str, str], ...] = ()

    def is_open(self, at: datetime) -> bool:
        """Return whether the office is open at an aware time."""
        local = at.astimezone(self.zone)
        return self.calendar.is_business_day(local.date()) and self.opens <= local.time() <= self.closes


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when; both aware."""

    start: datetime
    end: datetime


# --- place and clock -----------------------------------------------------------------------------


def place_of(interview: Interview, round: Round) -> Place:
    """Return where the interviewer works, with what is taken over from the applicant or from the zone."""
    said: list[tuple[str, str]] = []
    zone = _zone_of(interview, round, said)
    calendar = _calendar_of(interview, round, said)
    opens, closes = _hours(interview.office_hours) or (_OPENS, _CLOSES)
    return Place(zone, calendar, opens, closes, tuple(said))


def _zone_of(interview: Interview, round: Round, said: list[tuple[str, str]]) -> tzinfo:
    if own := zone(interview.timezone):
        return own
    applicants, at = zone(round.applicant.timezone), interview.held_at
    offset = at.utcoffset() if at else None
    if at and offset is not None and (applicants is None or at.astimezone(applicants).utcoffset() != offset):
        said.append(("timezone", f"You gave no time zone for {{}}; that of the interview's time ({at:%z}) was used"))
        return at.tzinfo or UTC
    if applicants:
        said.append(("timezone", f"You gave no time zone for {{}}; yours ({round.applicant.timezone}) was used"))
        return applicants
    return UTC


def _calendar_of(interview: Interview, round: Round, said: list[tuple[str, str]]) -> Calendar:
    region, subdivision = interview.region, interview.subdivision
    if not region and interview.timezone and (there := country_of(interview.timezone)):
        region = there
        if there == round.applicant.region and not subdivision:
            subdivision = round.applicant.subdivision
        said.append(("region", f"You gave no region for {{}}; {there}, where {interview.timezone} is, was used"))
    elif not region and round.applicant.region:
        region, subdivision = round.applicant.region, subdivision or round.applicant.subdivision
        shown = "-".join(part for part in (region, subdivision) if part)
        said.append(("region", f"You gave no region for {{}}; yours ({shown}) was used"))
    calendar = Calendar(region, subdivision)
    if not region:
        said.append(("holidays", "You gave no region for {}, so only Saturdays and Sundays count as days off"))
    elif not calendar.known:
        why = f"The holidays of {region} are not known; only Saturdays and Sundays count as days off"
        said.append(("holidays", why))
    elif not calendar.subdivision_known:
        why = f"The holidays of {subdivision} in {region} are not known; only the country's count as days off"
        said.append(("holidays", why))
    return calendar


@lru_cache(256)
def zone(name: str | None) -> ZoneInfo | None:
    """Return the zone of an IANA name, None where there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(256)
def country_of(timezone: str) -> str | None:
    """Return the country whose zone it is, as the zone database says; None where several share it."""
    from importlib.resources import files

    for name in ("zone.tab", "zone1970.tab"):
        try:
            lines = (files("tzdata.zoneinfo") / name).read_text("utf-8").splitlines()
        except (OSError, ModuleNotFoundError):
            continue
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        found = {code for row in rows if len(row) > 2 and row[2] == timezone for code in row[0].split(",")}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _hours(text: str | None) -> tuple[time, time] | None:
    """Return opening and closing from "09:00-17:00", None where it is not so written."""
    try:
        opens, closes = (time.fromisoformat(part.strip()) for part in (text or "").split("-"))
    except ValueError:
        return None
    return (opens, closes) if opens < closes else None


def moment(value: datetime, *zones: tzinfo | None) -> datetime:
    """Return an aware time; a naive one is read in the first of the zones that is known, else as UTC."""
    if value.tzinfo is not None and value.utcoffset() is not None:
        return value
    return value.replace(tzinfo=next((each for each in zones if each), UTC))


def held(interview: Interview, round: Round) -> datetime | None:
    """Return when the interview was, on the interviewer's clock; a naive time is the applicant's."""
    if interview.held_at is None:
        return None
    there = place_of(interview, round).zone
    return moment(interview.held_at, zone(round.applicant.timezone), there).astimezone(there)


def sent_time(letter: AnnotatedLetter) -> datetime | None:
    """Return when the letter is sent on the writer's clock: ``sent_at``, else now."""
    at = letter.draft.sent_at or letter.now
    if at is None:
        return None
    own = zone(letter.round.applicant.timezone) if letter.round else None
    known = [each.held_at.tzinfo for each in letter.interviews if each.held_at and each.held_at.tzinfo]
    aware = moment(at, own, *known)
    # "Z" is what programs write; it says when, not where the writer is.
    if own:
        return aware.astimezone(own)
    return aware.astimezone(known[0]) if known and not aware.utcoffset() else aware


# --- due -----------------------------------------------------------------------------------------


def promise_of(interview: Interview, round: Round) -> Promise | Unread | None:
    """Return what was promised in an interview, counted from its day; None where nothing was."""
    if not interview.promised_reply:
        return None
    at = held(interview, round)
    if at is None:
        return Unread(interview.promised_reply, "no interview time is given to count from")
    return read_promise(interview.promised_reply, at.date(), place_of(interview, round).calendar)


def call_window(
    promise: Promise, place: Place, at: datetime | None = None, call: CallTime = CallTime.PROMISED_DAY
) -> Window:
    """Return when to call: the last two office hours of the promised business day, or the two business days after it.

    ``at`` is when the interview was: a promise for the same day that leaves less than an hour moves to the next.
    """
    if call is CallTime.DAY_AFTER:
        first, last = place.calendar.add(promise.day, 1), place.calendar.add(promise.day, GRACE)
        return Window(
            datetime.combine(first, place.opens, place.zone), datetime.combine(last, place.closes, place.zone)
        )
    day, earliest = promise.day, at + _HOUR if at else None
    if earliest and earliest >= datetime.combine(day, place.closes, place.zone):
        day, earliest = place.calendar.add(day, 1), None
    end = datetime.combine(day, place.closes, place.zone)
    start = max(datetime.combine(day, place.opens, place.zone), end - _CALL_LENGTH)
    return Window(max(start, earliest) if earliest else start, end)


def send_by(at: datetime, email: EmailTime = EmailTime.SAME_DAY) -> Window:
    """Return when to e-mail after an interview held ``at`` on the writer's clock.

    By the end of the day is the tip, full marks last for 24 hours; a late interview leaves it to the next morning.
    """
    last = at + FULL_MARKS
    morning = _next_morning(at)
    if email is EmailTime.NEXT_MORNING:
        return Window(min(morning, last - _HOUR), last)
    late = at.time() >= _EVENING
    start = morning if late else at + _HOUR
    if email is EmailTime.WITHIN_24_HOURS:
        return Window(start, last)
    return Window(start, morning + 2 * _HOUR if late else datetime.combine(at.date(), time(23, 59), at.tzinfo))


def post_by(at: datetime, calendar: Calendar) -> tuple[Window, date]:
    """Return when to post a card after an interview held ``at`` on the writer's clock, and when it should arrive.

    It is posted on the day itself, after a late interview on the next; it arrives on the second business day after.
    """
    if at.time() >= _EVENING:
        window = Window(_next_morning(at), datetime.combine(at.date() + timedelta(days=1), _LAST_POST, at.tzinfo))
    else:
        window = Window(at + _HOUR, max(datetime.combine(at.date(), _LAST_POST, at.tzinfo), at + 2 * _HOUR))
    return window, calendar.add(window.end.date(), _POST_DAYS)


def _next_morning(at: datetime) -> datetime:
    return datetime.combine(at.date() + timedelta(days=1), _MORNING, at.tzinfo)


def taken_over(letter: AnnotatedLetter) -> tuple[tuple[str, str], ...]:
    """Return what timing assumed for this letter, as (what, why); nothing where no time is known."""
    if letter.round is None or sent_time(letter) is None:
        return ()
    needed = ASSUMED if letter.draft.channel is Channel.CALL else {"timezone"}
    return tuple(each for each in assumed(letter.interviews, letter.round) if each[0] in needed)


def assumed(interviews: Iterable[Interview], round: Round) -> Iterator[tuple[str, str]]:
    """Yield what was assumed of the places of interviews, as (what, why): the same of several people once."""
    people: dict[tuple[str, str], list[str]] = {}
    for interview in interviews:
        for each in place_of(interview, round).taken_over if interview.held_at else ():
            people.setdefault(each, []).append(interview.interviewer.name)
    for (what, why), names in people.items():
        yield what, why.replace("{}", _listed(tuple(dict.fromkeys(names))))


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
