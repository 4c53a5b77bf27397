"""Fit ``models/specificity``: the network that tells details and generic clauses, from marked letters.

``python -m critic.training.fit CORPUS/train`` takes a few minutes on one core and needs ``torch``; the same corpus on
the same machine gives the same numbers.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from critic.annotate import reading_of
from critic.learned import wording
from critic.learned.specificity import LABELS, MEANING_SCALE, PARTS, about_sentences
from critic.learned.wording import Words
from critic.parse import parse
from critic.resources import models
from critic.training.corpus import Labelled, read_corpus

HIDDEN, OF_A_WORD = 96, 24
EPOCHS, AT_ONCE, STEP, DECAY = 40, 8, 2e-3, 1e-2
DROPPED, WORDS_DROPPED = 0.35, 0.15
# About one applicant in four hundred: a word of the trade is none of letters in general.
_LEAST_APPLICANTS = 8
# Where marks lie over one another the later one of these is learned.
_ORDER = ("generic", "thanks", "pushy-tone", "misplaced-detail", "detail")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A letter as numbers: its words, the part each plays, the labels of each sentence."""

    words: Words
    parts: Tensor
    labels: Tensor


def general_words(letters: Iterable[Labelled]) -> list[str]:
    """Return the words that several applicants use, sorted."""
    users: dict[str, set[str]] = defaultdict(set)
    for letter in letters:
        applicant = letter.group if letter.round else letter.draft.id
        for word in re.findall(r"[^\W\d_]+|'[a-z]+|n't|[^\w\s]", letter.draft.text.lower()):
            users[word].add(applicant)
    return sorted(word for word, who in users.items() if len(who) >= _LEAST_APPLICANTS)


