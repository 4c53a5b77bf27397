"""How likeness grows from a round to ten thousand letters, beside rapidfuzz and datasketch.

Run with ``pytest -m benchmark tests/benchmarks/likeness.py -s``.  The letters are made from the sentences of the corpus; of 10,000 ``PLANTED``
have a copy with so many per cent of their words edited, for each of ``EDITED``.  Times are CPU seconds, so they are compared as ratios on one machine.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from critic.annotate import annotate
from critic.domain import Draft
from critic.likeness import compare, pairs
from critic.likeness.candidates import candidates
from critic.likeness.prepare import rough
from critic.parse import parse
from critic.pipeline import critique

pytestmark = pytest.mark.benchmark
CORPUS = Path(__file__).parents[2] / "corpus"
EDITED = (2, 10, 20, 30, 40)
PLANTED = 60


@cache
def sentences() -> tuple[str, ...]:
    found: dict[str, None] = {}
    for file in sorted(CORPUS.glob("train/*/*.txt")):
        text = file.read_text("utf-8").translate(str.maketrans("", "", "⟦⟧"))
        letter = parse(Draft(text))
        found.update(dict.fromkeys(each.span.of(text) for each in letter.sentences))
    return tuple(found) or pytest.skip("no corpus beside the tests")


def edited(text: str, percent: int, dice: random.Random, words: list[str]) -> str:
    out = []
    for word in text.split(" "):
        if dice.random() * 100 >= percent:
            out.append(word)
        elif dice.random() < 0.7:
            out.append(dice.choice(words))
        elif dice.random() < 0.5:
            out += [word, dice.choice(words)]
    return " ".join(out)


@cache
def heap(count: int) -> tuple[tuple[str, ...], dict[tuple[int, int], int]]:
    """Return letters and, for every planted pair, how many per cent of its words were edited."""
    dice = random.Random(count)
    words = " ".join(sentences()).split()
    planted = max(count * PLANTED // 10_000, 1)
    letters = [" ".join(_fresh(dice, words)) for _ in range(count - planted * len(EDITED))]
    pairs = {}
    for percent in EDITED:
        for original in dice.sample(range(count - planted * len(EDITED)), planted):
            pairs[original, len(letters)] = percent
            letters.append(edited(letters[original], percent, dice, words))
    return tuple(letters), pairs


def _fresh(dice: random.Random, words: list[str]) -> list[str]:
    """Return the sentences of a letter: two of forty courtesies, now and then one of somebody else's, the rest its own."""
    own = [edited(each, 75, dice, words) for each in dice.sample(sentences(), 6)]
    theirs = dice.sample(sentences(), 1) if dice.random() < 0.1 else []
    return [*dice.sample(sentences()[::7][:40], 2), *own, *theirs]


def cpu(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


@cache
def found(count: int) -> set[tuple[int, int]]:
    """Return the pairs a comparison of all finds, whatever it calls them."""
    return {(int(pair.a), int(pair.b)) for pair in compare(heap(count)[0], independent=False)}


def recall(count: int, pairs: set[tuple[int, int]]) -> dict[int, float]:
    planted = heap(count)[1]
    return {
        percent: sum(pair in pairs for pair, of in planted.items() if of == percent)
        / sum(of == percent for of in planted.values())
        for percent in EDITED
    }


def test_ten_letters_cost_no_more_to_compare_than_to_judge() -> None:
    texts = ["Dear Anna,\n\n" + text + "\n\nBest regards,\nInga Solberg\n" for text in heap(100)[0][-10:]]
    drafts = [Draft(text, id=str(at)) for at, text in enumerate(texts)]
    letters = [annotate(parse(draft)) for draft in drafts]
    for _ in range(2):  # the first pass loads what is loaded once
        likeness = cpu(lambda: pairs(letters))
        judging = cpu(lambda: [critique(draft) for draft in drafts])
    print(
        f"\nten letters: likeness {1000 * likeness:.0f} ms, critiques {1000 * judging:.0f} ms, {likeness / judging:.2f}"
    )
    assert likeness <= judging


def test_growth() -> None:
    compare(heap(100)[0])
    seconds = {}
    for count in (1000, 10_000):
        texts, _ = heap(count)
        seconds[count] = cpu(lambda texts=texts: compare(texts, independent=False))
        search = cpu(lambda texts=texts: candidates([rough(text) for text in texts]))
        print(f"\n{count}: candidates {search:.2f} s, all {seconds[count]:.2f} s")
        print(f"  {len(found(count))} found, recall by % edited {recall(count, found(count))}")
    exponent = math.log10(seconds[10_000] / seconds[1000])
    print(f"exponent {exponent:.2f}")
    assert exponent <= 1.2


def test_recall() -> None:
    reached = recall(10_000, found(10_000))
    assert reached[2] == reached[10] == 1
    assert reached[20] >= 0.98
    assert reached[30] >= 0.95


def test_faster_than_comparing_all() -> None:
    from rapidfuzz import fuzz, process

    texts, _ = heap(1000)
    ours = cpu(lambda: compare(texts, independent=False))
    theirs = cpu(lambda: process.cdist(texts, texts, scorer=fuzz.ratio, workers=1))
    print(f"\n1000 letters: ours {ours:.2f} s, cdist {theirs:.2f} s, {theirs / ours:.1f} times")
    assert ours < theirs


@pytest.mark.parametrize("count", [1000, 10_000])
def test_faster_than_minhash(count: int) -> None:
    datasketch = pytest.importorskip("datasketch")
    texts, _ = heap(count)
    ours = cpu(lambda: compare(texts, independent=False))
    pairs: set[tuple[int, int]] = set()

    def minhash() -> None:
        from rapidfuzz import fuzz

        index = datasketch.MinHashLSH(threshold=0.3, num_perm=128)
        for at, text in enumerate(texts):
            sketch = datasketch.MinHash(num_perm=128)
            words = text.lower().split()
            sketch.update_batch([" ".join(words[start : start + 3]).encode() for start in range(len(words) - 2)])
            for other in index.query(sketch):
                if fuzz.ratio(texts[other], text) > 60:
                    pairs.add((other, at))
            index.insert(at, sketch)

    theirs = cpu(minhash)
    print(f"\n{count} letters: ours {ours:.1f} s, MinHash-LSH {theirs:.1f} s, {theirs / ours:.1f} times")
    print(f"  recall ours {recall(count, found(count))}, theirs {recall(count, pairs)}")
    assert ours < theirs
    mine, other = recall(count, found(count)), recall(count, pairs)
    assert all(mine[percent] >= other[percent] for percent in EDITED)
