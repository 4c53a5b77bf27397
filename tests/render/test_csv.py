"""The table for a spreadsheet: a row a letter, and no cell a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from critic import Draft, critique_round
from critic.domain import RoundCritique
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.csv import BOM, COLUMNS, batch_csv

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"


@pytest.fixture(scope="module")
def judged() -> RoundCritique:
    drafts = [draft for draft in read_path(SAMPLE) if isinstance(draft, Draft)]
    return critique_round(drafts, read_round(SAMPLE / "round.toml"))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def renamed(judged: RoundCritique, id: str) -> RoundCritique:
    return replace(judged, letters=(replace(judged.letters[0], draft_id=id, file=id),))


def test_a_row_a_letter_with_what_was_found(judged: RoundCritique) -> None:
    found = rows(batch_csv([(None, judged)]))
    assert [row["file"] for row in found] == [letter.draft_id for letter in judged.letters]
    mei = found[1]
    assert mei["interviewer"] == "Mei-Ling Zhao"
    assert mei["personalization"] == str(judged.letters[1].critique.personalization)
    assert mei["verdict"] == "stop" and "greet the person" in mei["headline"]
    assert mei["findings"].split("; ")[0] == "wrong-interviewer"
    [pair] = [pair for pair in judged.pairs if {pair.a, pair.b} == {"ada.txt", "mei.txt"}]
    found_pair = (mei["closest letter"], mei["likeness"], mei["likeness verdict"])
    assert found_pair == ("ada.txt", str(pair.likeness), pair.verdict)
    assert (mei["interviewer points"], mei["detail points"], mei["thanks"]) == ("0", "0", "met")


def test_it_is_what_excel_reads(judged: RoundCritique) -> None:
    text = batch_csv([(None, judged)])
    assert text.startswith(BOM + "file,")
    assert text.endswith("\r\n") and text.count("\n") == text.count("\r\n") == 1 + len(judged.letters)


def test_what_was_skipped_is_empty(judged: RoundCritique) -> None:
    [row] = rows(batch_csv([(None, critique_round([Draft("Dear Ada,\n\nThank you for the goat.", id="a")]))]))
    assert (row["own-words points"], row["likeness"], row["timing"], row["round"]) == ("", "", "", "")


def test_rounds_are_named(judged: RoundCritique) -> None:
    found = rows(batch_csv([("client-a", judged), (None, judged)]))
    assert [row["round"] for row in found] == ["client-a"] * 4 + [""] * 4


def test_nothing_judged_is_a_header(judged: RoundCritique) -> None:
    assert batch_csv([]) == BOM + ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\t@", "\uff1d"])
def test_no_cell_is_a_formula(judged: RoundCritique, start: str) -> None:
    [row] = rows(batch_csv([(None, renamed(judged, f'{start}HYPERLINK("http://x.example","a")'))]))
    assert row["file"].startswith("'")
    assert not any(cell.lstrip()[:1] in "=+-@" for cell in row.values() if cell)


@pytest.mark.parametrize("text", ["a,b", 'say "hi"', "two\nlines", "nul\x00", "\ud800", "\u202etxt.exe"])
def test_whatever_a_name_holds_the_table_stays_a_table(judged: RoundCritique, text: str) -> None:
    made = batch_csv([(None, renamed(judged, text))])
    made.encode("utf-8")
    [row] = rows(made)
    assert set(row) == set(COLUMNS) and row["verdict"] == "stop"
    assert not set(row["file"]) & set("\n\x00\ud800\u202e")


def test_an_unjudged_letter_has_no_number() -> None:
    [row] = rows(batch_csv([(None, critique_round([Draft(" ", id="a")]))]))
    assert row["personalization"] == ""
