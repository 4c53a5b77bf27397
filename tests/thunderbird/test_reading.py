"""The extension's pages as they are read: by eye in light and dark, large, with long names; by ear; by keyboard."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from test_popup import ADA, SLIP, SUBJECT
from thunderbird_remote import until

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
NAME = "Wolfeschlegelsteinhausenbergerdorff" * 3
EDIT = {"start": 5, "end": 16, "text": f"Ms. {NAME}"}
FINDINGS = [
    {"check": "misspelled-interviewer", "severity": severity, "message": f"Please check the spelling of “{NAME}”.",
     "field": "text", "start": 5, "end": 16, "edits": [EDIT], "related": [], "url": "/v1/checks/misspelled-interviewer"}
    for severity in ("error", "warning", "warning", "suggestion")
]  # fmt: skip
LONG = {
    "verdict": "stop", "headline": f"Do not send it yet: {NAME} gets nearly the same letter.", "personalization": 7,
    "findings": FINDINGS, "skipped": [],
    "annotations": [{"label": "detail", "field": "text", "text": f"the pager of {NAME}", "start": 0, "end": 5}],
    "criteria": [{"name": "detail", "points": 3, "of": 50, "status": "partly", "reason": f"named is {NAME}"}],
}  # fmt: skip
_WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
_IN_SIGHT = """
    const {top, bottom} = document.querySelector(arguments[0]).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && bottom > top;"""


@pytest.fixture
def wordy(desk: Any, parrot: Any) -> Any:
    """Sit down at the desk where the critic goes on at length about somebody with a long name."""
    desk.set(server=parrot(json.dumps(LONG).encode()), counts="every")
    desk.write(ADA, SUBJECT, SLIP)
    return desk


@pytest.mark.parametrize("zoom", [1, 2])
def test_long_names_do_not_make_the_popup_wider_than_its_window(wordy: Any, zoom: int) -> None:
    assert NAME in wordy.look()
    wordy.popup.zoom(zoom)
    until(lambda: wordy.popup.run(_WIDER) == 0, "no wider than its window")


@pytest.mark.parametrize("zoom", [1, 2])
def test_the_warning_shows_why_and_what_to_do_however_long_and_large_it_is(wordy: Any, zoom: int) -> None:
    wordy.send()
    assert NAME in wordy.warning.text()
    wordy.warning.zoom(zoom)
    until(lambda: wordy.warning.run(_WIDER) == 0, "no wider than its window")
    for what in ("#heading", "#back", "#send"):
        until(lambda what=what: wordy.warning.run(_IN_SIGHT, what), f"{what} is in sight")


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
def test_every_page_can_be_read_and_heard(desk: Any, nobody: str, is_dark: bool) -> None:
    desk.darken(is_dark)
    assert flaws(desk.settings, is_dark) == []
    desk.write(ADA, SUBJECT, SLIP)
    desk.look()
    assert flaws(desk.popup, is_dark) == []
    desk.close_popup()
    desk.send()
    desk.warns()
    assert flaws(desk.warning, is_dark) == []
    desk.warning.press("Go back")
    desk.waits_for_no_warning()
    desk.set(server=nobody)
    desk.send()
    desk.unchecked.text()
    assert flaws(desk.unchecked, is_dark) == []


def flaws(page: Any, is_dark: bool) -> list[Any]:
    """Return what axe finds wrong with a page."""
    scheme = "return matchMedia('(prefers-color-scheme: dark)').matches"
    until(lambda: page.run(scheme) is is_dark, "dark" if is_dark else "light")
    found = page.run(f"{AXE}; return axe.run(document).then(({{violations}}) => JSON.stringify(violations))")
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in json.loads(found)]


def test_the_warning_is_a_dialog_that_says_what_it_is_about(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    desk.send()
    desk.warning.text()
    said = desk.warning.run("""
        const dialog = document.activeElement.closest("[role=alertdialog]");
        const text = (name) => dialog.getAttribute(name).split(" ").map((id) => document.getElementById(id).textContent);
        return [text("aria-labelledby"), text("aria-describedby")];""")
    assert said[0] == ["Not sent yet"]
    assert "Do not send it yet: mend the spelling of the name." in said[1][0] and "“Ms. Okonkow”" in said[1][1]


def test_in_the_warning_going_back_comes_first_and_escape_does_it(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    desk.send()
    desk.warns()
    assert desk.warning.run("return document.activeElement.id") == "back"
    assert desk.warning.run("return [...document.querySelectorAll('button')].map(each => each.id)") == ["back", "send"]
    desk.warning.key("Escape")
    desk.waits_for_no_warning()
    assert desk.is_open()
    assert desk.outbox == []


def test_the_popup_is_read_from_the_verdict_to_the_reasons(desk: Any) -> None:
    desk.write(ADA, SUBJECT, SLIP)
    said = desk.look()
    order = [
        said.index(words)
        for words in ("What the critic says", "of 100", "Stop", "What to mend", "Must mend", "How the number")
    ]
    assert order == sorted(order)
    assert desk.popup.run("return document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length") == 0
