"""How likely a sentence presses its reader: a logistic regression on its words, by ones, twos and threes.

Its weights are fitted on the sentences of the corpus, and on some that were written for it
(``critic.training.pressure``); they lie in ``models/pressure.json``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from critic.resources import model

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[?!]")
_NUMBER = re.compile(r"\d[\d.,:]*")
# What a known wording (`recognizers.pushy`) weighs beside the words, before the weights are fitted.
_KNOWN = "known wording"
_KNOWN_WEIGHT = 2.0


def features(sentence: str, is_known: bool) -> dict[str, float]:
    """Return what a sentence consists of: words by ones, twos and threes, questions, exclamations, a known wording.

    Every number is a 0.
    """
    words = _WORD.findall(_NUMBER.sub("0", sentence.lower()))
    pairs, threes = pairwise(words), zip(words, words[1:], words[2:], strict=False)
    found = dict.fromkeys((*words, *map(" ".join, pairs), *map(" ".join, threes)), 1.0)
    return found | ({_KNOWN: _KNOWN_WEIGHT} if is_known else {})


def odds(sentence: str) -> float:
    """Return the log-odds that a sentence presses, by its words alone."""
    fitted = model("pressure.json")
    weights: dict[str, float] = fitted["weights"]
    return float(fitted["bias"] + sum(weights.get(each, 0.0) for each in features(sentence, is_known=False)))


def odds_of_known() -> float:
    """Return what a known wording adds to the log-odds."""
    return float(_KNOWN_WEIGHT * model("pressure.json")["weights"][_KNOWN])
