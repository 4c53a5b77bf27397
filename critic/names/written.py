"""A name as it is written: cut into titles, names and credentials, and folded for comparison.

Nothing here knows a person or a roster.  What could be either a title or a name ("Dean", "-ji", "Ma") is kept among the
names and marked, for `critic.names.matching` to decide with the roster at hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from critic.names import lists as name_lists

APOSTROPHES = "'’‘ʼʻʹʽʾʿ`´′‛＇"
HYPHENS = "-‐‑‒–—−﹣－"
_CACHE = 8192
_LONGEST = 400
MAX_ATOMS = 10  # nobody is greeted by more names; longer text is prose and need not be searched

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŋ": "n", "ə": "e"}
    | {"ŧ": "t", "ɓ": "b", "ɗ": "d", "ƙ": "k"}
    | dict.fromkeys(APOSTROPHES, "")
    | dict.fromkeys(HYPHENS, "-")
)
# The other way to write a letter without its mark.
_SPELLED_OUT = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ç": "ch",
    "č": "ch", "ş": "sh", "š": "sh", "ž": "zh", "đ": "dj",
})  # fmt: skip
# Words before a name that are cut short: Saint John, Sta. Maria, vd Merwe.
_IN_FULL = {"st": "saint", "saint": "st", "sta": "santa", "sto": "santo", "vd": "vander"}
_UMLAUT_IN_ASCII = re.compile(r"^([^aeiou]*[aou])e(?=[^aeiouy][^aeiou]|[^aeiouy][aeiou])")


class Atom(NamedTuple):
    """The smallest piece of a name, cut at spaces, hyphens and full stops.

    ``keys`` are its foldings, the plain one first.  An ``optional`` atom may be a title or a credential as well
    ("Dean", "Ma", "-ji"); a ``particle`` belongs to what follows it, a ``bound`` atom to what precedes it (the "yun" of
    Ha-yun).
    """

    start: int
    end: int
    keys: tuple[str, ...]
    optional: bool = False
    particle: bool = False
    bound: bool = False

    @property
    def initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.keys[0]) == 1


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as written: its titles, its credentials and the atoms between them.

    ``title_span`` covers the titles, so that they can be replaced.
    """

    text: str
    titles: tuple[str, ...] = ()
    credentials: tuple[str, ...] = ()
    atoms: tuple[Atom, ...] = ()
    surname_first: bool = False
    title_span: tuple[int, int] = (0, 0)
    _words: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The names, titles and credentials left aside, hyphenated ones whole, as written."""
        return tuple(self.text[start:end] for start, end in self._words)

    @property
    def full(self) -> str:
        """The name without titles and credentials, given name first."""
        return " ".join(filter(None, (self.given, self.surname))) if self.surname_first else " ".join(self.tokens)

    @property
    def given(self) -> str:
        """The given names; empty where only a surname with a title is written."""
        return " ".join(self.tokens[:cut] if (cut := self._cut()) >= 0 else self.tokens[-cut:])

    @property
    def surname(self) -> str:
        """The surname with its particles; empty where only one name and no title is written."""
        return " ".join(self.tokens[cut:] if (cut := self._cut()) >= 0 else self.tokens[:-cut])

    def _cut(self) -> int:
        """Return where the surname begins; negative: how many words the leading surname has."""
        if len(self._words) < 2:
            return 0 if self.titles else len(self._words)
        if self.surname_first:
            return -sum(end <= self._comma() for _, end in self._words)
        cut = len(self._words) - 1
        while cut > 1 and fold(self.tokens[cut - 1]) in name_lists.PARTICLES:
            cut -= 1
        return cut

    def _comma(self) -> int:
        return self.text.find(",", self._words[0][0])


@lru_cache(_CACHE)
def fold(text: str) -> str:
    """Return ``text`` for comparison: lower case, no accents, no apostrophes, one kind of hyphen and of space.

    >>> fold("Łukasz O’Søren–Þór")
    'lukasz osoren-thor'
    """
    if text.isascii():
        return " ".join(text.lower().translate(_LETTERS).split())
    for _ in range(4):  # casefolding may open new decompositions, decomposing new cases; nothing needs more rounds
        bare = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf"))
        folded = " ".join("".join(bare).casefold().translate(_LETTERS).split())
        if folded == text:
            break
        text = folded
    return text


@lru_cache(_CACHE)
def foldings(text: str) -> tuple[str, ...]:
    """Return the ways to write ``text`` in plain letters: Müller is muller and mueller, Mueller also muller."""
    plain = fold(text)
    if text.isascii():
        return tuple(dict.fromkeys((plain, _IN_FULL.get(plain, plain), _UMLAUT_IN_ASCII.sub(r"\1", plain))))
    composed = unicodedata.normalize("NFC", text).casefold()
    ways = [plain, fold(composed.translate(_SPELLED_OUT)), _UMLAUT_IN_ASCII.sub(r"\1", plain)]
    return tuple(dict.fromkeys(ways))


_WORD = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f{APOSTROPHES}](?=\w))*[{APOSTROPHES}]?"  # letters, inner apostrophes
    rf"(?:\.(?=[^\W\d_])(?:[^\W\d_]|[\u0300-\u036f])+)*\.?"  # Dott.ssa, J.K., Ph.D.
)
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]?$")
_PRONOUNS = re.compile(r"\([^()]*\b(?:she|he|they|her|him|them|pronouns)\b[^()]*\)", re.IGNORECASE)
_JOINING = frozenset({"and", "und", "et"})


class Word(NamedTuple):
    """A word of the name before it is sorted; ``glued`` to the one before by a hyphen."""

    start: int
    end: int
    text: str
    glued: bool
    after_comma: bool

    @property
    def key(self) -> str:
        """The word folded, without full stops."""
        return fold(self.text.replace(".", ""))


def words_of(text: str) -> list[Word]:
    """Return the words of a name with where they stand; pronouns in brackets and possessives left out."""
    words: list[Word] = []
    view = _PRONOUNS.sub(lambda found: " " * len(found.group()), text[:_LONGEST])
    for found in _WORD.finditer(view):
        start, chunk = found.start(), found.group()
        chunk = _POSSESSIVE.sub("", chunk)
        gap = view[words[-1].end : start] if words else ""
        glued = len(gap) == 1 and gap in HYPHENS
        comma = words[-1].after_comma if glued else "," in gap  # SHRM-CP
        listed = fold(chunk.replace(".", "")) in name_lists.AROUND
        pieces = [chunk] if listed or "." not in chunk.rstrip(".") else re.findall(r"[^.]+\.?", chunk)
        for piece in pieces:
            if fold(piece).strip("."):
                words.append(Word(start, start + len(piece), piece, glued, comma))
            start, glued, comma = start + len(piece), False, False
    return words


def _is_credential(words: Sequence[Word], at: int) -> bool:
    """Return whether the word, with only credentials behind it, is one; the letters of a name are not."""
    word = words[at]
    shouted = word.text.isupper() and 2 <= len(word.key) <= 6 and not words[0].text.isupper()
    if word.after_comma and at >= 2 and shouted:
        return True  # whatever the profession: two names, a comma, capitals
    if word.key not in name_lists.CREDENTIALS or at == 0:
        return False
    return word.after_comma or "." in word.text[:-1] or word.key not in name_lists.NAME_CREDENTIALS


def _may_be_name(word: Word) -> bool:
    return word.key in name_lists.NAME_TITLES and "." not in word.text


def _may_be_credential(word: Word) -> bool:
    return word.key in name_lists.NAME_CREDENTIALS and word.text.isupper()


@lru_cache(_CACHE)
def parse(text: str) -> WrittenName:
    """Sort a written name into titles, names and credentials.  Text without a name has no atoms."""
    words = words_of(text)[: 2 * MAX_ATOMS]
    first, last = 0, len(words)
    while first < last and (words[first].key in name_lists.TITLES or (first and words[first].key in _JOINING)):
        if _may_be_name(words[first]) and last - first <= 2:
            break  # "Dean", "Dean Smith": a name until the roster says otherwise
        first += 1
    while last > first + 1 and _is_credential(words, last - 1):
        last -= 1
    titles = [word for word in words[:first] if word.key not in _JOINING]
    names = [word for word in words[first:last] if word.key not in _JOINING]
    atoms = [_atom(word, optional=True) for word in titles if _may_be_name(word)]
    for at, word in enumerate(names):
        ends = at == len(names) - 1
        behind = at > 0 and ends and (word.key in name_lists.SUFFIX_TITLES or _may_be_credential(word))
        behind = behind and not _ends_a_given_name(names, at)
        before = at == 0 and not ends and _may_be_name(word)
        particle = word.key in name_lists.PARTICLES and not ends and (at > 0 or word.text[0].islower())
        particle = particle and word.text != "Vân"  # a Vietnamese name, not the Dutch "van"
        bound = at > 0 and word.glued and word.text.islower() and not text.islower() and not particle
        atoms.append(_atom(word, behind or before, particle, bound and not behind))
    comma = next((at for at, word in enumerate(names) if word.after_comma), 0)
    return WrittenName(
        text,
        titles=tuple(word.text for word in titles),
        credentials=tuple(word.text for word in words[last:]),
        atoms=tuple(atoms),
        surname_first=comma > 0,
        title_span=(titles[0].start, titles[-1].end) if titles else (0, 0),
        _words=tuple(_whole_words(names)),
    )


def _ends_a_given_name(names: Sequence[Word], at: int) -> bool:
    """Return whether "-ji" is no honorific, as it stands behind a family name and another: Kim Min-ji."""
    family_first = at == 2 and names[0].key in name_lists.FAMILY_FIRST and not names[1].glued
    return family_first and names[at].glued and names[at].key == "ji"


def _atom(word: Word, optional: bool = False, particle: bool = False, bound: bool = False) -> Atom:
    end = word.end - (word.text.endswith(".") and len(word.key) > 1)
    return Atom(word.start, end, foldings(word.text.replace(".", "")), optional, particle, bound)


def _whole_words(names: Iterable[Word]) -> Iterator[tuple[int, int]]:
    span: tuple[int, int] | None = None
    for word in names:
        end = word.end - (word.text.endswith(".") and len(word.key) > 1)
        if span and word.glued:
            span = (span[0], end)
            continue
        if span:
            yield span
        span = (word.start, end)
    if span:
        yield span
