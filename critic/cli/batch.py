"""`critic batch`: all letters before they are sent, with one another and with who has none yet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeVar

from critic.cli._errors import UsageError
from critic.cli._input import add_clock, add_round, no_path, number, report_unreadable, score
from critic.cli._output import exit_status, folder, output, write_files, write_json, write_lines, write_text
from critic.cli._rounds import Group, groups
from critic.cli._workers import Workers
from critic.domain import Draft, Round, RoundCritique, Unreadable

HELP = "check all letters before sending"

_Item = TypeVar("_Item")
_Judged = Sequence[tuple[str | None, RoundCritique]]
_Drafts = Mapping[str, Draft]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files and folders; a folder's own round.toml is used, and sub-folders with one are rounds of their own",
    )
    add_round(parser)
    parser.add_argument("--independent", action="store_true", help="do not compare the letters with one another")
    add_clock(parser)
    parser.add_argument(
        "--format",
        choices=["text", "json", "jsonl", "html", "csv"],
        default="text",
        help="text to read, a page (html), a table (csv), or JSON for programs: whole, or a line for each letter",
    )
    parser.add_argument(
        "--output",
        metavar="PATH",
        help="write the answer there instead of standard output; of several rounds the pages go into a folder",
    )
    parser.add_argument("--fail-under", type=score, metavar="N", help="exit with 1 under this personalization")
    parser.add_argument(
        "--workers", type=number(1, 256), default=1, metavar="N", help="processes for many letters; 1 by default"
    )


def run(options: argparse.Namespace) -> int:
    """Judge the letters together and print the report."""
    rounds, unreadable = groups(options.paths, options.round)
    report_unreadable(unreadable)
    drafts = {draft.id: draft for group in rounds for draft in group.drafts}
    into, path = _where(options, len(rounds))
    with output(path) as stream:
        with Workers(min(options.workers, len(drafts))) as workers, _Progress(len(drafts)) as progress:
            judged = [
                (group.label, _judged(group, options.now, options.independent, workers, progress)) for group in rounds
            ]
        if options.format == "html":
            _write_pages(rounds, judged, unreadable, drafts, into or stream)
        else:
            _write(options.format, judged, unreadable, drafts, stream)
    critiques = [letter.critique for _, each in judged for letter in each.letters]
    return exit_status(critiques, options.fail_under, bool(unreadable))


def _where(options: argparse.Namespace, rounds: int) -> tuple[Path | None, str | None]:
    """Return the folder for the pages of several rounds, and the file for anything else, None for standard output."""
    path: str | None = options.output
    if options.format != "html":
        return None, path
    if rounds > 1:
        if path is None:
            raise UsageError(
                f"there are {rounds} rounds, each with a page; name a folder for them with --output FOLDER"
            )
        return folder(path), None
    return None, str(Path(path) / "index.html") if path and no_path(path) is None and Path(path).is_dir() else path


def _write(format: str, judged: _Judged, unreadable: Sequence[Unreadable], drafts: _Drafts, to: IO[str]) -> None:
    if format == "text":
        from critic.render.terminal import batch_text, screen, show

        on = screen(to)
        show(batch_text(judged, unreadable, drafts, on), on)
    elif format == "csv":
        from critic.render.csv import batch_csv

        write_text(batch_csv(judged), to)
    else:
        from critic.render.json import batch_json

        write = write_json if format == "json" else write_lines
        write(batch_json(judged, unreadable, drafts), to)


def _write_pages(
    rounds: Sequence[Group], judged: _Judged, unreadable: Sequence[Unreadable], drafts: _Drafts, to: Path | IO[str]
) -> None:
    from critic.render.html import Sheet, round_page, round_pages

    sheets = [Sheet(label, each, group.round) for group, (label, each) in zip(rounds, judged, strict=True)]
    if isinstance(to, Path):
        write_files(to, round_pages(sheets, drafts, unreadable))
    else:
        write_text(round_page(sheets[0] if sheets else Sheet(None, RoundCritique(())), drafts, unreadable), to)


def _judged(
    group: Group, now: datetime | None, independent: bool, workers: Workers, progress: _Progress
) -> RoundCritique:
    from critic.pipeline import critique_round
    from critic.plan import plan

    def mapped(function: Callable[[Any], _Item], letters: Iterable[Any]) -> Iterator[_Item]:
        return progress.of(workers.map(function, letters))

    if not independent:
        return critique_round(group.drafts, group.round, now, mapped=mapped)
    nobody = critique_round([], group.round, now).without_letter
    joined = _joined(mapped(partial(alone, round=group.round, now=now), group.drafts), nobody)
    return replace(joined, plan=plan(group.round, group.drafts, now) if group.round and now else None)


def alone(draft: Draft, round: Round | None, now: datetime | None) -> RoundCritique:
    """Judge a letter as if it were the only one of the round."""
    from critic.pipeline import critique_round

    return critique_round([draft], round, now, planned=False)


def _joined(each: Iterable[RoundCritique], nobody: Sequence[str]) -> RoundCritique:
    """Put letters judged one by one together; without a letter are those whom none goes to."""
    ones = list(each)
    written = [set(one.without_letter) for one in ones]
    return RoundCritique(
        tuple(letter for one in ones for letter in one.letters),
        without_letter=tuple(name for name in nobody if all(name in one for one in written)),
        skipped=tuple(dict.fromkeys(skipped for one in ones for skipped in one.skipped)),
    )


class _Progress:
    """How far along it is: on standard error, on a terminal only, and gone when it is done."""

    def __init__(self, letters: int) -> None:
        self._bar = None
        if letters > 3 and sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Reading letters", total=letters)

    def __enter__(self) -> _Progress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def of(self, letters: Iterable[_Item]) -> Iterator[_Item]:
        """Yield the letters, a step further after each."""
        for letter in letters:
            yield letter
            if self._bar:
                self._bar.advance(self._task)