def lesson(letter: Labelled, general: Mapping[str, int]) -> Lesson | None:
    """Return a letter as numbers, None if there is nothing to learn from it."""
    words = wording.read(reading_of(parse(letter.draft), letter.round), general)
    if not words.starts or "not-english" in letter.problems:
        return None
    parts = np.zeros(len(words.starts), np.int64)
    for name in _ORDER:
        for mark in letter.of(name):
            _place(parts, words, mark.start, mark.end, LABELS.index(name.removeprefix("misplaced-")))
    label = np.where(parts > 0, (parts - 1) // PARTS, -1)
    labels = [
        [bool((label[a:b] == each).any()) for each in range(len(LABELS))]
        for a, b in zip(words.bounds, words.bounds[1:], strict=False)
    ]
    return Lesson(words, torch.tensor(parts), torch.tensor(labels, dtype=torch.float32))


def _place(parts: Any, words: Words, start: int, end: int, column: int) -> None:
    """Write begin, inside, end over the words of a mark, sentence by sentence."""
    for first, last in zip(words.bounds, words.bounds[1:], strict=False):
        inside = [row for row in range(first, last) if words.starts[row] >= start and words.ends[row] <= end]
        if len(inside) == 1:
            parts[inside[0]] = 1 + PARTS * column + 3
        elif inside:
            parts[inside] = 1 + PARTS * column + 1
            parts[inside[0]], parts[inside[-1]] = 1 + PARTS * column, 1 + PARTS * column + 2


class Network(nn.Module):
    """What `specificity` works out with numpy, with the dropout that keeps it from learning by heart."""

    def __init__(self, general: int, marks: int, meaning: int, about: int) -> None:
        super().__init__()
        self.general = nn.Embedding(general, OF_A_WORD)
        self.inward = nn.Linear(meaning + marks + OF_A_WORD, HIDDEN)
        self.first = nn.Conv1d(HIDDEN, HIDDEN, 5, padding=2)
        self.second = nn.Conv1d(HIDDEN, HIDDEN, 5, padding=2)
        self.around = nn.Conv1d(2 * HIDDEN + about, HIDDEN, 3, padding=1)
        self.labels = nn.Linear(HIDDEN, len(LABELS))
        self.parts = nn.Linear(2 * HIDDEN, 1 + PARTS * len(LABELS))

    def forward(self, batch: _Batch) -> tuple[Tensor, Tensor]:
        """Return logits of the parts for each word and of the labels for each sentence."""
        meaning, ids = batch.meaning, batch.ids
        if self.training:
            meaning = meaning * (torch.rand(len(ids), 1) > WORDS_DROPPED)
            ids = torch.where(torch.rand(len(ids)) < 0.05, 0, ids)
        hidden = torch.cat(
            [self._drop(meaning * MEANING_SCALE), self._drop(batch.marks, 0.15), self._drop(self.general(ids), 0.2)], 1
        )
        hidden = fn.relu(self.inward(hidden)) * batch.is_word
        for layer in (self.first, self.second):
            hidden = (hidden + fn.relu(layer(self._drop(hidden).T[None])[0].T)) * batch.is_word
        mean = torch.zeros(batch.sentences, HIDDEN).index_reduce(0, batch.sentence, hidden, "mean", include_self=False)
        most = torch.zeros(batch.sentences, HIDDEN).index_reduce(0, batch.sentence, hidden, "amax", include_self=False)
        pooled = torch.cat([mean, most, batch.about], 1) * batch.is_sentence
        around = fn.relu(self.around(self._drop(pooled).T[None]))[0].T
        return self.parts(self._drop(torch.cat([hidden, around[batch.sentence]], 1))), self.labels(self._drop(around))

    def _drop(self, values: Tensor, share: float = DROPPED) -> Tensor:
        return fn.dropout(values, share, self.training)


class _Batch:
    """Several letters one after the other, with blank words and a blank sentence between."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        blank, marks, meaning = 4, lessons[0].words.marks.shape[1], lessons[0].words.meaning.shape[1]
        gathered: dict[str, list[Any]] = defaultdict(list)
        self.sentences = 0
        for each in lessons:
            words, count, size = each.words, len(each.words.bounds) - 1, len(each.words.starts)
            gathered["meaning"] += [words.meaning, np.zeros((blank, meaning), np.float32)]
            gathered["marks"] += [words.marks, np.zeros((blank, marks), np.float32)]
            gathered["ids"] += [words.ids, np.zeros(blank, np.int64)]
            gathered["is_word"] += [np.ones((size, 1), np.float32), np.zeros((blank, 1), np.float32)]
            numbers = np.repeat(np.arange(count), np.diff(words.bounds)) + self.sentences
            gathered["sentence"] += [numbers, np.full(blank, self.sentences + count)]
            about = about_sentences(words)
            gathered["about"] += [about, np.zeros((1, about.shape[1]), np.float32)]
            gathered["is_sentence"] += [np.ones((count, 1), np.float32), np.zeros((1, 1), np.float32)]
            gathered["parts"] += [each.parts.numpy(), np.full(blank, -100)]
            gathered["labels"] += [each.labels.numpy(), np.zeros((1, len(LABELS)), np.float32)]
            self.sentences += count + 1
        joined = {name: torch.from_numpy(np.concatenate(values)) for name, values in gathered.items()}
        self.meaning, self.marks, self.ids = joined["meaning"], joined["marks"], joined["ids"]
        self.is_word, self.sentence, self.about = joined["is_word"], joined["sentence"], joined["about"]
        self.is_sentence, self.parts, self.labels = joined["is_sentence"], joined["parts"], joined["labels"]


def trained(lessons: Sequence[Lesson], general: int, seed: int) -> Network:
    """Return a network fitted to the lessons; the seed decides the order and where it starts."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    first = lessons[0].words
    net = Network(general, first.marks.shape[1], first.meaning.shape[1], about_sentences(first).shape[1])
    chance = np.random.default_rng(seed)
    optimizer = torch.optim.AdamW(net.parameters(), lr=STEP, weight_decay=DECAY)
    rounds = -(-len(lessons) // AT_ONCE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, STEP, total_steps=EPOCHS * rounds)
    net.train()
    for _ in range(EPOCHS):
        order = chance.permutation(len(lessons))
        for start in range(0, len(order), AT_ONCE):
            batch = _Batch([lessons[place] for place in order[start : start + AT_ONCE]])
            parts, labels = net(batch)
            of_words = fn.cross_entropy(parts, batch.parts, reduction="sum") / 40
            of_sentences = fn.binary_cross_entropy_with_logits(labels, batch.labels, reduction="none")
            loss = (of_words + (of_sentences * batch.is_sentence).sum() / 4) / AT_ONCE
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return net.eval()


def stored(nets: Sequence[Network]) -> dict[str, Any]:
    """Return the numbers of the networks under the names that serving looks for."""
    return {
        f"{n}.{name}": value.numpy().astype(np.float16)
        for n, net in enumerate(nets)
        for name, value in net.state_dict().items()
    }


def write(corpus: Path, seeds: Sequence[int] = (0, 1)) -> None:
    """Fit on a split of the corpus and write the models; the thresholds that stand there are kept."""
    letters = list(read_corpus(corpus))
    general = general_words(letters)
    places = {word: place for place, word in enumerate(general)}
    lessons = [each for letter in letters if (each := lesson(letter, places))]
    nets = [trained(lessons, len(general) + len(wording.SPECIAL), seed) for seed in seeds]
    np.savez(models() / "specificity.npz", **stored(nets))
    settings = models() / "specificity.json"
    known = json.loads(settings.read_text("utf-8")) if settings.exists() else {}
    settings.write_text(json.dumps(known | {"general": general}, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
