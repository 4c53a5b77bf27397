"""Is this written name that person?  Titles, short forms, particles, initials, name order, accents and typos.

Nobody's name is judged by a list of names: the only question is whether what is written fits somebody on the roster.
A name is cut into atoms ("van der Berg-Sørensen" has four); an alignment hands runs of written atoms to runs of the
person's atoms as cheaply as it can, in any order, leaving out what the writer left out.  The cost says the rest: exact
forms, short forms and initials are free or nearly so, a typo costs its edits, a stranger's name has no alignment.

No similarity threshold separates a typo from another person (Jon and John, Maria and Marina).  A near miss therefore
counts as a misspelling only while nobody else of the round fits better.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from critic import name_lists
from critic.bent_names import are_bent
from critic.courtesy_words import AROUND_A_NAME, DOUBLED, ENGLISH
from critic.domain import Person
from critic.spelling import blend, faint, family_called, misspelled_short_form, resembles, short_form, typo
from critic.written_names import MAX_ATOMS, Atom, Word, WrittenName, fold, parse, words_of

__all__ = [
    "Comparison", "Match", "WrittenName", "address", "aliases", "best", "compare", "fold", "is_also_a_word",
    "is_only_courtesy", "parse", "split_people",
]  # fmt: skip

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


# --- is it that person? --------------------------------------------------------------------------

_EXACT, _SHORT, _INITIAL, _OTHER_INITIAL, _TYPO, _FAINT = 0.0, 0.2, 0.3, 0.5, 1.0, 6.0
_FORGIVEN, _WRONG_TITLE, _WRONG_PARTICLE, _LEFT_OVER, _OTHER_SURNAME = 0.05, 0.15, 4.0, 10.0, 20.0
_MANGLED = 100.0
_NEVER = float("inf")


class _Piece(NamedTuple):
    """A run of the person's atoms, a bit each in ``mask``.

    ``given`` may be called by a short form, ``bent`` by one bent for calling; ``free`` may be given name or surname;
    ``first`` opens the name; ``single`` is one word; ``mixed`` holds a particle, ``particle`` nothing else.
    """

    keys: tuple[str, ...]
    mask: int
    text: str
    initials: str
    given: bool
    bent: bool
    first: bool
    free: bool
    single: bool
    mixed: bool
    particle: bool


class _Pair(NamedTuple):
    """A run of written atoms, the piece it stands for and what that costs; ``text`` is the right spelling."""

    start: int
    end: int
    piece: _Piece
    cost: float
    text: str


def _joined(atoms: Sequence[Atom]) -> tuple[str, ...]:
    ways = max(len(atom.keys) for atom in atoms)
    return tuple(
        dict.fromkeys("".join(atom.keys[min(way, len(atom.keys) - 1)] for atom in atoms) for way in range(ways))
    )


def _runs(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Yield the runs of up to three atoms that cut nothing in two."""
    for start, end in _ranges(len(atoms)):
        if not atoms[start].bound and (end == len(atoms) or not atoms[end].bound):
            yield start, end


@lru_cache(MAX_ATOMS + 1)
def _ranges(count: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start in range(count) for end in range(start + 1, min(start + 3, count) + 1))


@lru_cache(_CACHE)
def _pieces(person: Person) -> tuple[_Piece, ...]:
    name, called = parse(person.name), parse(person.goes_by or "")
    count = min(len(name.atoms), MAX_ATOMS)
    surname = _surname_at(person, count)
    bent = are_bent(person.name)
    pieces = []
    for source, shift in ((name, 0), (called, count)):
        for start, end in _runs(source.atoms[:MAX_ATOMS]):
            atoms = source.atoms[start:end]
            particle = all(atom.particle for atom in atoms)
            if particle and end - start > 1:
                continue
            pieces.append(
                _Piece(
                    _joined(atoms),
                    ((1 << (end - start)) - 1) << (start + shift),
                    source.text[atoms[0].start : atoms[-1].end],
                    "".join(atom.keys[0][0] for atom in atoms),
                    given=bool(shift) or count == 1 or not start <= surname < end,
                    bent=bent,
                    first=bool(shift) or start == 0,
                    free=bool(shift) or count == 1 or surname < 0,
                    single=sum(not atom.bound for atom in atoms) == 1,
                    mixed=any(atom.particle for atom in atoms),
                    particle=particle,
                )
            )
    return tuple(pieces)


