"""JSON Lines: a draft a line, and a broken line costs only itself."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Channel, Draft, Unreadable
from critic.formats import UnreadableError
from critic.formats.jsonl import read


def drafts(data: str | bytes) -> list[Draft | Unreadable]:
    return list(read(data.encode() if isinstance(data, str) else data, "letters.jsonl"))


def test_every_key() -> None:
    line = {
        "id": 7,
        "channel": "call",
        "subject": None,
        "to": ["Okonkwo, Ada"],
        "text": "Hi",
        "sent_at": "2026-11-18T19:40Z",
    }
    sent_at = datetime(2026, 11, 18, 19, 40, tzinfo=UTC)
    assert drafts(json.dumps(line)) == [
        Draft("Hi", "7", Channel.CALL, None, ("Okonkwo, Ada",), sent_at, "letters.jsonl"),
    ]


def test_a_broken_line_costs_only_itself() -> None:
    first, second, third, fifth = drafts('{"text": "a"}\r\n{"text": "b", "to": "Ada; Bob"}\n{"text": \n\n{"text": "c"}')
    assert first == Draft("a", "letters.jsonl:1", file="letters.jsonl")
    assert isinstance(second, Draft) and second.to == ("Ada", "Bob")
    assert third == Unreadable("letters.jsonl line 3", "is not JSON: Expecting value at column 10")
    assert isinstance(fifth, Draft) and fifth.id == "letters.jsonl:5"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "a", "sents_at": ""}', "unknown key 'sents_at'; did you mean sent_at?"),
        ('{"text": "a", "zzz": 1}', "unknown key 'zzz' (known: id channel subject to text sent_at)"),
        ("{}", "'text' is missing"),
        ('{"text": null}', "'text' is missing"),
        ('{"text": 3}', "'text' is no text"),
        ('{"text": "a", "to": [3]}', "'to' is no text"),
        ('{"text": "a", "to": {"name": "x"}}', "'to' is no text"),
        ('{"text": "a", "id": true}', "'id' is no text"),
        ('{"text": "a", "sent_at": 1700000000}', "'sent_at' is no text"),
        ('{"text": "a", "sent_at": "Nov 18, 2026 2pm"}', "write 2026-11-18T14:00:00"),
        ('{"text": "a", "channel": "crad"}', "did you mean card?"),
        ("3", "is not an object"),
        ("[" * 100_000, "is one JSON document"),
        ('{"a":' * 100_000, "is no draft"),
        ("9" * 5_000, "is no draft"),
        (json.dumps({"text": "x" * 2_000_000}), "longer than 100,000 characters"),
        (json.dumps({"text": "a", "to": ["x"] * 101}), "more than 100 people"),
    ],
)
def test_a_line_that_is_no_draft(line: str, message: str) -> None:
    try:
        (found,) = drafts(line)
    except UnreadableError as error:
        found = error.unreadable
    assert isinstance(found, Unreadable)
    assert message in found.why
    assert "\n" not in found.why


def test_lone_surrogates_are_kept() -> None:
    (found,) = drafts('{"text": "a\\ud800b"}')
    assert isinstance(found, Draft) and found.text == "a\ud800b"


def test_line_ends_inside_a_text_are_kept() -> None:
    (found,) = drafts('{"text": "a\\r\\nb"}')
    assert isinstance(found, Draft) and found.text == "a\r\nb"


def test_a_line_that_is_not_utf_8() -> None:
    bad, good = drafts(b'{"text": "Jos\xe9"}\n{"text": "Jos\xc3\xa9"}')
    assert bad == Unreadable("letters.jsonl line 1", "is not UTF-8; save the file as UTF-8")
    assert isinstance(good, Draft) and good.text == "José"


def test_marks_of_byte_order() -> None:
    for charset in ("utf-8-sig", "utf-16"):
        (found,) = drafts('{"text": "José"}'.encode(charset))
        assert isinstance(found, Draft) and found.text == "José"


@pytest.mark.parametrize("data", ['[{"text": "a"}]', '{\n "text": "a"\n}', b"\0\0\0", b"PK\x03\x04", b"%PDF-1.7"])
def test_a_file_that_is_something_else(data: str | bytes) -> None:
    with pytest.raises(UnreadableError):
        drafts(data)


def test_nothing_is_no_error() -> None:
    assert drafts("") == drafts("\n" * 200_000) == []


JSON = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.text() | st.integers(), max_size=3)
)


@given(st.dictionaries(st.sampled_from(["id", "channel", "subject", "to", "text", "sent_at", "too"]), JSON))
def test_any_values_are_read_or_refused(value: dict[str, object]) -> None:
    assert len(drafts(json.dumps(value))) == 1
