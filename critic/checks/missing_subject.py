"""The e-mail has no subject.

Why:
    Mail without a subject is opened last and found by nobody.
Example:
    Channel: email

    ⟦missing-subject:⟧Dear Ms. Okonkwo,

    Thank you for your time.
Instead:
    Channel: email
    Subject: Thank you for Tuesday

    Dear Ms. Okonkwo,

    Thank you for your time.
Source:
    Boomerang 2016, 40 million e-mails: without a subject 14 % get a reply; three or four words do best.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Channel, Hit, Severity

SEVERITY = Severity.SUGGESTION
NEEDS = ()
CHANNELS = (Channel.EMAIL,)
ADVICE = "give it a subject"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, in the subject, where there is none."""
    if not (letter.letter.subject or "").strip():
        yield Hit(0, 0, "Give it a subject of three or four words, such as “Thank you for Tuesday”.", field="subject")
