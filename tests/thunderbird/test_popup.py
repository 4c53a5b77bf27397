"""The popup of a compose window: what it says of the draft, and what its buttons do to it."""

from __future__ import annotations

from typing import Any

import pytest

STRANGER = "Lee Park <lee@elsewhere.example>"
ADA = "Ada Okonkwo <ada.okonkwo@brightwater.example>"
SUBJECT = "Thank you - and your pager"
SLIP = (
    "Dear Ms. Okonkow,\n\nThank you for taking the time to meet with me this afternoon. Your story about the pager going off at "
    "3 a.m. in the middle of the flu surge stayed with me all the way home.\n\nBest regards,\nTomasz Wójcik\n+1 415 555 0137\n"
)
MARKED_UP = (
    "<p>Dear Ms. <b>Okonkow</b>,</p><p>Thank you for <i>taking the time</i> to meet with me this afternoon &amp; for your "
    'story about <a href="https://pager.example/?a=1&amp;b=2">the pager</a> going off at 3 a.m. in the flu surge 😀.</p>'
    "<ul><li>one</li><li>two</li></ul><p>Best regards,<br>Tomasz Wójcik<br>+1 415 555 0137</p>"
)
UNGREETED = (
    "Thank you for taking the time to meet with me this afternoon. Your story about the pager going off at 3 a.m. in the middle "
    "of the flu surge stayed with me all the way home.\n\nBest regards,\nTomasz Wójcik\n+1 415 555 0137\n"
)
FROM_ADA = (
    "Message-ID: <asked@brightwater.example>\nDate: {date}\nMIME-Version: 1.0\nFrom: " + ADA + "\n"
    "To: Tomasz <tomasz.wojcik@example.org>\nSubject: Our talk\nContent-Type: text/plain; charset=UTF-8\n\n"
    "Dear [Name],\nit was good to talk to you.\nAda\n"
)
MEND = "Write “Ms. Okonkwo”"


