"""The wheel holds all that is needed: installed elsewhere, without the checkout, it judges letters.

No network: the wheel is built with the tools at hand and unpacked into a fresh environment, which
borrows the installed dependencies by path; critic itself can only come from the wheel, and says so.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus" / "sample"


def quiet(*command: str | Path, cwd: Path, status: int = 0) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV_"))}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert done.returncode == status, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert importlib.util.find_spec("hatchling"), "hatchling is needed to build the wheel; make test installs it"
    target = tmp_path_factory.mktemp("wheel")
    quiet(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target, cwd=ROOT)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the python of a fresh environment with the wheel; it stands where no checkout is near."""
    home = tmp_path_factory.mktemp("a path with spaces") / "env"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    quiet(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel, cwd=home)
    # Only plain paths: the editable install of the checkout hides in a .pth there, which is not followed from here.
    site = Path(quiet(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    (site / "borrowed.pth").write_text("\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}))
    return python


def test_models_are_inside_and_the_checkouts_rest_is_not(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    models = {
        f"critic/_shared/models/{file.relative_to(ROOT / 'models').as_posix()}"
        for file in (ROOT / "models").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert models <= set(names)
    assert {"critic/store/migrations/versions/revision_1.py", "critic/render/templates/round.html"} <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "corpus/", "notebooks/"))]


def test_critic_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = quiet(
        installed, "-c", "import critic, critic.resources as r; print(critic.__file__, r.models())", cwd=tmp_path
    )
    assert str(ROOT) not in where
    assert where.count(str(installed.parent.parent)) == 2


def test_it_judges_a_letter_and_a_round(installed: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(SAMPLE, tmp_path / "round")
    critic = installed.parent / ("critic.exe" if os.name == "nt" else "critic")
    assert "SEND" in quiet(critic, "check", folder / "ada.txt", "--round", folder / "round.toml", cwd=tmp_path)
    answer = json.loads(quiet(critic, "batch", folder, "--format", "json", cwd=tmp_path, status=1))
    assert answer["without_letter"] == ["Farid Haddad"]
