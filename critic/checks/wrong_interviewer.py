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

from collections.abc import Iterator, Sequence

from critic.domain import AnnotatedLetter, Annotation, Edit, Hit, Person, Severity
from critic.names.courtesy_words import is_a_role
from critic.names.forms_of_address import address
from critic.names.honorifics import is_only_courtesy
from critic.names.lists import listed_names
from critic.names.matching import Match, compare
from critic.names.written import fold, parse
from critic.patterns import GREETING_WORD

SEVERITY = Severity.ERROR
NEEDS = ("recipient",)
ADVICE = "greet the person it goes to"
# Behind these Thais and Filipinos are called by what they were called at home, a syllable that recalls no name of theirs.
# Behind "Sir" any surname may stand, and so another person's.
_BEFORE_A_NICKNAME = frozenset({"khun", "phi", "pii", "nong", "kuya", "ate", "tita", "tito"})
_LONGEST_NICKNAME = 4
# Arabs are called by their eldest child: "Umm Khalid".
_PARENT_OF = frozenset({"umm", "oum", "umme"})
# How near two people stand in one greeting, in characters.
_ONE_BREATH = 40


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for each person greeted who is none of those the letter goes to."""
    others = letter.round.people if letter.round else ()
    for greeted in letter.of("addressee"):
        if not parse(greeted.text).atoms or is_only_courtesy(greeted.text) or is_a_role(greeted.text):
            continue  # "Captain," and "Store Manager," are polite and name nobody else
        fits = [compare(greeted.text, person, others) for person in letter.recipients]
        if any(fit.match is not Match.DIFFERENT for fit in fits) or _may_be_a_greeting(greeted, letter):
            continue
        if _beside_the_reader(greeted, letter) or _may_be_a_nickname(greeted, others):
            continue
        reader = letter.recipients[0]
        right = address(reader, greeted.text)
        # Below a greeting of its own the name belongs to a second one, which is to go and not to be mended.
        edits = () if _below_a_greeting(greeted, letter) else (Edit(greeted.start, greeted.end, right),)
        yield Hit(
            greeted.start,
            greeted.end,
            f"This letter goes to {reader.name}, but it greets {greeted.text}.",
            edits=edits,
        )


def _below_a_greeting(greeted: Annotation, letter: AnnotatedLetter) -> bool:
    above = [each for each in letter.of("greeting") if each.end <= greeted.start]
    return any(each.span.covers(other.span) for each in above for other in letter.of("addressee"))


def _beside_the_reader(greeted: Annotation, letter: AnnotatedLetter) -> bool:
    """Return whether somebody nobody knows is greeted in one breath with the reader: "Dear Helga and Bruno"."""
    people = letter.round.people if letter.round else ()
    known = any(compare(greeted.text, person).match is not Match.DIFFERENT for person in people)
    return not known and any(
        other is not greeted
        and abs(other.start - greeted.start) <= _ONE_BREATH
        and not _below_a_greeting(greeted, letter)
        and any(compare(other.text, person).match is Match.SAME for person in letter.recipients)
        for other in letter.of("addressee")
    )


def _may_be_a_nickname(greeted: Annotation, others: Sequence[Person]) -> bool:
    """Return whether somebody is called by a word that nobody bears for a name, where people have such: "Khun Nok"."""
    respect, _, name = greeted.text.partition(" ")
    if fold(respect) in _PARENT_OF and name:
        return all(compare(greeted.text, person).match is Match.DIFFERENT for person in others)
    return (
        fold(respect).strip(".") in _BEFORE_A_NICKNAME
        and name.isalpha()
        and len(name) <= _LONGEST_NICKNAME
        and fold(name) not in listed_names()
        and all(compare(name, person).match is Match.DIFFERENT for person in others)
    )


def _may_be_a_greeting(greeted: Annotation, letter: AnnotatedLetter) -> bool:
    """Return whether words without "Dear" that nobody knows for a name may be a greeting of some language: "Zdrastvuj,"."""
    greeting = next((each for each in letter.of("greeting") if each.span.covers(greeted.span)), None)
    words = greeted.text.split()
    if greeting is None or GREETING_WORD.match(greeting.text) or any(word[0].isupper() for word in words[1:]):
        return False
    name = parse(greeted.text)
    known = name.titles or any(key in listed_names() for atom in name.atoms for key in atom.keys)
    people = letter.round.people if letter.round else ()
    return not known and all(compare(greeted.text, person).match is Match.DIFFERENT for person in people)
