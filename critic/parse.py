"""Text -> Letter: the zones of a follow-up and the sentences of its body.  No judgement, no model."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from email.utils import parseaddr

from critic import patterns as p
from critic.domain import Draft, Letter, Sentence, Span, Zone, ZoneKind
from critic.ending import Line, ending, is_common
from critic.names.lists import TITLES
from critic.names.written import fold
from critic.sentences import sentences_in
from critic.view import plain

# How far down the first page a greeting may stand, below a date and an address.
_HEADING_LINES = 14
_HEADING_WORDS = 9
_NAME_ALONE_WORDS = 3


def parse(draft: Draft) -> Letter:
    """Cut a draft into zones and sentences.  Never fails: a text without any form is all body."""
    view = plain(draft.text)
    lines = _lines(view)
    quoted = _quoted(lines)
    own = [line for index, line in enumerate(lines) if index not in quoted]
    zones = [Zone(ZoneKind.QUOTED, span) for span in _runs(lines, quoted)]
    heading, subject, greeting_at = _opening(own)
    earlier = [zone.span.start for zone in zones]
    zones += [_before(earlier, each, view) for each in heading] + subject
    body_start = own[greeting_at].span.start if greeting_at < len(own) else len(view)
    if salutation := _salutation(own, greeting_at) or _addressed_alone(own, greeting_at, draft):
        zones.append(Zone(ZoneKind.SALUTATION, salutation))
        body_start = salutation.end
    zones += [_before(earlier, each, view) for each in ending(_below_the_greeting(view, own[greeting_at:], body_start))]
    zones += _body(view, body_start, zones)
    zones.sort(key=lambda zone: (zone.span.start, zone.span.end))
    judged = [zone for zone in zones if zone.kind in (ZoneKind.BODY, ZoneKind.POSTSCRIPT)]
    sentences = tuple(Sentence(span, zone.kind) for zone in judged for span in sentences_in(view, zone.span))
    return Letter(draft, view, tuple(zones), sentences)


def _before(earlier: list[int], zone: Zone, view: str) -> Zone:
    """Return a zone cut off where earlier mail begins inside it."""
    start, end = zone.span.start, zone.span.end
    cut = min((each for each in earlier if start < each < end), default=None)
    return zone if cut is None else Zone(zone.kind, Span(start, start + len(view[start:cut].rstrip())))


def _lines(view: str) -> list[Line]:
    lines, at = [], 0
    for raw in view.split("\n"):
        text = raw.strip(" \u2060")
        start = at + (len(raw) - len(raw.lstrip(" \u2060")) if text else 0)
        lines.append(Line(Span(start, start + len(text)), text))
        at += len(raw) + 1
    return lines


# --- earlier mail ------------------------------------------------------------------------------


def _quoted(lines: list[Line]) -> set[int]:
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


def _attribution(lines: list[Line], index: int) -> int:
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


def _mail_headers(lines: list[Line], index: int) -> bool:
    """Return whether Outlook's header block of an earlier mail begins here (not at the very top)."""
    if not p.QUOTED_FROM.match(lines[index].text) or not any(line.text for line in lines[:index]):
        return False
    following = lines[index + 1 : index + 6]
    return sum(bool(p.QUOTED_HEADER.match(line.text)) for line in following) >= 2


def _next_filled(lines: list[Line], index: int) -> int:
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def _with_blanks_between(lines: list[Line], quoted: set[int]) -> set[int]:
    ordered = sorted(quoted)
    for before, after in itertools.pairwise(ordered):
        if all(lines[index].blank for index in range(before + 1, after)):
            quoted.update(range(before + 1, after))
    return quoted


def _runs(lines: list[Line], chosen: set[int]) -> Iterator[Span]:
    """Yield the spans of neighbouring chosen lines, blank edges cut off."""
    run: list[Line] = []
    for index, line in enumerate([*lines, Line(Span(0, 0), "")]):
        if index in chosen and index < len(lines):
            run.append(line)
            continue
        filled = [each for each in run if not each.blank]
        if filled:
            yield Span(filled[0].span.start, filled[-1].span.end)
        run = []


# --- the opening -------------------------------------------------------------------------------


def _opening(own: list[Line]) -> tuple[list[Zone], list[Zone], int]:
    """Return heading, subject line and the index of the line where greeting or body begins."""
    heading: list[Line] = []
    subject: list[Zone] = []
    seen = 0
    for index, line in enumerate(own):
        if line.blank:
            continue
        seen += 1
        if found := p.SUBJECT_LINE.match(line.text):
            start = line.span.start + found.end()
            subject = subject or [Zone(ZoneKind.SUBJECT, Span(min(start, line.span.end), line.span.end))]
        elif p.GREETING_WORD.match(line.text) or _bare_greeting(own, index):
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


