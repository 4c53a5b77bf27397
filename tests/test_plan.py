"""The plan, and the calendar file read back by another parser than the one that wrote it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from critic.domain import Applicant, Channel, Draft, Interview, Person, Round
from critic.plan import QUESTION, State, plan
from critic.render.ics import plan_ics
from critic.render.plan import plan_json

vobject = pytest.importorskip("vobject")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.fixture(scope="module")
def round() -> Round:
    applicant = Applicant("Tomasz Wójcik", region="US", timezone="America/Los_Angeles")
    interviews = (
        Interview(Person("Adaeze Okonkwo"), _at("2026-11-18T14:00:00-08:00"), (), "3 business days"),
        Interview(Person("Robert Ortiz"), _at("2026-11-18T15:00:00-08:00")),
        Interview(Person("Mei-Ling Zhao"), _at("2026-11-18T16:00:00-08:00"), (), "in due course"),
        Interview(Person("Farid Haddad")),
        Interview(Person("Lars Bjørnstad"), _at("2026-11-19T23:30:00-05:00"), (), "by Friday"),
    )
    return Round("Brightwater Health", "Senior Data Analyst", applicant, interviews)


NOW = _at("2026-11-18T20:00:00-08:00")


def _states(made, name):
    return {task.kind: task.state.value for task in made.tasks if task.interviewer == name}


def test_everybody_has_an_email_and_a_card(round):
    made = plan(round, (), NOW)
    assert _states(made, "Adaeze Okonkwo") == {"email": "due", "card": "due", "call": "due"}
    assert _states(made, "Robert Ortiz") == {"email": "due", "card": "due", "ask": "due"}
    assert _states(made, "Mei-Ling Zhao") == {"email": "due", "card": "due"}
    assert {each.what: each.why for each in made.skipped}["call to Mei-Ling Zhao"].endswith("names no day")
    assert {each.what: each.why for each in made.skipped}["Farid Haddad"] == "no interview time given"


def test_in_order_of_time(round):
    starts = [task.start for task in plan(round, (), NOW).tasks]
    assert starts == sorted(starts)


def test_done_written_missing(round):
    drafts = [
        Draft("Dear Ada", "a", to=("Adaeze Okonkwo",), sent_at=_at("2026-11-18T19:00:00-08:00")),
        Draft("Dear Bob", "b", Channel.CARD, to=("Robert Ortiz",)),
        Draft("Dear Mei", "m", to=("Mei-Ling Zhao",), sent_at=_at("2026-11-19T09:00:00-08:00")),
    ]
    made = plan(round, drafts, NOW)
    assert _states(made, "Adaeze Okonkwo")["email"] == State.DONE
    assert _states(made, "Robert Ortiz")["card"] == State.WRITTEN
    assert _states(made, "Mei-Ling Zhao")["email"] == State.WRITTEN
    later = plan(round, drafts, _at("2026-12-01T09:00:00-08:00"))
    assert _states(later, "Robert Ortiz") == {"email": "missing", "card": "missing", "ask": "missing"}
    assert _states(later, "Adaeze Okonkwo") == {"email": "done", "card": "missing", "call": "missing"}


def test_the_call_is_on_the_third_business_day(round):
    call = next(task for task in plan(round, (), NOW).tasks if task.kind == "call" and "Adaeze" in task.interviewer)
    assert (call.start, call.end) == (_at("2026-11-23T15:00:00-08:00"), _at("2026-11-23T17:00:00-08:00"))
    assert "3 business days" in call.message
    assert all(each.source for each in call.alternatives)


def test_before_the_interview_there_is_a_question(round):
    made = plan(round, (), _at("2026-11-18T09:00:00-08:00"))
    ask = next(task for task in made.tasks if task.kind == "ask" and task.interviewer == "Adaeze Okonkwo")
    assert ask.question == QUESTION
    assert ask.end == _at("2026-11-18T14:00:00-08:00")


def test_without_a_clock_nothing_is_missing(round):
    made = plan(round)
    assert {task.state for task in made.tasks} == {State.DUE}
    assert "state" in {each.what for each in made.skipped}


def test_the_same_input_gives_the_same_plan(round):
    assert plan_json(plan(round, (), NOW)) == plan_json(plan(round, (), NOW))
    assert plan_ics(plan(round, (), NOW)) == plan_ics(plan(round, (), NOW))


def test_what_is_taken_over_is_said_once(round):
    zones = [each.why for each in plan(round, (), NOW).skipped if each.what == "timezone"]
    assert len(zones) == 2  # the applicant's for three, the offset for the one in another zone


def test_two_interviews_on_one_day_make_one_email(round):
    twice = replace(
        round, interviews=(round.interviews[0], replace(round.interviews[0], held_at=_at("2026-11-18T17:00:00-08:00")))
    )
    kinds = [task.kind for task in plan(twice, (), NOW).tasks]
    assert kinds.count("email") == kinds.count("card") == 1


# --- calendar file -------------------------------------------------------------------------------


def _events(data: bytes):
    calendar = vobject.readOne(data.decode("utf-8"))
    return {str(event.summary.value): event for event in calendar.vevent_list}, calendar


def test_another_parser_reads_it(round):
    events, calendar = _events(plan_ics(plan(round, (), NOW)))
    call = events["Call Adaeze Okonkwo"]
    assert call.dtstart.value == _at("2026-11-23T15:00:00-08:00")
    assert call.dtend.value == _at("2026-11-23T17:00:00-08:00")
    assert call.dtstamp.value == NOW
    assert [str(alarm.action.value) for alarm in call.valarm_list] == ["DISPLAY"]
    assert {str(zone.tzid.value) for zone in calendar.vtimezone_list} == {"America/Los_Angeles"}
    late = events["E-mail Lars Bjørnstad"]  # half past eleven at night: the next morning, in the other zone
    assert late.dtstart.value == _at("2026-11-20T09:00:00-05:00")


def test_the_file_is_made_as_the_standard_says(round):
    data = plan_ics(plan(round, (), NOW))
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


def test_uids_stay_and_sequence_counts_changes(round):
    first = plan_ics(plan(round, (), NOW))
    same = plan_ics(plan(round, (), _at("2026-11-18T21:00:00-08:00")), first)
    moved = replace(
        round, interviews=(replace(round.interviews[0], promised_reply="5 business days"), *round.interviews[1:])
    )
    second = plan_ics(plan(moved, (), NOW), same)
    before, _ = _events(first)
    between, _ = _events(same)
    after, _ = _events(second)
    assert {str(each.uid.value) for each in before.values()} == {str(each.uid.value) for each in after.values()}
    assert {str(each.sequence.value) for each in between.values()} == {"0"}
    assert str(after["Call Adaeze Okonkwo"].sequence.value) == "1"
    assert str(after["E-mail Robert Ortiz"].sequence.value) == "0"


def test_what_is_done_or_gone_is_cancelled(round):
    first = plan_ics(plan(round, (), NOW))
    done = [Draft("Dear Ada", "a", to=("Adaeze Okonkwo",), sent_at=_at("2026-11-18T19:00:00-08:00"))]
    fewer = replace(round, interviews=round.interviews[:1])
    after, _ = _events(plan_ics(plan(fewer, done, NOW), first))
    assert str(after["E-mail Adaeze Okonkwo"].status.value) == "CANCELLED"
    assert str(after["E-mail Robert Ortiz"].status.value) == "CANCELLED"
    fresh, _ = _events(plan_ics(plan(fewer, done, NOW)))
    assert "E-mail Adaeze Okonkwo" not in fresh


@pytest.mark.parametrize("earlier", [b"", b"not a calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\xff\xfe"])
def test_an_earlier_file_that_is_none(round, earlier):
    assert plan_ics(plan(round, (), NOW), earlier) == plan_ics(plan(round, (), NOW))
