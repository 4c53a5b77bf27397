"""The formulas of follow-up letters: which words of a text anyone could have written.

They lie in ``corpus/stock_phrases``: a phrase a line, ``a/b`` for either word, ``[x]`` for a word that may be left
out and ``*`` for up to four words of the writer's own; ``letters.txt`` holds whole letters, a paragraph each, whose
sentences are phrases too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from critic.resources import stock_phrases

WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:['-][^\W_]+|[.,]\d+|[\u0300-\u036f]+[^\W_]*)*")
_SENTENCE_END = re.compile(r"[.!?]\s")
_OWN_WORDS = 4
# Four words in a row of a whole stock letter are enough to know it again.
_LETTER_RUN = 4


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases.  ``after_own`` is where a phrase goes on after words of the writer's own."""

    next: dict[str, _Node] = field(default_factory=dict)
    ends: bool = False
    after_own: _Node | None = None


def spans(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches of stock among lower-case words, as half-open ranges of words, in order, not overlapping."""
    root, runs = _phrases(), _letter_runs()
    found: list[tuple[int, int]] = []
    covered = 0
    for start, word in enumerate(words):
        if (node := root.next.get(word)) and (end := _longest(node, words, start + 1, start, found)) > covered:
            covered = end
        if tuple(words[start : start + _LETTER_RUN]) in runs:
            found.append((start, start + _LETTER_RUN))
    return _joined(found)


def _longest(node: _Node, words: Sequence[str], at: int, since: int, found: list[tuple[int, int]]) -> int:
    """Walk the tree along the words; add what the longest phrase covers, own words left out, and return its end."""
    best, pieces = 0, []
    # Each entry: a place in the tree, the next word, where this stretch of the phrase began, the stretches before it.
    open_ends: list[tuple[_Node, int, int, list[tuple[int, int]]]] = [(node, at, since, [])]
    while open_ends:
        place, index, start, before = open_ends.pop()
        if place.ends and index > best:
            best, pieces = index, [*before, (start, index)]
        if place.after_own:
            stretches = [*before, (start, index)]
            open_ends += [(place.after_own, index + own, index + own, stretches) for own in range(_OWN_WORDS + 1)]
        if index < len(words) and (following := place.next.get(words[index])):
            open_ends.append((following, index + 1, start, before))
    found += pieces
    return best


def _joined(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


# --- the lists -----------------------------------------------------------------------------------


@cache
def _phrases() -> _Node:
    root = _Node()
    for name in ("opening.txt", "middle.txt", "closing.txt"):
        for line in _lines(name):
            _add(root, line.split())
    for letter in letters():
        for sentence in _SENTENCE_END.split(letter):
            _add(root, WORD.findall(sentence.lower()))
    return root


def _add(node: _Node, pattern: list[str]) -> None:
    """Hang a phrase into the tree, every way it may be said."""
    if not pattern:
        node.ends = True
        return
    piece, rest = pattern[0], pattern[1:]
    if piece == "*":
        node.after_own = node.after_own or _Node()
        _add(node.after_own, rest)
        return
    if piece.startswith("["):
        _add(node, rest)
    for word in piece.strip("[]").split("/"):
        _add(node.next.setdefault(word, _Node()), rest)


@cache
def letters() -> tuple[str, ...]:
    """Return the whole stock letters."""
    return tuple(_lines("letters.txt"))


@cache
def _letter_runs() -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for letter in letters():
        words = WORD.findall(letter.lower())
        runs.update(tuple(words[at : at + _LETTER_RUN]) for at in range(len(words) - _LETTER_RUN + 1))
    return frozenset(runs)


def _lines(name: str) -> Iterator[str]:
    for line in (stock_phrases() / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
