"""The interviews, their file, and the plan that follows from them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from critic.formats.round_toml import parse_round

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"


def open_round(desk: Any, path: Path) -> Any:
    """Open a file under Interviews and return the view."""
    view = desk.view("Interviews")
    with desk.page.expect_file_chooser() as chooser:
        view.get_by_role("button", name="Open saved interviews").click()
    chooser.value.set_files(path)
    return view


def fill_interviewer(desk: Any, name: str, **more: str) -> Any:
    """Add an interviewer by hand and return its fields."""
    view = desk.view("Interviews")
    view.get_by_role("button", name="Add an interviewer").click()
    desk.page.keyboard.type(name)
    person = view.get_by_role("group", name=name)
    for label, value in more.items():
        person.get_by_label(label.replace("_", " ")).fill(value)
    return person


def test_an_interviewer_added_by_hand_has_no_letter_yet_and_gets_one(desk: Any) -> None:
    fill_interviewer(desk, "Farid Haddad")
    desk.view("Write")
    desk.page.get_by_role("button", name="Write to Farid Haddad").click()
    expect(desk.to).to_have_value("Farid Haddad")
    desk.page.keyboard.type("Dear Frida, thank you.")
    desk.finding("Frida").wait_for()
    expect(desk.page.locator("#lacking")).to_be_hidden()
    expect(desk.page.get_by_role("tab", name="Farid Haddad")).to_have_attribute("aria-selected", "true")


def test_what_was_noted_is_offered_where_no_detail_is(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_label("Notes").fill("3 a.m. pager story")
    person.get_by_role("button", name="Write to them").click()
    desk.write("Dear Farid,\n\nThank you for your time. I look forward to hearing from you.\n\nBest,\nTomasz\n")
    expect(desk.page.locator(".raise")).to_contain_text("you noted “3 a.m. pager story”")


def test_a_round_comes_from_its_file_and_goes_back_into_one(desk: Any, tmp_path: Path) -> None:
    view = open_round(desk, SAMPLE / "round.toml")
    view.get_by_role("group", name="Adaeze Okonkwo").wait_for()
    expect(view.get_by_label("Company")).to_have_value("Brightwater Health")
    view.get_by_role("group", name="Adaeze Okonkwo").get_by_label("Their role").fill("Director")
    with desk.page.expect_download() as saved:
        view.get_by_role("button", name="Save these interviews").click()
    saved.value.save_as(tmp_path / "round.toml")
    text = (tmp_path / "round.toml").read_text("utf-8")
    before, after = tomllib.loads((SAMPLE / "round.toml").read_text("utf-8")), tomllib.loads(text)
    assert after["interviews"][0]["interviewer"].pop("title") == "Director"
    assert before["interviews"][0]["interviewer"].pop("title") == "Director of Analytics"
    assert after == before
    assert parse_round(text).interviews[0].interviewer.goes_by == "Ada"


def test_a_file_that_is_no_round_is_refused_with_its_line(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "round.toml").write_text('company = "Brightwater\nrole = "x"\n', "utf-8")
    view = open_round(desk, tmp_path / "round.toml")
    view.get_by_text("round.toml: This is not a file saved here: its line 1 cannot be read.").wait_for()


def test_a_slip_in_the_round_is_marked_at_its_field_and_the_letter_is_judged_all_the_same(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_text("More about them").click()
    person.get_by_label("Their time zone").fill("Berlin")
    desk.view("Write")
    desk.write("Dear [Name], thank you for your time.")
    desk.finding("[Name]").wait_for()
    desk.page.locator("#notice", has_text="judged without your interviews").wait_for()
    view = desk.view("Interviews")
    field = view.get_by_label("Their time zone")
    expect(field).to_have_attribute("aria-invalid", "true")
    view.get_by_text("write it like America/New_York").wait_for()
    field.fill("Europe/Berlin")
    desk.view("Write")
    desk.page.locator("#notice").wait_for(state="hidden")


def test_removing_an_interviewer_asks_first(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_role("button", name="Remove Farid Haddad").click()
    desk.page.get_by_role("button", name="Keep it").click()
    person.get_by_role("button", name="Remove Farid Haddad").click()  # they are still there
    desk.page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    person.wait_for(state="detached")


def test_the_plan_says_what_to_do_and_goes_into_the_calendar(desk: Any, tmp_path: Path) -> None:
    from icalendar import Calendar

    desk.samples()
    plan = desk.view("Plan")
    plan.get_by_role("button", name="Open the e-mail to Ingrid Solberg").wait_for()
    with desk.page.expect_download() as saved:
        plan.get_by_role("button", name="calendar").click()
    saved.value.save_as(tmp_path / "plan.ics")
    calendar = Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    assert any("Kwame Mensah" in str(event.get("SUMMARY")) for event in calendar.walk("VEVENT"))
    plan.get_by_role("button", name="Write the card to Kwame Mensah").click()
    expect(desk.page.get_by_role("radio", name="Card")).to_be_checked()
    expect(desk.to).to_have_value("Kwame Mensah")


def test_a_letter_marked_as_sent_is_done_in_the_plan(desk: Any) -> None:
    desk.samples()
    desk.page.get_by_label("I have sent it").check()
    plan = desk.view("Plan")
    done = plan.locator(".task.done", has_text="Ingrid Solberg")
    done.first.wait_for()


def test_a_plan_without_interviews_says_what_it_needs(desk: Any) -> None:
    plan = desk.view("Plan")
    plan.get_by_role("button", name="Go to Interviews").click()
    expect(desk.page.get_by_role("heading", name="Who interviewed you")).to_be_visible()


# --- slips, as they are made ---------------------------------------------------------------------------


def test_a_field_is_marked_as_soon_as_it_is_left(desk: Any) -> None:
    view = desk.view("Interviews")
    zone, mail, phone = (
        view.get_by_label(name, exact=True) for name in ("Your time zone", "Your e-mail", "Your telephone")
    )
    zone.fill("Berlin")
    zone.press("Tab")
    view.get_by_text("write it like America/Los_Angeles").wait_for()
    expect(zone).to_have_attribute("aria-invalid", "true")
    mail.fill("tomasz")
    phone.fill("none")
    phone.press("Tab")
    view.get_by_text("An address has an @ in it").wait_for()
    view.get_by_text("A number has more digits").wait_for()
    zone.fill("Europe/Berlin")
    zone.press("Tab")
    view.get_by_text("write it like").wait_for(state="hidden")  # the server has read the other two as well
    assert mail.get_attribute("aria-invalid") is None
    mail.fill("tomasz@example.org")
    mail.press("Tab")
    view.get_by_text("An address has an @ in it").wait_for(state="hidden")


def test_the_notice_counts_the_fields_and_leads_to_the_first(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_text("More about them").click()
    person.get_by_label("Their time zone").fill("Berlin")
    person.get_by_label("Office hours there").fill("9-5")
    desk.view("Write")
    desk.write("Dear Farid, thank you for your time.")
    notice = desk.page.locator("#notice", has_text="2 fields under Interviews cannot be read.")
    notice.wait_for()
    notice.get_by_role("button", name="Mend it under Interviews").click()
    expect(desk.page.locator(":focus")).to_have_value("Berlin")


def test_of_two_files_that_are_no_interviews_the_last_is_told_of(desk: Any, tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text("Dear Ada,\n", "utf-8")
        view = open_round(desk, tmp_path / name)
        view.get_by_text(f"{name}: This is not a file saved here").wait_for()
    expect(view.locator(".refused")).to_have_count(1)


def test_one_interview_is_one(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "round.toml").write_text('[[interviews]]\ninterviewer = "Ada Okonkwo"\n', "utf-8")
    open_round(desk, tmp_path / "round.toml")
    desk.page.wait_for_function("() => document.getElementById('live').textContent.endsWith('is loaded: 1 interview.')")


# --- what a plan leaves out ------------------------------------------------------------------------------


def test_a_plan_without_a_time_leads_to_the_interviews(desk: Any) -> None:
    fill_interviewer(desk, "Farid Haddad")
    plan = desk.view("Plan")
    plan.get_by_text("Nothing can be planned yet").wait_for()
    plan.get_by_role("button", name="Go to Interviews").first.click()
    expect(desk.page.get_by_role("heading", name="Who interviewed you")).to_be_visible()


def test_whom_a_plan_leaves_out_is_in_sight_and_what_it_took_for_granted_without_keys(desk: Any) -> None:
    desk.samples()
    fill_interviewer(desk, "Bartholomew Ng")
    plan = desk.view("Plan")
    plan.get_by_text("Bartholomew Ng: no interview time given").wait_for()
    plan.get_by_text("What I assumed").click()
    plan.locator("details[open] li").first.wait_for()
    assert not [
        line for line in plan.locator("details li").all_inner_texts() if line.startswith(("timezone", "holidays"))
    ]


def test_a_day_of_another_year_says_so(desk: Any) -> None:
    fill_interviewer(desk, "Farid Haddad", When_you_talked="2024-11-20T14:00")
    desk.view("Plan").get_by_role("heading", name="Wednesday, 20 November 2024").wait_for()


def test_a_calendar_that_cannot_be_had_is_told_of_and_can_be_asked_for_again(desk: Any) -> None:
    desk.samples()
    plan = desk.view("Plan")
    save = plan.get_by_role("button", name="calendar")
    save.wait_for()
    desk.page.context.set_offline(True)
    save.click()
    plan.get_by_text("Not saved: the critic does not answer.").wait_for()
    desk.page.context.set_offline(False)
    with desk.page.expect_download():
        save.click()
    expect(plan.locator(".failed")).to_have_count(0)


def test_a_plan_that_was_overtaken_is_not_shown(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    desk.page.keyboard.press("Tab")  # what a field asks when it is left is another matter
    let_come = desk.holds("**/v1/plans")
    plan = desk.view("Plan")
    plan.get_by_text("Looking at the calendar").wait_for()
    desk.view("Interviews")
    person.get_by_label("When you talked").fill("2024-11-20T14:00")
    desk.view("Plan")
    plan.get_by_role("heading", name="Wednesday, 20 November 2024").wait_for()
    let_come()
    expect(plan.get_by_role("heading", name="Wednesday, 20 November 2024")).to_be_visible()
    expect(plan.get_by_text("Nothing can be planned yet")).to_have_count(0)
