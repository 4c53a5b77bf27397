"""Take the pictures of the README anew: ``make pictures`` (needs Chromium; `tests/thunderbird` has the mail program's).

Not a test: pictures differ from machine to machine by their fonts.  Run it when the page, the report or the numbers of
the sample round have changed, and look at what it took.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from conftest import ARGUMENTS, CHROMIUM, SAMPLE, Desk, served
from playwright.sync_api import sync_playwright

from critic import Draft, critique_round
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.html import Sheet, round_page

OUT = Path(__file__).parents[2] / ".readme"
NOW = datetime.fromisoformat("2026-11-18T20:00:00-08:00")
# The letter of the sample round with two slips more, so that one picture shows most of what can be said.
SLIPS = """Dear Roberta,

Thank you for your time. The buddy system after the spring outage stayed with me all the way home; I have slept better for the thought of it.

I also owe you a better answer about [topic].

Kind regards,
Tomasz Wójcik"""


def _file(path: Path) -> Any:
    """Return a file as it was on the evening of the interviews, before it was sent."""
    unsent = re.sub(rb"(?m)^Sent-At: .*\n", b"", path.read_bytes())
    held = datetime.now(UTC) - timedelta(hours=3)
    recent = re.sub(rb"(?m)^held_at = .*", f"held_at = {held.isoformat(timespec='seconds')}".encode(), unsent)
    return {"name": path.name, "mimeType": "text/plain", "buffer": recent}


def _desk(browser: Any, at: str, **more: Any) -> Desk:
    page = browser.new_context(**more).new_page()
    page.goto(f"{at}/")
    page.locator("html[data-ready]").wait_for()
    desk = Desk(page)
    with page.expect_file_chooser() as chooser:
        desk.view("All letters").get_by_role("button", name="Add files").click()
    chooser.value.set_files([_file(path) for path in (SAMPLE / "round.toml", *sorted(SAMPLE.glob("*.txt")))])
    rows = page.get_by_role("table", name="Each letter")
    rows.get_by_role("row", name="Adaeze Okonkwo").wait_for()
    page.get_by_role("tabpanel", name="All letters").get_by_role("button", name="Robert Ortiz", exact=True).click()
    desk.subject.fill("Thank you, and the buddy system")
    desk.write(SLIPS)
    desk.finding("[topic]").wait_for()
    # The numbers of the other letters: each has been looked at once.
    for name in ("Adaeze Okonkwo", "Mei-Ling Zhao", "Siobhán O'Dwyer", "Robert Ortiz"):
        page.get_by_role("tab", name=name).click()
        page.locator("#answer .verdict").wait_for()
        page.wait_for_timeout(1_500)
    desk.letter.press("F8")
    page.locator(".cm-tooltip").wait_for()
    page.evaluate("document.fonts.ready")
    return desk


def _saved(name: str, picture: bytes) -> None:
    (OUT / name).write_bytes(picture)
    print(OUT / name)


def page(browser: Any) -> None:
    """Take the page, wide and light, narrow and dark."""
    with served() as at:
        wide = _desk(browser, at, viewport={"width": 1180, "height": 800})
        _saved("page.png", wide.page.screenshot())
        narrow = _desk(browser, at, viewport={"width": 390, "height": 844}, color_scheme="dark", device_scale_factor=2)
        _saved("page-narrow-dark.png", narrow.page.screenshot())


def report(browser: Any) -> None:
    """Take the report of the sample round with its first pair of letters."""
    round_ = read_round(SAMPLE / "round.toml")
    drafts = {draft.id: draft for draft in read_path(SAMPLE) if isinstance(draft, Draft)}
    sheet = Sheet(None, critique_round(drafts.values(), round_, NOW), round_)
    sight = browser.new_context(viewport={"width": 1000, "height": 900}).new_page()
    sight.set_content(round_page(sheet, drafts))
    pair = sight.locator("details.pair, .pair").first.bounding_box()
    clip = {"x": 0, "y": 0, "width": 1000, "height": pair["y"] + pair["height"] + 12}
    _saved("report.png", sight.screenshot(full_page=True, clip=clip))


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page(browser)
        report(browser)
        browser.close()
