"""The contract of the detail, tried on whole letters only."""

from __future__ import annotations


def test_a_letter_full_of_details_has_some(read) -> None:
    letter = read(
        "Dear Ada,\n\nYour story about the pager going off at 3 a.m. during the flu surge stayed with me. "
        "We taped five queries to the monitor at St. Brendan's.\n\nTomasz"
    )
    assert letter.of("detail")
    assert all(letter.letter.draft.text[each.start : each.end] == each.text for each in letter.of("detail"))


def test_a_form_letter_has_none(read) -> None:
    letter = read(
        "Dear Hiring Manager,\n\nThank you for your time. I enjoyed learning about your exciting projects and "
        "innovative culture. I look forward to hearing from you.\n\nTomasz"
    )
    assert not letter.of("detail")
