"""The plan, and the calendar file read back by another parser than the one that wrote it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from critic.domain import Advice, Applicant, CallTime, Channel, Draft, EmailTime, Interview, Person, Round, State
from critic.plan import QUESTION, at_hand, plan
from critic.render.ics import plan_ics
from critic.render.json import plan_json

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
    assert _states(made, "Mei-Ling Zhao") == {"email": "due", "card": "due", "ask": "due"}
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


def test_what_is_taken_over_is_said_to_the_user(round):
    why = {each.what: each.why for each in plan(replace(round, interviews=round.interviews[:2]), (), NOW).skipped}
    assert why["timezone"] == "You gave no time zone for Adaeze Okonkwo and Robert Ortiz; yours (America/Los_Angeles) was used"  # fmt: skip
    assert why["region"] == "You gave no region for Adaeze Okonkwo and Robert Ortiz; yours (US) was used"


@pytest.mark.parametrize("said", ["soon", "I do not know"])
def test_an_answer_time_that_cannot_be_read_leaves_the_question(round, said):
    unread = replace(round, interviews=(replace(round.interviews[0], promised_reply=said),))
    (ask,) = (task for task in plan(unread, (), NOW).tasks if task.kind == "ask")
    assert ask.question == QUESTION
    assert ask.message.endswith(f"You noted “{said}”; it names no day, so no call can be planned yet.")


def test_two_interviews_on_one_day_make_one_email(round):
    twice = replace(
        round, interviews=(round.interviews[0], replace(round.interviews[0], held_at=_at("2026-11-18T17:00:00-08:00")))
    )
    kinds = [task.kind for task in plan(twice, (), NOW).tasks]
    assert kinds.count("email") == kinds.count("card") == 1


# --- who has what ----------------------------------------------------------------------------------


def _standing(made):
    return {each.interviewer: (each.email, each.card, each.call) for each in made.people}


def test_who_has_what_is_said_of_everybody(round):
    made = plan(
        round, [Draft("Dear Farid,\n\nThank you.", "f"), Draft("Dear Bob,\n\nThank you.", "b", Channel.CARD)], NOW
    )
    assert _standing(made) == {
        "Adaeze Okonkwo": ("due", "due", "due"),
        "Robert Ortiz": ("due", "written", None),
        "Mei-Ling Zhao": ("due", "due", None),
        "Farid Haddad": ("written", "due", None),  # no time is known, who has a letter is
        "Lars Bjørnstad": ("due", "due", "due"),
    }


def test_the_greeting_says_whom_a_letter_is_for(round):
    made = plan(round, [Draft("Dear Mei-Ling,\n\nThank you.", "1")], NOW)
    assert next(task for task in made.tasks if task.letters == ("1",)).interviewer == "Mei-Ling Zhao"


def test_a_letter_to_nobody_counts_for_nobody_and_is_named(round):
    made = plan(round, [Draft("Dear Zoltan,\n\nThank you.", "z.txt", to=("Zoltan Kis",))], NOW)
    assert "nobody of the round" in {each.what: each.why for each in made.skipped}["z.txt"]
    assert {state for each in made.people for state in (each.email, each.card)} == {"due"}


def test_one_letter_to_two_people_counts_for_both(round):
    both = Draft("Dear Ada and Bob", "ab", to=("Adaeze Okonkwo", "Robert Ortiz"), sent_at=NOW)
    standing = _standing(plan(round, [both], NOW))
    assert [standing[name][0] for name in ("Adaeze Okonkwo", "Robert Ortiz")] == ["done", "done"]


def test_a_letter_sent_before_the_interview_counts_for_nobody(round):
    early = Draft("Dear Bob", "b", to=("Robert Ortiz",), sent_at=_at("2026-11-17T09:00:00-08:00"))
    made = plan(round, [early], NOW)
    assert _standing(made)["Robert Ortiz"][0] == State.DUE
    assert "before the interview" in {each.what: each.why for each in made.skipped}["b"]


@pytest.fixture
def twice(round):
    """One person on Monday, who promised an answer by Friday, and on Wednesday, when it was put off by a week."""
    monday = replace(round.interviews[0], held_at=_at("2026-11-16T14:00:00-08:00"), promised_reply="by Friday")
    return replace(round, interviews=(monday, replace(round.interviews[0], promised_reply="in a week")))


def test_a_letter_counts_for_the_interview_it_follows(twice):
    sent = Draft("Dear Ada", "a", to=("Adaeze Okonkwo",), sent_at=_at("2026-11-16T19:00:00-08:00"))
    emails = [task.state for task in plan(twice, [sent], NOW).tasks if task.kind == "email"]
    assert emails == [State.DONE, State.DUE]


def test_a_later_promise_takes_the_place_of_an_earlier_one(twice):
    calls = [task for task in plan(twice, (), NOW).tasks if task.kind == "call"]
    assert [task.start for task in calls] == [_at("2026-11-25T15:00:00-08:00")]


def test_what_is_late_is_still_to_be_done(round):
    made = plan(round, (), _at("2026-12-01T09:00:00-08:00"))
    late = next(task for task in made.tasks if task.kind == "email" and task.state is State.MISSING)
    assert "send it today all the same" in late.message


def test_how_often_to_call_is_said(round):
    call = next(task for task in plan(round, (), NOW).tasks if task.kind == "call")
    assert "Call once" in call.message


def test_the_other_clock_is_said_where_it_differs(round):
    calls = {task.interviewer: task.message for task in plan(round, (), NOW).tasks if task.kind == "call"}
    assert "with you" not in calls["Adaeze Okonkwo"]
    assert "15:00-17:00 there (-0500; Friday, 20 November, 12:00 with you)" in calls["Lars Bjørnstad"]


def test_a_card_from_another_country_may_take_longer(round):
    abroad = replace(round, interviews=(replace(round.interviews[0], region="DE"), round.interviews[1]))
    cards = {task.interviewer: task.message for task in plan(abroad, (), NOW).tasks if task.kind == "card"}
    assert "from another country" in cards["Adaeze Okonkwo"]
    assert "from another country" not in cards["Robert Ortiz"]


MUCH_LATER = _at("2028-09-20T09:00:00-08:00")


def test_what_is_long_past_asks_whether_the_date_is_right(round):
    tasks = [task for task in plan(round, (), MUCH_LATER).tasks if "Ortiz" in task.interviewer]
    assert {task.kind for task in tasks} == {"email", "card", "ask"}
    assert all(task.message.endswith("That is long past; is the date of the interview right?") for task in tasks)
    assert not any("all the same" in task.message for task in tasks)
    assert [at_hand(task, MUCH_LATER) for task in tasks] == tasks


def test_the_year_is_said_where_it_is_not_this_one(round):
    def card(now):
        return next(task.message for task in plan(round, (), now).tasks if task.kind == "card")

    assert "on Wednesday, 18 November; it should arrive on Friday, 20 November." in card(NOW)
    assert "on Wednesday, 18 November 2026; it should arrive on Friday, 20 November 2026." in card(MUCH_LATER)


# --- where sources contradict ----------------------------------------------------------------------


def _first(round, kind, **settings):
    made = plan(replace(round, plan=Advice(**settings)), (), NOW)
    mine = (task for task in made.tasks if task.kind == kind and task.interviewer == "Adaeze Okonkwo")
    return next(mine, None), made


@pytest.mark.parametrize(
    ("setting", "start", "end"),
    [
        (EmailTime.SAME_DAY, "2026-11-18T15:00:00-08:00", "2026-11-18T23:59:00-08:00"),
        (EmailTime.WITHIN_24_HOURS, "2026-11-18T15:00:00-08:00", "2026-11-19T14:00:00-08:00"),
        (EmailTime.NEXT_MORNING, "2026-11-19T09:00:00-08:00", "2026-11-19T14:00:00-08:00"),
    ],
)
def test_when_to_write_is_a_setting(round, setting, start, end):
    task, _ = _first(round, "email", email=setting)
    assert (task.start, task.end) == (_at(start), _at(end))
    offered = {each.setting for each in task.alternatives}
    assert f'email = "{setting}"' not in offered
    assert len([each for each in offered if each]) == 2


def test_when_to_call_is_a_setting(round):
    task, _ = _first(round, "call", call=CallTime.DAY_AFTER)
    assert (task.start, task.end) == (_at("2026-11-24T09:00:00-08:00"), _at("2026-11-25T17:00:00-08:00"))
    assert "Tuesday, 24 November, 09:00 to Wednesday, 25 November, 17:00" in task.message
    assert task.alternatives[0].setting == 'call = "promised-day"'


def test_whether_to_post_a_card_is_a_setting(round):
    task, made = _first(round, "card", card=False)
    assert task is None
    assert {each.card for each in made.people} == {None}
    assert "Accountemps" in {each.what: each.why for each in made.skipped}["card"]


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
    late = events["E-mail Lars Bjørnstad"]  # half past eleven there is half past eight with the writer
    assert late.dtstart.value == _at("2026-11-19T21:30:00-08:00")


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


@pytest.mark.parametrize("earlier", [b"", b"\r\n", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"])
def test_an_empty_earlier_file_changes_nothing(round, earlier):
    assert plan_ics(plan(round, (), NOW), earlier) == plan_ics(plan(round, (), NOW))


@pytest.mark.parametrize(
    "earlier", [b"not a calendar", b"\xff\xfe", b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", b"BEGIN:VCALENDAR"]
)
def test_an_earlier_file_that_is_no_calendar_is_refused(round, earlier):
    with pytest.raises(ValueError, match="is no calendar"):
        plan_ics(plan(round, (), NOW), earlier)


@pytest.mark.parametrize(
    "line", ["SEQUENCE:x", "SEQUENCE:-1", "SEQUENCE:99999999999999999999", "DTSTART:soon", "DTEND:1"]
)
def test_an_earlier_event_that_cannot_be_read_counts_as_none(round, line):
    fresh = plan_ics(plan(round, (), NOW))
    name = line.split(":")[0].encode()
    starts = (name + b":", name + b";") if name == b"SEQUENCE" else (name + b";",)  # that of a zone stays
    lines = [line.encode() if each.startswith(starts) else each for each in fresh.split(b"\r\n")]
    assert plan_ics(plan(round, (), NOW), b"\r\n".join(lines)) == fresh


def test_what_a_calendar_has_no_sign_for_is_replaced(round: Round) -> None:
    person = replace(round.interviews[0].interviewer, name="Ada \ud800\x07 Okonkwo")
    odd = replace(round, company="B\ud800", interviews=(replace(round.interviews[0], interviewer=person),))
    data = plan_ics(plan(odd, (), NOW))
    assert (
        b"\x07" not in data and "Call Ada \N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER} Okonkwo" in data.decode()
    )
    assert plan_ics(plan(odd, (), NOW), data) == data


def test_of_several_earlier_files_each_counts(round: Round) -> None:
    first = plan_ics(plan(round, (), NOW))
    later = first.replace(b"SEQUENCE:0", b"SEQUENCE:4")
    assert plan_ics(plan(round, (), NOW), None, first, b"", later) == later
    other = later.replace(b"STATUS:CONFIRMED", b"STATUS:CANCELLED")
    assert plan_ics(plan(round, (), NOW), other, first) == first.replace(b"SEQUENCE:0", b"SEQUENCE:5")


# --- what was due yesterday ------------------------------------------------------------------------

NEXT_MORNING = _at("2026-11-19T08:00:00-08:00")


def test_what_was_due_yesterday_and_still_counts_is_for_today(round):
    told = {task.kind: task.message for task in plan(round, (), NEXT_MORNING).tasks if "Robert" in task.interviewer}
    assert told["card"] == "Post a handwritten card to Robert Ortiz today (it was due Wednesday)."
    assert told["email"].startswith("E-mail Robert Ortiz today (it was due Wednesday); within 24 hours")


def test_what_was_sent_yesterday_is_not_for_today(round):
    sent = Draft("Dear Robert,", to=("Robert Ortiz",), sent_at=_at("2026-11-18T19:00:00-08:00"))
    (email,) = (
        task
        for task in plan(round, (sent,), NEXT_MORNING).tasks
        if "Robert" in task.interviewer and task.kind == "email"
    )
    assert email.state is State.DONE
    assert "today" not in email.message


def test_what_was_due_yesterday_begins_today_in_the_calendar_and_moves_once_a_day(round):
    before = plan_ics(plan(round, (), NOW))
    first = plan_ics(plan(round, (), NEXT_MORNING), before)
    again = plan_ics(plan(round, (), NEXT_MORNING + timedelta(hours=3)), first)
    for file in (first, again):
        card = next(
            each for each in vobject.readOne(file.decode()).vevent_list if "card to Robert" in each.summary.value
        )
        assert card.dtstart.value == _at("2026-11-19T09:00:00-08:00")
        assert str(card.sequence.value) == "1"
