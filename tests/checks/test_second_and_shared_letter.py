"""The checks that look beside the letter: second-letter and shared-letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from critic.domain import Channel, Draft
from critic.pipeline import critique, critique_round

TEXT = "Dear April,\n\nThank you for your time.\n\nBest regards,\nPriya Lindqvist\n07700 900417"


def _draft(name, to=("April Dodds",), at=None, channel="email"):
    return Draft(TEXT, name, Channel(channel), to=to, sent_at=datetime.fromisoformat(at) if at else None)


def _seconds(drafts, round):
    letters = critique_round(drafts, round).letters
    return [each.draft_id for each in letters if "second-letter" in {f.check for f in each.critique.findings}]


def test_the_later_one_is_second(harbour):
    late, early = _draft("late", at="2026-11-18T20:00:00+00:00"), _draft("early", at="2026-11-18T16:00:00+00:00")
    assert _seconds([late, early], harbour) == ["late"]


def test_without_times_the_order_counts(harbour):
    assert _seconds([_draft("a"), _draft("b")], harbour) == ["b"]


def test_an_email_and_a_card_are_not_two(harbour):
    assert _seconds([_draft("a"), _draft("b", channel="card")], harbour) == []


def test_other_people_get_their_own(harbour):
    assert _seconds([_draft("a"), _draft("b", to=("Chase Mbeki-Rowe",))], harbour) == []


def test_a_shared_letter_counts_for_each(harbour):
    assert _seconds([_draft("a"), _draft("b", to=("April Dodds", "Chase Mbeki-Rowe"))], harbour) == ["b"]


def test_a_second_interview_may_have_its_letter(harbour):
    again = replace(harbour.interviews[0], held_at=datetime.fromisoformat("2026-12-01T10:00:00+00:00"))
    round = replace(harbour, interviews=(*harbour.interviews, again))
    drafts = [_draft("a", at="2026-11-18T20:00:00+00:00"), _draft("b", at="2026-12-01T20:00:00+00:00")]
    assert _seconds(drafts, round) == []


def test_one_letter_among_others(harbour):
    own, other = _draft("own", at="2026-11-18T20:00:00+00:00"), _draft("other", at="2026-11-18T16:00:00+00:00")
    assert "second-letter" in {each.check for each in critique(own, harbour, [other]).findings}
    assert "second-letter" not in {each.check for each in critique(other, harbour, [own]).findings}
    assert "second-letter" in {each.what for each in critique(own, harbour).skipped}


def test_several_readers(harbour):
    shared = critique(_draft("a", to=("April Dodds", "Chase Mbeki-Rowe")), harbour)
    assert "shared-letter" in {each.check for each in shared.findings}
    alone = critique(_draft("a"), harbour)
    assert "shared-letter" not in {each.check for each in alone.findings}


def test_two_interviews_with_one_person_are_one_reader(harbour):
    again = replace(harbour.interviews[0], held_at=datetime.fromisoformat("2026-12-01T10:00:00+00:00"))
    round = replace(harbour, interviews=(*harbour.interviews, again))
    assert "shared-letter" not in {each.check for each in critique(_draft("a"), round).findings}
