"""What the commands read: letters, the round, the clock."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from critic.cli._errors import UsageError
from critic.domain import Channel, Draft, Round, Unreadable
from critic.formats import STDIN, UnreadableError, read_path

_LONGEST_PATH = 1_000
# It may be a letter, and no letter stands in an error.
NO_PATH = "what was given for PATH"


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the command line says of letters that do not say it themselves."""

    channel: str | None = None
    to: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A draft and the file it stands in, None for standard input."""

    draft: Draft
    source: Path | None


def add_clock(parser: argparse.ArgumentParser) -> None:
    """Add ``--now``, the only clock there is."""
    parser.add_argument(
        "--now", type=moment, metavar="ISO", help="the time to judge by, e.g. 2026-11-18T20:00:00-08:00"
    )


def add_round(parser: argparse.ArgumentParser) -> None:
    """Add ``--round``."""
    parser.add_argument(
        "--round",
        metavar="ROUND.toml",
        help="who interviewed you, for what, and what you noted; `critic explain round` shows one",
    )


def moment(text: str) -> datetime:
    """Return an ISO time.

    Raises argparse.ArgumentTypeError with an example of the right form.
    """
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text[:40]!r} is no ISO time; write one like 2026-11-18T20:00:00-08:00"
        ) from None


def number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number in a range."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and least <= int(text[:9]) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number from {least} to {most}")

    return read


def score(text: str) -> int:
    """Return a personalization to compare with, 0-100."""
    if text.isascii() and text.isdigit() and len(text) <= 3 and int(text) <= 100:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text[:40]!r} is no whole number from 0 to 100")


def read_letters(paths: Iterable[str], defaults: Defaults | None = None) -> tuple[list[Found], list[Unreadable]]:
    """Return the drafts at the paths and what could not be read there.

    The defaults fill in what a draft does not say itself; only the channel, which has a default in every
    draft, is taken from the command line before the file.
    """
    found: list[Found] = []
    unreadable: list[Unreadable] = []
    for path in paths:
        for each, source in _read(path):
            if isinstance(each, Unreadable):
                unreadable.append(each)
            else:
                found.append(Found(_completed(each, defaults or Defaults()), source))
    return found, unreadable


def _read(path: str) -> Iterator[tuple[Draft | Unreadable, Path | None]]:
    if path == STDIN:
        yield from ((each, None) for each in _read_stdin())
    elif problem := no_path(path):
        yield Unreadable(NO_PATH, problem), None
    else:
        folder = Path(path) if Path(path).is_dir() else Path(path).parent
        for each in read_path(path):
            yield each, (folder / (each.file or "")).resolve()


def _read_stdin() -> Iterator[Draft | Unreadable]:
    if sys.stdin is None:
        yield Unreadable("standard input", "is closed; name a file, or pipe the letter in")
        return
    if sys.stdin.isatty():
        print("Paste the letter, then press Ctrl-D (Windows: Ctrl-Z, Enter) on a line of its own.", file=sys.stderr)
    for each in read_path(STDIN):
        yield replace(each, file="standard input") if isinstance(each, Unreadable) else each


def no_path(path: str) -> str | None:
    """Return why an argument cannot be a path: a letter pasted in place of its file's name, say."""
    try:
        Path(path).exists()
    except (OSError, ValueError):  # too long, or with a NUL in it
        pass
    else:
        if "\n" not in path and len(path) <= _LONGEST_PATH:
            return None
    return "is no file name; save the letter in a file and name that, or pipe it into `critic check -`"


def _completed(draft: Draft, defaults: Defaults) -> Draft:
    return replace(
        draft,
        channel=Channel(defaults.channel) if defaults.channel else draft.channel,
        to=draft.to or ((defaults.to,) if defaults.to else ()),
        sent_at=draft.sent_at or defaults.sent_at,
    )


def distinct(found: Iterable[Found]) -> list[Found]:
    """Return the drafts, the later ones of an id numbered, so that an id means one draft."""
    taken: set[str] = set()
    result = []
    for each in found:
        own, number = each.draft.id, 2
        while own in taken:
            own, number = f"{each.draft.id}#{number}", number + 1
        taken.add(own)
        result.append(replace(each, draft=replace(each.draft, id=own)))
    return result


def read_round(path: str | Path) -> Round:
    """Return the round in a file.

    Raises UsageError with the file's name and what to mend.
    """
    from critic.formats.round_toml import read_round as read

    if problem := no_path(str(path)):
        raise UsageError(f"{NO_PATH}: {problem}")
    try:
        return read(Path(path))
    except UnreadableError as error:
        raise UsageError(str(error)) from error


def report_unreadable(unreadable: Iterable[Unreadable]) -> None:
    """Print one line for each on standard error."""
    for each in unreadable:
        print(f"critic: {each.file}: {each.why}", file=sys.stderr)
