"""The letter is longer than anybody reads.

Why:
    A follow-up is a nod, not a second application. Long ones have cost candidates the job.
Example:
    Channel: card

    ⟦too-long:⟧Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. I would like to tell you once more about each of my earlier positions, since we did
    not get to all of them, beginning with the first one, in which I counted boxes for two years and learned that boxes must be
    counted twice, once on the way in and once on the way out, and going on to the second, in which I counted the people who
    counted the boxes, and found that they too had to be counted twice, and so on to the third, where I built the table in which
    all of these counts were kept, and to the fourth, where I was asked to explain the table to people who had never seen a box
    and did not wish to see one, which I did, with pleasure, for another three years.

    Tomasz
Instead:
    Channel: card

    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. Your story about the pager stayed with me all evening.

    Tomasz
Source:
    jennraleymiller.com 2023: too long and detailed notes have cost candidates; Boomerang 2016.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity
from critic.length import measured_parts

SEVERITY = Severity.SUGGESTION
NEEDS = ()
ADVICE = "shorten it"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each part (letter, voicemail) over its greatest number of words."""
    for part in measured_parts(letter):
        if part.words > part.most:
            message = f"{part.name.capitalize()} of {part.words} words is long; keep it under {part.most}."
            yield Hit(part.start, part.start, message)
