"""Findings -> LanguageTool's matches.

Clients underline ``offset`` to ``offset + length``, counted in UTF-16, and put a replacement in place of exactly
that.  They cannot show an empty span, and several show only one match at a place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from critic.api.languagetool.questions import Mode, Question
from critic.api.languagetool.rules import kind_of, rule_id
from critic.api.languagetool.texts import SentText
from critic.catalogue import catalogue
from critic.domain import Draft, Finding, Letter, Severity, Span, ZoneKind
from critic.offsets import OffsetUnit, converter
from critic.parse import parse
from critic.sentences import sentences_in
from critic.view import plain as plain_view

Json = dict[str, Any]

_AROUND = 40
_WORD = re.compile(r"[^\W_]+(?:['’.@-][^\W_]+)*")
_BLANK = str.maketrans("\n\r\t", "   ")


def matches(asked: Question, findings: Iterable[Finding], address: str) -> list[Json]:
    """Return what to underline, in the order of the text.  ``address`` is where the server's own pages are."""
    whole = is_whole(parse(Draft(asked.text.plain)))
    wanted = [each for each in findings if each.field == "text" and _belongs(each, asked, whole)]
    placed = sorted(_placed(asked.text.plain, wanted), key=lambda each: each[0])
    writer = _Writer(asked.text, address)
    return [writer.match(finding, span) for span, finding in placed]


def is_whole(letter: Letter) -> bool:
    """Return whether a text is a letter and no part of one: most clients send a paragraph at a time."""
    kinds = {zone.kind for zone in letter.zones}
    frame = {ZoneKind.SALUTATION, ZoneKind.SIGN_OFF} & kinds
    several_lines = "\n" in letter.view.strip()
    return several_lines and (len(frame) == 2 or (len(frame) == 1 and ZoneKind.BODY in kinds))


def sentence_ranges(text: SentText) -> list[list[int]]:
    """Return where the sentences of what is shown begin and end, in UTF-16."""
    convert = converter(text.shown, OffsetUnit.UTF_16)
    spans = (text.shown_span(each) for each in _sentences(text.plain))
    return [[convert(span.start), convert(span.end)] for span in spans]


def _sentences(text: str) -> list[Span]:
    return list(sentences_in(plain_view(text), Span(0, len(text))))


def _belongs(finding: Finding, asked: Question, whole: bool) -> bool:
    speaks_of_all = _speaks_of_all(finding)
    if speaks_of_all and not whole:
        return False
    if asked.mode is not Mode.ALL and speaks_of_all != (asked.mode is Mode.WHOLE):
        return False
    return asked.choice.takes(finding)


def _speaks_of_all(finding: Finding) -> bool:
    # What is missing is missing from the letter, not from a paragraph.
    return kind_of(finding.check).whole or finding.start == finding.end


def _placed(plain: str, findings: Sequence[Finding]) -> Iterator[tuple[Span, Finding]]:
    """Yield the findings with what to underline: for an empty span the nearest word that nothing else lies on."""
    underlined = bytearray(len(plain))
    words: list[Span] | None = None
    for finding in sorted(findings, key=lambda each: each.start == each.end):
        span = finding.span
        if span.start == span.end:
            if words is None:
                words = [Span(*word.span()) for word in _WORD.finditer(plain)]
            if not words:
                continue
            span = _nearest(words, span.start, underlined)
        underlined[span.start : span.end] = b"\1" * (span.end - span.start)
        yield span, finding


def _nearest(words: list[Span], at: int, underlined: bytearray) -> Span:
    free = [word for word in words if not any(underlined[word.start : word.end])]
    # Before rather than after: what is missing is mostly missing at an end.
    return min(free or words, key=lambda word: (max(word.start - at, at - word.end, 0), word.start))


class _Writer:
    """Writes matches into one text."""

    def __init__(self, text: SentText, address: str) -> None:
        self._text, self._address = text, address
        self._utf_16 = converter(text.shown, OffsetUnit.UTF_16)
        self._sentences = _sentences(text.plain)

    def match(self, finding: Finding, plain: Span) -> Json:
        shown, start = self._text.shown_span(plain), self._utf_16
        offset, length = start(shown.start), start(shown.end) - start(shown.start)
        kind, page = kind_of(finding.check), catalogue()[finding.check]
        return {
            "message": finding.message,
            "shortMessage": page.advice[:1].upper() + page.advice[1:],
            "replacements": self._replacements(finding, plain, shown),
            "offset": offset,
            "length": length,
            "context": self._context(shown, length),
            "sentence": self._sentence(plain),
            "type": {"typeName": "Hint" if finding.severity is Severity.SUGGESTION else "Other"},
            "rule": {
                "id": rule_id(finding.check),
                "description": page.summary,
                "issueType": kind.issue,
                "urls": [{"value": f"{self._address}{finding.url}"}],
                "category": {"id": kind.category.id, "name": kind.category.name},
                "isPremium": False,
                "tags": ["picky"] if finding.severity is Severity.SUGGESTION else [],
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": -1 if _speaks_of_all(finding) else 0,
        }

    def _replacements(self, finding: Finding, plain: Span, shown: Span) -> list[Json]:
        """Return the edits of just these characters; one elsewhere, or across markup, would spoil the text."""
        if shown.of(self._text.shown) != plain.of(self._text.plain):
            return []
        return [{"value": edit.text} for edit in finding.edits if (edit.start, edit.end) == (plain.start, plain.end)]

    def _context(self, shown: Span, length: int) -> Json:
        """Return the words around, beginning after any character of two units: many clients count code points here."""
        text = self._text.shown
        start, end = max(0, shown.start - _AROUND), min(len(text), shown.end + _AROUND)
        start = next((at + 1 for at in range(shown.start - 1, start - 1, -1) if text[at] > "\uffff"), start)
        before, after = "..." if start else "", "..." if end < len(text) else ""
        around = text[start:end].translate(_BLANK)
        return {"text": before + around + after, "offset": len(before) + shown.start - start, "length": length}

    def _sentence(self, plain: Span) -> str:
        """Return the sentence, or those, that a span stands in."""
        first = bisect_right(self._sentences, plain.start, key=lambda each: each.end)
        last = bisect_left(self._sentences, plain.end, key=lambda each: each.start)
        over = self._sentences[first:last]
        return Span(over[0].start, over[-1].end).of(self._text.plain) if over else plain.of(self._text.plain)
