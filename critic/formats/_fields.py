"""The keys of a draft, whatever format they stand in, checked and made into a Draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from critic.domain import Channel, Draft
from critic.formats._reading import UnreadableError, clip, did_you_mean
from critic.formats._times import read_time
from critic.limits import MAX_CHARS, MAX_FIELD_CHARS, MAX_RECIPIENTS

FIELDS = ("id", "channel", "subject", "to", "text", "sent_at")

_SYNONYMS = {"e-mail": Channel.EMAIL, "mail": Channel.EMAIL, "phone": Channel.CALL}
_RECIPIENT = re.compile(r'(?:"[^"]*"|<[^<>]*>|[^,;])+')
_POST_NOMINAL = re.compile(r"(?:jr|sr|ii|iii|iv|esq|ph\.?d|m\.?d|mba|cpa|rn|pe|pmp)\b\.?", re.IGNORECASE)


def draft_of(fields: Mapping[str, object], *, name: str, file: str, place: str = "") -> Draft:
    """Return the draft the fields make; None means absent.

    ``name`` is its id where it brings none, ``place`` what an error calls it ("letters.jsonl line 3").
    Raises UnreadableError for an unknown key or a value that cannot be read.
    """
    place = place or file
    for key in fields:
        if key not in FIELDS:
            suggestion = did_you_mean(key, FIELDS)
            raise UnreadableError(place, f"unknown key {clip(key, 40)!r}{suggestion} (known: {' '.join(FIELDS)})")
    try:
        return Draft(
            text=_text(fields.get("text")),
            id=_id(fields.get("id")) or name,
            channel=_channel(fields.get("channel")),
            subject=_line(fields.get("subject"), "subject"),
            to=_to(fields.get("to")),
            sent_at=_sent_at(fields.get("sent_at")),
            file=file,
        )
    except ValueError as error:
        raise UnreadableError(place, str(error)) from error


def recipients(line: str) -> tuple[str, ...]:
    """Split "Ada Okonkwo, PhD <ada@x.org>; Bob" at commas and semicolons, but not inside quotes or before a degree.

    The standard library's parser is of no use here: of "Ada Okonkwo" without an address it keeps "Ada".
    """
    entries: list[str] = []
    for match in _RECIPIENT.finditer(line):
        entry = match[0].strip()
        if entries and _POST_NOMINAL.match(entry):
            entries[-1] += f", {entry}"
        elif entry:
            entries.append(entry)
    return tuple(entries)


def _text(value: object) -> str:
    if value is None:
        raise ValueError("'text' is missing; put the letter there")
    if not isinstance(value, str):
        raise ValueError("'text' is no text; put it in quotation marks")
    if len(value) > MAX_CHARS:
        raise ValueError(f"the letter is longer than {MAX_CHARS:,} characters; is this one letter?")
    return value


def _line(value: object, key: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f"{key!r} is no text; put it in quotation marks")
    if len(value) > MAX_FIELD_CHARS:
        raise ValueError(f"{key!r} is longer than {MAX_FIELD_CHARS:,} characters; shorten it")
    return value.strip() or None


def _id(value: object) -> str | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return _line(str(value) if is_number else value, "id")


def _channel(value: object) -> Channel:
    line = _line(value, "channel")
    if line is None:
        return Channel.EMAIL
    word = line.lower()
    try:
        return _SYNONYMS.get(word) or Channel(word)
    except ValueError:
        suggestion = did_you_mean(word, list(Channel))
        raise ValueError(f"channel {clip(line, 40)!r} is not email, card or call{suggestion}") from None


def _to(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        entries = tuple(line for each in value if (line := _line(each, "to")))
    else:
        entries = recipients(_line(value, "to") or "")
    if len(entries) > MAX_RECIPIENTS:
        raise ValueError(f"'to' names more than {MAX_RECIPIENTS} people; a follow-up goes to one")
    return entries


def _sent_at(value: object) -> datetime | None:
    line = _line(value, "sent_at")
    if line is None:
        return None
    try:
        return read_time(line)
    except ValueError as error:
        raise ValueError(f"cannot read the time sent, {clip(line, 40)!r}: {error}") from None
