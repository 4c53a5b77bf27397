"""The quick look must hide nothing: a pattern's cues stand in all that it matches."""

from __future__ import annotations

from pathlib import Path

import pytest

from critic.parse import parse
from critic.phrases.cued import CuedPatterns
from critic.recognizers import next_step, pushy
from critic.training.corpus import read_corpus

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    if not (CORPUS / "train").is_dir():
        pytest.skip("needs the corpus of a checkout")
    letters = [parse(each.draft) for each in read_corpus(CORPUS / "train")]
    return [each.span.of(letter.view).lower() for letter in letters for each in letter.sentences]


@pytest.mark.parametrize("table", [pushy._PUSH, next_step._CUES], ids=["pushy", "next step"])
def test_every_match_holds_one_of_its_cues(table: CuedPatterns, sentences: list[str]) -> None:
    missed = [
        (pattern.pattern[:40], found[0])
        for sentence in sentences
        for cues, pattern in table.patterns
        if (found := pattern.search(sentence)) and not any(cue in found[0] for cue in cues)
    ]
    assert missed == []


def test_a_pattern_without_its_cue_is_not_tried() -> None:
    table = CuedPatterns.written([("moon|tide", r"a.*b"), ("sun", r"c")])
    assert table.match("a moon b")
    assert not table.match("a b")
    assert [cues for cues, _ in table.possible_in("the tide and the moon").patterns] == [("moon", "tide")]
