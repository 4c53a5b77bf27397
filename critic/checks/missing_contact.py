"""The e-mail does not say how to reach the writer.

Why:
    Mail is forwarded, printed and read on telephones. Whoever wants you should find your number without searching.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time.

    Best regards,
    Tomasz Wójcik⟦missing-contact:⟧
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time.

    Best regards,
    Tomasz Wójcik
    +1 415 555 0137
Source:
    The card's rule: contact information so that someone can get back to you; computerfutures.com.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Edit, Hit, Severity, ZoneKind

SEVERITY = Severity.WARNING
NEEDS = ()
CHANNELS = (Channel.EMAIL,)
ADVICE = "add a number or an address to reach you"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, under the signature, where no number and no address of the writer stands in the text."""
    if letter.of("contact"):
        return
    ending = letter.letter.zones_of(ZoneKind.SIGNATURE) or letter.letter.zones_of(ZoneKind.SIGN_OFF, ZoneKind.BODY)
    at = ending[-1].end if ending else len(letter.draft.text)
    applicant = letter.round.applicant if letter.round else None
    own = (applicant.phone or applicant.email or applicant.linkedin) if applicant else None
    edits = (Edit(at, at, f"\n{own}"),) if own else ()
    message = "Add a telephone number or an e-mail address under your name."
    yield Hit(at, at, f"Add how to reach you under your name: {own}." if own else message, edits=edits)
