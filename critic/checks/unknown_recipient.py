"""The letter goes to nobody of the round.

Why:
    Either the address is wrong, or an interviewer is missing from the round and will be forgotten.
Example:
    To: Wilhelmina Featherstone

    ⟦unknown-recipient:⟧Dear Ms. Featherstone,

    Thank you for your time on Tuesday.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday.
Source:
    The card's rule: a letter to every interviewer.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity

SEVERITY = Severity.WARNING
NEEDS = ("round",)
ADVICE = "check whom it goes to"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit where ``to``, or else the greeting, names somebody the round does not know."""
    for entry in letter.unknown_recipients:
        yield Hit(
            0, 0, f"{entry} is none of this round's interviewers. Is the address right, or is the round incomplete?"
        )
    if letter.recipients or letter.unknown_recipients:
        return
    for greeted in letter.of("addressee"):
        message = (
            f"{greeted.text} is none of this round's interviewers, and nothing else says whom this letter goes to."
        )
        yield Hit(greeted.start, greeted.end, message)
