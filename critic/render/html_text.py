"""A letter's text for a page: cut where marks begin and end, with nothing in it that a browser would obey.

Cutting happens on a text of the same length, so that every offset holds; escaping is the template's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from critic.domain import Finding, Severity, Span
from critic.render._letter import HARD_WRAPPED

# Shown as a dot: control characters, lone surrogates, and marks that would turn the writing direction of what follows.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_HARD_BREAK = re.compile(rf"(?<=[^\n]{{{HARD_WRAPPED}}})\n(?=[^\n\s])")


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a text, and the marks that lie over all of it; an empty one is a mark with nothing under it."""

    text: str
    marks: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a letter: the gravest finding over it, whether to make it one's own, the findings that end here."""

    text: str
    severity: Severity | None
    own: bool
    refs: tuple[tuple[int, Finding], ...]
    missing: bool = False


def displayed(text: str) -> str:
    """Return a text that is safe to show, as long as it was; lines that a mail program broke flow again."""
    safe = _LONE_RETURN.sub("\n", _CONTROL.sub("·", text.replace("\r\n", "\u2060\n")))
    return _HARD_BREAK.sub(" ", safe)


def cut(text: str, marks: Iterable[tuple[int, int, object]]) -> Iterator[Cut]:
    """Yield a text in pieces, each with the marks over it, in the order they began; marks are (start, end, mark)."""
    safe, length = displayed(text), len(text)
    begins, ends, empty = defaultdict(list), defaultdict(list), defaultdict(list)
    for first, last, mark in marks:
        start, end = min(max(first, 0), length), min(last, length)
        if start < end:
            begins[start].append(mark)
            ends[end].append(mark)
        else:
            empty[start].append(mark)
    active: Counter[object] = Counter()
    bounds = sorted({0, length, *begins, *ends, *empty})
    for at, following in zip(bounds, (*bounds[1:], length), strict=True):
        active.subtract(ends[at])
        active = +active
        for mark in empty[at]:
            yield Cut("", (mark,))
        active.update(begins[at])
        if at < following:
            yield Cut(safe[at:following].replace("\u2060", ""), tuple(active))


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}
_OWN = "own"


def letter_pieces(
    text: str, numbered: Iterable[tuple[int, Finding]], make_own: Iterable[Span] = ()
) -> tuple[Piece, ...]:
    """Return a letter's text with its findings marked; each finding is referred to once, where its words end."""
    by_number = dict(numbered)
    marks: list[tuple[int, int, object]] = [(span.start, span.end, _OWN) for span in make_own]
    marks += [(finding.start, finding.end, number) for number, finding in by_number.items()]
    made = list(cut(text, marks))
    last = {mark: at for at, piece in enumerate(made) for mark in piece.marks}
    return tuple(_piece(piece, at, last, by_number) for at, piece in enumerate(made))


def _piece(piece: Cut, at: int, last: dict[object, int], by_number: dict[int, Finding]) -> Piece:
    numbers = [mark for mark in piece.marks if isinstance(mark, int)]
    over = sorted((by_number[number].severity for number in numbers), key=_RANK.__getitem__)
    refs = tuple((number, by_number[number]) for number in sorted(numbers) if last[number] == at)
    return Piece(piece.text, over[0] if over else None, _OWN in piece.marks, refs, not piece.text)
