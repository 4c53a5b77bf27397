"""Something is left to fill in.

Why:
    Nothing says "form letter" as plainly as a bracket nobody filled. Readers stop there.
Example:
    To: Adaeze Okonkwo

    Dear ⟦unfilled-placeholder:[Name]⟧,

    Thank you for your time on Tuesday.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday.
Source:
    Accountemps 2017: a third of the managers name a note that is evidently generic as its main fault.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Edit, Hit, Severity
from critic.names import address

SEVERITY = Severity.ERROR
NEEDS = ()
ADVICE = "fill in what is still open"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each placeholder, in text and subject."""
    greeting = next(iter(letter.of("greeting")), None)
    for slot in letter.of("placeholder"):
        edits: tuple[Edit, ...] = ()
        in_greeting = greeting is not None and slot.field == "text" and greeting.span.covers(slot.span)
        if in_greeting and len(letter.recipients) == 1 and not slot.text.lower().startswith(("dear", "hi", "hello")):
            edits = (Edit(slot.start, slot.end, address(letter.recipients[0], "Xy")),)
        shown = " ".join(slot.text.split())
        yield Hit(slot.start, slot.end, f"“{shown[:60]}” is still to be filled in.", edits=edits, field=slot.field)
