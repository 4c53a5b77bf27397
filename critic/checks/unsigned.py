"""The letter is not signed.

Why:
    A reader who met eight people needs the name at the end, on a card most of all.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time. Your story about the pager stayed with me all evening.

    Best regards⟦unsigned:⟧
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time. Your story about the pager stayed with me all evening.

    Best regards
    Tomasz Wójcik
Source:
    The card's rule: a few heartfelt passages, signed.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Edit, Hit, Severity, ZoneKind

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "sign it with your name"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit at the end of the letter where no name of the writer stands; a caller says it anywhere."""
    if letter.of("writer"):
        return
    name = letter.round.applicant.name if letter.round else None
    if letter.draft.channel is Channel.CALL:
        body = letter.letter.zone(ZoneKind.BODY)
        at = body.start if body else 0
        yield Hit(at, at, "Say who is calling before anything else.")
        return
    own = letter.letter.zones_of(ZoneKind.BODY, ZoneKind.SIGN_OFF)
    at = own[-1].end if own else len(letter.draft.text)
    yield Hit(at, at, "Sign it with your name.", edits=(Edit(at, at, f"\n{name}"),) if name else ())