def _surname_at(person: Person, count: int) -> int:
    """Return which atom is surely no given name: the last, or the first where the family comes first."""
    name = parse(person.name)
    if name.surname_first or _family_first(person):
        return 0
    if name.atoms and name.atoms[0].keys[0] in name_lists.FAMILY_FIRST:
        return -1  # Kim Min-jun or Kim Smith: who can tell
    if count > 1 and all(len(atom.keys[0]) == 1 for atom in name.atoms[: count - 1]):
        return -1  # S. Venkataraghavan, called Venkat: with initials alone before it, it may be either
    return count - 1


def _family_first(person: Person) -> bool:
    """Return whether the family comes first: Nguyen Thi Minh Khai, called Khai; Lee Dong-hyun."""
    atoms = parse(person.name).atoms
    if len(atoms) == 3 and atoms[0].keys[0] in name_lists.FAMILY_FIRST and atoms[2].bound:
        return True
    called, tokens = parse(person.goes_by or "").tokens, parse(person.name).tokens
    return (
        bool(called) and len(tokens) > 1 and fold(called[-1]) == fold(tokens[-1]) and fold(called[0]) != fold(tokens[0])
    )


class _Run(NamedTuple):
    """A run of written atoms: ``shouted`` may be initials (JK), ``titled`` follows a title and is all there is."""

    start: int
    end: int
    keys: tuple[str, ...]
    shouted: bool
    alone: bool
    titled: bool


def _reading(run: _Run, piece: _Piece) -> tuple[float, str] | None:
    """Return what it costs to read an unequal written run as ``piece`` and the right spelling; None if it cannot be."""
    key, meant = run.keys[0], piece.keys[0]
    if len(key) == 1:
        return (_INITIAL, piece.text) if meant[0] == key and piece.single else None
    if piece.particle:
        return None
    if len(meant) == 1:
        return (_INITIAL, piece.text) if meant == key[0] and not run.titled else None
    if run.shouted and key == piece.initials:
        return _INITIAL, piece.text
    # "Mr. Min" takes half of the given name in Kim Min-ji for her family.
    halved = run.titled and len(piece.initials) > 1
    if (
        piece.given
        and not piece.mixed
        and not halved
        and any(short_form(key, other, piece.bent) for other in piece.keys)
    ):
        return _SHORT, piece.text
    if piece.bent and not piece.given and family_called(key, meant):
        return _SHORT, piece.text
    edits = min((found for other in piece.keys if (found := typo(key, other)) is not None), default=None)
    if edits is not None and (edits < 2 or not run.alone or piece.given != run.titled or piece.free):
        return _TYPO + edits, piece.text
    if piece.given and piece.single and (short := misspelled_short_form(key, meant)):
        return _TYPO + 2, short.title()
    return (_FAINT, piece.text) if piece.single and faint(key, meant) else None


@lru_cache(_CACHE)
def _written_runs(name: WrittenName) -> tuple[_Run, ...]:
    return tuple(_cut(name))


def _cut(name: WrittenName) -> Iterator[_Run]:
    alone = sum(not (atom.particle or atom.bound or atom.optional) for atom in name.atoms) <= 1
    for start, end in _runs(name.atoms):
        letters = name.text[name.atoms[start].start : name.atoms[end - 1].end]
        shouted = end - start == 1 and letters.isupper() and 2 <= len(letters) <= 3
        yield _Run(start, end, _joined(name.atoms[start:end]), shouted, alone, alone and bool(name.titles))


def _pairs_at(name: WrittenName, person: Person, exact: bool) -> dict[int, list[_Pair]]:
    """Return for each written atom the ways to read a run that begins there, be it letter for letter or in any way."""
    found: dict[int, list[_Pair]] = {}
    for run in _written_runs(name):
        mixed = run.end - run.start > 1 and any(atom.initial for atom in name.atoms[run.start : run.end])
        for piece in _pieces(person):
            if any(key in piece.keys for key in run.keys):
                found.setdefault(run.start, []).append(_Pair(run.start, run.end, piece, _EXACT, piece.text))
            elif exact or mixed:  # "M. Okonkwo" is no typo of "Mokonkwo"
                continue
            elif _is_blend(run, piece):
                found.setdefault(run.start, []).append(_Pair(run.start, run.end, piece, _SHORT, piece.text))
            elif _too_long(run, piece):
                continue
            elif (reading := _reading(run, piece)) is not None:
                found.setdefault(run.start, []).append(_Pair(run.start, run.end, piece, *reading))
    return found


