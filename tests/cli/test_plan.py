from __future__ import annotations

import json
from pathlib import Path

import pytest

from critic.cli import main

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = ["--now", "2026-11-18T20:00:00-08:00"]


def test_text(capsys):
    assert main(["plan", str(SAMPLE / "round.toml"), *NOW]) == 0
    out = capsys.readouterr().out
    assert "Brightwater Health" in out
    assert "Call" in out


def test_json_knows_the_letters_beside_the_round(capsys):
    assert main(["plan", str(SAMPLE / "round.toml"), "--format", "json", *NOW]) == 0
    tasks = json.loads(capsys.readouterr().out)["tasks"]
    assert {"ada.txt"} == {name for task in tasks if task["state"] == "done" and "Ada" in task["interviewer"] for name in task["letters"]}  # fmt: skip


def test_calendar_replaces_its_own_file(tmp_path):
    target = tmp_path / "plan.ics"
    for _ in range(2):
        assert main(["plan", str(SAMPLE / "round.toml"), "--format", "ics", "--output", str(target), *NOW]) == 0
    assert target.read_bytes().count(b"SEQUENCE:0\r\n") == target.read_bytes().count(b"BEGIN:VEVENT\r\n") > 0


def test_text_says_who_has_what_and_what_others_advise(capsys):
    assert main(["plan", str(SAMPLE / "round.toml"), *NOW]) == 0
    out = capsys.readouterr().out
    lines = out.splitlines()
    assert ["Siobhán", "O'Dwyer", "missing", "missing", "-"] in [line.split() for line in lines]
    assert '(smithhanley.com); to follow it: email = "next-morning" under [plan]' in " ".join(out.split())


def test_a_letter_that_only_greets_counts(tmp_path, capsys):
    (tmp_path / "round.toml").write_bytes((SAMPLE / "round.toml").read_bytes())
    (tmp_path / "1.txt").write_text(
        "Channel: card\nSent-At: 2026-11-18T19:00:00-08:00\n\nDear Farid,\n\nThank you.\n", "utf-8"
    )
    assert main(["plan", str(tmp_path), "--format", "json", *NOW]) == 0
    people = json.loads(capsys.readouterr().out)["people"]
    assert people[-1] == {"interviewer": "Farid Haddad", "email": "due", "card": "done", "call": None}


def test_a_file_that_is_no_calendar_is_not_overwritten(tmp_path, capsys):
    letter = tmp_path / "ada.txt"
    letter.write_text("Dear Ada", "utf-8")
    assert main(["plan", str(SAMPLE / "round.toml"), "--format", "ics", "--output", str(letter), *NOW]) == 2
    assert "is no calendar" in capsys.readouterr().err
    assert letter.read_text("utf-8") == "Dear Ada"


@pytest.mark.parametrize("width", [30, 60, 100])
def test_it_fits_every_width(width, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["plan", str(SAMPLE / "round.toml"), *NOW]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= width


def test_without_a_clock_it_says_first_what_to_add(capsys):
    assert main(["plan", str(SAMPLE / "round.toml")]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[2].startswith("Add --now with the time, such as --now 2026-11-18T20:00")
    assert "clock" not in out
    main(["plan", str(SAMPLE / "round.toml"), *NOW])
    assert "Add --now" not in capsys.readouterr().out


def test_what_was_assumed_is_said_apart_and_without_its_key(capsys):
    main(["plan", str(SAMPLE / "round.toml"), *NOW])
    out = " ".join(capsys.readouterr().out.split())
    assert "Assumed You gave no time zone for Adaeze Okonkwo, Robert Ortiz, Mei-Ling Zhao, Siobhán O'Dwyer and" in out
    assert "yours (America/Los_Angeles) was used." in out
    assert "timezone:" not in out and "Not planned" not in out


# --- beside the letters ----------------------------------------------------------------------------


def test_batch_says_what_is_next_and_for_whom(capsys):
    main(["batch", str(SAMPLE), *NOW])
    out = capsys.readouterr().out
    assert "missing Card   Siobhán O'Dwyer, today (it was due Tuesday, 17 November, 17:00)" in out
    assert "due     E-mail Farid Haddad, by Wednesday, 18 November, 23:59" in out
    assert "due     Call   Adaeze Okonkwo, by Monday, 23 November, 17:00" in out


def test_batch_says_of_what_is_long_past_that_the_date_may_be_wrong(capsys):
    main(["batch", str(SAMPLE), "--now", "2028-09-20T09:00:00-08:00"])
    out = " ".join(capsys.readouterr().out.split())
    assert "Call Adaeze Okonkwo, long past (it was due Monday, 23 November 2026, 17:00); is the date" in out


@pytest.mark.parametrize("more", [[], ["--independent"]])
def test_batch_json_holds_the_plan(more, capsys):
    main(["plan", str(SAMPLE), "--format", "json", *NOW])
    planned = json.loads(capsys.readouterr().out)
    main(["batch", str(SAMPLE), "--format", "json", *more, *NOW])
    report = json.loads(capsys.readouterr().out)
    assert report["plan"] == report["rounds"][0]["plan"] == planned


def test_batch_without_a_clock_or_a_round_says_that_there_is_no_plan(tmp_path, capsys):
    main(["batch", str(SAMPLE)])
    assert "No plan: no clock given; say --now." in capsys.readouterr().out
    main(["batch", str(SAMPLE / "ada.txt"), *NOW])
    assert "No plan: no round given" in capsys.readouterr().out


def test_each_round_of_a_batch_has_its_own_plan(tmp_path, capsys):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "round.toml").write_text(
            f'company = "{name}"\n[[interviews]]\ninterviewer = "Ada Okonkwo"\nheld_at = 2026-11-18T14:00:00-08:00\n',
            "utf-8",
        )
        (tmp_path / name / "ada.txt").write_text("Dear Ada,\n\nThank you.\n", "utf-8")
    main(["batch", str(tmp_path), "--format", "json", *NOW])
    report = json.loads(capsys.readouterr().out)
    assert report["plan"] is None
    assert [each["plan"]["company"] for each in report["rounds"]] == ["one", "two"]


@pytest.mark.parametrize("path", ["nowhere/round.toml", "nowhere"])
def test_no_round(path, capsys):
    assert main(["plan", path]) == 2
    assert path in capsys.readouterr().err
