"""The letter does not thank for the meeting.

Why:
    They gave you an hour of their day. Thanks "for your consideration" is not thanks for that hour.
Example:
    Dear Ms. Okonkwo,

    Your story about the pager stayed with me all evening.⟦missing-thanks:⟧

    Best regards,
    Tomasz
Instead:
    Dear Ms. Okonkwo,

    Thank you for taking the time to meet with me. Your story about the pager stayed with me all evening.

    Best regards,
    Tomasz
Source:
    Accountemps 2017: thanking the interviewer for their time is what a note is for, managers say.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity, ZoneKind

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "thank them for their time"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the end of the body, where nothing thanks for time, talk or meeting."""
    if letter.of("thanks"):
        return
    body = letter.letter.zones_of(ZoneKind.BODY)
    at = body[-1].end if body else len(letter.draft.text)
    yield Hit(at, at, "Thank them for their time; one short sentence is enough.")
