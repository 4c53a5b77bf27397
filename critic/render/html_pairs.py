"""Likeness for a page: the heat map, and two letters side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from critic.domain import DUPLICATES, Draft, Pair
from critic.render._screen import clipped
from critic.render.html_text import cut

INDEPENDENT = "independent"
HEAT = {INDEPENDENT: 0, "shared-phrases": 1, "paraphrase": 2, "light-edit": 3, "same-letter": 4}
MEANING = {
    "same-letter": "one letter, with names or a noun swapped",
    "light-edit": "one letter, lightly edited",
    "paraphrase": "one letter in other words",
    "shared-phrases": "a few phrases in common",
    INDEPENDENT: "each a letter of its own",
}
KINDS = {
    "salutation": "greeting",
    "name": "names",
    "company": "company",
    "role": "role",
    "product": "product names",
    "sign-off": "closing",
    "signature": "signature",
    "contact": "contact",
    "placeholder": "placeholders",
    "quoted": "quoted mail",
    "stock": "set phrases",
}
MOST_IN_MAP = 60
"""Letters of a heat map; of more only the pairs that share something are listed."""

UNNAMED = {"", "-"}
"""The ids of a letter that came without a name, as on standard input."""

_EVERY_LINK = 12
_COLOURS = 6
# Characters of letters shown side by side in one page; beyond it a pair that shares nothing is only a number.
_ROOM = 1_500_000
_SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Place:
    """A letter on an axis: its number in the page, what it is called, and the id of its section, if it has one."""

    number: int
    name: str
    section: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of one of the two letters: the passage it is of, from 1, and whether it was swapped."""

    text: str
    passage: int | None
    colour: int
    swapped: bool
    first: bool


@dataclass(frozen=True, slots=True)
class PairView:
    """Two letters side by side.  ``forgiven`` are what may be equal: its name and the words."""

    id: str
    a: Place
    b: Place
    likeness: int
    verdict: str
    alike: bool
    sides: tuple[tuple[Side, ...], tuple[Side, ...]]
    swaps: tuple[tuple[str, str], ...]
    forgiven: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def columns(self) -> tuple[tuple[str, str, Place, tuple[Side, ...]], ...]:
        """The two letters as (own side, other side, place, pieces)."""
        return ("a", "b", self.a, self.sides[0]), ("b", "a", self.b, self.sides[1])


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the heat map; without a pair the letter meets itself, or was not compared."""

    likeness: int | None = None
    verdict: str = ""
    heat: int = 0
    pair: str | None = None
    itself: bool = False


@dataclass(frozen=True, slots=True)
class Likenesses:
    """The heat map, row by row, and the pairs to show: those that share something, and those that are each their own.

    Of more than ``MOST_IN_MAP`` letters the map is empty, and only pairs that share something are shown.
    """

    columns: tuple[Place, ...]
    rows: tuple[tuple[Place, tuple[Cell, ...]], ...]
    sharing: tuple[PairView, ...]
    own: tuple[PairView, ...] = ()


def likenesses(rows: Sequence[str], pairs: Sequence[Pair], drafts: Mapping[str, Draft], names: Names) -> Likenesses:
    """Return what to show of the pairs of letters; ``rows`` are the ids of those that were judged."""
    others = dict.fromkeys(id for pair in pairs for id in (pair.a, pair.b) if id not in set(rows))
    columns = [*rows, *others]
    places = {id: names.place(id, number) for number, id in enumerate(columns, 1)}
    shown = tuple(_view(pair, drafts, places) for pair in _fitting(pairs, drafts))
    sharing = tuple(each for each in shown if each.verdict != INDEPENDENT)
    if len(columns) > MOST_IN_MAP:
        return Likenesses((), (), sharing)
    # In a large map a link in every cell would be hundreds of stops for the keyboard.
    linked = {each.id for each in (shown if len(columns) <= _EVERY_LINK else sharing)}
    cells = _cells(pairs, linked, places)
    table = tuple(
        (places[row], tuple(cells.get((row, column), Cell(itself=row == column)) for column in columns)) for row in rows
    )
    own = tuple(each for each in shown if each.verdict == INDEPENDENT)
    return Likenesses(tuple(places[id] for id in columns), table, sharing, own)


class Names:
    """What the letters are called: by whom they go to, told apart by channel, else by their own name."""

    def __init__(self, letters: Iterable[tuple[str, str | None]], drafts: Mapping[str, Draft]) -> None:
        """Take (id, interviewer) of the letters that were judged."""
        self._of = {id: clipped(who or ("your letter" if id in UNNAMED else id), 60) for id, who in letters}
        self._sections = {id: f"letter-{number}" for number, id in enumerate(self._of, 1)}
        self._tell_apart({id: drafts[id].channel.value for id in self._of})
        self._tell_apart({id: clipped(id, 60) for id in self._of})

    def _tell_apart(self, by: Mapping[str, str]) -> None:
        counts = Counter(self._of.values())
        self._of = {id: f"{name} ({by[id]})" if counts[name] > 1 else name for id, name in self._of.items()}

    def __getitem__(self, id: str) -> str:
        return self._of.get(id) or clipped(id, 60)

    def place(self, id: str, number: int) -> Place:
        """Return the letter's place on an axis."""
        return Place(number, self[id], self._sections.get(id))


