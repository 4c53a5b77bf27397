"""The package: the same bytes each time, nothing in it that Thunderbird's store would refuse, and its own logic."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from critic.version import __version__

HERE = Path(__file__).parent
_NPM = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--no-update-notifier"]
# The linter knows Firefox's permissions only, and reads Thunderbird's version as Firefox's.
_OF_FIREFOX = {
    "MANIFEST_PERMISSIONS",
    "KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION",
    "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION",
}


def packed(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "critic", "plugin", *options]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_it_is_the_same_bytes_each_time(package: Path, tmp_path: Path) -> None:
    assert packed("thunderbird", "--output", str(tmp_path / "again.xpi")).returncode == 0
    assert (tmp_path / "again.xpi").read_bytes() == package.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["again.xpi"]


def test_it_says_which_version_it_is_and_asks_for_no_other_host(package: Path) -> None:
    manifest = json.loads(ZipFile(package).read("manifest.json"))
    assert manifest["version"] == __version__
    assert manifest["host_permissions"] == ["http://127.0.0.1/*", "http://localhost/*", "http://[::1]/*"]


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    target = tmp_path / "no" / "critic.xpi"
    done = packed("thunderbird", "--output", str(target))
    assert done.returncode == 2
    assert done.stderr.strip().splitlines() == [
        f"critic: {target}: cannot be written: No such file or directory; choose another --output"
    ]


def test_the_logic_that_needs_no_mail_program(package: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node on this machine: apt-get install nodejs")
    ZipFile(package).extractall(tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    shutil.copy(HERE / "logic.test.js", tmp_path)
    done = subprocess.run([node, "--test", "logic.test.js"], check=False, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_linter_finds_no_error(package: Path, tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm on this machine: apt-get install nodejs npm")
    shutil.copy(HERE / "package.json", tmp_path)
    made = subprocess.run(
        [npm, "install", *_NPM], check=False, cwd=tmp_path, capture_output=True, text=True, timeout=300
    )
    if made.returncode != 0:
        pytest.skip("addons-linter could not be installed")
    command = [str(tmp_path / "node_modules" / ".bin" / "addons-linter"), "--output", "json", str(package)]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=False, capture_output=True, text=True).stdout)
    assert found["errors"] == []
    assert {each["code"] for each in found["warnings"]} <= _OF_FIREFOX
