"""Another interviewer's name was left over from another letter.

Why:
    "It was a pleasure to meet you, Bob" in Anna's letter tells her that hers is a copy of Bob's. Speaking of Bob is another thing: "as Bob told me" is fine.
Example:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    It was a pleasure to meet you, ⟦leaked-interviewer:Mr. Ortiz⟧, and to hear about the migration.
Instead:
    To: Adaeze Okonkwo

    Dear Ms. Okonkwo,

    It was a pleasure to meet you, Ms. Okonkwo, and to hear about the migration Mr. Ortiz spoke of.
Source:
    smithhanley.com: cutting and pasting the same e-mail will be noticed; job-hunt.org: check the person twice.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Person, Severity
from critic.names.forms_of_address import address
from critic.names.honorifics import is_only_courtesy
from critic.names.lists import FAMILY_FIRST
from critic.names.matching import Match, compare
from critic.names.written import fold, parse

SEVERITY = Severity.ERROR
NEEDS = ("recipient",)
ADVICE = "take out the other person's name"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each name spoken to in the body that is not the reader's."""
    people = letter.round.people if letter.round else ()
    wrongly_greeted = [
        each.text for each in letter.of("addressee") if not _is_one_of(each.text, letter.recipients, people)
    ]
    for spoken in letter.of("vocative"):
        name = spoken.text
        if (
            is_only_courtesy(name)
            or _is_one_of(name, letter.recipients, people)
            or _is_the_writer(name, letter)
            or _same(name, wrongly_greeted)
        ):
            continue
        other = _other(name, letter)
        if other is None and not _surely_a_person(spoken):
            continue
        reader = letter.recipients[0]
        message = f"This letter goes to {reader.name}, but here it speaks to {name}."
        edits = (Edit(spoken.start, spoken.end, _right_name(reader, name)),)
        yield Hit(spoken.start, spoken.end, message, edits=edits, field=spoken.field)


def _right_name(reader: Person, like: str) -> str:
    """Return how to speak to the reader as ``like`` does; by the whole name where a part may be the family's: Li Wei."""
    names = parse(reader.name).tokens
    if not reader.goes_by and not parse(like).titles and len(names) > 1 and fold(names[0]) in FAMILY_FIRST:
        return address(reader, f"{like} {like}")  # two names ask for all of the reader's, in the case of these
    return address(reader, like)


def _is_one_of(name: str, people: tuple[Person, ...], others: tuple[Person, ...]) -> bool:
    return any(compare(name, person, others).match is not Match.DIFFERENT for person in people)


def _is_the_writer(name: str, letter: AnnotatedLetter) -> bool:
    own = [each.text for each in letter.of("writer")]
    if letter.round and letter.round.applicant.name:
        own.append(letter.round.applicant.name)
    return any(compare(name, Person(each)).match is not Match.DIFFERENT for each in own)


def _same(name: str, others: list[str]) -> bool:
    return any(
        compare(name, Person(other)).match is Match.SAME or compare(other, Person(name)).match is Match.SAME
        for other in others
    )


def _other(name: str, letter: AnnotatedLetter) -> Person | None:
    people = letter.round.people if letter.round else ()
    return next((person for person in people if compare(name, person).match is Match.SAME), None)


def _surely_a_person(spoken: Annotation) -> bool:
    """Return whether a name nobody of the round bears is a person's all the same: "you" and a title say so."""
    name = parse(spoken.text)
    return bool(spoken.value["direct"]) and bool(name.atoms) and (bool(name.titles) or bool(spoken.value["you"]))
