"""Letters or texts laid side by side over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

HILL = "The quarry lies north of the village. Nobody has blasted there since the war. " * 3


def compared(client: TestClient, **asked: Any) -> Any:
    answer = client.post("/v1/comparisons", json=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(client: TestClient, **asked: Any) -> dict[str, str]:
    """Return what is wrong, by JSON pointer."""
    answer = client.post("/v1/comparisons", json=asked)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    return {each["pointer"]: each["message"] for each in answer.json()["errors"]}


def test_letters_are_compared_as_a_batch_compares_them(client: TestClient, batch: dict[str, Any]) -> None:
    whole, found = client.post("/v1/batches", json=batch).json(), compared(client, **batch)
    assert (found["pairs"], found["clusters"]) == (whole["pairs"], whole["clusters"])
    own = {letter["draft_id"]: letter["critique"]["make_own"] for letter in whole["letters"]}
    assert {letter["draft_id"]: letter["make_own"] for letter in found["letters"]} == own
    assert own["ada"] and own["mei"] and not own["robert-ortiz"]


def test_letters_and_drafts_are_one_name(client: TestClient, batch: dict[str, Any]) -> None:
    rest = {key: value for key, value in batch.items() if key != "drafts"}
    assert compared(client, letters=batch["drafts"], **rest) == compared(client, **batch)


def test_each_pair_says_what_was_forgiven_and_where(client: TestClient, batch: dict[str, Any]) -> None:
    texts = {draft["id"]: draft["text"] for draft in batch["drafts"]}
    [pair] = [each for each in compared(client, **batch)["pairs"] if {each["a"], each["b"]} == {"ada", "mei"}]
    found = {
        (each["kind"], texts[pair["a"]][each["start"] : each["end"]]): texts[pair["b"]][
            each["other_start"] : each["other_end"]
        ]
        for each in pair["forgiven"]
    }
    assert found["contact", "+1 415 555 0137"] == "+1 415 555 0137"
    assert found["sign-off", "Best regards"] == "Best regards"
    assert found["signature", "Tomasz Wójcik"] == "Tomasz Wójcik"
    assert any(kind == "stock" for kind, _ in found)
    assert not any(each["forgiven"] for each in compared(client, **batch)["pairs"] if each["verdict"] == "independent")


def test_texts_are_called_by_their_place(client: TestClient) -> None:
    [pair] = compared(client, texts=[HILL, HILL.replace("quarry", "mill")])["pairs"]
    assert (pair["a"], pair["b"], pair["verdict"], pair["swaps"]) == ("0", "1", "same-letter", [["quarry", "mill"]])


@pytest.mark.parametrize(("unit", "ahead"), [("code-point", 2), ("utf-16", 3)])
def test_offsets_are_counted_as_asked(client: TestClient, unit: str, ahead: int) -> None:
    [pair] = compared(client, texts=["\U0001f600 " + HILL, HILL], offsets=unit)["pairs"]
    assert [passage["start"] - passage["other_start"] for passage in pair["passages"]] == [ahead] * 6


def test_a_text_may_be_longer_than_a_letter(client: TestClient) -> None:
    words = ["".join("bcdfghjklm"[int(digit)] for digit in str(number * 7_919)) for number in range(1, 20_000)]
    long = " ".join(f"{word}." if at % 17 == 0 else word for at, word in enumerate(words))
    assert len(long) > 100_000
    [pair] = compared(client, texts=[long, long])["pairs"]
    assert pair["likeness"] == 100


def test_a_letter_of_html_is_answered_with_its_text(client: TestClient) -> None:
    html = "<p>Dear Ada,</p><p>The goat &amp; the tie made my day, and I told my brother about both of them.</p>"
    found = compared(client, letters=[{"id": "a", "html": html}, {"id": "b", "html": html.replace("Ada", "Bob")}])
    [passage] = found["pairs"][0]["passages"]
    assert found["letters"][0]["text"][passage["start"] :].startswith("The goat & the tie")
    assert "text" not in compared(client, letters=[{"id": "a", "text": "Dear Ada,"}])["letters"][0]


def test_letters_that_cannot_be_compared_are_said(client: TestClient) -> None:
    letters = [{"id": "a", "text": "Dear Ada,\n\nThank you for the goat."}, {"id": "b", "text": " \n"}]
    assert [each["what"] for each in compared(client, letters=letters)["skipped"]] == ["b"]


@pytest.mark.parametrize("asked", [{"texts": []}, {"texts": ["alone"]}, {"letters": []}])
def test_fewer_than_two_make_no_pair(client: TestClient, asked: dict[str, Any]) -> None:
    assert compared(client, **asked)["pairs"] == []


@pytest.mark.parametrize(
    ("asked", "pointer", "words"),
    [
        ({}, "/letters", "texts"),
        ({"texts": ["a"], "letters": []}, "/texts", "one too many"),
        ({"drafts": [], "letters": []}, "/letters", "another name"),
        ({"texts": "a"}, "/texts", ""),
        ({"texts": ["a", 1]}, "/texts/1", "no text"),
        ({"texts": ["x" * 400_001]}, "/texts/0", "longer than 400,000"),
        ({"texts": ["x"] * 2_001}, "/texts", ""),
        ({"txts": ["a"]}, "/txts", "did you mean texts?"),
        ({"letters": [{"id": "a"}]}, "/letters/0/text", "missing"),
        ({"letters": [{"id": "a", "text": ""}, {"id": "a", "text": ""}]}, "/letters/1/id", "another draft"),
        ({"texts": ["a"], "offsets": "bytes"}, "/offsets", ""),
    ],
)
def test_what_is_wrong_is_said_by_field(client: TestClient, asked: Any, pointer: str, words: str) -> None:
    found = refused(client, **asked)
    assert words in found[pointer]
    assert not any("xxx" in message for message in found.values())
