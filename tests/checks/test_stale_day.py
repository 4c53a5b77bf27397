from __future__ import annotations

from datetime import datetime

import pytest

NAME = "stale-day"
# April's interview was on Wednesday, 18 November 2026, at two in the afternoon.
CASES = [
    ("2026-11-18T19:00:00+00:00", "Thank you for meeting me today."),
    ("2026-11-18T19:00:00+00:00", "Thank you for meeting me this afternoon."),
    ("2026-11-18T19:00:00+00:00", "Thank you for meeting me ⟦stale-day:this morning⟧."),
    ("2026-11-18T19:00:00+00:00", "Thank you for meeting me ⟦stale-day:yesterday⟧."),
    ("2026-11-19T08:00:00+00:00", "Thank you for meeting me yesterday."),
    ("2026-11-19T08:00:00+00:00", "Thank you for our conversation ⟦stale-day:this morning⟧."),
    ("2026-11-19T08:00:00+00:00", "Thank you for seeing me ⟦stale-day:today⟧."),
    ("2026-11-19T08:00:00+00:00", "Thank you for our talk on Wednesday."),
    ("2026-11-19T08:00:00+00:00", "Thank you for our talk ⟦stale-day:on Monday⟧."),
    ("2026-11-19T08:00:00+00:00", "As discussed ⟦stale-day:on Tuesday⟧, here are my papers."),
    ("2026-11-19T08:00:00+00:00", "It was good to speak with you ⟦stale-day:last week⟧."),
    ("2026-11-19T08:00:00+00:00", "It was good to speak with you earlier this week."),
    ("2026-11-24T08:00:00+00:00", "It was good to speak with you last week."),
    ("2026-11-26T08:00:00+00:00", "It was good to speak with you last week Wednesday."),
    ("2026-11-26T08:00:00+00:00", "It was good to speak with you last week, on Wednesday."),
    ("2026-11-24T08:00:00+00:00", "It was good to speak with you last Wednesday."),
    ("2026-11-24T08:00:00+00:00", "It was good to speak with you ⟦stale-day:yesterday⟧."),
    ("2026-11-19T08:00:00+00:00", "Thank you for the interview on 18 November."),
    ("2026-11-19T08:00:00+00:00", "Thank you for the interview ⟦stale-day:on 17 November⟧."),
    ("2026-11-19T00:30:00+00:00", "Thank you for meeting me today."),
    ("2026-11-19T08:00:00+00:00", "⟦stale-day:This morning⟧'s conversation stayed with me."),
    ("2026-11-19T08:00:00+00:00", "⟦stale-day:On Monday⟧ you told me about the tank."),
    # Other days than that of the meeting.
    ("2026-11-19T08:00:00+00:00", "Thank you for your time. I tried it with my own tank this morning."),
    ("2026-11-19T08:00:00+00:00", "Thank you. You said I would hear by Friday."),
    ("2026-11-19T08:00:00+00:00", "I look forward to speaking with you on Monday."),
    ("2026-11-19T08:00:00+00:00", "I loved the story about the flood on Sunday."),
    ("2026-11-19T08:00:00+00:00", "Thank you for telling me how the lift failed last week."),
    ("2026-11-19T08:00:00+00:00", "Could we meet again on Thursday?"),
    ("2026-11-19T08:00:00+00:00", "I am free on Monday to talk."),
    ("2026-11-19T08:00:00+00:00", "I was on call last night, but your questions kept me awake."),
    ("2026-11-19T08:00:00+00:00", "Thank you for the talk. Today I sent the form."),
    ("2026-11-19T08:00:00+00:00", "You meet every Monday, you told me."),
]


@pytest.mark.parametrize(("sent", "body"), CASES)
def test_text(flagged, harbour, sent, body):
    text = f"Dear April,\n\n{body}\n\nBest regards,\nPriya Lindqvist"
    more = {"round": harbour, "to": ("April Dodds",), "sent_at": datetime.fromisoformat(sent)}
    assert flagged(text, NAME, **more) == text


@pytest.mark.parametrize(("subject", "hit"), [("Thank you for Tuesday", True), ("Thank you for Wednesday", False), ("Monday's rota", False), ("Friday fish", False)])  # fmt: skip
def test_subject(findings, harbour, subject, hit):
    sent = datetime.fromisoformat("2026-11-19T08:00:00+00:00")
    found = findings(
        "Dear April,\n\nThank you.\n\nBest,\nPriya", round=harbour, to=("April Dodds",), sent_at=sent, subject=subject
    )
    assert (NAME in {each.check for each in found}) is hit


def test_a_time_in_utc_is_read_on_the_writers_clock(findings, harbour):
    from dataclasses import replace

    abroad = replace(harbour, applicant=replace(harbour.applicant, timezone="Pacific/Auckland"))
    # 18 November, 14:00 in London is 19 November, 03:00 in Auckland; sent there on the 19th, at 20:00.
    sent = datetime.fromisoformat("2026-11-19T07:00:00+00:00")
    for word in ("today", "yesterday"):
        text = f"Dear April,\n\nThank you for meeting me {word}.\n\nBest,\nPriya"
        assert NAME not in {each.check for each in findings(text, round=abroad, to=("April Dodds",), sent_at=sent)}


def test_mended(mended, harbour):
    more = {"round": harbour, "to": ("April Dodds",), "sent_at": datetime.fromisoformat("2026-11-19T08:00:00+00:00")}
    text = "Dear April,\n\nThank you for meeting me this morning.\n\nBest,\nPriya"
    assert "meeting me yesterday." in mended(text, NAME, **more)


NEARBY = [
    ("2026-11-19T08:00:00+00:00", "⟦stale-day:On Tuesday⟧ it was kind of you to receive me."),
    ("2026-11-19T08:00:00+00:00", "I am grateful for the audience you granted me ⟦stale-day:on Monday⟧."),
    ("2026-11-19T08:00:00+00:00", "I want to say thanks that I was welcome in your yard ⟦stale-day:this morning⟧."),
    ("2026-11-19T08:00:00+00:00", "You told me two days, and today are two."),
    ("2026-11-19T08:00:00+00:00", "Reach me any time except Sunday dinner."),
    ("2026-11-19T08:00:00+00:00", "Thank you for telling me about the Friday notices."),
    ("2026-11-19T08:00:00+00:00", "You said it'd be last week."),
]


@pytest.mark.parametrize(("sent", "body"), NEARBY)
def test_the_day_of_the_meeting_and_days_near_it(flagged, harbour, sent, body):
    test_text(flagged, harbour, sent, body)
