"""The calendar of a kept round counts on from the one last given out, whoever got that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from critic.api import plans
from critic.api.app import create_app
from critic.api.settings import Settings
from critic.plan import plan
from critic.store.opening import open_store

OWN = "http://127.0.0.1:8017"
NOW, LATER = "2026-11-18T20:00:00-08:00", "2026-11-20T20:00:00-08:00"
CALL, EMAIL, CARD = "Call Ada Okonkwo", "E-mail Ada Okonkwo", "Post a card to Ada Okonkwo"
ROUND = {
    "company": "Brightwater",
    "applicant": {"name": "Tomasz", "region": "US", "timezone": "America/Los_Angeles"},
    "interviews": [
        {"interviewer": "Ada Okonkwo", "held_at": "2026-11-18T14:00:00-08:00", "promised_reply": "3 business days"}
    ],
}
SENT = {"to": "Ada Okonkwo", "sent_at": "2026-11-18T19:00:00-08:00", "text": "Dear Ada,\n\nThank you.\n\nTomasz"}

Events = dict[str, tuple[int, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rounds.db"


@pytest.fixture
def client(file: Path) -> Iterator[TestClient]:
    """Return a client of a server with a store of its own that keeps the round."""
    with serving(file) as client:
        assert client.put("/v1/rounds/r", json=ROUND).status_code == 201
        yield client


def serving(file: Path) -> TestClient:
    return TestClient(create_app(Settings(store=f"sqlite:///{file}")), base_url=OWN)


def asked(client: TestClient, **more: Any) -> str:
    body = {"round_id": "r", "now": NOW, **more}
    answer = client.post("/v1/plans", json=body, headers={"Accept": "text/calendar"})
    assert answer.status_code == 200, answer.text
    return answer.text


def events(calendar: str) -> Events:
    """Return SEQUENCE and STATUS of each event by what it is about."""
    found = Calendar.from_ical(calendar).walk("VEVENT")
    return {str(event["SUMMARY"]): (int(event["SEQUENCE"]), str(event["STATUS"])) for event in found}


def promising(reply: str) -> dict[str, Any]:
    return {**ROUND, "interviews": [{**ROUND["interviews"][0], "promised_reply": reply}]}


def test_an_unchanged_plan_keeps_its_numbers(client: TestClient) -> None:
    first = asked(client)
    assert events(first) == dict.fromkeys((EMAIL, CARD, CALL), (0, "CONFIRMED"))
    assert asked(client) == first
    assert events(asked(client, now="2026-11-18T21:00:00-08:00")) == events(first)


def test_what_has_changed_counts_on_and_nothing_else(client: TestClient) -> None:
    asked(client)
    client.put("/v1/rounds/r", json=promising("5 business days"))
    second = asked(client)
    assert events(second) == {EMAIL: (0, "CONFIRMED"), CARD: (0, "CONFIRMED"), CALL: (1, "CONFIRMED")}
    assert asked(client) == second
    client.put("/v1/rounds/r", json=ROUND)
    assert events(asked(client))[CALL] == (2, "CONFIRMED")


def test_what_is_done_or_gone_is_cancelled_once(client: TestClient) -> None:
    asked(client)
    client.put("/v1/rounds/r/letters/ada", json=SENT)
    done = asked(client)
    assert events(done) == {EMAIL: (1, "CANCELLED"), CARD: (0, "CONFIRMED"), CALL: (0, "CONFIRMED")}
    assert asked(client) == done
    client.put("/v1/rounds/r", json={**ROUND, "interviews": []})
    gone = asked(client)
    assert events(gone) == {EMAIL: (1, "CANCELLED"), CARD: (1, "CANCELLED"), CALL: (1, "CANCELLED")}
    assert asked(client) == gone
    client.delete("/v1/rounds/r/letters/ada")
    client.put("/v1/rounds/r", json=ROUND)
    again = {EMAIL: (2, "CONFIRMED"), CARD: (2, "CONFIRMED"), CALL: (2, "CONFIRMED")}
    assert events(asked(client)) == again


def test_a_file_that_is_sent_counts_too(client: TestClient) -> None:
    first = asked(client)
    # They have one with a higher number, of another round kept elsewhere perhaps; and one with a lower number.
    theirs = first.replace("SEQUENCE:0", "SEQUENCE:7")
    assert {number for number, _ in events(asked(client, calendar=theirs)).values()} == {7}
    assert {number for number, _ in events(asked(client, calendar=first)).values()} == {7}
    other = theirs.replace("CONFIRMED", "TENTATIVE")
    assert {number for number, _ in events(asked(client, calendar=other)).values()} == {8}


def test_a_server_started_again_counts_on(client: TestClient, file: Path) -> None:
    asked(client)
    client.put("/v1/rounds/r", json=promising("5 business days"))
    with serving(file) as other:
        assert events(asked(other))[CALL] == (1, "CONFIRMED")
    assert events(asked(client))[CALL] == (1, "CONFIRMED")


def test_the_plan_as_json_gives_no_calendar_out(client: TestClient, file: Path) -> None:
    assert client.post("/v1/plans", json={"round_id": "r", "now": NOW}).status_code == 200
    store = open_store(f"sqlite:///{file}")
    assert store.round("r").calendar is None
    asked(client)
    assert events(store.round("r").calendar or "") == dict.fromkeys((EMAIL, CARD, CALL), (0, "CONFIRMED"))
    store.close()


def test_what_is_given_out_changes_no_etag(client: TestClient) -> None:
    etag = client.get("/v1/rounds/r").headers["etag"]
    asked(client)
    assert client.get("/v1/rounds/r").headers["etag"] == etag
    assert set(client.get("/v1/rounds/r").json()) == {"id", "round", "letters"}


def test_two_requests_at_once_give_no_number_twice(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both have seen the round before either is kept: the slower one must look again."""
    both, planned = Barrier(2), []

    def at_once(*arguments: Any) -> Any:
        made = plan(*arguments)
        planned.append(made)
        if len(planned) <= 2:
            both.wait(30)
        return made

    monkeypatch.setattr(plans, "plan", at_once)
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda now: events(asked(client, now=now)), (NOW, LATER))
    assert len(planned) == 3
    # By the later clock e-mail and card are overdue, which the events say; the call is the same to both.
    assert {one[EMAIL][0], other[EMAIL][0]} == {one[CARD][0], other[CARD][0]} == {0, 1}
    assert one[CALL] == other[CALL] == (0, "CONFIRMED")


