"""What every format needs: one error, bytes within a limit, and bytes that become text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO

from critic.domain import Unreadable
from critic.limits import MAX_FILE_BYTES

_NOT_TEXT = (
    (b"%PDF", "is a PDF"),
    (b"PK\x03\x04", "is a Word, OpenDocument or zip file"),
    (b"\xd0\xcf\x11\xe0", "is an old Word file"),
    (b"{\\rtf", "is rich text (RTF)"),
)
_MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = ("cp1250", "cp1252", "cp1254", "cp1257")
_ISO = ("iso8859_2", "iso8859_4", "iso8859_9", "iso8859_13", "iso8859_15")
_APOSTROPHE, _OPENING, _CLOSING, _DASHES = "\u2019", "\u2018\u201c", "\u2019\u201d\u2026", "\u2013\u2014"
_TYPOGRAPHY = re.compile(  # where it stands as it does in prose: in DOS and old Mac files these bytes are letters
    rf"(?<=[A-Za-z]){_APOSTROPHE}(?=(?:s|t|re|ve|ll|d|m)\b)|(?<=\b[A-Z]){_APOSTROPHE}(?=[A-Z])"
    rf"|(?<=[\w.,!?{_CLOSING}])[{_CLOSING}](?=[\s.,;:!?){_CLOSING}]|$)|(?<![^\s(])[{_OPENING}](?=\w)"
    rf"|(?<=\s)[{_DASHES}](?=\s)|(?<=\d)\u2013(?=\d)|\u20ac(?=\d)|\xa0"
)
_ALIEN = re.compile(r"[^\W\d_\x00-\x7f]{2}|[^\w\x00-\x7f]")  # non-Latin scripts come as runs of high bytes
_SHARE_OF_CONTROLS = 20


class UnreadableError(ValueError):
    """Something that cannot be read: ``file``, and ``why`` with what to do about it, in one line."""

    def __init__(self, file: str, why: str) -> None:
        """Take the file's name and the reason; line breaks in either are made spaces."""
        self.file = " ".join(file.splitlines())
        self.why = " ".join(why.split())
        super().__init__(f"{self.file}: {self.why}")

    @property
    def unreadable(self) -> Unreadable:
        """The same as a value, for a report."""
        return Unreadable(self.file, self.why)


@contextmanager
def opening(path: Path, name: str) -> Iterator[BinaryIO]:
    """Open a file for reading bytes; raises UnreadableError where the system will not."""
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise UnreadableError(name, f"there is no such file ({path}); check the path") from error
    except IsADirectoryError as error:
        raise UnreadableError(name, "is a folder; name a file in it") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        why = error.strerror if isinstance(error, OSError) else "its name cannot be that of a file"
        raise UnreadableError(name, f"cannot be opened: {why}") from error
    with file:
        yield file


def read_limited(file: BinaryIO, name: str) -> bytes:
    """Read all of a file; raises UnreadableError where it is larger than MAX_FILE_BYTES, or cannot be read."""
    try:
        data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableError(name, f"cannot be read: {error.strerror}") from error
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableError(name, f"is larger than {MAX_FILE_BYTES // 1024 // 1024} MB; split it into several files")
    return data


def decode(data: bytes, name: str) -> str:
    """Turn bytes into text, without its byte-order mark and with its line ends as they are.

    UTF-8, or UTF-16 and UTF-32 with a mark.  Other bytes are read as Windows-1252 only where every
    Latin code page of Windows and ISO would give the same text; a name is never guessed at.
    Raises UnreadableError where the bytes are no text or their charset stays open.
    """
    for magic, what in _NOT_TEXT:
        if data.startswith(magic):
            raise UnreadableError(name, f"{what}, not plain text; save it as plain text (.txt, UTF-8)")
    text = _decode_marked(data, name)
    if text is None:
        if b"\0" in data:
            raise UnreadableError(name, "holds NUL bytes, so it is no plain text; save it as plain text (.txt, UTF-8)")
        text = _decode_unmarked(data, name)
    controls = sum(1 for char in text if char < " " and char not in "\t\n\v\f\r")
    if "\0" in text or controls * _SHARE_OF_CONTROLS > len(text):
        raise UnreadableError(name, "holds control characters, so it is no plain text; save it as plain text (UTF-8)")
    return text


def _decode_marked(data: bytes, name: str) -> str | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            try:
                # utf-16 and utf-32 take their mark away themselves: it tells them the byte order
                return (data.removeprefix(codecs.BOM_UTF8) if charset == "utf-8" else data).decode(charset)
            except UnicodeDecodeError as error:
                why = f"begins as {charset.upper()} but is not ({error.reason}); save it as UTF-8"
                raise UnreadableError(name, why) from error
    return None


def _decode_unmarked(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = data.count(b"\n", 0, error.start) + 1
    agreed = _agreed()
    if all(byte < 0x80 or byte in agreed for byte in set(data)):
        text = data.decode("cp1252")
        if not _ALIEN.search(_TYPOGRAPHY.sub(" ", text)):
            return text
    raise UnreadableError(name, f"is not UTF-8 (line {where}); open it where it looks right and save it as UTF-8")


@cache
def _agreed() -> frozenset[int]:
    """Return the high bytes that are one character in every Latin code page: é is, but ñ may be meant for ń."""
    return frozenset(byte for byte in range(0x80, 0x100) if len(_meanings(byte)) == 1)


def _meanings(byte: int) -> frozenset[str]:
    # below 0xA0 the ISO code pages hold nothing but control codes, so only Windows can be meant
    pages = _WINDOWS if byte < 0xA0 else _WINDOWS + _ISO
    meanings = {bytes([byte]).decode(page, "replace") for page in pages}
    return frozenset() if "\ufffd" in meanings else frozenset(meanings)


def nearest(word: str, known: Iterable[str] | Mapping[str, str], cutoff: int = 60) -> str | None:
    """Return the known word most like ``word``, if any is at all; of a mapping, the value of its nearest key."""
    from rapidfuzz import fuzz, process, utils

    choices = known if isinstance(known, Mapping) else {each: each for each in known}
    match = process.extractOne(
        word, choices.keys(), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=cutoff
    )
    return choices[match[0]] if match else None


def did_you_mean(word: str, known: Iterable[str] | Mapping[str, str], cutoff: int = 60) -> str:
    """Return ``; did you mean …?`` for the nearest known word, or nothing."""
    found = nearest(word, known, cutoff)
    return f"; did you mean {found}?" if found else ""


def clip(value: object, width: int = 60) -> str:
    """Return a value short enough to show in one line of an error, and with nothing but printable characters."""
    text = "".join(char if char.isprintable() else " " for char in str(value))
    return text if len(text) <= width else text[: width - 1] + "…"
