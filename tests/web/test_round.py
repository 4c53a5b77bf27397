"""The interviews, their file, and the plan that follows from them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from critic.formats.round_toml import parse_round

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"


def open_round(desk: Any, path: Path) -> Any:
    """Open a file under Interviews and return the view."""
    view = desk.view("Interviews")
    with desk.page.expect_file_chooser() as chooser:
        view.get_by_role("button", name="Open round.toml").click()
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
    assert desk.to.input_value() == "Farid Haddad"
    desk.page.keyboard.type("Dear Frida, thank you.")
    desk.finding("Frida").wait_for()
    assert not desk.page.locator("#lacking").is_visible()
    assert desk.page.get_by_role("tab", name="Farid Haddad").get_attribute("aria-selected") == "true"


def test_what_was_noted_is_offered_where_no_detail_is(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_label("Notes").fill("3 a.m. pager story")
    person.get_by_role("button", name="Write to them").click()
    desk.write("Dear Farid,\n\nThank you for your time. I look forward to hearing from you.\n\nBest,\nTomasz\n")
    raise_ = desk.page.locator(".raise")
    raise_.wait_for()
    assert "you noted “3 a.m. pager story”" in raise_.inner_text()


def test_a_round_comes_from_its_file_and_goes_back_into_one(desk: Any, tmp_path: Path) -> None:
    view = open_round(desk, SAMPLE / "round.toml")
    view.get_by_role("group", name="Adaeze Okonkwo").wait_for()
    assert view.get_by_label("Company").input_value() == "Brightwater Health"
    view.get_by_role("group", name="Adaeze Okonkwo").get_by_label("Their role").fill("Director")
    with desk.page.expect_download() as saved:
        view.get_by_role("button", name="Save round.toml").click()
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
    view.get_by_text("round.toml: line 1 cannot be read").wait_for()


def test_a_slip_in_the_round_is_marked_at_its_field_and_the_letter_is_judged_all_the_same(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_text("More about them").click()
    person.get_by_label("Their time zone").fill("Berlin")
    desk.view("Write")
    desk.write("Dear [Name], thank you for your time.")
    desk.finding("[Name]").wait_for()
    desk.page.locator("#notice", has_text="Judged without your interviews").wait_for()
    view = desk.view("Interviews")
    field = view.get_by_label("Their time zone")
    assert field.get_attribute("aria-invalid") == "true"
    view.get_by_text("write it like America/New_York").wait_for()
    field.fill("Europe/Berlin")
    desk.view("Write")
    desk.page.locator("#notice").wait_for(state="hidden")


def test_removing_an_interviewer_asks_first(desk: Any) -> None:
    person = fill_interviewer(desk, "Farid Haddad")
    person.get_by_role("button", name="Remove Farid Haddad").click()
    desk.page.get_by_role("button", name="Keep it").click()
    assert person.is_visible()
    person.get_by_role("button", name="Remove Farid Haddad").click()
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
    assert desk.page.get_by_role("radio", name="Card").is_checked()
    assert desk.to.input_value() == "Kwame Mensah"


def test_a_letter_marked_as_sent_is_done_in_the_plan(desk: Any) -> None:
    desk.samples()
    desk.page.get_by_label("I have sent it").check()
    plan = desk.view("Plan")
    done = plan.locator(".task.done", has_text="Ingrid Solberg")
    done.first.wait_for()


def test_a_plan_without_interviews_says_what_it_needs(desk: Any) -> None:
    plan = desk.view("Plan")
    plan.get_by_role("button", name="Go to Interviews").click()
    assert desk.page.get_by_role("heading", name="Who interviewed you").is_visible()
