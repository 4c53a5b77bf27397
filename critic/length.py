"""How long a letter is, counted the one way everybody can repeat: words between white space.

From the greeting to the name under the letter; contact lines, postscripts and quoted mail are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from critic.domain import AnnotatedLetter, Channel, Span, ZoneKind

# Least and greatest number of words that a reader takes kindly; the contract's numbers.
BOUNDS = {Channel.EMAIL: (40, 320), Channel.CARD: (15, 120), Channel.CALL: (40, 180)}
VOICEMAIL_BOUNDS = (25, 75)
_NAMES = {Channel.EMAIL: "an e-mail", Channel.CARD: "a card", Channel.CALL: "a call script"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter that is counted by itself: the letter, or the words for a voicemail."""

    name: str
    start: int
    words: int
    least: int
    most: int


def measured_parts(letter: AnnotatedLetter) -> Iterator[Part]:
    """Yield the parts with their word counts and bounds."""
    channel = letter.draft.channel
    voicemails = [each.span for each in letter.of("voicemail")]
    words = sum(len(piece.split()) for piece in _pieces(letter, voicemails))
    start = min((zone.span.start for zone in letter.letter.zones), default=0)
    if words or not voicemails:
        yield Part(_NAMES[channel], start, words, *BOUNDS[channel])
    for voicemail in voicemails:
        yield Part("a voicemail", voicemail.start, len(voicemail.of(letter.letter.view).split()), *VOICEMAIL_BOUNDS)


def _pieces(letter: AnnotatedLetter, voicemails: list[Span]) -> Iterator[str]:
    view = letter.letter.view
    counted = letter.letter.zones_of(ZoneKind.SALUTATION, ZoneKind.BODY, ZoneKind.SIGN_OFF)
    writer = next(iter(letter.of("writer")), None)
    if writer and not any(zone.covers(writer.span) for zone in counted):
        yield writer.text
    for zone in counted:
        at = zone.start
        for voicemail in voicemails:
            if voicemail.overlaps(zone):
                label = view.rfind("\n", 0, voicemail.start) + 1
                yield view[at : max(at, label)]
                at = min(zone.end, voicemail.end)
        yield view[at : zone.end]
