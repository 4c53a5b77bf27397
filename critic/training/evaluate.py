"""How well the whole program does on a split of the corpus: checks, labels, pairs, personalization.

``critic models evaluate`` prints the table for corpus/dev; with ``--final`` for corpus/test, which nothing else reads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

import numpy as np

from critic.catalogue import catalogue
from critic.domain import Critique, Severity, Verdict
from critic.pipeline import critique, critique_round
from critic.training.corpus import Labelled, read_corpus

LABELS = ("addressee", "detail", "generic", "thanks", "contact", "placeholder", "pushy-tone", "next-step", "sign-off")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
Read = tuple[Labelled, Critique]


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision, recall and F1, with the counts behind them."""

    precision: float
    recall: float
    f1: float
    found: int
    marked: int


def read(corpus: Path) -> list[Read]:
    """Return every letter of a split with what the program says of it, letters of a round judged together."""
    said: list[Read] = []
    for _, group in groupby(read_corpus(corpus), key=lambda letter: letter.group):
        letters = list(group)
        if letters[0].round is None:
            said += [(letter, critique(letter.draft)) for letter in letters]
        else:
            judged = critique_round([letter.draft for letter in letters], letters[0].round).letters
            said += [(letter, each.critique) for letter, each in zip(letters, judged, strict=True)]
    return said


def stopped_without_fault(letters: Iterable[Read]) -> list[str]:
    """Return the letters with the verdict "stop" in which the reader found no problem of severity error."""
    serious = {name for name, page in catalogue().items() if page.severities[0] is Severity.ERROR}
    return [
        letter.draft.id for letter, said in letters if said.verdict is Verdict.STOP and not letter.problems & serious
    ]


def of_check(letters: Iterable[Read], check: str) -> Measure:
    """Return how well a check fires, letter by letter."""
    pairs = [(any(each.check == check for each in said.findings), check in letter.problems) for letter, said in letters]
    return _measure(
        sum(a and b for a, b in pairs),
        sum(a for a, _ in pairs),
        sum(a and b for a, b in pairs),
        sum(b for _, b in pairs),
    )


def of_label(letters: Iterable[Read], label: str) -> tuple[Measure, Measure]:
    """Return how well a label is found: spans that overlap, and words covered."""
    spans, words = [0, 0, 0, 0], [0, 0, 0, 0]
    for letter, said in letters:
        found = [(each.start, each.end) for each in said.annotations if each.label == label and each.field == "text"]
        marked = [(mark.start, mark.end) for mark in letter.of(label)]
        _add(spans, found, marked)
        text = [word.span() for word in _WORD.finditer(letter.draft.text)]
        _add(words, _covered(text, found), _covered(text, marked))
    return _measure(*spans[:2], *spans[2:]), _measure(*words[:2], *words[2:])


def _covered(words: Iterable[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [word for word in words if any(start < word[1] and word[0] < end for start, end in spans)]


def _add(counts: list[int], found: Sequence[tuple[int, int]], marked: Sequence[tuple[int, int]]) -> None:
    def met(one: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
        return any(start < one[1] and one[0] < end for start, end in others)

    counts[0] += sum(met(each, marked) for each in found)
    counts[1] += len(found)
    counts[2] += sum(met(each, found) for each in marked)
    counts[3] += len(marked)


def _measure(right: int, found: int, met: int, marked: int) -> Measure:
    precision, recall = right / found if found else 0.0, met / marked if marked else 0.0
    both = precision + recall
    return Measure(
        round(precision, 3), round(recall, 3), round(2 * precision * recall / both, 3) if both else 0.0, found, marked
    )


def agreement(letters: Iterable[Read]) -> float:
    """Return Spearman's rank correlation of the reader's 0-4 with the program's 0-100."""
    pairs = [
        (letter.personalization, said.personalization) for letter, said in letters if said.personalization is not None
    ]
    ranked = [_ranks(np.array(values, float)) for values in zip(*pairs, strict=True)]
    return round(float(np.corrcoef(ranked[0], ranked[1])[0, 1]), 3)


def _ranks(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return ranks, those of equals averaged."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[place], np.float64)


def table(letters: list[Read], tell: Callable[[str], None] = print) -> dict[str, object]:
    """Say how well it does, and return it."""
    stopped = stopped_without_fault(letters)
    rank = agreement(letters)
    out: dict[str, object] = {"letters": len(letters), "personalization": rank, "stopped without fault": len(stopped)}
    tell(f"{len(letters)} letters, personalization: Spearman {rank}, stopped without fault: {len(stopped)}")
    tell(f"{'':28}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}{'marked':>8}")
    rows = {check: of_check(letters, check) for check in sorted(catalogue())}
    for label in LABELS:
        rows[f"{label} overlap"], rows[f"{label} words"] = of_label(letters, label)
    for name, row in rows.items():
        tell(f"{name:28}{row.precision:7.3f}{row.recall:7.3f}{row.f1:7.3f}{row.found:7}{row.marked:8}")
    return out | {name: asdict(row) for name, row in rows.items()}
