"""`critic models`: how good the models are, and fitting them anew; for those who work on critic, in a checkout."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from critic.cli._errors import UsageError
from critic.resources import models

HELP = "measure the models, or fit them anew (in a checkout)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("task", choices=["evaluate", "train"], help="what to do")
    parser.add_argument(
        "--final", action="store_true", help="evaluate on corpus/test: once, at the end, never to choose by"
    )
    parser.add_argument("--write", action="store_true", help="keep the figures in models/metrics.json")


def run(options: argparse.Namespace) -> int:
    """Print the table, or fit."""
    corpus = models().parent / "corpus"
    if not (corpus / "train").is_dir():
        raise UsageError("the corpus is not installed; run this in a checkout of critic")
    return _train(corpus) if options.task == "train" else _evaluate(corpus, options.final, options.write)


def _train(corpus: Path) -> int:
    try:
        from critic.training import fit
    except ImportError as error:
        raise UsageError(
            f"fitting the network needs {error.name}, which nothing else does: pip install torch"
        ) from error
    from critic.training import general_words, likeness

    general_words.write(corpus / "train")
    fit.write(corpus / "train")
    likeness.main([str(corpus / "train")])
    return 0


def _evaluate(corpus: Path, final: bool, write: bool) -> int:
    from critic.training.evaluate import read, table

    split = "test" if final else "dev"
    figures = table(read(corpus / split))
    if write:
        file = models() / "metrics.json"
        known = json.loads(file.read_text("utf-8")) if file.exists() else {}
        file.write_text(json.dumps(known | {split: figures}, indent=1, sort_keys=True) + "\n", "utf-8")
    return 0
