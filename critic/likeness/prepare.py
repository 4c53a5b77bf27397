"""AnnotatedLetter or plain text -> Prepared: what of a text counts when it is laid beside another, computed once.

Only body and postscript count.  The words of the round (people, firm, job), contact data and placeholders become one
token that weighs nothing; other names, numbers and days become slots, so that a letter with the names swapped still
reads the same; a slot weighs half, or nothing if the round's notes know the name; words inside a stock phrase weigh
``STOCK``.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from critic.domain import AnnotatedLetter, Annotation, Draft, Letter, Round, Sentence, Span, ZoneKind
from critic.likeness import stock
from critic.likeness.words import ALWAYS_CAPITAL, DAYS, HONORIFICS, NUMERALS
from critic.names.written import fold
from critic.parse import parse
from critic.recognizers.addressee import greeted_names
from critic.sentences import sentences_in

STOCK = 0.15
SLOT = 0.5
# Tokens below this number are slots and names of the round, not words.
SLOTS = 16
ROUND, NAME, _NUMBER, _DAY = 1, 2, 3, 4
# A text of more words than this is no letter, whatever it begins with.
_LETTER_WORDS = 1500
_OF_THE_ROUND = {"interviewer", "other-interviewer", "addressee", "company", "role", "contact", "placeholder", "person"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text made ready.  All lists are a token long; a name of the round of several words is one token.

    ``starts`` and ``ends`` are code points of ``text``; ``exact`` the words as numbers (CRC-32 of the folded word,
    the same in every process), ``masked`` the same with slots for names, numbers and days; ``weights`` 0-1;
    ``sentence_of`` the sentence a token stands in. ``sentences`` are code points, ``bounds`` the first token of each
    sentence and, last, the number of tokens.  ``stock`` is what is formula, in code points; ``letter``, ``marks`` and
    ``round`` say what else did not count, ``letter`` being None for prose that is no letter.
    """

    id: str
    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    exact: tuple[int, ...]
    masked: tuple[int, ...]
    weights: tuple[float, ...]
    sentence_of: tuple[int, ...]
    sentences: tuple[Span, ...]
    bounds: tuple[int, ...]
    greeted: str = ""
    stock: tuple[Span, ...] = ()
    letter: Letter | None = field(default=None, repr=False)
    marks: tuple[Annotation, ...] = field(default=(), repr=False)
    round: Round | None = field(default=None, repr=False)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)


def prepared(letter: AnnotatedLetter) -> Prepared:
    """Make a letter of a round ready."""
    marks = [each for each in letter.annotations if each.label in _OF_THE_ROUND and each.field == "text"]
    greeted = next((each.text for each in marks if each.label == "addressee"), "")
    made = _prepared(letter.letter, letter.letter.sentences, marks, _known(letter), greeted)
    return replace(made, letter=letter.letter, marks=tuple(marks), round=letter.round)


def prepared_text(text: str, id: str = "") -> Prepared:
    """Make any text ready; its greeting, signature and quoted mail are left out where it is plainly a letter."""
    letter = parse(Draft(text, id=id))
    if letter.zone(ZoneKind.SALUTATION) and len(text.split(None, _LETTER_WORDS)) <= _LETTER_WORDS:
        greeted = " and ".join(span.of(text) for span in greeted_names(letter))
        signature = letter.zone(ZoneKind.SIGNATURE)
        names = f"{greeted} {signature.of(letter.view).splitlines()[0] if signature else ''}"
        known = _Known(_name_words((names,)))
        return replace(_prepared(letter, letter.sentences, (), known, greeted), letter=letter)
    whole = Span(0, len(text))
    sentences = [Sentence(span, ZoneKind.BODY) for span in sentences_in(letter.view, whole)]
    return _prepared(letter, sentences, (), _Known(), "")


def rough(text: str) -> list[int]:
    """Return the words of a text as numbers, without a look at its parts: enough to find candidates by."""
    return [_word(word)[2] for word in stock.WORD.findall(text)]


class _Known(NamedTuple):
    """The words a round knows: of people and firm, folded, and of products, in lower case."""

    names: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()


def _known(letter: AnnotatedLetter) -> _Known:
    if letter.round is None:
        return _Known(_name_words([person.name for person in letter.recipients]))
    people = [*letter.round.people, letter.round.applicant]
    names = [getattr(person, name, None) or "" for person in people for name in ("name", "goes_by")]
    return _Known(_name_words((*names, letter.round.company or "")), products_of(letter.round))


