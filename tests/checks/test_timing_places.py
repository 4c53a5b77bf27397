"""Late, early and odd hours in other places: their weekends, holidays, office hours and clocks."""

from __future__ import annotations

from datetime import datetime

import pytest

from critic.domain import Applicant, Interview, Person, Round

TEXT = "Dear April,\n\nThank you for your time.\n\nBest regards,\nPriya Lindqvist\n07700 900417"
CHECKED = {"late-follow-up", "early-follow-up", "odd-hour"}
# Channel, interview, promise, sending, what is said of it, and where the interviewer works ("own" is the writer's zone).
CASES = [
    # Egypt: weekend Fri/Sat. held Wed 18 Nov; 2 business days -> Thu 19, Sun 22.
    (
        "call",
        "2026-11-18T12:00:00+02:00",
        "2 business days",
        "2026-11-22T15:30:00+02:00",
        {},
        {"timezone": "Africa/Cairo", "region": "EG"},
    ),
    (
        "call",
        "2026-11-18T12:00:00+02:00",
        "2 business days",
        "2026-11-20T15:30:00+02:00",
        {"early-follow-up": "warning", "odd-hour": "warning"},
        {"timezone": "Africa/Cairo", "region": "EG"},
    ),
    (
        "call",
        "2026-11-18T12:00:00+02:00",
        "2 business days",
        "2026-11-24T15:30:00+02:00",
        {},
        {"timezone": "Africa/Cairo", "region": "EG"},
    ),
    (
        "call",
        "2026-11-18T12:00:00+02:00",
        "2 business days",
        "2026-11-25T15:30:00+02:00",
        {"late-follow-up": "suggestion"},
        {"timezone": "Africa/Cairo", "region": "EG"},
    ),
    # US Thanksgiving Thu 26 Nov 2026: held Tue 24, 2 business days -> Wed 25, Fri 27
    (
        "call",
        "2026-11-24T12:00:00-05:00",
        "2 business days",
        "2026-11-26T15:30:00-05:00",
        {"early-follow-up": "warning", "odd-hour": "warning"},
        {"timezone": "America/New_York", "region": "US", "own": "America/New_York"},
    ),
    (
        "call",
        "2026-11-24T12:00:00-05:00",
        "2 business days",
        "2026-11-27T15:30:00-05:00",
        {},
        {"timezone": "America/New_York", "region": "US", "own": "America/New_York"},
    ),
    (
        "call",
        "2026-11-24T12:00:00-05:00",
        "2 business days",
        "2026-12-01T15:30:00-05:00",
        {},
        {"timezone": "America/New_York", "region": "US", "own": "America/New_York"},
    ),
    (
        "call",
        "2026-11-24T12:00:00-05:00",
        "2 business days",
        "2026-12-02T15:30:00-05:00",
        {"late-follow-up": "suggestion"},
        {"timezone": "America/New_York", "region": "US", "own": "America/New_York"},
    ),
    # Bavaria: 6 Jan 2027 (Wed) Epiphany holiday; Berlin not
    (
        "call",
        "2027-01-04T10:00:00+01:00",
        "2 business days",
        "2027-01-06T15:30:00+01:00",
        {"early-follow-up": "warning", "odd-hour": "warning"},
        {"timezone": "Europe/Berlin", "region": "DE", "subdivision": "BY", "own": "Europe/Berlin"},
    ),
    (
        "call",
        "2027-01-04T10:00:00+01:00",
        "2 business days",
        "2027-01-06T15:30:00+01:00",
        {},
        {"timezone": "Europe/Berlin", "region": "DE", "subdivision": "BE", "own": "Europe/Berlin"},
    ),
    # edges of office hours
    ("call", "2026-11-16T10:00:00+00:00", "3 business days", "2026-11-19T09:00:00+00:00", {}, {}),
    ("call", "2026-11-16T10:00:00+00:00", "3 business days", "2026-11-19T08:59:00+00:00", {"odd-hour": "warning"}, {}),
    ("call", "2026-11-16T10:00:00+00:00", "3 business days", "2026-11-19T17:00:00+00:00", {}, {}),
    ("call", "2026-11-16T10:00:00+00:00", "3 business days", "2026-11-19T17:01:00+00:00", {"odd-hour": "warning"}, {}),
    (
        "call",
        "2026-11-16T10:00:00+00:00",
        "3 business days",
        "2026-11-19T18:30:00+00:00",
        {},
        {"office_hours": "10:00-19:00"},
    ),
    # New York from London: 15:30 London = 10:30 NY, fine; 10:00 London = 05:00 NY odd
    (
        "call",
        "2026-11-16T15:00:00+00:00",
        "by Thursday",
        "2026-11-19T15:30:00+00:00",
        {},
        {"timezone": "America/New_York", "region": "US"},
    ),
    (
        "call",
        "2026-11-16T15:00:00+00:00",
        "by Thursday",
        "2026-11-19T10:00:00+00:00",
        {"odd-hour": "warning"},
        {"timezone": "America/New_York", "region": "US"},
    ),
    # promise across the date line: Auckland applicant calls Los Angeles
    # Thu 15:00 LA
    (
        "call",
        "2026-11-16T11:00:00-08:00",
        "by Thursday",
        "2026-11-20T12:00:00+13:00",
        {},
        {"timezone": "America/Los_Angeles", "region": "US", "own": "Pacific/Auckland"},
    ),
    # Wed 15:00 LA
    (
        "call",
        "2026-11-16T11:00:00-08:00",
        "by Thursday",
        "2026-11-19T12:00:00+13:00",
        {"early-follow-up": "warning"},
        {"timezone": "America/Los_Angeles", "region": "US", "own": "Pacific/Auckland"},
    ),
    # Fri LA
    (
        "call",
        "2026-11-16T11:00:00-08:00",
        "by Thursday",
        "2026-11-21T12:00:00+13:00",
        {},
        {"timezone": "America/Los_Angeles", "region": "US", "own": "Pacific/Auckland"},
    ),
    # early next week: Mon 23 / Tue 24
    (
        "call",
        "2026-11-18T11:00:00+00:00",
        "early next week",
        "2026-11-20T15:30:00+00:00",
        {"early-follow-up": "warning"},
        {},
    ),
    ("call", "2026-11-18T11:00:00+00:00", "early next week", "2026-11-23T15:30:00+00:00", {}, {}),
    ("call", "2026-11-18T11:00:00+00:00", "early next week", "2026-11-24T15:30:00+00:00", {}, {}),
    ("call", "2026-11-18T11:00:00+00:00", "early next week", "2026-11-26T15:30:00+00:00", {}, {}),
    (
        "call",
        "2026-11-18T11:00:00+00:00",
        "early next week",
        "2026-11-27T15:30:00+00:00",
        {"late-follow-up": "suggestion"},
        {},
    ),
    (
        "call",
        "2026-11-18T11:00:00+00:00",
        "in two weeks",
        "2026-11-30T15:30:00+00:00",
        {"early-follow-up": "warning"},
        {},
    ),
    ("call", "2026-11-18T11:00:00+00:00", "in two weeks", "2026-12-02T15:30:00+00:00", {}, {}),
    (
        "call",
        "2026-11-18T11:00:00+00:00",
        "by the end of the month",
        "2026-11-27T15:30:00+00:00",
        {"early-follow-up": "warning"},
        {},
    ),
    ("call", "2026-11-18T11:00:00+00:00", "by the end of the month", "2026-11-30T15:30:00+00:00", {}, {}),
    ("call", "2026-11-18T11:00:00+00:00", "tomorrow", "2026-11-18T16:30:00+00:00", {"early-follow-up": "warning"}, {}),
    ("call", "2026-11-18T11:00:00+00:00", "tomorrow", "2026-11-19T16:30:00+00:00", {}, {}),
    (
        "call",
        "2026-11-18T11:00:00+00:00",
        "24 November",
        "2026-11-23T16:30:00+00:00",
        {"early-follow-up": "warning"},
        {},
    ),
    ("call", "2026-11-18T11:00:00+00:00", "24 November", "2026-11-24T16:30:00+00:00", {}, {}),
    # e-mails
    ("email", "2026-11-18T23:30:00+00:00", None, "2026-11-19T23:00:00+00:00", {}, {}),
    ("email", "2026-11-18T23:30:00+00:00", None, "2026-11-19T23:45:00+00:00", {"late-follow-up": "suggestion"}, {}),
    ("email", "2026-11-20T16:00:00+00:00", None, "2026-11-23T09:00:00+00:00", {"late-follow-up": "suggestion"}, {}),
    ("email", "2026-11-20T16:00:00+00:00", None, "2026-11-23T16:30:00+00:00", {"late-follow-up": "warning"}, {}),
    ("email", "2026-11-18T14:00:00+00:00", "3 days", "2026-11-18T13:00:00+00:00", {"early-follow-up": "warning"}, {}),
    # 15:30 JST, after
    (
        "email",
        "2026-11-18T14:00:00+09:00",
        None,
        "2026-11-18T06:30:00+00:00",
        {},
        {"timezone": "Asia/Tokyo", "region": "JP"},
    ),
    (
        "email",
        "2026-11-18T14:00:00+09:00",
        None,
        "2026-11-18T04:30:00+00:00",
        {"early-follow-up": "warning"},
        {"timezone": "Asia/Tokyo", "region": "JP"},
    ),
    ("card", "2026-11-18T14:00:00+00:00", None, "2026-11-19T08:00:00+00:00", {}, {}),
    ("card", "2026-11-18T14:00:00+00:00", None, "2026-11-20T08:00:00+00:00", {"late-follow-up": "suggestion"}, {}),
    ("card", "2026-11-18T14:00:00+00:00", None, "2026-11-29T08:00:00+00:00", {"late-follow-up": "warning"}, {}),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}-{case[3]}-{case[2]}" for case in CASES])
def test_the_clock_there(findings, case):
    channel, held, promised, sent, expected, place = case
    own = place.get("own", "Europe/London")
    there = {key: value for key, value in place.items() if key != "own"}
    interview = Interview(Person("April Dodds"), datetime.fromisoformat(held), promised_reply=promised, **there)
    round = Round("Harbour", "Nurse", Applicant("Priya Lindqvist", timezone=own, region="GB"), (interview,))
    found = findings(TEXT, round=round, to=("April Dodds",), channel=channel, sent_at=datetime.fromisoformat(sent))
    assert {each.check: each.severity.value for each in found if each.check in CHECKED} == expected
