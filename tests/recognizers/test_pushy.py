"""The quick look must hide nothing: a pattern's cues stand in all that it matches."""

from pathlib import Path

import pytest

from critic.parse import parse
from critic.recognizers.pushy import _PUSH, presses
from critic.training.corpus import read_corpus

CORPUS = Path(__file__).parents[2] / "corpus"


def _sentences() -> list[str]:
    letters = [parse(each.draft) for each in read_corpus(CORPUS / "train")]
    return [each.span.of(letter.view).lower() for letter in letters for each in letter.sentences]


@pytest.mark.skipif(not (CORPUS / "train").is_dir(), reason="needs the corpus of a checkout")
def test_every_match_holds_one_of_its_cues() -> None:
    missed = [
        (pattern.pattern[:40], found[0])
        for sentence in _sentences()
        for cues, pattern in _PUSH
        if (found := pattern.search(sentence)) and not any(cue in found[0] for cue in cues)
    ]
    assert missed == []


@pytest.mark.parametrize(
    "sentence",
    [
        "could you confirm before easter so that i can give notice?",
        "the lease ends on the 1st, so it would be good if you could answer before that.",
        "please let me have your decision before diwali.",
        "i beg you to take me.",
        "take the time you need, but i need your answer by friday.",
    ],
)
def test_it_presses(sentence: str) -> None:
    assert presses(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "i beg you to accept my respectful greetings.",
        "i beg of you to forgive my late reply.",
        "you said i would hear before christmas.",
        "i tuned the organ before easter.",
        "we need the answer by friday in my trade, but take the time you need.",
    ],
)
def test_it_does_not_press(sentence: str) -> None:
    assert not presses(sentence)
