"""All letters of a round: out of files, in one table, against each other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

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
    assert row(desk, "Robert Ortiz").get_by_text("Stop").is_visible()
    assert view.get_by_role("button", name="Write to Farid Haddad").is_visible()
    view.get_by_role("button", name="Robert Ortiz", exact=True).click()
    assert desk.to.input_value() == "Robert Ortiz"
    desk.finding("Roberta").wait_for()


def test_mails_and_word_files_are_read_and_others_refused_by_name(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "ada.eml").write_bytes(EML)
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    word = docx(tmp_path / "mei.docx", "Dear Mei,", "", "Thank you for your time.")
    view = add(desk, [tmp_path / "ada.eml", word, tmp_path / "photo.png"])
    view.get_by_text("cannot read .png files").wait_for()
    view.get_by_role("button", name="Ada Okonkwo", exact=True).click()
    assert desk.text() == "Dear Ada,\n\nThank you for your time.\n"
    assert desk.page.locator("#subject").inner_text().strip() == "Thank you"
    desk.page.get_by_role("tab", name="mei.docx").click()
    assert desk.text().startswith("Dear Mei,\n")


def test_files_may_be_dropped_on_the_page(desk: Any) -> None:
    dropped = desk.page.evaluate_handle(
        """() => { const data = new DataTransfer();
                   data.items.add(new File(["To: Ada Okonkwo\\n\\nDear Ada,\\n\\nThank you."], "ada.txt"));
                   return data; }"""
    )
    desk.page.dispatch_event("body", "dragenter", {"dataTransfer": dropped})
    assert desk.page.locator("#dropping").is_visible()
    desk.letter.dispatch_event("drop", {"dataTransfer": dropped})
    row(desk, "Ada Okonkwo").wait_for()
    assert not desk.page.locator("#dropping").is_visible()


def test_alike_letters_stand_side_by_side_with_the_swapped_words(desk: Any) -> None:
    view = sample_round(desk)
    cell = view.get_by_role("button", name="Adaeze Okonkwo and Mei-Ling Zhao")
    assert int(cell.inner_text()) >= 45
    assert cell.get_attribute("aria-pressed") == "true"
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
    assert "Drop letters anywhere on this page" in view.inner_text()


def test_a_server_that_is_gone_keeps_the_letters(desk: Any) -> None:
    desk.samples()
    desk.page.context.set_offline(True)
    view = desk.view("All letters")
    view.get_by_text("your letters are safe here").wait_for()
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
    assert report.get_by_text("what saved us was a sheet").first.is_visible()
    assert "Farid Haddad" in report.locator("body").inner_text()
