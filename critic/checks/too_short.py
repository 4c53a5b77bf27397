"""The letter is too short to leave a trace.

Why:
    Two lines of courtesy cannot hold a thank-you and one thing you talked about.
Example:
    ⟦too-short:⟧Dear Ms. Okonkwo,

    Thank you for your time on Tuesday.

    Best regards,
    Tomasz
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. Your story about the pager going off at three in the morning stayed with me all
    evening, since we had just such a night in the flu season and nobody had written down what to do. I have now.

    Best regards,
    Tomasz
Source:
    Common advice: three to five sentences; Boomerang 2016: 50 to 125 words are answered most.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity
from critic.length import Part, measured_parts

SEVERITY = Severity.SUGGESTION
NEEDS = ()
ADVICE = "say a little more"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each part (letter, voicemail) under its least number of words."""
    for part in measured_parts(letter):
        if part.words < part.least:
            yield Hit(part.start, part.start, _message(part))


def _message(part: Part) -> str:
    if not part.words:
        return f"Nothing is written here yet; {part.least} words are the least that say something."
    count = "1 word" if part.words == 1 else f"{part.words} words"
    return f"{part.name.capitalize()} of {count} says little; {part.least} is the least that does."
