"""Fit ``models/pressure.json``: how likely a sentence presses its reader.

    python -m critic.training.pressure corpus/train [MORE...]

From every sentence of the letters, and from ``corpus/pressure``: sentences written for this model, since letters press
in fewer ways than people do.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped,unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped,unused-ignore]

from critic.domain import Span
from critic.learned.pressure import features
from critic.parse import parse
from critic.recognizers.pushy import presses
from critic.resources import models
from critic.training.corpus import Labelled, read_corpus
from critic.training.marked import unmark

LABEL = "pushy-tone"
# The inverse strength of the ridge, in how many sentences a feature must occur, and what a sentence without a letter
# counts: by the letters of dev.
_RIDGE = 3.6
_LEAST = 3
_WRITTEN = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence by its features, whether it presses, and what it counts."""

    features: dict[str, float]
    presses: bool
    weight: float = 1.0


def of_letter(letter: Labelled) -> Iterator[Example]:
    """Yield the sentences of a letter in English, by their features, and whether they press."""
    if "not-english" in letter.problems:
        return
    parsed = parse(letter.draft)
    marks = [Span(mark.start, mark.end) for mark in letter.of(LABEL)]
    for sentence in parsed.sentences:
        text = sentence.span.of(parsed.view)
        yield Example(_features(text), any(mark.overlaps(sentence.span) for mark in marks))


def written(file: Path) -> Iterator[Example]:
    """Yield the sentences of a file, one a line; those that press are marked."""
    for line in file.read_text("utf-8").splitlines():
        text, marks = unmark(line)
        yield Example(_features(text), any(mark.label == LABEL for mark in marks), _WRITTEN)


def _features(text: str) -> dict[str, float]:
    return features(text, presses(text.lower()))


def gathered(folders: Sequence[Path]) -> list[Example]:
    """Return all sentences of the folders' letters and of ``pressure`` beside the first of them."""
    letters = [letter for folder in folders for letter in read_corpus(folder)]
    files = sorted((folders[0].parent / "pressure").glob("*.txt"))
    return [each for source in (*map(of_letter, letters), *map(written, files)) for each in source]


def fitted(found: Sequence[Example]) -> Mapping[str, object]:
    """Return bias and weights as they are stored."""
    often = Counter(feature for each in found for feature in each.features)
    rows = [{name: value for name, value in each.features.items() if often[name] >= _LEAST} for each in found]
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(rows)
    regression = LogisticRegression(C=_RIDGE, max_iter=2000, tol=1e-6)
    regression.fit(x, [each.presses for each in found], sample_weight=[each.weight for each in found])
    named = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    return {
        "bias": round(float(regression.intercept_[0]), 3),
        "weights": {name: round(float(weight), 2) for name, weight in named if abs(weight) >= 0.05},
    }


def main(folders: Sequence[str]) -> None:
    """Fit on the letters of the folders."""
    text = json.dumps(
        fitted(gathered([Path(folder) for folder in folders])), indent=0, ensure_ascii=False, sort_keys=True
    )
    (models() / "pressure.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["corpus/train"])