def _fitting(pairs: Sequence[Pair], drafts: Mapping[str, Draft]) -> Iterator[Pair]:
    """Yield the pairs to show side by side, the likest first: as many as one page can hold."""
    room = _ROOM
    for pair in sorted(pairs, key=lambda each: -each.likeness):
        needed = len(drafts[pair.a].text) + len(drafts[pair.b].text)
        if needed <= room:
            room -= needed
            yield pair


def _id(pair: Pair, places: Mapping[str, Place]) -> str:
    return f"pair-{places[pair.a].number}-{places[pair.b].number}"


def _cells(pairs: Iterable[Pair], linked: set[str], places: Mapping[str, Place]) -> dict[tuple[str, str], Cell]:
    found = {}
    for pair in pairs:
        id = _id(pair, places)
        cell = Cell(pair.likeness, pair.verdict, HEAT[pair.verdict], id if id in linked else None)
        found[pair.a, pair.b] = found[pair.b, pair.a] = cell
    return found


def _view(pair: Pair, drafts: Mapping[str, Draft], places: Mapping[str, Place]) -> PairView:
    one, other = drafts[pair.a].text, drafts[pair.b].text
    of_one = [(each.start, each.end) for each in pair.passages]
    of_other = [(each.other_start, each.other_end) for each in pair.passages]
    swaps_one, swaps_other = _swapped(pair, one, other)
    words: dict[str, list[str]] = {}
    for each in pair.forgiven:
        words.setdefault(KINDS[each.kind], []).append(clipped(" ".join(one[each.start : each.end].split())))
    return PairView(
        _id(pair, places),
        places[pair.a],
        places[pair.b],
        pair.likeness,
        pair.verdict,
        pair.verdict in DUPLICATES,
        (tuple(_side(one, of_one, swaps_one)), tuple(_side(other, of_other, swaps_other))),
        tuple((clipped(a), clipped(b)) for a, b in pair.swaps),
        tuple((kind, tuple(said)) for kind, said in words.items()),
    )


def _side(text: str, passages: Sequence[tuple[int, int]], swaps: Iterable[tuple[int, int]]) -> Iterator[Side]:
    marks: list[tuple[int, int, object]] = [(*span, number) for number, span in enumerate(passages, 1)]
    marks += [(*span, _SWAP) for span in swaps]
    begun: set[int] = set()
    for piece in cut(text, marks):
        number = next((mark for mark in piece.marks if isinstance(mark, int)), None)
        first = number is not None and number not in begun
        begun |= {number} if number is not None else set()
        yield Side(piece.text, number, ((number or 1) - 1) % _COLOURS, _SWAP in piece.marks, first)


def _swapped(pair: Pair, one: str, other: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the swapped words stand: in passages that hold both sides of a swap, else where first said."""
    ranges = [((each.start, each.end), (each.other_start, each.other_end)) for each in pair.passages]
    of_one, of_other = [], []
    for ours, theirs in pair.swaps:
        both = [(_place(one, ours, a), _place(other, theirs, b)) for a, b in ranges]
        whole = (_place(one, ours, (0, len(one))), _place(other, theirs, (0, len(other))))
        for here, there in [found for found in both if all(found)] or [whole]:
            of_one += [here] if here else []
            of_other += [there] if there else []
    return of_one, of_other


def _place(text: str, words: str, within: tuple[int, int]) -> tuple[int, int] | None:
    """Return where words stand in a range of a text, whatever the white space between them."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, *within)
    return found.span() if found else None
