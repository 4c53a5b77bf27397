"""The settings page, which the first run opens: what goes where, and whether the critic can be reached."""

from __future__ import annotations

from typing import Any

_CHANGE = """
    const field = document.getElementById(arguments[0]);
    field.value = arguments[1];
    field.dispatchEvent(new Event("change", {bubbles: true}));"""


def test_the_first_run_says_what_goes_where(desk: Any) -> None:
    said = desk.settings.text()
    assert "by default a program on this very computer" in said
    assert "Other mail stays where it is" in said


def test_an_address_is_asked_at_once_and_kept(desk: Any, server: str) -> None:
    desk.settings.run(_CHANGE, "server", f"{server}/")
    desk.settings.says("It answers, and knows your interviewers for 1 job")
    assert desk.stored("server") == server


def test_an_address_that_letters_must_not_go_to_is_refused(desk: Any, server: str) -> None:
    desk.settings.run(_CHANGE, "server", "http://192.0.2.7:8017")
    desk.settings.says("the address must begin with https://")
    assert desk.stored("server") == server
    desk.settings.run(_CHANGE, "server", server)
    desk.settings.says("It answers")


def test_an_account_can_be_left_alone(desk: Any) -> None:
    box = "document.querySelector('#accounts input')"
    desk.settings.run(f"{box}.click()")
    desk.stores("unwatched", ["account1"])
    desk.settings.run(f"{box}.click()")
    desk.stores("unwatched", [])
