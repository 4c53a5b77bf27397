"""The popup of a compose window: what it says of the draft, and what its buttons do to it."""

from __future__ import annotations

from typing import Any

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


def test_one_click_mends_a_plain_draft(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    before = desk.draft()
    desk.look()
    desk.popup.press(MEND)
    desk.popup.says("Nothing to mend.")
    assert desk.draft() == before.replace("Okonkow", "Okonkwo")
    desk.says_on_button("")


def test_one_click_mends_a_draft_with_formatting_and_leaves_the_rest_of_it(desk: Any) -> None:
    desk.write(ADA, SUBJECT, MARKED_UP)
    before = desk.draft()
    assert "<b>Okonkow</b>" in before
    desk.look()
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    after = desk.draft()
    rest = "taking the time</i>"
    assert after.partition(rest)[1:] == before.partition(rest)[1:]
    assert "Ms. Okonkwo" in after.partition("taking")[0] and "Okonkow<" not in after


def test_a_reply_is_judged_without_the_mail_it_quotes_which_stays_as_it_is(desk: Any) -> None:
    desk.file(FROM_ADA.format(date="Mon, 05 Jan 2026 10:00:00 +0000"))
    desk.reply(SLIP)
    assert "[Name]" in desk.draft()
    said = desk.look()
    assert "“Ms. Okonkow”" in said and "[Name]" not in said
    desk.popup.press(MEND)
    desk.popup.no_longer_says("Okonkow”")
    assert "Okonkwo" in desk.draft() and "[Name]" in desk.draft()


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


def test_words_are_shown_in_the_letter(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    desk.look()
    desk.popup.press("Show")
    desk.selects("Ms. Okonkow")


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
