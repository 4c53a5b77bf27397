"""Sentences: cut at line breaks that mean something, then at the marks that end one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Span

# A line this long was wrapped by the mail program, whatever the next one begins with.
_WRAPPED_FROM = 45
_LIST_ITEM = re.compile(r"\s*(?:[-*\u2022\u00b7>+]\s|\(?\d{1,2}[.)]\s|\(?[a-h]\)\s)")
_NUMBER = re.compile(r"\(?\d{1,2}\.")
_BREAK = re.compile(r"\n")
_TERMINAL = re.compile(r"(?:[.!?\u2026]+[\"')\]]*|[\u3002\uff01\uff1f])(?=\s|$|\u2060)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|mx|prof|st|sr|jr|inc|ltd|co|corp|vs|approx|dept|rev|gen|sgt|capt|lt|col|hon|engr|ing|fr|etc|e\.g|i\.e|eg|ie|cf|no|nos|vol|fig|"
    r"ave|blvd|rd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|tel|ext|min|max|avg|est)"
    r"|\b[a-z]\.[a-z]|\b[b-hj-z])\.$",
    re.I,
)
# These may end a sentence as well: a capital after them says so.
_EITHER = re.compile(r"\b(?:etc|inc|ltd|co|corp|jr|sr|[ap]\.m|u\.s|no)\.$", re.I)


def sentences_in(view: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of text, trimmed, in order.  Spans are code points of ``view``."""
    text = within.of(view)
    lower_case_writer = not re.search(r"[A-Z]", text)
    for start, end in _paragraphs(text, lower_case_writer):
        for piece in _split(text, start, end, lower_case_writer):
            if trimmed := _trimmed(text, *piece):
                yield Span(within.start + trimmed[0], within.start + trimmed[1])


def _paragraphs(text: str, lower_case_writer: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for line_break in _BREAK.finditer(text):
        at = line_break.start()
        before = text[max(start, text.rfind("\n", 0, at) + 1) : at].strip()
        after_end = text.find("\n", at + 1)
        after = text[at + 1 : after_end if after_end >= 0 else len(text)]
        if not _wrapped(before, after, lower_case_writer):
            yield start, at
            start = at + 1
    yield start, len(text)


def _wrapped(before: str, after: str, lower_case_writer: bool) -> bool:
    """Return whether a line break stands inside a sentence: set by a narrow window, not by the writer."""
    after_text = after.strip()
    if not before or not after_text or _LIST_ITEM.match(after) or before[-1] in ".!?:;\u2026":
        return False
    if len(before) >= _WRAPPED_FROM:
        return True
    return after_text[0].islower() and not lower_case_writer


def _split(text: str, start: int, end: int, lower_case_writer: bool) -> Iterator[tuple[int, int]]:
    at = start
    for mark in _TERMINAL.finditer(text, start, end):
        following = text[mark.end() : mark.end() + 40].lstrip(" \n\u2060\"'([-*")
        before = text[max(at, mark.end() - 12) : mark.end()]
        if not following or mark.end() >= end or _NUMBER.fullmatch(text[at : mark.end()].strip()):
            continue
        if _ABBREVIATION.search(before) and not (_EITHER.search(before) and following[0].isupper()):
            continue
        if following[0].islower() and mark[0].startswith((".", "\u2026")) and mark[0] != "." and not lower_case_writer:
            continue  # "well... you know"
        yield at, mark.end()
        at = mark.end()
    yield at, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(" \n\u2060"))
    stripped = piece.strip(" \n\u2060")
    if not any(character.isalnum() for character in stripped):
        return None
    return start + lead, start + lead + len(stripped)
