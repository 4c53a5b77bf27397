"""What presses the reader, on letters by a writer never learned from: in every way people do, or seem to."""

from __future__ import annotations

from pathlib import Path

import pytest

from critic.annotate import annotate
from critic.learned.pressure import odds
from critic.parse import parse
from critic.training.corpus import read_corpus

DEV = Path(__file__).parents[2] / "corpus" / "dev"
LABEL = "pushy-tone"


def test_letters_by_a_writer_never_learned_from():
    letters = [each for each in read_corpus(DEV) if each.hand == "bz"]
    told = {each.draft.id for each in letters if annotate(parse(each.draft)).of(LABEL)}
    press = {each.draft.id for each in letters if LABEL in each.problems}
    assert len(press) >= 40
    assert len(told & press) / len(told) >= 0.95
    assert len(told & press) / len(press) >= 0.7


@pytest.mark.parametrize("sentence", ["", "?!", "12,000", "\ud800", "a" * 100_000])
def test_any_text_has_odds(sentence):
    assert odds(sentence) < 0
