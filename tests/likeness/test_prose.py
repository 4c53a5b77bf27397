"""``critic.compare`` takes any texts: whatever they hold, spans are exact, and what is equal is called so."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import critic
from critic.likeness.verdict import BANDS

PIECES = st.sampled_from(
    [
        "The quarry lies north of the village.", "Nobody has blasted there since the war.", "Thank you for your time.", "Dear Anna,", "Best regards,",
        "quarry", "mill", "17", "Monday", "😀", "👩‍💻", "ليلى", "日本語", "e\u0301", "\ud800", "\udfff", "\x00", "\ufeff", "\u2028", "\r\n", "\n\n", " ", "> quoted", "- item", "(" * 9,
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(PIECES, max_size=20).map(" ".join),
    st.lists(PIECES, max_size=20).map("".join),
)
THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(st.lists(TEXTS, max_size=4))
@THOROUGH
def test_every_pair_once_in_order_with_spans_inside_the_texts(texts: list[str]) -> None:
    found = critic.compare(texts)
    assert [(pair.a, pair.b) for pair in found] == [
        (str(a), str(b)) for a in range(len(texts)) for b in range(a + 1, len(texts))
    ]
    for pair in found:
        low, high = BANDS[pair.verdict]
        assert low <= pair.likeness <= high
        for each in (*pair.passages, *pair.forgiven):
            assert 0 <= each.start < each.end <= len(texts[int(pair.a)])
            assert 0 <= each.other_start < each.other_end <= len(texts[int(pair.b)])


@given(TEXTS, TEXTS)
@THOROUGH
def test_a_text_beside_itself_shares_the_same_characters(text: str, other: str) -> None:
    [same, _, _] = critic.compare([text, text, other])
    if same.verdict in {"same-letter", "light-edit"}:
        for each in same.passages:
            assert text[each.start : each.end].split() == text[each.other_start : each.other_end].split()


@pytest.mark.parametrize("before", ["", "\ufeff", "\r\n", "😀 ", "\x00", "\ud800 ", "👩‍💻👩‍💻 "])
def test_what_stands_before_a_text_moves_its_spans_and_nothing_else(before: str) -> None:
    text = "The quarry lies north of the village. Nobody has blasted there since the war. The mill is a house now."
    moved = before + text
    [pair] = critic.compare([moved, text])
    assert len(pair.passages) == 3
    for each in pair.passages:
        assert moved[each.start : each.end] == text[each.other_start : each.other_end]


@pytest.mark.parametrize(
    "text",
    [
        "The goat ate the tie. " * 2000,
        "goat " * 10_000,
        "goat tie kettle goat. " * 2500,
        " ".join(f"Anna Berg {number} Bob Ortiz" for number in range(2500)) + " and nobody saw it",
        "\r\n".join(["> The goat ate the tie."] * 3000),
    ],
    ids=["one sentence", "one word", "few words", "names and numbers", "quoted lines"],
)
def test_a_long_text_that_repeats_itself_is_equal_to_itself(text: str) -> None:
    [pair] = critic.compare([text, text])
    assert (pair.verdict, pair.likeness) == ("same-letter", 100)
    [changed] = critic.compare([text, text[: len(text) // 2] + " A stranger came by once. " + text[len(text) // 2 :]])
    assert changed.verdict in {"same-letter", "light-edit"}


def test_thirty_thousand_words_of_sentences_of_one_word() -> None:
    words = ["".join("bcdfghjklm"[int(digit)] for digit in str(number * 7919 % 99_991)) for number in range(30_000)]
    [pair] = critic.compare([". ".join(words), ". ".join(words[100:])])
    assert pair.verdict in {"same-letter", "light-edit"}


def test_a_text_all_in_capitals_is_the_same_text() -> None:
    text = "The quarry lies north of the village. Nobody has blasted there since the war. The mill is a house now."
    [pair] = critic.compare([text, text.upper()])
    assert pair.verdict == "same-letter"
