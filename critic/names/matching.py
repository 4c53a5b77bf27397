"""Is this written name that person?  Titles, short forms, particles, initials, name order, accents and typos.

Nobody's name is judged by a list of names: the only question is whether what is written fits somebody on the roster.
The words of both names are aligned (`critic.names.alignment`), and the cost says the rest: exact forms, short forms and
initials are free or nearly so, a typo costs its edits, a stranger's name has no alignment.

No similarity threshold separates a typo from another person (Jon and John, Maria and Marina).  A near miss therefore
counts as a misspelling only while nobody else of the round fits better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from critic.domain import Person
from critic.names import lists as name_lists
from critic.names.alignment import EXACT, FAINT, FORGIVEN, SHORT, TYPO, Pair, align
from critic.names.courtesy_words import AROUND_A_NAME
from critic.names.forms_of_address import address, honorific_of, styled, surname_of, title_contradicts
from critic.names.honorifics import is_courtesy, is_respectful, may_be_a_name, without_edges
from critic.names.mangled import is_mangled, recalls_a_free_name
from critic.names.written import MAX_ATOMS, Atom, WrittenName, fold, parse

_CACHE = 8192


class Match(StrEnum):
    """How a written name fits a person."""

    SAME = "same"
    MISSPELLED = "misspelled"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The answer for one person.

    ``correction`` is what the writer should have put, in the form they chose; None where nothing is to mend.
    ``wrong_title`` says that the honorific contradicts the roster's ("Mr." for "Ms.").  ``other_surname`` says that
    only the given name fits and the surname is another one: a MISSPELLED that a listener would call a wrong name.
    ``cost`` orders fits: 0 is exact, infinite is another person.
    """

    match: Match
    correction: str | None = None
    wrong_title: bool = False
    other_surname: bool = False
    cost: float = 0.0


_WRONG_TITLE, _OTHER_SURNAME, _MANGLED = 0.15, 20.0, 100.0
_NEVER = float("inf")


def compare(written: str, person: Person, others: Sequence[Person] = ()) -> Comparison:
    """Return whether ``written`` names ``person``; ``others`` are the other people of the round.

    Whoever fits better is meant: "Jon" is John misspelled unless there is a Jon, "Mr. Smith" is not Ms. Smith while
    there is a Mr. Smith.  Two who fit equally well are both named, so "Anna" is right for either Anna.

    A right first name with a wrong surname ("Sarah Jones" for Sarah Smith) is MISSPELLED with ``other_surname`` set:
    when nobody of the round is called so, Sarah is evidently meant.  A wrong first name with the right surname is
    DIFFERENT.
    """
    fit = _courteous_fit(written, person)
    if fit.match is Match.SAME and fit.cost == 0:
        return fit
    rival = min((_courteous_fit(written, other).cost for other in others if other != person), default=_NEVER)
    if rival == fit.cost == _NEVER and is_mangled(written, person):
        return Comparison(
            Match.MISSPELLED, address(person, written), title_contradicts(parse(written), person), cost=_MANGLED
        )
    return _stranger(parse(written), person) if rival < fit.cost < _NEVER else fit


def best(written: str, people: Sequence[Person]) -> tuple[int, Comparison] | None:
    """Return which of the people is meant, as position and comparison; None where nobody is, or several may be."""
    fits = sorted(
        (_courteous_fit(written, person).cost, _unsaid(written, person), at) for at, person in enumerate(people)
    )
    if not fits or fits[0][0] == _NEVER or (len(fits) > 1 and fits[0][:2] == fits[1][:2]):
        return None
    return fits[0][2], _courteous_fit(written, people[fits[0][2]])


def _unsaid(written: str, person: Person) -> int:
    """Return how many names a full name leaves out; only full names have their ties broken so."""
    said, all_names = len(parse(written).tokens), len(parse(person.name).tokens)
    return abs(all_names - said) if said > 1 else 0


@lru_cache(_CACHE)
def _courteous_fit(written: str, person: Person) -> Comparison:
    """Return the fit of the name, with words of respect or kinship around it left aside if it then fits better."""
    whole = _fit(written, person)
    if whole.match is Match.SAME:
        return whole
    fits, titles = [whole], parse(written).title_span[1]
    if _is_called_with_respect(written, person):
        return Comparison(Match.SAME, cost=FORGIVEN)
    stranger = whole.match is Match.DIFFERENT or whole.other_surname
    for start, end in without_edges(written):
        if end == len(written) and start <= titles + 1:
            continue  # nothing but what is known for a title anyway
        edges = (*written[:start].split(), *written[end:].split())
        behind_a_title = stranger and bool(parse(written[start:end]).titles)
        if not all(
            is_respectful(word, True) or (stranger and not may_be_a_name(word, written)) or behind_a_title
            for word in edges
        ):
            continue
        fit = _fit(written[start:end], person)
        exact = stranger and fit.match is Match.SAME and fit.cost <= SHORT
        if fit.match is Match.DIFFERENT or not is_courtesy(written, (start, end), person, exact):
            continue
        right = written[:start] + fit.correction + written[end:] if fit.correction else None
        fits.append(replace(fit, correction=right, cost=fit.cost + FORGIVEN))
    return min(fits, key=lambda fit: (fit.other_surname, fit.cost))


