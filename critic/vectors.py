"""What words mean, as numbers: a vector for every word, from a table that lies in ``models/vectors``.

The table holds word pieces in the order of their frequency, 8 bits a number and one step a row.  A word that is
not in it whole is cut into the longest pieces that are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from critic.resources import models

Floats = npt.NDArray[np.float32]
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Table:
    index: dict[str, int]
    rows: npt.NDArray[np.int8]
    steps: Floats


@cache
def _table() -> _Table:
    folder = models() / "vectors"
    pieces = (folder / "pieces.txt").read_text("utf-8").split("\n")[:-1]
    rows = np.load(folder / "rows.npy", mmap_mode="r", allow_pickle=False)
    return _Table(
        {piece: row for row, piece in enumerate(pieces)}, rows, np.load(folder / "steps.npy", allow_pickle=False)
    )


def size() -> int:
    """Return how many numbers a vector has; the first ones say most."""
    return int(_table().rows.shape[1])


def pieces(word: str) -> list[int]:
    """Return the rows of a lower-case word: one if the table has it whole, none if it cannot be cut up."""
    index = _table().index
    if (whole := index.get(word)) is not None:
        return [whole]
    found: list[int] = []
    start, prefix = 0, ""
    while start < len(word) and len(word) <= _LONGEST:
        for end in range(len(word), start, -1):
            if (row := index.get(prefix + word[start:end])) is not None:
                found.append(row)
                start, prefix = end, "##"
                break
        else:
            return []
    return found


def rows(words: Sequence[Sequence[int]], width: int) -> Floats:
    """Return the first ``width`` numbers of each word, given by its pieces: their mean, zeros where it has none."""
    table = _table()
    lengths = np.fromiter(map(len, words), np.intp, len(words))
    flat = np.fromiter((piece for word in words for piece in word), np.intp, int(lengths.sum()))
    values = np.asarray(table.rows[flat, :width] * table.steps[flat, None], np.float32)
    if len(flat) == len(words) and lengths.all():
        return values
    out = np.zeros((len(words), width), np.float32)
    filled = lengths > 0
    if filled.any():
        starts = np.concatenate([[0], np.cumsum(lengths[filled])[:-1]])
        out[filled] = np.add.reduceat(values, starts) / lengths[filled, None]
    return out


def unit(rows: Floats) -> Floats:
    """Return each row with length one, zeros as they are."""
    return np.asarray(rows / np.maximum(1e-6, np.sqrt(np.einsum("ij,ij->i", rows, rows)))[:, None], np.float32)
