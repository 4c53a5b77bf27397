"""What ships is what the recipe makes: the weights that are fitted in seconds are fitted again and compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from critic.resources import model, models, words
from critic.training import general_words as recipe
from critic.training import likeness, pressure, slots
from critic.training.corpus import read_corpus
from critic.training.general_words import general_words

TRAIN = Path(__file__).parents[2] / "corpus" / "train"


def test_likeness() -> None:
    asked = likeness.answers(list(likeness.examples(TRAIN)))
    shipped = model("likeness.json")
    for question, answers in asked.items():
        refitted = likeness.fitted(question, answers)
        assert refitted["bias"] == pytest.approx(shipped[question]["bias"], abs=0.01)
        assert refitted["weights"] == pytest.approx(shipped[question]["weights"], abs=0.01)


def test_general_words() -> None:
    assert frozenset(general_words(list(read_corpus(TRAIN)))) == words("general_words.txt")


def test_general_words_are_written_byte_for_byte_as_they_ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipe, "models", lambda: tmp_path)
    recipe.write(TRAIN)
    assert (tmp_path / "general_words.txt").read_bytes() == (models() / "general_words.txt").read_bytes()


def test_slots() -> None:
    shipped = model("slots.json")
    for place, found in slots.gathered([TRAIN]).items():
        refitted, ours = slots.weights(found), shipped[place.value]
        assert refitted["bias"] == pytest.approx(ours["bias"], abs=0.01)
        # What weighs next to nothing may be left out on one machine and not on another.
        known = {name: ours["weights"].get(name, 0.0) for name in refitted["weights"]}
        assert refitted["weights"] == pytest.approx(known, abs=0.03)
        assert sum(name not in refitted["weights"] for name in ours["weights"]) <= len(known) / 100


def test_pressure() -> None:
    shipped = model("pressure.json")
    refitted = pressure.fitted(pressure.gathered([TRAIN]))
    assert refitted["bias"] == pytest.approx(shipped["bias"], abs=0.01)
    known = {name: shipped["weights"].get(name, 0.0) for name in refitted["weights"]}
    assert refitted["weights"] == pytest.approx(known, abs=0.06)
    assert sum(name not in refitted["weights"] for name in shipped["weights"]) <= len(known) / 100