_TAIL = re.compile(r"(?P<name>.*[^\W\d_])[-\u2010\u2011](?P<tail>[^\W\d_]{2,12})\s*$")


def _is_called_with_respect(written: str, person: Person) -> bool:
    """Return whether the name is right but for a small word of respect behind its hyphen: "Sunil-dada", "Tenzin-la"."""
    found = _TAIL.match(written[:200])
    if not found or not found["tail"].islower() or fold(found["tail"]) not in AROUND_A_NAME:
        return False
    fit = _fit(found["name"], person)
    family = fold(found["name"]) in name_lists.FAMILY_FIRST  # "Li-na" may be another one's whole given name
    return fit.match is Match.SAME and fit.cost == 0 and not fit.wrong_title and not family


@lru_cache(_CACHE)
def _fit(written: str, person: Person) -> Comparison:
    """Return how the name fits the person, whoever else there is."""
    name = parse(written)
    if not name.atoms or len(name.atoms) > MAX_ATOMS:
        return _stranger(name, person)
    cost, pairs = align(name, person, exact=True)  # most names are written right, and letter for letter is quick
    if cost:
        cost, pairs = align(name, person, exact=False)
    solid = [pair for pair in pairs if pair.cost <= SHORT and not pair.piece.particle and len(pair.piece.keys[0]) > 1]
    named = [pair for pair in pairs if not pair.piece.particle]
    taken = {at for pair in pairs for at in range(pair.start, pair.end)}
    left = [atom for at, atom in enumerate(name.atoms) if at not in taken and not _forgiven(atom, name, person)]
    faintly = any(pair.cost == FAINT for pair in pairs)
    if not named or (faintly and not solid):
        return _stranger(name, person)
    wrong_title = title_contradicts(name, person)
    cost += _WRONG_TITLE if wrong_title else 0
    if left and len(named) < 2:
        if not (solid and pairs[0].start == 0 and pairs[0].piece.first and pairs[0].piece.given) or _is_family(
            pairs[0]
        ):
            return _stranger(name, person)
        correction = _corrected(name, person, pairs, left)
        return Comparison(Match.MISSPELLED, correction, wrong_title, True, cost + _OTHER_SURNAME)
    if left and not solid:
        return _stranger(name, person)
    if any(recalls_a_free_name(atom, pairs, person) for atom in left):
        return Comparison(Match.MISSPELLED, address(person, written), wrong_title, cost=cost)
    particle_left = any(atom.particle for at, atom in enumerate(name.atoms) if at not in taken) and any(
        atom.particle for atom in parse(person.name).atoms
    )
    if particle_left or any(pair.cost >= TYPO for pair in pairs):
        correction = address(person, written) if particle_left else _corrected(name, person, pairs, ())
        return Comparison(Match.MISSPELLED, correction, wrong_title, cost=cost)
    return Comparison(Match.SAME, _corrected(name, person, pairs, ()) if wrong_title else None, wrong_title, cost=cost)


def _forgiven(atom: Atom, name: WrittenName, person: Person) -> bool:
    """Return whether a written name may stand there and be none of the person's: a title, a job, a father's."""
    if person.title and atom.keys[0] in fold(person.title).replace(",", " ").split():
        return True
    # "anh Khôi", "Elçin müəllim": what stays small beside a capital is a title.
    if name.text[atom.start].islower() and any(name.text[other.start].isupper() for other in name.atoms):
        return True
    return (
        atom.optional
        or atom.particle
        or (len(atom.keys[0]) > 6 and atom.keys[0].endswith(name_lists.PATRONYMIC_ENDINGS))
    )


def _is_family(pair: Pair) -> bool:
    return pair.piece.keys[0] in name_lists.FAMILY_FIRST


def _stranger(name: WrittenName, person: Person) -> Comparison:
    return Comparison(Match.DIFFERENT, address(person, name.text), title_contradicts(name, person), cost=_NEVER)


def _corrected(name: WrittenName, person: Person, pairs: Iterable[Pair], left: Sequence[Atom]) -> str:
    """Return the written text with its wrong words replaced, its right ones with their accents, and the rest kept.

    Left out accents are forgiven; but who is told a name is told the whole of it.
    """
    edits = [
        (name.atoms[pair.start].start, name.atoms[pair.end - 1].end, pair.text)
        for pair in pairs
        if pair.cost == EXACT or pair.cost >= TYPO  # between them are short forms and initials
    ]
    if left:
        edits = [edit for edit in edits if edit[1] <= left[0].start or left[-1].end <= edit[0]]
        edits.append((left[0].start, left[-1].end, surname_of(person)))
    if title_contradicts(name, person):
        honorific = honorific_of(person)
        bare = "." not in name.text[slice(*name.title_span)]
        edits.append((*name.title_span, honorific.rstrip(".") if bare else honorific))
    text = name.text
    for start, end, right in sorted(edits, reverse=True):
        text = text[:start] + styled(right, name.text if name.text.islower() else text[start:end]) + text[end:]
    return text
