"""Several people named at once: where each one's name stands in "Dr. Nguyen, Bob & Ms. Smith"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from critic.names import lists as name_lists
from critic.names.written import Word, parse, words_of

_BETWEEN = re.compile(r",\s*(?:and|&)(?=\W)|[,;&+/]|\b(?:and|as well as)\b", re.IGNORECASE)
_NOBODY = frozenset({"team", "all", "everyone", "everybody", "others", "folks", "colleagues", "friends"}) | frozenset(
    {"the", "rest", "of", "your", "whole", "entire", "company", "hiring", "interview"}
)


def split_people(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of each person's name in a greeting such as "Dr. Nguyen, Bob & Ms. Smith".

    A title without a name stays with what follows ("Mr. and Mrs. Smith" is one piece), credentials with what precedes.
    """
    spans: list[tuple[int, int]] = []
    carried: int | None = None
    start = 0
    for end, after in [*((found.start(), found.end()) for found in _BETWEEN.finditer(text)), (len(text), len(text))]:
        piece, start_here, start = text[start:end], start, after
        words = words_of(piece)
        if not words or all(word.key in _NOBODY for word in words):
            continue
        first, last = start_here + words[0].start, start_here + _end(words[-1])
        if spans and carried is None and "," in text[spans[-1][1] : first] and _only_credentials(words):
            spans[-1] = (spans[-1][0], last)
        elif not parse(piece).atoms and end < len(text):
            carried = first if carried is None else carried
        else:
            spans.append((first if carried is None else carried, last))
            carried = None
    return spans


def _end(word: Word) -> int:
    dotted = word.text.endswith(".") and len(word.key) > 1
    listed = word.key in name_lists.AROUND
    return word.end - (dotted and not listed)


def _only_credentials(words: Sequence[Word]) -> bool:
    return all(word.key in name_lists.CREDENTIALS and (word.text.isupper() or len(word.key) > 2) for word in words)
