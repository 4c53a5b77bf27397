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

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import AnnotatedLetter, Annotation, Channel, Edit, Hit, Severity, Span, ZoneKind
from critic.names.forms_of_address import address
from critic.names.matching import Match, compare
from critic.patterns import GREETING_WORD

SEVERITY = Severity.WARNING
NEEDS = ()
ADVICE = "greet the interviewer by name"
_EDGES = ",.!:;-()*"
# Where the greeting ends on a line that goes on.
_STOP = lazy.compile(r"[,.!?:;]|\s-(?=\s)")
# "Hi its Dan", "Hello this is Dan": what is not the greeting's any more, though nothing stands between.
_SAYS_MORE = lazy.compile(r"\b(?:i|i'm|im|it'?s|this|my|me|here|calling|speaking|thanks?|hope|we|is|am)\b", re.I)


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit where there is no greeting, or one without a name."""
    greeting = next(iter(letter.of("greeting")), None)
    if letter.of("addressee") or (greeting and greeting.value["kind"] in ("generic", "placeholder", "person")):
        return
    if _spoken_to_at_once(letter) or (greeting and _left_open(greeting, letter)):
        return
    name = address(letter.recipients[0], "Mr. Xy") if len(letter.recipients) == 1 else None
    if greeting:
        edits = tuple(_named(greeting, letter, name)) if name else ()
        yield Hit(greeting.start, greeting.end, "The greeting has no name in it.", edits=edits)
        return
    body = letter.letter.zone(ZoneKind.BODY)
    at = body.start if body else 0
    # What a caller says first is the caller's own: no script begins with "Dear".
    edits = (Edit(at, at, f"Dear {name},\n\n"),) if name and letter.draft.channel is not Channel.CALL else ()
    yield Hit(at, at, "Begin with the name of the person you spoke with.", edits=edits)


def _named(greeting: Annotation, letter: AnnotatedLetter, name: str) -> Iterator[Edit]:
    """Yield the edit that puts the name into the greeting and leaves alone what else its line says: "Hi, it's Dan."."""
    text = greeting.span.of(letter.letter.view)
    word = GREETING_WORD.match(text)
    hello = word[0].rstrip(_EDGES + " \n") if word else ""
    stop = _STOP.search(text, len(hello))
    end = stop.start() if stop else len(text)
    if _SAYS_MORE.search(text, len(hello), end):
        if hello:
            yield Edit(greeting.start + len(hello), greeting.start + len(hello), f" {name},")
    elif letter.draft.channel is not Channel.CALL:
        yield Edit(greeting.start, greeting.start + (stop.end() if stop else end), f"Dear {name},")
    elif hello:
        yield Edit(greeting.start + len(hello), greeting.start + end, f" {name}")


def _spoken_to_at_once(letter: AnnotatedLetter) -> bool:
    """Return whether the first sentence speaks to its reader by name, as in: Good to meet you, Anna."""
    first = next(iter(letter.letter.sentences), None)
    return first is not None and any(
        first.span.covers(spoken.span)
        and (
            any(compare(spoken.text, person).match is not Match.DIFFERENT for person in letter.recipients)
            or (not letter.recipients and spoken.value["direct"])
        )
        for spoken in letter.of("vocative")
    )


def _left_open(greeting: Annotation, letter: AnnotatedLetter) -> bool:
    """Return whether the name is still to be filled in, in the greeting or right behind it."""
    near = Span(greeting.start, greeting.end + 2)
    return any(slot.field == "text" and slot.span.overlaps(near) for slot in letter.of("placeholder"))
