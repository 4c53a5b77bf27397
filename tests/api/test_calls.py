"""What each call answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from critic.catalogue import catalogue

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
LETTER = "Dear [Name],\n\nThank you for your time.\n\nBest,\nTomasz"


def critique(client: TestClient, **draft: Any) -> Any:
    answer = client.post("/v1/critiques", json={"draft": draft})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_draft_is_judged(client: TestClient, one: dict[str, Any]) -> None:
    answer = client.post("/v1/critiques", json=one)
    assert answer.headers["content-type"] == "application/json"
    judged = answer.json()
    assert judged["draft_id"] == "ada"
    assert judged["interviewer"] == "Adaeze Okonkwo"
    assert [line["name"] for line in judged["criteria"]][:4] == ["detail", "interviewer", "own-words", "contact"]


def test_it_says_what_the_command_line_says(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER, "utf-8")
    command = [sys.executable, "-m", "critic", "check", "a.txt", "--format", "json"]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env={**os.environ}).stdout
    assert json.loads(printed) == [critique(client, id="a.txt", text=LETTER)]


def test_null_means_absent(client: TestClient) -> None:
    nothing = dict.fromkeys(("html", "id", "channel", "subject", "to", "sent_at"))
    absent = {"round": None, "round_id": None, "others": None, "now": None, "offsets": None, "deadline_ms": None}
    answer = client.post("/v1/critiques", json={"draft": {"text": LETTER, **nothing}, **absent})
    assert answer.json() == critique(client, text=LETTER)


@pytest.mark.parametrize("to", ["Bob Ortiz", ["Bob Ortiz"], "Bob Ortiz <bob@example.org>"])
def test_to_is_a_line_or_a_list(client: TestClient, to: Any) -> None:
    assert "wrong-interviewer" in checks(critique(client, text=LETTER.replace("[Name]", "Anna"), to=to))


def checks(judged: Any) -> list[str]:
    return [finding["check"] for finding in judged["findings"]]


def test_text_plain_is_taken_as_json(client: TestClient) -> None:
    body = json.dumps({"draft": {"text": LETTER}})
    answer = client.post("/v1/critiques", content=body, headers={"Content-Type": "text/plain;charset=UTF-8"})
    assert answer.json() == critique(client, text=LETTER)


def test_a_lone_surrogate_comes_back_as_json(client: TestClient) -> None:
    body = rb'{"draft":{"text":"Dear [N\ud800e],\n\nThank you \ud83d","subject":"\udc00 [Role]","id":"\ud801"}}'
    answer = client.post("/v1/critiques", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200
    judged = json.loads(answer.content.decode("utf-8"))
    assert judged["draft_id"] == "\ud801"
    assert any("\ud800" in each["text"] for each in judged["annotations"])


def test_offsets_are_counted_as_asked(client: TestClient) -> None:
    draft = {"text": "\U0001f600 " + LETTER}
    starts = [
        client.post("/v1/critiques", json={"draft": draft, "offsets": unit}).json()["findings"][0]["start"]
        for unit in ("code-point", "utf-16")
    ]
    assert starts == [7, 8]


def test_html_is_answered_with_its_text(client: TestClient) -> None:
    html = "<!-- \U0001f600 --><p>Dear <b>Ada Oko</b>nko,</p><p>Thank you for your time.</p>"
    draft = {"html": html, "to": "Adaeze Okonkwo"}
    judged = client.post("/v1/critiques", json={"draft": draft, "offsets": "utf-16"}).json()
    assert judged["text"].startswith("Dear Ada Okonko,")
    [edit] = [edit for finding in judged["findings"] for edit in finding["edits"]]
    units = html.encode("utf-16-le")
    before, after = units[: 2 * edit["source_start"]], units[2 * edit["source_end"] :]
    mended = before.decode("utf-16-le") + edit["source_text"] + after.decode("utf-16-le")
    again = critique(client, html=mended, to="Adaeze Okonkwo")
    assert "misspelled-interviewer" in checks(judged) and "misspelled-interviewer" not in checks(again)
    assert mended.count("</b>") == 1


def test_drafts_without_an_id_are_called_by_their_place(client: TestClient) -> None:
    assert critique(client, text=LETTER)["draft_id"] == "draft"
    answer = client.post("/v1/batches", json={"drafts": [{"text": LETTER}, {"text": LETTER}]}).json()
    assert [letter["draft_id"] for letter in answer["letters"]] == ["drafts/0", "drafts/1"]


def test_what_the_deadline_cuts_is_skipped_and_not_praised(
    client: TestClient, one: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = client.post("/v1/critiques", json=one | {"deadline_ms": 60_000}).json()
    assert whole == client.post("/v1/critiques", json=one).json()
    monkeypatch.setattr("critic.api.limits.monotonic", lambda: 0.0)
    cut = client.post("/v1/critiques", json=one | {"deadline_ms": 1}).json()
    assert cut["personalization"] is None
    assert "no time" in cut["headline"]
    assert cut["verdict"] == "revise"
    late = {each["what"] for each in cut["skipped"] if each["why"] == "not reached by the deadline"}
    assert {"missing-detail", "wrong-interviewer", "detail"} <= late


def test_a_batch_is_judged(client: TestClient, batch: dict[str, Any]) -> None:
    answer = client.post("/v1/batches", json=batch)
    assert answer.headers["content-type"] == "application/json"
    report = answer.json()
    assert [letter["draft_id"] for letter in report["letters"]] == [each["id"] for each in batch["drafts"]]
    assert set(report) >= {"letters", "pairs", "clusters", "without_letter", "unreadable", "skipped"}


@pytest.mark.parametrize("unit", ["code-point", "utf-16"])
def test_letters_is_another_name_of_drafts(client: TestClient, batch: dict[str, Any], unit: str) -> None:
    rest = {key: value for key, value in batch.items() if key != "drafts"} | {"offsets": unit}
    emoji = [{**batch["drafts"][-1], "id": "emoji", "text": "\U0001f600 " + LETTER}]
    one, other = (client.post("/v1/batches", json={name: emoji, **rest}).json() for name in ("drafts", "letters"))
    assert one == other
    found = [each for each in one["letters"][0]["critique"]["findings"] if each["check"] == "unfilled-placeholder"]
    assert found[0]["start"] == (7 if unit == "code-point" else 8)
    answer = client.post("/v1/batches", json={"letters": [{"text": LETTER}]}).json()
    assert [letter["draft_id"] for letter in answer["letters"]] == ["letters/0"]


def test_notes_may_be_one_string(client: TestClient, batch: dict[str, Any]) -> None:
    round_ = json.loads(json.dumps(batch["round"]))
    for interview in round_["interviews"]:
        interview["notes"] = "\n".join(interview["notes"])
    answers = [client.post("/v1/batches", json={**batch, "round": each}).content for each in (batch["round"], round_)]
    assert answers[0] == answers[1]


def test_a_batch_streams_what_it_would_answer_whole(client: TestClient, batch: dict[str, Any]) -> None:
    whole = client.post("/v1/batches", json=batch).json()
    streamed = client.post("/v1/batches", json=batch, headers={"Accept": "application/x-ndjson, */*;q=0.1"})
    assert streamed.headers["content-type"] == "application/x-ndjson"
    lines = [json.loads(line) for line in streamed.content.splitlines()]
    pairs = [line for line in lines if "a" in line]
    assert lines == [*whole["letters"], *pairs, lines[-1]]
    assert {**lines[-1], "letters": whole["letters"], "pairs": pairs} == whole


@pytest.mark.parametrize("accept", ["application/json", "*/*", "application/x-ndjson;q=0"])
def test_it_streams_only_when_asked(client: TestClient, accept: str) -> None:
    answer = client.post("/v1/batches", json={"drafts": []}, headers={"Accept": accept})
    assert answer.headers["content-type"] == "application/json"


def test_the_catalogue_is_answered(client: TestClient) -> None:
    pages = client.get("/v1/checks").json()["checks"]
    assert [page["name"] for page in pages] == list(catalogue())
    page = client.get("/v1/checks/missing-thanks").json()
    assert page in pages
    assert page["why"] and page["severities"] == ["warning"]


def test_every_finding_leads_to_its_page(client: TestClient) -> None:
    for finding in critique(client, text=LETTER)["findings"]:
        assert client.get(finding["url"]).json()["name"] == finding["check"]


def test_it_says_when_it_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ready"


def test_the_page_runs_its_own_files_only(client: TestClient) -> None:
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';") and "unsafe" not in policy
    assert page.headers["cache-control"] == "no-store"
    assert client.get("/app.js").headers["content-type"] == "text/javascript; charset=utf-8"
    assert client.get("/style.css").headers["content-type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/%2e%2e/app.py", "/docs", "/redoc", "/critic/app.py"])
def test_no_other_file_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_parallel_clients_get_what_a_lone_one_gets(client: TestClient, batch: dict[str, Any]) -> None:
    asked = [{"draft": draft, "round": batch["round"], "now": batch["now"]} for draft in batch["drafts"]]
    asked += [{"draft": {"text": LETTER.replace("Tomasz", f"Name{number}")}} for number in range(12)]

    def bytes_of(request: dict[str, Any]) -> bytes:
        return client.post("/v1/critiques", json=request).content

    alone = [bytes_of(request) for request in asked]
    with ThreadPoolExecutor(16) as pool:
        for _ in range(3):
            assert list(pool.map(bytes_of, asked)) == alone
