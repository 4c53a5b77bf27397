"""Text -> Letter: the zones of a follow-up and the sentences of its body.  No judgement, no model."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from critic import patterns as p
from critic.domain import Draft, Letter, Sentence, Span, Zone, ZoneKind
from critic.sentences import sentences_in
from critic.view import plain

# How far down the first page a greeting may stand, below a date and an address.
_HEADING_LINES = 14
_HEADING_WORDS = 9
# A sign-off stands near the end: below it only a signature or a postscript.
_SIGNATURE_LINES = 14
_SIGNATURE_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its surrounding white space; blank lines have an empty span."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def words(self) -> int:
        return len(self.text.split())


def parse(draft: Draft) -> Letter:
    """Cut a draft into zones and sentences.  Never fails: a text without any form is all body."""
    view = plain(draft.text)
    lines = _lines(view)
    quoted = _quoted(lines)
    own = [line for index, line in enumerate(lines) if index not in quoted]
    zones = [Zone(ZoneKind.QUOTED, span) for span in _runs(lines, quoted)]
    heading, subject, greeting_at = _opening(own)
    zones += heading + subject
    body_start = own[greeting_at].span.start if greeting_at < len(own) else len(view)
    if salutation := _salutation(own, greeting_at):
        zones.append(Zone(ZoneKind.SALUTATION, salutation))
        body_start = salutation.end
    zones += _ending(view, own, greeting_at, body_start)
    zones += _body(view, body_start, zones)
    zones.sort(key=lambda zone: (zone.span.start, zone.span.end))
    judged = [zone for zone in zones if zone.kind in (ZoneKind.BODY, ZoneKind.POSTSCRIPT)]
    sentences = tuple(Sentence(span, zone.kind) for zone in judged for span in sentences_in(view, zone.span))
    return Letter(draft, view, tuple(zones), sentences)


def _lines(view: str) -> list[_Line]:
    lines, at = [], 0
    for raw in view.split("\n"):
        text = raw.strip(" \u2060")
        start = at + (len(raw) - len(raw.lstrip(" \u2060")) if text else 0)
        lines.append(_Line(Span(start, start + len(text)), text))
        at += len(raw) + 1
    return lines


# --- earlier mail ------------------------------------------------------------------------------


def _quoted(lines: list[_Line]) -> set[int]:
    """Return the indices of the lines that are earlier mail."""
    quoted: set[int] = set()
    index = 0
    while index < len(lines):
        if lines[index].text.startswith(">"):
            quoted.add(index)
        elif p.ORIGINAL_MESSAGE.match(lines[index].text) or _mail_headers(lines, index):
            return quoted | set(range(index, len(lines)))
        elif length := _attribution(lines, index):
            after = _next_filled(lines, index + length)
            quoted.update(range(index, min(after, len(lines))))
            # Below "On … wrote:" stands the old mail to its end, unless ">" says where that is.
            if after < len(lines) and not lines[after].text.startswith(">"):
                return quoted | set(range(index, len(lines)))
            index = after
            continue
        index += 1
    return _with_blanks_between(lines, quoted)


def _attribution(lines: list[_Line], index: int) -> int:
    """Return over how many lines an "On … wrote:" runs that begins here, 0 if none does."""
    if not p.ATTRIBUTION_START.match(lines[index].text):
        return 0
    joined = ""
    for length in range(1, 4):
        if index + length > len(lines) or len(joined) > 400:
            return 0
        joined = f"{joined} {lines[index + length - 1].text[:400]}".strip()
        if p.ATTRIBUTION.match(joined):
            return length
    return 0


def _mail_headers(lines: list[_Line], index: int) -> bool:
    """Return whether Outlook's header block of an earlier mail begins here (not at the very top)."""
    if not p.QUOTED_FROM.match(lines[index].text) or not any(line.text for line in lines[:index]):
        return False
    following = lines[index + 1 : index + 6]
    return sum(bool(p.QUOTED_HEADER.match(line.text)) for line in following) >= 2


def _next_filled(lines: list[_Line], index: int) -> int:
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def _with_blanks_between(lines: list[_Line], quoted: set[int]) -> set[int]:
    ordered = sorted(quoted)
    for before, after in itertools.pairwise(ordered):
        if all(lines[index].blank for index in range(before + 1, after)):
            quoted.update(range(before + 1, after))
    return quoted


def _runs(lines: list[_Line], chosen: set[int]) -> Iterator[Span]:
    """Yield the spans of neighbouring chosen lines, blank edges cut off."""
    run: list[_Line] = []
    for index, line in enumerate([*lines, _Line(Span(0, 0), "")]):
        if index in chosen and index < len(lines):
            run.append(line)
            continue
        filled = [each for each in run if not each.blank]
        if filled:
            yield Span(filled[0].span.start, filled[-1].span.end)
        run = []


