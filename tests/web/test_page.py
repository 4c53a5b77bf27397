"""Writing a letter, and what is said of it as one writes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

OpenDesk = Callable[..., Any]

LETTER = """Dear Roberta,

Thank you for your time this afternoon 😊. Your story about the buddy system after the spring outage stayed with me, and I wrote down
how I would run the first week of it. I also owe you a better answer about [topic].

Kind regards,
Tomasz Wójcik
"""


@pytest.fixture
def written(desk: Any) -> Any:
    """The page with a letter in it that has something of everything."""
    desk.write(LETTER, to="Robert Ortiz")
    desk.finding("[topic]").wait_for()
    return desk


def test_an_empty_page_explains_itself_in_two_lines(desk: Any) -> None:
    expect(desk.page.locator(".welcome")).to_have_count(2)
    expect(desk.page.locator(".welcome").first).to_contain_text("Paste a follow-up letter")
    expect(desk.page.get_by_role("heading", name="critic", exact=True)).to_be_visible()


def test_a_pasted_letter_is_judged(written: Any) -> None:
    expect(written.page.locator("#answer .verdict")).to_have_text("Stop")
    expect(written.finding("“Roberta”")).to_be_visible()
    expect(written.page.get_by_role("img", name="of 10 points")).to_be_visible()
    expect(written.page.locator(".raise")).to_contain_text("Would raise it most")


def test_underlines_stand_under_the_words_even_behind_an_emoji(written: Any) -> None:
    expect(written.letter.locator(".mark-error")).to_have_text(["Roberta", "[topic]"])
    expect(written.letter.locator(".found-thanks").first).to_have_text(re.compile("^Thank you for your time"))
    expect(written.letter.locator(".found-detail").first).to_contain_text("buddy system")


def test_what_is_good_is_said_too(written: Any) -> None:
    good = written.page.locator(".good").get_by_role("button", name="Thank you for your time")
    good.click()
    written.selects(good.inner_text().strip("“”"))


def test_an_edit_is_applied_and_can_be_taken_back(written: Any) -> None:
    written.letter.press("Control+Home")
    for _ in range(3):
        written.page.keyboard.press("ArrowDown")
    written.page.get_by_role("button", name="Write “Robert” for “Roberta”").click()
    written.finding("Roberta").wait_for(state="detached")
    assert written.text().startswith("Dear Robert,\n")
    written.letter.press("Control+z")
    written.finding("“Roberta”").wait_for()
    assert written.text().strip() == LETTER.strip()


def test_applying_leaves_the_caret_in_its_place(written: Any) -> None:
    written.letter.press("Control+Home")
    for _ in range(2):
        written.page.keyboard.press("ArrowDown")
    written.page.keyboard.press("End")
    written.page.get_by_role("button", name="Write “Robert” for “Roberta”").click()
    written.finding("Roberta").wait_for(state="detached")
    written.letter.focus()
    written.page.keyboard.type("HERE")
    expect(written.letter.locator(".cm-line").nth(2)).to_contain_text("HERE")


def test_hovering_shows_message_reason_and_source(written: Any) -> None:
    written.letter.locator(".mark-error", has_text="[topic]").hover()
    card = written.page.locator(".cm-tooltip .finding")
    card.get_by_text("is still to be filled in").wait_for()
    card.get_by_role("button", name="Why?").click()
    card.get_by_text("Source:").wait_for()


def test_the_whole_flow_by_keyboard(desk: Any) -> None:
    page = desk.page
    for stop in ("Write", "Letter 1", "New letter", "E-mail"):
        page.keyboard.press("Tab")
        expect(page.locator("button:focus, label:has(:focus)")).to_have_text(stop)
    page.keyboard.press("Tab")
    page.keyboard.type("Robert Ortiz")
    page.keyboard.press("Tab")
    page.keyboard.type("Thank you")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(LETTER)
    desk.finding("Roberta").wait_for()
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    desk.selects("Roberta")
    page.locator(".cm-tooltip .finding").wait_for()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Write “Robert” for “Roberta”")
    page.keyboard.press("Enter")
    desk.finding("Roberta").wait_for(state="detached")
    expect(desk.letter).to_be_focused()
    page.keyboard.press("F8")
    desk.selects("[topic]")


def test_f8_goes_on_to_the_next_and_shift_f8_back(written: Any) -> None:
    written.letter.press("Control+Home")
    written.page.keyboard.press("F8")
    written.page.keyboard.press("F8")
    written.selects("[topic]")
    written.page.keyboard.press("Shift+F8")
    written.selects("Roberta")
    expect(written.page.locator("#live")).to_contain_text("“Roberta”")


def test_show_selects_the_words(written: Any) -> None:
    written.finding("[topic]").get_by_role("button", name="Show").click()
    written.selects("[topic]")
    expect(written.letter).to_be_focused()


def test_why_shows_reason_and_source(written: Any) -> None:
    written.finding("[topic]").get_by_role("button", name="Why?").click()
    written.finding("[topic]").get_by_text("Source:").wait_for()


def test_what_is_dismissed_stays_so_for_this_letter_only(written: Any) -> None:
    written.finding("[topic]").get_by_role("button", name="Dismiss").click()
    written.finding("[topic]").wait_for(state="detached")
    written.letter.press("Control+End")
    written.page.keyboard.insert_text("[your name]")
    written.finding("[your name]").wait_for()
    expect(written.finding("[topic]")).to_have_count(0)
    expect(written.letter.locator(".mark-error")).to_have_text(["Roberta", "[your name]"])
    written.page.reload()
    written.finding("Roberta").wait_for()
    expect(written.finding("[topic]")).to_have_count(0)
    written.page.get_by_role("button", name="New letter").click()
    written.write(LETTER)
    written.finding("[topic]").wait_for()


def test_what_was_dismissed_can_be_shown_again(written: Any) -> None:
    written.finding("[topic]").get_by_role("button", name="Dismiss").click()
    written.page.get_by_role("button", name="Show again").click()
    written.finding("[topic]").wait_for()


def test_never_again_for_a_name_holds_in_other_letters(written: Any) -> None:
    written.page.get_by_role("button", name="Never again for “Roberta”").click()
    written.finding("Roberta").wait_for(state="detached")
    written.page.get_by_role("button", name="New letter").click()
    written.write(LETTER, to="Robert Ortiz")
    written.finding("[topic]").wait_for()
    expect(written.finding("“Roberta”")).to_have_count(0)


def test_the_channel_changes_the_rules(written: Any) -> None:
    written.finding("Add a telephone number").wait_for()
    written.page.get_by_label("Card").check()
    written.finding("Add a telephone number").wait_for(state="detached")
    expect(written.subject).to_be_hidden()


def test_the_subject_is_underlined_and_stays_on_one_line(written: Any) -> None:
    written.subject.click()
    written.page.keyboard.insert_text("Thank you for [day]\nand more")
    expect(written.page.locator("#subject .mark-error")).to_have_text("[day]")
    expect(written.page.locator("#subject .cm-line")).to_have_text(["Thank you for [day] and more"])
    written.page.keyboard.press("Enter")
    written.page.keyboard.type("!")
    expect(written.page.locator("#subject .cm-line")).to_have_text(["Thank you for [day] and more!"])


def test_rich_text_becomes_clean_text(desk: Any, browser: Any) -> None:
    """A letter is copied out of a rich page with the real clipboard."""
    source = desk.page.context.new_page()
    source.route("**/letter", lambda route: route.fulfill(content_type="text/html", body=RICH))
    source.goto(desk.page.url + "letter")
    source.keyboard.press("Control+a")
    source.keyboard.press("Control+c")
    desk.page.bring_to_front()
    desk.letter.press("Control+v")
    desk.reads(PLAIN)


RICH = """<!doctype html><meta charset="utf-8"><style>p { color: red }</style>
<p class="MsoNormal">Dear&nbsp;<b>Ada</b>,</p>
<p class="MsoNormal">Thank   you for
   your time.<br>It was <i>good</i>.</p>
