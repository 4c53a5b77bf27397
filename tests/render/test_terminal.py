"""What a reader sees: carets exactly under the words, on every width, and no letter that commands the terminal."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from critic.domain import Draft, Edit, Finding, Severity
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.pipeline import critique
from critic.render._letter import letter_lines
from critic.render.terminal import critique_text, screen, show

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
WIDTHS = (40, 80, 100, 300)


def finding(text: str, words: str, severity: Severity = Severity.ERROR) -> Finding:
    start = text.index(words)
    return Finding("a-check", severity, "A message.", start, start + len(words), (Edit(start, start, "x"),))


def drawn(text: str, *findings: Finding, width: int = 100) -> list[str]:
    lines = letter_lines(Draft(text), tuple(enumerate(findings, 1)), width)
    return [line.plain for line in lines]


def under(lines: list[str], row: int) -> tuple[int, int]:
    """Return the cells from which to which the carets in a row stand."""
    marks = lines[row].rstrip("0123456789 ")
    return len(marks) - len(marks.lstrip()), len(marks)


@pytest.mark.parametrize(
    "before", ["Dear ", "李明 ", "🎉🎉 ", "é́ ", "\t", "\x1b[31m", "\u202eabc", "👩‍👩‍👧 ", "ﷺ ", "ｗｉｄｅ "]
)
def test_carets_stand_exactly_under_the_words(before: str) -> None:
    text = f"{before}ORTIZ, hello"
    lines = drawn(text, finding(text, "ORTIZ"))
    at = cell_len(lines[0][: lines[0].index("ORTIZ")])
    assert under(lines, 1) == (at, at + 5)
    assert lines[1].endswith("^^^^^ 1")


def test_carets_go_on_where_the_words_do() -> None:
    text = "word " * 30
    whole = Finding("a-check", Severity.WARNING, "A message.", 50, 120)
    lines = drawn(text, whole, width=60)
    assert [line.strip() for line in lines if "~" in line] == [f"{'~' * cells} 1" for cells in (4, 54, 9)]


def test_something_missing_gets_a_caret_where_the_mend_goes() -> None:
    text = "Best,\nTomasz\n"
    lines = drawn(text, Finding("missing-contact", Severity.WARNING, "Add it.", 12, 12))
    assert lines == ["  Best,", "  Tomasz", "        ~ 1"]


def test_hard_wrapped_lines_flow_together_only_where_they_do_not_fit() -> None:
    line = "a word or two more than the sixty cells that make a line look hard-wrapped"
    text = f"Dear Ada,\n\n{line}\n{line}\n\nBest,\nTomasz"
    assert drawn(text, width=100)[2:4] == [f"  {line}"] * 2
    narrow = drawn(text, width=60)
    assert all(cell_len(each) <= 60 for each in narrow)
    assert narrow[-2:] == ["  Best,", "  Tomasz"]


def test_terminal_codes_are_shown_and_not_obeyed() -> None:
    shown = "\n".join(drawn("\x1b]0;owned\x07 \x9b31m a\u202eb\u2066c\u200f\ud800 end"))
    assert not set(shown) & set("\x1b\x07\x9b\u202e\u2066\u200f\ud800")
    assert shown == "  ·]0;owned· ·31m a·b·c·· end"


def test_a_very_long_letter_shows_what_is_to_mend() -> None:
    text = "x y z\n" * 2_000 + "ORTIZ\n" + "\n" * 2_000 + "end"
    lines = drawn(text, finding(text, "ORTIZ"))
    assert len(lines) < 30
    assert "  ORTIZ" in lines and any("more lines" in line for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("colour", [False, True])
def test_every_sample_fits_every_width(width: int, colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    if colour:
        monkeypatch.setenv("FORCE_COLOR", "1")
    for draft in read_path(SAMPLE):
        assert isinstance(draft, Draft)
        stream = io.StringIO()
        on = screen(stream)
        show(critique_text(critique(draft, read_round(SAMPLE / "round.toml")), draft, on), on)
        page = stream.getvalue()
        assert ("\x1b[" in page) is colour
        if not colour:
            assert max(map(cell_len, page.splitlines())) <= min(width, 100)
            assert all(line == line.rstrip() for line in page.splitlines())


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    stream = io.StringIO()
    on = screen(stream)
    draft = Draft("Dear [Name],\n")
    show(critique_text(critique(draft), draft, on), on)
    assert not {"31", "32", "33", "41"} & set(stream.getvalue().replace("\x1b[", ";").replace("m", ";").split(";"))


def page_of(text: str) -> str:
    on = screen(io.StringIO())
    draft = Draft(text)
    show(critique_text(critique(draft), draft, on), on)
    return on.file.getvalue()


def test_without_a_round_what_was_not_checked_is_said_once() -> None:
    page = page_of("Dear Ada,\n\nThank you for your story about the pager.\n\nBest,\nTom\n")
    assert page.count("Without a round") == 1 and "early-follow-up" not in page


def test_of_a_letter_that_is_not_english_no_criteria_are_shown() -> None:
    page = page_of("Sehr geehrte Frau Okonkwo, vielen Dank für das freundliche Gespräch am Dienstag. " * 3)
    assert "not-english" in page and "0/70" not in page and "Not judged" not in page


@pytest.mark.parametrize(
    ("text", "opening"), [("", "There is nothing to read yet."), ("Thanks!", "This needs some work first: ")]
)
def test_a_letter_that_is_hardly_begun_is_not_called_nearly_there(text: str, opening: str) -> None:
    assert critique(Draft(text)).headline.startswith(opening)


def test_what_was_assumed_is_not_called_not_judged() -> None:
    on, now = screen(io.StringIO()), datetime.fromisoformat("2026-11-18T20:00:00-08:00")
    draft = Draft("Dear Ada,\n\nThank you for your story about the pager.\n\nBest,\nTomasz\n")
    show(critique_text(critique(draft, read_round(SAMPLE / "round.toml"), now=now), draft, on), on)
    page = on.file.getvalue()
    assert "\nYou gave no time zone for Adaeze Okonkwo; yours (America/Los_Angeles) was used.\n" in page
    assert "timezone" not in page
