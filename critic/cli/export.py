"""`critic export`: give back everything that is kept."""

from __future__ import annotations

import argparse

from critic.cli._output import output, write_json
from critic.cli._store import add_store, opened

HELP = "write all kept rounds and letters, as JSON"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_store(parser)
    parser.add_argument("--output", metavar="FILE", help="write them there instead of standard output")


def run(options: argparse.Namespace) -> int:
    """Write every round and letter in the shape in which the HTTP service takes it."""
    with opened(options.store) as store, output(options.output) as stream:
        rounds = [
            {
                "id": round.id,
                "round": round.body,
                "letters": [{"id": each.id, **each.body} for each in letters],
                "calendar": round.calendar,
            }
            for round, letters in store.everything()
        ]
        write_json({"rounds": rounds}, stream)
    return 0
