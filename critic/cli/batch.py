"""`critic batch`: all letters before they are sent, with one another and with who has none yet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from critic.cli._input import add_clock, add_round, number, report_unreadable, score
from critic.cli._output import exit_status, output, write_json, write_lines
from critic.cli._rounds import Group, groups
from critic.cli._workers import Workers
from critic.domain import Draft, Round, RoundCritique

HELP = "check all letters before sending"

_Item = TypeVar("_Item")


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
        choices=["text", "json", "jsonl"],
        default="text",
        help="text to read, or JSON for programs: whole, or a line for each letter",
    )
    parser.add_argument("--output", metavar="PATH", help="write the answer there instead of standard output")
    parser.add_argument("--fail-under", type=score, metavar="N", help="exit with 1 under this personalization")
    parser.add_argument(
        "--workers", type=number(1, 256), default=1, metavar="N", help="processes for many letters; 1 by default"
    )


def run(options: argparse.Namespace) -> int:
    """Judge the letters together and print the report."""
    from critic.render.json import batch_json
    from critic.render.terminal import batch_text, screen, show

    rounds, unreadable = groups(options.paths, options.round)
    report_unreadable(unreadable)
    drafts = {draft.id: draft for group in rounds for draft in group.drafts}
    with output(options.output) as stream:
        with Workers(min(options.workers, len(drafts))) as workers, _Progress(len(drafts)) as progress:
            judged = [
                (group.label, _judged(group, options.now, options.independent, workers, progress)) for group in rounds
            ]
        if options.format == "text":
            on = screen(stream)
            show(batch_text(judged, unreadable, drafts, on), on)
        else:
            write = write_json if options.format == "json" else write_lines
            write(batch_json(judged, unreadable, drafts), stream)
    critiques = [letter.critique for _, each in judged for letter in each.letters]
    return exit_status(critiques, options.fail_under, bool(unreadable))


def _judged(
    group: Group, now: datetime | None, independent: bool, workers: Workers, progress: _Progress
) -> RoundCritique:
    from critic.pipeline import critique_round

    def mapped(function: Callable[[Any], _Item], letters: Iterable[Any]) -> Iterator[_Item]:
        return progress.of(workers.map(function, letters))

    if not independent:
        return critique_round(group.drafts, group.round, now, mapped=mapped)
    nobody = critique_round([], group.round, now).without_letter
    return _joined(mapped(partial(alone, round=group.round, now=now), group.drafts), nobody)


def alone(draft: Draft, round: Round | None, now: datetime | None) -> RoundCritique:
    """Judge a letter as if it were the only one of the round."""
    from critic.pipeline import critique_round

    return critique_round([draft], round, now)


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
