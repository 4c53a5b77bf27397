"""How to reach the writer: telephone numbers, e-mail addresses, web addresses.

Telephone numbers are the `phonenumbers` library's to know; the region comes from the applicant, else from a
country code in the number, else from a guess guarded by a cue word ("call me at").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from critic import lazy
from critic.domain import Annotation, Span, ZoneKind
from critic.names.written import fold
from critic.phrases.slipped_contacts import slipped_addresses
from critic.phrases.spelled_contacts import handles, spelled_addresses
from critic.phrases.spoken_numbers import said_numbers
from critic.reading import Reading

_EMAIL = lazy.compile(r"(?<![\w.+@-])[\w.+-]{1,64}+@[a-z0-9][a-z0-9.-]{0,100}\.[a-z]{2,24}(?![\w@])", re.I)
_SITE = lazy.compile(r"(?<![\w@.])(?:https?://|www\.)[^\s<>()\[\]\"|]{3,300}", re.I)
# Without a scheme only what is evidently a page of one person.
_PROFILE = lazy.compile(
    r"(?<![\w@./-])(?:[a-z]{2,3}\.)?(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|orcid\.org|dribbble\.com|medium\.com|xing\.com|wa\.me|t\.me|[\w-]{2,40}\.github\.io)"
    r"(?:/[\w%.~/-]{1,100})?|(?<![\w@./-])(?:linkedin|github)(?: ?: ?|/)/?(?:in/)?[\w-]{3,60}",
    re.I,
)
_BARE_SITE = lazy.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|io|me|dev|co|eu|example|info|design|photo|art|studio|[a-z]{2})(?:/[\w%.~/-]{0,100})?(?![\w@])",
    re.I,
)

_DOT_IN_A_WORD = lazy.compile(r"\w[./:]\w")
_SENTENCE_GOES_ON = lazy.compile(
    r"\.[A-Z]|^[^.]+\.(?:it|so|my|me|is|in|to|as|at|be|by|do|no|us|am|an|if|of|on|or|we|he)$"
)
_DIGITS = lazy.compile(
    r"(?<![\w.,/#$€£@=-])(?:\+|\(\+?|00)?\d[\d ()./-]{5,22}\d(?![\w@%])(?:\s?(?:x|ext\.?)\s?\d{1,5})?"
)
_CUE = lazy.compile(
    r"\b(?:call(?:ing)?|back|buzz|me|my|at|is|handphone|reached|dial|phone|ring|tel|telephone|mobile|mob|cell|cellphone|number|text|reach|whatsapp|signal|sms|contact|extension|handy|landline|line|voicemail|m|t|p|h|c|ph)\b[^\n\d]{0,40}$",
    re.I,
)
# Grouped as people group telephone numbers, so that no cue word is needed.
_GROUPED = lazy.compile(r"(?:\+|00|\(?0)\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|\d{4}[ -]\d{4}$|\d{3}(?:[ .-]\d{2,3}){3}$")
# Grouped so in some country or other; believed only of writers whose country nobody told.
_GROUPED_SOMEWHERE = lazy.compile(
    r"\d{5}[ -]\d{5}$|\d{3}[ .-]\d{3}[ .-]\d{3}$|\d{3}[ .-]\d{4}$|\d{2}(?:[ .-]\d{2}){3,4}$|\d{3} \d{2} \d{3}$|\d{2} \d{3} \d{2} \d{2}$"
)
_OTHER_NUMBER = lazy.compile(
    r"(?<!mobile )(?<!phone )(?<!tel )(?<!cell )(?<!contact )(?<!call )(?<!whatsapp )(?<!any )(?<!in )\b(?:order|invoice|ticket|meeting id|conference id|passcode|passport|permit|visa|salary|wage|pay|paid|earn(?:ed)?|price|budget|candidate|applicant id|pin|reference|ref|requisition|req|job|case (?:no|number|nr|id|file)|account|iban|isbn|zip|zoom|licen[cs]e|registration|reg|(?<!my )no|patent|card|(?<!for the )(?<!for your )file|catalogue|catalog|article|item|part|form|tracking|parcel|container|booking|reservation|membership|member|certificate|diploma|model|chassis|plate|fssai|pwz|gmc|nmc|nip|pesel|cpf|dni|nif|siret|npi|dial-in|serial|policy|batch|lot|vat)\b(?:(?<=\bno)\.|(?<=ref)\.|(?<=req)\.|(?<=reg)\.|(?<=lic)\.)?(?: (?:there|then))?[^\n.!?]{0,12}\Z"
    r"|[$€£]\s?$",
    re.I,
)
# Where a page named in the text is the writer's own.
_OWN_SITE = lazy.compile(
    r"\b(?:my|write (?:to )?me|find me|see me|me at|reach me|(?:show)?reel|portfolio|cv|samples?|website|site|page|(?:same )?link|photos|pictures|drawings|work)\b[^\n.!?]{0,24}$",
    re.I,
)
_DATE_LIKE = lazy.compile(
    r"(?:\d{1,3}(?:[ .]\d{3})+ ?- ?\d{1,3}(?:[ .]\d{3})+|\d{1,2}[.:]\d\d ?- ?\d{1,2}[.:]\d\d|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d ?- ?(?:19|20)\d\d|\d{5}-\d{4}|(?P<first>\d{2})\d{4} ?[-\u2013] ?(?P=first)\d{4})"
)
_NOT_MINE = lazy.compile(
    r"\b(?:your|their|his|her|company(?:'s)?|switchboard|office) (?:number|line|phone|address|e-?mail|mail|website|site|page|linkedin)\b[^\n]{0,25}$",
    re.I,
)
# What takes that back: "her number is …; mine is …".
_BUT_MINE = lazy.compile(
    r"\b(?:mine(?: is|'s)?|my (?:own )?(?:number|line|phone|mobile|cell|address|e-?mail|mail)(?: is)?|(?:reach|call|ring|text|write|find|get) me (?:on|at|under|to)|(?:i'm|i am)(?: always| best)? (?:on|at|under))[\s:]*$",
    re.I,
)
# One of several: "office 020 …", "or my private address".
_ONE_OF_MORE = lazy.compile(
    r"\b(?:an?other|second|also|or|alternative(?:ly)?|private|home|work|office|daytime|evenings?|landline|whats ?app|signal|fax|new|old|until|till|from|"
    r"temporary|abroad|here|there|in [A-Z]\w+)\b[^\n]{0,40}$|[/|]\s?$",
    re.I,
)
# Nothing stands before it on its line but what kind of contact it is: no "GMC", no "cc:", no "Anna wrote".
_ALONE = lazy.compile(
    r"[\W_]*(?:(?:my )?(?:tel|telephone|phone|mobile|mob|cell|handy|gsm|call|text|ph|m|t|p|c|e|e-?mail|mail|email address)\b[\W_]*){0,2}",
    re.I,
)
# Whom the number or address reaches instead: it is no contact to compare with the writer's own.
_SOMEBODY_ELSES = lazy.compile(
    r"\b(?:referees?|references?|my (?:(?:old|former|last|previous|present|current) )?(?:boss|manager|supervisor|teacher|professor|employer|foreman|chief|captain|head|colleague|assistant|secretary|agent)|(?:asks? for|call|ring|contact|speak to) (?:mr|mrs|ms|dr)\b|(?:he|she)(?:'s| is| can be| will)|"
    r"(?:brother|sister|husband|wife|partner|mother|father|mum|mom|dad|cousin|uncle|aunt|landlord|neighbou?r|flatmate|friend)(?:'s)?)\b(?:(?:dr|mrs?|ms|prof)\.|[^.!?\n]){0,50}$",
    re.I,
)
# Written as numbers are in North America alone, and too short for there.
_CUT_SHORT_THERE = lazy.compile(r"\([2-9]\d\d\) ?[2-9]\d\d-\d{1,3}|[2-9]\d\d-[2-9]\d\d-\d{1,2}")
_MOST_MISSING = 2
_LONGEST = 13
_LEAST_BEFORE_BRACKET = 7
_BESIDE = 50
# What is counted or paid, and so no telephone number.
_COUNTED = lazy.compile(
    r"\s?(?:kg|km|euros?|eur|usd|dollars?|pounds|rs|rupees|naira|shillings|pesos|units|people|pieces|tons?|hours|lines|points|rows|bytes|records|users|requests|views|followers|items|letters|(?:a|per) (?:month|year|day|week))\b",
    re.I,
)
_TRAILING = ".,;:!?'\")]}>*_"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``contact`` with ``value.kind`` ``email``, ``phone`` or ``url``; the value alone is the span."""
    taken: list[Span] = []
    view = reading.view
    region = reading.round.applicant.region if reading.round else None
    for stretch in _own(reading):
        low = stretch.of(view).lower()
        for span, why in slipped_addresses(reading, stretch):
            taken.append(span)
            slip = {"kind": "email", "normal": span.of(view).lower(), "broken": why}
            yield reading.annotation("contact", span.start, span.end, value=slip, source="slip")
        for kind, span, value in (
            *_emails(view, stretch, low),
            *_urls(reading, stretch),
            *_phones(reading, stretch),
        ):
            if any(span.overlaps(each) for each in taken) or not _of_the_writer(reading, kind, span, value):
                continue
            taken.append(span)
            known: dict[str, Any] = {"kind": kind, "normal": value}
            if kind == "phone" and _impossible(span.of(view), view[span.end : span.end + 6], region):
                known["broken"] = "digits are missing, or there are too many"
            before = view[max(stretch.start, span.start - 90) : span.start]
            if _SOMEBODY_ELSES.search(before) and not _BUT_MINE.search(before):
                known["whose"] = "somebody else's"
            elif _is_the_one(reading, span, before):
                known["own"] = True
            yield reading.annotation("contact", span.start, span.end, value=known, source=kind)
        yield from _others(reading, stretch, low, taken)