# --- the opening -------------------------------------------------------------------------------


def _opening(own: list[_Line]) -> tuple[list[Zone], list[Zone], int]:
    """Return heading, subject line and the index of the line where greeting or body begins."""
    heading: list[_Line] = []
    subject: list[Zone] = []
    seen = 0
    for index, line in enumerate(own):
        if line.blank:
            continue
        seen += 1
        if found := p.SUBJECT_LINE.match(line.text):
            start = line.span.start + found.end()
            subject = subject or [Zone(ZoneKind.SUBJECT, Span(min(start, line.span.end), line.span.end))]
        elif p.GREETING_LINE.match(line.text) or _bare_greeting(own, index):
            return _heading_zones(heading), subject, index
        elif seen > _HEADING_LINES or line.words > _HEADING_WORDS or p.SENTENCE_END.search(line.text):
            break
        else:
            heading.append(line)
    first = next((i for i, line in enumerate(own) if not line.blank and not p.SUBJECT_LINE.match(line.text)), len(own))
    if subject and first < len(own) and own[first].span.start < subject[0].span.start:
        first = next(i for i, line in enumerate(own) if line.span.start > subject[0].span.start or i == len(own) - 1)
    # Where no greeting was found, what looked like a heading is body after all.
    return [], subject, first


def _heading_zones(heading: list[_Line]) -> list[Zone]:
    if not heading:
        return []
    return [Zone(ZoneKind.HEADING, Span(heading[0].span.start, heading[-1].span.end))]


def _bare_greeting(own: list[_Line], index: int) -> bool:
    """Return whether this line is nothing but a name and a comma, with a letter below it."""
    line = own[index]
    if (
        not p.BARE_GREETING.fullmatch(line.text)
        or p.CLOSING_LINE.match(line.text)
        or p.NOT_A_BARE_GREETING.match(line.text)
    ):
        return False
    return any(below.words > 4 for below in own[index + 1 : index + 4])


def _salutation(own: list[_Line], index: int) -> Span | None:
    if index >= len(own):
        return None
    line = own[index]
    found = p.GREETING_LINE.match(line.text)
    if not found:
        return line.span if _bare_greeting(own, index) else _name_before_the_letter(line)
    words = p.GREETING_WORD.match(line.text) or found
    length = _greeting_length(line.text, words.end())
    return Span(line.span.start, line.span.start + length) if length else None


def _name_before_the_letter(line: _Line) -> Span | None:
    found = p.NAME_AND_LETTER.match(line.text)
    if not found or p.OPENS_A_SENTENCE.match(line.text) or p.CLOSING_LINE.match(line.text):
        return None
    return Span(line.span.start, line.span.start + found.end("name") + 1)


def _greeting_length(text: str, after_word: int) -> int:
    """Return how far the greeting reaches on its line; the body may follow on the same one."""
    rest = text[after_word:]
    if len(text.split()) <= 7 and not p.GREETING_RUNS_ON.search(rest):
        return len(text)
    if names := p.GREETED_NAMES.match(rest):
        return after_word + names.end()
    if stop := p.GREETING_STOP.search(rest[:90]):
        return after_word + stop.end()
    return 0


# --- the ending --------------------------------------------------------------------------------


def _ending(view: str, own: list[_Line], greeting_at: int, body_start: int) -> list[Zone]:
    """Return sign-off, signature and postscript, found from the end of what is not quoted."""
    filled = [line for line in own[greeting_at:] if not line.blank and line.span.end > body_start]
    if filled and filled[0].span.start < body_start:
        # The greeting shares its line with the body.
        start = (
            body_start
            + len(view[body_start : filled[0].span.end])
            - len(view[body_start : filled[0].span.end].lstrip())
        )
        filled[0] = _Line(Span(start, filled[0].span.end), view[start : filled[0].span.end])
    postscript_at = next((i for i, line in enumerate(filled) if i and p.POSTSCRIPT.match(line.text)), len(filled))
    zones: list[Zone] = []
    if postscript_at < len(filled):
        zones.append(Zone(ZoneKind.POSTSCRIPT, Span(filled[postscript_at].span.start, filled[-1].span.end)))
    letter = filled[:postscript_at]
    return zones + (_signed_by_formula(letter) or _signed_inline(letter) or _signed_bare(letter))


def _is_name(text: str) -> bool:
    """Return whether a line is a name, perhaps with a number or an address beside it."""
    bare = p.BESIDE_NAME.sub("", p.IN_BRACKETS.sub("", text)).strip(" ,|\u2060/")
    return bool(bare) and bool(p.NAME_LINE.fullmatch(bare)) and not p.NO_NAME.search(bare)


