"""Who may ask."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.settings import Settings

BODY = {"draft": {"text": "Dear Ada,"}}
NAMED = "https://mail.example.org"


@pytest.fixture(scope="module")
def guarded() -> TestClient:
    return TestClient(create_app(Settings.at("127.0.0.1", 8017, [NAMED])), base_url="http://127.0.0.1:8017")


def ask(client: TestClient, **headers: str) -> Any:
    return client.post("/v1/critiques", json=BODY, headers=headers)


@pytest.mark.parametrize(
    "origin",
    [
        "http://127.0.0.1:8017",
        NAMED,
        "HTTPS://Mail.Example.org",
        "moz-extension://3c1e7b0a-2b6e-4f6e-9f0a-1d2c3b4a5968",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
        "safari-web-extension://ABCDEF01-2345",
    ],
)
def test_these_origins_may_ask(guarded: TestClient, origin: str) -> None:
    answer = ask(guarded, Origin=origin)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    assert answer.headers["vary"] == "Origin"


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "*",
        "https://evil.example",
        "http://127.0.0.1",
        "http://127.0.0.1:8018",
        "http://localhost:8017.evil.example",
        "http://localhost:8017",  # another origin than the one asked under
        "http://mail.example.org",
        "https://mail.example.org.evil.example",
        "https://mail.example.org:444",
        "moz-extension://a/b",
        "moz-extension://",
        "chrome-extension://a, https://evil.example",
        "file://",
    ],
)
@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_other_origins_are_refused_before_any_work(
    guarded: TestClient, origin: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("critic.api.critiques.critique", lambda *_, **__: pytest.fail("it worked"))
    headers = {"Origin": origin, "Content-Type": kind}
    answer = guarded.post("/v1/critiques", content=b"not even JSON", headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert "access-control-allow-origin" not in answer.headers


def test_two_origins_are_refused(guarded: TestClient) -> None:
    headers = [("Origin", NAMED), ("Origin", "https://evil.example")]
    assert guarded.get("/v1/checks", headers=headers).status_code == 403


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8017", "localhost:8017", "LOCALHOST:8017", "[::1]:8017", "mail.example.org"]
)
def test_these_hosts_are_answered(guarded: TestClient, host: str) -> None:
    assert guarded.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8017", "127.0.0.1", "127.0.0.1:80", "localhost:8017.evil.example", ""]
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/openapi.json", "/v1/checks", "/nothing"])
def test_foreign_hosts_are_refused(guarded: TestClient, host: str, path: str) -> None:
    answer = guarded.get(path, headers={"Host": host})
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_rebound_page_is_refused_though_of_its_own_origin(guarded: TestClient) -> None:
    assert ask(guarded, Host="evil.example:8017", Origin="http://evil.example:8017").status_code == 403


def test_preflight_is_answered_for_those_who_may_ask(guarded: TestClient) -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    answer = guarded.options("/v1/critiques", headers={"Origin": NAMED, **asked})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == NAMED
    assert "Content-Type" in answer.headers["access-control-allow-headers"]
    assert "access-control-allow-private-network" not in answer.headers
    private = {"Access-Control-Request-Private-Network": "true"}
    answer = guarded.options("/v1/critiques", headers={"Origin": NAMED, **asked, **private})
    assert answer.headers["access-control-allow-private-network"] == "true"
    assert guarded.options("/v1/critiques", headers={"Origin": "https://evil.example", **asked}).status_code == 403


def test_a_refusal_further_in_can_be_read_by_those_who_may_ask(guarded: TestClient) -> None:
    answer = guarded.post("/v1/critiques", content=b"{", headers={"Origin": NAMED, "Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.headers["access-control-allow-origin"] == NAMED


# --- the token ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def locked() -> TestClient:
    return TestClient(create_app(Settings(token="s3cret-token")), base_url="http://127.0.0.1:8017")


@pytest.mark.parametrize("value", ["Bearer s3cret-token", "bearer  s3cret-token"])
def test_the_token_lets_in(locked: TestClient, value: str) -> None:
    assert ask(locked, Authorization=value).status_code == 200


@pytest.mark.parametrize(
    "value", ["", "s3cret-token", "Basic s3cret-token", "Bearer", "Bearer s3cret-toke", "Bearer \xfc"]
)
def test_nothing_else_lets_in(locked: TestClient, value: str) -> None:
    answer = locked.post("/v1/critiques", json=BODY, headers=[(b"Authorization", value.encode("latin-1"))])
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_page_and_readiness_need_no_token(locked: TestClient) -> None:
    assert locked.get("/").status_code == locked.get("/healthz").status_code == 200


def test_the_token_is_not_shown() -> None:
    assert "s3cret" not in repr(Settings(token="s3cret"))
