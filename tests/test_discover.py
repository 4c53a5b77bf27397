"""Finding the modules of a package."""

from __future__ import annotations

import critic.formats
from critic.discover import modules


def test_modules_are_sorted_and_private_ones_left_out() -> None:
    names = [module.__name__ for module in modules(critic.formats)]
    assert names == sorted(names)
    assert {"critic.formats.jsonl", "critic.formats.text"} <= set(names)
    assert not any(name.rpartition(".")[2].startswith("_") for name in names)
