"""Plain text and Markdown: header lines if any, a blank line, the letter.

    To: Adaeze Okonkwo <ada@brightwater.example>
    Channel: card
    Subject: The pager story
    Sent-At: 2026-11-18T19:40:00-08:00

    Dear Ada, …

Markdown is not rendered: offsets point into what the writer sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from critic.domain import Draft
from critic.formats._fields import draft_of
from critic.formats._reading import UnreadableError, decode, did_you_mean, nearest

SUFFIXES = (".txt", ".md")

HEADERS = {"to": "To", "channel": "Channel", "subject": "Subject", "sent-at": "Sent-At", "id": "Id"}
COMMENTS = {"personalization": "Personalization", "problems": "Problems", "near-miss": "Near-Miss", "author": "Author"}
"""Header lines that say something about the letter to others, as in the corpus."""

_KNOWN = HEADERS | COMMENTS
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_HEADER = re.compile(r"([A-Za-z][A-Za-z_-]{0,30})[ \t]*:[ \t]*(.*?)[ \t]*\Z")
_WHOM = re.compile(r"whom(?:soever)?\s+(?:it|this)\s+may\s+concern", re.IGNORECASE)
_GREETING = re.compile(r"\W*(?:dear|hi|hello|hey|good\s+(?:morning|afternoon|evening|day)|greetings)\b", re.IGNORECASE)
_SURE = 75  # likeness from which an unknown key is a known one misspelled, and not a word of the letter


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the letter: values by lower-case key, and the offset at which the letter begins."""

    values: dict[str, str]
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    end: int
    key: str = ""
    value: str = ""


def read(data: bytes, name: str) -> Iterator[Draft]:
    """Yield the one draft; raises UnreadableError."""
    text = decode(data, name)
    header = split_header(text, name)
    fields: dict[str, object] = {
        key.replace("-", "_"): value for key, value in header.values.items() if key in HEADERS and value
    }
    yield draft_of(fields | {"text": text[header.end :]}, name=name, file=name)


def split_header(text: str, name: str) -> Header:
    """Find the header lines of a letter.

    The first line must be one, and a blank line must end them; without a blank line they count
    where they cannot be prose: two of them, a subject, or one right before the greeting.
    Raises UnreadableError for a header line that is unknown or stands twice.
    """
    lines, after = _block(text, name)
    if not lines:
        return Header({}, 0)
    values: dict[str, str] = {}
    for line in lines:
        if line.key == "to" and values.get("to"):
            values["to"] += f"; {line.value}"
        elif line.key in values:
            raise UnreadableError(name, f"line {line.number}: {_KNOWN[line.key]!r} stands twice; keep one")
        else:
            values[line.key] = line.value
    end = after.end if after and not after.text.strip() else lines[-1].end
    return _with_pasted_subject(text, Header(values, end))


def _with_pasted_subject(text: str, header: Header) -> Header:
    """Take a letter's own first line ``Subject: …`` for its subject, where the header has none."""
    first, *rest = _lines(text, header.end, 2)
    if "subject" in header.values or first.key != "subject":
        return header
    end = rest[0].end if rest and not rest[0].text.strip() else first.end
    return Header(header.values | {"subject": first.value}, end)


def _block(text: str, name: str) -> tuple[list[_Line], _Line | None]:
    """Return the header lines, and the line after them if there is one."""
    lines: list[_Line] = []
    after: _Line | None = None
    for line in _lines(text):
        if not lines and not line.text.strip():
            continue
        # "Ada:" alone is a greeting
        if not line.key or (line.key not in _KNOWN and (not lines or not line.value)):
            after = line
            break
        lines.append(line)
    if not lines or (lines[0].key == "to" and _WHOM.match(lines[0].value)):
        return [], None
    unknown = next((number for number, line in enumerate(lines) if line.key not in _KNOWN), None)
    is_closed = after is None or not after.text.strip()
    if unknown is not None:
        key = lines[unknown].key
        if is_closed or nearest(key, _KNOWN, _SURE):
            raise UnreadableError(name, _unknown(lines[unknown]))
        lines, after = lines[:unknown], lines[unknown]
    if is_closed or len(lines) > 1 or lines[0].key == "subject" or (after and _GREETING.match(after.text)):
        return lines, after
    return [], None


def _unknown(line: _Line) -> str:
    written = line.text.split(":", 1)[0].strip()
    suggestion = did_you_mean(line.key, {key: f"'{name}:'" for key, name in _KNOWN.items()})
    known = " ".join(HEADERS.values())
    return (
        f"line {line.number}: unknown header line '{written}:'{suggestion} (known: {known}; "
        "if the letter begins here, put a blank line before it)"
    )


def _lines(text: str, start: int = 0, limit: int | None = None) -> Iterator[_Line]:
    """Yield lines from an offset on, split at what text editors split at, with key and value where they have them."""
    for number, match in enumerate(_LINE.finditer(text, start), start=1):
        if limit is not None and number > limit:
            return
        header = _HEADER.match(match[1])
        key = header[1].lower().replace("_", "-") if header else ""
        yield _Line(number, match[1], match.end(), key, header[2] if header else "")
        if match.end() == len(text):
            return
