"""How likely it is that a name stands where a letter names the employer it is written to.

"I would be proud to shear for ___" and "I left ___ in May" tell the two apart whatever the name is.  A logistic
regression on the words around the name, the name itself masked, says how sure that is; its weights are fitted on the
corpus (``critic.training.slots``) and lie in ``models/slots.json``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp

from critic import lazy
from critic.domain import Span
from critic.firms import Shape, holds_job, is_coined, names
from critic.resources import model

# From where on a place is sure, by cross-validation over hands: the less a name looks like a firm's, the surer.
_SURE = {Shape.ONE_WORD: 0.93, Shape.PERSON: 0.8, Shape.TITLE: 0.65, Shape.FIRM: 0.4}
# So many words count on either side; further off they weigh less.
_BEFORE, _AFTER = 14, 10
_FAR_BEFORE, _FAR_AFTER = 8.0, 5.0
_REACH = 170
_DOUBTFUL = 0.75
# "Bergamo and Lecco" are two names.
_IS_LIST = lazy.compile(r" and ")
_TOKEN = lazy.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[,;:()!?.]")


def candidates(text: str, sentence: Span) -> Iterator[tuple[Span, Shape]]:
    """Yield the names of a sentence that could be a firm's: no jobs, and not the bare capital it begins with."""
    for span, shape in names(text, sentence):
        if _is_candidate(text, sentence, span, shape):
            yield span, shape


def _is_candidate(text: str, sentence: Span, span: Span, shape: Shape) -> bool:
    name = span.of(text)
    if shape is Shape.ONE_WORD and span.start == sentence.start and not is_coined(name):
        return False
    return shape is Shape.FIRM or not holds_job(name)


def is_sure(text: str, sentence: Span, name: Span, shape: Shape, doubtful: bool = False) -> bool:
    """Return whether a name surely stands where the employer's belongs; ``doubtful`` asks for more."""
    if shape < Shape.FIRM and (_IS_LIST.search(name.of(text)) or not _is_candidate(text, sentence, name, shape)):
        return False
    return chance(text, sentence, name, shape) >= max(_SURE[shape], _DOUBTFUL if doubtful else 0.0)


def evidence(text: str, sentence: Span, name: Span, shape: Shape) -> dict[str, float]:
    """Return what stands around a name, as features with their weight: the words, by place and by nearness."""
    before = _words(text[max(sentence.start, name.start - _REACH) : name.start])[::-1]
    after = _words(text[name.end : min(sentence.end, name.end + _REACH)])
    found = {f"shape {int(shape)}": 1.0, "length": min(len(before), 15) / 15}
    if is_coined(name.of(text)):
        found["coined"] = 1.0
    if any(len(word) > 3 and word.endswith("ed") for word in before[:8]):
        found["past"] = 1.0
    for place, word in enumerate([*before, "^"][:3], 1):
        found[f"{word} -{place}"] = 1.0
    if len(before) > 1:
        found[f"{before[1]} {before[0]}"] = 1.0
    for place, word in enumerate([*after, "$"][:2], 1):
        found[f"{word} +{place}"] = 1.0
    for place, word in enumerate(before[:_BEFORE]):
        found.setdefault(f"{word} <", 1 / (1 + place / _FAR_BEFORE))
    for place, word in enumerate(after[:_AFTER]):
        found.setdefault(f"{word} >", 1 / (1 + place / _FAR_AFTER))
    return found


def chance(text: str, sentence: Span, name: Span, shape: Shape) -> float:
    """Return how likely a name stands where the employer's belongs, 0 to 1."""
    bias, weights = _fitted()
    score = bias + sum(weights.get(key, 0.0) * value for key, value in evidence(text, sentence, name, shape).items())
    return 1 / (1 + exp(-score))


@cache
def _fitted() -> tuple[float, dict[str, float]]:
    stored = model("slots.json")
    return stored["bias"], stored["weights"]


def _words(text: str) -> list[str]:
    return ["0" if word[0].isdigit() else word.lower() for word in _TOKEN.findall(text)]
