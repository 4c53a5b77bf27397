"""How the words of a written name lie along a person's: short forms, particles, initials, name order and typos.

A name is cut into atoms ("van der Berg-Sørensen" has four); an alignment hands runs of written atoms to runs of the
person's atoms as cheaply as it can, in any order, leaving out what the writer left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from critic.domain import Person
from critic.names import lists as name_lists
from critic.names.bent import are_bent
from critic.names.forms_of_address import family_first
from critic.names.spelling import blend, faint, family_called, misspelled_short_form, short_form, typo
from critic.names.written import MAX_ATOMS, Atom, WrittenName, fold, parse

_CACHE = 8192
# What it costs to read a written name as the person's.
EXACT, FORGIVEN, SHORT, TYPO, FAINT = 0.0, 0.05, 0.2, 1.0, 6.0
_INITIAL, _OTHER_INITIAL, _WRONG_PARTICLE, _LEFT_OVER = 0.3, 0.5, 4.0, 10.0


class Piece(NamedTuple):
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


class Pair(NamedTuple):
    """A run of written atoms, the piece it stands for and what that costs; ``text`` is the right spelling."""

    start: int
    end: int
    piece: Piece
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
def pieces(person: Person) -> tuple[Piece, ...]:
    """Return what a written name may stand for: the runs of the person's atoms, those they go by among them."""
    name, called = parse(person.name), parse(person.goes_by or "")
    count = min(len(name.atoms), MAX_ATOMS)
    surname = _surname_at(person, count)
    bent = are_bent(person.name)
    found = []
    for source, shift in ((name, 0), (called, count)):
        for start, end in _runs(source.atoms[:MAX_ATOMS]):
            atoms = source.atoms[start:end]
            particle = all(atom.particle for atom in atoms)
            if particle and end - start > 1:
                continue
            found.append(
                Piece(
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
    return tuple(found)


def _surname_at(person: Person, count: int) -> int:
    """Return which atom is surely no given name: the last, or the first where the family comes first."""
    name = parse(person.name)
    if name.surname_first or family_first(person):
        return 0
    if name.atoms and name.atoms[0].keys[0] in name_lists.FAMILY_FIRST:
        return -1  # Kim Min-jun or Kim Smith: who can tell
    if count > 1 and all(len(atom.keys[0]) == 1 for atom in name.atoms[: count - 1]):
        return -1  # S. Venkataraghavan, called Venkat: with initials alone before it, it may be either
    return count - 1


class _Run(NamedTuple):
    """A run of written atoms: ``shouted`` may be initials (JK), ``titled`` follows a title and is all there is."""

    start: int
    end: int
    keys: tuple[str, ...]
    shouted: bool
    alone: bool
    titled: bool


def _reading(run: _Run, piece: Piece) -> tuple[float, str] | None:
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
        return SHORT, piece.text
    if piece.bent and not piece.given and family_called(key, meant):
        return SHORT, piece.text
    edits = min((found for other in piece.keys if (found := typo(key, other)) is not None), default=None)
    if edits is not None and (edits < 2 or not run.alone or piece.given != run.titled or piece.free):
        return TYPO + edits, piece.text
    if piece.given and piece.single and (short := misspelled_short_form(key, meant)):
        return TYPO + 2, short.title()
    return (FAINT, piece.text) if piece.single and faint(key, meant) else None


@lru_cache(_CACHE)
def _written_runs(name: WrittenName) -> tuple[_Run, ...]:
    return tuple(_cut(name))


def _cut(name: WrittenName) -> Iterator[_Run]:
    alone = sum(not (atom.particle or atom.bound or atom.optional) for atom in name.atoms) <= 1
    for start, end in _runs(name.atoms):
        letters = name.text[name.atoms[start].start : name.atoms[end - 1].end]
        shouted = end - start == 1 and letters.isupper() and 2 <= len(letters) <= 3
        yield _Run(start, end, _joined(name.atoms[start:end]), shouted, alone, alone and bool(name.titles))


def _pairs_at(name: WrittenName, person: Person, exact: bool) -> dict[int, list[Pair]]:
    """Return for each written atom the ways to read a run that begins there, be it letter for letter or in any way."""
    found: dict[int, list[Pair]] = {}
    for run in _written_runs(name):
        mixed = run.end - run.start > 1 and any(atom.initial for atom in name.atoms[run.start : run.end])
        for piece in pieces(person):
            if any(key in piece.keys for key in run.keys):
                found.setdefault(run.start, []).append(Pair(run.start, run.end, piece, EXACT, piece.text))
            elif exact or mixed:  # "M. Okonkwo" is no typo of "Mokonkwo"
                continue
            elif _is_blend(run, piece):
                found.setdefault(run.start, []).append(Pair(run.start, run.end, piece, SHORT, piece.text))
            elif _too_long(run, piece):
                continue
            elif (reading := _reading(run, piece)) is not None:
                found.setdefault(run.start, []).append(Pair(run.start, run.end, piece, *reading))
    return found


def _is_blend(run: _Run, piece: Piece) -> bool:
    """Return whether one word blends the two names of the piece: "Malou" for Marie-Louise."""
    if not piece.given or len(piece.initials) != 2 or run.end - run.start > 1:
        return False
    names = re.split(r"[\s-]+", fold(piece.text))
    return len(names) == 2 and blend(run.keys[0], *names)


def _too_long(run: _Run, piece: Piece) -> bool:
    joined = run.end - run.start > 1 or not piece.single
    return joined and not run.shouted and abs(len(run.keys[0]) - len(piece.keys[0])) > 3


def align(name: WrittenName, person: Person, exact: bool) -> tuple[float, tuple[Pair, ...]]:
    """Return the cheapest way to read the name as the person's, as its cost and its pairs."""
    options = _pairs_at(name, person, exact)
    particles = any(atom.particle for atom in parse(person.name).atoms)
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...]]] = {}

    def left_over(atom: Atom) -> float:
        if atom.optional:
            return FORGIVEN
        if atom.initial:
            return _OTHER_INITIAL
        return (_WRONG_PARTICLE if particles else FORGIVEN) if atom.particle else _LEFT_OVER

    def read(at: int, used: int) -> tuple[float, tuple[Pair, ...]]:
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


def holds_a_given_name(written: str, person: Person) -> bool:
    """Return whether a written name holds a given name of the person's, or a short form of one."""
    keys = {key for atom in parse(written).atoms for key in atom.keys}
    keys |= {"".join(atom.keys[0] for atom in parse(written).atoms)}
    return any(
        piece.given and any(key == each or short_form(key, each, piece.bent) for each in piece.keys)
        for piece in pieces(person)
        for key in keys
    )
