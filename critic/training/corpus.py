"""The corpus: letters with what a careful reader found in them (corpus/README.md says how they are marked)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from critic.domain import Channel, Draft, Round
from critic.formats.round_toml import read_round
from critic.formats.text import split_header
from critic.training.marked import Mark, unmark


@dataclass(frozen=True, slots=True)
class Labelled:
    """A letter of the corpus.

    ``personalization`` is the reader's 0-4, ``problems`` the checks that should fire, ``near_misses`` those that only
    seem due; ``group`` is the folder of its round, by which the corpus is split, ``hand`` who wrote and marked it.
    """

    draft: Draft
    marks: tuple[Mark, ...]
    personalization: int
    problems: frozenset[str]
    near_misses: frozenset[str]
    author: str
    group: str
    round: Round | None

    @property
    def hand(self) -> str:
        """The letters that name the writer of this part of the corpus."""
        return self.group.removeprefix("singles-").split("-")[0]

    def of(self, *labels: str) -> tuple[Mark, ...]:
        """Return the marks with these labels."""
        return tuple(mark for mark in self.marks if mark.label in labels)


def read_corpus(folder: Path) -> Iterator[Labelled]:
    """Yield the letters of a split, sorted by path.

    Raises ValueError, with the file's name, where a letter is not marked as the guide says.
    """
    for group in sorted(path for path in folder.iterdir() if path.is_dir()):
        round_file = group / "round.toml"
        round = read_round(round_file) if round_file.exists() else None
        for file in sorted(group.glob("*.txt")):
            try:
                yield _labelled(file, group.name, round)
            except (ValueError, KeyError) as error:
                raise ValueError(f"{file}: {error}") from error


def _labelled(file: Path, group: str, round: Round | None) -> Labelled:
    raw = file.read_text("utf-8")
    header = split_header(raw, file.name)
    values = header.values
    text, marks = unmark(raw[header.end :])
    sent = values.get("sent-at")
    draft = Draft(
        text=text,
        id=f"{group}/{file.name}",
        channel=Channel(values.get("channel", "email")),
        subject=values.get("subject"),
        to=tuple(part.strip() for part in values["to"].split(",")) if values.get("to") else (),
        sent_at=datetime.fromisoformat(sent) if sent else None,
    )
    return Labelled(
        draft,
        marks,
        int(values["personalization"]),
        _names(values["problems"]),
        _names(values.get("near-miss", "")),
        values.get("author", ""),
        group,
        round,
    )


def _names(value: str) -> frozenset[str]:
    """Return the checks that a header line names."""
    return frozenset(value.replace(",", " ").split()) - {"none"}


def read_pairs(folder: Path) -> Iterator[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """Yield the pairs of a split that are not independent: two draft ids, the verdict, the swaps."""
    for file in sorted(folder.glob("*/pairs.toml")):
        for pair in tomllib.loads(file.read_text("utf-8"))["pairs"]:
            one, other = (f"{file.parent.name}/{name}" for name in pair["letters"])
            yield one, other, pair["verdict"], tuple((a, b) for a, b in pair.get("swaps", []))
