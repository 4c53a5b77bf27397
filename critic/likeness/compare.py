"""Two texts against each other: measures, verdict, and what to show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from critic.domain import Pair, Passage
from critic.likeness import align, verdict
from critic.likeness.forgiven import ByWords, forgiven, uncounted
from critic.likeness.meaning import Meaning, Order, aligned, meaning, order, without
from critic.likeness.prepare import Prepared
from critic.likeness.tiles import Cover, Indexed, Tile, copied_sentences, cover, indexed, tiles
from critic.likeness.verdict import Edits

# Sentences less alike than this are not shown as each other's paraphrase.
_SAME_SENSE = 0.35


@dataclass(frozen=True)
class _Text:
    """A text and what its sentences mean, worked out when first asked for."""

    prepared: Prepared

    @cached_property
    def indexed(self) -> Indexed:
        return indexed(self.prepared.masked)

    @cached_property
    def meaning(self) -> Meaning:
        return meaning(self.prepared)

    @cached_property
    def uncounted(self) -> ByWords:
        return uncounted(self.prepared)


def compared(
    texts: Mapping[int, Prepared], chosen: Iterable[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Pair]]:
    """Yield the chosen pairs of texts, by their numbers, and what they are to each other."""
    known = {at: _Text(text) for at, text in texts.items()}
    for a, b in chosen:
        yield (a, b), _pair(known[a], known[b])


@dataclass(frozen=True, slots=True)
class Measures:
    """What the verdict is made of."""

    cover: Cover
    order: Order
    edits: Edits


def measured(a: Prepared, b: Prepared) -> Measures:
    """Measure everything of a pair, for the fit; serving measures only what its verdict asks."""
    one, other = _Text(a), _Text(b)
    found = tiles(one.indexed, other.indexed)
    return Measures(cover(a, b, found), _order(one, other, found), align.edits(a, b, align.chains(a, b, found)))


def _order(one: _Text, other: _Text, found: Sequence[Tile]) -> Order:
    """Compare the sentences of both that were not copied."""
    if not found:
        return order(one.meaning, other.meaning)
    copied_a = copied_sentences(one.prepared, [(run.a, run.length) for run in found])
    copied_b = copied_sentences(other.prepared, [(run.b, run.length) for run in found])
    return order(without(one.meaning, copied_a), without(other.meaning, copied_b))


def _pair(one: _Text, other: _Text) -> Pair:
    a, b = one.prepared, other.prepared
    found = tiles(one.indexed, other.indexed)
    covered = cover(a, b, found)
    if verdict.is_copy(covered):
        chains = align.chains(a, b, found)
        name, likeness = verdict.copied(covered, align.edits(a, b, chains))
        swapped = (*_greeted(a, b), *align.swaps(a, b, chains))
        passages = align.passages(a, b, chains)
    else:
        whole = order(one.meaning, other.meaning) if verdict.runs_through(covered) else None
        name, likeness = verdict.reworded(covered, _order(one, other, found), whole)
        passages, swapped = _passages(name, one, other, found), ()
    if name == verdict.INDEPENDENT:
        return Pair(a.id, b.id, likeness, name)
    excused = forgiven(a, b, found, one.uncounted, other.uncounted)
    return Pair(a.id, b.id, likeness, name, passages, swapped, excused)


def _greeted(one: Prepared, other: Prepared) -> tuple[tuple[str, str], ...]:
    if one.greeted and other.greeted and one.greeted != other.greeted:
        return ((one.greeted, other.greeted),)
    return ()


def _passages(name: str, one: _Text, other: _Text, found: Sequence[Tile]) -> tuple[Passage, ...]:
    """Return what a pair shares: sentences of one sense for a paraphrase, shared words else."""
    a, b = one.prepared, other.prepared
    if name == verdict.INDEPENDENT:
        return ()
    if name == verdict.PARAPHRASE:
        return tuple(
            Passage(
                a.sentences[i].start, a.sentences[i].end, b.sentences[j].start, b.sentences[j].end, round(100 * sense)
            )
            for i, j, sense in aligned(one.meaning, other.meaning)
            if sense >= _SAME_SENSE
        )
    return align.passages(a, b, align.chains(a, b, found))
