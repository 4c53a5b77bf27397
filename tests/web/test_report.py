"""The report in a real browser: a hostile letter is not run, everybody can read it, and paper cuts nothing off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from critic import Draft, critique_round
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.html import Sheet, round_page, round_pages

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = datetime.fromisoformat("2026-11-18T20:00:00-08:00")
PAPER = 688  # pixels: A4 less the margins of the sheet
HOSTILE = """Dear <script>document.title='run'</script>,

Thank you for the story of <img src=x onerror="document.title='run'"> and <svg onload="document.title='run'"> the goat.
</mark></div></style></script><script>document.title='run'</script><base href=//x.example><iframe srcdoc="<p>"></iframe>
<a href="javascript:document.title='run'">me</a> <p style="position:fixed;inset:0">[Name]

Tomasz
"""

Open = Callable[..., Any]


def sheet(*more: Draft) -> tuple[Sheet, dict[str, Draft]]:
    round_ = read_round(SAMPLE / "round.toml")
    drafts = {draft.id: draft for draft in (*read_path(SAMPLE), *more) if isinstance(draft, Draft)}
    return Sheet(None, critique_round(drafts.values(), round_, NOW), round_), drafts


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    made, drafts = sheet()
    for name, page in round_pages([made, made], drafts).items():
        (folder / name).write_text(page, "utf-8")
    (folder / "report.html").write_text(round_page(made, drafts), "utf-8")
    evil = [
        Draft(HOSTILE.replace("goat", what), what, to=(f"<img src=x onerror=1>{what}",)) for what in ("goat", "tie")
    ]
    (folder / "evil.html").write_text(round_page(*sheet(*evil)), "utf-8")
    own = [
        Draft("Dear Ada,\n\nThank you for the goat.\n\nTomasz", f"a-name-of-some-length-{at}.txt") for at in range(36)
    ]
    (folder / "many.html").write_text(round_page(*sheet(*own)), "utf-8")
    return folder


@pytest.fixture
def open_report(browser: Any, report: Path) -> Iterator[Open]:
    """Open one of the pages; whatever it complains of or asks for fails the test."""
    contexts, complaints = [], []

    def open_report(name: str = "report.html", width: int = 1280, scheme: str = "light", **more: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda each: complaints.append(each.url) if not each.url.startswith("file:") else None)
        page.goto((report / name).as_uri())
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert complaints == []


def fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_a_hostile_letter_is_shown_and_not_run(open_report: Open) -> None:
    page = open_report("evil.html")
    assert page.title() == "Senior Data Analyst at Brightwater Health - critic"
    assert page.locator("script").count() == 1
    assert page.locator("main img, main iframe, main base, main script, main [style]").count() == 0
    letter = page.locator(".letter .paper", has_text="the goat")
    assert "Thank you for the story of <img src=x onerror=" in letter.first.inner_text()


def test_not_even_a_script_in_the_page_would_run(open_report: Open, report: Path, browser: Any) -> None:
    page = (report / "report.html").read_text("utf-8")
    (report / "spoilt.html").write_text(page.replace("<main>", "<main><script>document.title='run'</script>"), "utf-8")
    context = browser.new_context()
    spoilt = context.new_page()
    spoilt.goto((report / "spoilt.html").as_uri())
    assert spoilt.title() != "run"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", ["report.html", "evil.html", "index.html"])
def test_everybody_can_read_it(open_report: Open, name: str, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_report(name, width=width, scheme=scheme)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert Axe().run(page).response["violations"] == []
    assert fits(page)


def test_the_keyboard_leads_from_a_number_to_the_pair_and_from_passage_to_passage(open_report: Open) -> None:
    page = open_report()
    page.locator('.map a[href="#pair-1-2"]').first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#pair-1-2 > summary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#pair-1-2-a-1")).to_be_focused()
    expect(page.locator("#pair-1-2 mark.lit")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#pair-1-2-b-1$"))


def test_a_folded_pair_unfolds_when_its_number_is_followed(open_report: Open) -> None:
    page = open_report()
    pair = page.locator("#pair-3-4")
    expect(pair.locator(".paper").first).to_be_hidden()
    page.locator('.map a[href="#pair-3-4"]').first.press("Enter")
    pair.locator(".paper").first.wait_for()
    page.locator("#pair-3-4 summary").press("Enter")
    pair.locator(".paper").first.wait_for(state="hidden")
    page.locator('.map a[href="#pair-3-4"]').first.press("Enter")
    pair.locator(".paper").first.wait_for()


def test_a_finding_in_the_letter_leads_to_what_to_do(open_report: Open) -> None:
    page = open_report()
    page.locator("#letter-3 .ref").first.press("Enter")
    expect(page.locator("#letter-3-finding-1")).to_be_focused()
    expect(page.locator("#letter-3-finding-1")).to_contain_text("Write “Robert” for “Roberta”.")


def test_without_script_all_is_still_there(open_report: Open) -> None:
    page = open_report(java_script_enabled=False)
    expect(page.locator("#pair-1-2 .paper").first).to_be_visible()
    page.locator(".rest > summary").click()
    page.locator("#pair-3-4 > summary").click()
    expect(page.locator("#pair-3-4 .paper").first).to_be_visible()


@pytest.mark.parametrize("name", ["report.html", "many.html", "index.html"])
def test_paper_cuts_nothing_off(open_report: Open, name: str) -> None:
    page = open_report(name, width=PAPER, scheme="dark")
    page.emulate_media(media="print")
    assert fits(page)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(30, 35, 40)", "ink is dark on paper"
    assert page.evaluate(
        "[...document.querySelectorAll('.paper, .scroll')].every(each => each.scrollHeight <= each.clientHeight + 1 || getComputedStyle(each).overflowY === 'visible')"
    )
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_on_a_telephone_the_map_of_a_round_shows_all_of_itself(open_report: Open) -> None:
    page = open_report(width=375)
    whole = "each => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight + 1"
    assert all(each.evaluate(whole) for each in page.locator(".scroll, .map th, .map th span").all())


def test_many_letters_scroll_inside_the_map_and_their_names_stay(open_report: Open) -> None:
    page = open_report("many.html", width=320)
    assert fits(page)
    map = page.locator(".scroll")
    map.evaluate("each => each.scrollLeft = 600")
    left = page.locator(".map tbody th").first.bounding_box()["x"]
    assert left >= map.bounding_box()["x"]


def test_the_index_leads_to_a_page_and_back(open_report: Open) -> None:
    page = open_report("index.html")
    page.locator(".overview a").nth(1).press("Enter")
    page.wait_for_url("**/2-senior-data-analyst-at-brightwater-health.html")
    page.get_by_role("link", name="All rounds").press("Enter")
    page.wait_for_url("**/index.html")
