"""Fit ``models/slots.json``: how likely a name stands where the employer's belongs, by the words around it.

    python -m critic.training.slots corpus/train [MORE...]

Letters of a round teach without a mark: where their own firm is named, a firm's name belongs, and the other names in
them are of schools, tools, towns and former employers.  So do the marks of a wrong one.  ``corpus/slots`` adds
sentences written for this model (``employers.txt``) and the firms that letters without a round are written to.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped,unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped,unused-ignore]

from critic.annotate import annotate
from critic.checks.wrong_company import is_same
from critic.domain import AnnotatedLetter, Span
from critic.firms import Shape
from critic.parse import parse
from critic.resources import models
from critic.slots import candidates, evidence
from critic.training.corpus import Labelled, read_corpus
from critic.training.marked import unmark

WRITTEN = "written"
# The inverse strength of the ridge, and how often a feature must occur: by cross-validation over hands.
_RIDGE = 2.0
_LEAST = 2
_PEOPLE = {"interviewer", "other-interviewer", "person", "addressee", "signature", "leaked-interviewer"}
_NOT_FIRMS = frozenset({*_PEOPLE, "wrong-role"})


@dataclass(frozen=True, slots=True)
class Example:
    """A name in its place; ``hand`` is who wrote it, ``is_employer`` whether the employer's belongs there."""

    hand: str
    letter: str
    name: str
    shape: Shape
    features: dict[str, float]
    is_employer: bool
    is_wrong: bool = False


def written(file: Path) -> Iterator[Example]:
    """Yield the names of sentences in which every employer is marked, one a line."""
    for line in file.read_text("utf-8").splitlines():
        text, marks = unmark(line)
        whole = Span(0, len(text))
        for span, shape in candidates(text, whole):
            labels = {mark.label for mark in marks if span.overlaps(Span(mark.start, mark.end))}
            if "post" not in labels:
                features = evidence(text, whole, span, shape)
                yield Example(WRITTEN, "", span.of(text), shape, features, "employer" in labels)


def examples(letter: Labelled, known: frozenset[str]) -> Iterator[Example]:
    """Yield the names of a letter; ``known`` are firms that one without a round is written to."""
    seen = annotate(parse(letter.draft), letter.round)
    view = seen.letter.view
    for sentence in seen.letter.sentences:
        for span, shape in candidates(view, sentence.span):
            labels = {mark.label for mark in letter.marks if span.overlaps(Span(mark.start, mark.end))}
            if labels & _NOT_FIRMS or _is_known(seen, span):
                continue
            name, is_wrong = span.of(view), "wrong-company" in labels
            is_own = is_same(name, letter.round.company) if letter.round and letter.round.company else name in known
            # What a detail tells of the firm is no slot; a single word may be the firm of a letter without a round.
            if not is_wrong and ("detail" in labels if is_own else letter.round is None and shape is Shape.ONE_WORD):
                continue
            features = evidence(view, sentence.span, span, shape)
            yield Example(letter.hand, letter.draft.id, name, shape, features, is_wrong or is_own, is_wrong)


def _is_known(seen: AnnotatedLetter, span: Span) -> bool:
    return any(each.field == "text" and each.span.overlaps(span) for each in seen.of("role", "placeholder"))


def gathered(folders: Sequence[Path]) -> list[Example]:
    """Return all examples of the folders' letters and of ``slots`` beside the first of them."""
    beside = folders[0].parent / "slots"
    firms = [line.split("\t") for line in (beside / "singles.tsv").read_text("utf-8").splitlines()]
    found = [
        example
        for folder in folders
        for letter in read_corpus(folder)
        for example in examples(letter, frozenset(name for draft, name in firms if draft == letter.draft.id))
    ]
    return [*found, *written(beside / "employers.txt")]


def fitted(found: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    """Return the features that occur often enough and the regression on them."""
    often = Counter(feature for example in found for feature in example.features)
    rows = [{key: value for key, value in each.features.items() if often[key] >= _LEAST} for each in found]
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(rows)
    return vectorizer, LogisticRegression(C=_RIDGE, max_iter=5000, tol=1e-6).fit(
        x, [each.is_employer for each in found]
    )


def weights(found: Sequence[Example]) -> dict[str, object]:
    """Return bias and weights as they are stored."""
    vectorizer, regression = fitted(found)
    named = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    return {
        "bias": round(float(regression.intercept_[0]), 3),
        "weights": {name: round(float(weight), 3) for name, weight in named if abs(weight) >= 0.01},
    }


def out_of_hand(found: Sequence[Example]) -> list[float]:
    """Return the chance of each example by a model that has seen no other letter of its hand."""
    hands = np.array([each.hand for each in found])
    chances = np.zeros(len(found))
    for hand in sorted(set(hands)):
        vectorizer, regression = fitted([each for each in found if each.hand != hand])
        held_out = [each.features for each in found if each.hand == hand]
        chances[hands == hand] = regression.predict_proba(vectorizer.transform(held_out))[:, 1]
    return [float(chance) for chance in chances]


def main(folders: Sequence[str]) -> None:
    """Fit on the letters of the folders."""
    model = weights(gathered([Path(folder) for folder in folders]))
    text = json.dumps(model, indent=0, ensure_ascii=False, sort_keys=True)
    (models() / "slots.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["corpus/train"])
