"""Letter + Round -> AnnotatedLetter.  The only door to spaCy: no ``Doc`` leaves this module and the recognizers."""

from __future__ import annotations

from datetime import datetime
from email.utils import parseaddr
from functools import cache
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

from critic import recognizers
from critic.discover import modules
from critic.domain import AnnotatedLetter, Annotation, Letter, Person, Round
from critic.reading import Reading
from critic.recognizers.addressee import greeted_names
from critic.resources import models
from critic.roster import Assignment, assign
from critic.view import tokenizable

if TYPE_CHECKING:
    from spacy.language import Language

# What a placeholder stands for is not there yet.
_STOOD_FOR = frozenset(
    "addressee interviewer other-interviewer company role contact detail misplaced-detail writer".split()
)
# What can be said of a letter in any language.
_OF_ANY_LANGUAGE = frozenset("not-english greeting addressee contact sign-off signature quoted subject writer".split())
# A memory zone frees what it added to the vocabulary on leaving; two threads in one zone corrupt it.
_ZONE = Lock()


@cache
def _pipeline() -> Language:
    import spacy
    from spacy.attrs import IDS  # type: ignore[import-not-found,unused-ignore]

    nlp = spacy.load(models() / "english")
    # A memory zone forgets its words, so each letter pays for their attributes anew: only those that recognizers read.
    vocab: Any = nlp.vocab
    kept = {IDS[name] for name in ("LOWER", "IS_ALPHA", "IS_STOP")}
    vocab.lex_attr_getters = {number: getter for number, getter in vocab.lex_attr_getters.items() if number in kept}
    return nlp


@cache
def _recognizers() -> tuple[ModuleType, ...]:
    return modules(recognizers)


def annotate(letter: Letter, round: Round | None = None, now: datetime | None = None) -> AnnotatedLetter:
    """Find what is in a letter, knowing the round if there is one."""
    with _ZONE, _pipeline().memory_zone():
        reading = reading_of(letter, round)
        found = [each for recognizer in _recognizers() for each in recognizer.run(reading)]
    found.sort(key=lambda each: (each.field != "subject", each.start, -each.end, each.label))
    if any(each.label == "not-english" for each in found):
        found = [each for each in found if each.label in _OF_ANY_LANGUAGE]
    annotations = _without_placeholders(found)
    known = (round, reading.interviews, reading.recipients, reading.unknown_recipients)
    return AnnotatedLetter(letter, annotations, *known, now)


def reading_of(letter: Letter, round: Round | None = None) -> Reading:
    """Return the letter tokenized, with those it goes to.

    Call it inside the tokenizer's memory zone, as ``annotate`` does, wherever letters come without end.
    """
    assignment = Assignment()
    if round is not None:
        assignment = assign(letter.draft, round, [span.of(letter.draft.text) for span in greeted_names(letter)])
    interviews = tuple(round.interviews[index] for index in assignment.interviews) if round else ()
    recipients = tuple(interview.interviewer for interview in interviews) if round else _addressed(letter)
    others = tuple(person for person in round.people if person not in recipients) if round else ()
    doc = _pipeline()(tokenizable(letter.view))
    return Reading(doc, letter, round, interviews, recipients, others, assignment.unknown)


def _addressed(letter: Letter) -> tuple[Person, ...]:
    """Return the people a draft's ``to`` names, where there is no round to look them up in."""
    people = []
    for entry in letter.draft.to:
        name, address = parseaddr(entry)
        if "@" not in entry:
            name, address = entry.strip(), ""
        if name.strip():
            people.append(Person(name=name.strip(), email=address or None))
    return tuple(people)


def _without_placeholders(found: list[Annotation]) -> tuple[Annotation, ...]:
    """Drop the people, numbers and details that a placeholder only stands for."""
    slots = [each for each in found if each.label == "placeholder"]
    return tuple(
        each
        for each in found
        if each.label not in _STOOD_FOR
        or not any(slot.field == each.field and slot.span.overlaps(each.span) for slot in slots)
    )
