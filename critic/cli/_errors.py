"""What a command says when it cannot do what was asked: one line, with what to do instead."""

from __future__ import annotations

from collections.abc import Iterable


class UsageError(Exception):
    """What was asked cannot be done; the message says what to do instead."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean …? `` for the nearest known word, or nothing where none is near."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(word[:100], list(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean {found[0]}? " if found else ""
