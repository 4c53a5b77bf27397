"""Letters that are one letter: who hangs together, and which sentences each must make its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from critic.domain import DUPLICATES, Pair, Span
from critic.likeness.prepare import Prepared

# A sentence of which this share stands in another letter is not the writer's gift to one reader.
_MOSTLY = 0.6
# Formulas need not be reworded: what counts is what a sentence says beside them (in weight of words).
_LEAST_WEIGHT = 2.5


def clusters(pairs: Iterable[Pair], ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the connected components of copied and paraphrased letters, of two at least, in the order of ``ids``."""
    parent = {id: id for id in ids}

    def root(id: str) -> str:
        while parent[id] != id:
            parent[id] = id = parent[parent[id]]
        return id

    for pair in pairs:
        if pair.verdict in DUPLICATES:
            parent[root(pair.b)] = root(pair.a)
    members: dict[str, list[str]] = {}
    for id in ids:
        members.setdefault(root(id), []).append(id)
    return tuple(tuple(group) for group in members.values() if len(group) > 1)


def to_make_own(text: Prepared, pairs: Iterable[Pair]) -> tuple[Span, ...]:
    """Return the sentences of a letter that stand in its duplicates as well and are more than formula, in order."""
    shared: list[tuple[int, int]] = []
    for pair in pairs:
        if pair.verdict in DUPLICATES and text.id in (pair.a, pair.b):
            shared += [
                (each.start, each.end) if pair.a == text.id else (each.other_start, each.other_end)
                for each in pair.passages
            ]
    found = []
    for number, sentence in enumerate(text.sentences):
        tokens = range(text.bounds[number], text.bounds[number + 1])
        weight = sum(text.weights[at] for at in tokens)
        inside = sum(
            text.weights[at]
            for at in tokens
            if any(start <= text.starts[at] and text.ends[at] <= end for start, end in shared)
        )
        if weight >= _LEAST_WEIGHT and inside >= _MOSTLY * weight:
            found.append(sentence)
    return tuple(found)