def _heading_zones(heading: list[Line]) -> list[Zone]:
    if not heading:
        return []
    return [Zone(ZoneKind.HEADING, Span(heading[0].span.start, heading[-1].span.end))]


def _bare_greeting(own: list[Line], index: int) -> bool:
    """Return whether this line is nothing but a name and a comma, with a letter below it."""
    line = own[index]
    text = p.AND_THE_REST.sub("", line.text) if line.words < _HEADING_WORDS else line.text
    if (
        not (p.BARE_GREETING.fullmatch(text) or _unknown_greeting(line))
        or p.CLOSING_LINE.match(line.text)
        or p.NOT_A_BARE_GREETING.match(line.text)
    ):
        return False
    return any(below.words > 4 for below in own[index + 1 : index + 4])


def _unknown_greeting(line: Line) -> bool:
    """Return whether a short line ends as a greeting does and has a name in it, whatever its first words mean."""
    if line.words > 6 or not p.GREETING_END.search(line.text) or p.NO_NAME.search(line.text):
        return False
    rest = [word.strip(",!:-") for word in line.text.split()[1:]]
    return any(word[:1].isupper() and not is_common(word) for word in rest) or (
        bool(p.OPENS_A_SENTENCE.match(line.text)) and bool(rest) and all(word[:1].isupper() for word in rest)
    )


def _salutation(own: list[Line], index: int) -> Span | None:
    if index >= len(own):
        return None
    line = own[index]
    found = p.GREETING_WORD.match(line.text)
    if not found:
        return line.span if _bare_greeting(own, index) else _name_before_the_letter(line)
    length = _greeting_length(line.text, found.end())
    return Span(line.span.start, line.span.start + length) if length else None


def _addressed_alone(own: list[Line], index: int, draft: Draft) -> Span | None:
    """Return the first line where it is no more than the name the draft goes to, in any case: "rick", "yusuf mate"."""
    if index + 1 >= len(own) or not own[index + 1].blank or own[index].words > _NAME_ALONE_WORDS:
        return None
    known = {fold(word) for entry in draft.to for word in re.findall(r"[^\W\d_]{2,}", parseaddr(entry)[0] or entry)}
    said = [fold(word.strip(",.!:-")) for word in own[index].text.split()]
    is_name = bool(said) and said[0] in known and known.union(p.ENDEARMENTS).issuperset(said)
    return own[index].span if is_name else None


def _name_before_the_letter(line: Line) -> Span | None:
    found = p.NAME_AND_LETTER.match(line.text)
    if not found or p.OPENS_A_SENTENCE.match(line.text) or p.CLOSING_LINE.match(line.text):
        return None
    if found["loud"] and (p.NOT_A_BARE_GREETING.match(line.text) or any(map(is_common, found["name"].split()))):
        return None
    return Span(line.span.start, line.span.start + found.end("name") + 1)


def _greeting_length(text: str, after_word: int) -> int:
    """Return how far the greeting reaches on its line; the body may follow on the same one."""
    rest = text[after_word:]
    if len(text.split()) <= 7 and not any(_stops(rest, found) for found in p.GREETING_RUNS_ON.finditer(rest)):
        return len(text)
    if names := p.GREETED_NAMES.match(rest):
        return after_word + names.end()
    stops = (found for found in p.GREETING_STOP.finditer(rest[:90]) if _stops(rest, found))
    return after_word + stop.end() if (stop := next(stops, None)) else 0


def _stops(text: str, found: re.Match[str]) -> bool:
    """Return whether a greeting ends here: the full stop of "Prof. Smith" is none."""
    if not found[0].startswith("."):
        return True
    before = re.split(r"[\s/]+", text[: found.start()])
    if fold(before[-1]).replace(".", "") in TITLES:
        return False
    # "Ir. Tan,", "Bpk. Hadi Santoso,": whatever is cut short there, a name follows and ends the line or the greeting.
    return not (p.SHORT_TITLE.fullmatch(before[-1]) and p.REST_OF_A_NAME.match(text, found.start())) or bool(
        p.OPENS_A_SENTENCE.match(text[found.start() + 1 :].lstrip())
    )


def _below_the_greeting(view: str, own: list[Line], body_start: int) -> list[Line]:
    """Return the filled lines below the greeting; the first may begin on the greeting's own line."""
    filled = [line for line in own if not line.blank and line.span.end > body_start]
    if filled and filled[0].span.start < body_start:
        rest = view[body_start : filled[0].span.end]
        start = body_start + len(rest) - len(rest.lstrip())
        filled[0] = Line(Span(start, filled[0].span.end), view[start : filled[0].span.end])
    return filled


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
    if not text.strip(" \n\u2060,.;:!-"):
        return None
    start = span.start + len(text) - len(text.lstrip(" \n\u2060,"))
    return Span(start, span.start + len(text.rstrip(" \n\u2060")))
