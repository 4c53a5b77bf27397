"""Stock phrases: what they cover, and that the lists are sound."""

import pytest

from critic.likeness import stock
from critic.resources import stock_phrases


def covered(text: str) -> str:
    words = stock.WORD.findall(text.lower())
    return " | ".join(" ".join(words[start:end]) for start, end in stock.spans(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you so much for your time!", "thank you so much for your time"),
        ("I have eleven long years of experience in welding.", "i have | years of experience"),
        ("The goat ate the tender.", ""),
        ("We drew the bridge. I look forward to hearing from you soon.", "i look forward to hearing from you soon"),
    ],
)
def test_spans(text: str, expected: str) -> None:
    assert covered(text) == expected


def test_a_whole_stock_letter_is_stock() -> None:
    for letter in stock.letters():
        words = stock.WORD.findall(letter.lower())
        assert sum(end - start for start, end in stock.spans(words)) >= 0.95 * len(words)


def test_lists_are_long_enough_and_lower_case() -> None:
    lines = [line for name in ("opening", "middle", "closing") for line in stock._lines(f"{name}.txt")]
    assert len(lines) >= 250
    assert len(stock.letters()) == 12
    assert all(line == line.lower() for line in lines)
    assert {file.name for file in stock_phrases().iterdir()} == {
        "opening.txt",
        "middle.txt",
        "closing.txt",
        "letters.txt",
    }
