"""`critic models train`: what is fitted anew, what is kept, and that both are said."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from critic.cli import main, models


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the recipes that are started; none is run, and torch is not there."""
    names: list[str] = []

    def start(command: list[str], **_: object) -> SimpleNamespace:
        names.append(command[2])
        assert command[3] == str(tmp_path / "corpus" / "train")
        return SimpleNamespace(returncode=0)

    (tmp_path / "corpus" / "train").mkdir(parents=True)
    monkeypatch.setattr(models, "models", lambda: tmp_path / "models")
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    monkeypatch.setattr(subprocess, "run", start)
    return names


def test_all_but_the_network_is_fitted_and_what_is_kept_is_said(
    started: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "train"]) == 0
    assert started == [f"critic.training.{each}" for each in ("general_words", "likeness", "slots", "pressure")]
    said = capsys.readouterr().out
    assert "kept    specificity.npz" in said and "--network" in said and "torch" in said


def test_the_network_without_torch_is_refused_before_anything_is_written(
    started: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "train", "--network"]) == 2
    assert "pip install torch" in capsys.readouterr().err
    assert not started


def test_the_network_is_fitted_between_the_words_it_needs_and_what_needs_it(
    started: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: object())
    assert main(["models", "train", "--network"]) == 0
    recipes = ("general_words", "fit", "likeness", "slots", "pressure")
    assert started == [f"critic.training.{recipe}" for recipe in recipes]


def test_a_recipe_that_fails_is_named(
    started: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=1))
    assert main(["models", "train"]) == 2
    assert "critic.training.general_words failed" in capsys.readouterr().err
