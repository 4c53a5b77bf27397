"""The notes of a round's interviews, as the words that say what they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from critic import vectors
from critic.learned.word_roles import IDLE
from critic.reading import Reading
from critic.vectors import Floats

# Words that begin alike are the same word in another form.
STEM = 5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Noted:
    """The telling words of some notes, side by side: beginnings, vectors of length one, where each note ends."""

    stems: tuple[str, ...]
    rows: Floats
    ends: tuple[int, ...]


def telling(text: str) -> list[str]:
    """Return the words of a text that say what it is about."""
    return [word for word in _WORD.findall(text.lower()) if len(word) > 2 and word not in IDLE]


def notes_of(reading: Reading, own: bool) -> tuple[str, ...]:
    """Return the notes of the interviews with those the letter goes to, or of all others."""
    interviews = reading.round.interviews if reading.round else ()
    return tuple(note for each in interviews if (each.interviewer in reading.recipients) == own for note in each.notes)


@lru_cache(maxsize=128)
def noted(notes: tuple[str, ...]) -> Noted:
    """Return the telling words of notes."""
    every = [telling(note) for note in notes]
    words = [word for each in every for word in each]
    ends, end = [], 0
    for each in every:
        end += len(each)
        ends.append(end)
    rows = vectors.unit(vectors.rows([vectors.pieces(word) for word in words], vectors.size()))
    return Noted(tuple(word[:STEM] for word in words), rows, tuple(ends))
