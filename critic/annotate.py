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
from critic.resources import words
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
# What clings to a word where a text is cut at its spaces.
_LONGEST_PIECE = 24
_CLINGING = "\"'().,:;!?-"
# A memory zone frees what it added to the vocabulary on leaving; two threads in one zone corrupt it.
_ZONE = Lock()


@cache
def _pipeline() -> Language:
    import spacy
    from spacy.attrs import IDS  # type: ignore[import-not-found,unused-ignore]

    nlp = spacy.blank("en")
    # A memory zone forgets its words, so each letter pays for their attributes anew: only those that recognizers read.
    vocab: Any = nlp.vocab
    kept = {IDS[name] for name in ("LOWER", "IS_ALPHA", "IS_STOP")}
    vocab.lex_attr_getters = {number: getter for number, getter in vocab.lex_attr_getters.items() if number in kept}
    return nlp


@cache
def _remembered() -> set[str]:
    """Return the pieces of text whose tokens are kept for good: only ever common words, each with what clings to it."""
    return set()


def _remember_common_words(view: str) -> None:
    """Let the tokenizer keep its work on the common words of a text: what it sees inside a memory zone it forgets."""
    common = words("general_words.txt")
    for piece in set(view.split()) - _remembered():
        if piece.strip(_CLINGING).lower() in common and len(piece) <= _LONGEST_PIECE:
            _pipeline().tokenizer(piece)
            _remembered().add(piece)


@cache
def _recognizers() -> tuple[ModuleType, ...]:
    return modules(recognizers)


def annotate(letter: Letter, round: Round | None = None, now: datetime | None = None) -> AnnotatedLetter:
    """Find what is in a letter, knowing the round if there is one."""
    with _ZONE:
        _remember_common_words(letter.view)
        with _pipeline().memory_zone():
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
