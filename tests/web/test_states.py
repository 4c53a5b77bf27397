"""Every state of the page in narrow and wide, light and dark, is accessible and fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

OpenDesk = Callable[..., Any]

SCREENS = [(1280, "light"), (320, "dark")]  # what depends on the width does not depend on the colours
FLAWED = "Dear Roberta,\n\nThank you for your time. Your story about the night train stayed with me. [topic]\n\nBest,\nTomasz\n"


def empty(desk: Any) -> None:
    expect(desk.page.locator(".welcome")).to_have_count(2)


def judged(desk: Any) -> None:
    desk.write(FLAWED, to="Robert Ortiz")
    desk.finding("[topic]").get_by_role("button", name="Why?").click()
    desk.finding("[topic]").get_by_text("Source:").wait_for()


def card_beside_the_words(desk: Any) -> None:
    judged(desk)
    desk.letter.press("Control+Home")
    desk.page.keyboard.press("F8")
    desk.page.locator(".cm-tooltip .finding").wait_for()


def nothing_to_mend(desk: Any) -> None:
    desk.page.get_by_role("button", name="A good one").click()
    desk.page.get_by_text("Nothing to mend.").wait_for()


def gone(desk: Any) -> None:
    desk.page.route("**/v1/critiques", lambda route: route.abort())
    desk.write(FLAWED)
    desk.page.locator("#notice", has_text="Your text is safe here").wait_for()


def too_long(desk: Any) -> None:
    desk.write("thank you " * 10_001)
    desk.page.locator("#answer", has_text="The letter is longer than 100,000 characters; shorten it.").wait_for()


def interviews(desk: Any) -> None:
    desk.samples()
    view = desk.view("Interviews")
    view.get_by_text("More about them").first.click()
    expect(view.get_by_role("group", name="نور الدين")).to_be_visible()


def plan(desk: Any) -> None:
    desk.samples()
    desk.view("Plan").get_by_text("Others advise").click()


def plan_empty(desk: Any) -> None:
    desk.view("Plan").get_by_role("button", name="Go to Interviews").wait_for()


def all_letters(desk: Any) -> None:
    desk.samples()
    desk.view("All letters").locator(".side").first.wait_for()


def all_letters_empty(desk: Any) -> None:
    desk.view("All letters").get_by_text("Drop letters").wait_for()


def asking_whether_sure(desk: Any) -> None:
    desk.page.get_by_role("button", name="Wipe everything").click()
    desk.page.get_by_role("dialog").wait_for()


def loading(desk: Any) -> None:
    desk.samples()
    desk.page.route("**/v1/batches", lambda route: None)
    desk.view("All letters").get_by_text("Reading 3 letters").wait_for()


STATES = [empty, loading, judged, card_beside_the_words, nothing_to_mend, gone, too_long, interviews, plan, plan_empty]
STATES += [all_letters, all_letters_empty, asking_whether_sure]


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_every_state_is_accessible_and_fits(open_desk: OpenDesk, reach: Callable[[Any], None]) -> None:
    desk = open_desk()
    reach(desk)
    for width, scheme in SCREENS:
        desk.page.set_viewport_size({"width": width, "height": 800})
        desk.page.emulate_media(color_scheme=scheme)
        desk.page.wait_for_function("width => innerWidth === width", arg=width)
        assert desk.violations() == [], (width, scheme)
        assert desk.fits(), (width, scheme)


def test_twice_the_size_fits(open_desk: OpenDesk) -> None:
    desk = open_desk(width=640, height=450, device_scale_factor=2)  # what 200 % leaves of 1280 x 900
    judged(desk)
    assert desk.fits()
    assert desk.violations() == []


def test_five_thousand_words_are_judged_and_all_of_them_can_be_printed(desk: Any) -> None:
    paragraph = "Your story about the night train stayed with me, and I would gladly show you my list of stations. " * 5
    desk.write("Dear Ada,\n\n" + f"{paragraph}\n\n" * 52 + "Best,\nTomasz [your name]\n")
    desk.finding("[your name]").wait_for()
    expect(desk.page.locator("#words")).to_contain_text("words")
    assert int(desk.page.locator("#words").inner_text().split()[0].replace(",", "")) > 4_900
    desk.letter.press("Control+Home")
    desk.page.keyboard.press("Shift+F8")
    expect(desk.letter.locator(".mark-error", has_text="[your name]")).to_be_visible()


def test_right_to_left_names_keep_their_direction(desk: Any) -> None:
    desk.write("Dear نور,\n\nThank you for your time.", to="نور الدين")
    desk.page.locator("#answer .verdict").wait_for()
    tab = desk.page.get_by_role("tab", name="نور الدين")
    expect(tab.locator("bdi")).to_have_text("نور الدين")
    expect(desk.to).to_have_css("direction", "rtl")


def test_nothing_moves_where_motion_is_not_wanted(open_desk: OpenDesk) -> None:
    desk = open_desk(reduced_motion="reduce")
    judged(desk)
    moves = "all => all.filter(e => getComputedStyle(e).transitionDuration !== '0s').map(e => e.outerHTML)"
    assert desk.page.locator("main *").evaluate_all(moves) == []


def test_high_contrast_keeps_every_mark(open_desk: OpenDesk) -> None:
    desk = open_desk(forced_colors="active")
    judged(desk)
    expect(desk.letter.locator(".mark-error").first).to_have_css("text-decoration-line", re.compile("underline"))
    expect(desk.letter.locator(".found").first).to_have_css("outline-style", "dotted")
    assert desk.violations() == []


def test_print_shows_the_letter_and_what_is_said_and_no_buttons(desk: Any) -> None:
    judged(desk)
    desk.page.emulate_media(media="print")
    expect(desk.page.locator("button:visible:not(.quote)")).to_have_count(0)
    expect(desk.letter).to_be_visible()
    expect(desk.finding("[topic]")).to_be_visible()


def test_the_accessibility_tree_says_what_each_part_is(desk: Any) -> None:
    judged(desk)
    tree = desk.page.locator("body").aria_snapshot()
    for line in (
        '- heading "critic" [level=1]',
        '- tablist "Parts of the page"',
        '- tab "Write" [selected]',
        '- tablist "Letters"',
        '- group "What is it?"',
        '- combobox "To who interviewed you"',
        '- textbox "Subject"',
        '- textbox "Your letter"',
        '- heading "What the critic says" [level=2]',
        "- status",
    ):
        assert line in tree, line


def test_what_is_said_aloud_waits_for_a_pause_and_is_said_once(desk: Any) -> None:
    desk.page.evaluate(
        """() => { globalThis.said = [];
                   new MutationObserver(() => said.push(document.getElementById("live").textContent))
                     .observe(document.getElementById("live"), {childList: true}); }"""
    )
    clock = desk.page.clock
    clock.install()
    clock.pause_at(datetime.now() + timedelta(seconds=1))
    desk.write("Dear Ada,\n\nThank you for your time.")
    for words in ("[one]", "[two]", "[three]", "[four]"):
        desk.page.keyboard.type(f" {words},")
        clock.run_for(400)  # long enough for an answer, too short for a word
        desk.finding(words).wait_for()
    assert desk.page.evaluate("said") == []
    clock.run_for(1000)
    desk.page.wait_for_function("() => said.length > 0")
    clock.run_for(5000)
    said = desk.page.evaluate("said")
    assert len(said) == 1
    assert said[0].startswith("Stop: ")
    regions = desk.page.locator(":is([aria-live], [role=status], [role=alert], [role=log]):not(.cm-announced)")
    assert regions.count() == 1


def test_the_score_follows_on_a_narrow_screen_and_leads_to_the_answer(open_desk: OpenDesk) -> None:
    desk = open_desk(width=320, height=640)
    judged(desk)
    desk.page.get_by_role("button", name="Stop:").click()
    expect(desk.page.locator("#answer-heading")).to_be_focused()
