"""`critic plugin thunderbird`: the extension of a mail program, as one file to install there."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from critic.cli._errors import UsageError
from critic.version import __version__

HELP = "write the extension that warns in the mail program before Send"

# What the page and the mail program have in common stands in critic/web.
_SHARED = ("api.js", "dismissals.js", "findings.css", "findings.js", "icon.svg", "state.js", "style.css")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # of zip: the same files are the same bytes
_MODE = 0o644 << 16


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("program", choices=["thunderbird"], help="the mail program")
    parser.add_argument(
        "--output", metavar="FILE.xpi", required=True, help="where to write it; open it in Add-ons and Themes"
    )


def run(options: argparse.Namespace) -> int:
    """Pack the extension."""
    target = Path(options.output)
    try:
        part = target.with_name(f".{target.name[:80]}.part")
        try:
            part.write_bytes(packed())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "the name cannot be that of a file"
        raise UsageError(f"{options.output[:200]}: cannot be written: {why}; choose another --output") from error
    return 0


def packed() -> bytes:
    """Return the extension as a zip archive, the same bytes each time."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in sorted(_members()):
            member = ZipInfo(name, _EPOCH)
            member.compress_type, member.external_attr, member.create_system = ZIP_DEFLATED, _MODE, 3
            archive.writestr(member, data)
    return content.getvalue()


def _members() -> Iterator[tuple[str, bytes]]:
    package = files("critic")
    for entry in (package / "thunderbird").iterdir():
        if entry.is_file():
            yield entry.name, _with_version(entry) if entry.name == "manifest.json" else entry.read_bytes()
    for name in _SHARED:
        yield name, (package / "web" / name).read_bytes()


def _with_version(manifest: Traversable) -> bytes:
    told = {**json.loads(manifest.read_text("utf-8")), "version": __version__}
    return json.dumps(told, indent=2).encode("utf-8")