def _others(reading: Reading, stretch: Span, low: str, taken: list[Span]) -> Iterator[Annotation]:
    """Yield the names by which a writer is found in messengers, and numbers spelled out in words."""
    view, region = reading.view, reading.round.applicant.region if reading.round else None
    for span in handles(view, stretch, low):
        if not any(span.overlaps(each) for each in taken):
            value: dict[str, Any] = {"kind": "handle", "normal": span.of(view).lower()}
            yield reading.annotation("contact", span.start, span.end, value=value, source="handle")
    for span, digits in said_numbers(view, stretch, low):
        before = view[max(stretch.start, span.start - 90) : span.start]
        # Said once more in words, a number in figures is the same one.
        if any(each.start - 90 < span.start < each.end + 90 for each in taken) or _NOT_MINE.search(before):
            continue
        said: dict[str, object] = {"kind": "phone", "normal": _parsed(digits, region) or digits, "said": True}
        if _SOMEBODY_ELSES.search(before) and not _BUT_MINE.search(before):
            said["whose"] = "somebody else's"
        elif _BUT_MINE.search(before):
            said["own"] = True
        yield reading.annotation("contact", span.start, span.end, value=said, source="said")


def _own(reading: Reading) -> Iterator[Span]:
    yield from reading.stretches(ZoneKind.BODY, ZoneKind.POSTSCRIPT, ZoneKind.SIGNATURE, ZoneKind.HEADING)


