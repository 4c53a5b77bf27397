"""The letter presses its reader.

Why:
    Asking for the verdict before it is due, setting a deadline, holding up another offer, begging or naming terms before there
    is an offer all say the same: that you think of your wait, not of their choice. Politeness does not undo it. A plain
    question about the timeline is fine.
Example:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. ⟦pushy-tone:It would be wonderful to have your decision by Friday, since I have another offer on the table⟧.
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. When might I expect to hear from you?
Source:
    The card's rule: respect the recruiter's boundaries.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "take out what presses them"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each sentence that presses."""
    for pressing in letter.of("pushy-tone"):
        yield Hit(
            pressing.start,
            pressing.end,
            "This presses the reader. Ask when you may expect to hear, and leave the rest to them.",
        )
