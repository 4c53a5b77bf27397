"""Which of the interview's notes a passage takes up: by its words, or by what they mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from critic.domain import Interview
from critic.learned.noted import Noted, noted, telling
from critic.learned.wording import masked
from critic.reading import Reading

# How much of a note, or of a passage, the other must hold (0-1): words that begin alike count whole, others by meaning.
SAME = 0.55
# Another interview's note must be so much (0-1) liker than any of one's own, and neither may be a word or two.
_ELSEWHERE, _CLEARLY, _LEAST_WORDS = 0.5, 0.25, 3


@dataclass(frozen=True, slots=True)
class Ground:
    """The note a passage takes up: its index among those of this conversation, or another interview and its note."""

    note: int | None = None
    elsewhere: tuple[Interview, str] | None = None


def ground(reading: Reading, start: int, end: int) -> Ground:
    """Return which note of the round the words from start to end take up."""
    if reading.round is None or not reading.recipients:
        return Ground()
    text, hidden = reading.view[start:end], masked(reading)
    mine, others = (
        [
            (each, note)
            for each in reading.round.interviews
            if (each.interviewer in reading.recipients) == is_own
            for note in each.notes
        ]
        for is_own in (True, False)
    )
    own = likenesses(text, tuple(note for _, note in mine), hidden)
    other = likenesses(text, tuple(note for _, note in others), hidden)
    best, most = max(own, default=0.0), max(other, default=0.0)
    if most >= _ELSEWHERE and most >= best + _CLEARLY:
        found = others[other.index(most)]
        if min(len(telling(text)), len(telling(found[1]))) >= _LEAST_WORDS:
            return Ground(elsewhere=found)
    return Ground(own.index(best) if best >= SAME else None)


def likenesses(text: str, notes: tuple[str, ...], hidden: frozenset[str] = frozenset()) -> list[float]:
    """Return for each note how much of it the text holds, or it of the text, whichever is more (0-1)."""
    if not notes:
        return []
    mine = noted((" ".join(word for word in text.split() if word.lower().strip(".,'s") not in hidden),))
    theirs = noted(notes)
    if not mine.stems or not theirs.stems:
        return [0.0] * len(notes)
    near = np.where(_alike(mine, theirs), 1.0, mine.rows @ theirs.rows.T)
    starts = (0, *theirs.ends[:-1])
    return [
        float(max(near[:, a:b].max(axis=0).mean(), near[:, a:b].max(axis=1).mean())) if b > a else 0.0
        for a, b in zip(starts, theirs.ends, strict=True)
    ]


def _alike(mine: Noted, theirs: Noted) -> npt.NDArray[np.bool_]:
    return np.asarray(np.array(mine.stems)[:, None] == np.array(theirs.stems)[None, :], np.bool_)
