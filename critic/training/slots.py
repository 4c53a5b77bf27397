"""Fit ``models/slots.json``: how likely a name stands in the place of the employer, the post or the reader.

    python -m critic.training.slots corpus/train [MORE...]

Letters of a round teach without a mark: where their own firm or job is named, such a name belongs, and the other names
in them are of schools, tools, towns, former employers and colleagues.  So do the marks of a wrong one.
``corpus/slots`` adds sentences written for this model, in which each name that fills a place is marked, and the firms
that letters without a round are written to.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-untyped,unused-ignore]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped,unused-ignore]

from critic.annotate import annotate
from critic.checks import stale_day, wrong_company, wrong_role
from critic.domain import AnnotatedLetter, Span
from critic.learned.slots import Place, candidates, evidence, look_of_day
from critic.parse import parse
from critic.phrases.days import DAY, value
from critic.resources import models
from critic.training.corpus import Labelled, read_corpus
from critic.training.marked import unmark

# The inverse strength of the ridge, and how often a feature must occur: by cross-validation over writers.
_RIDGE = 2.0
_LEAST = 3
_WRITTEN = {
    Place.EMPLOYER: ("firms_and_jobs.txt", "firms.txt", "any_kind.txt"),
    Place.POST: ("firms_and_jobs.txt", "any_kind.txt"),
    Place.READER: ("people.txt",),
    Place.DAY: ("days.txt",),
}
_PEOPLE = {"interviewer", "other-interviewer", "person", "addressee", "signature", "leaked-interviewer"}
_WRONG = {Place.EMPLOYER: "wrong-company", Place.POST: "wrong-role", Place.READER: "leaked-interviewer"}
_OF_LETTERS = (Place.EMPLOYER, Place.POST, Place.DAY)


@dataclass(frozen=True, slots=True)
class Example:
    """A name, what stands around it, and whether it fills the place."""

    name: str
    features: dict[str, float]
    fills: bool


def written(place: Place, file: Path) -> Iterator[Example]:
    """Yield the names of sentences in which every one that fills a place is marked, one sentence a line."""
    others = {each.value for each in Place if each is not place}
    for line in file.read_text("utf-8").splitlines():
        text, marks = unmark(line)
        whole = Span(0, len(text))
        for span, look in candidates(place, text, whole):
            labels = {mark.label for mark in marks if span.overlaps(Span(mark.start, mark.end))}
            if not labels & others:
                yield Example(span.of(text), evidence(text, whole, span, look), place.value in labels)


def of_letter(place: Place, letter: Labelled, seen: AnnotatedLetter, firms: Set[str]) -> Iterator[Example]:
    """Yield the names of a letter as it is seen; ``firms`` are those that one without a round is written to."""
    if place is Place.DAY:
        yield from _days_of_letter(letter, seen)
        return
    view = seen.letter.view
    for sentence in seen.letter.sentences:
        for span, look in candidates(place, view, sentence.span):
            labels = {mark.label for mark in letter.marks if span.overlaps(Span(mark.start, mark.end))}
            if labels & _PEOPLE or _is_of_the_other(place, seen, span, labels):
                continue
            is_own, is_wrong = _is_own(place, letter, span.of(view), firms), _WRONG[place] in labels
            # What a detail tells of the firm is no slot; without a round one word, or any job, may be the right one.
            is_unknown = letter.round is None and (place is Place.POST or ("shape 1" in look or "small 1" in look))
            if not is_wrong and ("detail" in labels if is_own else is_unknown):
                continue
            yield Example(span.of(view), evidence(view, sentence.span, span, look), is_wrong or is_own)


def _days_of_letter(letter: Labelled, seen: AnnotatedLetter) -> Iterator[Example]:
    """Yield the days that a letter names: those that fit its meeting, and those marked as stale, are the meeting's."""
    clocks = list(stale_day.clocks(seen))
    view = seen.letter.view
    for sentence in (each.span for each in seen.letter.sentences if clocks):
        for found in DAY.finditer(view, sentence.start, sentence.end):
            span = Span(*found.span())
            labels = {mark.label for mark in letter.marks if span.overlaps(Span(mark.start, mark.end))}
            is_stale, fits = "stale-day" in labels, any(stale_day.fits(value(found), *clock) for clock in clocks)
            # What a detail tells of may have happened on that day by chance.
            if is_stale or not (fits and "detail" in labels):
                features = evidence(view, sentence, span, look_of_day(view, found))
                yield Example(found[0], features, is_stale or fits)


def _is_of_the_other(place: Place, seen: AnnotatedLetter, span: Span, labels: set[str]) -> bool:
    """Return whether a name is a placeholder's, or part of what fills the other place."""
    theirs = {Place.EMPLOYER: "role", Place.POST: "company"}[place]
    if any(label in labels for each, label in _WRONG.items() if each is not place):
        return True
    return any(each.field == "text" and each.span.overlaps(span) for each in seen.of(theirs, "placeholder"))


def _is_own(place: Place, letter: Labelled, name: str, firms: Set[str]) -> bool:
    if letter.round is None:
        return place is Place.EMPLOYER and name in firms
    if place is Place.EMPLOYER:
        return bool(letter.round.company) and wrong_company.is_same(name, letter.round.company or "")
    return bool(letter.round.role) and wrong_role.is_same(name, letter.round.role or "")


def gathered(folders: Sequence[Path]) -> dict[Place, list[Example]]:
    """Return all examples of the folders' letters and of ``slots`` beside the first of them."""
    beside = folders[0].parent / "slots"
    firms = [line.split("\t") for line in (beside / "singles.tsv").read_text("utf-8").splitlines()]
    letters = (letter for folder in folders for letter in read_corpus(folder))
    seen = [(letter, annotate(parse(letter.draft), letter.round)) for letter in letters]
    known: dict[str, set[str]] = defaultdict(set)
    for draft, name in firms:
        known[draft].add(name)
    return {
        place: [
            *(
                example
                for letter, annotated in (seen if place in _OF_LETTERS else ())
                for example in of_letter(place, letter, annotated, known[letter.draft.id])
            ),
            *(example for file in _WRITTEN[place] for example in written(place, beside / file)),
        ]
        for place in Place
    }


def weights(found: Sequence[Example]) -> Mapping[str, object]:
    """Return bias and weights of a place as they are stored."""
    often = Counter(feature for example in found for feature in example.features)
    rows = [{key: value for key, value in each.features.items() if often[key] >= _LEAST} for each in found]
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(rows)
    regression = LogisticRegression(C=_RIDGE, max_iter=5000, tol=1e-6).fit(x, [each.fills for each in found])
    named = zip(vectorizer.get_feature_names_out(), regression.coef_[0], strict=True)
    return {
        "bias": round(float(regression.intercept_[0]), 3),
        "weights": {name: round(float(weight), 2) for name, weight in named if abs(weight) >= 0.02},
    }


def main(folders: Sequence[str]) -> None:
    """Fit on the letters of the folders."""
    fitted = {place.value: weights(found) for place, found in gathered([Path(folder) for folder in folders]).items()}
    text = json.dumps(fitted, indent=0, ensure_ascii=False, sort_keys=True)
    (models() / "slots.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:] or ["corpus/train"])
