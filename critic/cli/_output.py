"""Where the commands' answers go, and what they end with."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from typing import IO, Any

from critic.cli._errors import UsageError
from critic.domain import Critique, Verdict


@contextmanager
def output(path: str | None) -> Iterator[IO[str]]:
    """Yield where the answer goes: standard output, or a file that appears only when it is whole.

    Raises UsageError where the file cannot be written, before any work.
    """
    if path is None:
        yield sys.stdout
        return
    with _refusing(path):
        target = Path(path).resolve()
        if target.is_dir():
            raise IsADirectoryError(None, "it is a folder; name a file in it")
        # A device or a pipe is written to; put in its place, a file would end it.
        part = target if _is_special(target) else target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
        file = part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    answer = StringIO()
    try:
        yield answer
        with _refusing(path), file:
            file.write(answer.getvalue())
        if part != target:
            with _refusing(path):
                part.replace(target)
    finally:
        file.close()
        if part != target:
            part.unlink(missing_ok=True)


@contextmanager
def _refusing(path: str) -> Iterator[None]:
    """Say of what the system refuses that the file cannot be written."""
    try:
        yield
    except (OSError, ValueError) as error:
        why = (isinstance(error, OSError) and error.strerror) or "the name cannot be that of a file"
        raise UsageError(f"{path[:200]}: cannot be written: {why}; choose another --output") from error


def _is_special(target: Path) -> bool:
    with suppress(OSError):
        mode = target.stat().st_mode
        return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
    return False


def folder(path: str) -> Path:
    """Return a folder to write into, made where there is none.

    Raises UsageError where there can be none, before any work.
    """
    with _refusing(path):
        target = Path(path).resolve()
        target.mkdir(parents=True, exist_ok=True)
        if not os.access(target, os.W_OK):
            raise PermissionError(None, "the folder is closed to you")
    return target


def write_files(into: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder, each whole or not at all; what else is there stays."""
    for name, text in files.items():
        with output(str(into / name)) as stream:
            write_text(text, stream)


def write_text(text: str, to: IO[str]) -> None:
    """Write text as UTF-8, whatever standard output is set to: that is what it says of itself."""
    data = text.encode("utf-8", "backslashreplace")
    if hasattr(to, "buffer"):
        to.flush()
        to.buffer.write(data)
        to.buffer.flush()
    else:
        to.write(data.decode("utf-8"))


def write_json(value: object, to: IO[str]) -> None:
    """Write JSON with every character that stdout could choke on escaped: a letter may hold lone surrogates."""
    import json

    to.write(json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def write_lines(report: dict[str, Any], to: IO[str]) -> None:
    """Write a batch's report a line at a time, as the HTTP service streams it."""
    from critic.render.json import compact, lines

    to.writelines(f"{compact(line).decode('utf-8')}\n" for line in lines(report))


def exit_status(critiques: list[Critique], least: int | None, unreadable: bool) -> int:
    """Return 2 where something could not be read, 1 where a letter should not go out or is under ``least``, else 0."""
    if unreadable:
        return 2
    stops = any(each.verdict is Verdict.STOP for each in critiques)
    below = least is not None and any((each.personalization or 0) < least for each in critiques)
    return 1 if stops or below else 0
