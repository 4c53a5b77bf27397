"""The call script has no number to call back.

Why:
    Most follow-up calls end at a voicemail. Without a number said aloud nobody calls back.
Example:
    Channel: call

    Hello Ms. Okonkwo, this is Tomasz Wójcik. Thank you for your time on Tuesday. I wanted to ask how the decision is coming along.⟦missing-call-back:⟧
Instead:
    Channel: call

    Hello Ms. Okonkwo, this is Tomasz Wójcik. Thank you for your time on Tuesday. I wanted to ask how the decision is coming along. You can reach me at 415 555 0137.
Source:
    Common advice for voicemail: say your number, slowly, at the end.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Hit, Severity, ZoneKind

SEVERITY = Severity.SUGGESTION
NEEDS = ()
CHANNELS = (Channel.CALL,)
ADVICE = "say a number to call back"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the end of the script, where no telephone number is said."""
    if any(contact.value.get("kind") == "phone" for contact in letter.of("contact")):
        return
    body = letter.letter.zones_of(ZoneKind.BODY)
    at = body[-1].end if body else len(letter.draft.text)
    applicant = letter.round.applicant if letter.round else None
    number = f" ({applicant.phone})" if applicant and applicant.phone else ""
    yield Hit(at, at, f"Note down the number{number} you will ask them to call back.")
