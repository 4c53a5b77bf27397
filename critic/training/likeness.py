"""Fit ``models/likeness.json``: the ladder of questions that makes a verdict out of measures.

    python -m critic.training.likeness corpus/train [MORE...]

Each question is a logistic regression on the pairs it is asked of, with a ridge on standardised measures, so that few
pairs do not make steep weights; both answers weigh alike in the sum of losses, wrong alarms ``_CAUTION`` times as
much.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt

from critic.annotate import annotate
from critic.likeness.compare import Measures, measured
from critic.likeness.prepare import Prepared, prepared
from critic.parse import parse
from critic.resources import models
from critic.training.corpus import Labelled, read_corpus, read_pairs

MEASURES = {
    "copy": ("dice", "residual"),
    "same-letter": ("kept", "changed", "rewritten"),
    "paraphrase": ("in_order", "in_step", "evenness"),
    "shared-phrases": ("dice", "long_runs"),
}
_CAUTION = 4.0
_RIDGE = 0.5
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of letters to different people on one channel, and what a reader says of it."""

    a: str
    b: str
    verdict: str
    measures: Measures


def examples(folder: Path) -> Iterator[Example]:
    """Yield every pair of every round of a split."""
    known = {frozenset((a, b)): (a, b, verdict) for a, b, verdict, _ in read_pairs(folder)}
    rounds: dict[str, list[Labelled]] = defaultdict(list)
    for letter in read_corpus(folder):
        if letter.round:
            rounds[letter.group].append(letter)
    for letters in rounds.values():
        ready = {letter.draft.id: _ready(letter) for letter in letters}
        for one, other in combinations(letters, 2):
            found = known.get(frozenset((one.draft.id, other.draft.id)))
            if not found and (one.draft.channel != other.draft.channel or set(one.draft.to) & set(other.draft.to)):
                continue
            a, b, verdict = found or (one.draft.id, other.draft.id, "independent")
            yield Example(a, b, verdict, measured(ready[a], ready[b]))


def _ready(letter: Labelled) -> Prepared:
    return prepared(annotate(parse(letter.draft), letter.round))


def answers(pairs: Sequence[Example]) -> dict[str, list[tuple[dict[str, float], bool]]]:
    """Return, for each question, the measures of the pairs it is asked of and the right answer."""
    asked: dict[str, list[tuple[dict[str, float], bool]]] = {question: [] for question in MEASURES}
    for pair in pairs:
        m = pair.measures
        is_copy = pair.verdict in {"same-letter", "light-edit"}
        asked["copy"].append((asdict(m.cover), is_copy))
        if is_copy:
            asked["same-letter"].append((asdict(m.edits), pair.verdict == "same-letter"))
            continue
        asked["paraphrase"].append((asdict(m.order), pair.verdict == "paraphrase"))
        if pair.verdict != "paraphrase":
            asked["shared-phrases"].append((asdict(m.cover), pair.verdict == "shared-phrases"))
    return asked


def fitted(question: str, asked: Sequence[tuple[dict[str, float], bool]]) -> dict[str, object]:
    """Return bias and weights of one question, for the measures as they are."""
    names = MEASURES[question]
    x = np.array([[_number(measures[name]) for name in names] for measures, _ in asked])
    yes = np.array([answer for _, answer in asked])
    mean, spread = x.mean(0), x.std(0) + 1e-9
    weights = _logistic((x - mean) / spread, yes) / np.r_[spread, 1.0]
    bias = weights[-1] - weights[:-1] @ mean
    return {
        "bias": round(float(bias), 3),
        "weights": {name: round(float(weight), 3) for name, weight in zip(names, weights[:-1], strict=True)},
    }


def _number(value: float) -> float:
    return log(1 + value) if isinstance(value, int) else value


def _logistic(x: Numbers, yes: npt.NDArray[np.bool_]) -> Numbers:
    """Return weights, the bias last, by Newton's method."""
    x = np.c_[x, np.ones(len(x))]
    share = np.where(yes, 1 / max(yes.sum(), 1), _CAUTION / max((~yes).sum(), 1)) * len(yes) / (1 + _CAUTION)
    ridge = np.diag(np.r_[np.full(x.shape[1] - 1, _RIDGE), 1e-6])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (share * (chance - yes)) + ridge @ weights
        curve = (x.T * (share * chance * (1 - chance))) @ x + ridge
        weights -= np.linalg.solve(curve, slope)
    return weights


def main(folders: Sequence[str]) -> None:
    """Fit all questions on the pairs of the folders."""
    pairs = [pair for folder in folders for pair in examples(Path(folder))]
    model = {question: fitted(question, asked) for question, asked in answers(pairs).items()}
    (models() / "likeness.json").write_text(json.dumps(model, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["corpus/train"])
