"""How specific a letter is, sentence by sentence and word by word: which words are a detail, which anyone could send.

A small network, fitted on the corpus and stored as plain numbers, reads the words of a letter (`wording`).  For every
sentence it says how likely it holds a detail, a generic clause or thanks; for every word, whether it begins, continues
or ends one.  The words of a detail are then the stretch that fits best in a sentence likely to hold one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from critic.learned import wording
from critic.learned.wording import Words
from critic.reading import Reading
from critic.resources import model, models
from critic.vectors import Floats

LABELS = ("detail", "generic", "thanks", "pushy-tone")
# What a word can be: outside everything, or begin, continue, end or be all of a stretch with a label.
PARTS = 4
MEANING_SCALE = 4.0
# What is only perhaps generic does not end a matter: who learned English late is less surely read.
SURELY_GENERIC = 0.8
_KEY = "critic.learned.specificity"
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with a label: code points, how sure, and the sentence they stand in."""

    label: str
    start: int
    end: int
    confidence: float
    sentence: int


@dataclass(frozen=True, slots=True)
class Chances:
    """A sentence, in code points, and how likely, 0 to 1, it holds a detail and thanks."""

    start: int
    end: int
    detail: float
    thanks: float


@dataclass(frozen=True, slots=True)
class Specifics:
    """What was found, in the order of the text: stretches, and what each sentence likely holds."""

    stretches: tuple[Stretch, ...]
    sentences: tuple[Chances, ...]

    def of(self, label: str) -> tuple[Stretch, ...]:
        """Return the stretches with a label."""
        return tuple(each for each in self.stretches if each.label == label)


def specifics(reading: Reading) -> Specifics:
    """Return what is specific and what generic in a letter; worked out once, kept with the letter's tokens."""
    known: Specifics | None = reading.doc.user_data.get(_KEY)
    if known is None:
        known = _found(wording.read(reading, general()))
        reading.doc.user_data[_KEY] = known
    return known


@cache
def general() -> Mapping[str, int]:
    """Return the words of follow-up letters in general, each with its place."""
    return {word: place for place, word in enumerate(model("specificity.json")["general"])}


@cache
def _networks() -> tuple[Mapping[str, Floats], ...]:
    # Products as small as these are slower on two threads, and many times slower on two busy cores.  For good, since
    # to limit the threads anew for each letter takes half as long as the products do.
    threadpool_limits(limits=1, user_api="blas")
    with np.load(models() / "specificity.npz", allow_pickle=False) as stored:
        values = {name: _laid_out(stored[name].astype(np.float32)) for name in stored.files}
    count = 1 + max(int(name.split(".")[0]) for name in values)
    return tuple(
        {name.split(".", 1)[1]: each for name, each in values.items() if name.startswith(f"{n}.")} for n in range(count)
    )


def _laid_out(values: Floats) -> Floats:
    """Return the same numbers, their last axis outermost in memory, as the products need them."""
    return np.ascontiguousarray(values.transpose()).transpose()


def about_sentences(words: Words) -> Floats:
    """Return what is known of each sentence as a whole: length, place in the letter, how much of it is new."""
    bounds = np.asarray(words.bounds)
    lengths = np.diff(bounds)
    place = np.linspace(0, 1, len(lengths)) if len(lengths) > 1 else np.zeros(len(lengths))
    new = np.isin(words.ids, (wording.SPECIAL.index("<new>"), wording.SPECIAL.index("<rare>"))).astype(np.float32)
    count = np.add.reduceat(new, bounds[:-1])
    columns = [
        np.log1p(lengths),
        lengths < 5,
        lengths > 25,
        place,
        place == 0,
        place == 1,
        np.log1p(count),
        3 * count / lengths,
    ]
    overall = np.full(len(lengths), new.mean())
    return np.stack([*columns, overall], axis=1).astype(np.float32)


def scores(words: Words) -> tuple[Floats, Floats]:
    """Return log-probabilities of the parts for each word (n, 1 + 4 x labels) and of the labels for each sentence."""
    known = about_sentences(words)
    every = [_forward(network, words, known) for network in _networks()]
    parts = np.mean([each[0] for each in every], axis=0)
    labels = np.mean([each[1] for each in every], axis=0)
    return parts, (1 + np.tanh(labels / 2)) / 2


