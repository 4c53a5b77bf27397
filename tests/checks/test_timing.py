"""The checks that only read the clock: late-follow-up, early-follow-up, odd-hour."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from critic.annotate import annotate
from critic.domain import Channel, Draft, Severity
from critic.judge import judge
from critic.parse import parse

TEXT = "Dear April,\n\nThank you for your time.\n\nBest regards,\nPriya Lindqvist\n07700 900417"
# April: held on Wednesday 18 November at 14:00, promised in three business days, that is Monday 23; Chase: by Friday 20;
# Piotr and Priya: Tuesday 17, nothing promised.
CASES = [
    ("email", "April Dodds", "2026-11-18T20:00:00+00:00", {}),
    ("email", "April Dodds", "2026-11-19T14:00:00+00:00", {}),
    ("email", "April Dodds", "2026-11-19T14:01:00+00:00", {"late-follow-up": "suggestion"}),
    ("email", "April Dodds", "2026-11-21T14:00:00+00:00", {"late-follow-up": "suggestion"}),
    ("email", "April Dodds", "2026-11-21T15:00:00+00:00", {"late-follow-up": "warning"}),
    ("card", "April Dodds", "2026-11-19T09:00:00+00:00", {}),
    ("card", "April Dodds", "2026-11-22T09:00:00+00:00", {"late-follow-up": "warning"}),
    ("email", "April Dodds", "2026-11-18T13:59:00+00:00", {"early-follow-up": "warning"}),
    ("card", "April Dodds", "2026-11-17T13:00:00+00:00", {"early-follow-up": "warning"}),
    # An e-mail at night or on a Sunday is nobody's business.
    ("email", "April Dodds", "2026-11-18T23:55:00+00:00", {}),
    ("call", "April Dodds", "2026-11-23T15:30:00+00:00", {}),
    ("call", "April Dodds", "2026-11-23T10:00:00+00:00", {}),
    ("call", "April Dodds", "2026-11-20T15:30:00+00:00", {"early-follow-up": "warning"}),
    ("call", "April Dodds", "2026-11-21T15:30:00+00:00", {"early-follow-up": "warning", "odd-hour": "warning"}),
    ("call", "April Dodds", "2026-11-23T08:40:00+00:00", {"odd-hour": "warning"}),
    ("call", "April Dodds", "2026-11-23T19:00:00+00:00", {"odd-hour": "warning"}),
    ("call", "April Dodds", "2026-11-25T15:30:00+00:00", {}),
    ("call", "April Dodds", "2026-11-26T15:30:00+00:00", {"late-follow-up": "suggestion"}),
    ("call", "April Dodds", "2026-12-28T15:30:00+00:00", {"late-follow-up": "suggestion", "odd-hour": "warning"}),
    ("call", "Chase Mbeki-Rowe", "2026-11-20T16:00:00+00:00", {}),
    ("call", "Chase Mbeki-Rowe", "2026-11-19T16:00:00+00:00", {"early-follow-up": "warning"}),
    ("call", "Piotr Szczepański", "2026-11-19T16:00:00+00:00", {}),
    ("call", "Piotr Szczepański", "2026-11-16T16:00:00+00:00", {"early-follow-up": "warning"}),
]
CHECKED = {"late-follow-up", "early-follow-up", "odd-hour"}


def _judge(round, channel, to, sent, now=None):
    draft = Draft(TEXT, "a", Channel(channel), to=(to,), sent_at=datetime.fromisoformat(sent) if sent else None)
    return judge(annotate(parse(draft), round, now))


@pytest.mark.parametrize(("channel", "to", "sent", "expected"), CASES)
def test_clock(harbour, channel, to, sent, expected):
    findings, _ = _judge(harbour, channel, to, sent)
    assert {each.check: each.severity.value for each in findings if each.check in CHECKED} == expected


def test_now_stands_in_for_sending(harbour):
    findings, _ = _judge(harbour, "email", "April Dodds", None, datetime.fromisoformat("2026-11-23T14:00:00+00:00"))
    assert next(each for each in findings if each.check == "late-follow-up").severity is Severity.WARNING


def test_without_a_clock_timing_is_skipped(harbour):
    _, skipped = _judge(harbour, "call", "April Dodds", None)
    assert {each.what for each in skipped} >= CHECKED


def test_an_unreadable_promise_is_said(harbour):
    interviews = (replace(harbour.interviews[0], promised_reply="in due course"), *harbour.interviews[1:])
    _, skipped = _judge(replace(harbour, interviews=interviews), "call", "April Dodds", "2026-11-23T15:30:00+00:00")
    assert "in due course" in next(each.why for each in skipped if each.what == "late-follow-up")


def test_what_is_taken_over_is_said(harbour):
    _, skipped = _judge(harbour, "call", "April Dodds", "2026-11-23T15:30:00+00:00")
    assert {"timezone", "region"} <= {each.what for each in skipped}


def test_office_hours_and_zone_are_the_interviewers(harbour):
    there = replace(harbour.interviews[0], timezone="Asia/Tokyo", region="JP", office_hours="10:00-19:00")
    round = replace(harbour, interviews=(there, *harbour.interviews[1:]))
    # 18 November, 14:00 in London is 23:00 in Tokyo; Monday 23 is a holiday there, so the third business day is Tuesday.
    early, _ = _judge(round, "call", "April Dodds", "2026-11-23T09:00:00+00:00")
    assert {each.check for each in early} >= {"early-follow-up", "odd-hour"}
    right, _ = _judge(round, "call", "April Dodds", "2026-11-24T09:00:00+00:00")
    assert not CHECKED & {each.check for each in right}
