"""The page as a user meets it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

OpenPage = Callable[..., Any]

LETTER = """Dear Roberta,

Thank you for your time this afternoon 😊. Your story about the buddy system after the spring outage stayed with me, and I wrote down
how I would run the first week of it. I also owe you a better answer about [topic].

Kind regards,
Tomasz Wójcik
"""


def paste(page: Any, letter: str = LETTER, to: str = "Robert Ortiz") -> None:
    page.get_by_label("Who interviewed you?").fill(to)
    page.get_by_label("Your letter").fill(letter)
    page.locator(".findings li").first.wait_for()


def finding(page: Any, words: str) -> Any:
    return page.locator(".findings li", has_text=words)


def test_an_empty_page_explains_itself(open_page: OpenPage) -> None:
    page = open_page()
    assert "Paste a letter" in page.locator("#answer").inner_text()
    assert page.get_by_role("heading", name="critic", exact=True).is_visible()


def test_a_pasted_letter_is_judged_as_one_types(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    assert page.locator(".verdict").inner_text() == "Stop"
    assert finding(page, "check the spelling of “Roberta”").is_visible()
    assert finding(page, "“[topic]” is still to be filled in").is_visible()
    assert page.get_by_role("img", name="of 10 points").is_visible()


def test_underlines_stand_under_the_words_even_behind_an_emoji(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    assert page.locator("#backdrop .error").all_inner_texts() == ["Roberta", "[topic]"]
    assert "Thank you for your time this afternoon" in page.locator("#backdrop .found").all_inner_texts()[0]
    field, copy = page.locator("#text").bounding_box(), page.locator("#backdrop").bounding_box()
    assert (field["x"], field["y"], field["width"]) == (copy["x"], copy["y"], copy["width"])


def test_an_edit_is_applied_and_can_be_taken_back(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    page.get_by_role("button", name="Write “Robert” for “Roberta”").click()
    finding(page, "Roberta").wait_for(state="detached")
    assert page.get_by_label("Your letter").input_value().startswith("Dear Robert,\n")
    page.get_by_label("Your letter").press("Control+z")
    finding(page, "check the spelling of “Roberta”").wait_for()
    assert page.get_by_label("Your letter").input_value() == LETTER


def test_show_selects_the_words(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    finding(page, "[topic]").get_by_role("button", name="Show").click()
    assert page.evaluate("document.activeElement.id") == "text"
    assert (
        page.evaluate(
            "(() => { const t = document.getElementById('text'); return t.value.slice(t.selectionStart, t.selectionEnd); })()"
        )
        == "[topic]"
    )


def test_why_shows_reason_and_source(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    page.get_by_role("button", name="Why? “[topic]”").click()
    finding(page, "[topic]").get_by_text("Source:").wait_for()


def test_the_channel_changes_the_rules(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    finding(page, "Add a telephone number").wait_for()
    page.get_by_label("Card").check()
    finding(page, "Add a telephone number").wait_for(state="detached")
    assert not page.get_by_label("Subject").is_visible()


def test_the_whole_flow_by_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "channel"
    page.keyboard.press("Tab")
    page.keyboard.type("Robert Ortiz")
    page.keyboard.press("Tab")
    page.keyboard.type("Thank you")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(LETTER)
    page.locator(".findings li").first.wait_for()
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    assert page.evaluate("document.getElementById('text').selectionStart") == LETTER.index("Roberta")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Write “Robert” for “Roberta”"
    page.keyboard.press("Enter")
    finding(page, "Roberta").wait_for(state="detached")


def test_stale_answers_never_overwrite_newer_ones(open_page: OpenPage) -> None:
    page = open_page()
    late = {"first": True}

    def slow_first(route: Any) -> None:
        if late.pop("first", False):
            page.wait_for_timeout(900)
        route.continue_()

    page.route("**/v1/critiques", slow_first)
    page.get_by_label("Your letter").fill("Dear [Name], thanks.")
    page.wait_for_timeout(500)
    page.get_by_label("Your letter").fill("Dear Ada, thank you for your time. {{topic}}")
    finding(page, "{{topic}}").wait_for()
    page.wait_for_timeout(1200)
    assert finding(page, "[Name]").count() == 0


def test_a_server_that_is_gone_loses_nothing(open_page: OpenPage) -> None:
    page = open_page()
    paste(page)
    page.route(
        "**/v1/critiques",
        lambda route: route.fulfill(
            status=503,
            content_type="application/problem+json",
            body='{"title": "Busy", "detail": "Too many letters at once."}',
        ),
    )
    page.get_by_label("Your letter").press("End")
    page.keyboard.type(" more")
    page.get_by_text("Too many letters at once.").wait_for()
    assert "more" in page.get_by_label("Your letter").input_value()


def test_a_letter_full_of_markup_is_text(open_page: OpenPage) -> None:
    page = open_page()
    letter = "Dear <img src=x onerror=\"document.title='run'\">,\n\n<script>document.title='run'</script> thank you for your time. [Name]"
    paste(page, letter, to="<b>Ada</b>")
    assert page.title() != "run"
    assert page.locator("#answer img, #answer script, #backdrop img, #backdrop script").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")])
def test_fits_and_is_accessible(open_page: OpenPage, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(width=width, scheme=scheme)
    assert Axe().run(page).response["violations"] == []
    paste(page)
    page.get_by_role("button", name="Why? “[topic]”").click()
    finding(page, "[topic]").get_by_text("Source:").wait_for()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_policy_allows_nothing_from_elsewhere(open_page: OpenPage, address: str) -> None:
    page = open_page()
    response = page.request.get(address + "/")
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_foreign_page_is_refused(open_page: OpenPage, address: str, browser: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("http://elsewhere.test/*", lambda route: route.fulfill(content_type="text/html", body="<p>hello"))
    page.goto("http://elsewhere.test/")
    ask = "url => fetch(url, {method: 'POST', headers: {'Content-Type': 'text/plain'}, body: '{\"draft\": {\"text\": \"x\"}}'}).then(r => r.status, e => 'refused')"
    assert page.evaluate(ask, f"{address}/v1/critiques") == "refused"
    context.close()


def test_a_token_is_asked_for_and_kept_in_memory_only(open_page: OpenPage, locked_address: str) -> None:
    page = open_page(at=locked_address)
    page.get_by_text("Whoever runs it can tell you").wait_for()
    page.get_by_label("Your letter").fill("Dear [Name],\n\nThank you for your time.")
    for token, said in (("wrong", "That is not this server's token."), ("s3cret", "“[Name]” is still to be filled in")):
        page.get_by_label("Token").fill(token)
        page.get_by_label("Token").press("Enter")
        page.get_by_text(said).first.wait_for()
    assert not page.get_by_label("Token").is_visible()
    page.get_by_role("button", name="Why? “[Name]”").click()
    finding(page, "[Name]").get_by_text("Source:").wait_for()
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert page.evaluate("document.getElementById('token').value") == ""
    page.reload()
    page.get_by_label("Token").wait_for()


def test_a_letter_of_nothing_but_placeholders_does_not_bury_the_page(open_page: OpenPage) -> None:
    page = open_page()
    paste(page, "Dear Ada,\n\n" + "Thank you for the [part] of it.\n" * 40)
    assert page.locator(".findings li:visible").count() == 12
    page.get_by_role("button", name="more").click()
    assert page.locator(".findings li:visible").count() > 40


def test_everything_that_is_checked_is_listed(open_page: OpenPage) -> None:
    from critic.catalogue import catalogue

    page = open_page()
    page.get_by_text("Everything that is checked").click()
    page.get_by_text("unfilled-placeholder").wait_for()
    assert page.locator("#catalogue dt").all_inner_texts() == list(catalogue())
