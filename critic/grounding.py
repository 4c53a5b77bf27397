"""Which of the interview's notes a passage takes up: by its words, or by what they mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from critic.noted import Noted, noted, notes_of
from critic.reading import Reading
from critic.wording import masked

# How much of a note, or of a passage, the other must hold (0-1): words that begin alike count whole, others by meaning.
SAME = 0.55
_CLEARLY = 0.12


@dataclass(frozen=True, slots=True)
class Ground:
    """The note a passage takes up, if any; ``misplaced`` if only another interview's notes have it."""

    note: int | None = None
    misplaced: bool = False


def ground(reading: Reading, start: int, end: int) -> Ground:
    """Return which note of this round the words from start to end take up."""
    if reading.round is None or not reading.recipients:
        return Ground()
    hidden = masked(reading)
    own = likenesses(reading.view[start:end], notes_of(reading, True), hidden)
    others = likenesses(reading.view[start:end], notes_of(reading, False), hidden)
    best, other = max(own, default=0.0), max(others, default=0.0)
    misplaced = other >= SAME and best < SAME and other > best + _CLEARLY
    return Ground(own.index(best) if best >= SAME and not misplaced else None, misplaced)


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
