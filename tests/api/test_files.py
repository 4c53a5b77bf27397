"""Files in, drafts out: what a page cannot read itself."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from starlette.testclient import TestClient

EML = b"To: Ada Okonkwo <ada@brightwater.example>\r\nSubject: Thanks\r\nX-Unsent: 1\r\n\r\nDear Ada,\r\n"


def read(client: TestClient, name: str, data: bytes) -> Any:
    return client.post("/v1/files", json={"name": name, "data": b64encode(data).decode()})


def test_a_mail_becomes_a_draft(client: TestClient) -> None:
    (draft,) = read(client, "ada.eml", EML).json()["drafts"]
    assert draft["to"] == ["Ada Okonkwo <ada@brightwater.example>"]
    assert draft["subject"] == "Thanks"
    assert draft["text"].startswith("Dear Ada,")
    assert (draft["id"], draft["channel"], draft["sent_at"]) == ("ada.eml", "email", None)


def test_a_table_becomes_one_draft_a_row(client: TestClient) -> None:
    answer = read(client, "all.csv", b"to,text,channel\nAda,Dear Ada,card\nBob,Dear Bob,email\n").json()
    assert [(each["to"], each["channel"]) for each in answer["drafts"]] == [(["Ada"], "card"), (["Bob"], "email")]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("photo.png", b"\x89PNG", "cannot read .png files"),
        ("letter.docx", b"no zip", "is no Word file"),
        ("letter.txt", b"\0\0\0\0", "NUL"),
        ("letter", b"Dear Ada", "its name has no ending"),
        ("letter.txt", b"", "is empty"),
        ("letter.txt", b" \r\n", "is empty"),
        ("letter.eml", b"Subject: Thanks\r\n\r\n", "is empty"),
        ("letters.csv", b"to,text\n", "is empty"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(client: TestClient, name: str, data: bytes, why: str) -> None:
    answer = read(client, name, data)
    assert answer.status_code == 200
    assert answer.json()["drafts"] == []
    (unreadable,) = answer.json()["unreadable"]
    assert unreadable["file"] == name
    assert why in unreadable["why"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"name": "a.txt"}, "/data"),
        ({"data": "aGk="}, "/name"),
        ({"name": "", "data": "aGk="}, "/name"),
        ({"name": "a.txt", "data": "no base64!"}, "/data"),
        ({"name": "a.txt", "data": 7}, "/data"),
        ({"name": "a.txt", "data": "aGk=", "path": "x"}, "/path"),
        ([], ""),
    ],
)
def test_a_request_without_a_file_is_refused_at_its_field(client: TestClient, body: Any, pointer: str) -> None:
    answer = client.post("/v1/files", json=body)
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_an_empty_letter_does_not_cost_the_others(client: TestClient) -> None:
    answer = read(client, "all.jsonl", b'{"id": "a", "text": "Dear Ada,"}\n{"id": "b", "text": " "}\n').json()
    assert [each["id"] for each in answer["drafts"]] == ["a"]
    assert [each["file"] for each in answer["unreadable"]] == ["b"]


def test_a_path_in_the_name_opens_nothing(client: TestClient) -> None:
    answer = read(client, "../../etc/passwd.txt", b"Dear Ada,").json()
    assert answer["drafts"][0]["text"] == "Dear Ada,"


def test_the_report_of_a_batch_comes_as_a_page(client: TestClient, batch: dict[str, Any]) -> None:
    answer = client.post("/v1/batches", json=batch, headers={"Accept": "text/html"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!doctype html>")
    assert "Farid Haddad" in answer.text
