"""How likely a name stands in one of four places: of the employer, the job applied for, the reader, the meeting's day.

"I would be proud to shear for ___" and "I left ___ in May" tell the two apart whatever the name is.  For each such
place a logistic regression on the words around the name, the name itself masked, says how sure that is; its weights
are fitted on the corpus (``critic.training.slots``) and lie in ``models/slots.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from math import exp

from critic import lazy
from critic.domain import Span
from critic.names.persons import has_title, people
from critic.phrases.days import DAY, is_before_a_thing, value
from critic.phrases.firms import Shape, holds_job, is_coined, names, small_names
from critic.phrases.jobs import jobs
from critic.resources import model


class Place(StrEnum):
    """What a letter names: the employer it is written to, the post applied for, the reader, the meeting's day."""

    EMPLOYER = "employer"
    POST = "post"
    READER = "reader"
    DAY = "day"


# So many words count on either side; further off they weigh less.
_BEFORE, _AFTER = 14, 10
_FAR_BEFORE, _FAR_AFTER = 8.0, 5.0
_REACH = 170
_TOKEN = lazy.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[,;:()!?.]")


def candidates(place: Place, text: str, sentence: Span) -> Iterator[tuple[Span, Mapping[str, float]]]:
    """Yield the names of a sentence that could fill a place, and what they look like, as features with their weight."""
    if place is Place.POST:
        for span in jobs(text, sentence):
            yield span, look_of_job(span.of(text))
        return
    if place is Place.READER:
        for span in people(text, sentence):
            yield span, look_of_person(text, span)
        return
    if place is Place.DAY:
        for found in DAY.finditer(text, sentence.start, sentence.end):
            yield Span(*found.span()), look_of_day(text, found)
        return
    for span, shape in [*names(text, sentence), *small_names(text, sentence)]:
        if could_be_firm(text, sentence, span, shape):
            yield span, look_of_firm(span.of(text), shape)


def could_be_firm(text: str, sentence: Span, span: Span, shape: Shape) -> bool:
    """Return whether a name is no job's, and not the bare capital a sentence begins with."""
    name = span.of(text)
    if shape is Shape.ONE_WORD and span.start == sentence.start and not is_coined(name):
        return False
    return shape is Shape.FIRM or not (holds_job(name) or any(job == span for job in jobs(text, span)))


def look_of_firm(name: str, shape: Shape) -> Mapping[str, float]:
    """Return what a firm's name looks like, as features."""
    size = "small" if name.islower() else "shape"
    coined = is_coined(name.title() if name.islower() else name)
    return {f"{size} {int(shape)}": 1.0} | ({f"coined {size}": 1.0} if coined else {})


def look_of_job(name: str) -> Mapping[str, float]:
    """Return what a job's name looks like, as features."""
    return {
        "capital": float(name[0].isupper()),
        "plural": float(name.endswith("s")),
        "words": min(len(name.split()), 4) / 4,
    }


def look_of_person(text: str, name: Span) -> Mapping[str, float]:
    """Return what a person's name looks like, as features, with the marks right before and behind it."""
    before, behind = text[: name.start].rstrip(" ")[-1:], text[name.end : name.end + 2].strip()[:1]
    return {
        "title": float(has_title(name.of(text))),
        "words": min(len(name.of(text).split()), 3) / 3,
        f"mark {before}": 1.0,
        f"{behind} mark": 1.0,
        f"{before} marks {behind}": 1.0,
    }


def look_of_day(text: str, found: re.Match[str]) -> Mapping[str, float]:
    """Return what a day looks like, as features: "on Tuesday" is a weekday, the "Tuesday clinic" a thing."""
    kind, first = value(found)["kind"], found[0].split()[0].lower()
    return {f"kind {kind}": 1.0, f"first {first}": 1.0, "thing": float(is_before_a_thing(text, found))}


def evidence(text: str, sentence: Span, name: Span, look: Mapping[str, float]) -> dict[str, float]:
    """Return what stands around a name, as features with their weight: the words, by place and by nearness."""
    before = _words(text[max(sentence.start, name.start - _REACH) : name.start])[::-1]
    after = _words(text[name.end : min(sentence.end, name.end + _REACH)])
    found = {**look, "length": min(len(before), 15) / 15}
    if any(len(word) > 3 and word.endswith("ed") for word in before[:8]):
        found["past"] = 1.0
    for place, word in enumerate([*before, "^"][:3], 1):
        found[f"{word} -{place}"] = 1.0
    for count in (2, 3):
        if len(before) >= count:
            found[" ".join(before[:count][::-1])] = 1.0
    for place, word in enumerate([*after, "$"][:2], 1):
        found[f"{word} +{place}"] = 1.0
    if len(after) > 1:
        found[f"> {after[0]} {after[1]}"] = 1.0
    for place, word in enumerate(before[:_BEFORE]):
        found.setdefault(f"{word} <", 1 / (1 + place / _FAR_BEFORE))
    for place, word in enumerate(after[:_AFTER]):
        found.setdefault(f"{word} >", 1 / (1 + place / _FAR_AFTER))
    return found


def chance(place: Place, text: str, sentence: Span, name: Span, look: Mapping[str, float]) -> float:
    """Return how likely a name fills the place, 0 to 1."""
    bias, weights = _fitted(place)
    score = bias + sum(weights.get(key, 0.0) * value for key, value in evidence(text, sentence, name, look).items())
    return 1 / (1 + exp(-score))


@cache
def _fitted(place: Place) -> tuple[float, dict[str, float]]:
    stored = model("slots.json")[place.value]
    return stored["bias"], stored["weights"]


def _words(text: str) -> list[str]:
    return ["0" if word[0].isdigit() else word.lower() for word in _TOKEN.findall(text)]
