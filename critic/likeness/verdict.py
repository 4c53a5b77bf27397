"""How alike two letters are: from a few measures to one of five verdicts and a likeness of 0-100.

A ladder of yes-or-no questions, each a logistic function of two or three measures with weights in
``models/likeness.json``: is the wording copied?  then, are only names or a noun swapped?  if not copied, is it the
same skeleton in other words?  if not, do they share phrases?  Each verdict has its band of likeness, so that likeness
is ordered with the verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp, log

from critic.likeness.meaning import Order
from critic.likeness.tiles import Cover
from critic.resources import model

SAME_LETTER, LIGHT_EDIT, PARAPHRASE, SHARED, INDEPENDENT = (
    "same-letter",
    "light-edit",
    "paraphrase",
    "shared-phrases",
    "independent",
)
# One shared passage does not make a letter a copy: so much of the rest must be alike as well (0-1).
_BESIDE = 0.08
# A few sentences of two thank-you letters run in one order by themselves (thanks, story, own story, contact), and four
# borrowed sentences in a letter of one's own bring odds of 3.5: where a skeleton is so small, or copied sentences are
# counted in, more is asked; of longer ones, in which order comes about less and less by itself, soon nothing.
_A_SKELETON = 5
_FALL = 6
_LEAST_SKELETON = 3
_SURER = 7.0
# Where this share (0-1) is alike beside the heaviest passage, copying runs through the letter.
_THROUGHOUT = 0.15
# The least and greatest likeness of each verdict.
BANDS = {SAME_LETTER: (85, 100), LIGHT_EDIT: (65, 84), PARAPHRASE: (45, 64), SHARED: (20, 44), INDEPENDENT: (0, 19)}


@dataclass(frozen=True, slots=True)
class Edits:
    """What was changed in a copy.

    ``kept`` is the share (0-1) of words that are equal, names of the round included; ``changed`` the number of
    different swaps, ``rewritten`` that of sentences without a counterpart.
    """

    kept: float
    changed: int
    rewritten: int


def is_copy(cover: Cover) -> bool:
    """Return whether the wording was copied, in more than one passage."""
    return _odds("copy", cover) > 0 and cover.residual >= _BESIDE


def copied(cover: Cover, edits: Edits) -> tuple[str, int]:
    """Return verdict and likeness of a letter whose wording was copied."""
    odds = _odds("same-letter", edits)
    # A sentence put in is an edit, however faithful the rest.
    if odds > 0 and edits.rewritten <= 1:
        return SAME_LETTER, _within(SAME_LETTER, (edits.kept - 0.8) / 0.2)
    return LIGHT_EDIT, _within(LIGHT_EDIT, (cover.dice - 0.3) / 0.65)


def runs_through(cover: Cover) -> bool:
    """Return whether so much was copied here and there that the copied sentences say something of the skeleton."""
    return cover.residual >= _THROUGHOUT


def reworded(cover: Cover, order: Order, whole: Order | None = None) -> tuple[str, int]:
    """Return verdict and likeness of a letter whose wording was not copied.

    ``order`` is that of the sentences that were not copied; ``whole``, of all, is given where copying runs through.
    """
    odds = _odds("paraphrase", order) - _SURER * min(1.0, (_A_SKELETON / max(order.sentences, 1)) ** _FALL)
    if order.sentences < _LEAST_SKELETON:
        odds = 0.0
    if whole and whole.sentences >= _A_SKELETON:
        odds = max(odds, _odds("paraphrase", whole) - _SURER)
    if odds > 0:
        return PARAPHRASE, _within(PARAPHRASE, _chance(odds) * 2 - 1)
    odds = _odds("shared-phrases", cover)
    if odds > 0:
        return SHARED, _within(SHARED, cover.dice / 0.6)
    return INDEPENDENT, _within(INDEPENDENT, cover.dice * 2 + max(order.in_order - 0.4, 0))


def _within(verdict: str, share: float) -> int:
    low, high = BANDS[verdict]
    return low + round((high - low) * min(max(share, 0.0), 1.0))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-min(max(odds, -50), 50)))


def _odds(question: str, measures: Cover | Order | Edits) -> float:
    """Return the logarithm of the odds of "yes": bias plus weights times measures; counts go in as log(1 + n)."""
    odds, weights = _model()[question]
    for name, weight in weights:
        value = getattr(measures, name)
        odds += weight * (log(1 + value) if isinstance(value, int) else value)
    return float(odds)


@cache
def _model() -> dict[str, tuple[float, tuple[tuple[str, float], ...]]]:
    return {name: (each["bias"], tuple(each["weights"].items())) for name, each in model("likeness.json").items()}
