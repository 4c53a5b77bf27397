"""The runs of words two texts share: three equal tokens or more, longest first, each token in one run at most.

The running Karp-Rabin greedy string tiling of Wise (1993), with a table of three-token shingles in place of the
rolling hash.  A moved paragraph is found where it went; unrelated English shares few runs of three.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from critic.likeness.prepare import SLOTS, Prepared

LEAST = 3
# A shingle that could be matched in more ways says nothing about where the other text took it from.
_MOST_PLACES = 64
_LONG = 6
# A self-description of thirty words may stand in every letter; what is alike beside it says whether the letters are.
_PASSAGE = 40
# So many runs make one passage: two words changed inside it.
_RUNS = 3
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
    """Return the maximal runs of equal tokens with a telling shingle in them, and what both begin or end with."""
    a_tokens, b_tokens = one.tokens, other.tokens
    # A text that says one thing over and over has no telling shingle; its beginning and end still do.
    found = {_around(a_tokens, b_tokens, 0, 0), _around(a_tokens, b_tokens, len(a_tokens), len(b_tokens))}
    diagonal = covered = 0
    for shift, a in _matches(one, other):
        if shift != diagonal or a >= covered:
            run = _around(a_tokens, b_tokens, a, a - shift)
            diagonal, covered = shift, run.a + run.length
            found.add(run)
    return [run for run in found if run.length >= LEAST and _has_words(a_tokens, run)]


def _matches(one: Indexed, other: Indexed) -> list[tuple[int, int]]:
    """Return where both have one telling shingle, sorted, as (how much later it stands in the first, where there)."""
    found = []
    for shingle in one.places.keys() & other.places.keys():
        starts_a, starts_b = one.places[shingle], other.places[shingle]
        if len(starts_a) * len(starts_b) <= _MOST_PLACES:
            found += [(a - b, a) for a in starts_a for b in starts_b]
    found.sort()
    return found


def _around(a_tokens: Sequence[int], b_tokens: Sequence[int], a: int, b: int) -> Tile:
    """Return the run of equal tokens that goes as far as it can before and after two places."""
    end_a, end_b = a, b
    while a and b and a_tokens[a - 1] == b_tokens[b - 1]:
        a, b = a - 1, b - 1
    while end_a < len(a_tokens) and end_b < len(b_tokens) and a_tokens[end_a] == b_tokens[end_b]:
        end_a, end_b = end_a + 1, end_b + 1
    return Tile(a, b, end_a - a)


def _has_words(tokens: Sequence[int], run: Tile) -> bool:
    """Return whether a run is more than slots, such as a list of names."""
    words = (at for at in range(run.a, run.a + run.length) if tokens[at] >= SLOTS)
    return len(list(islice(words, LEAST))) == LEAST


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

    A shared self-description with a word changed in its middle is still one passage; a letter with a word changed
    in every line is not.
    """
    best = 0.0
    for first, run in enumerate(found):
        weight, tokens, before = 0.0, 0, run
        for at in range(first, min(first + _RUNS, len(found))):
            part = min(1.0, (_PASSAGE - tokens) / found[at].length)
            if part <= 0 or (at > first and not _at_once(before, found[at])):
                break
            weight += part * (shared_one[at] + shared_other[at])
            tokens, before = tokens + found[at].length, found[at]
        best = max(best, weight)
    return best


def _at_once(before: Tile, run: Tile) -> bool:
    return run.a - before.a - before.length <= 2 and 0 <= run.b - before.b - before.length <= 2


def copied_sentences(text: Prepared, runs: Sequence[tuple[int, int]]) -> list[int]:
    """Return the sentences of which most words stand in shared runs, given as (first token, length)."""
    inside = [0] * len(text.sentences)
    for start, length in runs:
        for sentence in text.sentence_of[start : start + length]:
            inside[sentence] += 1
    return [at for at, count in enumerate(inside) if 2 * count >= text.bounds[at + 1] - text.bounds[at]]