def _emails(view: str, stretch: Span, low: str) -> Iterator[tuple[str, Span, str]]:
    if "@" in view:
        for found in _EMAIL.finditer(view, stretch.start, stretch.end):
            yield "email", _trimmed(view, found), found[0].lower()
    for span, address in spelled_addresses(view, stretch, low):
        yield "email", span, address


def _urls(reading: Reading, stretch: Span) -> Iterator[tuple[str, Span, str]]:
    view = reading.view
    if not _DOT_IN_A_WORD.search(view, stretch.start, stretch.end) and "linkedin" not in view.lower():
        return
    in_signature = _in_signature(reading, stretch)
    for pattern in (_SITE, _PROFILE, _BARE_SITE):
        for found in pattern.finditer(view, stretch.start, stretch.end):
            # "my work.It was": a full stop without its space makes no address.
            if pattern is _BARE_SITE and not in_signature and _SENTENCE_GOES_ON.search(found[0]):
                continue
            span = _trimmed(view, found)
            yield "url", span, normal_url(span.of(view))


def _phones(reading: Reading, stretch: Span) -> Iterator[tuple[str, Span, str]]:
    view, at = reading.view, stretch.start
    while found := _DIGITS.search(view, at, stretch.end):
        text = _first_of_two(found[0].rstrip(" (./-"))
        start, at = found.start(), found.start() + len(text)
        if text[0] == "(" and ")" not in text:  # the whole number stands in brackets
            start, text = start + 1, text[1:]
        before = view[max(stretch.start, start - 40) : start]
        if (
            sum(character.isdigit() for character in text) < 6
            or _DATE_LIKE.fullmatch(text)
            or (
                text[0] != "+" and (_OTHER_NUMBER.search(before) or _COUNTED.match(view, found.end(), found.end() + 20))
            )
        ):
            continue
        span = Span(start, at)
        if number := _phone(text, reading, bool(_CUE.search(before)) or _in_signature(reading, span)):
            yield "phone", span, number


