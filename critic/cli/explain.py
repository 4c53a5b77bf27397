"""`critic explain`: the checks, one check's page, what a channel asks for, or how a round.toml is written."""

from __future__ import annotations

import argparse
import sys

from critic.cli._errors import UsageError, nearest

HELP = "why a check says what it says, what a card or a call asks for, how a round.toml is written"
ROUND = "round"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "check",
        nargs="?",
        metavar="CHECK",
        help="a check's name; email, card or call; or round for the file; without it, all checks are listed",
    )


def run(options: argparse.Namespace) -> int:
    """Print the page or the list."""
    from critic.catalogue import catalogue
    from critic.domain import Channel
    from critic.render.channels import channel_text
    from critic.render.explain import catalogue_text, page_text, round_text
    from critic.render.terminal import screen, show

    pages, on = catalogue(), screen(sys.stdout)
    asked = (options.check or "").strip().lower().replace("_", "-").removesuffix(".toml")
    if not asked:
        show(catalogue_text(pages.values(), on), on)
    elif asked == ROUND:
        show(round_text(), on)
    elif asked in set(Channel):
        show(channel_text(Channel(asked), pages.values()), on)
    elif asked in pages:
        show(page_text(pages[asked]), on)
    else:
        meant = nearest(asked, (*pages, *Channel, ROUND))
        raise UsageError(f"there is no check {asked[:40]!r}; {meant}`critic explain` lists all")
    return 0
