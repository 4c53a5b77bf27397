"""Plain text: what is header, what is letter, and what is no text at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Channel, Draft
from critic.formats import UnreadableError
from critic.formats.text import read, split_header
from critic.limits import MAX_CHARS


def letter(data: str | bytes, name: str = "a.txt") -> Draft:
    (draft,) = read(data.encode() if isinstance(data, str) else data, name)
    return draft


def why(data: str | bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        letter(data)
    assert "\n" not in str(caught.value)
    assert caught.value.file == "a.txt"
    return caught.value.why


def test_a_full_header() -> None:
    draft = letter(
        "To: Ada Okonkwo <ada@x.example>; Bob\nChannel: Card\nSubject: The pager: story\n"
        "Sent-At: 2026-11-18T19:40Z\nId: ada-card\nPersonalization: 3\n"
        "Problems: none\nAuthor: Vietnam, nursing, non-native\n\nDear Ada,\n\nThanks.\n"
    )
    assert draft == Draft(
        text="Dear Ada,\n\nThanks.\n",
        id="ada-card",
        channel=Channel.CARD,
        subject="The pager: story",
        to=("Ada Okonkwo <ada@x.example>", "Bob"),
        sent_at=datetime(2026, 11, 18, 19, 40, tzinfo=UTC),
        file="a.txt",
    )


@pytest.mark.parametrize(
    ("text", "header", "rest"),
    [
        ("Dear Ada,\n", {}, "Dear Ada,\n"),
        ("", {}, ""),
        ("Thanks", {}, "Thanks"),
        ("Subject: Hi\n\nDear Ada,", {"subject": "Hi"}, "Dear Ada,"),
        ("Subject: Hi\nDear Ada,", {"subject": "Hi"}, "Dear Ada,"),
        ("Subject: Hi\nAda:\n\nThanks", {"subject": "Hi"}, "Ada:\n\nThanks"),
        ("SUBJECT : Hi\r\n\r\nDear Ada,\r\n", {"subject": "Hi"}, "Dear Ada,\r\n"),
        ("To: Ada\rChannel: card\r\rDear Ada", {"to": "Ada", "channel": "card"}, "Dear Ada"),
        ("\n\nTo: Ada\n\nDear Ada", {"to": "Ada"}, "Dear Ada"),
        ("To: Ada\n\n\nDear Ada", {"to": "Ada"}, "\nDear Ada"),
        ("To: Ada\nTo: Bob\n\nHi", {"to": "Ada; Bob"}, "Hi"),
        ("To: Ada\nDear Ada, thanks", {"to": "Ada"}, "Dear Ada, thanks"),
        ("To: Ada\nChannel: card\nAda, thanks", {"to": "Ada", "channel": "card"}, "Ada, thanks"),
        ("To: Ada\n\nSubject: Thanks\n\nDear Ada", {"to": "Ada", "subject": "Thanks"}, "Dear Ada"),
        ("To: Ada\nSent_At: 2026-11-18T19:40\n\nHi", {"to": "Ada", "sent-at": "2026-11-18T19:40"}, "Hi"),
        ("To: Ada", {"to": "Ada"}, ""),
        ("To: whom it may concern\n\nI am", {}, "To: whom it may concern\n\nI am"),
        ("To: my surprise,\nit went well", {}, "To: my surprise,\nit went well"),
        ("To: Ada\nSee: below", {"to": "Ada"}, None),
        ("Note: to Ada\nSubject: Hi\n\nDear", {}, "Note: to Ada\nSubject: Hi\n\nDear"),
        ("Dear Ada,\nSubject: Hi\n\nbody", {}, "Dear Ada,\nSubject: Hi\n\nbody"),
        ("Subject:\n\nDear Ada", {"subject": ""}, "Dear Ada"),
    ],
)
def test_where_the_letter_begins(text: str, header: dict[str, str], rest: str | None) -> None:
    if rest is None:
        assert "unknown header line 'See:'" in why(text)
        return
    found = split_header(text, "a.txt")
    assert (found.values, text[found.end :]) == (header, rest)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("To: Ada\nChanel: card\n\nHi", "line 2: unknown header line 'Chanel:'; did you mean 'Channel:'?"),
        ("To: Ada\nChanel: card\nDear Ada", "line 2: unknown header line 'Chanel:'; did you mean 'Channel:'?"),
        ("Subject: a\nSubject: b\n\nHi", "line 2: 'Subject' stands twice"),
        ("Channel: fax\n\nHi", "channel 'fax' is not email, card or call"),
        ("Sent-At: 18.11.2026 2pm\n\nHi", "cannot read the time sent, '18.11.2026 2pm': write 2026-11-18T14:00:00"),
        ("Sent-At: 2026-11-18\n\nHi", "the time of day is missing; write for example 2026-11-18T14:00:00"),
        ("Sent-At: soon\n\nHi", "write date and time like 2026-"),
        ("Subject: " + "x" * 2_000 + "\n\nHi", "'subject' is longer than 1,000 characters"),
    ],
)
def test_a_header_that_cannot_be_read(text: str, message: str) -> None:
    assert message in why(text)


@pytest.mark.parametrize(
    ("written", "entries"),
    [
        ("Ada, Bob;Cy", ("Ada", "Bob", "Cy")),
        ('"Okonkwo, Ada" <a@x>, b@y', ('"Okonkwo, Ada" <a@x>', "b@y")),
        ("Ada Okonkwo, PhD, Bob Ortiz, M.D. <b@y>", ("Ada Okonkwo, PhD", "Bob Ortiz, M.D. <b@y>")),
        (" ; ,", ()),
        ('"unclosed, Ada', ('"unclosed', "Ada")),
    ],
)
def test_recipients(written: str, entries: tuple[str, ...]) -> None:
    assert letter(f"To: {written}\n\nHi").to == entries


@pytest.mark.parametrize(
    "data",
    [
        "Dear José,\r\nI’m glad.\r\n".encode(),
        b"\xef\xbb\xbf" + "Dear José,\r\nI’m glad.\r\n".encode(),
        "Dear José,\r\nI’m glad.\r\n".encode("utf-16"),
        "\ufeffDear José,\r\nI’m glad.\r\n".encode("utf-16-be"),
        "Dear José,\r\nI’m glad.\r\n".encode("utf-32"),
        "Dear José,\r\nI’m glad.\r\n".encode("cp1252"),
    ],
)
def test_charsets_that_are_read(data: bytes) -> None:
    assert letter(data).text == "Dear José,\r\nI’m glad.\r\n"


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        ("Dvořák", "cp1250"),  # "Dvøák" to Windows-1252
        ("Renée", "mac_roman"),
        ("Muñoz", "mac_roman"),
        ("Gómez", "mac_roman"),
        ("Zoë", "cp437"),
        ("Świątek", "iso8859_2"),
        ("Yıldız", "cp1254"),
        ("Иван", "cp1251"),
        ("田中", "shift_jis"),
        ("王伟", "gbk"),
        ("Muñoz", "cp1252"),  # or "Muńoz"
    ],
)
def test_a_name_is_never_guessed_at(name: str, charset: str) -> None:
    assert "is not UTF-8 (line 2)" in why(f"Hello,\nDear {name},".encode(charset))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Dear\0Ada", "NUL"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "Word"),
        (b"{\\rtf1 Dear Ada}", "RTF"),
        (b"\x01\x02\x03\x04\x05", "control characters"),
        (b"\xff\xfeD\x00e", "UTF-16"),
        (b"x" * 2_000_000, f"longer than {MAX_CHARS:,} characters"),
        (b"\n" * 200_000, f"longer than {MAX_CHARS:,} characters"),
        (b"\xed\xa0\x80", "not UTF-8"),
    ],
)
def test_what_is_no_letter(data: bytes, message: str) -> None:
    assert message in why(data)


@pytest.mark.parametrize("text", ["", "Thanks", "\n", "\ufffe", "e\u0301\u200b", "a\u2028b\x0bc"])
def test_odd_text_is_kept_as_it_is(text: str) -> None:
    assert letter(text).text == text


@given(
    st.lists(
        st.sampled_from(["To: Ada", "Subject: x", "Chanel: card", "Dear Ada,", "", "Ada:", "Id: 1", "\r", "Sent-At: 1"])
    )
)
def test_the_letter_is_the_end_of_the_file(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        assert text.endswith(letter(text).text)
    except UnreadableError as error:
        assert "\n" not in str(error)
