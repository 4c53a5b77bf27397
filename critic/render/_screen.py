"""What every page on the terminal shares: how wide it is, what it may show, and that no line ends in blanks."""

from __future__ import annotations

import os
import re
from typing import IO

from rich.console import Console, RenderableType

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""

_NARROWEST = 20
# Terminal codes in a letter are shown as a dot, never obeyed; so are marks that turn the writing direction.
_CONTROL = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_BLANKS_AT_THE_END = re.compile(r"(?<! ) ++((?:\x1b\[[0-9;]*+m)*+)$", re.MULTILINE)


def screen(stream: IO[str]) -> Console:
    """Return a console as wide as COLUMNS or the terminal says, WIDEST into a pipe; colour only where wanted."""
    made = Console(file=stream, highlight=False, emoji=False, markup=False)
    columns = os.environ.get("COLUMNS", "")
    known = made.is_terminal or (columns.isdecimal() and int(columns) > 0)
    width = min(WIDEST, max(_NARROWEST, made.width)) if known else WIDEST
    return Console(file=stream, highlight=False, emoji=False, markup=False, width=width)


def show(page: RenderableType, on: Console) -> None:
    """Print a page without blanks at the ends of its lines."""
    with on.capture() as captured:
        on.print(page, crop=False)
    on.file.write(_BLANKS_AT_THE_END.sub(r"\1", captured.get()))


def shown(text: str) -> str:
    """Return text that is safe to print, as long as it was: white space as spaces, terminal codes as dots."""
    return _CONTROL.sub("·", text.replace("\t", " ").replace("\n", " ").replace("\r", " "))


def clipped(text: str, longest: int = 80) -> str:
    """Return text that is safe to print and short enough for one line."""
    line = shown(text.strip())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def plural(count: int, noun: str) -> str:
    """Return ``1 letter``, ``2 letters``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def speaks_unicode(on: Console) -> bool:
    """Return whether the stream can show bars and arrows."""
    try:
        "█░→…".encode(on.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
