"""The runs of words two texts share: three equal tokens or more, longest first, each token in one run at most.

The running Karp-Rabin greedy string tiling of Wise (1993), with a table of three-token shingles in place of the
rolling hash.  A moved paragraph is found where it went; unrelated English shares few runs of three.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from critic.likeness.prepare import SLOTS, Prepared

LEAST = 3
# A shingle that could be matched in more ways says nothing about where the other text took it from.
_MOST_PLACES = 64
_LONG = 6
# A self-description of thirty words may stand in every letter; what is alike beside it says whether the letters are.
_PASSAGE = 40
# Weight of words, both sides together, below which what is left says nothing: a slot, not a sentence.
_OWN = 12


class Tile(NamedTuple):
    """``length`` tokens that are equal from ``a`` on in the one text and from ``b`` on in the other."""

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of two texts is shared; shares are 0-1 of the weight of their words.

    ``dice`` is of both, ``shorter`` of the text of which more is covered, ``residual`` is ``dice`` once the heaviest
    passage (of ``_PASSAGE`` tokens at most) is taken out, ``longest`` the tokens of the longest run, ``long_runs``
    the tokens in runs of at least ``_LONG``, stock counted in full.
    """

    dice: float
    shorter: float
    residual: float
    longest: int
    long_runs: int


@dataclass(frozen=True, slots=True)
class Indexed:
    """The tokens of a text and where each three of them stand."""

    tokens: Sequence[int]
    places: dict[tuple[int, int, int], list[int]]


def indexed(tokens: Sequence[int]) -> Indexed:
    """Make a text ready to be compared with many."""
    places: dict[tuple[int, int, int], list[int]] = {}
    for at, shingle in enumerate(zip(tokens, tokens[1:], tokens[2:], strict=False)):
        places.setdefault(shingle, []).append(at)
    return Indexed(tokens, places)


def tiles(one: Indexed, other: Indexed) -> list[Tile]:
    """Return the shared runs in the order of the first text; mere slots, such as a list of names, are none."""
    candidates = _runs(one, other)
    if not candidates:
        return []
    taken_one, taken_other = bytearray(len(one.tokens)), bytearray(len(other.tokens))
    found: list[Tile] = []
    while candidates:
        candidates.sort(key=lambda run: (-run.length, run.a, run.b))
        broken: list[Tile] = []
        for run in candidates:
            parts = _free(run, taken_one, taken_other)
            if parts and parts[0].length == run.length:
                taken_one[run.a : run.a + run.length] = taken_other[run.b : run.b + run.length] = b"\1" * run.length
                found.append(run)
            else:
                broken += parts
        candidates = broken
    found.sort()
    return found


def _runs(one: Indexed, other: Indexed) -> list[Tile]:
    """Return every maximal run of equal tokens."""
    a_tokens, b_tokens = one.tokens, other.tokens
    found = []
    for shingle in one.places.keys() & other.places.keys():
        starts_a, starts_b = one.places[shingle], other.places[shingle]
        if len(starts_a) * len(starts_b) > _MOST_PLACES:
            continue
        for a in starts_a:
            for b in starts_b:
                if a and b and a_tokens[a - 1] == b_tokens[b - 1]:
                    continue
                end = LEAST
                limit = min(len(a_tokens) - a, len(b_tokens) - b)
                while end < limit and a_tokens[a + end] == b_tokens[b + end]:
                    end += 1
                if sum(token >= SLOTS for token in a_tokens[a : a + min(end, 8)]) >= LEAST:
                    found.append(Tile(a, b, end))
    return found


def _free(run: Tile, taken_one: bytearray, taken_other: bytearray) -> list[Tile]:
    """Return the parts of a run, long enough to count, of which no token is taken."""
    end_a, end_b = run.a + run.length, run.b + run.length
    if 1 not in taken_one[run.a : end_a] and 1 not in taken_other[run.b : end_b]:
        return [run]
    parts, start = [], -1
    for step in range(run.length + 1):
        blocked = step == run.length or taken_one[run.a + step] or taken_other[run.b + step]
        if not blocked and start < 0:
            start = step
        elif blocked and start >= 0:
            if step - start >= LEAST:
                parts.append(Tile(run.a + start, run.b + start, step - start))
            start = -1
    return parts


def cover(one: Prepared, other: Prepared, found: Sequence[Tile]) -> Cover:
    """Measure shared runs by the weight of their words."""
    if not found:
        return Cover(0.0, 0.0, 0.0, 0, 0)
    total_one, total_other = max(sum(one.weights), 1e-6), max(sum(other.weights), 1e-6)
    shared_one = [sum(one.weights[run.a : run.a + run.length]) for run in found]
    shared_other = [sum(other.weights[run.b : run.b + run.length]) for run in found]
    in_one, in_other = sum(shared_one), sum(shared_other)
    heaviest = _heaviest(found, shared_one, shared_other)
    rest = total_one + total_other - heaviest
    return Cover(
        dice=(in_one + in_other) / (total_one + total_other),
        shorter=max(in_one / total_one, in_other / total_other),
        residual=(in_one + in_other - heaviest) / rest if rest > _OWN else in_one / total_one,
        longest=max((run.length for run in found), default=0),
        long_runs=sum(run.length for run in found if run.length >= _LONG),
    )


def _heaviest(found: Sequence[Tile], shared_one: Sequence[float], shared_other: Sequence[float]) -> float:
    """Return the weight, both sides together, of the heaviest passage: runs that follow at once on both sides.

    A shared self-description with a word changed in its middle is still one passage.
    """
    best = weight = 0.0
    tokens = 0
    before: Tile | None = None
    for run, in_one, in_other in zip(found, shared_one, shared_other, strict=True):
        near = before and run.a - before.a - before.length <= 2 and 0 <= run.b - before.b - before.length <= 2
        if not near or tokens >= _PASSAGE:
            weight, tokens = 0.0, 0
        part = min(1.0, (_PASSAGE - tokens) / run.length)
        weight, tokens = weight + part * (in_one + in_other), tokens + run.length
        best, before = max(best, weight), run
    return best


def copied_sentences(text: Prepared, runs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the sentences of which most words stand in shared runs, given as (first token, length)."""
    inside = [0] * len(text.sentences)
    for start, length in runs:
        for sentence in text.sentence_of[start : start + length]:
            inside[sentence] += 1
    return [at for at, count in enumerate(inside) if 2 * count >= text.bounds[at + 1] - text.bounds[at]]
