"""Which pairs of thousands of texts are worth a look: an inverted index of sampled rare shingles.

A shingle of three tokens is kept if its number is divisible by ``_SAMPLE``; shingles that stand in more than
``_MOST`` texts are nobody's own and are dropped, with them most stock phrases; two texts that share at least
``_LEAST`` of the rest are a candidate.  Sampling by the number itself keeps the same shingles in every text (Broder
1997, "On the resemblance and containment of documents").  Unlike the bands of MinHash it still finds a letter of
which every third word was changed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_SAMPLE = 2
_MOST = 24
_LEAST = 3
_WIDTH = 3
# Odd, the first near 2^64 / golden ratio, so that neighbouring tokens spread (Knuth, The Art of Computer
# Programming 3, 6.4).
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)

Numbers = npt.NDArray[np.uint64]


def candidates(texts: Sequence[Sequence[int]]) -> npt.NDArray[np.int64]:
    """Return the pairs of lists of tokens worth comparing, as rows of two indices, the smaller first, sorted."""
    shingles, owners = _postings(texts)
    order = np.argsort(shingles, kind="stable")
    shingles, owners = shingles[order], owners[order]
    starts = np.flatnonzero(np.r_[True, shingles[1:] != shingles[:-1]]) if len(shingles) else np.zeros(0, np.int64)
    counts = np.diff(np.r_[starts, len(shingles)])
    kept = (counts > 1) & (counts <= _MOST)
    keys = _pairs_of_groups(owners, starts[kept], counts[kept], len(texts))
    if not len(keys):
        return np.zeros((0, 2), np.int64)
    keys.sort()
    firsts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    often = np.diff(np.r_[firsts, len(keys)]) >= _LEAST
    chosen = keys[firsts[often]]
    return np.stack([chosen // len(texts), chosen % len(texts)], axis=1)


def _postings(texts: Sequence[Sequence[int]]) -> tuple[Numbers, npt.NDArray[np.int64]]:
    """Return the sampled shingles of all texts, each once a text, and whose they are."""
    lengths = np.array([len(text) for text in texts], np.int64)
    tokens = np.fromiter((token for text in texts for token in text), np.uint64, int(lengths.sum()))
    owners = np.repeat(np.arange(len(texts)), lengths)
    if len(tokens) < _WIDTH:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    mixed = np.zeros(len(tokens) - _WIDTH + 1, np.uint64)
    for step, factor in enumerate(_MIX):
        mixed += tokens[step : step + len(mixed)] * np.uint64(factor)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(_MIX[1])
    mixed ^= mixed >> np.uint64(32)
    within = owners[_WIDTH - 1 :] == owners[: len(mixed)]
    sampled = within & (mixed % np.uint64(_SAMPLE) == 0)
    shingles, owners = mixed[sampled], owners[: len(mixed)][sampled]
    # A shingle said twice in one text counts once.
    order = np.lexsort((owners, shingles))
    shingles, owners = shingles[order], owners[order]
    first = np.r_[True, (shingles[1:] != shingles[:-1]) | (owners[1:] != owners[:-1])] if len(shingles) else sampled[:0]
    return shingles[first], owners[first]


def _pairs_of_groups(
    owners: npt.NDArray[np.int64], starts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64], texts: int
) -> npt.NDArray[np.int64]:
    """Return a key, smaller x texts + greater, for every two members of every group; groups of one size at a time."""
    found = []
    for size in np.unique(counts):
        members = owners[starts[counts == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        found.append((members[:, left] * texts + members[:, right]).ravel())
    return np.concatenate(found) if found else np.zeros(0, np.int64)
