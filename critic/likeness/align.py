"""Two texts side by side, for the reader: passages that match, and the word runs that were swapped inside them.

Shared runs are chained where they follow one another on both sides; inside a chain the Indel opcodes (longest common
subsequence) of the exact words show what was kept, so moved paragraphs are aligned where they went.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import itemgetter

from rapidfuzz.distance import Indel

from critic.domain import Passage
from critic.likeness.prepare import ROUND, Prepared
from critic.likeness.tiles import Tile
from critic.likeness.verdict import Edits
from critic.likeness.words import DETERMINERS, FOLDED, POINTERS, PREPOSITIONS, TIMES

# So many tokens may stand between two shared runs of one chain; a slot longer than that is a rewrite, not a slot.
_GAP = 16
_LONGEST_SWAP = 12
# Longer than this, two phrases with an article between them are two swaps.
_ONE_PHRASE = 11
# Stands between sentences while they are aligned, so that an end is laid beside an end.
_STOP = 5
_LEAST_MATCHED = 4
_ISLAND = 3
_SHORT = 4
_ABBREVIATION = re.compile(r"\.\w")


@dataclass(frozen=True, slots=True)
class Chain:
    """Half-open stretches of tokens that lie beside one another, and what in them is equal, as (a, b, length)."""

    a: int
    a_end: int
    b: int
    b_end: int
    equal: tuple[tuple[int, int, int], ...]


def chains(one: Prepared, other: Prepared, found: Sequence[Tile]) -> list[Chain]:
    """Join shared runs that follow one another on both sides, and align the words between them."""
    groups: list[list[Tile]] = []
    for run in _in_place(found):
        if groups and _follows(groups[-1][-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    taken_one, taken_other = bytearray(len(one) + 1), bytearray(len(other) + 1)
    for run in found:
        taken_one[run.a : run.a + run.length] = taken_other[run.b : run.b + run.length] = b"\1" * run.length
    return [_chain(one, other, group, taken_one, taken_other) for group in groups]


def _in_place(found: Sequence[Tile]) -> list[Tile]:
    """Leave out short runs matched elsewhere ("and the") where their neighbours follow one another without them."""
    kept: list[Tile] = []
    for at, run in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        # In place, a short run stands between its neighbours on both sides.
        in_place = bool(kept and after) and _follows(kept[-1], run) and bool(after and _follows(run, after))
        if not (kept and after and run.length <= _SHORT and _follows(kept[-1], after)) or in_place:
            kept.append(run)
    return kept


def _follows(before: Tile, run: Tile) -> bool:
    gap_a, gap_b = run.a - before.a - before.length, run.b - before.b - before.length
    return gap_a <= _GAP and 0 <= gap_b <= _GAP


def _chain(one: Prepared, other: Prepared, group: list[Tile], taken_one: bytearray, taken_other: bytearray) -> Chain:
    """Align a chain, with the rest of its first and last sentence where that is short: a slot may stand there."""
    a, b = group[0].a, group[0].b
    a_end, b_end = group[-1].a + group[-1].length, group[-1].b + group[-1].length
    first_a, first_b = one.bounds[one.sentence_of[a]], other.bounds[other.sentence_of[b]]
    if _free(taken_one, first_a, a) and _free(taken_other, first_b, b):
        a, b = first_a, first_b
    last_a, last_b = one.bounds[one.sentence_of[a_end - 1] + 1], other.bounds[other.sentence_of[b_end - 1] + 1]
    if _free(taken_one, a_end, last_a) and _free(taken_other, b_end, last_b):
        a_end, b_end = last_a, last_b
    return Chain(a, a_end, b, b_end, _equal(one, other, (a, a_end), (b, b_end)))


def _equal(
    one: Prepared, other: Prepared, range_a: tuple[int, int], range_b: tuple[int, int]
) -> tuple[tuple[int, int, int], ...]:
    """Return what is equal in two ranges, as (a, b, length), a run never across the end of a sentence."""
    places_a, places_b = _with_stops(one, *range_a), _with_stops(other, *range_b)
    blocks = Indel.opcodes(
        [one.exact[at] if at >= 0 else _STOP for at in places_a],
        [other.exact[at] if at >= 0 else _STOP for at in places_b],
    )
    found: list[tuple[int, int, int]] = []
    for block in blocks:
        if block.tag != "equal":
            continue
        since = 0
        for step in range(block.src_end - block.src_start + 1):
            if step == block.src_end - block.src_start or places_a[block.src_start + step] < 0:
                if step > since:
                    found.append((places_a[block.src_start + since], places_b[block.dest_start + since], step - since))
                since = step + 1
    return tuple(found)


def _with_stops(text: Prepared, start: int, end: int) -> list[int]:
    """Return the tokens of a range, with -1 before each that begins a sentence."""
    places = []
    for at in range(start, end):
        if at > start and text.sentence_of[at] != text.sentence_of[at - 1]:
            places.append(-1)
        places.append(at)
    return places


def _free(taken: bytearray, start: int, end: int) -> bool:
    return end - start <= _GAP and not any(taken[start:end])


# --- passages --------------------------------------------------------------------------------------


def passages(one: Prepared, other: Prepared, found: Sequence[Chain]) -> tuple[Passage, ...]:
    """Return what lies beside one another, a sentence of the first text at a time, in its order."""
    return tuple(
        passage
        for chain in found
        for start, end in _sentence_ranges(one, chain)
        if (passage := _passage(one, other, chain, start, end))
    )


def _from(equal: Sequence[tuple[int, int, int]], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield what is equal between two tokens; to look through all for each sentence would be quadratic."""
    first = max(bisect_right(equal, start, key=itemgetter(0)) - 1, 0)
    yield from takewhile(lambda block: block[0] < end, islice(equal, first, None))


