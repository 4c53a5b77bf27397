"""`critic check`: one letter, or a few, each judged by itself."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from critic.cli._input import (
    Defaults,
    Found,
    add_clock,
    add_round,
    distinct,
    moment,
    read_letters,
    read_round,
    report_unreadable,
    score,
)
from critic.cli._output import exit_status, write_json, write_text
from critic.domain import Channel, Critique, Draft

HELP = "say what is good in a letter and what to mend"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    add_round(parser)
    parser.add_argument("--to", metavar="NAME", help="whom the letter goes to, where it does not say so itself")
    parser.add_argument("--channel", choices=[each.value for each in Channel], help="how the letter is sent")
    parser.add_argument("--sent-at", type=moment, metavar="ISO", help="when it was or will be sent")
    add_clock(parser)
    parser.add_argument("--others", nargs="+", default=[], metavar="PATH", help="letters to compare with")
    parser.add_argument(
        "--format",
        choices=["text", "json", "html"],
        default="text",
        help="text to read, a page (html), or JSON for programs",
    )
    parser.add_argument("--fail-under", type=score, metavar="N", help="exit with 1 under this personalization")


def run(options: argparse.Namespace) -> int:
    """Judge the letters and print what there is to say."""
    from critic.pipeline import critique

    round = read_round(options.round) if options.round else None
    given = Defaults(options.channel, options.to and options.to.strip(), options.sent_at)
    found, unreadable = read_letters(options.paths, given)
    compared, unreadable_others = read_letters(options.others)
    unreadable += unreadable_others
    report_unreadable(unreadable)
    letters, others = _apart(found, compared)
    critiques = [critique(letter, round, others, options.now) for letter in letters]
    if options.format == "json":
        _write_json(critiques, (*others, *letters))
    elif options.format == "html":
        from critic.render.html import critiques_page

        by_id = {draft.id: draft for draft in (*others, *letters)}
        write_text(critiques_page(critiques, by_id, unreadable), sys.stdout)
    else:
        _print(critiques, letters)
    return exit_status(critiques, options.fail_under, bool(unreadable))


def _apart(found: Sequence[Found], compared: Sequence[Found]) -> tuple[list[Draft], list[Draft]]:
    """Return the letters and those to compare with, without the letters themselves, each id standing for one draft."""
    own = {each.source for each in found if each.source}
    kept = distinct((*found, *(each for each in compared if each.source not in own)))
    drafts = [each.draft for each in kept]
    return drafts[: len(found)], drafts[len(found) :]


def _write_json(critiques: Sequence[Critique], drafts: Sequence[Draft]) -> None:
    from critic.render.json import critique_json

    by_id = {draft.id: draft for draft in drafts}
    write_json([critique_json(each, by_id) for each in critiques], sys.stdout)


def _print(critiques: Sequence[Critique], drafts: Sequence[Draft]) -> None:
    from critic.render.terminal import critique_text, screen, show

    on = screen(sys.stdout)
    for number, (judged, draft) in enumerate(zip(critiques, drafts, strict=True)):
        if number:
            print()
        show(critique_text(judged, draft, on), on)
