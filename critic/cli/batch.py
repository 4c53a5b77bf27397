"""`critic batch`: all letters before they are sent, with one another and with who has none yet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from critic.cli._input import add_clock, add_round, report_unreadable, score
from critic.cli._output import exit_status, output, write_json
from critic.cli._rounds import Group, groups
from critic.domain import Draft, Round, RoundCritique

HELP = "check all letters before sending"


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
    parser.add_argument("--format", choices=["text", "json"], default="text", help="text to read, or JSON for programs")
    parser.add_argument("--output", metavar="PATH", help="write the answer there instead of standard output")
    parser.add_argument("--fail-under", type=score, metavar="N", help="exit with 1 under this personalization")


def run(options: argparse.Namespace) -> int:
    """Judge the letters together and print the report."""
    from critic.render.json import batch_json
    from critic.render.terminal import batch_text, screen, show

    rounds, unreadable = groups(options.paths, options.round)
    report_unreadable(unreadable)
    drafts = {draft.id: draft for group in rounds for draft in group.drafts}
    with output(options.output) as stream, _Progress(len(drafts)) as progress:
        judged = [(group.label, _judged(group, options.now, options.independent, progress)) for group in rounds]
        progress.stop()
        if options.format == "json":
            write_json(batch_json(judged, unreadable, drafts), stream)
        else:
            on = screen(stream)
            show(batch_text(judged, unreadable, drafts, on), on)
    critiques = [letter.critique for _, each in judged for letter in each.letters]
    return exit_status(critiques, options.fail_under, bool(unreadable))


def _judged(group: Group, now: datetime | None, independent: bool, progress: _Progress) -> RoundCritique:
    from critic.pipeline import critique_round

    drafts = progress.of(group.drafts)
    return _one_by_one(drafts, group.round, now) if independent else critique_round(drafts, group.round, now)


def _one_by_one(drafts: Iterable[Draft], round: Round | None, now: datetime | None) -> RoundCritique:
    """Judge each letter as if it were the only one of the round; without a letter are those whom none goes to."""
    from critic.pipeline import critique_round

    each = [critique_round([draft], round, now) for draft in drafts]
    nobody = critique_round([], round, now).without_letter
    return RoundCritique(
        tuple(letter for one in each for letter in one.letters),
        without_letter=tuple(name for name in nobody if all(name in one.without_letter for one in each)),
        skipped=tuple(dict.fromkeys(skipped for one in each for skipped in one.skipped)),
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

    def of(self, drafts: Sequence[Draft]) -> Iterator[Draft]:
        """Yield the drafts, a step further after each."""
        for draft in drafts:
            yield draft
            if self._bar:
                self._bar.advance(self._task)