def _sentence_ranges(one: Prepared, chain: Chain) -> Iterator[tuple[int, int]]:
    start = chain.a
    while start < chain.a_end:
        end = min(one.bounds[one.sentence_of[start] + 1], chain.a_end)
        yield start, end
        start = end


def _passage(one: Prepared, other: Prepared, chain: Chain, start: int, end: int) -> Passage | None:
    """Return the passage of one sentence, from its first matched word to its last; a slot beside it belongs to it."""
    matched = [
        (a + step, b + step)
        for a, b, length in _from(chain.equal, start, end)
        for step in range(max(0, start - a), min(length, end - a))
    ]
    if len(matched) < _LEAST_MATCHED:
        return None
    (a, b), (a_last, b_last) = matched[0], matched[-1]
    # Where the sentence begins (ends) with a slot on both sides, the slot is shown with it.
    first_b, last_b = other.bounds[other.sentence_of[b]], other.bounds[other.sentence_of[b_last] + 1] - 1
    if a - start <= _LONGEST_SWAP and chain.b <= first_b and b - first_b <= _LONGEST_SWAP:
        a, b = start, first_b
    if end - 1 - a_last <= _LONGEST_SWAP and last_b < chain.b_end and last_b - b_last <= _LONGEST_SWAP:
        a_last, b_last = end - 1, last_b
    likeness = round(200 * len(matched) / (a_last - a + b_last - b + 2))
    return Passage(one.starts[a], one.ends[a_last], other.starts[b], other.ends[b_last], min(likeness, 100))


# --- swaps -----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Hole:
    """What stands between equal words: half-open token ranges of both texts."""

    a: int
    a_end: int
    b: int
    b_end: int


def swaps(one: Prepared, other: Prepared, found: Sequence[Chain]) -> tuple[tuple[str, str], ...]:
    """Return the word runs that were exchanged, without determiners, each pair once, in the order of the first text."""
    pairs = [
        pair for chain in found for hole in _folded(one, other, _holes(chain)) if (pair := _swap(one, other, hole))
    ]
    return tuple(dict.fromkeys(pairs))


def _holes(chain: Chain) -> Iterator[_Hole]:
    a, b = chain.a, chain.b
    for at_a, at_b, length in (*chain.equal, (chain.a_end, chain.b_end, 0)):
        if at_a > a or at_b > b:
            yield _Hole(a, at_a, b, at_b)
        a, b = at_a + length, at_b + length


def _folded(one: Prepared, other: Prepared, holes: Iterator[_Hole]) -> list[_Hole]:
    """Join holes with nothing but small words between them: "the lift back | to the | train" is one run of words.

    "touched by | the | account" are two phrases with an article between them, joined only while the whole stays short.
    """
    joined = _joined(one, other, holes, articles=False)
    return _joined(one, other, iter(joined), articles=True)


