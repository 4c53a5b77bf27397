"""Every notebook runs from top to bottom, and what it printed when it was written it prints still.

``pytest tests/test_notebooks.py --snapshot-update`` writes what they print now into them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def printed(notebook: Any) -> list[list[str]]:
    """Return the lines under each cell; the kernel sends them in pieces of any size."""
    pieces = [
        [output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell.get("outputs", ())]
        for cell in notebook.cells
    ]
    return ["".join(piece).splitlines() for piece in pieces]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.filterwarnings("ignore")  # the kernel's own libraries warn of one another
def test_runs_and_says_the_same(path: Path, pytestconfig: pytest.Config) -> None:
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    before = printed(notebook)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=600, kernel_name="python3", resources=resources, record_timing=False).execute()
    if pytestconfig.getoption("update_snapshots"):
        nbformat.write(notebook, path)
    else:
        assert printed(notebook) == before
