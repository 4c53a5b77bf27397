"""The page and the table that `critic batch` and `critic check` write: what goes where."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import Any

import pytest

from critic.cli import main

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = "2026-11-18T20:00:00-08:00"
LETTER = "To: Ada Okonkwo\nSubject: Thanks\n\nDear Ada,\n\nThank you for the goat.\n\nBest,\nTomasz\n"

Run = Any


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return status, out, err

    return call


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    for name in ("client-a", "client-b"):
        folder = tmp_path / "clients" / name
        folder.mkdir(parents=True)
        (folder / "ada.txt").write_text(LETTER, "utf-8")
        (folder / "round.toml").write_text('[[interviews]]\ninterviewer = { name = "Ada Okonkwo" }\n', "utf-8")
    return tmp_path / "clients"


def test_a_page_of_a_round_goes_to_standard_output(run: Run) -> None:
    status, page, err = run("batch", SAMPLE, "--now", NOW, "--format", "html")
    assert (status, err) == (1, "")
    assert page.startswith("<!doctype html>") and page.endswith("</html>")
    assert "Senior Data Analyst at Brightwater Health" in page and "Who has what" in page
    assert run("batch", SAMPLE, "--now", NOW, "--format", "html")[1] == page


@pytest.mark.parametrize("kind", ["html", "csv"])
def test_it_is_utf_8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["batch", str(SAMPLE), "--format", kind]) == 1
    assert "Siobhán O&#39;Dwyer" in (text := raw.getvalue().decode("utf-8")) or "Siobhán O'Dwyer" in text


def test_a_page_is_written_into_a_file_or_a_folder(run: Run, tmp_path: Path) -> None:
    file, folder = tmp_path / "report.html", tmp_path / "reports"
    folder.mkdir()
    for target in (file, folder):
        assert run("batch", SAMPLE, "--format", "html", "--output", target)[:2] == (1, "")
    assert file.read_bytes() == (folder / "index.html").read_bytes()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["report.html", "reports"]


def test_of_several_rounds_an_index_and_a_page_each_go_into_a_folder(run: Run, clients: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "reports"
    status, out, _ = run("batch", clients, "--format", "html", "--output", target)
    assert (status, out) == (0, "")
    assert sorted(each.name for each in target.iterdir()) == ["1-client-a.html", "2-client-b.html", "index.html"]
    assert 'href="2-client-b.html"' in (target / "index.html").read_text("utf-8")


def test_what_else_lies_in_the_folder_stays(run: Run, clients: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.html").write_text("mine")
    run("batch", clients, "--format", "html", "--output", tmp_path)
    assert (tmp_path / "thesis.html").read_text() == "mine"


def test_several_rounds_without_a_folder_are_told_what_to_do(run: Run, clients: Path, tmp_path: Path) -> None:
    (tmp_path / "file.html").write_text("mine")
    for more, said in (((), "--output FOLDER"), (("--output", tmp_path / "file.html"), "cannot be written")):
        status, out, err = run("batch", clients, "--format", "html", *more)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1 and said in err
    assert (tmp_path / "file.html").read_text() == "mine"


def test_what_cannot_be_read_is_said_in_the_page_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04no")
    status, page, err = run("batch", tmp_path, "--format", "html")
    assert status == 2 and "bad.docx" in err
    assert "bad.docx" in page and "There is no letter here yet." in page


def test_one_letter_has_a_page(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LETTER.encode()), encoding="utf-8"))
    status, page, _ = run("check", "-", "--format", "html")
    assert status == 0 and "<h1><bdi>Your letter</bdi></h1>" in page and "Thank you for the goat." in page


def test_a_checked_letter_stands_beside_those_it_is_compared_with(run: Run) -> None:
    _, page, _ = run("check", SAMPLE / "mei.txt", "--others", SAMPLE, "--format", "html")
    assert 'class="card pair" id="pair-1-2"' in page and "ada.txt" in page


def test_the_table_has_a_row_a_letter_of_every_round(run: Run, clients: Path, tmp_path: Path) -> None:
    target = tmp_path / "letters.csv"
    assert run("batch", clients, "--format", "csv", "--output", target)[:2] == (0, "")
    raw = target.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbffile,") and raw.endswith(b"\r\n") and b"\r\r\n" not in raw
    found = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert [(row["file"], row["round"]) for row in found] == [
        ("client-a/ada.txt", "client-a"),
        ("client-b/ada.txt", "client-b"),
    ]


def test_the_table_is_the_same_on_standard_output(run: Run, tmp_path: Path) -> None:
    run("batch", SAMPLE, "--format", "csv", "--output", tmp_path / "a.csv")
    assert run("batch", SAMPLE, "--format", "csv")[1].encode() == (tmp_path / "a.csv").read_bytes()


def test_check_makes_no_table(run: Run) -> None:
    status, _, err = run("check", SAMPLE, "--format", "csv")
    assert status == 2 and "html" in err
