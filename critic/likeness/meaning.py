"""The same skeleton in other words: whether the sentences of two letters say alike things in the same order.

Likeness of sentences alone measures the topic, which two personal letters to one firm share.  A paraphrased letter
keeps the *order*: sentence after sentence of the one lies beside its likeness in the other, nearer to it than to the
rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from critic import vectors
from critic.likeness import stock
from critic.likeness.prepare import ROUND, Prepared
from critic.vectors import Floats

# Letters are short; of a long text the first sentences say whether it is a paraphrase.
_MOST_SENTENCES = 400
# Two sentences are in step if they stand within about this share of the text of the same place.
_STEP = 0.12


@dataclass(frozen=True, slots=True)
class Meaning:
    """Sentences as vectors of length 1, a row each; how many words each has, the root of that, where its middle stands.

    ``places`` are 0-1 of the words of the letter.
    """

    rows: Floats
    lengths: Floats
    roots: Floats
    places: Floats


def _of(rows: Floats, lengths: Floats) -> Meaning:
    places = (np.cumsum(lengths) - lengths / 2) / max(float(lengths.sum()), 1e-6)
    return Meaning(rows, lengths, np.sqrt(lengths), np.asarray(places, np.float32))


@dataclass(frozen=True, slots=True)
class Order:
    """How alike two letters are sentence by sentence.

    ``in_order`` (0-1) is the best sum of likenesses along sentences that follow one another in both, over their mean
    number, sentences weighted by the root of their length; ``in_step`` how much likelier sentences at the same place
    are than each is on the whole (mean of the doubly centred likenesses near the diagonal); ``evenness`` (0-1) the
    ratio of the numbers of sentences, ``sentences`` the smaller of them.
    """

    in_order: float = 0.0
    in_step: float = 0.0
    evenness: float = 0.0
    sentences: int = 0


def meaning(text: Prepared) -> Meaning:
    """Return what the sentences of a text mean: the sum of their words' vectors less what every follow-up says."""
    count = min(len(text.sentences), _MOST_SENTENCES)
    words: list[str] = []
    owners: list[int] = []
    for at in range(text.bounds[count]):
        if text.masked[at] != ROUND:
            words.append(text.words[at])
            owners.append(text.sentence_of[at])
    belongs = np.zeros((count, len(words)), np.float32)
    belongs[owners, np.arange(len(words))] = 1
    lengths = np.add.reduce(belongs, 1)
    rows = belongs @ vectors.rows([_pieces(word) for word in words], vectors.size()) - lengths[:, None] * _everyday()
    norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    return _of(np.asarray(rows / np.maximum(norms, 1e-6), np.float32), lengths)


@lru_cache(maxsize=16384)
def _pieces(word: str) -> tuple[int, ...]:
    return tuple(vectors.pieces(word.replace("'", "").split("-")[0]))


@cache
def _everyday() -> Floats:
    """Return the mean vector of the words of whole stock letters: thanks, role, experience, hope."""
    words = [word for letter in stock.letters() for word in stock.WORD.findall(letter.lower())]
    return np.asarray(vectors.rows([_pieces(word) for word in words], vectors.size()).mean(axis=0), np.float32)


def without(text: Meaning, sentences: Sequence[int]) -> Meaning:
    """Return a letter without some of its sentences: those copied word for word say nothing about the others."""
    known = [at for at in sentences if at < len(text.rows)]
    return _of(np.delete(text.rows, known, axis=0), np.delete(text.lengths, known)) if known else text


def order(one: Meaning, other: Meaning) -> Order:
    """Compare two letters sentence by sentence."""
    if not len(one.rows) or not len(other.rows):
        return Order()
    likeness = one.rows @ other.rows.T
    weight = one.roots[:, None] * other.roots
    gain = np.maximum(likeness, 0) * weight
    scale = 2 / max(float(np.add.reduce(one.lengths) + np.add.reduce(other.lengths)), 1e-6)
    in_order = float(_best_path(gain)[-1, -1]) * scale
    evenness = min(likeness.shape) / max(likeness.shape)
    return Order(in_order, _in_step(one, other, likeness, weight), evenness, min(likeness.shape))


def _in_step(one: Meaning, other: Meaning, likeness: Floats, weight: Floats) -> float:
    rows, columns = likeness.shape
    if rows < 2 or columns < 2:
        return 0.0
    by_row, by_column = np.add.reduce(likeness, 1) / columns, np.add.reduce(likeness, 0) / rows
    centred = likeness - by_row[:, None] - by_column + np.add.reduce(by_row) / rows
    off = (one.places[:, None] - other.places) / _STEP
    near = np.exp(-off * off) * weight
    return float(np.vdot(centred, near)) / max(float(np.add.reduce(near, None)), 1e-6)


def _best_path(gain: Floats) -> Floats:
    """Return the table of best sums over pairs (i, j) that both rise: Needleman and Wunsch with free gaps.

    ``gain`` is rows x columns, the table one larger both ways.
    """
    table = np.zeros((gain.shape[0] + 1, gain.shape[1] + 1), np.float32)
    for at, row in enumerate(gain):
        below = table[at + 1]
        np.maximum(table[at, 1:], table[at, :-1] + row, out=below[1:])
        np.maximum.accumulate(below, out=below)
    return table


def aligned(one: Meaning, other: Meaning) -> list[tuple[int, int, float]]:
    """Return the sentences that lie beside one another, in order, with their likeness 0-1."""
    if not len(one.rows) or not len(other.rows):
        return []
    likeness = one.rows @ other.rows.T
    table = _best_path(np.maximum(likeness, 0) * one.roots[:, None] * other.roots)
    pairs, i, j = [], len(one.rows), len(other.rows)
    while i and j:
        if table[i, j] == table[i - 1, j]:
            i -= 1
        elif table[i, j] == table[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j, float(likeness[i, j])))
    return pairs[::-1]
