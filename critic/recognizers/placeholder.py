"""What was left to fill in: brackets, braces, blanks, capitals that stand for a name."""

from __future__ import annotations

from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, Span, ZoneKind
from critic.phrases import placeholders as p
from critic.phrases.mention import is_about_templates, is_spoken_of
from critic.reading import Reading

_GOES_ON = lazy.compile(r"[\"']?(?:,| and| or|/|, and|, or)(?: then| left| also)? ?[\"']?|(?<=_),(?: [\w.]+){1,4} ")

# "the one for <still to look up!>": where a noun will stand.
_NOUN_AHEAD = lazy.compile(r"\b(?:for|at|in|with|about|the|of|to) $")
_KISSES = lazy.compile(r"[xX]{2,5}")


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``placeholder`` for everything left to fill in, whole, in body, greeting, signature and subject."""
    spans: list[Span] = []
    for zone in reading.letter.zones:
        if zone.kind is not ZoneKind.QUOTED:
            found = placeholders(reading.view, zone.span)
            spans += found if zone.kind is ZoneKind.SALUTATION else _left(found, reading.view, zone.span)
            if zone.kind is ZoneKind.SIGNATURE:
                spans = [span for span in spans if not _is_a_kiss(reading.view, zone.span, span)]
                spans += _nobody_signed(reading.view, zone.span)
            spans += _in_guillemets(reading.letter.draft.text, zone.span)
    left = list(_left_by_an_assistant(reading))
    for span in left:
        yield reading.annotation("placeholder", span.start, span.end, value={"kind": "assistant"}, source="pattern")
    spans = [span for span in spans if not any(span.overlaps(other) for other in left)]
    greeting = reading.letter.zone(ZoneKind.SALUTATION)
    if greeting and not any(span.overlaps(greeting) for span in spans):
        spans += _nobody_greeted(reading.view, greeting)
    for span in _outermost(spans):
        yield reading.annotation("placeholder", span.start, span.end, source="pattern")
    yield from _in_subject(reading)


def _left(found: list[Span], view: str, within: Span) -> Iterator[Span]:
    """Yield what is not only spoken of; in "the keys {a} and {b}" the second goes with the first."""
    spoken = -1
    for span in sorted(found, key=lambda each: (each.start, -each.end)):
        if (0 <= spoken <= span.start and _GOES_ON.fullmatch(view, spoken, span.start)) or is_spoken_of(
            view, span, within
        ):
            spoken = span.end
        else:
            yield span


def _left_by_an_assistant(reading: Reading) -> Iterator[Span]:
    """Yield the line above the letter that presents it as a draft, and the last line where it offers another one."""
    view = reading.view
    if above := p.ASSISTANT_ABOVE.match(view):
        yield Span(*above.span("said"))
    own = [zone.span for zone in reading.letter.zones if zone.kind is not ZoneKind.QUOTED]
    end = max((span.start + len(span.of(view).rstrip(" \n*_-")) for span in own), default=0)
    start = view.rfind("\n", 0, end) + 1
    if below := p.ASSISTANT_BELOW.search(view, start, end):
        # The sentence before belongs to it where it opens the line: "Hope this helps! Let me know if ...".
        yield Span(start if len(view[start : below.start()].split()) <= 6 else below.start(), end)


def _in_subject(reading: Reading) -> Iterator[Annotation]:
    subject = reading.letter.draft.subject
    if subject:
        for span in _outermost(placeholders(subject, Span(0, len(subject)))):
            words = span.of(subject)
            if words[0] == "[" and (p.FILLED.search(words) or (span.start == 0 and not p.SLOT_WORD.search(words))):
                continue  # "[Interview] stock controller", "[position 2214-B]": a tag
            if words[0] in "{<$%" and _is_the_matter(words, reading.view):
                continue  # "Regarding {count} and the plural forms": the letter is about it
            yield Annotation("placeholder", span.start, span.end, span.of(subject), source="pattern", field="subject")


def _is_the_matter(slot: str, text: str) -> bool:
    """Return whether a slot in the subject is what the letter is about: it quotes it, or speaks of templates."""
    return slot in text or (is_about_templates(text) and not p.SLOT_WORD.search(slot))


def placeholders(view: str, within: Span) -> list[Span]:
    """Return where something is left to fill in; spans may overlap."""
    lower = within.of(view).lower()
    spans = [
        Span(*found.span())
        for cues, pattern in p.CUED
        if any(cue in lower for cue in cues)
        for found in pattern.finditer(view, within.start, within.end)
    ]
    if not within.of(view).isupper() and p.SHOUTING.search(view, within.start, within.end):
        spans += (Span(*found.span()) for found in p.IN_CAPITALS.finditer(view, within.start, within.end))
    if "  " in lower or " ." in lower or " ," in lower:
        spans += (Span(*found.span()) for found in p.MISSING_WORD.finditer(view, within.start, within.end))
    for found in p.SQUARE.finditer(view, within.start, within.end):
        quoted = view[found.start() - 1 : found.start()] == view[found.end() : found.end() + 1] == '"'
        if _is_slot(found["inside"], quoted, view[max(0, found.start() - 20) : found.start()]):
            spans.append(Span(*found.span()))
    for found in p.ANGLE.finditer(view, within.start, within.end):
        inside = found["inside"] or found[0][2:-2]
        if not p.HTML_TAG.fullmatch(inside) and (
            p.SLOT_WORD.search(inside.replace("HERE", ""))
            or found[0].startswith("<<")
            or (inside.isupper() and " " not in inside)
            or (inside[-1] in "!?" and " " in inside and _NOUN_AHEAD.search(view, 0, found.start()))
        ):
            spans.append(Span(*found.span()))
    return spans


def _in_guillemets(text: str, within: Span) -> Iterator[Span]:
    for found in p.GUILLEMETS.finditer(text, within.start, within.end):
        words = p.SLOT_WORD.findall(found["inside"])
        if words and len(found["inside"].replace("_", " ").split()) <= len(words) + 1:
            yield Span(*found.span())


def _is_slot(inside: str, quoted: bool, before: str) -> bool:
    """Return whether what stands in square brackets waits to be filled in.

    In quotation marks it is rather spoken of; behind a number or a whole word it says the same once more: "3 [three]",
    "my Meister [master]".
    """
    if p.TITLE_BEFORE.search(before):
        return True
    if p.EDITORIAL.fullmatch(inside) or p.YEAR.search(inside) or (p.COMMENT.match(inside) and len(inside.split()) > 1):
        return False
    if p.SLOT_WORD.search(inside) or inside.endswith(("??", "!!")) or (p.WHEN.fullmatch(inside) and not quoted):
        return True
    words = inside.split()
    if quoted or not words or p.AGAIN.search(before) or not p.OPEN_BEFORE.search(before):
        return False
    return len(words) <= 2 or (len(words) <= 4 and (words[0][:1].isupper() or "/" in words))


def _nobody_signed(view: str, signature: Span) -> Iterator[Span]:
    at = signature.start
    for line in signature.of(view).split("\n"):
        if found := p.SIGNED_NAME.fullmatch(line):
            yield Span(at + found.start("slot"), at + found.end("slot"))
        at += len(line) + 1


def _is_a_kiss(view: str, signature: Span, span: Span) -> bool:
    """Return whether a last line of crosses stands below a name: "XXX"."""
    last = not view[span.end : signature.end].strip() and "\n" in view[signature.start : span.start].strip(" ")
    return last and _KISSES.fullmatch(span.of(view)) is not None


def _nobody_greeted(view: str, greeting: Span) -> Iterator[Span]:
    if asked := p.ASKS_FOR_NOBODY.search(view, greeting.start, greeting.end):
        yield Span(*asked.span("gap"))
    found = p.EMPTY_GREETING.match(view, greeting.start, greeting.end)
    if found and (found["gap"].strip() or view[greeting.start : greeting.end].lower().startswith("dear")):
        yield Span(greeting.start, min(greeting.end, found.end() + 1))


def _outermost(spans: list[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if span.start >= end:
            yield span
            end = span.end
