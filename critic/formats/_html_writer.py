"""The text a browser would show, built piece by piece together with the map to its source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from critic.domain import SourceMap
from critic.limits import MAX_CHARS

# Words with single spaces between them are one piece; NUL is nothing to a browser.
_WORD = r"[^ \t\n\r\f\0&]"
_COLLAPSING = re.compile(rf"(?P<words>{_WORD}++(?: {_WORD}++)*+)|(?P<space>[ \t\n\r\f]++)|&|\0")
_KEEPING = re.compile(r"(?P<words>[^\n\r\0&]++)|(?P<space>\r\n?|\n)|&|\0")
_ENTITY = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]++|[0-9]++)|[A-Za-z][A-Za-z0-9]{1,31}+);?")
_LONGEST_NUMBER = 7  # digits of a code point, "1114111"; what is longer may be megabytes of them
_WHITE = " \t\n\r\f"
PARAGRAPH = 2  # line breaks: one to end the line, one that is the blank line
LINE = 1


@dataclass(slots=True)
class Writer:
    """Takes text and breaks in the order of the source.

    Breaks and spaces are held back until text follows, since at the end of a line, a block or the
    document a browser shows none.
    """

    html: str
    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _ranges: list[tuple[int, int]] = field(default_factory=list)
    _breaks: int = 0
    _break_tag: tuple[int, int] | None = None
    _due: list[tuple[str, int, int]] = field(default_factory=list)
    _end: int = 0  # of the source of what has been written or is due
    _break_is_quoted: bool = False
    _space: tuple[str, int, int] | None = None
    _line_is_empty: bool = True
    _bullet: bool = False

    def block(self, breaks: int) -> None:
        """End the line, with a blank one below for PARAGRAPH, unless that has been said already."""
        self._space = None
        if self._breaks or not self._line_is_empty:
            self._breaks = max(self._breaks, breaks)

    def line_break(self, start: int, end: int, quoted: bool) -> None:
        """Take a ``<br>``, or a line break where those are kept: it ends a line that may be empty."""
        self._space = None
        if self._breaks:
            self._defer(start)
        self._breaks, self._break_tag, self._break_is_quoted = 1, (start, end), quoted

    def cell(self, at: int) -> None:
        """Set the next cell of a table's row off by a tab, if it stands on the same line."""
        if not self._line_is_empty and not self._breaks:
            self._space = ("\t", at, at)

    def bullet(self, is_due: bool) -> None:
        """Set a point of a list off by "- ", once there is text in it; or do not, as it ended without any."""
        self._bullet = is_due

    def text(self, start: int, end: int, *, keeping: bool, quoted: bool) -> None:
        """Take the text ``html[start:end]``, its white space collapsed or kept, its entities decoded."""
        pattern = _KEEPING if keeping else _COLLAPSING
        at = start
        while at < end and self.length <= MAX_CHARS and (piece := pattern.match(self.html, at, end)):
            at = piece.end()
            if words := piece["words"]:
                self._write(words, piece.start(), at, quoted)
            elif piece["space"]:
                self._white(piece.start(), at, keeping, quoted)
            elif piece[0] == "&":
                at = self._entity(piece.start(), end, keeping, quoted)

    def finish(self, empty_at: int) -> tuple[str, SourceMap]:
        """Return the text and its map; ``empty_at`` is where text goes if there is none yet."""
        end = self._ranges[-1][1] if self._ranges else empty_at
        return "".join(self._parts), SourceMap(self.html, (*self._starts, self.length), (*self._ranges, (end, end)))

    def _entity(self, start: int, end: int, keeping: bool, quoted: bool) -> int:
        match = _ENTITY.match(self.html, start, end)
        char, length = decode_entity(match[0]) if match else ("&", 1)
        after = start + length
        if char and not char.strip(_WHITE) and (not keeping or char in "\r\n"):
            self._white(start, after, keeping, quoted)
        elif char:
            self._write(char, start, after, quoted)
        return after

    def _white(self, start: int, end: int, keeping: bool, quoted: bool) -> None:
        if keeping:
            self.line_break(start, end, quoted)
        elif self._space is None and not self._breaks and not self._line_is_empty:
            self._space = (" ", start, end)

    def _write(self, text: str, start: int, end: int, quoted: bool) -> None:
        if self._breaks or self._line_is_empty:
            self._flush(start, quoted)
        if self._bullet:
            self._append("- ", start, start)
            self._bullet = False
        if self._space:
            self._append(*self._space)
            self._space = None
        self._append(text, start, end)
        self._line_is_empty = False

    def _flush(self, at: int, quoted: bool) -> None:
        """Write the line breaks that are due; the letter never begins with one."""
        self._defer(at)
        for text, start, end in self._due:
            if self._parts:
                self._append(text, start, end)
        self._due.clear()
        if quoted:
            self._append("> ", at, at)

    def _defer(self, at: int) -> None:
        """Begin a new line, to be written once there is text; an empty line of a quotation is marked, too."""
        if self._breaks:
            if self._line_is_empty and self._break_is_quoted and self._break_tag:
                self._due.append(("> ", self._end, self._end))
            start, end = self._break_tag or (self._end, self._end)
            self._due.append(("\n", start, end))
            if self._breaks == PARAGRAPH:
                self._due.append(("\n", at, at))
            self._end = max(at, end)
        self._line_is_empty = True
        self._breaks, self._break_tag = 0, None

    def _append(self, text: str, start: int, end: int) -> None:
        self._end = end
        straight = len(text) == end - start
        if self._ranges and straight and self._ranges[-1][1] == start:
            before = self._ranges[-1]
            if before[1] - before[0] == self.length - self._starts[-1]:
                self._ranges[-1] = (before[0], end)
                self._parts.append(text)
                self.length += len(text)
                return
        self._starts.append(self.length)
        self._ranges.append((start, end))
        self._parts.append(text)
        self.length += len(text)


def decode_entity(entity: str) -> tuple[str, int]:
    """Return what an entity stands for and how many of its characters do; an unknown one is just text."""
    from html import unescape
    from html.entities import html5

    if entity[1] == "#":
        number = entity[2:].rstrip(";")
        base, digits = number[: number[0] in "xX"], number.lstrip("xX").lstrip("0")
        return (unescape(f"&#{base}{digits or 0};") if len(digits) <= _LONGEST_NUMBER else "\ufffd"), len(entity)
    name = entity[1:]
    for length in range(len(name), 1, -1):  # "&copy2026" is "©2026", as in a browser
        if found := html5.get(name[:length]):
            return found, length + 1
    return "&", 1
