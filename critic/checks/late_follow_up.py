"""The follow-up comes late.

Why:
    Within a day they still see your face; after three, silence has been read as not wanting the job. A call long after the
    promised day finds the decision made.
Example:
    To: Adaeze Okonkwo
    Sent-At: 2026-11-23T09:00:00-08:00

    ⟦late-follow-up:⟧Dear Ms. Okonkwo,

    Thank you for your time.
Instead:
    To: Adaeze Okonkwo
    Sent-At: 2026-11-18T19:00:00-08:00

    Dear Ms. Okonkwo,

    Thank you for your time.
Source:
    Within 24 hours is the consensus (Accountemps, TopResume); the card's rule: on the same day, a call toward the end of the promised business day.
"""

from collections.abc import Iterator
from datetime import timedelta

from critic.domain import AnnotatedLetter, Channel, Hit, Severity
from critic.schedule import Promise, held, place_of, promise_of, sent_time

SEVERITY = Severity.SUGGESTION
SEVERITIES = (Severity.SUGGESTION, Severity.WARNING)
NEEDS = ("held_at", "sent", "promise")
ADVICE = "send it today"
_FULL_MARKS, _LATE = timedelta(hours=24), timedelta(days=3)
_GRACE = 2  # business days after the promised one


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the start, where the letter or the call comes later than the reader expects it."""
    if letter.draft.channel is Channel.CALL:
        yield from _call(letter)
        return
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None:
        return
    times = [at for each in letter.interviews if (at := held(each, round)) and at <= sent]
    if not times or _asks_after_the_promise(letter):
        return
    after = sent - max(times)
    if after <= _FULL_MARKS:
        return
    did = "is posted" if letter.draft.channel is Channel.CARD else "is sent"
    message = f"It {did} {_long(after)} after the interview; within 24 hours is best."
    yield Hit(0, 0, message, severity=Severity.WARNING if after > _LATE else Severity.SUGGESTION)


def _call(letter: AnnotatedLetter) -> Iterator[Hit]:
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None:
        return
    waits = []
    for interview in letter.interviews:
        promise = promise_of(interview, round)
        if isinstance(promise, Promise):
            place = place_of(interview, round)
            waits.append((place.calendar.between(promise.day, sent.astimezone(place.zone).date()), promise.day))
    if waits and (late := min(waits))[0] > _GRACE:
        message = f"You were to hear by {late[1]:%A}, {late[1].day} {late[1]:%B}; this call comes {late[0]} business days after."
        yield Hit(0, 0, message)


def _asks_after_the_promise(letter: AnnotatedLetter) -> bool:
    """Return whether this is a second letter, sent once the promised day has passed: a question is then in place."""
    sent, round = sent_time(letter), letter.round
    before = [each for each in letter.earlier or () if each.channel is letter.draft.channel]
    names = {person.name for each in before for person in each.recipients}
    if sent is None or round is None or not any(person.name in names for person in letter.recipients):
        return False
    promises = [promise_of(each, round) for each in letter.interviews]
    return any(isinstance(each, Promise) and each.day < sent.date() for each in promises)


def _long(span: timedelta) -> str:
    """Return a time in hours up to two days, from then on in days, to the nearest."""
    if span < timedelta(days=2):
        return f"{round(span / timedelta(hours=1))} hours"
    return f"{round(span / timedelta(days=1))} days"
