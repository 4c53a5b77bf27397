"""What each letter of a round is told of the others: how alike they are, who reads them, what to make its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from critic.domain import Alike, AnnotatedLetter, Neighbour, Pair, Passage, Person
from critic.likeness.pairs import Likeness
from critic.names.matching import Match, compare
from critic.names.written import parse


def with_neighbours(letters: Sequence[AnnotatedLetter], likeness: Likeness) -> tuple[AnnotatedLetter, ...]:
    """Return the letters, each with its neighbours, the likest first."""
    by_id = {letter.draft.id: letter for letter in letters}
    beside: dict[str, list[Neighbour]] = {id: [] for id in by_id}
    for pair in likeness.pairs:
        beside[pair.a].append(_neighbour(by_id[pair.a], by_id[pair.b], seen_from_a(pair)))
        beside[pair.b].append(_neighbour(by_id[pair.b], by_id[pair.a], seen_from_b(pair)))
    return tuple(_told(letter, beside[letter.draft.id], likeness) for letter in letters)


def seen_from_a(pair: Pair) -> Alike:
    """Return a pair as its first letter sees it."""
    return Alike(pair.b, pair.likeness, pair.verdict, pair.passages, pair.swaps)


def seen_from_b(pair: Pair) -> Alike:
    """Return a pair as its second letter sees it."""
    turned = tuple(Passage(p.other_start, p.other_end, p.start, p.end, p.likeness) for p in pair.passages)
    return Alike(
        pair.a, pair.likeness, pair.verdict, tuple(sorted(turned, key=_place)), tuple((b, a) for a, b in pair.swaps)
    )


def _place(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _told(letter: AnnotatedLetter, beside: list[Neighbour], likeness: Likeness) -> AnnotatedLetter:
    id = letter.draft.id
    likest_first = sorted(beside, key=lambda each: -each.alike.likeness)
    stock = (likeness.stock or {}).get(id, ())
    make_own = (likeness.make_own or {}).get(id, ())
    return replace(letter, neighbours=tuple(likest_first), make_own=make_own, stock=stock)


def _neighbour(letter: AnnotatedLetter, other: AnnotatedLetter, alike: Alike) -> Neighbour:
    mine, theirs = _readers(letter), _readers(other)
    reader = theirs[0].name if theirs else None
    return Neighbour(alike, reader, _are_the_same(mine, theirs) and _are_the_same(theirs, mine))


def _readers(letter: AnnotatedLetter) -> tuple[Person, ...]:
    """Return whom a letter goes to; where nothing given says so, whom it greets."""
    if letter.recipients or letter.unknown_recipients:
        return letter.recipients
    return tuple(Person(each.text) for each in letter.of("addressee") if parse(each.text).atoms)


def _are_the_same(some: Sequence[Person], others: Sequence[Person]) -> bool:
    """Return whether each of some people, of whom a greeting may tell only a part of the name, is one of the others."""
    return bool(some) and all(any(_is_same(one, other) for other in others) for one in some)


def _is_same(one: Person, other: Person) -> bool:
    return one.name == other.name or any(
        compare(written.name, person).match is Match.SAME for written, person in ((one, other), (other, one))
    )
