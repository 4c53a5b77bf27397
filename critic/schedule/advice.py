"""Where sources contradict one another: which advice there is, who gives it, and how to choose it."""

from __future__ import annotations

from critic.domain import Advice, Alternative, CallTime, EmailTime

_OWN = "this program's rule"
_EMAIL = {
    EmailTime.SAME_DAY: Alternative("write on the day of the interview", _OWN, 'email = "same-day"'),
    EmailTime.WITHIN_24_HOURS: Alternative(
        "any time within 24 hours is in good time", "Accountemps; TopResume", 'email = "24-hours"'
    ),
    EmailTime.NEXT_MORNING: Alternative(
        "send it the next morning: too immediate blurs", "smithhanley.com", 'email = "next-morning"'
    ),
}
_MORNING_INTERVIEW = Alternative("after a morning interview, within the same business day", "climbtheladder.com")
_CARD = {
    True: Alternative("first an e-mail, then a card as well", "Accountemps 2007", "card = true"),
    False: Alternative(
        "one or the other; both is overkill, and a card may come after the decision",
        "askamanager.org 2015",
        "card = false",
    ),
}
_CALL = {
    CallTime.PROMISED_DAY: Alternative(
        "call toward the end of the promised business day", _OWN, 'call = "promised-day"'
    ),
    CallTime.DAY_AFTER: Alternative(
        "wait until the promised time has passed, better two or three days after it",
        "allstarcareerservices.com 2021; climbtheladder.com",
        'call = "day-after"',
    ),
}
_WRITE_FIRST = Alternative("write an e-mail first", "most sources")


def alternatives(kind: str, followed: Advice) -> tuple[Alternative, ...]:
    """Return the other advice on a kind of task (email, card or call) than the one that is followed."""
    if kind == "email":
        return (*(other for time, other in _EMAIL.items() if time is not followed.email), _MORNING_INTERVIEW)
    if kind == "card":
        return (_CARD[not followed.card],)
    if kind == "call":
        return (*(other for time, other in _CALL.items() if time is not followed.call), _WRITE_FIRST)
    return ()
