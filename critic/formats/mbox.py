"""A mailbox: mails one after the other, each behind a line that begins with "From "."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from critic.domain import Draft, Unreadable
from critic.formats._reading import UnreadableError, decode
from critic.formats.eml import mail_draft
from critic.limits import MAX_FILE_BYTES

SUFFIXES = (".mbox", ".mbx")

# With a time of day, which a sentence that begins with "From" seldom has: not every program escapes those.
_SEPARATOR = re.compile(rb"From [^\r\n]{0,200}?\b\d{1,2}:\d{2}\b[^\r\n]{0,100}\r?\n?\Z")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_STATUS = re.compile(rb"^X-Mozilla-Status: *([0-9a-fA-F]{4})\b", re.MULTILINE)
_DELETED = 0x0008  # Thunderbird keeps a deleted mail in the file, with this mark, until the folder is compacted


def read(data: bytes, name: str) -> Iterator[Draft | Unreadable]:
    """Yield a draft for each mail, or what is wrong with it; see ``stream``."""
    return stream(BytesIO(data), name)


def stream(file: BinaryIO, name: str) -> Iterator[Draft | Unreadable]:
    """Yield a draft for each mail in a file of any size, of which one mail is held at a time.

    Their ids are ``name:NUMBER``, counted from 1.  Raises UnreadableError where the file is no mailbox.
    """
    for number, mail in enumerate(_mails(file, name), start=1):
        place = f"{name} letter {number}"
        if mail is None:
            yield Unreadable(place, f"is larger than {MAX_FILE_BYTES // 1024 // 1024} MB; delete its attachments")
        elif not _is_deleted(mail):
            try:
                yield mail_draft(_ESCAPED.sub(rb"\1", mail), name=f"{name}:{number}", file=name, place=place)
            except UnreadableError as error:
                yield error.unreadable


def _mails(file: BinaryIO, name: str) -> Iterator[bytes | None]:
    """Yield each mail without its separator and without the blank line that ends it, None for one too large."""
    lines = _lines(file, name)
    first = next((line for line in lines if line.strip(b"\xef\xbb\xbf\r\n")), None)
    if first is None:
        return
    first = first.removeprefix(b"\xef\xbb\xbf")
    if not first.startswith(b"From "):
        decode(first[:1000], name)  # raises, with the words for what it is, where it is no text at all
        raise UnreadableError(name, "is no mailbox: it does not begin with 'From '; if it is one mail, name it .eml")
    kept: list[bytes] = []
    size, starts_line = 0, True
    for line in lines:
        if starts_line and _SEPARATOR.match(line):
            yield _mail(kept, size)
            kept, size = [], 0
        else:
            size += len(line)
            if size <= MAX_FILE_BYTES:
                kept.append(line)
            else:
                kept.clear()
        starts_line = line.endswith(b"\n")
    yield _mail(kept, size)


def _lines(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield lines, one without end in pieces."""
    try:
        while line := file.readline(1 << 16):
            yield line
    except OSError as error:
        raise UnreadableError(name, f"cannot be read: {error.strerror}") from error


def _mail(lines: list[bytes], size: int) -> bytes | None:
    if size > MAX_FILE_BYTES:
        return None
    if lines and not lines[-1].strip(b"\r\n"):
        lines.pop()
    return b"".join(lines)


def _is_deleted(mail: bytes) -> bool:
    header = mail.partition(b"\n\n")[0] if b"\r\n\r\n" not in mail else mail.partition(b"\r\n\r\n")[0]
    status = _STATUS.search(header)
    return bool(status and int(status[1], 16) & _DELETED)
