"""Programs that others wrote, each in an environment of its own, and the server they ask.

Where an environment cannot be made the tests say so by name; `.ci/run` has what they need.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TOKEN = "s3cret-token"
ROUND = b"""{"company": "Brightwater Health", "interviews": [
  {"interviewer": {"name": "Adaeze Okonkwo", "honorific": "Ms."}}, {"interviewer": "Robert Ortiz"}]}"""
_INSTALLED_WITHIN = 300
_ANSWERED_WITHIN = 60


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which no client finds settings of whoever runs the tests, or a proxy on the way."""
    hidden = re.compile(r"(?:https?|all)_proxy", re.IGNORECASE)
    kept = {name: value for name, value in os.environ.items() if not hidden.fullmatch(name)}
    return {**kept, "HOME": str(tmp_path_factory.mktemp("home")), "NO_PROXY": "*", "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def python_environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Install a requirements file of this folder; return the folder of its commands."""

    def made(name: str) -> Path:
        folder = tmp_path_factory.mktemp(name)
        _install(name, [sys.executable, "-m", "venv", str(folder)], folder)
        commands = folder / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(commands / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _install(name, [*pip, "--require-hashes", "-r", str(HERE / f"{name}.txt")], folder)
        return commands

    return made


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install package.json; return the folder it was installed in."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("no npm on this machine: apt-get install nodejs npm")
    folder = tmp_path_factory.mktemp("node")
    shutil.copy(HERE / "package.json", folder)
    options = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--no-update-notifier"]
    _install("gramma", [npm, "install", *options], folder)
    return folder


def _install(name: str, command: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, check=False, cwd=folder, capture_output=True, text=True, timeout=_INSTALLED_WITHIN
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"{name} could not be installed in {_INSTALLED_WITHIN} s")
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["it did not say why"]
        pytest.skip(f"{name} could not be installed: {lines[-1][:200]}")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve with a store that holds the round ``spring``; what is logged must not hold a word of a letter."""
    folder = tmp_path_factory.mktemp("store")
    with served(folder, "--store", f"sqlite:///{folder / 'rounds.db'}") as address:
        _put(f"{address}/v1/rounds/spring", ROUND)
        yield address
    logged = (folder / "log").read_text("utf-8")
    assert "POST /lt/spring/v2/check 200" in logged
    assert not re.search(r"okonk|company|offer|%", logged, re.IGNORECASE)


@pytest.fixture(scope="session")
def locked_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve to those who know the token."""
    folder = tmp_path_factory.mktemp("locked")
    (folder / "token").write_text(TOKEN, "ascii")
    with served(folder, "--token-file", str(folder / "token")) as address:
        yield address


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    command = [sys.executable, "-m", "critic", "serve", "--port", "0", *options]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        assert server.stdout is not None
        said = re.search(r"http://[\d.:]+", server.stdout.readline())
        assert said, (folder / "log").read_text()
        yield said[0]
    finally:
        server.terminate()
        server.communicate(timeout=_ANSWERED_WITHIN)


def _put(url: str, body: bytes) -> None:
    from urllib.request import ProxyHandler, Request, build_opener

    request = Request(url, body, {"Content-Type": "application/json"}, method="PUT")
    with build_opener(ProxyHandler({})).open(request, timeout=_ANSWERED_WITHIN) as answer:
        assert answer.status == 201


@pytest.fixture(scope="session")
def run(home: dict[str, str]) -> Callable[..., Any]:
    """Run a client: ``run(command, text, cwd=…)``; return what it did."""

    def run(command: list[Any], text: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(each) for each in command],
            check=False,
            input=text,
            cwd=cwd,
            env=home,
            capture_output=True,
            encoding="utf-8",
            timeout=_ANSWERED_WITHIN,
        )

    return run
