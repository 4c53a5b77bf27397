"""`critic forget`: delete kept rounds for good."""

from __future__ import annotations

import argparse

from critic.cli._errors import UsageError, nearest
from critic.cli._store import add_store, opened

HELP = "delete kept rounds, and their letters, for good"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("rounds", nargs="*", metavar="ROUND", help="the ids of the rounds to delete")
    parser.add_argument("--all", action="store_true", help="delete all of them")
    add_store(parser)


def run(options: argparse.Namespace) -> int:
    """Delete them, so that nothing of their letters is left in the files."""
    if bool(options.rounds) == options.all:
        raise UsageError("forget needs the ids of rounds, or --all, not both; `critic export` shows which there are")
    with opened(options.store) as store:
        known = store.ids()
        for id in options.rounds:
            if id not in known:
                raise UsageError(f"there is no round {id[:100]!r}; {nearest(id, known)}nothing was deleted")
        gone = store.forget(known if options.all else options.rounds)
    print(f"{gone} round{'' if gone == 1 else 's'} deleted, with all letters")
    return 0