def test_many_requests_at_once_give_one_state_a_number(client: TestClient) -> None:
    nows = [NOW, LATER] * 6
    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(lambda now: (now, events(asked(client, now=now))[EMAIL][0]), nows))
    told: dict[int, set[str]] = {}
    for now, number in given:
        told.setdefault(number, set()).add(now)
    assert all(len(states) == 1 for states in told.values()), told


def test_a_round_that_never_holds_still_is_a_503(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    count = iter(range(1000))

    def changing(*arguments: Any) -> Any:
        client.put("/v1/rounds/r", json={**ROUND, "role": str(next(count))})
        return plan(*arguments)

    monkeypatch.setattr(plans, "plan", changing)
    answer = client.post("/v1/plans", json={"round_id": "r"}, headers={"Accept": "text/calendar"})
    assert answer.status_code == 503 and answer.headers["retry-after"] == "1"


def test_a_round_deleted_meanwhile_is_pointed_at(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*arguments: Any) -> Any:
        client.delete("/v1/rounds/r")
        return plan(*arguments)

    monkeypatch.setattr(plans, "plan", gone)
    answer = client.post("/v1/plans", json={"round_id": "r"}, headers={"Accept": "text/calendar"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/round_id"


def test_a_file_that_is_no_calendar_is_refused_and_nothing_kept(client: TestClient, file: Path) -> None:
    body = json.dumps({"round_id": "r", "calendar": "Dear Ada"})
    headers = {"Accept": "text/calendar", "Content-Type": "application/json"}
    answer = client.post("/v1/plans", content=body, headers=headers)
    assert answer.status_code == 422 and answer.json()["errors"][0]["pointer"] == "/calendar"
    store = open_store(f"sqlite:///{file}")
    assert store.round("r").calendar is None
    store.close()
