"""Write ``models/general_words.txt``: the words of follow-up letters in general, among which the new ones stand out.

A word is general when the letters of several applicants use it outside their details, and no detail needs it more
often.  Nobody's name is: that some names are common among the letters must not make them words.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from critic.resources import models
from critic.training.corpus import Labelled, read_corpus
from critic.training.marked import Mark
from critic.view import plain

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# One applicant in a thousand: with more letters more are asked for, and the list stays as long.
_LEAST_APPLICANTS = 5
_NAMES = ("addressee", "interviewer", "other-interviewer", "leaked-interviewer", "person", "signature")


def general_words(letters: list[Labelled]) -> list[str]:
    """Return the general words, sorted."""
    outside: dict[str, set[str]] = defaultdict(set)
    inside: dict[str, set[str]] = defaultdict(set)
    for letter in letters:
        details = letter.of("detail", "misplaced-detail")
        names = letter.of(*_NAMES)
        applicant = letter.author + letter.group
        for word in WORD.finditer(plain(letter.draft.text)):
            if word[0][0].isupper() and _stands_in(word, names):
                continue
            within = _stands_in(word, details)
            (inside if within else outside)[word[0].lower()].add(applicant)
    return sorted(
        word
        for word, applicants in outside.items()
        if len(applicants) >= _LEAST_APPLICANTS and len(applicants) >= 2 * len(inside[word])
    )


def _stands_in(word: re.Match[str], marks: tuple[Mark, ...]) -> bool:
    return any(mark.start <= word.start() < mark.end for mark in marks)


def write(corpus: Path) -> None:
    """Write the list for a split of the corpus."""
    lines = ["# Written by `make models` from corpus/train; see critic/training/general_words.py."]
    words = general_words(list(read_corpus(corpus)))
    (models() / "general_words.txt").write_text("\n".join(lines + words) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
