"""Honorifics: words of respect, kinship and profession around a name, and greetings that are nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Person
from critic.names import lists as name_lists
from critic.names.alignment import holds_a_given_name
from critic.names.courtesy_words import AROUND_A_NAME, DOUBLED, ENGLISH
from critic.names.written import fold, parse, words_of

_ENGLISH_TITLES = frozenset({"mr", "ms", "mrs", "mx", "miss"})


def is_only_courtesy(written: str) -> bool:
    """Return whether somebody is addressed without any name: "Captain", "Colonel Sahib", "Very Reverend".

    Behind an English title a word of another language is a name, whatever it means there: "Mr. Thia".
    """
    words = words_of(written)
    if len(words) == 2 and words[0].key in _ENGLISH_TITLES and words[1].key not in ENGLISH | name_lists.TITLES:
        return False
    return bool(words) and all(
        word.key in AROUND_A_NAME and (not _is_listed(word.text) or (len(words) > 1 and word.key in name_lists.TITLES))
        for word in words
    )


def without_edges(written: str) -> Iterator[tuple[int, int]]:
    """Yield what is left of a name without one to three words at its edges."""
    spans = [found.span() for found in re.finditer(r"\S+", written[:200])]
    if not 2 <= len(spans) <= 6:
        return
    for left in range(len(spans)):
        for right in range(len(spans), left, -1):
            if 0 < len(spans) - (right - left) <= 3:
                yield spans[left][0], spans[right - 1][1]


def is_courtesy(written: str, inner: tuple[int, int], person: Person, exact: bool) -> bool:
    """Return whether all that stands around the inner name is courtesy, known or evident from where it stands.

    Before a right first name a word that nobody knows may be courtesy too, where the whole is a stranger's name and
    the inner one is ``exact``.
    """
    rest = written[slice(*inner)]
    before, after = written[: inner[0]].split(), written[inner[1] :].split()
    exact = exact and not after
    called = exact and holds_a_given_name(rest, person)
    doubled = exact and bool(before) and fold(before[0]).strip(".") in DOUBLED
    # What stands before a title is a greeting in some language: "Apreciable Lic. Ruiz", "Rian Khun Somchai".
    greeted = exact and bool(parse(rest).titles)
    return all(
        is_respectful(word, called)
        or greeted
        or ((called or (doubled and word is not before[0])) and not may_be_a_name(word, written))
        for word in before
    ) and all(is_respectful(word, True) for word in after)


def may_be_a_name(word: str, written: str) -> bool:
    """Return whether a word of a written name is a listed name; a small one among capitals is none: "Ia ora na Moe"."""
    return _is_listed(word) and (written.islower() or not word.islower())


# Titles that Austrians write in capitals between "Frau" and the surname.
_AUSTRIAN = frozenset({"DI", "BR", "KR", "OA", "HR", "MR", "OSR"})


def is_respectful(word: str, called: bool) -> bool:
    """Return whether a word is known for courtesy; before a surname alone it must not be a first name as well."""
    key = fold(word.replace(".", "")).strip(",")
    if word in _AUSTRIAN:
        return True
    if word.endswith(".") and len(key) > 1:
        return True
    return key in AROUND_A_NAME and (called or key in name_lists.TITLES or not _is_listed(word))


def _is_listed(word: str) -> bool:
    return fold(word) in name_lists.listed_names()
