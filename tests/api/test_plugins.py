"""What a plugin that runs in a browser needs: no preflight, and a place for the token outside the header."""

from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.settings import Settings

OWN = "http://127.0.0.1:8017"
NAMED = "https://mail.example.org"
TOKEN = "s3cret-token"
BODY = {"draft": {"text": "Dear Ada,"}}


@pytest.fixture(scope="module")
def locked() -> TestClient:
    return TestClient(create_app(Settings.at("127.0.0.1", 8017, [NAMED], TOKEN)), base_url=OWN)


def send(client: TestClient, body: Any, path: str = "/v1/critiques", **headers: str) -> Any:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    # text/plain, Origin and no Authorization: what a browser sends without asking first.
    return client.post(path, content=content, headers={"Content-Type": "text/plain", "Origin": NAMED, **headers})


def test_a_page_may_send_text_with_the_token_in_it(locked: TestClient) -> None:
    answer = send(locked, {**BODY, "token": TOKEN})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == NAMED
    assert answer.json()["draft_id"] == "draft"


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        {**BODY, "token": ""},
        {**BODY, "token": "s3cret-toke"},
        {**BODY, "token": None},
        {**BODY, "token": [TOKEN]},
        {"draft": {"text": "a", "token": TOKEN}},
        [TOKEN],
        TOKEN,
        b"",
        b"{",
        b"[" * 100_000,
        b'{"token": "\xff"}',
    ],
    ids=lambda body: str(body)[:40],
)
def test_without_the_token_nothing_is_said_of_the_body(locked: TestClient, body: Any) -> None:
    answer = send(locked, body)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert "errors" not in answer.json()


def test_a_wrong_header_is_refused_whatever_the_body_holds(locked: TestClient) -> None:
    assert send(locked, {**BODY, "token": TOKEN}, Authorization="Bearer wrong").status_code == 401


def test_every_call_under_v1_asks_for_the_token(locked: TestClient) -> None:
    document = locked.get("/openapi.json").json()
    calls = [(path, method) for path, calls in document["paths"].items() for method in calls if path.startswith("/v1/")]
    assert ("/v1/critiques", "post") in calls and ("/v1/batches", "post") in calls
    for path, method in calls:
        answer = locked.request(method, path, content=b"{}", headers={"Content-Type": "application/json"})
        assert answer.status_code == 401, (method, path)


def test_a_server_without_a_token_takes_a_plugin_that_sends_one(client: TestClient) -> None:
    for path, body in (("/v1/critiques", BODY), ("/v1/batches", {"letters": [{"text": "Dear Ada,"}]})):
        answer = client.post(path, json={**body, "token": TOKEN})
        assert answer.status_code == 200


def test_requests_are_documented_with_a_token(client: TestClient) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    for name in ("CritiqueRequest", "BatchRequest"):
        assert schemas[name]["properties"]["token"]["type"] == "string"
