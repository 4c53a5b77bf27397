"""Send: a letter that should not go is stopped once, and no other; whatever fails, mail goes, once."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest

from critic.judge import LATE

ADA = "Ada Okonkwo <ada.okonkwo@brightwater.example>"
MEI = "Mei-Ling Zhao <mei@brightwater.example>"
STRANGER = "Lee Park <lee@elsewhere.example>"
SUBJECT = "Thank you - and your pager"
ENDING = "\n\nBest regards,\nTomasz Wójcik\n+1 415 555 0137\n"
TO_ADA = (
    "Thank you for taking the time to meet with me this afternoon. Your story about the pager going off at 3 a.m. in the "
    "middle of the flu surge stayed with me all the way home. We had a night like that at St. Brendan's, and what saved us was "
    "a sheet of paper taped to the monitor with the five queries that mattered. I have dug it out and would gladly show it to "
    f"you.{ENDING}"
)
CLEAN = f"Dear Ada,\n\n{TO_ADA}"
STOPPED = f"Dear Ms. Okonkow,\n\n{TO_ADA}"
LUNCH = "Hi Lee,\n\nare you free for lunch on Friday? [Name] comes too.\n"


def earlier(to: str, text: str) -> str:
    """Return a message as it was sent today."""
    lines = [f"Date: {format_datetime(datetime.now(UTC))}", "From: Tomasz <tomasz.wojcik@example.org>", f"To: {to}",
             f"Subject: {SUBJECT}", "Message-ID: <one@example.org>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8"]  # fmt: skip
    return "\n".join([*lines, "", text])


def test_a_clean_letter_goes_out_silently(desk: Any) -> None:
    desk.write(ADA, SUBJECT, CLEAN)
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and "Dear Ada" in desk.outbox[0]
    assert desk.windows() == 0


def test_a_letter_to_be_stopped_is_not_sent_and_can_be_gone_back_to(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    said = desk.warns()
    assert "Do not send it yet: mend the spelling of the name." in said
    assert "“Ms. Okonkow” should be “Ms. Okonkwo”" in said
    desk.warning.press("Go back")
    desk.waits_for_no_warning()
    assert desk.is_open()
    assert desk.outbox == []


def test_send_anyway_sends_exactly_one(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.warns()
    desk.warning.press("Send anyway")
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and "Dear Ms. Okonkow" in desk.outbox[0]
    assert desk.sent() == 1


def test_what_was_insisted_on_once_is_no_licence_for_another_text(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.warns()
    desk.warning.press("Go back")
    desk.waits_for_no_warning()
    desk.type("[Name] ")
    desk.send()
    said = desk.warns()
    assert "take out what is left" in said or "[Name]" in said
    assert desk.outbox == []


def test_send_pressed_again_beside_a_warning_leaves_one_warning_and_sends_one(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.warns()
    desk.warning.run("delete document.body.dataset.state")  # the next one is another window
    desk.send()
    desk.warns()
    assert desk.windows() == 1
    desk.warning.press("Send anyway")
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_a_draft_that_is_still_locked_is_not_lost_in_silence(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.warns()
    desk.lock(True)
    desk.warning.press("Send anyway")
    desk.warning.says("press Send once more")
    assert desk.outbox == []
    desk.lock(False)
    desk.warning.press("Go back")
    desk.waits_for_no_warning()
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_the_background_page_may_be_stopped_while_the_warning_waits(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.warns()
    desk.stop_background()
    desk.warning.press("Send anyway")
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_nearly_the_same_letter_to_another_interviewer_is_found_in_sent(desk: Any) -> None:
    desk.file(earlier(MEI, f"Dear Mei,\n\n{TO_ADA}"))
    desk.write(ADA, SUBJECT, CLEAN)
    desk.send()
    said = desk.warns()
    assert "Mei-Ling Zhao gets nearly the same letter" in said
    assert desk.outbox == []


def test_it_is_found_without_a_kept_round_too(desk: Any) -> None:
    desk.file(earlier("Dana Ruiz <dana@elsewhere.example>", f"Dear Dana,\n\n{TO_ADA}"))
    desk.write(STRANGER, SUBJECT, f"Dear Lee,\n\n{TO_ADA}")
    desk.send()
    assert "Dana Ruiz gets nearly the same letter" in desk.warns()


def test_a_draft_with_formatting_is_stopped_and_sent_as_it_is(desk: Any) -> None:
    desk.write(ADA, SUBJECT, f"<p>Dear Ms. <b>Okonkow</b>,</p><p>{TO_ADA}</p>")
    desk.send()
    assert "Ms. Okonkow" in desk.warns()
    desk.warning.press("Send anyway")
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and "<b>Okonkow</b>" in desk.outbox[0]


def test_other_mail_is_no_matter_of_its(desk: Any) -> None:
    desk.write(STRANGER, "Lunch", LUNCH)
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and desk.windows() == 0


def test_what_was_dismissed_stops_nothing(desk: Any) -> None:
    desk.write(ADA, SUBJECT, STOPPED)
    desk.look()
    desk.popup.press("Dismiss")
    desk.popup.says("1 dismissed.")
    desk.close_popup()
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


@pytest.mark.parametrize("settings", [{"quiet": True}, {"unwatched": ["account1"]}], ids=["quiet", "account"])
def test_who_wants_quiet_has_it(desk: Any, server: str, settings: dict[str, Any]) -> None:
    desk.set(server=server, **settings)
    desk.write(ADA, SUBJECT, STOPPED)
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and desk.windows() == 0


# --- nobody to ask -----------------------------------------------------------------------------------


def test_a_server_that_is_away_blocks_nothing_and_is_told_of(desk: Any, nobody: str) -> None:
    desk.set(server=nobody)
    desk.write(STRANGER, SUBJECT, STOPPED)
    desk.send()
    said = desk.unchecked.text()
    assert "Your letter has gone out." in said and f"The critic does not answer at {nobody}" in said
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_a_server_that_is_away_is_nothing_to_other_mail(desk: Any, nobody: str) -> None:
    desk.set(server=nobody)
    desk.write(STRANGER, "Lunch", LUNCH)
    desk.send()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1 and desk.windows() == 0


def test_a_server_that_does_not_answer_in_time_blocks_nothing(desk: Any, silent: str) -> None:
    desk.set(server=silent)
    desk.write(STRANGER, SUBJECT, STOPPED)
    desk.send()
    assert "took too long" in desk.unchecked.text()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_a_server_that_talks_nonsense_blocks_nothing(desk: Any, parrot: Any) -> None:
    desk.set(server=parrot(b"<p>!"))
    desk.write(STRANGER, SUBJECT, STOPPED)
    desk.send()
    assert "is broken, or is not the critic" in desk.unchecked.text()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1


def test_a_letter_that_was_checked_in_part_is_told_of(desk: Any, parrot: Any) -> None:
    cut = {"verdict": "send", "headline": "", "findings": [], "skipped": [{"what": "near-duplicate", "why": LATE}]}
    desk.set(server=parrot(json.dumps(cut).encode()))
    desk.write(STRANGER, SUBJECT, CLEAN)
    desk.send()
    assert "had no time to check everything" in desk.unchecked.text()
    desk.waits_until_sent()
    assert len(desk.outbox) == 1
