"""How to reach the writer: telephone numbers, e-mail addresses, web addresses.

Telephone numbers are the `phonenumbers` library's to know; the region comes from the applicant, else from a
country code in the number, else from a guess guarded by a cue word ("call me at").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from critic.domain import Annotation, Span, ZoneKind
from critic.reading import Reading

_EMAIL = re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}+@[a-z0-9][a-z0-9.-]{0,100}\.[a-z]{2,24}(?![\w@])", re.I)
_SPELLED_EMAIL = re.compile(
    r"(?<![\w.@-])[\w.-]{2,40}+ ?(?:\(at\)|\[at\]| at ) ?[\w-]{2,40}+ ?(?:\(dot\)|\[dot\]| dot ) ?[a-z]{2,10}\b", re.I
)
_SITE = re.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>()\[\]\"|]{3,300}", re.I)
# Without a scheme only what is evidently a page of one person.
_PROFILE = re.compile(
    r"(?<![\w@./-])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|orcid\.org|dribbble\.com|medium\.com|xing\.com|[\w-]{2,40}\.github\.io)"
    r"(?:/[\w%.~/-]{1,100})?|(?<![\w@./-])(?:linkedin|github)(?: ?: ?|/)(?:in/)?[\w-]{3,60}",
    re.I,
)
_BARE_SITE = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|io|me|dev|co|eu|example|info|design|photo|art|studio|[a-z]{2})(?:/[\w%.~/-]{0,100})?(?![\w@])",
    re.I,
)

_DIGITS = re.compile(r"(?<![\w.,/#$€£@=-])(?:\+|\(\+?|00)?\d[\d ()./-]{5,22}\d(?![\w@%])(?:\s?(?:x|ext\.?)\s?\d{1,5})?")
_CUE = re.compile(
    r"\b(?:call(?:ing)?|back|buzz|me|my|at|is|handphone|reached|dial|phone|ring|tel|telephone|mobile|mob|cell|cellphone|number|text|reach|whatsapp|signal|sms|contact|extension|handy|landline|line|voicemail|m|t|p|h|c|ph)\b[^\n\d]{0,40}$",
    re.I,
)
# Grouped as people group telephone numbers, so that no cue word is needed.
_GROUPED = re.compile(r"(?:\+|00|\(?0)\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|\d{4}[ -]\d{4}$|\d{3}(?:[ .-]\d{2,3}){3}$")
_OTHER_NUMBER = re.compile(
    r"\b(?:order|invoice|ticket|meeting id|conference id|passcode|pin|reference|ref|requisition|req|job|case|account|iban|isbn|vat|zip|zoom|licen[cs]e|registration|reg|no|patent|dial-in|serial|policy|batch|lot)\b\.?[^\n]{0,12}$"
    r"|[$€£]\s?$",
    re.I,
)
_DATE_LIKE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d ?- ?(?:19|20)\d\d|\d{5}-\d{4})"
)
_NOT_MINE = re.compile(
    r"\b(?:your|their|his|her|our|company(?:'s)?|switchboard|office) (?:number|line|phone|address|e-?mail|mail|website|site|page|linkedin)\b[^\n]{0,25}$",
    re.I,
)
_TRAILING = ".,;:!?'\")]}>*_"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``contact`` with ``value.kind`` ``email``, ``phone`` or ``url``; the value alone is the span."""
    taken: list[Span] = []
    for stretch in _own(reading):
        for kind, span, value in (
            *_emails(reading.view, stretch),
            *_urls(reading, stretch),
            *_phones(reading, stretch),
        ):
            if any(span.overlaps(each) for each in taken) or not _of_the_writer(reading, kind, span, value):
                continue
            taken.append(span)
            yield reading.annotation(
                "contact", span.start, span.end, value={"kind": kind, "normal": value}, source=kind
            )


def _own(reading: Reading) -> Iterator[Span]:
    yield from reading.stretches(ZoneKind.BODY, ZoneKind.POSTSCRIPT, ZoneKind.SIGNATURE, ZoneKind.HEADING)


def _emails(view: str, stretch: Span) -> Iterator[tuple[str, Span, str]]:
    if "@" in view:
        for found in _EMAIL.finditer(view, stretch.start, stretch.end):
            yield "email", _trimmed(view, found), found[0].lower()
    for found in _SPELLED_EMAIL.finditer(view, stretch.start, stretch.end):
        if "(" in found[0] or "[" in found[0] or " dot " in found[0].lower():
            yield "email", Span(*found.span()), re.sub(r"\W+", "", found[0].lower())


def _urls(reading: Reading, stretch: Span) -> Iterator[tuple[str, Span, str]]:
    view = reading.view
    signature = reading.letter.zone(ZoneKind.SIGNATURE)
    patterns = [_SITE, _PROFILE]
    if signature and stretch.overlaps(signature):
        patterns.append(_BARE_SITE)
    for pattern in patterns:
        for found in pattern.finditer(view, stretch.start, stretch.end):
            span = _trimmed(view, found)
            yield "url", span, normal_url(span.of(view))


def _phones(reading: Reading, stretch: Span) -> Iterator[tuple[str, Span, str]]:
    view = reading.view
    for found in _DIGITS.finditer(view, stretch.start, stretch.end):
        text = found[0].rstrip(" (./-")
        before = view[max(stretch.start, found.start() - 40) : found.start()]
        if (
            sum(character.isdigit() for character in text) < 6
            or _DATE_LIKE.fullmatch(text)
            or _OTHER_NUMBER.search(before)
        ):
            continue
        span = Span(found.start(), found.start() + len(text))
        if number := _phone(text, reading, bool(_CUE.search(before)) or _in_signature(reading, span)):
            yield "phone", span, number


def _phone(text: str, reading: Reading, cued: bool) -> str | None:
    """Return the number as +E.164 if it can be one, else its bare digits where a cue word vouches for it."""
    region = reading.round.applicant.region if reading.round else None
    if number := _parsed(text, region):
        return number
    if not cued and not _GROUPED.match(text):
        return None
    digits = re.sub(r"\D", "", text)
    return _parsed(text, "US") or _parsed(text, "GB") or (digits if 7 <= len(digits) <= 15 else None)


@lru_cache(maxsize=2048)
def _parsed(text: str, region: str | None) -> str | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def normal_url(text: str) -> str:
    """Return an address without scheme, "www." and trailing slash, for comparison."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", text.lower()).rstrip("/")


def _in_signature(reading: Reading, span: Span) -> bool:
    return any(zone.covers(span) for zone in reading.letter.zones_of(ZoneKind.SIGNATURE, ZoneKind.HEADING))


def _of_the_writer(reading: Reading, kind: str, span: Span, value: str) -> bool:
    """Return whether this is how to reach the writer, not somebody else's address named in passing."""
    if kind == "email" and value in {(person.email or "").lower() for person in (*reading.recipients, *reading.others)}:
        return False
    line_start = reading.view.rfind("\n", 0, span.start) + 1
    if _NOT_MINE.search(reading.view[max(line_start, span.start - 60) : span.start]):
        return False
    # A web page in running text is as often an article as one's own; only a person's profile counts there.
    return (
        kind != "url" or _in_signature(reading, span) or bool(_PROFILE.match(value)) or _is_applicants(reading, value)
    )


def _is_applicants(reading: Reading, value: str) -> bool:
    applicant = reading.round.applicant if reading.round else None
    own = [normal_url(each) for each in (applicant.linkedin, applicant.website) if each] if applicant else []
    return value in own


def _trimmed(view: str, found: re.Match[str]) -> Span:
    return Span(found.start(), found.start() + len(found[0].rstrip(_TRAILING)))
