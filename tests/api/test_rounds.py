"""Kept rounds over HTTP: put, given back, changed on a condition, compared with, deleted."""

from __future__ import annotations

import http.client
import json
import logging
import sqlite3
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.settings import Settings

OWN = "http://127.0.0.1:8017"
JSON = "application/json"
CANARY = "Canaryquux"
ROUND = {
    "company": "Brightwater Health",
    "applicant": {"name": "Tomasz Wójcik"},
    "interviews": [
        {"interviewer": "Adaeze Okonkwo", "notes": "moved the dashboard to Kafka\npager story"},
        {"interviewer": {"name": "Bob Ortiz", "email": "bob@example.org"}, "held_at": "2026-11-18T14:00:00-08:00"},
    ],
}
ADA = {
    "to": "Adaeze Okonkwo",
    "text": "Dear Adaeze,\n\nThank you for your time. Your story about the flooded server room stayed with me all "
    "evening, and I keep thinking about the three questions you asked.\n\nBest,\nTomasz",
}
BOB = {"to": "Bob Ortiz", "text": ADA["text"].replace("Adaeze", "Bob")}


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a server with a store; only the calls of this file's tests have filled it."""
    file = tmp_path_factory.mktemp("store") / "rounds.db"
    with TestClient(create_app(Settings(store=f"sqlite:///{file}")), base_url=OWN) as client:
        yield client


@pytest.fixture
def kept(serving: TestClient) -> TestClient:
    """Return the same with no round kept."""
    for id in serving.get("/v1/rounds").json()["rounds"]:
        assert serving.delete(f"/v1/rounds/{id}").status_code == 204
    return serving


def refused(answer: Any, status: int, *words: str) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert all(word in json.dumps(found) for word in words), found
    return found


def put(client: TestClient, path: str, body: Any, status: int = 201, **headers: str) -> Any:
    answer = client.put(f"/v1/rounds/{path}", json=body, headers={k.replace("_", "-"): v for k, v in headers.items()})
    assert answer.status_code == status, answer.text
    return answer


# --- keeping ------------------------------------------------------------------------------------------


def test_a_round_and_its_letters_are_given_back_as_they_were_sent(kept: TestClient) -> None:
    assert kept.get("/v1/rounds").json() == {"rounds": []}
    put(kept, "bright", ROUND)
    put(kept, "bright/letters/ada", ADA)
    put(kept, "bright/letters/bob", {**BOB, "id": "bob", "subject": None})
    assert kept.get("/v1/rounds").json() == {"rounds": ["bright"]}
    whole = kept.get("/v1/rounds/bright")
    assert whole.headers["content-type"] == JSON
    assert whole.json() == {"id": "bright", "round": ROUND, "letters": ["ada", "bob"]}
    assert kept.get("/v1/rounds/bright/letters/ada").json() == {"id": "ada", **ADA}
    assert kept.get("/v1/rounds/bright/letters/bob").json() == {"id": "bob", **BOB, "subject": None}


def test_putting_is_idempotent_and_says_what_is_new(kept: TestClient) -> None:
    for path, body, other in (("r", ROUND, {}), ("r/letters/a", ADA, BOB)):
        new = put(kept, path, body, 201)
        same = put(kept, path, body, 200)
        assert new.headers["etag"] == same.headers["etag"] == kept.get(f"/v1/rounds/{path}").headers["etag"]
        assert new.json() == same.json() == kept.get(f"/v1/rounds/{path}").json()
        changed = put(kept, path, other, 200)
        back = put(kept, path, body, 200)
        assert len({new.headers["etag"], changed.headers["etag"], back.headers["etag"]}) == 3
        assert new.headers["etag"].startswith('"') and new.headers["etag"].endswith('"')


