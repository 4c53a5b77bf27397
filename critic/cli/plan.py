"""`critic plan`: who has what already, and when the rest is due, as text, JSON or a calendar file."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path

from critic.cli._errors import UsageError
from critic.cli._input import add_clock, read_letters, read_round, report_unreadable
from critic.cli._output import output, write_json
from critic.domain import Draft, Plan

HELP = "when to write, to post and to call"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("round", metavar="ROUND.toml", help="the round; letters in its folder count as written")
    parser.add_argument("--format", choices=["text", "json", "ics"], default="text", help="text, JSON or a calendar")
    add_clock(parser)
    parser.add_argument("--output", metavar="FILE", help="write the answer there instead of standard output")


def run(options: argparse.Namespace) -> int:
    """Make the plan and print it."""
    from critic.plan import plan
    from critic.render.json import plan_json
    from critic.render.plan import plan_text
    from critic.render.terminal import screen, show

    path = Path(options.round)
    path = path / "round.toml" if path.is_dir() else path
    round = read_round(path)
    drafts, unreadable = _letters(path)
    made = plan(round, drafts, options.now)
    before = _before(options.output) if options.format == "ics" else None
    with output(options.output) as stream:
        if options.format == "json":
            write_json(plan_json(made), stream)
        elif options.format == "ics":
            stream.write(_calendar(made, before, options.output))
        else:
            on = screen(stream)
            show(plan_text(made, on), on)
    return 2 if unreadable else 0


def _letters(path: Path) -> tuple[list[Draft], bool]:
    """Return the letters beside the round."""
    found, unreadable = read_letters([str(path.parent)])
    letters = [each for each in unreadable if each.file not in {path.name, str(path.parent)}]
    report_unreadable(letters)
    return [each.draft for each in found], bool(letters)


def _calendar(made: Plan, before: bytes | None, target: str | None) -> str:
    from critic.render.ics import plan_ics

    try:
        return plan_ics(made, before).decode("utf-8")
    except ValueError as error:  # what is there is something else, a letter perhaps
        raise UsageError(f"{target}: is no calendar; name another --output, or remove it") from error


def _before(target: str | None) -> bytes | None:
    if target:
        with suppress(OSError, ValueError):
            return Path(target).read_bytes()
    return None
