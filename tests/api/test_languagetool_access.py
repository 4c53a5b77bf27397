"""Who may ask LanguageTool's calls, how many at once, and what a kept round adds."""

from __future__ import annotations

import json
import logging
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.settings import Settings

OWN = "http://127.0.0.1:8017"
NAMED = "https://mail.example.org"
EXTENSION = "moz-extension://3c1e7b0a-2b6e-4f6e-9f0a-1d2c3b4a5968"
FORM = {"text": "Dear [Name],", "language": "en"}
PATHS = ["/v2/check", "/v2/languages", "/lt/spring/v2/check", "/lt/spring/v2/languages"]


def refused(answer: Any, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("Error: ")
    return str(answer.text)


# --- origins -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def guarded() -> TestClient:
    return TestClient(create_app(Settings.at("127.0.0.1", 8017, [NAMED])), base_url=OWN)


@pytest.mark.parametrize("origin", [NAMED, EXTENSION, OWN])
def test_these_origins_may_ask_and_are_echoed(guarded: TestClient, origin: str) -> None:
    answer = guarded.post("/v2/check", data=FORM, headers={"Origin": origin})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    refusal = guarded.post("/v2/check", data={}, headers={"Origin": origin})
    assert refused(refusal, 400)
    assert refusal.headers["access-control-allow-origin"] == origin  # else the reason cannot be read


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_other_origins_are_refused_before_any_work(
    guarded: TestClient, path: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("critic.api.languagetool.calls.critique", lambda *_, **__: pytest.fail("it worked"))
    for origin in ("https://evil.example", "null"):
        answer = guarded.request(method, f"{path}?{urlencode(FORM)}", headers={"Origin": origin})
        assert "origin" in refused(answer, 403)
        assert "access-control-allow-origin" not in answer.headers
    assert "host name" in refused(guarded.request(method, path, headers={"Host": "evil.example"}), 403)


@pytest.mark.parametrize("path", PATHS)
def test_preflight_is_answered(guarded: TestClient, path: str) -> None:
    asked = {"Origin": NAMED, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    answer = guarded.options(path, headers=asked)
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == NAMED
    assert "POST" in answer.headers["access-control-allow-methods"]


def test_a_picture_or_a_script_of_another_site_makes_no_work(
    guarded: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("critic.api.languagetool.calls.critique", lambda *_, **__: pytest.fail("it worked"))
    refused(guarded.get("/v2/check", params=FORM, headers={"Sec-Fetch-Site": "cross-site"}), 403)


# --- the token ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def locked() -> TestClient:
    return TestClient(create_app(Settings(token="s3cret-token")), base_url=OWN)


@pytest.mark.parametrize("name", ["apiKey", "token", "tokenV2", "password"])
def test_the_token_may_stand_in_the_form(locked: TestClient, name: str) -> None:
    assert locked.post("/v2/check", data={**FORM, name: "s3cret-token"}).status_code == 200
    assert locked.get("/v2/check", params={**FORM, name: "s3cret-token"}).status_code == 200
    for wrong in ("", "s3cret-toke", "s3cret-token ", "ü"):
        assert "API key" in refused(locked.post("/v2/check", data={**FORM, name: wrong}), 401)


@pytest.mark.parametrize("user", ["me", ""])
def test_the_token_may_stand_in_the_address(locked: TestClient, user: str) -> None:
    value = b64encode(f"{user}:s3cret-token".encode()).decode()
    assert locked.post("/v2/check", data=FORM, headers={"Authorization": f"Basic {value}"}).status_code == 200
    assert locked.post("/v2/check", data=FORM, headers={"Authorization": "Bearer s3cret-token"}).status_code == 200
    for wrong in (f"Basic {b64encode(b's3cret-token').decode()}", "Basic \xff", "Basic !", "Bearer x", ""):
        headers = [(b"Authorization", wrong.encode("latin-1"))]
        both = {**FORM, "apiKey": "s3cret-token"}  # a wrong header is a mistake, whatever else is sent
        refused(locked.post("/v2/check", data=both, headers=headers), 401)


def test_without_the_token_nobody_learns_which_rounds_there_are(locked: TestClient) -> None:
    refused(locked.post("/lt/spring/v2/check", data=FORM), 401)
    refused(locked.get("/lt/spring/v2/check", params=FORM), 401)
    refused(locked.post("/v2/check", data={}), 401)


def test_what_reads_no_letter_needs_no_token(locked: TestClient) -> None:
    for path in ("/v2/languages", "/v2/info", "/v2/maxtextlength", "/v2/healthcheck", "/lt/spring/v2/languages"):
        assert locked.get(path).status_code == 200


# --- how many at once --------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_more_than_there_is_room_for_are_let_in(method: str) -> None:
    full = TestClient(create_app(Settings(threads=0, waiting=0)), base_url=OWN)
    answer = full.request(method, f"/v2/check?{urlencode(FORM)}")
    assert "Too many letters" in refused(answer, 503)
    assert answer.headers["retry-after"] == "1"
    assert full.get("/v2/healthcheck").text == "OK"


def test_many_at_once_get_each_their_own_answer(serve: Any) -> None:
    port = serve(waiting=64)

    def ask(number: int) -> str:
        form = urlencode({"text": f"Dear [Name{number}], thanks", "language": "en"})
        with urlopen(f"http://127.0.0.1:{port}/v2/check", form.encode(), timeout=60) as answer:
            return str(json.load(answer)["matches"][0]["message"])

    with ThreadPoolExecutor(16) as pool:
        said = list(pool.map(ask, range(48)))
    assert all(f"[Name{number}]" in message for number, message in enumerate(said))


def test_a_body_too_large_is_refused_in_a_line_of_text(serve: Any) -> None:
    with pytest.raises(HTTPError) as caught:
        urlopen(Request(f"http://127.0.0.1:{serve(max_body=1000)}/v2/check", b"text=" + b"x" * 2000), timeout=60)
    assert caught.value.code == 413
    assert caught.value.read().startswith(b"Error: The request is larger than 1,000 bytes")


def test_what_goes_wrong_here_is_said_in_a_line_of_text_and_no_word_of_the_letter_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(draft: Any, *_: Any) -> None:
        raise RuntimeError(draft.text)

    monkeypatch.setattr("critic.api.languagetool.calls.critique", broken)
    client = TestClient(create_app(), base_url=OWN)
    caplog.set_level(logging.DEBUG)
    answer = client.post("/v2/check", data={"text": "Canaryquux", "language": "en"})
    assert "Canaryquux" not in refused(answer, 500)
    assert "Canaryquux" not in caplog.text and "RuntimeError" in caplog.text


# --- a kept round ------------------------------------------------------------------------------------

ROUND = {
    "company": "Brightwater Health",
    "interviews": [{"interviewer": {"name": "Adaeze Okonkwo", "honorific": "Ms."}}, {"interviewer": "Robert Ortiz"}],
}
BODY = (
    "Thank you for your time this afternoon. Your story about the pager going off at 3 a.m. in the middle of the flu "
    "surge stayed with me all the way home. We had a night like that at St. Brendan's, and what saved us was a sheet "
    "of paper taped to the monitor with the five queries that mattered.\n\nBest regards,\nTomasz\n+1 415 555 0137\n"
)


@pytest.fixture(scope="module")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'rounds.db'}"
    with TestClient(create_app(Settings(store=url)), base_url=OWN) as client:
        for id in ("spring", "früh jahr"):
            assert client.put(f"/v1/rounds/{quote(id)}", json=ROUND).status_code == 201
        letter = {"to": "Robert Ortiz", "text": f"Dear Robert,\n\n{BODY}"}
        assert client.put("/v1/rounds/spring/letters/robert", json=letter).status_code == 201
        yield client


def matches(client: TestClient, path: str, text: str, **more: str) -> dict[str, Any]:
    answer = client.post(path, data={"text": text, "language": "en-US"} | more)
    assert answer.status_code == 200, answer.text
    return {each["rule"]["id"]: each for each in answer.json()["matches"]}


@pytest.mark.parametrize("id", ["spring", "früh jahr"])
def test_a_kept_round_says_how_a_name_is_spelled(keeping: TestClient, id: str) -> None:
    found = matches(keeping, f"/lt/{quote(id)}/v2/check", "😀\n\nDear Ms. Okonkow,")["CRITIC_MISSPELLED_INTERVIEWER"]
    assert (found["offset"], found["length"]) == (9, 11)
    assert found["replacements"] == [{"value": "Ms. Okonkwo"}]
    assert "CRITIC_MISSPELLED_INTERVIEWER" not in matches(keeping, "/v2/check", "😀\n\nDear Ms. Okonkow,")


def test_kept_letters_are_compared(keeping: TestClient) -> None:
    text = f"Dear Ms. Okonkwo,\n\n{BODY}"
    found = matches(keeping, "/lt/spring/v2/check", text)["CRITIC_NEAR_DUPLICATE"]
    assert "Robert Ortiz" in found["message"]
    assert found["length"] > 100 and found["rule"]["issueType"] == "duplication"
    # Not where there is nothing to compare with, nor of a paragraph alone.
    assert "CRITIC_NEAR_DUPLICATE" not in matches(keeping, f"/lt/{quote('früh jahr')}/v2/check", text)
    assert "CRITIC_NEAR_DUPLICATE" not in matches(keeping, "/lt/spring/v2/check", BODY.partition("\n\n")[0])


@pytest.mark.parametrize("id", ["autumn", "x" * 200, "%00"])
def test_a_round_that_is_not_there_is_said_not_to_be(keeping: TestClient, client: TestClient, id: str) -> None:
    for asked in (keeping, client):
        why = refused(asked.post(f"/lt/{id}/v2/check", data=FORM), 404)
        assert "no such round" in why and id not in why
