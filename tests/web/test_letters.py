"""All letters of a round: out of files, in one table, against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
EML = b"""From: Tomasz <tomasz@example.org>\r\nTo: Ada Okonkwo <ada@brightwater.example>\r\nSubject: Thank you\r\n\
X-Unsent: 1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Ada,\r\n\r\nThank you for your time.\r\n"""


def add(desk: Any, files: Iterable[Path]) -> Any:
    """Add files by the button and return the view."""
    view = desk.view("All letters")
    with desk.page.expect_file_chooser() as chooser:
        view.get_by_role("button", name="Add files").click()
    chooser.value.set_files(list(files))
    return view


def row(desk: Any, name: str) -> Any:
    return desk.page.get_by_role("table", name="Each letter").get_by_role("row", name=name)


def sample_round(desk: Any) -> Any:
    view = add(desk, [SAMPLE / "round.toml", *sorted(SAMPLE.glob("*.txt"))])
    row(desk, "Adaeze Okonkwo").wait_for()
    return view


def docx(path: Path, *lines: str) -> Path:
    from zipfile import ZipFile

    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    with ZipFile(path, "w") as archive:
        relation = f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/>'
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{package}">{relation}</Relationships>')
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>')
    return path


def test_a_rounds_folder_is_judged_at_once(desk: Any) -> None:
    view = sample_round(desk)
    expect(row(desk, "Robert Ortiz").get_by_text("Stop")).to_be_visible()
    expect(view.get_by_role("button", name="Write to Farid Haddad")).to_be_visible()
    view.get_by_role("button", name="Robert Ortiz", exact=True).click()
    expect(desk.to).to_have_value("Robert Ortiz")
    desk.finding("Roberta").wait_for()


def test_mails_and_word_files_are_read_and_others_refused_by_name(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "ada.eml").write_bytes(EML)
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    word = docx(tmp_path / "mei.docx", "Dear Mei,", "", "Thank you for your time.")
    view = add(desk, [tmp_path / "ada.eml", word, tmp_path / "photo.png"])
    view.get_by_text("cannot read .png files").wait_for()
    view.get_by_role("button", name="Ada Okonkwo", exact=True).click()
    desk.reads("Dear Ada,\n\nThank you for your time.\n")
    expect(desk.subject).to_have_text("Thank you")
    desk.page.get_by_role("tab", name="mei.docx").click()
    desk.reads("Dear Mei,\n\nThank you for your time.")


def test_files_may_be_dropped_on_the_page(desk: Any) -> None:
    dropped = desk.page.evaluate_handle(
        """() => { const data = new DataTransfer();
                   data.items.add(new File(["To: Ada Okonkwo\\n\\nDear Ada,\\n\\nThank you."], "ada.txt"));
                   return data; }"""
    )
    desk.page.dispatch_event("body", "dragenter", {"dataTransfer": dropped})
    expect(desk.page.locator("#dropping")).to_be_visible()
    desk.letter.dispatch_event("drop", {"dataTransfer": dropped})
    row(desk, "Ada Okonkwo").wait_for()
    expect(desk.page.locator("#dropping")).to_be_hidden()


def test_alike_letters_stand_side_by_side_with_the_swapped_words(desk: Any) -> None:
    view = sample_round(desk)
    cell = view.get_by_role("button", name="Adaeze Okonkwo and Mei-Ling Zhao")
    assert int(cell.inner_text()) >= 45
    expect(cell).to_have_attribute("aria-pressed", "true")
    ours = view.get_by_role("article").filter(has=desk.page.get_by_role("heading", name="Adaeze Okonkwo"))
    theirs = view.get_by_role("article").filter(has=desk.page.get_by_role("heading", name="Mei-Ling Zhao"))
    assert "what saved us was a sheet" in " ".join(ours.locator("mark").all_inner_texts()).replace("\n", " ")
    assert "what saved us was a sheet" in " ".join(theirs.locator("mark").all_inner_texts()).replace("\n", " ")
    assert "paper list" in " ".join(view.locator(".swaps li").all_inner_texts())
    assert "paper list" in " ".join(theirs.locator(".swap").all_inner_texts())
    view.get_by_role("button", name="Adaeze Okonkwo and Robert Ortiz").click()
    view.get_by_role("heading", name="each its own").wait_for()


def test_without_letters_the_view_says_how_to_bring_some(desk: Any) -> None:
    view = desk.view("All letters")
    expect(view).to_contain_text("Drop letters anywhere on this page")


def test_a_server_that_is_gone_keeps_the_letters(desk: Any) -> None:
    desk.samples()
    desk.page.context.set_offline(True)
    view = desk.view("All letters")
    view.get_by_text("what you wrote is safe here").wait_for()
    desk.page.context.set_offline(False)
    view.get_by_role("button", name="Try again").click()
    row(desk, "Ingrid Solberg").wait_for()


def test_the_report_is_saved_as_one_page(desk: Any, tmp_path: Path) -> None:
    view = sample_round(desk)
    with desk.page.expect_download() as saved:
        view.get_by_role("button", name="Save the report").click()
    saved.value.save_as(tmp_path / "report.html")
    report = desk.page.context.new_page()
    report.goto((tmp_path / "report.html").as_uri())
    expect(report.get_by_text("what saved us was a sheet").first).to_be_visible()
    expect(report.locator("body")).to_contain_text("Farid Haddad", use_inner_text=True)


def test_a_slip_under_interviews_is_mended_there_and_not_by_trying_again(desk: Any) -> None:
    desk.samples()
    desk.view("Interviews").get_by_label("Your time zone", exact=True).fill("Berlin")
    view = desk.view("All letters")
    view.get_by_text("Your time zone cannot be read.").wait_for()
    expect(view.get_by_role("button", name="Try again")).to_have_count(0)
    view.get_by_role("button", name="Mend it under Interviews").click()
    expect(desk.page.locator(":focus")).to_have_value("Berlin")


def test_a_letter_that_cannot_be_read_is_led_to(desk: Any) -> None:
    desk.write("thank you " * 10_001, to="Ada Okonkwo")
    desk.page.get_by_role("button", name="New letter").click()
    desk.write("Dear Robert, thank you.", to="Robert Ortiz")
    view = desk.view("All letters")
    view.get_by_text("Letter 1 is longer than 100,000 characters; shorten it.").wait_for()
    view.get_by_role("button", name="Open that letter").click()
    expect(desk.to).to_have_value("Ada Okonkwo")


def test_an_answer_that_was_overtaken_is_not_shown(desk: Any) -> None:
    desk.write("Dear Ada, thank you for the tea.", to="Ada Okonkwo")
    let_come = desk.holds("**/v1/batches")
    desk.view("All letters").get_by_text("Reading 1 letter").wait_for()
    desk.view("Write")
    desk.page.get_by_role("button", name="New letter").click()
    desk.write("Dear Robert, thank you for the map.", to="Robert Ortiz")
    added = desk.view("All letters").get_by_role("button", name="Robert Ortiz", exact=True)
    added.wait_for()
    let_come()
    expect(added).to_be_visible()


def test_a_report_that_cannot_be_had_is_told_of(desk: Any) -> None:
    view = sample_round(desk)
    desk.page.context.set_offline(True)
    view.get_by_role("button", name="Save the report").click()
    view.get_by_text("Not saved: the critic does not answer.").wait_for()
    desk.page.context.set_offline(False)
    with desk.page.expect_download():
        view.get_by_role("button", name="Save the report").click()
    expect(view.locator(".failed")).to_have_count(0)


def test_two_letters_to_one_person_can_be_told_apart(desk: Any) -> None:
    desk.write("Dear Ada, thank you for the tea.", to="Ada Okonkwo")
    for text in ("Dear Ada, thank you for the map.", "Dear Ada, thank you for the walk."):
        desk.page.get_by_role("button", name="New letter").click()
        desk.write(text, to="Ada Okonkwo")
    desk.page.get_by_label("Card").check()
    tabs = desk.page.locator("#lettertabs [role=tab]")
    expect(tabs).to_have_text(
        [
            re.compile(rf"^Ada Okonkwo {which}( \d+ of 100, \w+)?$")
            for which in (r"\(Letter 1\)", r"\(Letter 2\)", "card")
        ]
    )
    view = desk.view("All letters")
    buttons = view.get_by_role("table", name="Each letter").get_by_role("button")
    expect(buttons).to_have_text(["Ada Okonkwo (Letter 1)", "Ada Okonkwo (Letter 2)", "Ada Okonkwo, card"])


def test_the_numbers_of_the_tabs_are_those_of_the_table(desk: Any) -> None:
    sample_round(desk)
    cells = desk.page.get_by_role("table", name="Each letter").locator(".figure").all_inner_texts()
    desk.page.route("**/v1/critiques", lambda route: None)  # nothing said of one letter since
    desk.view("Write")
    expect(desk.page.locator("#lettertabs .score")).to_have_text(cells)


def test_english_stays_left_to_right_where_the_greeting_does_not(desk: Any) -> None:
    for name in ("نور الدين", "Ada Okonkwo"):
        desk.write(
            f"عزيزي {name}\n\nThank you for the story of the goat and of the gate; it stayed with me for days on end.",
            to=name,
        )
        desk.page.get_by_role("button", name="New letter").click()
    view = desk.view("All letters")
    view.locator("button.heat").click()
    text = view.locator(".side .text").first
    expect(text).to_have_css("unicode-bidi", "plaintext")
    assert text.get_attribute("dir") is None


def test_one_letter_is_one(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text("To: Ada Okonkwo\n\nDear Ada,\n\nThank you.\n", "utf-8")
    desk.page.evaluate(
        """() => { globalThis.said = [];
                   new MutationObserver(() => said.push(document.getElementById("live").textContent))
                     .observe(document.getElementById("live"), {childList: true}); }"""
    )
    add(desk, [tmp_path / "ada.txt"])
    row(desk, "Ada Okonkwo").wait_for()
    desk.page.wait_for_function("() => said.some((each) => each.startsWith('1 letter, '))")


def test_a_round_that_cannot_be_read_is_named_among_the_files(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "round.toml").write_text("company = \n", "utf-8")
    view = add(desk, [tmp_path / "round.toml"])
    view.get_by_text("This is not a file saved here").wait_for()
