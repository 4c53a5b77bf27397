"""What is refused, and that no refusal and no log line repeats what was sent."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.logs import ValuelessFormatter, config

CANARY = "Canaryquux"


def post(client: TestClient, body: Any, path: str = "/v1/critiques", kind: str = "application/json") -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.post(path, content=content, headers={"Content-Type": kind})


def refused(answer: Any, status: int) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status and found["title"] and found["detail"] and found["type"] == "about:blank"
    return found


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"draft":{"text":"a"}}x',
        b'{"draft":{"text":"\xff"}}',
        b'{"deadline_ms":NaN}',
        b'{"deadline_ms":-Infinity}',
        b'{"deadline_ms":' + b"9" * 10_000 + b"}",
        b"[" * 100_000,
        b'{"draft":' * 100_000,
        "{}".encode("utf-16"),
    ],
    ids=lambda body: repr(body[:24]),
)
def test_what_is_no_json_is_malformed(client: TestClient, body: bytes) -> None:
    refused(post(client, body), 400)


def test_a_byte_order_mark_is_let_pass(client: TestClient) -> None:
    assert post(client, b'\xef\xbb\xbf{"draft":{"text":"a"}}').status_code == 200


@pytest.mark.parametrize(
    ("change", "pointer", "message"),
    [
        ({"draft": None}, "/draft", "is no object"),
        ({"draft": {}}, "/draft/text", "is missing"),
        ({"draft": {"text": "a", "html": "b"}}, "/draft/html", "one too many"),
        ({"draft": {"text": 5}}, "/draft/text", "is no text"),
        ({"draft": {"text": "x" * 100_001}}, "/draft/text", "longer than 100,000"),
        ({"draft": {"html": "x" * 100_001}}, "/draft/html", "more than 100,000"),
        ({"draft": {"text": "a", "subjct": "b"}}, "/draft/subjct", "did you mean subject?"),
        ({"draft": {"text": "a", "a/b ~c": "b"}}, "/draft", "unknown key (known: text"),
        ({"draft": {"text": "a", "channel": "fax"}}, "/draft/channel", "'email', 'card' or 'call'"),
        ({"draft": {"text": "a", "to": [5]}}, "/draft/to", "is no name"),
        ({"draft": {"text": "a", "to": ["A"] * 101}}, "/draft/to", "more than 100"),
        ({"draft": {"text": "a", "sent_at": "18 Nov 2026 2pm"}}, "/draft/sent_at", "write 2026-11-18T14:00:00"),
        ({"draft": {"text": "a", "sent_at": 5}}, "/draft/sent_at", "is no time"),
        ({"others": [{"text": "a"}, {"text": 1}]}, "/others/1/text", "is no text"),
        ({"others": [{"text": "a", "id": "draft"}]}, "/others/0/id", "another draft"),
        ({"others": [{"text": "a"}] * 2001}, "/others", "2000"),
        ({"drafts": []}, "/drafts", "did you mean draft?"),
        ({"now": "yesterday"}, "/now", "like 2026-11-18T14:00:00-08:00"),
        ({"offsets": "bytes"}, "/offsets", "'code-point' or 'utf-16'"),
        ({"deadline_ms": "20"}, "/deadline_ms", "integer"),
        ({"deadline_ms": 0}, "/deadline_ms", "greater than or equal to 1"),
        ({"round_id": "a"}, "/round_id", "keeps no rounds"),
        ({"round": []}, "/round", "is no table"),
        ({"round": {"compny": "a"}}, "/round/compny", "did you mean company?"),
        ({"round": {"interviews": [{}]}}, "/round/interviews/0/interviewer", "is missing"),
        ({"round": {"applicant": {"timezone": "Mars/Base"}}}, "/round/applicant/timezone", "unknown time zone"),
        (
            {"round": {"interviews": [{"interviewer": {"name": "A", "goesby": "B"}}]}},
            "/round/interviews/0/interviewer/goesby",
            "did you mean goes_by?",
        ),
    ],
    ids=str,
)
def test_what_is_wrong_is_pointed_at(client: TestClient, change: Any, pointer: str, message: str) -> None:
    found = refused(post(client, {"draft": {"text": "a"}} | change), 422)["errors"]
    assert found[0]["pointer"] == pointer
    assert message in found[0]["message"]


@pytest.mark.parametrize(
    ("body", "pointer", "message"),
    [
        ({}, "/drafts", "is missing"),
        ({"drafts": [], "letters": []}, "/letters", "another name"),
        ({"letters": [{"text": "a"}, {"txt": "b"}]}, "/letters/1/txt", "did you mean text?"),
        ({"letters": [{"text": "a"}, {}]}, "/letters/1/text", "is missing"),
        ({"letters": [{"text": "a", "id": "x"}, {"text": "a", "id": "x"}]}, "/letters/1/id", "another draft"),
        ({"letter": []}, "/letter", "did you mean letters?"),
    ],
    ids=str,
)
def test_what_is_wrong_with_a_batch_is_pointed_at(client: TestClient, body: Any, pointer: str, message: str) -> None:
    found = refused(post(client, body, "/v1/batches"), 422)["errors"]
    assert found[0]["pointer"] == pointer
    assert message in found[0]["message"]


def test_all_that_is_wrong_is_listed(client: TestClient) -> None:
    body = {"draft": {"text": 1, "channel": 2}, "round": {"role": 3, "x": 4}, "now": 5}
    found = refused(post(client, body), 422)["errors"]
    pointers = {each["pointer"] for each in found}
    assert pointers == {"/draft/text", "/draft/channel", "/round/role", "/round/x", "/now"}


@pytest.mark.parametrize("body", [b"null", b"[]", b"5", b'"a"'])
def test_what_is_no_object_is_invalid(client: TestClient, body: bytes) -> None:
    refused(post(client, body), 422)


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/html", "", "text/plain; charset=latin-1"])
def test_other_types_are_refused(client: TestClient, kind: str) -> None:
    refused(post(client, {}, kind=kind), 415)


def test_what_is_not_there_is_not_found(client: TestClient) -> None:
    refused(client.get("/v1/nothing"), 404)
    refused(client.get("/v1/checks/mising-thanks"), 404)
    refused(client.post("/v1/checks/"), 404)


def test_other_methods_are_not_allowed(client: TestClient) -> None:
    answer = client.get("/v1/critiques")
    refused(answer, 405)
    assert answer.headers["allow"] == "POST"


# --- silence -----------------------------------------------------------------------------------------


def places(value: Any) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of each leaf."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        below = [*places(each)]
        yield from ((key, *rest) for rest in below) if below else [(key,)]


def replaced(value: Any, place: tuple[str | int, ...], by: Any) -> Any:
    if not place:
        return by
    copy = value.copy()
    copy[place[0]] = replaced(copy[place[0]], place[1:], by)
    return copy


@pytest.mark.parametrize(
    "shape",
    [CANARY, f"{CANARY} " * 300, [CANARY], {CANARY: CANARY}, [[CANARY]]],
    ids=["text", "long", "list", "object", "nested"],
)
def test_no_error_and_no_log_line_repeats_a_field(
    client: TestClient, one: dict[str, Any], shape: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    person = {"name": "A", "title": "B", "goes_by": "C", "honorific": "D", "email": "E"}
    interview = {
        "interviewer": person, "held_at": "x", "notes": "x", "promised_reply": "x", "timezone": "x",
        "region": "x", "subdivision": "x", "office_hours": "x",
    }  # fmt: skip
    applicant = dict.fromkeys(("name", "email", "phone", "linkedin", "website", "region", "subdivision", "timezone"))
    draft = {"text": "a", "id": "b", "channel": "c", "subject": "d", "to": "e", "sent_at": "f"}
    round_ = {"company": "a", "role": "b", "applicant": applicant, "interviews": [interview]}
    whole = {
        "draft": draft,
        "round": round_,
        "round_id": 1,
        "now": 1,
        "offsets": 1,
        "deadline_ms": 1,
        "others": [draft],
    }
    bare = {"draft": {"text": "a"}}
    bodies = [replaced(whole, place, shape) for place in places(whole)]
    bodies += [{**bare, place[0]: replaced(whole, place, shape)[place[0]]} for place in places(whole)]
    for body in (*bodies, {**bare, CANARY + " and more": 1}, {**bare, "round": {CANARY + "'s": 1}}):
        answer = post(client, body)
        assert answer.status_code in (200, 422)
        assert answer.status_code == 200 or CANARY not in answer.text, answer.text
    for kind in (f"{CANARY}/x", f"application/json; charset={CANARY}"):
        assert CANARY not in post(client, bare, kind=kind).text
    assert CANARY not in post(client, f'{{"{CANARY}": "\\q{CANARY}"}}'.encode()).text
    assert CANARY not in client.get(f"/v1/checks/{CANARY}").text
    client.post(f"/v1/critiques?q={CANARY}", json=bare, headers={"User-Agent": CANARY, "Referer": CANARY})
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("httpx")]
    assert [line for line in ours if "POST /v1/critiques 422" in line]
    assert not [line for line in ours if CANARY in line and f"/v1/checks/{CANARY}" not in line]


def test_an_error_inside_is_a_500_without_details(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: Any, **__: Any) -> Any:
        text = CANARY
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(f"cannot judge {text}") from error

    with TestClient(create_app(), base_url="http://127.0.0.1:8017") as client:
        monkeypatch.setattr("critic.api.critiques.critique", fails)
        caplog.set_level(logging.DEBUG)
        answer = post(client, {"draft": {"text": CANARY}})
    assert CANARY not in json.dumps(refused(answer, 500))
    [line] = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert "ValueError" in line and "KeyError" in line and "in fails" in line
    assert not [record for record in caplog.records if CANARY in record.getMessage() or record.exc_info]


def test_what_other_libraries_log_of_an_error_holds_no_value() -> None:
    formatter = config()["formatters"]["plain"]
    assert formatter["()"] is ValuelessFormatter
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        record = logging.LogRecord("a", logging.ERROR, "", 0, "wrong", None, (ValueError, error, error.__traceback__))
    assert CANARY not in ValuelessFormatter().format(record)
    assert "ValueError" in ValuelessFormatter().format(record)
