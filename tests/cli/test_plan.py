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


@pytest.mark.parametrize("path", ["nowhere/round.toml", "nowhere"])
def test_no_round(path, capsys):
    assert main(["plan", path]) == 2
    assert path in capsys.readouterr().err