def _joined(one: Prepared, other: Prepared, holes: Iterator[_Hole], articles: bool) -> list[_Hole]:
    joined: list[_Hole] = []
    for hole in holes:
        if joined and _is_island(one, other, joined[-1], hole, articles):
            joined[-1] = _Hole(joined[-1].a, hole.a_end, joined[-1].b, hole.b_end)
        else:
            joined.append(hole)
    return joined


def _is_island(one: Prepared, other: Prepared, before: _Hole, after: _Hole, articles: bool) -> bool:
    between = one.words[before.a_end : after.a]
    if not between or len(between) > _ISLAND or any(word not in FOLDED for word in between):
        return False
    if not (_in_one_sentence(one, before.a, after.a_end) and _in_one_sentence(other, before.b, after.b_end)):
        return False
    ends = [text.words[end - 1] for text, start, end in _ranges(one, other, before) if end > start]
    if len(ends) == 2 and all(word in PREPOSITIONS for word in ends) and between[0] in DETERMINERS:
        return articles and max(after.a_end - before.a, after.b_end - before.b) <= _ONE_PHRASE
    return True


def _in_one_sentence(text: Prepared, start: int, end: int) -> bool:
    return start >= end or text.sentence_of[start] == text.sentence_of[end - 1]


def _ranges(one: Prepared, other: Prepared, hole: _Hole) -> tuple[tuple[Prepared, int, int], tuple[Prepared, int, int]]:
    return (one, hole.a, hole.a_end), (other, hole.b, hole.b_end)


def _swap(one: Prepared, other: Prepared, hole: _Hole) -> tuple[str, str] | None:
    sides = []
    for text, start, end in _ranges(one, other, hole):
        first = next((at for at in range(start, end) if not _may_go(text, at)), end)
        if first >= end or end - first > _LONGEST_SWAP or text.sentence_of[first] != text.sentence_of[end - 1]:
            return None
        # A whole sentence in another's place is a rewrite.
        if first == text.bounds[text.sentence_of[first]] and end == text.bounds[text.sentence_of[first] + 1]:
            return None
        if not _says(text, first, end):
            return None
        sides.append(" ".join(text.text[text.starts[first] : _end(text, end - 1)].split()))
    return sides[0], sides[1]


def _end(text: Prepared, word: int) -> int:
    """Return where a word ends, with the dot of an abbreviation: "3 a.m."."""
    end = text.ends[word]
    return end + bool(_ABBREVIATION.match(text.text, max(0, end - 2), end) and text.text[end : end + 1] == ".")


def _says(text: Prepared, start: int, end: int) -> bool:
    """Return whether more stands there than people, firm and job; a product weighs nothing, yet its swap is shown."""
    return any(kind != ROUND for kind in text.masked[start:end])


def _may_go(text: Prepared, at: int) -> bool:
    """Return whether a word is a determiner; "this morning" without its first word would say something else."""
    following = text.words[at + 1] if at + 1 < len(text) else ""
    return text.words[at] in DETERMINERS and not (text.words[at] in POINTERS and following in TIMES)


# --- what was changed ------------------------------------------------------------------------------


def edits(one: Prepared, other: Prepared, found: Sequence[Chain]) -> Edits:
    """Measure the changes of a copy."""
    kept = sum(length for chain in found for _, _, length in chain.equal)
    seen_a: set[int] = set()
    seen_b: set[int] = set()
    for chain in found:
        for a, b, length in chain.equal:
            # One small word in common does not make two sentences counterparts, unless one is no longer ("Oh.").
            if length > 1 or _alone(one, a) or _alone(other, b):
                seen_a.update(one.sentence_of[a : a + length])
                seen_b.update(other.sentence_of[b : b + length])
    rewritten = len(one.sentences) - len(seen_a) + len(other.sentences) - len(seen_b)
    # A noun that is swapped in three places is one swap; a word that was only put in or taken out is a change as well.
    changed = {
        (one.exact[hole.a : hole.a_end], other.exact[hole.b : hole.b_end])
        for chain in found
        for hole in _folded(one, other, _holes(chain))
        if _says(one, hole.a, hole.a_end) or _says(other, hole.b, hole.b_end)
    }
    return Edits(kept=2 * kept / max(len(one) + len(other), 1), changed=len(changed), rewritten=rewritten)


def _alone(text: Prepared, at: int) -> bool:
    sentence = text.sentence_of[at]
    return text.bounds[sentence + 1] - text.bounds[sentence] == 1
