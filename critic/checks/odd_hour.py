"""The call falls outside office hours there.

Why:
    A call at supper, on a Sunday or on a holiday is remembered for its hour. Office hours are the interviewer's, not yours.
Example:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-28T15:30:00-08:00

    ⟦odd-hour:⟧Hello Ms. Okonkwo, this is Tomasz Wójcik. I am calling about the analyst position. You can reach me at 415 555 0137.
Instead:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-23T15:30:00-08:00

    Hello Ms. Okonkwo, this is Tomasz Wójcik. I am calling about the analyst position. You can reach me at 415 555 0137.
Source:
    The card's rule: call toward the end of the business day, and respect the recruiter's boundaries.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Hit, Severity
from critic.schedule import place_of, sent_time

SEVERITY = Severity.WARNING
NEEDS = ("round", "recipient", "sent")
CHANNELS = (Channel.CALL,)
ADVICE = "call in office hours"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the start, where it is a weekend, a holiday or outside office hours at the other end."""
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None:
        return
    for interview in letter.interviews:
        place = place_of(interview, round)
        if place.is_open(sent):
            continue
        there = sent.astimezone(place.zone)
        if holiday := place.calendar.holiday(there.date()):
            why = f"{there:%A} is a holiday there, {holiday}"
        elif not place.calendar.is_business_day(there.date()):
            why = f"it is {there:%A} there"
        else:
            why = f"it is {there:%H:%M} there; the office is open {place.opens:%H:%M}-{place.closes:%H:%M}"
        yield Hit(0, 0, f"Nobody is at work to answer: {why}.")
        return
