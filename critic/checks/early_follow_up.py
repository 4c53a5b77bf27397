"""It comes too early: before the interview, or a call before the promised day.

Why:
    They told you when you would hear. Calling before that says that you did not listen; thanks for a meeting that has not been held say that you write them in advance.
Example:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-20T15:30:00-08:00

    ⟦early-follow-up:⟧Hello Ms. Okonkwo, this is Tomasz Wójcik. I am calling about the analyst position. You can reach me at 415 555 0137.
Instead:
    To: Adaeze Okonkwo
    Channel: call
    Sent-At: 2026-11-23T15:30:00-08:00

    Hello Ms. Okonkwo, this is Tomasz Wójcik. I am calling about the analyst position. You can reach me at 415 555 0137.
Source:
    The card's rule: if they say three days, call toward the end of the third business day, and respect the recruiter's boundaries.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Hit, Severity
from critic.schedule import Promise, held, place_of, promise_of, sent_time

SEVERITY = Severity.WARNING
NEEDS = ("held_at", "sent")
ADVICE = "wait until it is due"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the start, where somebody it goes to has not yet met the writer or not yet promised to answer."""
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None:
        return
    for person in dict.fromkeys(letter.recipients):
        times = [at for each in letter.interviews if each.interviewer == person and (at := held(each, round))]
        if times and sent < min(times):
            first = min(times)
            yield Hit(
                0,
                0,
                f"The interview with {person.name} is only on {first:%A}, {first.day} {first:%B}, at {first:%H:%M}.",
            )
            return
    if letter.draft.channel is not Channel.CALL:
        return
    for interview in letter.interviews:
        promise = promise_of(interview, round)
        if isinstance(promise, Promise) and sent.astimezone(place_of(interview, round).zone).date() < promise.first:
            day = promise.day
            yield Hit(
                0, 0, f"They said “{promise.said}”: call on {day:%A}, {day.day} {day:%B}, toward the end of the day."
            )
            return