def test_it_shows_the_number_the_findings_and_what_it_was_judged_by(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    said = desk.look()
    assert "of 100" in said
    assert "Must mend: " in said and "“Ms. Okonkow”" in said
    assert "How the number comes about" in said
    assert "Known interviewer: Adaeze Okonkwo." in said
    assert desk.badge() == "1"


def test_a_contact_of_the_address_book_is_known_as_who_it_is(desk: Any) -> None:
    desk.write("", SUBJECT, SLIP)
    desk.address({"type": "contact", "nodeId": desk.contact("A. Okonkwo", "ada.okonkwo@brightwater.example")})
    assert "Known interviewer: Adaeze Okonkwo." in desk.look()


def test_a_list_of_the_address_book_is_not_taken_for_a_person(desk: Any) -> None:
    desk.write("", SUBJECT, SLIP)
    desk.address({"type": "mailingList", "nodeId": desk.list("Hiring Panel")})
    said = desk.look()
    assert "It goes to a list, whose members are not looked up." in said
    assert "Hiring Panel" not in said


@pytest.mark.parametrize("body", [SLIP, MARKED_UP], ids=["plain", "formatted"])
def test_one_click_mends_a_draft_leaves_the_rest_of_it_and_can_be_undone(desk: Any, body: str) -> None:
    desk.write(ADA, SUBJECT, body)
    before, source = desk.body(), desk.draft()
    desk.look()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    assert desk.body() == before.replace("Okonkow", "Okonkwo")
    assert desk.draft() == source.replace("Okonkow", "Okonkwo")
    desk.says_on_button("")
    desk.close_popup()
    desk.undo()
    assert desk.body() == before
    assert desk.draft() == source


@pytest.mark.parametrize("body", [SLIP, MARKED_UP], ids=["plain", "formatted"])
def test_the_caret_stays_where_the_writer_left_it(desk: Any, body: str) -> None:
    desk.write(ADA, SUBJECT, body)
    desk.place_caret("flu surge")
    desk.look()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    desk.type_at_caret(" of May")
    assert "flu surge of May" in desk.draft()


def test_a_caret_in_the_mended_word_stands_behind_it_afterwards(desk: Any) -> None:
    desk.write(ADA, SUBJECT, MARKED_UP)
    desk.place_caret("Okonkow")
    desk.look()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    desk.type_at_caret("!")
    assert "<b>Okonkwo!</b>" in desk.draft()


@pytest.mark.parametrize(
    "body", [UNGREETED, f"<p>{UNGREETED.strip()}</p>".replace("\n", "<br>")], ids=["plain", "formatted"]
)
def test_a_line_that_is_added_is_one_step_of_undo(desk: Any, body: str) -> None:
    desk.write(STRANGER, SUBJECT, body)
    before = desk.draft()
    desk.look()
    desk.popup.press("Add “Dear Lee Park,”")
    desk.popup.no_longer_says("Dear Lee Park")
    after = desk.draft()
    assert after.replace("<br>", "\n").count("Dear Lee Park,\n\nThank you") == 1
    desk.close_popup()
    desk.undo()
    assert desk.draft() == before


def test_a_draft_whose_source_is_not_what_its_editor_holds_is_mended_all_the_same(desk: Any) -> None:
    desk.write(ADA, SUBJECT, MARKED_UP)
    desk.put_first("pre", "\n")
    desk.look()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    assert "Okonkwo" in desk.draft() and "Okonkow<" not in desk.draft()


def test_a_reply_is_judged_without_the_mail_it_quotes_which_stays_as_it_is(desk: Any) -> None:
    desk.file(FROM_ADA.format(date="Mon, 05 Jan 2026 10:00:00 +0000"))
    desk.reply(SLIP)
    assert "[Name]" in desk.draft()
    said = desk.look()
    assert "“Ms. Okonkow”" in said and "[Name]" not in said
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    assert "Okonkwo" in desk.draft() and "[Name]" in desk.draft()


def test_what_is_typed_right_under_on_that_day_she_wrote_is_judged_too(desk: Any) -> None:
    desk.file(FROM_ADA.format(date="Mon, 05 Jan 2026 10:00:00 +0000"))
    desk.reply("")
    desk.place_caret("wrote:")
    for line in SLIP.splitlines():
        desk.press_enter()
        desk.type_at_caret(line)
    said = desk.look()
    assert "“Ms. Okonkow”" in said and "[Name]" not in said
    before = desk.body()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    assert desk.body() == before.replace("Okonkow,", "Okonkwo,")


def test_a_finding_gives_its_reason_and_can_be_dismissed_here_or_for_ever(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    desk.look()
    desk.popup.press("Why?")
    desk.popup.says("Source: ")
    desk.popup.press("Dismiss")
    desk.popup.says("1 dismissed. Show again")
    desk.says_on_button("")
    desk.popup.press("Show again")
    desk.popup.says("Must mend")
    desk.popup.press("Never again for “Ms. Okonkow”")
    desk.popup.says("Nothing to mend.")
    assert desk.stored("never") == [{"check": "misspelled-interviewer", "name": "Ms. Okonkow"}]


@pytest.mark.parametrize("body", [SLIP, MARKED_UP], ids=["plain", "formatted"])
def test_words_are_shown_in_the_letter(desk: Any, body: str) -> None:
    desk.write(ADA, SUBJECT, body)
    desk.look()
    desk.popup.press("Show")
    desk.selects("Ms. Okonkow")


def test_of_the_same_words_those_meant_are_shown(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP.replace("Okonkow,", "Okonkwo [Day] and,").replace("pager", "[Day]"))
    desk.look()
    desk.popup.press("Show", 1)
    desk.selects("[Day]", " going off")


def test_what_stands_in_the_subject_or_nowhere_cannot_be_shown(desk: Any) -> None:
    desk.write(ADA, "Thank you [Name]", SLIP.replace("Okonkow", "Okonkwo").partition("Best")[0])
    said = desk.look()
    assert "“[Name]” is still to be filled in." in said and "Sign it with your name." in said
    assert not desk.popup.has("Show")


def test_the_button_counts_while_the_letter_is_written(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP.replace("Okonkow", "Okonkwo"))
    desk.type("[Company]\n\n")
    desk.says_on_button("1")


def test_an_empty_draft_and_a_server_that_is_away_are_said_in_words(desk: Any, nobody: str) -> None:
    desk.write(ADA, SUBJECT, "")
    assert "There is no letter yet." in desk.look()
    desk.clear()
    desk.set(server=nobody)
    desk.write(ADA, SUBJECT, SLIP)
    assert f"The critic does not answer at {nobody}" in desk.look()
