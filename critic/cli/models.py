"""`critic models`: how good the models are, and fitting them anew; for those who work on critic, in a checkout."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from critic.cli._errors import UsageError
from critic.resources import models

# What is fitted, in this order: the module of critic.training and the files it writes.
_NETWORK = "fit"
_RECIPES = {
    "general_words": "general_words.txt",
    _NETWORK: "specificity.npz and specificity.json",
    "likeness": "likeness.json",
    "slots": "slots.json",
    "pressure": "pressure.json",
}
HELP = "measure the models, or fit them anew (in a checkout)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("task", choices=["evaluate", "train"], help="what to do")
    parser.add_argument(
        "--final", action="store_true", help="evaluate on corpus/test: once, at the end, never to choose by"
    )
    parser.add_argument("--network", action="store_true", help="train: fit the network as well, which needs torch")
    parser.add_argument("--write", action="store_true", help="keep the figures in models/metrics.json")


def run(options: argparse.Namespace) -> int:
    """Print the table, or fit."""
    corpus = models().parent / "corpus"
    if not (corpus / "train").is_dir():
        raise UsageError("the corpus is not installed; run this in a checkout of critic")
    if options.task == "train":
        return _train(corpus, options.network)
    return _evaluate(corpus, options.final, options.write)


def _train(corpus: Path, network: bool) -> int:
    if network and not find_spec("torch"):
        raise UsageError("fitting the network needs torch, which nothing else does: pip install torch")
    for recipe, writes in _RECIPES.items():
        if recipe == _NETWORK and not network:
            print(f"kept    {writes}: --network fits them anew, in a few minutes and with torch")
            continue
        # Each in a process of its own, for a recipe reads what the one before it wrote.
        done = subprocess.run([sys.executable, "-m", f"critic.training.{recipe}", str(corpus / "train")], check=False)
        if done.returncode:
            raise UsageError(f"critic.training.{recipe} failed; what it writes, {writes}, may be incomplete")
        print(f"fitted  {writes}", flush=True)
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
