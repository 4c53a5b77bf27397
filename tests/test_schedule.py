"""Promises and business days, case by case, written by hand from wall calendars; each date with its weekday."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from critic.domain import Applicant, Interview, Person, Round
from critic.schedule import (
    Calendar,
    Promise,
    Unread,
    Window,
    call_window,
    held,
    moment,
    place_of,
    post_by,
    promise_of,
    read_promise,
    send_by,
)

# Where | the day of the interview | what was said | the day by whose end it is due | why that day.
PROMISES = """
US     | Wed 2026-11-18 | 3 business days        | Mon 2026-11-23 | Thu, Fri, Mon
US     | Wed 2026-11-18 | three days             | Mon 2026-11-23 | days are business days
US     | Wed 2026-11-18 | in three business days | Mon 2026-11-23 | Thu, Fri, Mon
US     | Fri 2026-11-20 | 3 business days        | Wed 2026-11-25 | Mon, Tue, Wed
US     | Mon 2026-11-23 | 3 business days        | Fri 2026-11-27 | Thu 26 is Thanksgiving
US     | Wed 2026-11-25 | 1 business day         | Fri 2026-11-27 | eve of Thanksgiving
US     | Wed 2026-11-25 | tomorrow               | Fri 2026-11-27 | tomorrow is Thanksgiving
US     | Fri 2026-11-20 | tomorrow               | Mon 2026-11-23 | tomorrow is a Saturday
US     | Tue 2026-12-22 | 3 business days        | Mon 2026-12-28 | Fri 25 is Christmas
US     | Wed 2026-12-30 | 2 business days        | Mon 2027-01-04 | Fri 1 is New Year
US     | Thu 2027-01-14 | 2 business days        | Tue 2027-01-19 | Mon 18 is Martin Luther King Day
US     | Fri 2027-02-12 | 1 business day         | Tue 2027-02-16 | Mon 15 is Washington's Birthday
US     | Thu 2026-05-21 | 3 business days        | Wed 2026-05-27 | Mon 25 is Memorial Day
US     | Wed 2026-06-17 | 2 days                 | Mon 2026-06-22 | Fri 19 is Juneteenth
US     | Wed 2026-07-01 | 2 business days        | Mon 2026-07-06 | Fri 3 stands in for Sat 4 July
US     | Fri 2026-09-04 | 2 business days        | Wed 2026-09-09 | Mon 7 is Labor Day
US     | Tue 2026-11-10 | 24 hours               | Thu 2026-11-12 | Wed 11 is Veterans Day
US     | Tue 2026-11-17 | 48 hours               | Thu 2026-11-19 | two business days
US     | Tue 2026-11-17 | within 72 hours        | Fri 2026-11-20 | three business days
US     | Tue 2026-11-17 | by Friday              | Fri 2026-11-20 | this week's
US     | Fri 2026-11-20 | by Friday              | Fri 2026-11-27 | today is Friday, so the next
US     | Wed 2026-11-18 | Monday                 | Mon 2026-11-23 | the coming one
US     | Wed 2026-11-18 | on Monday              | Mon 2026-11-23 | the coming one
US     | Thu 2026-01-15 | Monday                 | Tue 2026-01-20 | Mon 19 is Martin Luther King Day
US     | Wed 2026-11-18 | this Friday            | Fri 2026-11-20 | the coming one
US     | Wed 2026-11-18 | next Tuesday           | Tue 2026-11-24 | next week's
US     | Mon 2026-11-16 | next Friday            | Fri 2026-11-27 | next week's, at the latest
US     | Wed 2026-11-18 | Friday next week       | Fri 2026-11-27 | next week's
US     | Wed 2026-11-18 | Friday week            | Fri 2026-11-27 | a week after Friday
US     | Wed 2026-11-18 | a week from Friday     | Fri 2026-11-27 | a week after Friday
US     | Wed 2026-11-18 | early next week        | Tue 2026-11-24 | Monday or Tuesday
US     | Wed 2026-11-18 | mid next week          | Wed 2026-11-25 | Mon Tue Wed Fri, Thu is Thanksgiving: the third
US     | Wed 2026-11-18 | next week              | Fri 2026-11-27 | the end of it
US     | Wed 2026-11-18 | end of next week       | Fri 2026-11-27 | its last business day
US     | Wed 2026-11-18 | late next week         | Fri 2026-11-27 | its last two business days
US     | Wed 2026-11-18 | by the end of the week | Fri 2026-11-20 | this week's last business day
US     | Wed 2026-11-18 | later this week        | Fri 2026-11-20 | this week's last business day
US     | Wed 2026-11-18 | the week after next    | Fri 2026-12-04 | 30 November to 4 December
US     | Wed 2026-11-18 | in a week              | Wed 2026-11-25 | seven days
US     | Wed 2026-11-18 | in a week or so        | Wed 2026-11-25 | seven days
US     | Thu 2026-11-19 | within a week          | Fri 2026-11-27 | Thu 26 is Thanksgiving
US     | Wed 2026-11-18 | in two weeks           | Wed 2026-12-02 | fourteen days
US     | Wed 2026-11-18 | two to three weeks     | Wed 2026-12-09 | the later one
US     | Fri 2026-12-11 | in two weeks           | Mon 2026-12-28 | Fri 25 is Christmas
US     | Wed 2026-11-18 | a fortnight            | Wed 2026-12-02 | fourteen days
US     | Wed 2026-11-18 | within 10 days         | Thu 2026-12-03 | ten business days at the latest, Thu 26 is Thanksgiving
US     | Wed 2026-11-18 | 2-3 days               | Mon 2026-11-23 | the later one
US     | Wed 2026-11-18 | a couple of days       | Fri 2026-11-20 | two
US     | Wed 2026-11-18 | in a few days          | Mon 2026-11-23 | three
US     | Wed 2026-11-18 | the day after tomorrow | Fri 2026-11-20 | two days on
US     | Wed 2026-11-18 | by the end of the day  | Wed 2026-11-18 | today
US     | Wed 2026-11-18 | end of the month       | Mon 2026-11-30 | a Monday
US     | Wed 2026-10-14 | end of the month       | Fri 2026-10-30 | Sat 31 is no business day
US     | Wed 2026-11-18 | end of next month      | Thu 2026-12-31 | a Thursday
US     | Wed 2026-11-18 | in a month             | Fri 2026-12-18 | the same day
US     | Wed 2026-11-18 | mid-December           | Tue 2026-12-15 | the fifteenth
US     | Wed 2026-07-15 | mid August             | Mon 2026-08-17 | Sat 15 moves to Monday
US     | Wed 2026-11-18 | early December         | Mon 2026-12-07 | its first seven days
US     | Wed 2026-11-18 | end of January         | Fri 2027-01-29 | Sun 31 is no business day
US     | Wed 2026-11-18 | the week of 7 December | Fri 2026-12-11 | Mon 7 to Fri 11
US     | Wed 2026-11-18 | the week of December 7 | Fri 2026-12-11 | Mon 7 to Fri 11
US     | Wed 2026-11-18 | first week of December | Fri 2026-12-04 | the week with Tue 1
US     | Wed 2026-11-18 | 2026-12-02             | Wed 2026-12-02 | a date
US     | Wed 2026-11-18 | 12/4/2026              | Fri 2026-12-04 | month first there
US     | Wed 2026-11-18 | by December 4          | Fri 2026-12-04 | a date without a year
US     | Wed 2026-11-18 | by Dec. 4th, 2026      | Fri 2026-12-04 | a date
US     | Wed 2026-11-18 | 5 January              | Tue 2027-01-05 | the next one
US     | Wed 2026-11-18 | by the 30th            | Mon 2026-11-30 | this month's
US     | Wed 2026-11-18 | by the 15th            | Tue 2026-12-15 | next month's
US     | Wed 2026-11-18 | Friday 4 December      | Fri 2026-12-04 | weekday and date agree
US     | Wed 2026-11-18 | December 25            | Mon 2026-12-28 | Christmas, a Friday
US     | Wed 2026-11-18 | before Friday          | Thu 2026-11-19 | the business day before
US     | Wed 2026-11-18 | after Friday           | Mon 2026-11-23 | the business day after
US     | Wed 2026-11-18 | not before Friday      | Fri 2026-11-20 | that day
US     | Wed 2026-11-18 | before Christmas       | Thu 2026-12-24 | the day before
US     | Wed 2026-11-18 | Friday or Monday       | Mon 2026-11-23 | the later one
US     | Wed 2026-11-18 | COB Friday             | Fri 2026-11-20 | the day
US     | Sat 2026-11-21 | 2 business days        | Tue 2026-11-24 | a Saturday never counts
GB-ENG | Thu 2026-04-02 | tomorrow               | Tue 2026-04-07 | Good Friday, Easter Monday
GB-SCT | Thu 2026-04-02 | tomorrow               | Mon 2026-04-06 | Easter Monday is no holiday there
GB-ENG | Wed 2026-04-01 | 3 business days        | Wed 2026-04-08 | Thu, Tue, Wed
GB-ENG | Fri 2026-05-01 | 1 business day         | Tue 2026-05-05 | Mon 4 is the May bank holiday
GB-ENG | Fri 2026-08-28 | 2 business days        | Wed 2026-09-02 | Mon 31 is the summer bank holiday
GB-SCT | Fri 2026-07-31 | 1 business day         | Tue 2026-08-04 | Mon 3 is the summer bank holiday there
GB-ENG | Fri 2026-07-31 | 1 business day         | Mon 2026-08-03 | in England it is not
GB-SCT | Wed 2026-11-25 | 3 business days        | Tue 2026-12-01 | Mon 30 is Saint Andrew's Day
GB-ENG | Wed 2026-11-25 | 3 business days        | Mon 2026-11-30 | in England it is not
GB-ENG | Wed 2026-12-23 | 2 business days        | Tue 2026-12-29 | Fri 25, and Mon 28 for Sat 26
GB-ENG | Wed 2026-11-18 | 4/12/2026              | Fri 2026-12-04 | day first there
GB-NIR | Mon 2026-03-16 | 1 business day         | Wed 2026-03-18 | Tue 17 is Saint Patrick's Day
DE     | Wed 2026-05-13 | 2 business days        | Mon 2026-05-18 | Thu 14 is Ascension
DE     | Thu 2026-04-30 | tomorrow               | Mon 2026-05-04 | Fri 1 is Labour Day
DE-BY  | Wed 2026-06-03 | 1 business day         | Fri 2026-06-05 | Thu 4 is Corpus Christi
DE-BE  | Wed 2026-06-03 | 1 business day         | Thu 2026-06-04 | not in Berlin
DE-BY  | Tue 2027-01-05 | 1 business day         | Thu 2027-01-07 | Wed 6 is Epiphany
DE-BE  | Tue 2027-01-05 | 1 business day         | Wed 2027-01-06 | not in Berlin
DE     | Wed 2026-11-18 | 04.12.2026             | Fri 2026-12-04 | full stops, day first
FR     | Mon 2026-07-13 | 1 business day         | Wed 2026-07-15 | Tue 14 is the national day
FR     | Tue 2026-11-10 | 2 business days        | Fri 2026-11-13 | Wed 11 is Armistice Day
FR     | Thu 2026-05-07 | tomorrow               | Mon 2026-05-11 | Fri 8 is Victory Day
JP     | Fri 2026-05-01 | 1 business day         | Thu 2026-05-07 | Golden Week, Mon 4 to Wed 6
JP     | Thu 2026-09-17 | 2 business days        | Thu 2026-09-24 | Mon 21 to Wed 23 are holidays
JP     | Fri 2026-11-20 | 1 business day         | Tue 2026-11-24 | Mon 23 is Labour Thanksgiving
JP     | Thu 2026-04-30 | early next week        | Fri 2026-05-08 | only Thu 7 and Fri 8 are open
IN     | Thu 2026-10-01 | tomorrow               | Mon 2026-10-05 | Fri 2 is Gandhi's birthday
IN     | Fri 2027-01-22 | 2 business days        | Wed 2027-01-27 | Tue 26 is Republic Day
SA     | Wed 2026-11-18 | 3 business days        | Mon 2026-11-23 | Thu, Sun, Mon: weekend is Fri and Sat
SA     | Thu 2026-11-19 | 1 business day         | Sun 2026-11-22 | Sunday is a working day
SA     | Wed 2026-11-18 | by Friday              | Sun 2026-11-22 | Friday is weekend
SA     | Wed 2026-11-18 | end of the week        | Thu 2026-11-19 | the week ends on Thursday
SA     | Wed 2026-11-18 | early next week        | Mon 2026-11-23 | Sunday or Monday
SA     | Tue 2026-09-22 | 1 business day         | Thu 2026-09-24 | Wed 23 is the National Day
IL     | Thu 2026-11-19 | 2 business days        | Mon 2026-11-23 | Sun, Mon
IR     | Wed 2026-12-16 | 2 business days        | Sat 2026-12-19 | only Friday is weekend
AE     | Thu 2026-11-19 | 2 business days        | Mon 2026-11-23 | Fri, Mon: weekend is Sat and Sun
CA-ON  | Fri 2027-02-12 | 1 business day         | Tue 2027-02-16 | Mon 15 is Family Day
CA     | Tue 2026-06-30 | 1 business day         | Thu 2026-07-02 | Wed 1 is Canada Day
AU-VIC | Mon 2026-11-02 | 1 business day         | Wed 2026-11-04 | Tue 3 is Melbourne Cup Day
AU-NSW | Mon 2026-11-02 | 1 business day         | Tue 2026-11-03 | not in Sydney
AU     | Mon 2027-01-25 | 1 business day         | Wed 2027-01-27 | Tue 26 is Australia Day
BR     | Mon 2026-04-20 | 1 business day         | Wed 2026-04-22 | Tue 21 is Tiradentes
BR     | Fri 2026-09-04 | 1 business day         | Tue 2026-09-08 | Mon 7 is Independence Day
ZA     | Tue 2026-12-15 | 1 business day         | Thu 2026-12-17 | Wed 16 is the Day of Reconciliation
ZA     | Fri 2026-08-07 | 1 business day         | Tue 2026-08-11 | Mon 10 for Women's Day on Sun 9
IT     | Mon 2026-06-01 | 1 business day         | Wed 2026-06-03 | Tue 2 is the Republic's day
PL     | Tue 2026-11-10 | 1 business day         | Thu 2026-11-12 | Wed 11 is Independence Day
NZ     | Fri 2026-10-23 | 1 business day         | Tue 2026-10-27 | Mon 26 is Labour Day
IE     | Fri 2026-10-23 | 1 business day         | Tue 2026-10-27 | Mon 26 is the October holiday
-      | Thu 2026-12-24 | 1 business day         | Fri 2026-12-25 | no region, no holidays
"""
EARLIEST = """
US | Wed 2026-11-18 | 3 business days        | Mon 2026-11-23 | one reading
US | Wed 2026-11-18 | within 10 days         | Mon 2026-11-30 | Sat 28 by the calendar
US | Wed 2026-11-18 | early next week        | Mon 2026-11-23 | Monday is early too
US | Wed 2026-11-18 | the week of 7 December | Mon 2026-12-07 | any day of it
US | Wed 2026-11-18 | 2-3 days               | Fri 2026-11-20 | the sooner one
US | Mon 2026-11-16 | next Friday            | Fri 2026-11-20 | this week's, to some
US | Mon 2026-11-16 | next Tuesday           | Tue 2026-11-24 | nobody calls tomorrow that
US | Wed 2026-11-18 | by Friday              | Fri 2026-11-20 | one reading
US | Wed 2026-11-18 | Friday or Monday       | Fri 2026-11-20 | the sooner one
"""
UNREAD = {
    "soon": "names no day",
    "in due course": "names no day",
    "before the holidays": "names no day",
    "when the budget is through": "names no day",
    "31 June": "no such day",
    "2026-13-01": "no such day",
    "2026-11-02": "before the interview",
    "Friday 12 December": "Saturday",
    "within 900 days": "too far",
    "x" * 300: "too long",
}


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _day(text: str) -> date:
    name, iso = text.split()
    day = date.fromisoformat(iso)
    assert day.strftime("%a") == name, f"{iso} is no {name}"
    return day


def _calendar(place: str) -> Calendar:
    region, _, subdivision = place.partition("-")
    return Calendar(region or None, subdivision or None)


def test_there_are_enough_cases() -> None:
    rows = _rows(PROMISES)
    assert len(rows) >= 120
    assert len({row[0].split("-")[0] for row in rows}) >= 10


@pytest.mark.parametrize(("place", "day", "said", "due", "why"), _rows(PROMISES))
def test_promise(place: str, day: str, said: str, due: str, why: str) -> None:
    promise = read_promise(said, _day(day), _calendar(place))
    assert isinstance(promise, Promise), why
    assert promise.day == _day(due), why


@pytest.mark.parametrize(("place", "day", "said", "first", "why"), _rows(EARLIEST))
def test_earliest_reading(place: str, day: str, said: str, first: str, why: str) -> None:
    promise = read_promise(said, _day(day), _calendar(place))
    assert isinstance(promise, Promise)
    assert promise.first == _day(first), why


@pytest.mark.parametrize(("said", "why"), UNREAD.items())
def test_unread_is_said_with_why(said: str, why: str) -> None:
    unread = read_promise(said, date(2026, 11, 18), Calendar("US"))
    assert isinstance(unread, Unread)
    assert why in unread.why


def test_a_date_in_two_readings_needs_a_region() -> None:
    assert isinstance(read_promise("by 3/4/2027", date(2026, 11, 18)), Unread)


def test_the_last_day_of_time() -> None:
    assert isinstance(read_promise("in two weeks", date.max, Calendar()), Unread)


# --- place and clock -----------------------------------------------------------------------------


def _round(held_at: str | None, **more: str) -> tuple[Interview, Round]:
    applicant = Applicant("Tomasz Wójcik", region="US", timezone="America/Los_Angeles")
    at = datetime.fromisoformat(held_at) if held_at else None
    interview = Interview(Person("Adaeze Okonkwo"), at, **more)  # type: ignore[arg-type]
    return interview, Round("Brightwater", "Analyst", applicant, (interview,))


def _window(held_at: str, promised: str, **more: str) -> Window:
    interview, round = _round(held_at, promised_reply=promised, **more)
    promise = promise_of(interview, round)
    assert isinstance(promise, Promise)
    return call_window(promise, place_of(interview, round))


@pytest.mark.parametrize(
    ("held_at", "promised", "more", "start", "end"),
    [
        ("2026-11-18T14:00:00-08:00", "3 business days", {}, "2026-11-23T15:00-08:00", "2026-11-23T17:00-08:00"),
        ("2026-11-18T14:00:00-08:00", "by Friday", {"office_hours": "08:00-16:30"}, "2026-11-20T14:30-08:00", "2026-11-20T16:30-08:00"),
        # 23:30 in Los Angeles is the next morning in New York: the days are counted there.
        ("2026-11-18T23:30:00-08:00", "1 business day", {"timezone": "America/New_York"}, "2026-11-20T15:00-05:00", "2026-11-20T17:00-05:00"),
        ("2026-11-18T23:30:00-08:00", "1 business day", {}, "2026-11-19T15:00-08:00", "2026-11-19T17:00-08:00"),
        # The clocks go back on Sunday, 25 October 2026 in London, on 1 November in New York.
        ("2026-10-22T14:00:00+01:00", "2 business days", {"timezone": "Europe/London", "region": "GB"}, "2026-10-26T15:00+00:00", "2026-10-26T17:00+00:00"),
        ("2026-10-30T14:00:00-04:00", "1 business day", {"timezone": "America/New_York"}, "2026-11-02T15:00-05:00", "2026-11-02T17:00-05:00"),
        # And forward on Sunday, 14 March 2027 in Los Angeles.
        ("2027-03-12T10:00:00-08:00", "1 business day", {}, "2027-03-15T15:00-07:00", "2027-03-15T17:00-07:00"),
        # The eve of Thanksgiving and of Christmas.
        ("2026-11-25T10:00:00-08:00", "1 business day", {}, "2026-11-27T15:00-08:00", "2026-11-27T17:00-08:00"),
        ("2026-12-24T10:00:00+00:00", "tomorrow", {"timezone": "Europe/London", "region": "GB"}, "2026-12-29T15:00+00:00", "2026-12-29T17:00+00:00"),
        # A short day has a short window.
        ("2026-11-18T14:00:00-08:00", "by Friday", {"office_hours": "10:00-11:00"}, "2026-11-20T10:00-08:00", "2026-11-20T11:00-08:00"),
    ],
)  # fmt: skip
def test_call_window(held_at: str, promised: str, more: dict[str, str], start: str, end: str) -> None:
    window = _window(held_at, promised, **more)
    assert window == Window(datetime.fromisoformat(start), datetime.fromisoformat(end))


def test_what_is_taken_over_is_said() -> None:
    interview, round = _round("2026-11-18T14:00:00-08:00")
    assert {what for what, _ in place_of(interview, round).taken_over} == {"timezone", "region"}
    interview, round = _round("2026-11-18T14:00:00-08:00", timezone="America/Los_Angeles", region="US")
    assert place_of(interview, round).taken_over == ()


def test_another_offset_than_the_applicants_is_the_interviewers() -> None:
    interview, round = _round("2026-11-18T14:00:00-05:00")
    assert (
        place_of(interview, round).zone.utcoffset(None)
        == datetime.fromisoformat("2026-11-18T14:00:00-05:00").utcoffset()
    )


def test_a_region_follows_from_the_zone() -> None:
    interview, round = _round("2026-11-18T14:00:00+01:00", timezone="Europe/Berlin")
    place = place_of(interview, round)
    assert place.calendar.region == "DE"
    assert any("Europe/Berlin" in why for _, why in place.taken_over)


def test_unknown_places_are_said() -> None:
    interview, round = _round("2026-11-18T14:00:00-08:00", region="DE", subdivision="Atlantis")
    assert any("Atlantis" in why for _, why in place_of(interview, round).taken_over)


def test_a_naive_time_is_the_applicants() -> None:
    interview, round = _round("2026-11-18T14:00:00", timezone="America/New_York")
    at = held(interview, round)
    assert at == datetime(2026, 11, 18, 17, 0, tzinfo=ZoneInfo("America/New_York"))
    assert moment(datetime(2026, 11, 18)).tzinfo is UTC


def test_no_time_no_promise() -> None:
    interview, round = _round(None, promised_reply="by Friday")
    assert isinstance(promise_of(interview, round), Unread)
    assert held(interview, round) is None


def test_the_office_is_open() -> None:
    interview, round = _round("2026-11-18T14:00:00-08:00")
    place = place_of(interview, round)
    assert place.is_open(datetime.fromisoformat("2026-11-18T09:00:00-08:00"))
    assert place.is_open(datetime.fromisoformat("2026-11-18T17:00:00-08:00"))
    assert not place.is_open(datetime.fromisoformat("2026-11-18T08:59:00-08:00"))
    assert not place.is_open(datetime.fromisoformat("2026-11-21T12:00:00-08:00"))  # Saturday
    assert not place.is_open(datetime.fromisoformat("2026-11-26T12:00:00-08:00"))  # Thanksgiving
    assert (place.opens, place.closes) == (time(9), time(17))


def test_send_by_the_end_of_the_day_or_the_next_morning() -> None:
    afternoon = datetime.fromisoformat("2026-11-18T14:00:00-08:00")
    assert send_by(afternoon).end == datetime.fromisoformat("2026-11-18T23:59:00-08:00")
    late = datetime.fromisoformat("2026-11-18T23:30:00-08:00")
    assert send_by(late).start == datetime.fromisoformat("2026-11-19T09:00:00-08:00")


def test_a_card_takes_two_business_days() -> None:
    wednesday = datetime.fromisoformat("2026-11-25T14:00:00-08:00")
    window, arrives = post_by(wednesday, Calendar("US"))
    assert (window.end, arrives) == (wednesday.replace(hour=17), date(2026, 11, 30))  # Thanksgiving, weekend
    window, arrives = post_by(wednesday.replace(hour=23, minute=30), Calendar("US"))
    assert window.start == datetime.fromisoformat("2026-11-26T09:00:00-08:00")  # nobody goes out at night
    assert arrives == date(2026, 11, 30)


def test_business_days_between() -> None:
    calendar = Calendar("US")
    assert calendar.between(date(2026, 11, 25), date(2026, 11, 27)) == 1
    assert calendar.between(date(2026, 11, 27), date(2026, 11, 25)) == 0
    assert calendar.holiday(date(2026, 11, 26)) == "Thanksgiving Day"
    assert Calendar("DE").holiday(date(2026, 12, 25)) == "Christmas Day"