def _is_blend(run: _Run, piece: _Piece) -> bool:
    """Return whether one word blends the two names of the piece: "Malou" for Marie-Louise."""
    if not piece.given or len(piece.initials) != 2 or run.end - run.start > 1:
        return False
    names = re.split(r"[\s-]+", fold(piece.text))
    return len(names) == 2 and blend(run.keys[0], *names)


def _too_long(run: _Run, piece: _Piece) -> bool:
    joined = run.end - run.start > 1 or not piece.single
    return joined and not run.shouted and abs(len(run.keys[0]) - len(piece.keys[0])) > 3


def _align(name: WrittenName, person: Person, exact: bool) -> tuple[float, tuple[_Pair, ...]]:
    """Return the cheapest way to read the name as the person's, as its cost and its pairs."""
    options = _pairs_at(name, person, exact)
    particles = any(atom.particle for atom in parse(person.name).atoms)
    best: dict[tuple[int, int], tuple[float, tuple[_Pair, ...]]] = {}

    def left_over(atom: Atom) -> float:
        if atom.optional:
            return _FORGIVEN
        if atom.initial:
            return _OTHER_INITIAL
        return (_WRONG_PARTICLE if particles else _FORGIVEN) if atom.particle else _LEFT_OVER

    def read(at: int, used: int) -> tuple[float, tuple[_Pair, ...]]:
        if at >= len(name.atoms):
            return 0.0, ()
        if (at, used) not in best:
            cost, pairs = read(at + 1, used)
            ways = [(cost + left_over(name.atoms[at]), pairs)]
            for pair in options.get(at, ()):
                if not pair.piece.mask & used:
                    cost, pairs = read(pair.end, used | pair.piece.mask)
                    ways.append((cost + pair.cost, (pair, *pairs)))
            best[at, used] = min(ways, key=lambda way: way[0])
        return best[at, used]

    return read(0, 0)


@lru_cache(_CACHE)
def _fit(written: str, person: Person) -> Comparison:
    """Return how the name fits the person, whoever else there is."""
    name = parse(written)
    if not name.atoms or len(name.atoms) > MAX_ATOMS:
        return _stranger(name, person)
    cost, pairs = _align(name, person, exact=True)  # most names are written right, and letter for letter is quick
    if cost:
        cost, pairs = _align(name, person, exact=False)
    solid = [pair for pair in pairs if pair.cost <= _SHORT and not pair.piece.particle and len(pair.piece.keys[0]) > 1]
    named = [pair for pair in pairs if not pair.piece.particle]
    taken = {at for pair in pairs for at in range(pair.start, pair.end)}
    left = [atom for at, atom in enumerate(name.atoms) if at not in taken and not _forgiven(atom, name, person)]
    faintly = any(pair.cost == _FAINT for pair in pairs)
    if not named or (faintly and not solid):
        return _stranger(name, person)
    wrong_title = _contradicts(name, person)
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
    if any(_recalls_a_free_name(atom, pairs, person) for atom in left):
        return Comparison(Match.MISSPELLED, address(person, written), wrong_title, cost=cost)
    particle_left = any(atom.particle for at, atom in enumerate(name.atoms) if at not in taken) and any(
        atom.particle for atom in parse(person.name).atoms
    )
    if particle_left or any(pair.cost >= _TYPO for pair in pairs):
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


def _recalls_a_free_name(atom: Atom, pairs: Sequence[_Pair], person: Person) -> bool:
    """Return whether a name beside right ones is one of the person's others, mangled: Fashola-Brite for -Bright."""
    used = 0
    for pair in pairs:
        used |= pair.piece.mask
    free = (piece for piece in _pieces(person) if not piece.mask & used and piece.single and not piece.particle)
    return any(resembles(atom.keys[0], piece.keys[0]) for piece in free)


def _is_family(pair: _Pair) -> bool:
    return pair.piece.keys[0] in name_lists.FAMILY_FIRST


