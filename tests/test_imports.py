"""What is heavy is loaded where it is needed and nowhere else; what could run code on loading, never."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "critic"
SAMPLE = PACKAGE.parent / "corpus" / "sample"
HEAVY = {
    "spacy",
    "sklearn",
    "scipy",
    "numpy",
    "holidays",
    "fastapi",
    "starlette",
    "pydantic",
    "phonenumbers",
    "sqlalchemy",
    "alembic",
}
JUDGE = f"from critic.cli import main; main(['batch', {str(SAMPLE)!r}])"


def loaded(program: str) -> set[str]:
    """Return the top-level packages that are loaded when a program ends."""
    tail = "\nimport sys; print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", program + tail], capture_output=True, text=True, encoding="utf-8", check=True, timeout=60
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "program",
    [
        "import critic",
        "from critic import Draft, Round",
        "from critic.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
        "from critic.cli import main\ntry: main(['check', '--help'])\nexcept SystemExit: pass",
    ],
)
def test_importing_and_helping_load_nothing_heavy(program: str) -> None:
    assert not loaded(program) & HEAVY


def test_judging_loads_neither_sklearn_nor_a_server() -> None:
    assert not loaded(JUDGE) & {"sklearn", "scipy", "fastapi", "starlette", "uvicorn", "joblib", "sqlalchemy"}


def test_a_server_that_keeps_nothing_loads_no_database() -> None:
    assert not loaded("from critic.api.app import create_app; create_app()") & {"sqlalchemy", "alembic", "sqlite3"}


def imports(file: Path) -> set[str]:
    """Return the full names a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


MODULES = sorted(PACKAGE.rglob("*.py"))


def test_only_training_imports_training() -> None:
    guilty = [
        file.relative_to(PACKAGE).as_posix()
        for file in MODULES
        if "training" not in file.relative_to(PACKAGE).parts
        and file != PACKAGE / "cli" / "models.py"  # the command that trains
        and any(name.startswith("critic.training") or name.partition(".")[0] == "sklearn" for name in imports(file))
    ]
    assert guilty == []


def test_nothing_that_runs_code_on_loading() -> None:
    dangerous = {"pickle", "joblib", "dill", "cloudpickle", "marshal", "shelve"}
    guilty = [file.name for file in MODULES if {name.partition(".")[0] for name in imports(file)} & dangerous]
    assert guilty == []
