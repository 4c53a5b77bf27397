"""Any texts, or the letters of a round, against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from critic.domain import AnnotatedLetter, Pair, Span
from critic.likeness.candidates import candidates
from critic.likeness.clusters import clusters, to_make_own
from critic.likeness.compare import compared
from critic.likeness.prepare import Prepared, prepared, prepared_text, rough
from critic.likeness.verdict import INDEPENDENT

# Up to so many texts every two are compared; of more, those that share rare wording.
EVERY_PAIR = 120
# Up to so many letters every pair is listed, beyond that those that share something.
LIST_ALL = 1000


@dataclass(frozen=True, slots=True)
class Likeness:
    """The letters of a round against each other.

    ``clusters`` hold draft ids; ``stock`` and ``make_own`` are a letter's by its draft id: the words that are formula,
    and the sentences it shares with its duplicates.
    """

    pairs: tuple[Pair, ...] = ()
    clusters: tuple[tuple[str, ...], ...] = ()
    stock: Mapping[str, tuple[Span, ...]] | None = None
    make_own: Mapping[str, tuple[Span, ...]] | None = None


def compare(texts: Sequence[str | Prepared], independent: bool = True) -> list[Pair]:
    """Compare any texts; plain ones are called "0", "1", … by their place.

    Offsets are code points of the text as given.  Independent pairs are listed up to ``LIST_ALL`` texts, or not at all.
    """
    return list(_listed(texts, independent))


def pairs(letters: Sequence[AnnotatedLetter]) -> Likeness:
    """Compare the letters of a round with each other; pairs run in the order of the letters.

    Letters are told apart by their draft's id; of two with one id the later is compared but not told apart.
    """
    # A lone letter has nothing to be compared with; what of it is stock is only asked where it has no detail.
    ready = [prepared(letter) for letter in letters if len(letters) > 1 or not letter.of("detail")]
    found = tuple(_listed(ready, independent=True))
    grouped = clusters(found, [text.id for text in ready])
    in_cluster = {id for group in grouped for id in group}
    return Likeness(
        found,
        grouped,
        {text.id: text.stock for text in ready},
        {text.id: to_make_own(text, found) for text in ready if text.id in in_cluster},
    )


def _listed(texts: Sequence[str | Prepared], independent: bool) -> Iterator[Pair]:
    """Yield the pairs that are listed: every one, or of a heap those that share something."""
    if len(texts) <= EVERY_PAIR:
        found = dict(compared(_ready(texts), combinations(range(len(texts)), 2)))
    else:
        found = _of_heap(texts)
    if len(texts) > LIST_ALL or not independent:
        yield from (pair for pair in found.values() if pair.verdict != INDEPENDENT)
        return
    ids = [str(at) if isinstance(text, str) else text.id for at, text in enumerate(texts)]
    for a, b in combinations(range(len(texts)), 2):
        yield found.get((a, b)) or Pair(ids[a], ids[b], 0, INDEPENDENT)


def _of_heap(texts: Sequence[str | Prepared]) -> dict[tuple[int, int], Pair]:
    """Compare the candidates among many; a plain text that is nobody's candidate is never cut into sentences."""
    if any(isinstance(text, Prepared) for text in texts):
        texts = list(_ready(texts).values())
    tokens = [rough(text) if isinstance(text, str) else text.masked for text in texts]
    chosen = [(int(a), int(b)) for a, b in candidates(tokens)]
    return dict(compared(_ready(texts, {at for pair in chosen for at in pair}), chosen))


def _ready(texts: Sequence[str | Prepared], wanted: set[int] | None = None) -> dict[int, Prepared]:
    return {
        at: prepared_text(text, str(at)) if isinstance(text, str) else text
        for at, text in enumerate(texts)
        if wanted is None or at in wanted
    }
