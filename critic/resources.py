"""Where models and stock phrases lie: inside an installed wheel, or beside the package in a checkout."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


@cache
def models() -> Path:
    """Return the folder of what training wrote.

    Raises FileNotFoundError where the installation is damaged.
    """
    return _folder("models")


@cache
def stock_phrases() -> Path:
    """Return the folder of formulas of follow-up letters.

    Raises FileNotFoundError where the installation is damaged.
    """
    return _folder("corpus/stock_phrases")


def _folder(name: str) -> Path:
    for folder in (_PACKAGE / "_shared" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"critic's {name} are missing; install critic again")


@cache
def model(name: str) -> Any:
    """Return the JSON of a model file, read once."""
    return json.loads((models() / name).read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the lines of a word list, comments and blank lines left out."""
    lines = (models() / name).read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
