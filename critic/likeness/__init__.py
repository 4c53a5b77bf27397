"""Likeness: whether two letters are one letter with the names changed.

``compare(texts)`` lays any texts side by side; ``pairs(letters)`` the letters of a round, with clusters and what each
letter should make its own.  The way through, a module a step::

    prepare      text -> tokens with weights: names of the round weigh nothing, stock phrases (``stock``) little
    candidates   which pairs are worth a look, where there are thousands
    tiles        shared runs of words, and how much of both letters they cover
    meaning      sentences as vectors, and whether they run in the same order
    verdict      same-letter, light-edit, paraphrase, shared-phrases or independent, and 0-100
    align        passages and swaps, for the reader
    forgiven     what both have in common and may have
    clusters     which letters hang together, and which sentences to make one's own
    neighbours   what each letter is told of the others

The same texts give the same answer, whatever their neighbours, up to ``EVERY_PAIR`` texts; beyond that only pairs
that share rare wording are looked at, so a paraphrase that keeps no wording is not found among thousands.
"""

from __future__ import annotations

from critic.domain import DUPLICATES
from critic.likeness.neighbours import with_neighbours
from critic.likeness.pairs import EVERY_PAIR, Likeness, compare, pairs
from critic.likeness.prepare import Prepared, prepared, prepared_text

__all__ = [
    "DUPLICATES",
    "EVERY_PAIR",
    "Likeness",
    "Prepared",
    "compare",
    "pairs",
    "prepared",
    "prepared_text",
    "with_neighbours",
]
