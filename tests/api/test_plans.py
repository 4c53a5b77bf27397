"""`POST /v1/plans` says what `critic plan` says, as JSON and as a calendar file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.cli import main
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.plan import plan
from critic.render.ics import plan_ics
from critic.render.json import plan_json

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = "2026-11-18T20:00:00-08:00"
ICS = {"Accept": "text/calendar"}


@pytest.fixture(scope="module")
def asked(batch: dict[str, Any]) -> dict[str, Any]:
    """Return the sample round and its letters as a request, the letters named as on the disk."""
    letters = [
        {"id": each.id, "to": list(each.to), "text": each.text, "sent_at": each.sent_at.isoformat()}
        for each in read_path(SAMPLE)
    ]
    return {"round": batch["round"], "letters": letters, "now": NOW}


def _ask(client: TestClient, body: Any, **headers: str) -> Any:
    answer = client.post("/v1/plans", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer


def _refused(client: TestClient, body: Any, pointer: str, message: str) -> None:
    answer = client.post("/v1/plans", json=body, headers=ICS)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    [error] = answer.json()["errors"]
    assert error["pointer"] == pointer
    assert message in error["message"]


def test_json_is_what_the_command_prints(client: TestClient, asked: dict[str, Any], capsys: Any) -> None:
    assert main(["plan", str(SAMPLE / "round.toml"), "--format", "json", "--now", NOW]) == 0
    assert _ask(client, asked).json() == json.loads(capsys.readouterr().out)


def test_the_calendar_is_the_commands_byte_for_byte(
    client: TestClient, asked: dict[str, Any], tmp_path: Path, capsys: Any
) -> None:
    target = tmp_path / "plan.ics"
    command = ["plan", str(SAMPLE / "round.toml"), "--format", "ics", "--output", str(target)]
    assert main([*command, "--now", "2026-11-18T18:00:00-08:00"]) == 0
    first = target.read_bytes().decode()
    assert main([*command, "--now", NOW]) == 0
    answer = _ask(client, asked | {"calendar": first}, **ICS)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "plan.ics" in answer.headers["content-disposition"]
    assert answer.content == target.read_bytes()
    assert b"SEQUENCE:1\r\n" in answer.content  # what was done in between is cancelled
    assert b"DTSTAMP:20261119T040000Z" in answer.content


def test_drafts_are_letters_too(client: TestClient, asked: dict[str, Any]) -> None:
    drafts = {"round": asked["round"], "drafts": asked["letters"], "now": NOW}
    assert _ask(client, drafts).json() == _ask(client, asked).json()


def test_a_card_that_was_posted_needs_no_text(client: TestClient, asked: dict[str, Any]) -> None:
    card = {"to": "Robert Ortiz", "channel": "card", "sent_at": "2026-11-18T18:00:00-08:00"}
    people = _ask(client, asked | {"letters": [card]}).json()["people"]
    assert people[1] == {"interviewer": "Robert Ortiz", "email": "due", "card": "done", "call": None}


def test_settings_stand_in_the_round(client: TestClient, asked: dict[str, Any]) -> None:
    round_ = asked["round"] | {"plan": {"email": "next-morning", "card": False, "call": "day-after"}}
    made = _ask(client, asked | {"round": round_}).json()
    assert {task["kind"] for task in made["tasks"]} == {"email", "call", "ask"}
    call = next(task for task in made["tasks"] if task["kind"] == "call")
    assert (call["start"], call["end"]) == ("2026-11-24T09:00:00-08:00", "2026-11-25T17:00:00-08:00")
    assert "Accountemps 2007" in next(each["why"] for each in made["skipped"] if each["what"] == "card")


def test_null_means_absent(client: TestClient, asked: dict[str, Any]) -> None:
    nothing = dict.fromkeys(("drafts", "letters", "calendar", "now", "round_id"))
    round_ = {**asked["round"], "plan": None}
    assert _ask(client, nothing | {"round": round_}).json() == _ask(client, {"round": asked["round"]}).json()


@pytest.mark.parametrize(
    ("change", "pointer", "message"),
    [
        ({"round": None}, "/round", "is missing"),
        ({"round": {"interviews": [{}]}}, "/round/interviews/0/interviewer", "is missing"),
        ({"round": {"plan": {"email": "soon"}}}, "/round/plan/email", "'same-day', '24-hours' or 'next-morning'"),
        ({"round": {"plan": {"card": "perhaps"}}}, "/round/plan/card", "neither true nor false"),
        ({"round": {"plan": {"cal": "day-after"}}}, "/round/plan/cal", "did you mean call?"),
        ({"drafts": []}, "/letters", "one too many"),
        ({"letters": [{"text": 5}]}, "/letters/0/text", "is no text"),
        ({"letters": [{"text": "a", "html": "b"}]}, "/letters/0/html", "one too many"),
        ({"letters": [{"id": "a"}, {"id": "a"}]}, "/letters/1/id", "another draft"),
        ({"calendar": "Dear Ada"}, "/calendar", "is no calendar"),
        ({"calendar": "x" * 1_000_001}, "/calendar", "longer than 1,000,000"),
        ({"now": "today"}, "/now", "like 2026-11-18T14:00:00-08:00"),
        ({"offsets": "utf-16"}, "/offsets", "unknown key"),
    ],
)
def test_what_is_wrong_is_named(
    client: TestClient, asked: dict[str, Any], change: Any, pointer: str, message: str
) -> None:
    _refused(client, asked | change, pointer, message)


def test_a_batch_has_the_plan_beside_the_letters(client: TestClient, batch: dict[str, Any]) -> None:
    report = client.post("/v1/batches", json=batch).json()
    drafts = {key: value for key, value in batch.items() if key in {"round", "drafts", "now"}}
    assert report["plan"] == report["rounds"][0]["plan"] == _ask(client, drafts).json()
    assert report["skipped"] == []


@pytest.mark.parametrize(("without", "why"), [("round", "no round given"), ("now", "no clock given")])
def test_a_batch_without_round_or_clock_says_that_there_is_no_plan(
    client: TestClient, batch: dict[str, Any], without: str, why: str
) -> None:
    report = client.post("/v1/batches", json={key: value for key, value in batch.items() if key != without}).json()
    assert report["plan"] is None
    assert {"what": "plan", "why": why} in report["skipped"]


def test_it_is_what_the_function_returns(client: TestClient, asked: dict[str, Any]) -> None:
    from datetime import datetime

    made = plan(read_round(SAMPLE / "round.toml"), list(read_path(SAMPLE)), datetime.fromisoformat(NOW))  # type: ignore[arg-type]
    assert _ask(client, asked).json() == plan_json(made)
    assert _ask(client, asked, **ICS).content == plan_ics(made)
