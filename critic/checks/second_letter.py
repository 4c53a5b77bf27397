"""It is the second letter to one person on one channel.

Why:
    One good e-mail is a follow-up; a second one a day later is a reminder nobody asked for, and the two are compared.
    An e-mail and a card are not two letters.
Example:
    To: Siobhán O'Dwyer
    Sent-At: 2026-11-18T21:00:00-08:00

    ⟦second-letter:⟧Dear Ms. O'Dwyer,

    Thank you again for your time. Have you had my e-mail of this afternoon?
Instead:
    To: Siobhán O'Dwyer
    Channel: card
    Sent-At: 2026-11-18T21:00:00-08:00

    Dear Ms. O'Dwyer,

    Thank you again for your time, and for the way you put everybody at ease at eight in the morning.
Source:
    The card's rule: respect the recruiter's boundaries; askamanager.org 2015: one or the other, more is overkill.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Earlier, Hit, Related, Severity
from critic.names.written import fold
from critic.schedule import held, sent_time

SEVERITY = Severity.SUGGESTION
NEEDS = ("recipient", "earlier")
ADVICE = "put both letters into one"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the start, where an earlier letter went to the same person on the same channel."""
    for other in letter.earlier or ():
        if other.channel is not letter.draft.channel:
            continue
        names = {fold(person.name) for person in other.recipients}
        both = [person.name for person in letter.recipients if fold(person.name) in names]
        if both and not _met_again(letter, other):
            message = f"{both[0]} already has another {_KINDS[letter.draft.channel]} from you: {other.draft_id}."
            yield Hit(0, 0, message, related=(Related(other.draft_id, 0, 0),))
            return


_KINDS = {"email": "e-mail", "card": "card", "call": "call"}


def _met_again(letter: AnnotatedLetter, other: Earlier) -> bool:
    """Return whether another interview lies between the two: each may have its letter."""
    sent, round = sent_time(letter), letter.round
    if sent is None or round is None or other.sent_at is None:
        return False
    times = sorted(at for each in letter.interviews if (at := held(each, round)))
    return any(other.sent_at < at <= sent for at in times[1:])
