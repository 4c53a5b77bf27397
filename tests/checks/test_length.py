"""The exact bounds of a letter's length, in words from greeting to name."""

from __future__ import annotations

import pytest


def letter(words: int) -> str:
    """Write a letter of so many words: two of greeting, the rest of body, one of name."""
    return f"Dear Ada,\n\n{'the ' * (words - 4)}end.\n\nTomasz\n+1 415 555 0137"


@pytest.mark.parametrize(
    ("channel", "words", "expected"),
    [
        ("email", 39, "too-short"), ("email", 40, None), ("email", 320, None), ("email", 321, "too-long"),
        ("card", 14, "too-short"), ("card", 15, None), ("card", 120, None), ("card", 121, "too-long"),
        ("call", 39, "too-short"), ("call", 40, None), ("call", 180, None), ("call", 181, "too-long"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_bounds(findings, channel: str, words: int, expected: str | None, ending: str) -> None:
    found = [f.check for f in findings(letter(words).replace("\n", ending), channel=channel)]
    assert [check for check in found if check.startswith("too-")] == [expected] * bool(expected)


def test_contact_quoted_mail_and_heading_do_not_count(findings) -> None:
    more = "\nSenior analyst of beds\ntomasz@example.org\n\n> " + "old " * 400
    found = {f.check for f in findings(f"1 Mill Lane\nPortland\n\n{letter(320)}{more}")}
    assert "too-long" not in found
    assert "too-short" in {f.check for f in findings(letter(39) + more)}


@pytest.mark.parametrize(("words", "expected"), [(24, "too-short"), (25, None), (75, None), (76, "too-long")])
def test_a_voicemail_is_counted_alone(findings, words: int, expected: str | None) -> None:
    script = f"Hello Ada, this is Tomasz. {'the ' * 60}\n\nVoicemail:\n{'the ' * words}"
    found = [f for f in findings(script, channel="call") if f.check.startswith("too-")]
    assert [f.check for f in found] == [expected] * bool(expected)
    assert all(script[f.start :].lstrip().startswith("the") for f in found)


@pytest.mark.parametrize(("text", "said"), [("Thanks", "of 1 word says"), ("", "Nothing is written here yet")])
def test_hardly_a_word_is_counted_in_plain_english(findings, text: str, said: str) -> None:
    assert any(said in f.message for f in findings(text) if f.check == "too-short")
