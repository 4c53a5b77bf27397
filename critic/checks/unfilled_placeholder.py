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

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Severity
from critic.names.forms_of_address import address

SEVERITY = Severity.ERROR
NEEDS = ()
ADVICE = "fill in what is still open"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each placeholder, in text and subject."""
    greeting = next(iter(letter.of("greeting")), None)
    for slot in letter.of("placeholder"):
        if slot.value.get("kind") == "assistant":
            yield _left_by_an_assistant(slot, letter.draft.text)
            continue
        edits: tuple[Edit, ...] = ()
        in_greeting = greeting is not None and slot.field == "text" and greeting.span.covers(slot.span)
        if in_greeting and len(letter.recipients) == 1 and not slot.text.lower().startswith(("dear", "hi", "hello")):
            edits = (Edit(slot.start, slot.end, address(letter.recipients[0], "Xy")),)
        shown = " ".join(slot.text.split())
        yield Hit(slot.start, slot.end, f"“{shown[:60]}” is still to be filled in.", edits=edits, field=slot.field)


def _left_by_an_assistant(slot: Annotation, text: str) -> Hit:
    shown = " ".join(slot.text.split())
    above = not text[: slot.start].strip()
    # The empty lines and the rule between it and the letter go with it.
    start = slot.start if above else len(text[: slot.start].rstrip().removesuffix("---").rstrip())
    end = len(text) - len(text[slot.end :].lstrip().removeprefix("---").lstrip()) if above else slot.end
    message = f"“{shown[:60]}” is what an assistant said to you about the letter, not part of it."
    return Hit(slot.start, slot.end, message, edits=(Edit(start, end, ""),))
