"""A name decides nothing: the same letters with other people's names in them get the same judgement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from critic.domain import Draft, Interview, Person, Round
from critic.names.written import fold
from critic.pipeline import critique
from critic.training.corpus import Labelled, read_corpus

CORPUS = Path(__file__).parents[1] / "corpus"
LETTERS = 100
# Given and family names from everywhere; every third pair is in no list of names, some of them because nobody bears it.
NAMES = [
    tuple(line.split())
    for line in """\
Adaeze Okonkwo
Siobhán Gallagher
Quvonda Mbirelu
Kwabena Asante
Þórdís Sigurðardóttir
Belthir Oxmarran
Thandiwe Nkosi
Wojciech Szczepański
Ishqora Tlenneva
Nguyệt Trần
Paulo Guimarães
Orrenk Vashtuli
Yuki Tanabe
Xochitl Ramírez
Zhelmira Quostan
Fatima Al-Sayed
Oluwaseun Adebayo
Drevani Kossumb
Priya Raghunathan
Mei-Ling Zhao
Umbrith Calderoq
Aroha Ngata
Gülşen Yıldız
Fennick Tarbolo
Ngozi Eze
Jean-Luc Lefèvre
Taskiru Wennabee
Oksana Kovalenko
Sung-min Cho
Ilvaren Dopstrucki""".splitlines()
]


def _two_names(person: Person) -> bool:
    return not person.goes_by and len(person.name.split()) == 2 and "." not in person.name


def _swaps(people: list[Person], text: str, at: int) -> dict[str, str] | None:
    """Return new words for the words of the names, or None where one of them also stands for something else."""
    swaps: dict[str, str] = {}
    for place, person in enumerate(people):
        new = NAMES[(at + place) % len(NAMES)]
        for old, instead in zip(person.name.split(), new, strict=True):
            if old in swaps or len(old) < 3 or re.search(rf"\b{re.escape(old.lower())}\b", text):
                return None
            swaps[old] = instead
    return swaps


def _swapped(text: str, swaps: dict[str, str]) -> str:
    words = "|".join(re.escape(word) for word in sorted(swaps, key=len, reverse=True))
    return re.sub(rf"\b(?:{words})\b", lambda found: swaps[found[0]], text)


def _draft(draft: Draft, swaps: dict[str, str]) -> Draft:
    to = tuple(_swapped(each.split("<")[0].strip(), swaps) for each in draft.to)
    subject = _swapped(draft.subject, swaps) if draft.subject else draft.subject
    return replace(draft, text=_swapped(draft.text, swaps), subject=subject, to=to)


def _round(round: Round, swaps: dict[str, str]) -> Round:
    """Return the round with other names; an interviewer's address would still hold the old one, so it goes."""

    def interview(each: Interview) -> Interview:
        person = replace(each.interviewer, name=_swapped(each.interviewer.name, swaps), email=None)
        return replace(each, interviewer=person, notes=tuple(_swapped(note, swaps) for note in each.notes))

    return replace(round, interviews=tuple(interview(each) for each in round.interviews))


def _greeted_as_written(letter: Labelled, swaps: dict[str, str]) -> bool:
    """Return whether every greeting spells the name as the round does: a short form or a slip has no counterpart."""
    greeted = [
        set(re.findall(r"[^\W\d_][\w'-]*", letter.draft.text[mark.start : mark.end])) for mark in letter.of("addressee")
    ]
    # An accent left out is forgiven; but the word would stay behind when the names are swapped.
    folded = {fold(old) for old in swaps}
    return all(words & swaps.keys() and folded.isdisjoint(map(fold, words - swaps.keys())) for words in greeted)


def _pairs(letters: list[Labelled], with_round: bool) -> Iterator[tuple[Draft, Round | None, Draft, Round | None]]:
    for at, letter in enumerate(letters):
        round = letter.round if with_round else None
        if (letter.round is None) == with_round or letter.draft.channel == "call":
            continue
        people = list(round.people) if round else [Person(each.split("<")[0].strip()) for each in letter.draft.to]
        if not people or not all(_two_names(each) for each in people):
            continue
        notes = [note for each in (round.interviews if round else ()) for note in each.notes]
        swaps = _swaps(people, " ".join([letter.draft.text, letter.draft.subject or "", *notes]), at)
        applicant = fold(round.applicant.name or "").split() if round else []
        if swaps is None or any(fold(old) in applicant for old in swaps) or not _greeted_as_written(letter, swaps):
            continue
        before = _draft(letter.draft, {old: old for old in swaps})
        same = _round(round, {old: old for old in swaps}) if round else None
        yield before, same, _draft(letter.draft, swaps), _round(round, swaps) if round else None


@pytest.mark.parametrize("with_round", [True, False], ids=["with a round", "without"])
def test_other_names_get_the_same_findings(with_round: bool) -> None:
    letters = [*read_corpus(CORPUS / "dev"), *read_corpus(CORPUS / "train")]
    told = []
    pairs = list(islice(_pairs(letters, with_round), LETTERS))
    for before, round, after, new_round in pairs:
        old, new = critique(before, round), critique(after, new_round)
        one, two = ({(each.check, each.severity) for each in found.findings} for found in (old, new))
        if one != two or old.personalization != new.personalization:
            told.append((before.id, sorted(one ^ two), old.personalization, new.personalization, after.to))
    assert len(pairs) == LETTERS
    assert told == []


def _twice_written() -> Iterator[tuple[str, str, str]]:
    """Yield whom a letter goes to, and the letter as two people write it."""
    for block in (Path(__file__).parent / "non_native_pairs.txt").read_text("utf-8").split("\n== ")[1:]:
        to, _, rest = block.partition("\n")
        native, _, learned = rest.partition("\n--\n")
        yield to, native, learned


@pytest.mark.parametrize(
    ("to", "native", "learned"), list(_twice_written()), ids=[each[0] for each in _twice_written()]
)
def test_english_learned_late_costs_little(to: str, native: str, learned: str) -> None:
    one, two = (critique(Draft(text.strip() + "\n", to=(to,))) for text in (native, learned))
    assert two.personalization >= one.personalization - 3
    assert {each.check for each in two.findings} <= {each.check for each in one.findings}
