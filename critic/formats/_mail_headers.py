"""The header of a mail: encoded words, raw 8-bit characters, recipients, dates.

The standard library's structured headers raise or crawl on broken ones, and drop names without an
address; a follow-up's header is short, and what is read here is what its writer sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from critic.formats._charsets import decode_labelled
from critic.formats._fields import recipients

MAX_HEADER_CHARS = 100_000  # one header as written, folded lines and encoded words included

_ENCODED = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_ENCODED_RUN = re.compile(rf"(?:{_ENCODED.pattern}\s*+)*{_ENCODED.pattern}")
_QUOTED_ENCODED = re.compile(r'"\s*((?:=\?[^?"\s]{1,60}\?[bBqQ]\?[^?"]*\?=\s*)+)"')
_GROUP = re.compile(r"^[^:;,<>@\"]+:\s*(?=[^/]|$)")
_PLAUSIBLE_YEARS = range(1970, 2200)


def header_line(raw: str) -> str:
    """Return a header as its reader sees it, on one line."""
    return " ".join(_decode_words(_eight_bit(raw[:MAX_HEADER_CHARS])).split())


def header_recipients(raws: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of one or more To lines, as "Name <address>", name or address."""
    written = " ".join(_eight_bit(", ".join(raws)[:MAX_HEADER_CHARS]).split())
    # a comma in an encoded name must not part it, so such a name is put in quotes before the line is cut
    decoded = _decode_words(_QUOTED_ENCODED.sub(r"\1", written), quoting=True)
    entries = (_GROUP.sub("", " ".join(entry.split())) for entry in recipients(decoded))
    return tuple(entry for entry in entries if entry)


def header_time(raw: str) -> datetime | None:
    """Return the time a Date line gives, None where it gives none that can be meant."""
    from email.utils import parsedate_to_datetime

    try:
        found = parsedate_to_datetime(_eight_bit(raw[:200]))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if found.year not in _PLAUSIBLE_YEARS:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)  # "-0000": the time is UTC, the place unknown


def _eight_bit(raw: str) -> str:
    """Decode characters that a sender put there without encoding them; the parser hands them on as surrogates."""
    if raw.isascii():
        return raw
    data = raw.encode("utf-8", "surrogateescape")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _decode_words(text: str, *, quoting: bool = False) -> str:
    if "=?" not in text:
        return text
    return _ENCODED_RUN.sub(lambda run: _decode_run(run[0], quoting), text)


def _decode_run(run: str, quoting: bool) -> str:
    """Decode neighbouring encoded words; the space between them is none, and a character may run across."""
    pieces: list[tuple[str, bytes]] = []
    for word in _ENCODED.finditer(run):
        data = _word_bytes(word[2].lower(), word[3])
        if data is None:
            return run
        charset = word[1].lower()
        if pieces and pieces[-1][0] == charset:
            pieces[-1] = (charset, pieces[-1][1] + data)
        else:
            pieces.append((charset, data))
    decoded = "".join(decode_labelled(data, charset, "replace") or _guess(data) for charset, data in pieces)
    if quoting and re.search(r"[,;<>]", decoded):
        return '"' + decoded.replace('"', "") + '"'
    return decoded


def _word_bytes(encoding: str, written: str) -> bytes | None:
    import base64
    import binascii

    ascii_only = written.encode("utf-8", "surrogateescape")
    if encoding == "q":
        return binascii.a2b_qp(ascii_only, header=True)
    try:
        return base64.b64decode(ascii_only + b"=" * (-len(ascii_only.strip()) % 4))
    except (binascii.Error, ValueError):
        return None


def _guess(data: bytes) -> str:
    return data.decode("utf-8", "replace")
