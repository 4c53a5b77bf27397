"""What two letters have in common and may have: the words that did not count, for the reader to see.

Worked out only for pairs that share something; the verdict does not read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from critic.domain import Forgiven, Letter, Span, ZoneKind
from critic.likeness.prepare import NAME, ROUND, STOCK, Prepared, products_of
from critic.likeness.tiles import LEAST, Tile

_KINDS = {"company": "company", "role": "role", "contact": "contact", "placeholder": "placeholder"}
_WHOLE = {ZoneKind.SALUTATION: "salutation", ZoneKind.SIGN_OFF: "sign-off", ZoneKind.QUOTED: "quoted"}


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words of one text that do not count, and the ``kind`` of ``domain.Forgiven`` they are."""

    kind: str
    start: int
    end: int


ByWords = Mapping[tuple[str, str], Uncounted]
"""What does not count in a text, by kind and words in lower case; where it stands several times, the first."""


def uncounted(text: Prepared) -> ByWords:
    """Return what of a letter does not count beside its stock phrases; of other prose there is nothing."""
    if text.letter is None:
        return {}
    marks = [Uncounted(_KINDS.get(each.label, "name"), each.start, each.end) for each in text.marks]
    found: dict[tuple[str, str], Uncounted] = {}
    for each in (*_of_zones(text.letter, marks), *marks, *_of_words(text, marks)):
        found.setdefault((each.kind, " ".join(text.text[each.start : each.end].casefold().split())), each)
    return found


def forgiven(
    one: Prepared, other: Prepared, found: Sequence[Tile], of_one: ByWords, of_other: ByWords
) -> tuple[Forgiven, ...]:
    """Return what stands in both and did not count, each once, in the order of the first text."""
    both = [
        Forgiven(each.kind, each.start, each.end, theirs.start, theirs.end)
        for words, each in of_one.items()
        if (theirs := of_other.get(words))
    ]
    return tuple(sorted((*both, *_stock(one, other, found)), key=lambda each: (each.start, each.end)))


def _of_zones(letter: Letter, marks: Sequence[Uncounted]) -> Iterator[Uncounted]:
    """Yield the zones beside the body; of the signature each line that is not marked as contact data."""
    for zone in letter.zones:
        if zone.kind in _WHOLE:
            yield Uncounted(_WHOLE[zone.kind], zone.span.start, zone.span.end)
        elif zone.kind is ZoneKind.SIGNATURE:
            for line in _lines(letter.view, zone.span):
                if not any(each.start < line.end and line.start < each.end for each in marks):
                    yield Uncounted("signature", line.start, line.end)


def _lines(view: str, span: Span) -> Iterator[Span]:
    at = span.start
    for line in view[span.start : span.end].split("\n"):
        if words := line.strip():
            start = at + line.index(words)
            yield Span(start, start + len(words))
        at += len(line) + 1


def _of_words(text: Prepared, marks: Sequence[Uncounted]) -> Iterator[Uncounted]:
    """Yield names of the round that no annotation covers, and names its notes know: "Kafka"."""
    products = products_of(text.round)
    for word, start, end, kind in zip(text.words, text.starts, text.ends, text.masked, strict=True):
        if kind == ROUND and not any(each.start < end and start < each.end for each in marks):
            yield Uncounted("name", start, end)
        elif kind == NAME and word in products:
            yield Uncounted("product", start, end)


def _stock(one: Prepared, other: Prepared, found: Sequence[Tile]) -> Iterator[Forgiven]:
    """Yield the runs of at least three words that are stock in both."""
    for run in found:
        since = 0
        for step in range(run.length + 1):
            inside = step < run.length and one.weights[run.a + step] <= STOCK >= other.weights[run.b + step]
            if inside:
                continue
            if step - since >= LEAST and any(one.weights[run.a + since : run.a + step]):
                a, b, last = run.a + since, run.b + since, step - since - 1
                yield Forgiven("stock", one.starts[a], one.ends[a + last], other.starts[b], other.ends[b + last])
            since = step + 1