def _signed_by_formula(lines: list[_Line]) -> list[Zone]:
    """Find "Best regards," on a line of its own, or with the name beside it."""
    for index in range(len(lines) - 1, max(0, len(lines) - _SIGNATURE_LINES) - 1, -1):
        line = lines[index]
        below = lines[index + 1 :]
        found = p.CLOSING_LINE.match(line.text)
        if not found or (index == 0 and not below):
            continue
        if any(each.words > _SIGNATURE_WORDS and not p.CONTACT_LIKE.search(each.text) for each in below[:2]):
            return []
        if p.GOES_ON.match(line.text, found.end("formula")):
            continue
        return _closing_zones(line, found, below)
    return []


def _closing_zones(line: _Line, found: re.Match[str], below: list[_Line]) -> list[Zone]:
    start = line.span.start
    zones = [Zone(ZoneKind.SIGN_OFF, Span(start + found.start("formula"), start + found.end("formula")))]
    beside = line.text[found.end() :].strip(" ,.!-\u2060")
    if beside:
        name_at = start + line.text.index(beside, found.end())
        end = below[-1].span.end if below else name_at + len(beside)
        return [*zones, Zone(ZoneKind.SIGNATURE, Span(name_at, end))]
    if below:
        zones.append(Zone(ZoneKind.SIGNATURE, Span(below[0].span.start, below[-1].span.end)))
    return zones


def _signed_inline(lines: list[_Line]) -> list[Zone]:
    """Find "… again soon. Best regards, Tomasz" where no line break sets the ending off."""
    if not lines:
        return []
    for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[index]
        found = next(reversed(list(p.INLINE_CLOSING.finditer(line.text))), None)
        if found and len(line.text[found.end() :].split()) <= _SIGNATURE_WORDS:
            tail = _Line(
                Span(line.span.start + found.start("formula"), line.span.end), line.text[found.start("formula") :]
            )
            closing = p.CLOSING_LINE.match(tail.text)
            if closing:
                return _closing_zones(tail, closing, lines[index + 1 :])
    return []


def _signed_bare(lines: list[_Line]) -> list[Zone]:
    """Find a signature without a known formula: contact lines and a name at the very end."""
    start = len(lines)
    for index in range(len(lines) - 1, max(0, len(lines) - 8), -1):
        line = lines[index]
        if p.SIGNATURE_RULE.fullmatch(line.text):
            start = index
            break
        if not (_is_name(line.text) or (p.CONTACT_LIKE.search(line.text) and line.words <= 8)):
            break
        start = index
    block = [line for line in lines[start:] if not p.SIGNATURE_RULE.fullmatch(line.text)]
    names = [index for index, line in enumerate(block) if _is_name(line.text)]
    if not names or start == 0:
        return []
    # Two lines of words only, the first ending in a comma: a sign-off in any language, and the name.
    if len(block) > 1 and names[:2] == [0, 1] and block[0].text.endswith((",", "!", ".")):
        return [*_above_the_name(block[0]), Zone(ZoneKind.SIGNATURE, Span(block[1].span.start, block[-1].span.end))]
    if block[0].text.endswith(",") and len(block) == 1:
        return _above_the_name(block[0])
    above = lines[start - 1]
    signature = [Zone(ZoneKind.SIGNATURE, Span(block[0].span.start, block[-1].span.end))]
    return (
        _above_the_name(above) if above.words <= 6 and start > 1 and above.text[-1] not in ".!?" else []
    ) + signature


def _above_the_name(line: _Line) -> list[Zone]:
    found = p.ABOVE_THE_NAME.fullmatch(line.text)
    if not found or p.NO_FORMULA.search(line.text):
        return []
    return [
        Zone(ZoneKind.SIGN_OFF, Span(line.span.start + found.start("formula"), line.span.start + found.end("formula")))
    ]


# --- what is left is body ------------------------------------------------------------------------


def _body(view: str, start: int, zones: list[Zone]) -> Iterator[Zone]:
    """Yield the stretches below the greeting that no other zone holds."""
    taken = sorted((zone.span for zone in zones if zone.span.end > start), key=lambda span: span.start)
    at = start
    for span in [*taken, Span(len(view), len(view))]:
        stretch = Span(at, max(at, span.start))
        if trimmed := _trimmed(view, stretch):
            yield Zone(ZoneKind.BODY, trimmed)
        at = max(at, span.end)


def _trimmed(view: str, span: Span) -> Span | None:
    text = span.of(view)
    if not text.strip(" \n\u2060,.;:-"):
        return None
    start = span.start + len(text) - len(text.lstrip(" \n\u2060,"))
    return Span(start, span.start + len(text.rstrip(" \n\u2060")))


def zone_at(letter: Letter, offset: int) -> ZoneKind | None:
    """Return the kind of the zone that holds this offset."""
    starts = [zone.span.start for zone in letter.zones]
    index = bisect_right(starts, offset) - 1
    if index >= 0 and offset < letter.zones[index].span.end:
        return letter.zones[index].kind
    return None
