"""The greeting names somebody other than the person the letter goes to.

Why:
    A letter to Anna that greets Bob tells Anna that she was not the one who mattered.
Example:
    To: Adaeze Okonkwo

    Dear ⟦wrong-interviewer:Mr. Ortiz⟧,

    Thank you for your time on Tuesday.
Instead:
    To: Adaeze Okonkwo

    Dear Ada,

    Thank you for your time on Tuesday.
Source:
    job-hunt.org: check employer, person and job title twice before sending.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Edit, Hit, Person, Severity
from critic.name_lists import listed_names
from critic.names import Match, address, compare, fold, parse

SEVERITY = Severity.ERROR
NEEDS = ("recipient",)
ADVICE = "greet the person it goes to"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each person greeted who is none of those the letter goes to."""
    others = letter.round.people if letter.round else ()
    for greeted in letter.of("addressee"):
        if not parse(greeted.text).atoms:
            continue  # "Captain," is polite and names nobody else
        fits = [compare(greeted.text, person, others) for person in letter.recipients]
        if any(fit.match is not Match.DIFFERENT for fit in fits) or _titled(greeted.text, letter.recipients):
            continue
        reader = letter.recipients[0]
        right = address(reader, greeted.text)
        yield Hit(
            greeted.start,
            greeted.end,
            f"This letter goes to {reader.name}, but it greets {greeted.text}.",
            edits=(Edit(greeted.start, greeted.end, right),),
        )


def _titled(greeted: str, recipients: tuple[Person, ...]) -> bool:
    """Return whether a word that is no name known stands before a reader's own: a title of some language ("Mma Lorato")."""
    title, _, name = greeted.partition(" ")
    if not name or fold(title) in listed_names():
        return False
    own = {fold(form) for each in recipients for form in (each.name, each.name.split()[0], each.goes_by or each.name)}
    return fold(name) in own
