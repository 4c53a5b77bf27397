"""What stands ready-made in critic/web/vendor is what its recipe says, and nothing else."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

VENDOR = Path(__file__).parents[2] / "critic" / "web" / "vendor"
BUNDLES = ("codemirror.js", "smol-toml.js")


def named(bundle: str) -> dict[str, str]:
    """Return the packages and versions that a bundle says it holds."""
    first = (VENDOR / bundle).read_text("utf-8").splitlines()[0]
    return dict(re.findall(r"(@?[\w./-]+) ([\d.]+) \(", first))


def test_the_bundles_are_those_that_were_recorded() -> None:
    recorded = dict(reversed(line.split()) for line in (VENDOR / "SHA256SUMS").read_text("utf-8").splitlines())
    assert recorded == {name: hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() for name in BUNDLES}


@pytest.mark.parametrize("bundle", BUNDLES)
def test_a_bundle_holds_the_versions_of_the_recipe(bundle: str) -> None:
    wanted = json.loads((VENDOR / "package.json").read_text("utf-8"))["dependencies"]
    held = named(bundle)
    assert held
    assert held == {name: wanted[name] for name in held}


def test_the_recipe_names_exact_versions_and_no_addresses() -> None:
    recipe = json.loads((VENDOR / "package.json").read_text("utf-8"))
    versions = [*recipe["dependencies"].values(), *recipe["devDependencies"].values()]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)
    assert not list(VENDOR.glob("*lock*"))
    assert "://" not in (VENDOR / "package.json").read_text("utf-8")


def test_every_package_has_its_licence() -> None:
    licences = (VENDOR / "LICENSES.txt").read_text("utf-8")
    for bundle in BUNDLES:
        for name in named(bundle):
            assert name in licences


def test_the_editor_is_no_larger_than_it_need_be() -> None:
    assert len(gzip.compress((VENDOR / "codemirror.js").read_bytes(), mtime=0)) <= 120_000


def test_what_is_shared_with_the_mail_program_imports_nothing() -> None:
    widget = (VENDOR.parent / "findings.js").read_text("utf-8")
    assert not re.search(r"^\s*import\b|import\(", widget, re.MULTILINE)
    assert "localStorage" not in widget
    assert "fetch(" not in widget
