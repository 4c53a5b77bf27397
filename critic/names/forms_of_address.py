"""Forms of address: how a person may be called by given name, surname, honorific and all that is made of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from critic.domain import Person
from critic.names import lists as name_lists
from critic.names.written import WrittenName, fold, parse

_CACHE = 8192


def surname_of(person: Person) -> str:
    """Return the surname with its particles, wherever it stands in the name."""
    name = parse(person.name)
    return name.tokens[0] if family_first(person) else name.surname


def _called(person: Person) -> str:
    name = parse(person.name)
    return person.goes_by or (name.tokens[-1] if family_first(person) else name.given.split(" ")[0]) or name.full


def family_first(person: Person) -> bool:
    """Return whether the family comes first: Nguyen Thi Minh Khai, called Khai; Lee Dong-hyun."""
    atoms = parse(person.name).atoms
    if len(atoms) == 3 and atoms[0].keys[0] in name_lists.FAMILY_FIRST and atoms[2].bound:
        return True
    called, tokens = parse(person.goes_by or "").tokens, parse(person.name).tokens
    return (
        bool(called) and len(tokens) > 1 and fold(called[-1]) == fold(tokens[-1]) and fold(called[0]) != fold(tokens[0])
    )


def honorific_of(person: Person) -> str:
    """Return the title the person goes by: the roster's, else what stands in the name."""
    return person.honorific or " ".join(parse(person.name).titles)


def _genders(titles: Iterable[str]) -> set[str]:
    keys = {fold(title.replace(".", "")) for title in titles}
    return {"male" for key in keys if key in name_lists.MALE} | {"female" for key in keys if key in name_lists.FEMALE}


def title_contradicts(name: WrittenName, person: Person) -> bool:
    """Return whether the title says another gender than the roster's, or any where the roster says Mx."""
    theirs = honorific_of(person).split()
    ours = _genders(title for title in name.titles if title.lower() not in name_lists.NAME_TITLES)
    if any(fold(title).strip(".") == "mx" for title in theirs):
        return bool(ours)
    known = _genders(theirs)
    return bool(ours) and bool(known) and ours.isdisjoint(known)


def styled(text: str, like: str) -> str:
    """Return ``text`` in the case of ``like``: some write everything small, some shout."""
    if like.islower():
        return text.lower()
    return text.upper() if like.isupper() and sum(map(str.isalpha, like)) > 2 else text


def address(person: Person, like: str = "") -> str:
    """Return how to greet the person as ``like`` does: by first name, by title and surname or by the full name."""
    name, honorific = parse(like), honorific_of(person)
    full = parse(person.name).full or person.name
    if len(name.tokens) > 1:
        right = f"{honorific} {full}" if name.titles and honorific else full
    elif name.titles:
        right = f"{honorific} {surname_of(person) or full}" if honorific else full
    else:
        right = _called(person)
    return styled(right, like)


def is_also_a_word(name: str) -> bool:
    """Return whether a name is an ordinary word, a month or a firm too ("May", "Mark", "Chase"), for caution."""
    return fold(name) in name_lists.WORDS


_USUAL_TITLES = ("Mr.", "Ms.", "Mrs.", "Dr.", "Prof.")


@lru_cache(_CACHE)
def aliases(person: Person) -> tuple[str, ...]:
    """Return the forms under which running text may name the person, the longest first, with and without accents.

    A first name or surname that is also a word is left to the forms around it: "Grace Park", "Ms. Park".
    """
    name = parse(person.name)
    first, surname, called = _called(replace(person, goes_by=None)), surname_of(person), person.goes_by or ""
    forms = {person.name, name.full, called, f"{called} {surname}" if called else ""}
    forms |= set() if family_first(person) else {f"{first} {surname}"}
    # The family may come first ("Ms. Lee" for Lee Dong-hyun), and a title before a first name is courtesy anywhere.
    parts = {surname, name.tokens[0], name.tokens[-1]} if name.tokens else set()
    titles = (
        [honorific_of(person)] if honorific_of(person) else _USUAL_TITLES if any(map(is_also_a_word, parts)) else []
    )
    forms |= {f"{shape} {part}" for title in titles for shape in {title, title.rstrip(".")} for part in parts if part}
    forms |= {single for single in (first, surname, *name.tokens[-1:]) if not is_also_a_word(single)}
    forms |= {_without_accents(form) for form in forms}
    return tuple(sorted({form.strip() for form in forms if len(form.strip()) > 1}, key=lambda form: (-len(form), form)))


def _without_accents(text: str) -> str:
    plain = (fold(letter) if ord(letter) > 127 else letter for letter in unicodedata.normalize("NFC", text))
    return "".join(new.capitalize() if old.isupper() else new for old, new in zip(text, plain, strict=False))