def _first_of_two(text: str) -> str:
    """Return the first of two numbers, else the text: "0722-555-018 / 0733-555-018", "512 555 038 (0048 512 …".

    A full stop ends a sentence, and the number: "after June 9. 559-555-0104".
    """
    text = text.partition(". ")[0]
    first, bracket, _ = text.partition(" (")
    if bracket and sum(map(str.isdigit, first)) >= _LEAST_BEFORE_BRACKET:
        return first
    if "/" not in text or sum(map(str.isdigit, text)) <= _LONGEST:
        return text
    return text.rpartition("/")[0].rstrip()


def _impossible(text: str, after: str, region: str | None) -> bool:
    """Return whether a number has too few or too many digits for its country; none is believed to be cut where digits follow."""
    import phonenumbers

    if after.lstrip(" ./-()")[:1].isdigit():
        return False
    if region in {None, "US", "CA"} and _CUT_SHORT_THERE.fullmatch(text):
        return True
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return False
    reason = phonenumbers.is_possible_number_with_reason(number)
    wrong = phonenumbers.ValidationResult
    if text.startswith("+") and reason in (wrong.TOO_SHORT, wrong.TOO_LONG, wrong.INVALID_LENGTH):
        return True
    return _is_cut_mobile(number.country_code, str(number.national_number))


@lru_cache(maxsize=2048)
def _is_cut_mobile(country_code: int, national: str) -> bool:
    """Return whether this is no number, but with a digit or two more a mobile one.

    Other lines have lengths of their own within a country; and invented numbers, which are valid nowhere, are no longer
    mobile ones with more digits.
    """
    import phonenumbers

    if phonenumbers.is_valid_number(phonenumbers.PhoneNumber(country_code, int(national))):
        return False
    more = (int(national + digit * count) for count in range(1, _MOST_MISSING + 1) for digit in "0123456789")
    mobile = phonenumbers.PhoneNumberType.MOBILE
    return any(phonenumbers.number_type(phonenumbers.PhoneNumber(country_code, each)) == mobile for each in more)


def _phone(text: str, reading: Reading, cued: bool) -> str | None:
    """Return the number as +E.164 if it can be one, else its bare digits where a cue word vouches for it."""
    region = reading.round.applicant.region if reading.round else None
    if number := _parsed(text, region):
        return number
    if not (cued or _GROUPED.match(text) or (region is None and _GROUPED_SOMEWHERE.match(text))):
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
    before = reading.view[max(line_start, span.start - 60) : span.start]
    if _NOT_MINE.search(before) and not _BUT_MINE.search(before):
        return False
    # A web page in running text is as often an article as one's own; only what is evidently the writer's counts there.
    if kind != "url" or _in_signature(reading, span) or _PROFILE.match(value) or _is_applicants(reading, value):
        return True
    before = reading.view[max(line_start, span.start - 40) : span.start]
    return bool(_OWN_SITE.search(before)) or _named_after_the_writer(reading, value)


def _named_after_the_writer(reading: Reading, value: str) -> bool:
    """Return whether a web address has a name of the writer in it: "orlova-reels.example.com" above "Vera Orlova"."""
    signature = reading.letter.zone(ZoneKind.SIGNATURE)
    signed = signature.of(reading.view) if signature else ""
    name = (reading.round.applicant.name or "") if reading.round else ""
    host = fold(value.partition("/")[0])
    return any(
        len(word) > 3 and word in host
        for word in re.findall(r"[^\W\d_]+", fold(f"{name} {signed.partition(chr(10))[0][:80]}"))
    )


def _is_the_one(reading: Reading, span: Span, before: str) -> bool:
    """Return whether the writer gives this as theirs, and not as one of several: under the name, or announced."""
    line = before.rpartition("\n")[2][-_BESIDE:]
    signed = any(zone.covers(span) for zone in reading.letter.zones_of(ZoneKind.SIGNATURE)) and _ALONE.fullmatch(line)
    return bool(signed or _BUT_MINE.search(line)) and not _ONE_OF_MORE.search(line)


def _is_applicants(reading: Reading, value: str) -> bool:
    applicant = reading.round.applicant if reading.round else None
    own = [normal_url(each) for each in (applicant.linkedin, applicant.website) if each] if applicant else []
    return value in own


def _trimmed(view: str, found: re.Match[str]) -> Span:
    return Span(found.start(), found.start() + len(found[0].rstrip(_TRAILING)))