def _stranger(name: WrittenName, person: Person) -> Comparison:
    return Comparison(Match.DIFFERENT, address(person, name.text), _contradicts(name, person), cost=_NEVER)


# --- titles and corrections ----------------------------------------------------------------------


def _honorific(person: Person) -> str:
    return person.honorific or " ".join(parse(person.name).titles)


def _genders(titles: Iterable[str]) -> set[str]:
    keys = {fold(title.replace(".", "")) for title in titles}
    return {"male" for key in keys if key in name_lists.MALE} | {"female" for key in keys if key in name_lists.FEMALE}


def _contradicts(name: WrittenName, person: Person) -> bool:
    """Return whether the title says another gender than the roster's, or any where the roster says Mx."""
    theirs = _honorific(person).split()
    ours = _genders(title for title in name.titles if title.lower() not in name_lists.NAME_TITLES)
    if any(fold(title).strip(".") == "mx" for title in theirs):
        return bool(ours)
    known = _genders(theirs)
    return bool(ours) and bool(known) and ours.isdisjoint(known)


def _styled(text: str, like: str) -> str:
    """Return ``text`` in the case of ``like``: some write everything small, some shout."""
    if like.islower():
        return text.lower()
    return text.upper() if like.isupper() and sum(map(str.isalpha, like)) > 2 else text


def _corrected(name: WrittenName, person: Person, pairs: Iterable[_Pair], left: Sequence[Atom]) -> str:
    """Return the written text with its wrong words replaced, its right ones with their accents, and the rest kept.

    Left out accents are forgiven; but who is told a name is told the whole of it.
    """
    edits = [
        (name.atoms[pair.start].start, name.atoms[pair.end - 1].end, pair.text)
        for pair in pairs
        if pair.cost == _EXACT or pair.cost >= _TYPO  # between them are short forms and initials
    ]
    if left:
        edits = [edit for edit in edits if edit[1] <= left[0].start or left[-1].end <= edit[0]]
        edits.append((left[0].start, left[-1].end, _surname(person)))
    if _contradicts(name, person):
        honorific = _honorific(person)
        bare = "." not in name.text[slice(*name.title_span)]
        edits.append((*name.title_span, honorific.rstrip(".") if bare else honorific))
    text = name.text
    for start, end, right in sorted(edits, reverse=True):
        text = text[:start] + _styled(right, name.text if name.text.islower() else text[start:end]) + text[end:]
    return text


def _surname(person: Person) -> str:
    name = parse(person.name)
    return name.tokens[0] if _family_first(person) else name.surname


def _called(person: Person) -> str:
    name = parse(person.name)
    return person.goes_by or (name.tokens[-1] if _family_first(person) else name.given.split(" ")[0]) or name.full


def address(person: Person, like: str = "") -> str:
    """Return how to greet the person as ``like`` does: by first name, by title and surname or by the full name."""
    name, honorific = parse(like), _honorific(person)
    full = parse(person.name).full or person.name
    if len(name.tokens) > 1:
        right = f"{honorific} {full}" if name.titles and honorific else full
    elif name.titles:
        right = f"{honorific} {_surname(person) or full}" if honorific else full
    else:
        right = _called(person)
    return _styled(right, like)


# --- the questions -------------------------------------------------------------------------------


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
    if rival == fit.cost == _NEVER and _mangled(written, person):
        return Comparison(
            Match.MISSPELLED, address(person, written), _contradicts(parse(written), person), cost=_MANGLED
        )
    return _stranger(parse(written), person) if rival < fit.cost < _NEVER else fit


def _mangled(written: str, person: Person) -> bool:
    """Return whether a written name that nobody bears is this person's, spelled past recognition: Selom Kodjoe.

    Of several names each must recall another one of the person's.  Behind a title stands the family name: there a
    given name is recalled by a typo at most, so that Mrs. Nwosu is not Ngozi Eze.
    """
    titled = bool(parse(written).titles)
    atoms = [
        atom
        for atom in parse(written).atoms
        if not (atom.optional or atom.particle or (len(parse(written).atoms) > 1 and atom.keys[0] in AROUND_A_NAME))
    ]
    if not 1 <= len(atoms) <= 3 or (len(atoms) == 1 and atoms[0].keys[0] in name_lists.listed_names()):
        return False
    free = list(_pieces(person))
    for atom in atoms:
        like = [
            piece
            for piece in free
            if any(
                _recalls(atom.keys[0], key, titled and len(atoms) == 1 and piece.given and not piece.free)
                for key in piece.keys
            )
        ]
        if not like:
            return False
        free = [piece for piece in free if not piece.mask & like[0].mask]
    return True


