"""JSON Lines: one draft a line, as an object with the keys of a draft."""

from __future__ import annotations

import json
from collections.abc import Iterator

from critic.domain import Draft, Unreadable
from critic.formats._fields import FIELDS, draft_of
from critic.formats._reading import UnreadableError, decode

SUFFIXES = (".jsonl", ".ndjson")

_EXAMPLE = '{"id": "ada", "to": "Ada Okonkwo", "text": "Dear Ada, …"}'


def read(data: bytes, name: str) -> Iterator[Draft | Unreadable]:
    """Yield a draft for each line, or what is wrong with the line.

    Their ids are ``name:LINE`` where they bring none.  Raises UnreadableError where the file as a
    whole is something else.
    """
    text = _as_utf8(data, name)
    _refuse_document(text, name)
    for number, line in enumerate(text.split(b"\n"), start=1):
        if line.strip():
            place = f"{name} line {number}"
            try:
                yield draft_of(_object(line, place), name=f"{name}:{number}", file=name, place=place)
            except UnreadableError as error:
                yield error.unreadable


def _as_utf8(data: bytes, name: str) -> bytes:
    """Return the lines in UTF-8, not yet decoded: one broken byte must not cost the other letters."""
    start = data[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return decode(data, name).encode("utf-8")  # PowerShell redirects to UTF-16
    if b"\0" in start or start.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        decode(start, name)  # raises, with the words for what it is
    return data.removeprefix(b"\xef\xbb\xbf")


def _refuse_document(text: bytes, name: str) -> None:
    """Raise UnreadableError for one JSON document over several lines, which would be an error a line."""
    if text.lstrip()[:1] == b"[" or text.split(b"\n", 1)[0].strip() == b"{":
        why = "is one JSON document, not JSON Lines; write one object a line, without brackets around them"
        raise UnreadableError(name, f"{why}: {_EXAMPLE}")


def _object(line: bytes, place: str) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableError(place, "is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise UnreadableError(place, f"is not JSON: {error.msg} at column {error.colno}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets without end
        raise UnreadableError(place, f"is no draft; write an object with some of: {' '.join(FIELDS)}") from error
    if not isinstance(value, dict):
        raise UnreadableError(place, f"is not an object; write {_EXAMPLE}")
    return value
