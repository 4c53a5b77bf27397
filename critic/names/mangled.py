"""Names spelled past recognition: no typo explains them, and yet they recall a name of the person's."""

from __future__ import annotations

from collections.abc import Sequence

from critic.domain import Person
from critic.names import lists as name_lists
from critic.names.alignment import Pair, pieces
from critic.names.courtesy_words import AROUND_A_NAME
from critic.names.spelling import resembles, typo
from critic.names.written import Atom, parse


def is_mangled(written: str, person: Person) -> bool:
    """Return whether a written name that nobody bears is this person's, spelled past recognition: Selom Kodjoe.

    Of several names each must recall another one of the person's.  Behind a title stands the family name: there a
    given name is recalled by a typo at most, so that Mrs. Nwosu is not Ngozi Eze.
    """
    name = parse(written)
    atoms = [
        atom
        for atom in name.atoms
        if not (atom.optional or atom.particle or (len(name.atoms) > 1 and atom.keys[0] in AROUND_A_NAME))
    ]
    if not 1 <= len(atoms) <= 3 or (len(atoms) == 1 and atoms[0].keys[0] in name_lists.listed_names()):
        return False
    behind_a_title = bool(name.titles) and len(atoms) == 1
    free = list(pieces(person))
    for atom in atoms:
        like = [
            piece
            for piece in free
            if any(_recalls(atom.keys[0], key, behind_a_title and piece.given and not piece.free) for key in piece.keys)
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


def recalls_a_free_name(atom: Atom, pairs: Sequence[Pair], person: Person) -> bool:
    """Return whether a name beside right ones is one of the person's others, mangled: Fashola-Brite for -Bright."""
    used = 0
    for pair in pairs:
        used |= pair.piece.mask
    free = (piece for piece in pieces(person) if not piece.mask & used and piece.single and not piece.particle)
    return any(resembles(atom.keys[0], piece.keys[0]) for piece in free)
