"""The people of the round named in the body: the roster first, since no model knows names from everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from critic.domain import Annotation, Person
from critic.names.forms_of_address import aliases
from critic.reading import Reading


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``interviewer`` for those the letter goes to, ``other-interviewer`` for the others of the round."""
    people = [(person, "interviewer") for person in reading.recipients] + [
        (person, "other-interviewer") for person in reading.others
    ]
    taken = bytearray(len(reading.view))  # 1 where a name was found
    for person, label in people:
        for stretch in reading.stretches():
            for found in _mentions(person).finditer(reading.view, stretch.start, stretch.end):
                if not any(taken[found.start() : found.end()]):
                    taken[found.start() : found.end()] = b"\1" * len(found[0])
                    yield reading.annotation(
                        label, found.start(), found.end(), value={"name": person.name}, source="roster"
                    )


@lru_cache(maxsize=1024)
def _mentions(person: Person) -> re.Pattern[str]:
    """Return one pattern for every written form of a person, longest first."""
    forms = sorted({form for form in aliases(person) if len(form) > 1}, key=lambda form: (-len(form), form))
    either = "|".join(re.escape(form.replace("’", "'")).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w@.])(?:{either or '(?!)'})(?![\w@])")
