"""The corpus keeps its own rules: marks that parse, splits that share nobody, sentences of its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from critic.catalogue import catalogue
from critic.domain import Channel, Severity
from critic.likeness import stock
from critic.parse import parse
from critic.training.corpus import Labelled, read_corpus, read_pairs

CORPUS = Path(__file__).parents[1] / "corpus"
SPLITS = ("train", "dev", "test")
ABSENCE = {"missing-detail": {"detail", "misplaced-detail"}, "missing-thanks": {"thanks"}}
AT_THE_WORDS = {
    "wrong-interviewer", "misspelled-interviewer", "generic-addressee", "leaked-interviewer", "wrong-company", "wrong-role", "misplaced-detail",
    "wrong-contact", "pushy-tone", "stale-day",
}  # fmt: skip


@pytest.fixture(scope="module")
def letters() -> dict[str, list[Labelled]]:
    return {split: list(read_corpus(CORPUS / split)) for split in SPLITS}


def everything(letters: dict[str, list[Labelled]]) -> list[Labelled]:
    return [letter for split in SPLITS for letter in letters[split]]


def test_is_as_large_as_the_data_sheet_says(letters: dict[str, list[Labelled]]) -> None:
    singles = [letter for letter in everything(letters) if letter.round is None]
    rounds = {letter.group for letter in everything(letters) if letter.round}
    sentences = sum(len(parse(letter.draft).sentences) for letter in everything(letters))
    assert len(rounds) >= 120
    assert len(everything(letters)) - len(singles) >= 420
    assert len(singles) >= 250
    assert sentences >= 6000


def test_problems_and_marks_agree(letters: dict[str, list[Labelled]]) -> None:
    disagreeing = []
    for letter in everything(letters):
        if "not-english" in letter.problems:
            continue
        labels = {mark.label for mark in letter.marks}
        for problem, shown in ABSENCE.items():
            if (problem in letter.problems) == bool(labels & shown):
                disagreeing.append((letter.draft.id, problem))
        # A wrong name that stands in the subject alone has no words in the text to be marked.
        in_subject = (
            (letter.problems - labels) & {"wrong-company", "wrong-role", "leaked-interviewer"}
            if letter.draft.subject
            else set()
        )
        disagreeing += [(letter.draft.id, each) for each in ((labels ^ letter.problems) & AT_THE_WORDS) - in_subject]
        if letter.draft.channel is Channel.EMAIL and (letter.draft.subject is None) != (
            "missing-subject" in letter.problems
        ):
            disagreeing.append((letter.draft.id, "missing-subject"))
    assert disagreeing == []


def test_generic_never_overlaps_detail_or_thanks(letters: dict[str, list[Labelled]]) -> None:
    overlapping = [
        letter.draft.id
        for letter in everything(letters)
        for generic in letter.of("generic")
        for other in letter.of("detail", "thanks")
        if generic.start < other.end and other.start < generic.end
    ]
    assert overlapping == []


def test_splits_share_no_round_and_no_applicant(letters: dict[str, list[Labelled]]) -> None:
    applicants = {split: {each.round.applicant.name for each in letters[split] if each.round} for split in SPLITS}
    groups = {split: {each.group for each in letters[split]} for split in SPLITS}
    for one, other in combinations(SPLITS, 2):
        assert applicants[one] & applicants[other] == set()
        assert groups[one] & groups[other] == set()


def masked_sentences(letter: Labelled) -> set[str]:
    parsed = parse(letter.draft)
    texts = (sentence.span.of(parsed.view) for sentence in parsed.sentences)
    masked = (re.sub(r"\b[A-Z][\w'-]*|\d[\d:.]*", "_", text).lower().strip(" .!") for text in texts)
    return {text for text in masked if len(text.replace("_", "").split()) >= 4 and not is_formula(text)}


def is_formula(text: str) -> bool:
    """Return whether a sentence is a phrase of the bank of stock phrases, or thanks and nothing else."""
    words = re.findall(r"\w+", text.replace("_", "thank"))
    return sum(end - start for start, end in stock.spans(words)) >= 0.6 * len(words) or len(words) <= 7


def test_no_sentence_stands_in_more_than_three_letters(letters: dict[str, list[Labelled]]) -> None:
    # The letters of one writer may repeat themselves: that is what near-duplicates are.
    seen: dict[str, set[str]] = defaultdict(set)
    for letter in everything(letters):
        for sentence in masked_sentences(letter):
            seen[sentence].add(letter.draft.id if letter.round is None else letter.group)
    assert {sentence: len(where) for sentence, where in seen.items() if len(where) > 3} == {}


def test_no_two_writers_wrote_the_same_letter(letters: dict[str, list[Labelled]]) -> None:
    """Of any two letters by different writers, in one split or two, at most a third of the five-word runs, or five, is shared.

    Letters marked as nothing but stock phrases are alike by their nature.
    """
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    counts: dict[str, int] = {}
    owners: dict[str, str] = {}
    for letter in everything(letters):
        if "stock-phrases" in letter.problems:
            continue
        parsed = parse(letter.draft)
        words = re.findall(r"[^\W\d_]+", " ".join(each.span.of(parsed.view) for each in parsed.sentences).lower())
        runs = set(zip(*(words[shift:] for shift in range(5)), strict=False))
        owners[letter.draft.id] = letter.group if letter.round else letter.draft.id
        counts[letter.draft.id] = len(runs)
        for run in runs:
            holders[run].add(letter.draft.id)
    shared = Counter(pair for ids in holders.values() for pair in combinations(sorted(ids), 2))
    alike = {
        pair: n
        for pair, n in shared.items()
        if owners[pair[0]] != owners[pair[1]] and 3 * n > min(counts[pair[0]], counts[pair[1]]) and n > 5
    }
    assert alike == {}


def test_pairs_name_letters_of_their_round(letters: dict[str, list[Labelled]]) -> None:
    ids = {letter.draft.id for letter in everything(letters)}
    for split in SPLITS:
        for one, other, verdict, _ in read_pairs(CORPUS / split):
            assert {one, other} <= ids
            assert verdict in {"same-letter", "light-edit", "paraphrase", "shared-phrases"}


def test_every_error_and_all_of_time_has_thirty_cases_and_thirty_near_misses_in_test(
    letters: dict[str, list[Labelled]],
) -> None:
    serious = {name for name, page in catalogue().items() if Severity.ERROR in page.severities}
    serious |= {"late-follow-up", "early-follow-up", "odd-hour", "stale-day"}
    for cases in ("problems", "near_misses"):
        counts = Counter(check for letter in letters["test"] for check in getattr(letter, cases))
        assert {check: counts[check] for check in serious if counts[check] < 30} == {}