def products_of(round: Round | None) -> frozenset[str]:
    """Return the words, in lower case, that stand with a capital inside the round's notes: products, mostly."""
    found: set[str] = set()
    for interview in round.interviews if round else ():
        for note in interview.notes:
            found.update(word.lower() for word in stock.WORD.findall(note)[1:] if word[0].isupper())
    return frozenset(found)


def _name_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of names, folded; they are names only where they stand with a capital."""
    words = {fold(word) for name in names for word in stock.WORD.findall(name)}
    return frozenset(word for word in words if len(word) > 2 and word not in {"the", "and", "van", "von", "der", "del"})


def _by_sentence(sentences: Sequence[Sentence], marks: Sequence[Annotation]) -> list[list[Annotation]]:
    """Return for each sentence the marks that touch it."""
    starts = [sentence.span.start for sentence in sentences]
    found: list[list[Annotation]] = [[] for _ in sentences]
    for mark in marks:
        at = max(bisect_right(starts, mark.start) - 1, 0)
        while at < len(sentences) and starts[at] < mark.end:
            if sentences[at].span.overlaps(mark.span):
                found[at].append(mark)
            at += 1
    return found


def _prepared(
    letter: Letter, sentences: Sequence[Sentence], marks: Sequence[Annotation], known: _Known, greeted: str
) -> Prepared:
    tokens = _Tokens()
    for sentence, touching in zip(sentences, _by_sentence(sentences, marks), strict=True):
        tokens.read(letter.view, sentence.span, touching, known.names)
    weights = [
        0.0 if kind == ROUND or (kind == NAME and word in known.products) else SLOT if kind < SLOTS else 1.0
        for word, kind in zip(tokens.words, tokens.masked, strict=True)
    ]
    stretches = stock.spans(tokens.words)
    for start, end in stretches:
        for at in range(start, end):
            weights[at] *= STOCK
    return Prepared(
        letter.draft.id,
        letter.draft.text,
        tuple(tokens.words),
        tuple(tokens.starts),
        tuple(tokens.ends),
        tuple(tokens.exact),
        tuple(tokens.masked),
        tuple(weights),
        tuple(tokens.sentence_of),
        tuple(tokens.sentences),
        (*tokens.bounds, len(tokens.words)),
        greeted,
        tuple(Span(tokens.starts[start], tokens.ends[end - 1]) for start, end in stretches),
    )


class _Tokens:
    """The lists of a ``Prepared`` while they grow, sentence by sentence."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.exact: list[int] = []
        self.masked: list[int] = []
        self.sentence_of: list[int] = []
        self.sentences: list[Span] = []
        self.bounds: list[int] = []

    def read(self, view: str, span: Span, marks: Sequence[Annotation], names: frozenset[str]) -> None:
        first = len(self.words)
        # WHERE ALL IS CAPITALS they tell no name.
        shouted = view[span.start : span.end].isupper()
        for found in stock.WORD.finditer(view, span.start, span.end):
            start, end = found.span()
            raw = found[0]
            of_round = any(each.start < end and start < each.end for each in marks)
            capital = raw[0].isupper()
            folded, exact, kind = _word(raw)
            if of_round or (capital and kind >= SLOTS and fold(raw.removesuffix("'s")) in names):
                kind = ROUND
                # "Ms. Okonkwo" and "Anna" are one token each, so that what stands around them stays in step.
                if len(self.words) > first and (self.masked[-1] == ROUND or self._honorific(view, start)):
                    self.ends[-1], self.masked[-1], self.exact[-1] = end, ROUND, ROUND
                    continue
                exact = ROUND
            elif capital and not shouted and kind >= SLOTS and len(self.words) > first and folded not in ALWAYS_CAPITAL:
                kind = NAME
            self._add(folded, start, end, exact, kind)
        if len(self.words) > first:
            self.bounds.append(first)
            self.sentences.append(span)

    def _honorific(self, view: str, start: int) -> bool:
        return self.words[-1] in HONORIFICS and view[self.ends[-1] : start] in {" ", ". "}

    def _add(self, word: str, start: int, end: int, exact: int, kind: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.exact.append(exact)
        self.masked.append(kind)
        self.sentence_of.append(len(self.sentences))


@lru_cache(maxsize=16384)
def _word(raw: str) -> tuple[str, int, int]:
    """Return a word folded, as a number, and as its slot if it is a number or a day."""
    folded = raw.casefold() if raw.isascii() else unicodedata.normalize("NFKC", raw).casefold()
    exact = crc32(folded.encode("utf-8", "replace")) | SLOTS
    if folded in NUMERALS or any(character.isdigit() for character in folded):
        return folded, exact, _NUMBER
    return folded, exact, _DAY if folded in DAYS else exact