def test_what_is_deleted_is_not_found(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    for id in ("a", "b"):
        put(kept, f"r/letters/{id}", ADA)
    gone = kept.delete("/v1/rounds/r/letters/a")
    assert (gone.status_code, gone.content) == (204, b"")
    refused(kept.get("/v1/rounds/r/letters/a"), 404, "no such letter")
    refused(kept.delete("/v1/rounds/r/letters/a"), 404, "no such letter")
    assert kept.get("/v1/rounds/r").json()["letters"] == ["b"]
    assert kept.delete("/v1/rounds/r").status_code == 204
    for path in ("r", "r/letters/b"):
        refused(kept.get(f"/v1/rounds/{path}"), 404, "no such round")
        refused(kept.delete(f"/v1/rounds/{path}"), 404, "no such round")
    refused(kept.put("/v1/rounds/r/letters/b", json=ADA), 404, "no such round")


def test_only_what_the_condition_names_is_changed(kept: TestClient) -> None:
    for path, body, other in (("r", ROUND, {}), ("r/letters/a", ADA, BOB)):
        address = f"/v1/rounds/{path}"
        refused(kept.put(address, json=body, headers={"If-Match": "*"}), 412)
        first = put(kept, path, body, 201, If_None_Match="*").headers["etag"]
        refused(kept.put(address, json=other, headers={"If-None-Match": "*"}), 412)
        refused(kept.put(address, json=other, headers={"If-None-Match": f'"x", {first}'}), 412)
        second = put(kept, path, other, 200, If_Match=first).headers["etag"]
        for stale in (first, f"W/{second}", '"nothing"', "nothing", ""):
            refused(kept.put(address, json=body, headers={"If-Match": stale}), 412)
            refused(kept.delete(address, headers={"If-Match": stale}), 412)
        assert kept.get(address).headers["etag"] == second
        third = put(kept, path, body, 200, If_Match=f'"x", {second}').headers["etag"]
        put(kept, path, other, 200, If_Match=third.strip('"'))
        put(kept, path, body, 200, If_Match="*")
    for path in ("r/letters/a", "r"):
        address = f"/v1/rounds/{path}"
        etag = kept.get(address).headers["etag"]
        assert kept.delete(address, headers={"If-Match": etag}).status_code == 204


def test_what_is_known_already_is_not_sent_again(kept: TestClient) -> None:
    etag = put(kept, "r", ROUND).headers["etag"]
    for known in (etag, f"W/{etag}", "*", f'"x",{etag}'):
        same = kept.get("/v1/rounds/r", headers={"If-None-Match": known})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", etag)
    assert kept.get("/v1/rounds/r", headers={"If-None-Match": '"x"'}).status_code == 200
    refused(kept.get("/v1/rounds/r", headers={"If-Match": '"x"'}), 412)
    put(kept, "r/letters/a", ADA)
    assert kept.get("/v1/rounds/r", headers={"If-None-Match": etag}).json()["letters"] == ["a"]


def test_a_letter_of_another_name_is_a_conflict(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    refused(kept.put("/v1/rounds/r/letters/a", json={**ADA, "id": "b"}), 409, "own id")


def test_a_full_round_is_a_conflict(kept: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("critic.store.kept.MAX_LETTERS", 1)
    put(kept, "r", ROUND)
    put(kept, "r/letters/a", ADA)
    refused(kept.put("/v1/rounds/r/letters/b", json=BOB), 409, "as many letters")
    put(kept, "r/letters/a", BOB, 200)


@pytest.mark.parametrize(
    ("path", "body", "pointer", "message"),
    [
        ("r", {"compny": "a"}, "/compny", "did you mean company?"),
        ("r", {"interviews": [{}]}, "/interviews/0/interviewer", "is missing"),
        ("r", {"role": 5}, "/role", "is no text"),
        ("r", None, "", "is no object"),
        ("r", [], "", "is no object"),
        ("r/letters/a", {}, "/text", "is missing"),
        ("r/letters/a", {"text": 5}, "/text", "is no text"),
        ("r/letters/a", {"text": "a", "html": "b"}, "/html", "one too many"),
        ("r/letters/a", {"html": "x" * 100_001}, "/html", "more than 100,000"),
        ("r/letters/a", {"text": "a", "subjct": "b"}, "/subjct", "did you mean subject?"),
        ("r/letters/a", "a", "", "is no object"),
    ],
)
def test_what_is_wrong_is_pointed_at(kept: TestClient, path: str, body: Any, pointer: str, message: str) -> None:
    answer = kept.put(f"/v1/rounds/{path}", content=json.dumps(body), headers={"Content-Type": JSON})
    [found] = refused(answer, 422)["errors"]
    assert found["pointer"] == pointer and message in found["message"]


def test_bodies_are_read_as_everywhere(kept: TestClient) -> None:
    refused(kept.put("/v1/rounds/r", content=b"{", headers={"Content-Type": JSON}), 400)
    refused(kept.put("/v1/rounds/r", content=b"{}", headers={"Content-Type": "text/html"}), 415)
    too_large = {"Content-Type": JSON, "Content-Length": str(10**9)}
    refused(kept.put("/v1/rounds/r", content=b"{}", headers=too_large), 413)
    refused(kept.patch("/v1/rounds/r", json={}), 405)


@pytest.mark.parametrize("id", ["a%2Fb.txt", "%C3%A9%20%E2%98%83", "a%2525", "letters", "%3F%23", "x" * 100])
def test_ids_are_percent_decoded_once(kept: TestClient, id: str) -> None:
    from urllib.parse import unquote

    assert put(kept, id, {}).json()["id"] == unquote(id)
    assert put(kept, f"{id}/letters/{id}", ADA).json()["id"] == unquote(id)
    assert kept.get("/v1/rounds").json()["rounds"] == [unquote(id)]
    assert kept.get(f"/v1/rounds/{id}").json()["letters"] == [unquote(id)]
    assert kept.delete(f"/v1/rounds/{id}").status_code == 204


@pytest.mark.parametrize("id", ["%00", "a%0Ab", "%ED%A0%80", "%FF", "%C2%85", "x" * 101, "%E2%80%AE"])
def test_what_is_no_id_is_refused(kept: TestClient, id: str) -> None:
    [found] = refused(kept.put(f"/v1/rounds/{id}", json={}), 422)["errors"]
    assert found["pointer"] == "/round_id"
    [found] = refused(kept.get(f"/v1/rounds/r/letters/{id}"), 422)["errors"]
    assert found["pointer"] == "/letter_id"


# --- using --------------------------------------------------------------------------------------------


def test_a_letter_is_compared_with_the_kept_ones(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    put(kept, "r/letters/ada", ADA)
    alone = kept.post("/v1/critiques", json={"draft": {**BOB, "id": "bob"}, "round": ROUND}).json()
    beside = kept.post("/v1/critiques", json={"draft": {**BOB, "id": "bob"}, "round_id": "r"}).json()
    asked = {"draft": {**BOB, "id": "bob"}, "round": ROUND, "others": [{**ADA, "id": "ada"}]}
    assert beside == kept.post("/v1/critiques", json=asked).json()
    assert beside["interviewer"] == "Bob Ortiz"
    assert "near-duplicate" not in {each["check"] for each in alone["findings"]}
    assert "near-duplicate" in {each["check"] for each in beside["findings"]}
    assert [each["draft_id"] for each in beside["alike"]] == ["ada"]
    # A critique keeps nothing, and a letter is not its own duplicate.
    assert kept.get("/v1/rounds/r").json()["letters"] == ["ada"]
    again = kept.post("/v1/critiques", json={"draft": {**ADA, "id": "ada"}, "round_id": "r"}).json()
    assert again["alike"] == []


def test_a_letter_that_is_sent_takes_the_place_of_the_kept_one(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    put(kept, "r/letters/ada", ADA)
    others = [{"id": "ada", "to": "Adaeze Okonkwo", "text": "Dear Adaeze,\n\nWhat a day.\n\nTomasz"}]
    judged = kept.post("/v1/critiques", json={"draft": BOB, "round_id": "r", "others": others}).json()
    assert "near-duplicate" not in {each["check"] for each in judged["findings"]}


def test_a_kept_letter_in_html_is_read(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    html = "".join(f"<p>{line}</p>" for line in ADA["text"].split("\n\n"))
    put(kept, "r/letters/ada", {"to": ADA["to"], "html": html})
    judged = kept.post("/v1/critiques", json={"draft": {**BOB, "id": "bob"}, "round_id": "r"}).json()
    assert judged["alike"][0]["verdict"] == "same-letter"


def test_a_batch_counts_the_kept_letters_as_written(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    put(kept, "r/letters/ada", ADA)
    empty = kept.post("/v1/batches", json={"round_id": "r", "drafts": []}).json()
    assert (empty["letters"], empty["without_letter"]) == ([], ["Bob Ortiz"])
    report = kept.post("/v1/batches", json={"round_id": "r", "drafts": [{**BOB, "id": "bob"}]}).json()
    assert [each["draft_id"] for each in report["letters"]] == ["bob"]
    assert report["without_letter"] == []
    assert {report["pairs"][0]["a"], report["pairs"][0]["b"]} == {"ada", "bob"}
    put(kept, "r/letters/bob", BOB)
    whole = kept.post("/v1/batches", json={"round_id": "r"}).json()
    asked = {"round": ROUND, "letters": [{**ADA, "id": "ada"}, {**BOB, "id": "bob"}]}
    assert whole == kept.post("/v1/batches", json=asked).json()


def test_plans_and_comparisons_know_the_kept_letters(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    put(kept, "r/letters/ada", {**ADA, "sent_at": "2026-11-18T16:00:00-08:00"})
    sent = {
        "drafts": [{**ADA, "id": "ada", "sent_at": "2026-11-18T16:00:00-08:00"}],
        "now": "2026-11-18T20:00:00-08:00",
    }
    plan = kept.post("/v1/plans", json={"round_id": "r", "now": sent["now"]})
    assert plan.status_code == 200
    assert plan.json() == kept.post("/v1/plans", json={"round": ROUND, **sent}).json()
    compared = kept.post("/v1/comparisons", json={"round_id": "r", "letters": [{**BOB, "id": "bob"}]}).json()
    assert compared["pairs"][0]["verdict"] == "same-letter"


@pytest.mark.parametrize("id", ["never", "", "x" * 1000, "\ud800", "a\0"])
def test_a_round_that_is_not_kept_is_pointed_at(kept: TestClient, id: str) -> None:
    body = json.dumps({"draft": BOB, "round_id": id}).encode()
    [found] = refused(kept.post("/v1/critiques", content=body, headers={"Content-Type": JSON}), 422)["errors"]
    assert found["pointer"] == "/round_id" and "no such round" in found["message"]


def test_a_round_is_sent_or_named(kept: TestClient) -> None:
    put(kept, "r", ROUND)
    for call, body in (("critiques", {"draft": BOB}), ("batches", {"drafts": [BOB]}), ("plans", {})):
        answer = kept.post(f"/v1/{call}", json={**body, "round": ROUND, "round_id": "r"})
        [found] = refused(answer, 422)["errors"]
        assert found == {"pointer": "/round_id", "message": "is one too many; send round or round_id, not both"}


# --- who, and what is not told ------------------------------------------------------------------------


def test_a_server_without_a_store_says_so(client: TestClient) -> None:
    for ask in (client.get, client.delete, lambda path: client.put(path, json={})):
        for path in ("/v1/rounds/r", "/v1/rounds/r/letters/a"):
            refused(ask(path), 404, "keeps nothing", "--store")
    refused(client.get("/v1/rounds"), 404, "--store")
    refused(client.post("/v1/batches", json={"round_id": "r"}), 422, "/round_id", "--store")


def test_the_rules_of_origin_and_token_hold(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path / 'rounds.db'}", token="s3cret")
    with TestClient(create_app(settings), base_url=OWN) as client:
        bearer = {"Authorization": "Bearer s3cret"}
        assert client.put("/v1/rounds/r", json={}, headers=bearer).status_code == 201
        for method in ("GET", "PUT", "DELETE"):
            for path in ("/v1/rounds/r", "/v1/rounds/r/letters/a", "/v1/%72ounds/r"):
                refused(client.request(method, path), 401)
                refused(client.request(method, path, headers={**bearer, "Origin": "https://evil.example"}), 403)
                refused(client.request(method, path, headers={**bearer, "Host": "evil.example"}), 403)
        assert client.get("/v1/rounds/r", headers=bearer).status_code == 200


def test_an_extension_may_read_etags_and_send_conditions(kept: TestClient) -> None:
    origin = "moz-extension://0b7b3c2e"
    asked = {"Origin": origin, "Access-Control-Request-Method": "PUT"}
    allowed = kept.options("/v1/rounds/r", headers=asked).headers
    assert {"If-Match", "If-None-Match"} <= set(allowed["access-control-allow-headers"].split(", "))
    assert "PUT" in allowed["access-control-allow-methods"]
    answer = kept.put("/v1/rounds/r", json={}, headers={"Origin": origin})
    assert "ETag" in answer.headers["access-control-expose-headers"].split(", ")


def test_no_error_and_no_log_line_holds_a_letter(kept: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    texts = []
    for path in ("r", "r/letters/a"):
        for body in ({"company": CANARY, "text": CANARY}, {"text": [CANARY]}, {"company": {CANARY: CANARY}}, [CANARY]):
            texts.append(kept.put(f"/v1/rounds/{path}", json=body).text)
    put(kept, "r", {"company": CANARY})
    answer = put(kept, "r/letters/a", {"text": CANARY})
    texts += [str(answer.headers), kept.put("/v1/rounds/r/letters/a", json={"text": "x", "id": CANARY}).text]
    texts.append(kept.put("/v1/rounds/r", json={"role": CANARY}, headers={"If-Match": CANARY}).text)
    kept.delete("/v1/rounds/r")
    assert not [text for text in texts if CANARY in text]
    ours = [each.getMessage() for each in caplog.records if not each.name.startswith("httpx")]
    assert any("PUT /v1/rounds/r/letters/a 201" in line for line in ours)
    assert not [line for line in ours if CANARY in line]


def test_a_store_that_fails_is_a_503_that_tells_the_log_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rounds.db"
    monkeypatch.setattr("critic.store.opening._BUSY_SECONDS", 0.05)
    with TestClient(create_app(Settings(store=f"sqlite:///{file}")), base_url=OWN) as client:
        put(client, "r", ROUND)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        busy = client.put("/v1/rounds/r/letters/a", json={"text": CANARY})
        other.execute("DROP TABLE letters")
        other.execute("COMMIT")
        broken = client.put("/v1/rounds/r/letters/a", json={"text": CANARY})
        named = client.post("/v1/critiques", json={"draft": {"text": CANARY}, "round_id": "r"})
        other.close()
    assert busy.headers["retry-after"] == "1"
    for answer in (busy, broken, named):
        assert "rounds.db" not in json.dumps(refused(answer, 503)) and answer.headers["retry-after"]
    ours = [each.getMessage() for each in caplog.records]
    assert any("rounds.db" in line for line in ours) and not [line for line in ours if CANARY in line]


def test_old_rounds_are_deleted_when_the_server_starts(tmp_path: Path) -> None:
    file = tmp_path / "rounds.db"
    settings = Settings(store=f"sqlite:///{file}", keep_days=30)
    with TestClient(create_app(settings), base_url=OWN) as client:
        for id in ("old", "new"):
            put(client, id, {})
    with sqlite3.connect(file) as other:
        other.execute("UPDATE rounds SET changed_at = changed_at - 31 * 86400 WHERE id = 'old'")
    other.close()
    with TestClient(create_app(settings), base_url=OWN) as client:
        assert client.get("/v1/rounds").json() == {"rounds": ["new"]}


def test_clients_at_once_lose_no_change(serve: Callable[..., int], tmp_path: Path) -> None:
    port = serve(store=f"sqlite:///{tmp_path / 'rounds.db'}", threads=4)
    clients, times = 4, 8

    def ask(method: str, path: str, body: Any = None, **headers: str) -> tuple[int, str, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        sent = None if body is None else json.dumps(body)
        connection.request(method, path, sent, {"Content-Type": JSON, **headers})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers["ETag"], json.loads(content)

    def count(_: int) -> None:
        for _ in range(times):
            status = 412
            while status in (412, 503):
                _, etag, whole = ask("GET", "/v1/rounds/counter")
                after = {"role": str(int(whole["round"]["role"]) + 1)}
                status, _, _ = ask("PUT", "/v1/rounds/counter", after, **{"If-Match": etag})
            assert status == 200

    assert ask("PUT", "/v1/rounds/counter", {"role": "0"})[0] == 201
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(count, range(clients)))
    assert ask("GET", "/v1/rounds/counter")[2]["round"] == {"role": str(clients * times)}


# --- the document -------------------------------------------------------------------------------------


def test_conditions_and_etags_are_documented(kept: TestClient) -> None:
    document = kept.get("/openapi.json").json()
    for path in ("/v1/rounds/{round_id}", "/v1/rounds/{round_id}/letters/{letter_id}"):
        calls = document["paths"][path]
        assert set(calls) == {"get", "put", "delete"}
        for call in calls.values():
            names = [each["name"] for each in call["parameters"]]
            assert names[-2:] == ["If-Match", "If-None-Match"] and len(names) == len(set(names))
        assert "ETag" in calls["get"]["responses"]["200"]["headers"]
        assert "ETag" in calls["put"]["responses"]["200"]["headers"]
        assert "ETag" in calls["put"]["responses"]["201"]["headers"]


def test_whatever_is_sent_is_answered_as_documented(serving: TestClient, capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports'
        schemathesis = pytest.importorskip("schemathesis")
        schema = schemathesis.openapi.from_asgi("/openapi.json", serving.app, headers={"Host": "127.0.0.1:8017"})
        counts: Counter[str] = Counter()
        found = [each.ok() for each in schema.include(path_regex="^/v1/rounds").get_all_operations()]
        for operation in sorted(found, key=lambda each: ("put", "get", "delete").index(each.method)):
            _fuzz(operation, counts)
    with capsys.disabled():
        print(f"\nschemathesis, kept rounds: {sum(counts.values())} requests, {dict(sorted(counts.items()))}")
    assert {"200", "201", "204", "304", "404", "409", "412", "422"} <= set(counts)


def _fuzz(operation: Any, counts: Counter[str]) -> None:
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st
    from schemathesis import GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks

    wanted = [
        not_a_server_error,
        checks.content_type_conformance,
        checks.response_schema_conformance,
        checks.status_code_conformance,
        checks.response_headers_conformance,
    ]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))
    id = st.sampled_from(["a", "a", "a%2Fb", "%00"])
    condition = st.sampled_from([None, {"If-Match": "*"}, {"If-None-Match": "*"}, {"If-Match": '"x"'}])
    body = st.sampled_from([None, {}, {"text": "Dear Ada"}, {"text": "Dear Ada", "id": "b"}])

    @settings(max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=cases, ids=st.tuples(id, id) | st.none(), given_condition=condition, given_body=body)
    def keeps(case: Any, ids: Any, given_condition: Any, given_body: Any) -> None:
        if ids and case.path_parameters:  # so that one call finds what another has kept
            case.path_parameters.update(zip(("round_id", "letter_id"), ids, strict=True))
        if operation.method == "put" and given_body is not None:
            case.body, case.media_type = given_body, JSON
        answer = case.call(headers={"Host": "127.0.0.1:8017", **(given_condition or {})})
        counts[str(answer.status_code)] += 1
        case.validate_response(answer, checks=wanted)

    keeps()