def _forward(net: Mapping[str, Floats], words: Words, known: Floats) -> tuple[Floats, Floats]:
    hidden = np.hstack([words.meaning * MEANING_SCALE, words.marks, net["general.weight"][words.ids]])
    hidden = np.maximum(0, hidden @ net["inward.weight"].T + net["inward.bias"])
    for layer in ("first", "second"):
        hidden = hidden + np.maximum(0, _convolved(hidden, net[f"{layer}.weight"], net[f"{layer}.bias"]))
    starts = np.asarray(words.bounds[:-1])
    lengths = np.diff(words.bounds)
    mean = np.add.reduceat(hidden, starts) / lengths[:, None]
    pooled = np.hstack([mean, np.maximum.reduceat(hidden, starts), known])
    around = np.maximum(0, _convolved(pooled, net["around.weight"], net["around.bias"]))
    labels = around @ net["labels.weight"].T + net["labels.bias"]
    joined = np.hstack([hidden, np.repeat(around, lengths, axis=0)])
    parts = joined @ net["parts.weight"].T + net["parts.bias"]
    parts -= parts.max(axis=1, keepdims=True)
    return parts - np.log(np.exp(parts).sum(axis=1, keepdims=True)), labels


def _convolved(rows: Floats, weight: Floats, bias: Floats) -> Floats:
    """Return each row with its neighbours weighed in; ``weight`` is (out, in, width), zeros stand beyond the edges."""
    out_size, size, width = weight.shape
    padded = np.zeros((len(rows) + width - 1, size), np.float32)
    padded[width // 2 : width // 2 + len(rows)] = rows
    side_by_side = np.hstack([padded[at : at + len(rows)] for at in range(width)])
    # (width, in, out) in memory already (see _networks): no copy is made here.
    return np.asarray(side_by_side @ weight.transpose(2, 1, 0).reshape(width * size, out_size) + bias, np.float32)


def _found(words: Words) -> Specifics:
    if not words.starts:
        return Specifics((), ())
    parts, labels = scores(words)
    found = stretches(words, parts, labels, model("specificity.json")["thresholds"])
    detail, thanks = (labels[:, LABELS.index(label)].tolist() for label in ("detail", "thanks"))
    sentences = (
        Chances(words.starts[first], words.ends[end - 1], *likely)
        for first, end, *likely in zip(words.bounds, words.bounds[1:], detail, thanks, strict=False)
    )
    return Specifics(tuple(found), tuple(sentences))


def stretches(words: Words, parts: Floats, labels: Floats, least: Mapping[str, Any]) -> list[Stretch]:
    """Return the stretches that fit best; ``least`` holds what a sentence, and a stretch, must reach for each label."""
    found: list[Stretch] = []
    # A letter that holds a detail somewhere has it in its likeliest sentence, however faint.
    anywhere = 1 - float(np.prod(1 - labels[:, 0])) >= least["letter"]
    enough = min(least["detail"][0], float(labels[:, 0].max())) if anywhere else 1.1
    for sentence, (start, end) in enumerate(zip(words.bounds, words.bounds[1:], strict=False)):
        free = np.ones(end - start, bool)
        for label in ("detail", "thanks", "generic", "pushy-tone"):
            column = LABELS.index(label)
            likely = float(labels[sentence, column])
            if likely < (enough if label == "detail" else least[label][0]):
                continue
            fits = _fits(parts[start:end], column, least["longer"])
            must = label == "detail"
            while (best := _best(fits, free)) and (must or fits[best] > least[label][1]):
                first, last = best
                free[first : last + 1] = False
                must = False
                found.append(Stretch(label, words.starts[start + first], words.ends[start + last], likely, sentence))
    return sorted(found, key=lambda each: (each.start, each.end))


def _fits(parts: Floats, column: int, longer: float) -> Floats:
    """Return how much better the words from row to column fit as one stretch than as nothing; -inf where not allowed.

    ``longer`` is given for each word inside: sure of no word, the network would rather mark too few.
    """
    outside = parts[:, 0]
    begin, inside, last, whole = (parts[:, 1 + PARTS * column + part] - outside for part in range(PARTS))
    run = np.concatenate([[0.0], np.cumsum(inside + longer)])
    fits = begin[:, None] + last[None, :] + run[None, :-1] - run[1:, None]
    at = np.arange(len(parts))
    fits = np.where((at[None, :] > at[:, None]) & (at[None, :] - at[:, None] < _LONGEST), fits, -np.inf)
    fits[at, at] = whole
    return np.asarray(fits, np.float32)


def _best(fits: Floats, free: Any) -> tuple[int, int] | None:
    """Return the best stretch of free words."""
    taken = np.concatenate([[0], np.cumsum(~free)])
    allowed = np.where(taken[None, 1:] == taken[:-1, None], fits, -np.inf)
    first, last = divmod(int(allowed.argmax()), len(free))
    return (first, last) if np.isfinite(allowed[first, last]) else None
