"""The letters of a round in the order they go out: which went before which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from critic.domain import AnnotatedLetter, Earlier
from critic.schedule import sent_time

_NEVER = datetime.max.replace(tzinfo=UTC)


def with_earlier(letters: Sequence[AnnotatedLetter]) -> tuple[AnnotatedLetter, ...]:
    """Return the letters, each with those that go before it: by the time of sending, else in the order given.

    A letter alone stays as it is: nobody said that there are no others.
    """
    if len(letters) < 2:
        return tuple(letters)
    times = [_time(letter) for letter in letters]
    ranks = [(time or _NEVER, place) for place, time in enumerate(times)]
    facts = [
        Earlier(letter.draft.id, letter.draft.channel, letter.recipients, time)
        for letter, time in zip(letters, times, strict=True)
    ]
    return tuple(
        replace(letter, earlier=tuple(fact for fact, rank in zip(facts, ranks, strict=True) if rank < own))
        for letter, own in zip(letters, ranks, strict=True)
    )


def _time(letter: AnnotatedLetter) -> datetime | None:
    """Return when a letter is sent; the clock says nothing of which of two comes first."""
    return sent_time(replace(letter, now=None))
