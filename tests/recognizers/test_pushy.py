"""The quick look must hide nothing: a pattern's cues stand in all that it matches."""

from pathlib import Path

import pytest

from critic.parse import parse
from critic.recognizers.pushy import _PUSH
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
