"""What a word is to the models: its place in the general vocabulary, its shape, its role in the sentence, its meaning.

Names of the round, its firm and its job are masked, so that nothing about them can be learned by heart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from critic import vectors
from critic.learned.noted import STEM, noted, notes_of
from critic.learned.word_roles import IDLE, ROLES
from critic.reading import Reading
from critic.vectors import Floats

SHAPES = (
    "capital",
    "number",
    "rare",
    "in quotes",
    "past",
    "ing",
    "adverb",
    "plural",
    "subject",
    "masked",
    "after break",
    "first",
    "last",
)
GROUNDS = ("this", "like this", "other", "like other")
SPECIAL = ("<none>", "<new>", "<rare>", "<number>", "<mask>", "<mark>")
_RARE_FROM = 9000
# What is longer is no sentence, and is read in pieces: the search for stretches is quadratic.
_LONGEST_SENTENCE = 120
_QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a letter's sentences, side by side.

    ``ids`` are places in the list of general words, ``marks`` what shape and role say (a row a word), ``meaning`` the
    vectors, ``bounds`` the first word of each sentence and the end of the last one.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    texts: Sequence[str]
    ids: np.ndarray[Any, np.dtype[np.intp]]
    marks: Floats
    meaning: Floats
    bounds: Sequence[int]


def masked(reading: Reading) -> frozenset[str]:
    """Return the words that name who, where and what for: of the round, or of those addressed."""
    people = [*reading.recipients, *reading.others]
    parts = [text for person in people for text in (person.name, person.goes_by)]
    if reading.round:
        parts += [reading.round.company, reading.round.role, reading.round.applicant.name]
    return frozenset(word for part in parts if part for word in re.findall(r"[^\W\d_]+", part.lower()) if len(word) > 1)


def read(reading: Reading, general: Mapping[str, int]) -> Words:
    """Return the words of the sentences; ``general`` gives each general word its place after the special ones."""
    hidden = masked(reading)
    tokens, bounds = _tokens(reading, hidden)
    texts = [reading.view[start:end] for start, end in tokens]
    lower = [text.lower() for text in texts]
    hidden |= {word for word in lower if "-" in word and hidden.issuperset(word.split("-"))}
    cut = [[] if word in hidden else vectors.pieces(word) for word in lower]
    meaning = vectors.unit(vectors.rows(cut, vectors.size()))
    ids = np.array([_place(word, pieces, hidden, general) for word, pieces in zip(lower, cut, strict=True)], np.intp)
    marks = np.zeros((len(texts), len(SHAPES) + len(ROLES)), np.float32)
    _mark(marks, texts, lower, ids, bounds, _subject(reading))
    marks = np.hstack([marks, _pairs(marks, ids, lower, bounds), _grounds(reading, lower, meaning, ids)])
    return Words([start for start, _ in tokens], [end for _, end in tokens], texts, ids, marks, meaning, bounds)


def _tokens(reading: Reading, hidden: frozenset[str]) -> tuple[list[tuple[int, int]], list[int]]:
    """Return where the words of the sentences stand, and the first word of each sentence, the end of all last."""
    every = [
        (start, start + length)
        for start, length in reading.doc.to_array(["IDX", "LENGTH"]).tolist()
        if not reading.view[start : start + length].isspace()
    ]
    every = _with_whole_names(every, reading.view, hidden)
    found: list[tuple[int, int]] = []
    bounds = [0]
    at = 0
    for sentence in reading.letter.sentences:
        while at < len(every) and every[at][1] <= sentence.span.start:
            at += 1
        while at < len(every) and every[at][0] < sentence.span.end:
            found.append(every[at])
            at += 1
        while len(found) - bounds[-1] > _LONGEST_SENTENCE:
            bounds.append(bounds[-1] + _LONGEST_SENTENCE)
        if len(found) > bounds[-1]:
            bounds.append(len(found))
    return found, bounds


def _with_whole_names(every: list[tuple[int, int]], view: str, hidden: frozenset[str]) -> list[tuple[int, int]]:
    """Return the words with a hyphenated name as one, as every other name is: "Jin-woo"."""
    found: list[tuple[int, int]] = []
    for start, end in every:
        if found and found[-1][1] == start and "-" in view[start - 1 : start + 1]:
            whole = view[found[-1][0] : end].lower()
            if hidden.issuperset(whole.removesuffix("-").split("-")):
                found[-1] = found[-1][0], end
                continue
        found.append((start, end))
    return found


def _place(word: str, pieces: Sequence[int], hidden: frozenset[str], general: Mapping[str, int]) -> int:
    if word in hidden:
        return SPECIAL.index("<mask>")
    if (place := general.get(word)) is not None:
        return place + len(SPECIAL)
    if any(char.isdigit() for char in word):
        return SPECIAL.index("<number>")
    if not any(char.isalpha() for char in word):
        return SPECIAL.index("<mark>")
    return SPECIAL.index("<new>" if len(pieces) == 1 and pieces[0] < _RARE_FROM else "<rare>")


_ROLES_OF: dict[str, list[int]] = {}
for _column, _words in enumerate(ROLES.values(), len(SHAPES)):
    for _word in _words:
        _ROLES_OF.setdefault(_word, []).append(_column)
_ENDINGS = (
    ("ed", SHAPES.index("past")),
    ("ing", SHAPES.index("ing")),
    ("ly", SHAPES.index("adverb")),
    ("s", SHAPES.index("plural")),
)


def _mark(  # noqa: PLR0913, PLR0917
    marks: Floats, texts: list[str], lower: list[str], ids: Any, bounds: Sequence[int], subject: frozenset[str]
) -> None:
    firsts, lasts = set(bounds[:-1]), {end - 1 for end in bounds[1:]}
    quoted = False
    for row, (text, word) in enumerate(zip(texts, lower, strict=True)):
        if row in firsts:
            quoted = False
            marks[row, SHAPES.index("first")] = 1
        elif text[0].isupper():
            marks[row, SHAPES.index("capital")] = 1
        if row in lasts:
            marks[row, SHAPES.index("last")] = 1
        if text in _QUOTES:
            quoted = not quoted
        elif quoted:
            marks[row, SHAPES.index("in quotes")] = 1
        for column in _ROLES_OF.get(word, ()):
            marks[row, column] = 1
        if len(word) > 3:
            for ending, column in _ENDINGS:
                if word.endswith(ending):
                    marks[row, column] = 1
                    break
        if word[:STEM] in subject and len(word) > 2:
            marks[row, SHAPES.index("subject")] = 1
    marks[:, SHAPES.index("number")] = ids == SPECIAL.index("<number>")
    marks[:, SHAPES.index("rare")] = ids == SPECIAL.index("<rare>")
    marks[:, SHAPES.index("masked")] = ids == SPECIAL.index("<mask>")


_PAIRED = (
    ("your", "new"),
    ("the", "new"),
    ("my", "new"),
    ("a", "new"),
    ("about", "new"),
    ("you", "telling"),
    ("i", "telling"),
    ("when", "you"),
    ("new", "what"),
    ("i", "recalling"),
    ("my", "career"),
    ("new", "'s"),
)


_SINGLE = ("your", "my", "a", "i", "you", "when", "'s", "the")
_AS_WELL = {"an": "a", "that": "the", "those": "the", "these": "the"}
_ROLES_PAIRED = ("telling", "what", "recalling", "career", "about")
_KINDS = (*_SINGLE, *_ROLES_PAIRED, "new")
_KIND_OF = {word: place for place, word in enumerate(_SINGLE)}
_KIND_OF |= {word: _KIND_OF[single] for word, single in _AS_WELL.items()}
_ROLE_COLUMNS = [len(SHAPES) + list(ROLES).index(role) for role in _ROLES_PAIRED]
_FIRST, _SECOND = ([_KINDS.index(pair[side]) for pair in _PAIRED] for side in (0, 1))


def _pairs(marks: Floats, ids: Any, lower: list[str], bounds: Sequence[int]) -> Floats:
    """Return for each word whether it and a word up to two before it make one of the telling pairs."""
    kinds = np.zeros((len(lower), len(_KINDS)), bool)
    for row, word in enumerate(lower):
        if (place := _KIND_OF.get(word)) is not None:
            kinds[row, place] = True
    kinds[:, len(_SINGLE) : -1] = marks[:, _ROLE_COLUMNS] > 0
    kinds[:, -1] = (ids == SPECIAL.index("<new>")) | (ids == SPECIAL.index("<rare>"))
    first, second = kinds[:, _FIRST], kinds[:, _SECOND]
    sentence = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
    found = np.zeros(first.shape, bool)
    for back in (1, 2):
        together = sentence[:-back] == sentence[back:]
        found[back:] |= first[:-back] & second[back:] & together[:, None]
    return found.astype(np.float32)


def _subject(reading: Reading) -> frozenset[str]:
    subject = (reading.letter.subject or "").lower()
    return frozenset(word[:STEM] for word in re.findall(r"[^\W_]{3,}", subject) if word not in IDLE)


def _grounds(reading: Reading, lower: list[str], meaning: Floats, ids: Any) -> Floats:
    """Return for each word whether this interview's notes have it, how near they come, and the same for the others'."""
    of_words = np.zeros((len(lower), len(GROUNDS)), np.float32)
    content = ids < len(SPECIAL)
    stems = np.array([word[:STEM] if len(word) > 2 and word not in IDLE else "" for word in lower])
    for column, own in ((0, True), (2, False)):
        notes = noted(notes_of(reading, own))
        if notes.stems and lower:
            of_words[:, column] = np.isin(stems, notes.stems)
            of_words[:, column + 1] = np.maximum(0, (meaning @ notes.rows.T).max(axis=1)) * content
    return of_words
