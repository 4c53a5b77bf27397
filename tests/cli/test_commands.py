"""The commands as a shell calls them: what they print, where, and what they end with."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from critic.cli import main

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
ROUND = str(SAMPLE / "round.toml")
NOW = "2026-11-18T20:00:00-08:00"
GOOD = (SAMPLE / "ada.txt").read_text("utf-8")
STOP = "Subject: Thanks\n\nDear [Name],\n\nThank you for your time today.\n\nBest,\nTomasz Wójcik\n+1 415 555 0137\n"

Run = Any


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        assert all(line == line.rstrip() for line in out.splitlines()), "blanks at the end of a line"
        return status, out, err

    return call


def letters(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


# --- exit status ----------------------------------------------------------------------------------------


def test_a_good_letter_ends_with_0(run: Run) -> None:
    status, out, err = run("check", SAMPLE / "ada.txt", "--round", ROUND)
    assert (status, err) == (0, "")
    assert "SEND" in out


def test_a_letter_to_stop_ends_with_1(run: Run) -> None:
    assert run("check", SAMPLE / "siobhan.txt", "--round", ROUND)[0] == 1


def test_unreadable_outranks_a_stop_and_the_rest_is_still_judged(run: Run, tmp_path: Path) -> None:
    status, out, err = run("check", SAMPLE / "siobhan.txt", tmp_path / "gone.txt", SAMPLE / "ada.txt", "--round", ROUND)
    assert status == 2
    assert "siobhan.txt" in out and "ada.txt" in out
    assert err.count("\n") == 1 and "gone.txt" in err and "check the path" in err


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("60", 0), ("100", 1), ("101", 2), ("x", 2)])
def test_fail_under(run: Run, tmp_path: Path, least: str, status: int) -> None:
    header, greeting, story, _, ending = (SAMPLE / "ada.txt").read_text("utf-8").split("\n\n")
    (tmp_path / "ada.txt").write_text("\n\n".join([header, greeting, story, ending]), "utf-8")
    assert run("check", tmp_path / "ada.txt", "--round", ROUND, "--fail-under", least)[0] == status


def test_fail_under_fails_a_letter_that_may_go_out(run: Run, tmp_path: Path) -> None:
    plain = "Subject: Thanks\n\nDear Ada,\n\nThank you for your time.\n\nBest,\nTomasz Wójcik\n+1 415 555 0137\n"
    folder = letters(tmp_path, plain=plain)
    assert run("check", folder)[0] == 0
    assert run("check", folder, "--fail-under", "90")[0] == 1
    assert run("batch", folder, "--fail-under", "90")[0] == 1


# --- check ----------------------------------------------------------------------------------------------


def test_json_is_a_list_and_the_same_every_time(run: Run) -> None:
    first = run("check", SAMPLE, "--round", ROUND, "--format", "json", "--now", NOW)[1]
    assert [each["draft_id"] for each in json.loads(first)] == ["ada.txt", "mei.txt", "robert-ortiz.txt", "siobhan.txt"]
    assert run("check", SAMPLE, "--round", ROUND, "--format", "json", "--now", NOW)[1] == first


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STOP.encode()), encoding="utf-8"))
    status, out, _ = run("check", "-", "--round", ROUND, "--to", "Robert Ortiz")
    assert status == 1
    assert "your letter  to Robert Ortiz" in out


def test_to_fills_in_only_where_the_letter_says_nothing(run: Run, tmp_path: Path) -> None:
    folder = letters(tmp_path, said=GOOD, silent=STOP)
    answer = json.loads(run("check", folder, "--round", ROUND, "--to", "Robert Ortiz", "--format", "json")[1])
    assert [each["interviewer"] for each in answer] == ["Adaeze Okonkwo", "Robert Ortiz"]


def test_others_leave_out_the_letter_itself(run: Run, tmp_path: Path) -> None:
    folder = letters(tmp_path / "a", one=GOOD, two=STOP)
    status, out, err = run("check", folder / "one.txt", "--others", folder, "--format", "json")
    assert (status, err) == (0, "")
    assert [each["draft_id"] for each in json.loads(out)] == ["one.txt"]


def test_others_that_cannot_be_read_are_said(run: Run, tmp_path: Path) -> None:
    status, out, err = run("check", SAMPLE / "ada.txt", "--others", tmp_path / "gone.txt")
    assert status == 2 and "gone.txt" in err and "ada.txt" in out


# --- batch ----------------------------------------------------------------------------------------------


def test_batch_uses_the_folders_round(run: Run) -> None:
    status, out, err = run("batch", SAMPLE, "--format", "json", "--now", NOW)
    answer = json.loads(out)
    assert (status, err) == (1, "")
    assert answer["without_letter"] == ["Farid Haddad"]
    assert {letter["round"] for letter in answer["letters"]} == {None}
    assert all(letter["interviewer"] for letter in answer["letters"])


def clients(folder: Path) -> Path:
    for name, who in (("client-a", "Ada Okonkwo"), ("client-b", "Robert Ortiz")):
        letters(folder / name, ada=GOOD.replace("Adaeze Okonkwo", "Ada Okonkwo"))
        (folder / name / "round.toml").write_text(f'[[interviews]]\ninterviewer = {{ name = "{who}" }}\n', "utf-8")
    return letters(folder, loose=STOP)


def test_sub_folders_with_a_round_are_rounds_of_their_own(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("batch", clients(tmp_path), "--format", "json")
    answer = json.loads(out)
    assert status == 1
    found = {letter["draft_id"]: letter["round"] for letter in answer["letters"]}
    assert found == {"client-a/ada.txt": "client-a", "client-b/ada.txt": "client-b", "loose.txt": None}
    assert answer["without_letter"] == ["Robert Ortiz"]
    assert {each["round"]: each["without_letter"] for each in answer["rounds"]} == {
        "client-a": [],
        "client-b": ["Robert Ortiz"],
        None: [],
    }


def test_a_broken_round_costs_only_its_own_letters(run: Run, tmp_path: Path) -> None:
    folder = clients(tmp_path)
    (folder / "client-b" / "round.toml").write_text('compny = "X"\n', "utf-8")
    status, out, err = run("batch", folder, "--format", "json")
    answer = json.loads(out)
    assert status == 2
    assert [letter["draft_id"] for letter in answer["letters"]] == ["client-a/ada.txt", "loose.txt"]
    assert [each["file"] for each in answer["unreadable"]] == ["client-b/round.toml"]
    assert err.count("\n") == 1 and "company" in err and "1 letter cannot be judged" in err


def test_independent_still_knows_who_has_no_letter(run: Run) -> None:
    answer = json.loads(run("batch", SAMPLE, "--independent", "--format", "json")[1])
    assert answer["without_letter"] == ["Farid Haddad"]
    assert answer["pairs"] == [] and len(answer["letters"]) == 4


def test_letters_of_two_folders_that_share_a_name_keep_apart(run: Run, tmp_path: Path) -> None:
    one, two = letters(tmp_path / "x", ada=GOOD), letters(tmp_path / "y", ada=STOP)
    answer = json.loads(run("batch", one, two, "--format", "json")[1])
    assert [letter["draft_id"] for letter in answer["letters"]] == ["ada.txt", "ada.txt#2"]


def test_output_appears_whole(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    status, out, _ = run("batch", SAMPLE, "--format", "json", "--output", target)
    assert (status, out) == (1, "")
    assert len(json.loads(target.read_text("utf-8"))["letters"]) == 4
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_output_that_fails_leaves_the_old_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")
    monkeypatch.setattr("critic.pipeline.critique_round", lambda *_, **__: 1 / 0)
    status, _, err = run("batch", SAMPLE, "--output", target)
    assert status == 2 and "ZeroDivisionError" in err
    assert target.read_text() == "old" and [each.name for each in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.parametrize("where", [".", "no/such/folder/report.txt", "file.txt/report.txt", "n" * 300])
def test_output_that_cannot_be_written(run: Run, tmp_path: Path, where: str) -> None:
    (tmp_path / "file.txt").write_text("a file")
    status, out, err = run("batch", SAMPLE, "--output", tmp_path / where)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1 and "cannot be written" in err
    assert [each.name for each in tmp_path.iterdir()] == ["file.txt"]


# --- usage ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc", "a.txt"], "did you mean check?"),
        (["check", "a.txt", "--roud", "x"], "did you mean --round?"),
        (["check"], "PATH"),
        (["check", "a.txt", "--format", "xml"], "json"),
        (["check", "a.txt", "--now", "tomorrow"], "2026-11-18T20:00:00-08:00"),
        (["check", "a.txt", "--channel", "fax"], "email"),
        (["explain", "mising-thanks"], "did you mean missing-thanks?"),
        (["explain", "unsigned", "more"], "too many"),
        ([str(SAMPLE)], "critic batch FOLDER"),
        (["check", "a.txt", "--round", "gone.toml"], "gone.toml"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, arguments: list[str], said: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("critic: ") and err.count("\n") == 1 and said in err


def test_a_letter_pasted_for_a_file_is_not_repeated(run: Run) -> None:
    for letter in (GOOD, "Dear Ada, secret " + "x" * 5000):
        status, _, err = run("check", letter)
        assert status == 2 and err.count("\n") == 1
        assert "secret" not in err and "pager" not in err and "critic check -" in err


def test_a_fault_inside_names_its_place_and_not_the_letter(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("Dear Ada, secret")

    monkeypatch.setattr("critic.pipeline.critique", fail)
    status, _, err = run("check", SAMPLE / "ada.txt")
    assert status == 2 and err.count("\n") == 1
    assert "secret" not in err and "test_commands.py" in err


# --- explain --------------------------------------------------------------------------------------------


def test_explain_lists_every_check_and_shows_each(run: Run) -> None:
    from critic.catalogue import catalogue

    listed = run("explain")[1]
    for name in catalogue():
        assert name in listed
        status, page, _ = run("explain", name)
        assert status == 0 and all(word in page for word in (name, "Why", "Example", "Instead", "Source"))


@pytest.mark.parametrize(
    ("channel", "says"),
    [("email", "40 to 320 words"), ("card", "15 to 120 words"), ("call", "Call once; if nobody answers")],
)
def test_explain_says_what_a_channel_asks_for(run: Run, channel: str, says: str) -> None:
    status, page, _ = run("explain", channel)
    assert status == 0 and says in page
    assert ("missing-call-back" in page) is (channel == "call")


def test_explain_round_shows_a_round_that_can_be_read(run: Run) -> None:
    from critic.formats.round_toml import parse_round

    status, page, _ = run("explain", "round")
    assert status == 0
    example = page.split("Example\n\n", 1)[1].split("\n\nOnly the", 1)[0]
    assert [person.name for person in parse_round(example).people] == ["Adaeze Okonkwo", "Robert Ortiz"]