def _recalls(key: str, meant: str, strictly: bool) -> bool:
    """Return whether a key is a mangled other; one that is a name in its own right may only be a typo of it."""
    if strictly or key in name_lists.listed_names():
        return typo(key, meant) is not None
    return resembles(key, meant)


# --- words of respect around the name --------------------------------------------------------------


@lru_cache(_CACHE)
def _courteous_fit(written: str, person: Person) -> Comparison:
    """Return the fit of the name, with words of respect or kinship around it left aside if it then fits better."""
    whole = _fit(written, person)
    if whole.match is Match.SAME:
        return whole
    fits, titles = [whole], parse(written).title_span[1]
    if _is_called_with_respect(written, person):
        return Comparison(Match.SAME, cost=_FORGIVEN)
    stranger = whole.match is Match.DIFFERENT or whole.other_surname
    for start, end in _inner(written):
        if end == len(written) and start <= titles + 1:
            continue  # nothing but what is known for a title anyway
        edges = (*written[:start].split(), *written[end:].split())
        behind_a_title = stranger and bool(parse(written[start:end]).titles)
        if not all(
            _respectful(word, True) or (stranger and not _may_be_a_name(word, written)) or behind_a_title
            for word in edges
        ):
            continue
        fit = _fit(written[start:end], person)
        if fit.match is Match.DIFFERENT or not _is_courtesy(written, (start, end), fit, person, stranger):
            continue
        right = written[:start] + fit.correction + written[end:] if fit.correction else None
        fits.append(replace(fit, correction=right, cost=fit.cost + _FORGIVEN))
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


def _inner(written: str) -> Iterator[tuple[int, int]]:
    """Yield what is left of a name without one to three words at its edges."""
    spans = [found.span() for found in re.finditer(r"\S+", written[:200])]
    if not 2 <= len(spans) <= 6:
        return
    for left in range(len(spans)):
        for right in range(len(spans), left, -1):
            if 0 < len(spans) - (right - left) <= 3:
                yield spans[left][0], spans[right - 1][1]


def _is_courtesy(written: str, inner: tuple[int, int], fit: Comparison, person: Person, stranger: bool) -> bool:
    """Return whether all that stands around the inner name is courtesy, known or evident from where it stands.

    Of a ``stranger``'s name a word that nobody knows may be courtesy too, before a right first name.
    """
    rest = written[slice(*inner)]
    before, after = written[: inner[0]].split(), written[inner[1] :].split()
    exact = stranger and not after and fit.match is Match.SAME and fit.cost <= _SHORT
    called = exact and _holds_a_given_name(rest, person)
    doubled = exact and bool(before) and fold(before[0]).strip(".") in DOUBLED
    # What stands before a title is a greeting in some language: "Apreciable Lic. Ruiz", "Rian Khun Somchai".
    greeted = exact and bool(parse(rest).titles)
    return all(
        _respectful(word, called)
        or greeted
        or ((called or (doubled and word is not before[0])) and not _may_be_a_name(word, written))
        for word in before
    ) and all(_respectful(word, True) for word in after)


def _may_be_a_name(word: str, written: str) -> bool:
    """Return whether a word of a written name is a listed name; a small one among capitals is none: "Ia ora na Moe"."""
    return _is_listed(word) and (written.islower() or not word.islower())


# Titles that Austrians write in capitals between "Frau" and the surname.
_AUSTRIAN = frozenset({"DI", "BR", "KR", "OA", "HR", "MR", "OSR"})


def _respectful(word: str, called: bool) -> bool:
    """Return whether a word is known for courtesy; before a surname alone it must not be a first name as well."""
    key = fold(word.replace(".", "")).strip(",")
    if word in _AUSTRIAN:
        return True
    if word.endswith(".") and len(key) > 1:
        return True
    return key in AROUND_A_NAME and (called or key in name_lists.TITLES or not _is_listed(word))