<ul><li>one</li><li>two</li></ul>
<div>Best,</div><div>Tomasz<script>document.title = "run"</script></div>"""
PLAIN = "Dear Ada,\n\nThank you for your time.\nIt was good.\n\n- one\n- two\n\nBest,\nTomasz"


def test_stale_answers_never_overwrite_newer_ones(desk: Any) -> None:
    let_come = desk.holds("**/v1/critiques")
    with desk.page.expect_request("**/v1/critiques"):
        desk.write("Dear [Name], thanks.")
    desk.write("Dear Ada, thank you for your time. {{topic}}")
    desk.finding("{{topic}}").wait_for()
    let_come()
    expect(desk.finding("{{topic}}")).to_be_visible()
    expect(desk.finding("[Name]")).to_have_count(0)


def test_a_busy_server_is_asked_again_and_the_text_stays(written: Any) -> None:
    page = written.page
    busy = {"status": 503, "content_type": "application/problem+json"}
    problem = '{"title": "Busy", "detail": "Too many letters at once."}'
    page.route("**/v1/critiques", lambda route: route.fulfill(**busy, body=problem))
    written.letter.press("Control+End")
    page.keyboard.type("[your name]")
    page.locator("#notice", has_text="Too many letters at once.").wait_for()
    assert written.text().endswith("[your name]")
    with page.expect_response("**/v1/critiques"):
        page.get_by_role("button", name="Try now").click()
    page.unroute("**/v1/critiques")
    written.finding("[your name]").wait_for()
    page.locator("#notice").wait_for(state="hidden")


def test_a_server_that_is_gone_loses_nothing_and_comes_back(written: Any) -> None:
    page = written.page
    page.context.set_offline(True)
    written.letter.press("Control+End")
    page.keyboard.type("[your name]")
    page.get_by_text("Your text is safe here").first.wait_for()
    page.context.set_offline(False)
    written.finding("[your name]").wait_for()
    page.locator("#notice").wait_for(state="hidden")


def test_the_letter_is_there_again_after_a_reload(written: Any) -> None:
    written.page.reload()
    written.finding("[topic]").wait_for()
    assert written.text().strip() == LETTER.strip()
    expect(written.to).to_have_value("Robert Ortiz")


def test_one_button_wipes_everything(written: Any) -> None:
    page = written.page
    page.get_by_role("button", name="Wipe everything").click()
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("button", name="Wipe everything").click()
    page.get_by_role("dialog").wait_for()
    assert written.text().strip() == LETTER.strip()
    page.get_by_role("dialog").get_by_role("button", name="Wipe everything").click()
    page.locator(".welcome").first.wait_for()
    page.reload()
    page.locator(".welcome").first.wait_for()
    assert page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + document.cookie").count("Robert") == 0


@pytest.mark.parametrize("which", ["A good one", "A form letter", "A slip of the pen"])
def test_a_sample_is_one_click_away(desk: Any, which: str) -> None:
    desk.page.get_by_role("button", name=which).click()
    expect(desk.page.locator("#answer .verdict")).to_have_text("Send" if which == "A good one" else "Stop")


def test_nothing_to_mend_is_said(desk: Any) -> None:
    desk.page.get_by_role("button", name="A good one").click()
    desk.page.get_by_text("Nothing to mend.").wait_for()


def test_a_letter_full_of_markup_is_text(desk: Any) -> None:
    letter = "Dear <img src=x onerror=\"document.title='run'\">,\n\n<script>document.title='run'</script> thank you for your time. [Name]"
    desk.write(letter, to="<b>Ada</b>")
    desk.finding("[Name]").wait_for()
    assert desk.page.title() != "run"
    expect(
        desk.page.locator("#answer img, #answer script, #text img:not(.cm-widgetBuffer), #text script")
    ).to_have_count(0)
    expect(desk.page.get_by_role("tab", name="<b>Ada</b>")).to_be_visible()


def test_a_letter_of_nothing_but_placeholders_does_not_bury_the_page(desk: Any) -> None:
    desk.write("Dear Ada,\n\n" + "Thank you for the [part] of it.\n" * 40)
    expect(desk.page.locator("#answer .finding:visible")).to_have_count(12)
    desk.page.get_by_role("button", name="more").click()
    expect(desk.page.locator("#answer .finding:visible").nth(40)).to_be_visible()


def test_the_policy_allows_nothing_from_elsewhere(desk: Any, address: str) -> None:
    first, second = (desk.page.request.get(address + "/").headers["content-security-policy"] for _ in range(2))
    assert "default-src 'none'" in first
    assert "unsafe" not in first
    assert first != second  # the nonce of the editor's style sheet is never used twice
    assert desk.page.evaluate("document.cookie") == ""


def test_no_letter_stands_in_an_address(desk: Any) -> None:
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.samples()
    desk.view("Interviews")
    desk.view("Plan").get_by_role("button", name="calendar").wait_for()
    desk.view("All letters").get_by_role("table", name="Each letter").wait_for()
    assert {"/v1/critiques", "/v1/plans", "/v1/batches"} <= {"/" + each.split("/", 3)[3] for each in asked}
    assert not [each for each in [*asked, desk.page.url] if "?" in each or "Ingrid" in each]


def test_little_goes_over_the_wire(desk: Any) -> None:
    entries = "['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))"
    assert 50_000 < desk.page.evaluate(f"{entries}.reduce((sum, each) => sum + each.transferSize, 0)") <= 400_000


def test_a_foreign_page_is_refused(desk: Any, address: str, browser: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("http://elsewhere.test/*", lambda route: route.fulfill(content_type="text/html", body="<p>hello"))
    page.goto("http://elsewhere.test/")
    ask = "url => fetch(url, {method: 'POST', headers: {'Content-Type': 'text/plain'}, body: '{\"draft\": {\"text\": \"x\"}}'}).then(r => r.status, e => 'refused')"
    assert page.evaluate(ask, f"{address}/v1/critiques") == "refused"
    context.close()


def test_a_token_is_asked_for_and_kept_in_memory_only(open_desk: OpenDesk, locked_address: str) -> None:
    desk = open_desk(at=locked_address)
    page = desk.page
    page.get_by_text("Whoever runs it can tell you").wait_for()
    desk.write("Dear [Name],\n\nThank you for your time.")
    page.get_by_label("Token").fill("wrong")
    page.get_by_label("Token").press("Enter")
    page.get_by_text("That is not this server's token.").wait_for()
    page.get_by_label("Token").fill("s3cret")
    page.get_by_label("Token").press("Enter")
    desk.finding("[Name]").wait_for()
    expect(page.get_by_label("Token")).to_be_hidden()
    assert "s3cret" not in page.evaluate("JSON.stringify({...localStorage, ...sessionStorage}) + document.cookie")
    assert page.evaluate("document.getElementById('token').value") == ""
    page.reload()
    page.get_by_label("Token").wait_for()


def test_a_refusal_from_before_the_token_does_not_forget_it(open_desk: OpenDesk, locked_address: str) -> None:
    desk = open_desk(at=locked_address)
    token = desk.page.get_by_label("Token")
    let_come = desk.holds("**/v1/plans")
    with desk.page.expect_request("**/v1/plans"):
        desk.view("Interviews").get_by_label("Company").fill("Brightwater Health")
        token.fill("s3cret")
    token.press("Enter")
    token.wait_for(state="hidden")
    let_come()
    desk.view("Write")
    desk.write("Dear [Name],\n\nThank you for your time.")
    desk.finding("[Name]").wait_for()
    expect(token).to_be_hidden()


def test_everything_that_is_checked_is_listed(desk: Any) -> None:
    from critic.catalogue import catalogue

    desk.page.get_by_text("Everything that is checked").click()
    desk.page.get_by_text(catalogue()["unfilled-placeholder"].summary).wait_for()
    expect(desk.page.locator("#catalogue li")).to_have_text([page.summary for page in catalogue().values()])


# --- two windows ------------------------------------------------------------------------------------


@pytest.fixture
def second(desk: Any) -> Any:
    """Another window of the same page, both in sight."""
    page = desk.page.context.new_page()
    page.goto(desk.page.url)
    page.locator("html[data-ready]").wait_for()
    return type(desk)(page)


def keeps(desk: Any, *texts: str) -> None:
    """Wait until these are the letters that lie in the browser, in whatever order."""
    desk.page.wait_for_function(
        """texts => JSON.stringify(JSON.parse(localStorage.critic).letters.map(({text}) => text).sort())
                    === JSON.stringify(texts.sort())""",
        arg=texts,
    )


def test_what_one_window_writes_the_other_shows_and_does_not_overwrite(desk: Any, second: Any) -> None:
    desk.write("Dear Ada, one.", to="Ada Okonkwo")
    second.page.get_by_role("tab", name="Ada Okonkwo").wait_for()
    second.reads("Dear Ada, one.")
    second.page.get_by_role("button", name="New letter").click()
    second.write("Dear Robert, two.", to="Robert Ortiz")
    desk.page.get_by_role("tab", name="Robert Ortiz").wait_for()
    desk.letter.press("Control+End")
    desk.page.keyboard.type(" More.")
    keeps(desk, "Dear Ada, one. More.", "Dear Robert, two.")
    second.page.reload()
    for each in (second, desk):
        keeps(each, "Dear Ada, one. More.", "Dear Robert, two.")


def test_where_two_windows_write_at_once_both_texts_are_there(desk: Any, second: Any) -> None:
    for each, words in ((desk, "One."), (second, "Two.")):
        each.page.evaluate("window.setTimeout = () => 1")  # neither saves before the other has written
        each.letter.focus()
        each.page.keyboard.insert_text(words)
    for saving, other in ((desk, second), (second, desk)):
        saving.page.evaluate("dispatchEvent(new Event('pagehide'))")
        expect(other.page.locator("#lettertabs [role=tab]")).to_have_count(2)
    for each in (desk, second):
        keeps(each, "One.", "Two.")
        expect(each.page.locator("#lettertabs [role=tab]")).to_have_count(2)


def test_interviews_of_two_windows_come_together(desk: Any, second: Any) -> None:
    one, two = (each.view("Interviews") for each in (desk, second))
    for view, other, name in ((one, two, "Ada Okonkwo"), (two, one, "Robert Ortiz")):
        view.get_by_role("button", name="Add an interviewer").click()
        view.page.keyboard.type(name)
        other.get_by_role("group", name=name).wait_for()
    one.get_by_role("group", name="Robert Ortiz").get_by_label("Their role").fill("Engineer")
    expect(two.get_by_role("group", name="Robert Ortiz").get_by_label("Their role")).to_have_value("Engineer")
    expect(two.get_by_role("group", name="Ada Okonkwo")).to_be_visible()


# --- what cannot be read ----------------------------------------------------------------------------


def test_a_letter_that_is_refused_keeps_no_old_answer_and_says_why(written: Any) -> None:
    written.letter.press("Control+End")
    written.page.keyboard.insert_text("thank you " * 10_001)
    written.page.locator("#answer", has_text="The letter is longer than 100,000 characters; shorten it.").wait_for()
    expect(written.findings()).to_have_count(0)
    expect(written.page.get_by_role("tab", name="Robert Ortiz").locator(".score")).to_have_count(0)
    written.letter.press("Control+z")
    written.finding("[topic]").wait_for()


def test_a_letter_in_another_language_has_no_number_to_explain(desk: Any) -> None:
    desk.write(
        "Chère Madame Okonkwo,\n\nJe vous remercie de m'avoir reçu hier. Votre histoire de la panne du serveur au milieu de la nuit m'a fait beaucoup réfléchir.\n\nCordialement,\nTomasz\n"
    )
    desk.page.locator("#answer .verdict").wait_for()
    expect(desk.page.locator("#answer .dial")).to_have_count(0)
    expect(desk.page.get_by_role("heading", name="How the number comes about")).to_have_count(0)


def test_what_could_not_be_checked_is_said_without_names_of_the_program(desk: Any) -> None:
    desk.write("Dear Ada,\n\nThank you for your time.")
    desk.page.get_by_text("What could not be checked").click()
    desk.page.locator("details.skipped li").get_by_text("No interview time given.", exact=True).wait_for()
    lines = desk.page.locator("details.skipped li").all_inner_texts()
    assert len(lines) == len(set(lines))
    assert not [line for line in lines if "-follow-up" in line or "near-duplicate" in line]


def test_what_would_raise_it_is_said_to_whom_it_helps(written: Any) -> None:
    expect(written.page.locator(".raise")).to_contain_text("Would raise it most: ")
    written.page.get_by_role("button", name="New letter").click()
    written.page.get_by_role("button", name="A good one").click()
    written.page.get_by_text("Nothing to mend.").wait_for()
    expect(written.page.locator(".raise")).to_have_count(0)


def test_the_number_says_what_it_is_of(written: Any) -> None:
    caption = written.page.locator(".number small")
    expect(caption).to_have_text("of 100 for being about this conversation")
    assert caption.bounding_box()["height"] > 10


# --- what a letter is called, and when it is gone -----------------------------------------------------


def test_a_card_and_a_call_script_are_called_so(desk: Any) -> None:
    page = desk.page
    page.get_by_label("Card").check()
    expect(page.get_by_role("textbox", name="Your card")).to_be_visible()
    expect(page.get_by_role("button", name="Delete this card")).to_be_visible()
    expect(page.get_by_label("I have posted it")).to_be_visible()
    page.get_by_label("Call script").check()
    expect(page.get_by_role("textbox", name="Your call script")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the script")).to_be_visible()
    expect(page.locator("#text .cm-placeholder")).to_have_text(re.compile("^Hello Ada"))
    page.get_by_label("E-mail").check()
    expect(page.locator("#text .cm-placeholder")).to_have_text(re.compile("^Dear Ada,"))


def test_what_has_gone_is_not_asked_to_be_mended(written: Any) -> None:
    answer = written.page.locator("#answer")
    written.page.get_by_label("I have sent it").check()
    answer.wait_for(state="hidden")
    written.page.get_by_text("Sent. What to do better next time").click()
    expect(written.finding("[topic]")).to_be_visible()
    written.page.get_by_label("I have sent it").uncheck()
    expect(written.page.get_by_text("Sent. What")).to_be_hidden()
    expect(answer).to_be_visible()


def test_the_count_of_words_says_what_it_counts(desk: Any) -> None:
    desk.write("Dear Ada, thank you.")
    expect(desk.page.locator("#words")).to_have_text("4 words with contact lines")


def test_where_the_browser_copies_nothing_the_text_is_selected(written: Any) -> None:
    written.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    written.page.get_by_role("button", name="Copy the letter").click()
    written.page.get_by_text("It is all selected: press").first.wait_for()
    written.selects(LETTER)
    expect(written.page.get_by_role("button", name="Copy the letter")).to_be_visible()
