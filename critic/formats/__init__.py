"""Files in, drafts out, without judgement.

A format is a module of this package that offers ``SUFFIXES`` (lower case, with the dot) and
``read(data, name)``; putting the file here is all it takes.  One of many letters may offer
``stream(file, name)`` too, and is then read piece by piece, however large the file.  Modules must be
cheap to import: what is heavy is imported inside their functions.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Protocol, cast

from critic.discover import modules
from critic.domain import Draft, Unreadable
from critic.formats._reading import UnreadableError, opening, read_limited

__all__ = ["STDIN", "Format", "UnreadableError", "formats", "letter_files", "read_data", "read_file", "read_path"]

STDIN = "-"
# round.toml and pairs.toml need no mention where no format reads .toml, but a reader of this line should see them
NOT_LETTERS = frozenset({"round.toml", "pairs.toml"})
# What other programs write letters in, and can save as .docx.
_OF_ANOTHER_PROGRAM = frozenset({".pdf", ".doc", ".pages", ".odt", ".rtf"})


class Format(Protocol):
    """What a format module offers."""

    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes, name: str) -> Iterator[Draft | Unreadable]:
        """Yield the drafts in ``data``; ``name`` is their file and, where they have none of their own, their id.

        Raises UnreadableError where nothing can be read; a broken one among many is yielded as Unreadable.
        """


@cache
def formats() -> Mapping[str, Format]:
    """Return the format of each known suffix."""
    found = [cast(Format, module) for module in modules(sys.modules[__name__]) if hasattr(module, "SUFFIXES")]
    return MappingProxyType({suffix: module for module in found for suffix in module.SUFFIXES})


def read_path(path: Path | str, root: Path | None = None) -> Iterator[Draft | Unreadable]:
    """Yield the drafts of a file, of a folder with all below it, or of standard input (``-``).

    Ids and file names are relative to ``root``, which is the folder itself, or the one the file is in.
    Raises nothing: what cannot be read is yielded as Unreadable, and the rest is read.
    """
    path = Path(path)
    try:
        if str(path) == STDIN:
            yield from _drafts(sys.stdin.buffer, STDIN, ".txt")
        elif path.is_dir():
            files = letter_files(path)
            if not files:
                raise UnreadableError(_printable(path), "holds no letters; put some in it, saved as .txt or .docx")
            for file in files:
                yield from read_file(file, _name(file, root or path))
        else:
            yield from read_file(path, _name(path, root or path.parent))
    except UnreadableError as error:
        yield error.unreadable


def read_file(path: Path, name: str) -> Iterator[Draft | Unreadable]:
    """Yield the drafts of one file under the given name; raises nothing."""
    try:
        _format_of(path.suffix, name)
        with opening(path, name) as file:
            yield from _drafts(file, name, path.suffix)
    except UnreadableError as error:
        yield error.unreadable


def read_data(data: bytes, name: str) -> Iterator[Draft | Unreadable]:
    """Yield the drafts in a file's bytes, whose name tells the format; raises nothing."""
    try:
        yield from _drafts(BytesIO(data), name, Path(name).suffix)
    except UnreadableError as error:
        yield error.unreadable


def letter_files(folder: Path) -> tuple[Path, ...]:
    """Return the letters in a folder and below it, sorted; hidden ones and READMEs are none.

    Links to folders are not followed, since they may lead round in a circle.  Raises UnreadableError
    where a folder may not be looked into.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise UnreadableError(_printable(folder), f"cannot be opened: {error.strerror}") from error
    found: list[Path] = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            found += () if entry.is_symlink() else letter_files(entry)
        elif _is_letter(entry):
            found.append(entry)
    return tuple(found)


def _is_letter(file: Path) -> bool:
    if file.name.casefold() in NOT_LETTERS or file.stem.casefold() == "readme":
        return False
    return file.suffix.casefold() in formats() and file.is_file()


def _drafts(file: BinaryIO, name: str, suffix: str) -> Iterator[Draft | Unreadable]:
    module = _format_of(suffix, name)
    stream: Callable[[BinaryIO, str], Iterator[Draft | Unreadable]] | None = getattr(module, "stream", None)
    yield from stream(file, name) if stream else module.read(read_limited(file, name), name)


def _format_of(suffix: str, name: str) -> Format:
    try:
        return formats()[suffix.lower()]
    except KeyError:
        pass
    if suffix.lower() == ".toml":
        raise UnreadableError(name, "is no letter; a round is given with --round")
    what = f"cannot read {suffix} files" if suffix else "cannot tell what it holds, as its name has no ending"
    written = suffix.lower() in _OF_ANOTHER_PROGRAM
    advice = "open it and copy its text in, or save it as .docx" if written else "save the letter as .txt or .docx"
    raise UnreadableError(name, f"{what}; {advice}")


def _name(file: Path, root: Path) -> str:
    try:
        return _printable(file.relative_to(root))
    except ValueError:
        return _printable(Path(file.name))


def _printable(path: Path) -> str:
    # a name that is not UTF-8 reaches Python with lone surrogates, which no output could carry, and a
    # name may hold line breaks and terminal codes
    name = os.fsencode(path.as_posix()).decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in name)