def _is_listed(word: str) -> bool:
    return fold(word) in name_lists.listed_names()


def _holds_a_given_name(rest: str, person: Person) -> bool:
    keys = {key for atom in parse(rest).atoms for key in atom.keys}
    keys |= {"".join(atom.keys[0] for atom in parse(rest).atoms)}
    return any(
        piece.given and any(key == each or short_form(key, each, piece.bent) for each in piece.keys)
        for piece in _pieces(person)
        for key in keys
    )


_ENGLISH_TITLES = frozenset({"mr", "ms", "mrs", "mx", "miss"})


def is_only_courtesy(written: str) -> bool:
    """Return whether somebody is addressed without any name: "Captain", "Colonel Sahib", "Very Reverend".

    Behind an English title a word of another language is a name, whatever it means there: "Mr. Thia".
    """
    words = words_of(written)
    if len(words) == 2 and words[0].key in _ENGLISH_TITLES and words[1].key not in ENGLISH | name_lists.TITLES:
        return False
    return bool(words) and all(
        word.key in AROUND_A_NAME and (not _is_listed(word.text) or (len(words) > 1 and word.key in name_lists.TITLES))
        for word in words
    )


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


_BETWEEN = re.compile(r",\s*(?:and|&)(?=\W)|[,;&+/]|\b(?:and|as well as)\b", re.IGNORECASE)
_NOBODY = frozenset({"team", "all", "everyone", "everybody", "others", "folks", "colleagues", "friends"}) | frozenset(
    {"the", "rest", "of", "your", "whole", "entire", "company", "hiring", "interview"}
)


def split_people(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of each person's name in a greeting such as "Dr. Nguyen, Bob & Ms. Smith".

    A title without a name stays with what follows ("Mr. and Mrs. Smith" is one piece), credentials with what precedes.
    """
    spans: list[tuple[int, int]] = []
    carried: int | None = None
    start = 0
    for end, after in [*((found.start(), found.end()) for found in _BETWEEN.finditer(text)), (len(text), len(text))]:
        piece, start_here, start = text[start:end], start, after
        words = words_of(piece)
        if not words or all(word.key in _NOBODY for word in words):
            continue
        first, last = start_here + words[0].start, start_here + _end(words[-1])
        if spans and carried is None and "," in text[spans[-1][1] : first] and _only_credentials(words):
            spans[-1] = (spans[-1][0], last)
        elif not parse(piece).atoms and end < len(text):
            carried = first if carried is None else carried
        else:
            spans.append((first if carried is None else carried, last))
            carried = None
    return spans


def _end(word: Word) -> int:
    dotted = word.text.endswith(".") and len(word.key) > 1
    listed = word.key in name_lists.AROUND
    return word.end - (dotted and not listed)


def _only_credentials(words: Sequence[Word]) -> bool:
    return all(word.key in name_lists.CREDENTIALS and (word.text.isupper() or len(word.key) > 2) for word in words)


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
    first, surname, called = _called(replace(person, goes_by=None)), _surname(person), person.goes_by or ""
    forms = {person.name, name.full, called, f"{called} {surname}" if called else ""}
    forms |= set() if _family_first(person) else {f"{first} {surname}"}
    # The family may come first ("Ms. Lee" for Lee Dong-hyun), and a title before a first name is courtesy anywhere.
    parts = {surname, name.tokens[0], name.tokens[-1]} if name.tokens else set()
    titles = [_honorific(person)] if _honorific(person) else _USUAL_TITLES if any(map(is_also_a_word, parts)) else []
    forms |= {f"{shape} {part}" for title in titles for shape in {title, title.rstrip(".")} for part in parts if part}
    forms |= {single for single in (first, surname, *name.tokens[-1:]) if not is_also_a_word(single)}
    forms |= {_without_accents(form) for form in forms}
    return tuple(sorted({form.strip() for form in forms if len(form.strip()) > 1}, key=lambda form: (-len(form), form)))


def _without_accents(text: str) -> str:
    plain = (fold(letter) if ord(letter) > 127 else letter for letter in unicodedata.normalize("NFC", text))
    return "".join(new.capitalize() if old.isupper() else new for old, new in zip(text, plain, strict=False))
