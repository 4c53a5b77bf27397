"""A mail as mail programs save it: its recipients, subject, date, and the text its reader sees.

Attachments are ignored, a forwarded mail among them, and nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from critic.domain import Draft
from critic.formats._charsets import decode_declared, decode_labelled
from critic.formats._fields import draft_of
from critic.formats._flowed import unflow
from critic.formats._mail_headers import MAX_HEADER_CHARS, header_line, header_recipients, header_time
from critic.formats._reading import UnreadableError, clip, decode
from critic.formats.html import extract

if TYPE_CHECKING:
    from email.message import EmailMessage

SUFFIXES = (".eml",)

_MAX_MULTIPARTS = 100  # parts that hold parts; the parser recurses into them
_MAX_LINES = 500_000  # the parser takes some microseconds for each
_MULTIPART = re.compile(rb"^content-type[ \t]*:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_CONTENT = re.compile(rb"^content-[a-z-]+[ \t]*:[^\n]*+(?:\n[ \t][^\n]*+)*+", re.IGNORECASE | re.MULTILINE)
_MAX_CONTENT_HEADERS = 1_000
_MAX_CONTENT_BYTES = 2_000  # of one of them; the parser is quadratic in it, and no mail program writes one as long
# fmt: off
_KNOWN = frozenset({
    "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "message-id", "mime-version", "content-type",
    "received", "return-path", "x-mozilla-draft-info", "x-unsent",
})
# fmt: on
_IS_DRAFT = frozenset(
    {"x-mozilla-draft-info", "x-unsent", "x-uniform-type-identifier"}
)  # of Thunderbird, Outlook, Apple
_BLANK = re.compile(r"[\s\u200b\ufeff]*")
_ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_LOST = 20  # one character in so many may be undecodable before the text counts as unreadable
_ADVICE = "; copy the text of the letter into a .txt file"


def read(data: bytes, name: str) -> Iterator[Draft]:
    """Yield the one draft; raises UnreadableError."""
    yield mail_draft(data, name=name, file=name)


def mail_draft(data: bytes, *, name: str, file: str, place: str = "") -> Draft:
    """Return the draft in one mail.

    ``name`` is its id, ``file`` where it lies, ``place`` what an error calls it.  A mail that says it
    is not sent yet has no time: the Date of a draft is when it was saved.  Raises UnreadableError.
    """
    place = place or file
    mail = _parsed(data, place)
    headers = _headers(mail)
    if not _KNOWN & headers.keys():
        decode(data[:1000], place)  # raises, with the words for what it is, where it is no text at all
        raise UnreadableError(place, "has no mail header (To, Subject, Date …); if it is plain text, name it .txt")
    subject = header_line(headers["subject"][0]) if "subject" in headers else None
    fields: dict[str, object] = {
        "subject": subject,
        "to": header_recipients(headers.get("to", ())),
        "text": _letter(mail, place),
    }
    draft = replace(draft_of(fields, name=name, file=file, place=place), extracted=True)
    if "date" in headers and not _IS_DRAFT & headers.keys():
        return replace(draft, sent_at=header_time(headers["date"][0]))
    return draft


def _parsed(data: bytes, place: str) -> EmailMessage:
    from email import policy
    from email.parser import BytesParser

    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    if len(_MULTIPART.findall(data)) > _MAX_MULTIPARTS:
        raise UnreadableError(place, f"holds more than {_MAX_MULTIPARTS} parts inside one another" + _ADVICE)
    if data.count(b"\n") > _MAX_LINES:
        raise UnreadableError(place, f"holds more than {_MAX_LINES:,} lines" + _ADVICE)
    for number, header in enumerate(_CONTENT.finditer(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))):
        if number >= _MAX_CONTENT_HEADERS or header.end() - header.start() > _MAX_CONTENT_BYTES:
            raise UnreadableError(place, "describes its parts at a length no mail program does" + _ADVICE)
    try:
        return BytesParser(policy=policy.default).parsebytes(data)
    except Exception as error:  # the parser of structured headers raises all kinds of them
        raise UnreadableError(place, f"is no mail that can be read ({type(error).__name__})" + _ADVICE) from error


def _headers(mail: EmailMessage) -> dict[str, list[str]]:
    """Return the header as written, by lower-case name, without parsing any of it."""
    found: dict[str, list[str]] = {}
    for name, value in mail.raw_items():
        found.setdefault(name.lower(), []).append(str(value)[:MAX_HEADER_CHARS])
    return found


# --- which part is the letter ------------------------------------------------------------------


def _letter(mail: EmailMessage, place: str) -> str:
    try:
        text = _text_of(mail, place)
        if text is not None:
            return text
        kinds = sorted({part.get_content_type() for part in mail.walk() if not part.is_multipart()})
    except UnreadableError:
        raise
    except Exception as error:  # as above
        raise UnreadableError(place, f"is no mail that can be read ({type(error).__name__})" + _ADVICE) from error
    if _ENCRYPTED & {mail.get_content_type(), *kinds}:
        raise UnreadableError(place, "is encrypted or sealed" + _ADVICE)
    if kinds == ["text/calendar"]:
        raise UnreadableError(place, "is a calendar entry, not a letter" + _ADVICE)
    raise UnreadableError(place, f"holds no text, only {clip(', '.join(kinds)) or 'attachments'}" + _ADVICE)


def _text_of(part: EmailMessage, place: str) -> str | None:
    """Return the text of a part and of those in it, None where it holds none."""
    kind = part.get_content_type()
    if kind.startswith("message/") or _is_attachment(part):
        return None
    if kind == "text/plain":
        return _plain(part, place)
    if kind == "text/html":
        return extract(_html(part, place)).text
    if not part.is_multipart():
        return None
    parts: list[EmailMessage] = [each for each in part.get_payload() if not isinstance(each, str)]  # type: ignore[misc]
    if kind == "multipart/alternative":
        return _best(parts, place)
    if kind in {"multipart/related", "multipart/signed", "multipart/report"}:
        parts = parts[:1]
    texts = [text for each in parts if (text := _text_of(each, place)) is not None]
    filled = [text for text in texts if not _BLANK.fullmatch(text)]
    # Apple Mail splits a letter around each picture in it
    return "\n".join(filled) if filled else texts[0] if texts else None


def _best(parts: list[EmailMessage], place: str) -> str | None:
    """Return the plain one of several versions, or else the first that has any text."""
    empty: str | None = None
    refused: UnreadableError | None = None
    for part in sorted(parts, key=lambda part: part.get_content_type() != "text/plain"):
        try:
            text = _text_of(part, place)
        except UnreadableError as error:
            refused = refused or error
            continue
        if text and not _BLANK.fullmatch(text):
            return text
        empty = text if empty is None else empty
    if refused:
        raise refused
    return empty


def _is_attachment(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


# --- its bytes as text ---------------------------------------------------------------------------


def _plain(part: EmailMessage, place: str) -> str:
    text = _decoded(part, place)
    if str(part.get_param("format", "")).lower() == "flowed":
        return unflow(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _html(part: EmailMessage, place: str) -> str:
    if part.get_param("charset") is None and (html := decode_declared(_bytes(part))):
        return html
    return _decoded(part, place)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: EmailMessage, place: str) -> str:
    """Return the part's text, with plain newlines; raises UnreadableError where too much of it is lost."""
    data = _bytes(part)
    label = str(part.get_param("charset") or "us-ascii")
    text = decode_labelled(data, label)
    if text is None:
        try:
            text = decode(data, place)
        except UnreadableError:
            # its charset is known, but bytes were lost on the way: what is left can still be judged
            text = decode_labelled(data, label, "replace")
    if text is None:
        raise UnreadableError(place, f"is in the unknown charset {clip(label, 30)!r}" + _ADVICE)
    lost = sum(1 for char in text if char == "\ufffd" or (char < " " and char not in "\t\n\v\f\r\x1b"))
    if lost * _LOST > len(text) or "\0" in text:
        raise UnreadableError(place, "holds a text that is damaged or encoded in an unknown way" + _ADVICE)
    return text.replace("\r\n", "\n").replace("\r", "\n")
