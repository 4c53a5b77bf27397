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
from critic.domain import AnnotatedLetter, Annotation, Interview, Letter, Person, Round
from critic.reading import Reading
from critic.recognizers.addressee import greeted_names
from critic.resources import models
from critic.roster import Assignment, assign
from critic.view import tokenizable

if TYPE_CHECKING:
    from spacy.language import Language

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
    assignment = _assignment(letter, round)
    interviews = _interviews(round, assignment)
    recipients = tuple(interview.interviewer for interview in interviews) if round else _addressed(letter)
    others = tuple(person for person in round.people if person not in recipients) if round else ()
    nlp = _pipeline()
    with _ZONE, nlp.memory_zone():
        reading = Reading(nlp(tokenizable(letter.view)), letter, round, recipients, others)
        found = [each for recognizer in _recognizers() for each in recognizer.run(reading)]
        del reading
    found.sort(key=lambda each: (each.field != "subject", each.start, -each.end, each.label))
    return AnnotatedLetter(
        letter,
        _without_placeholders(found),
        round,
        interviews,
        recipients,
        assignment.unknown if assignment else (),
        now,
    )


def _assignment(letter: Letter, round: Round | None) -> Assignment | None:
    if round is None:
        return None
    return assign(letter.draft, round, [span.of(letter.draft.text) for span in greeted_names(letter)])


def _interviews(round: Round | None, assignment: Assignment | None) -> tuple[Interview, ...]:
    if round is None or assignment is None:
        return ()
    return tuple(round.interviews[index] for index in assignment.interviews)


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
    keep = {
        "placeholder",
        "greeting",
        "signature",
        "sign-off",
        "quoted",
        "generic",
        "thanks",
        "next-step",
        "subject",
        "voicemail",
        "not-english",
    }
    return tuple(
        each
        for each in found
        if each.label in keep or not any(slot.field == each.field and slot.span.overlaps(each.span) for slot in slots)
    )
