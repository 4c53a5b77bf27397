"""The greeting could stand above any letter.

Why:
    The reader sat across from you; "Dear Hiring Manager" says that you have forgotten who it was.
Example:
    ⟦generic-addressee:Dear Hiring Manager,⟧

    Thank you for your time on Tuesday.
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday.
Source:
    CareerBuilder 2005 and the card's rule: every e-mail, card and call is personal to the person who interviewed you.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Edit, Hit, Severity
from critic.names.forms_of_address import address
from critic.names.written import fold, parse, words_of

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "greet the interviewer by name"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit where the greeting names a group or an office instead of a person."""
    for greeting in letter.of("greeting"):
        if greeting.value["kind"] != "generic" or _is_the_readers_office(greeting.text, letter):
            continue
        edits: tuple[Edit, ...] = ()
        message = "This greeting would fit anybody. Use the name of the person you spoke with."
        if len(letter.recipients) == 1:
            name = address(letter.recipients[0], "Mr. Xy")
            message = f"This greeting would fit anybody. You spoke with {letter.recipients[0].name}."
            edits = (Edit(greeting.start, greeting.end, f"Dear {name},"),)
        yield Hit(greeting.start, greeting.end, message, edits=edits)


def _is_the_readers_office(greeting: str, letter: AnnotatedLetter) -> bool:
    """Return whether the greeting is the title that is all the writer knows of the reader: "Principal Ma'am"."""
    titles = {fold(word) for person in letter.recipients for word in parse(person.name).titles}
    return bool(titles.intersection(word.key for word in words_of(greeting)))
