"""The call script does not ask about the answer.

Why:
    You call because an answer was promised. If they have none, one open question is what you can take home: the day by which they will. A script without it ends in "well, thank you", and you are no wiser.
Example:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-23T15:30:00-08:00

    Hello Ms. Okonkwo, this is Tomasz Wójcik. Thank you again for your time on Wednesday. I am still glad about the job. You can reach me at 415 555 0137.⟦missing-question:⟧
Instead:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-23T15:30:00-08:00

    Hello Ms. Okonkwo, this is Tomasz Wójcik. Thank you again for your time on Wednesday. When do you now expect to decide? You can reach me at 415 555 0137.
Source:
    The card's rule: ask when you will hear, and call toward the end of the promised business day.
"""

from __future__ import annotations

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Hit, Severity, ZoneKind
from critic.schedule import Promise, place_of, promise_of, sent_time

SEVERITY = Severity.SUGGESTION
NEEDS = ()
CHANNELS = (Channel.CALL,)
ADVICE = "ask when you will hear"
_QUESTION = "When do you now expect to decide?"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the end of what is said to the person, where nothing asks about the answer.

    A call that only thanks needs no question, unless an answer is due; words for the machine alone are none.
    """
    if letter.of("timeline", "pushy-tone"):  # who presses has asked
        return
    at = _end_of_the_talk(letter)
    if at is None or not (_is_due(letter) or not letter.of("thanks")):
        return
    yield Hit(at, at, f"Ask one open question about the timeline, such as: “{_QUESTION}”")


def _end_of_the_talk(letter: AnnotatedLetter) -> int | None:
    """Return where the talk ends and the words for a machine begin, None where there is no talk."""
    voicemails = letter.of("voicemail")
    view = letter.letter.view
    ends = []
    for zone in letter.letter.zones_of(ZoneKind.BODY, ZoneKind.SALUTATION):
        first = min((each.start for each in voicemails if each.span.overlaps(zone)), default=None)
        end = zone.end if first is None else max(zone.start, view.rfind("\n", 0, first) + 1)
        if said := view[zone.start : end].rstrip():
            ends.append(zone.start + len(said))
    return max(ends, default=None)


def _is_due(letter: AnnotatedLetter) -> bool:
    """Return whether an answer was promised; before its first day it is too early to ask."""
    round, sent = letter.round, sent_time(letter)
    if round is None:
        return False
    for interview in letter.interviews:
        promise = promise_of(interview, round)
        if promise is None:
            continue
        if not isinstance(promise, Promise) or sent is None:
            return True
        if sent.astimezone(place_of(interview, round).zone).date() >= promise.first:
            return True
    return False
