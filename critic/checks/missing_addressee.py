"""Nobody is greeted by name.

Why:
    A letter that begins without a name reads like one of many.
Example:
    ⟦missing-addressee:⟧Thank you for your time on Tuesday. It was a lively hour and I have thought about it since.
Instead:
    Dear Ms. Okonkwo,

    Thank you for your time on Tuesday. It was a lively hour and I have thought about it since.
Source:
    The card's rule: addressed to the right person.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Edit, Hit, Severity, ZoneKind
from critic.names import address

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "greet the interviewer by name"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit where there is no greeting, or one without a name."""
    greeting = next(iter(letter.of("greeting")), None)
    if letter.of("addressee") or (greeting and greeting.value["kind"] in ("generic", "placeholder", "person")):
        return
    name = address(letter.recipients[0], "Mr. Xy") if len(letter.recipients) == 1 else None
    if greeting:
        edits = (Edit(greeting.start, greeting.end, f"Dear {name},"),) if name else ()
        yield Hit(greeting.start, greeting.end, "The greeting has no name in it.", edits=edits)
        return
    body = letter.letter.zone(ZoneKind.BODY)
    at = body.start if body else 0
    edits = (Edit(at, at, f"Dear {name},\n\n"),) if name else ()
    yield Hit(at, at, "Begin with the name of the person you spoke with.", edits=edits)
