"""The parts of the letter that are seen by where they stand: sign-off, signature, quoted mail, a subject in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Channel, ZoneKind
from critic.reading import Reading

_SHOWN = (ZoneKind.SIGN_OFF, ZoneKind.SIGNATURE, ZoneKind.QUOTED, ZoneKind.SUBJECT)
# A call script may hold the words for the machine beside those for the person.
_VOICEMAIL = re.compile(
    r"^[ *#_]*(?:if (?:it goes to )?)?voice ?mail(?: message| script| version)?[ *_]*:", re.I | re.M
)
_OTHER_PART = re.compile(
    r"^[ *#_]*(?:if (?:she|he|they|someone|somebody|nobody)[^\n:]{0,40}|live|in person|script|call|conversation|main|phone)[ *_]*:",
    re.I | re.M,
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield an annotation for each zone a reader would point at."""
    for zone in reading.letter.zones:
        if zone.kind in _SHOWN:
            yield reading.annotation(zone.kind.value, zone.span.start, zone.span.end, source="layout")
    if reading.letter.draft.channel is Channel.CALL:
        yield from _voicemail(reading)


def _voicemail(reading: Reading) -> Iterator[Annotation]:
    for found in _VOICEMAIL.finditer(reading.view):
        other = _OTHER_PART.search(reading.view, found.end())
        end = other.start() if other else len(reading.view)
        yield reading.annotation(
            "voicemail", found.end(), found.end() + len(reading.view[found.end() : end].rstrip()), source="layout"
        )
