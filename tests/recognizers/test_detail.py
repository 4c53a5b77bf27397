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


def test_a_new_paragraph_and_the_writers_number_are_another_matter(read) -> None:
    start = "Dear Ada,\n\nYour story about the pager going off at 3 a.m. during the flu surge stayed with me."
    more = "I taped five queries to the monitor of our ward in 2019. We never slept so well again after that week."

    def words(text: str) -> int:
        return read(f"{start}{text}\n\nTomasz").of("detail")[0].value["words"]

    assert words(f" {more}") > max(words(f"\n\n{more}"), words(f" Call me on +1 415 555 0137. {more}"))


def test_what_comes_nearest_is_told_where_there_is_none(read) -> None:
    letter = read("Dear Ada,\n\nThank you for your time. The second shift sounds hard.\n\nTomasz")
    assert not letter.of("detail")
    (nearest,) = letter.of("faint-detail")
    assert 0 < nearest.confidence <= nearest.value["expected"] + 0.005
