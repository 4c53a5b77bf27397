"""Sentences: in the tables "|" stands where one ends."""

from __future__ import annotations

import pytest

from critic.domain import Span
from critic.sentences import sentences_in
from critic.view import plain


def cut(text: str) -> str:
    return "|".join(span.of(text) for span in sentences_in(plain(text), Span(0, len(text))))


@pytest.mark.parametrize(
    "expected",
    [
        "Thank you.|It was good.",
        "Was it you?|Yes!|I think so.",
        "I met Dr. Farid Haddad and Ms. Okonkwo.|Both laughed.",
        "The pager went at 3 a.m. in the flu surge.|Nobody slept.",
        "We met at 3 p.m.|Then we walked.",
        "Ask J. R. Smith about it.|He knows.",
        "Bring e.g. a map, i.e. the old one.|It helps.",
        "It runs at Acme Inc. in Ohio.|I saw it.",
        "It was Acme Inc.|The other one was not.",
        "Well... you know the rest.|I do.",
        "He said “stop.”|We stopped.",
        "It costs 3.5 million.|That is a lot.",
        "Release 2.0 came out.|It broke.",
        "See brightwater.example for more.|It is short.",
        "thanks for today. it was fun. see you",
    ],
)
def test_where_sentences_end(expected: str) -> None:
    if expected.islower() and "|" not in expected:
        assert cut(expected) == expected.replace(". ", ".|")
    else:
        assert cut(expected.replace("|", " ")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Wrapped by a mail program: the break means nothing.
        (
            "I keep turning over what you said about moving the\nreadmission dashboard to Kafka. It is bold.",
            "I keep turning over what you said about moving the\nreadmission dashboard to Kafka.|It is bold.",
        ),
        ("Thank you\nfor today.", "Thank you\nfor today."),
        # A card with short lines: each is a line of its own.
        ("Thank you\nYour Story Stays\nWarmly", "Thank you|Your Story Stays|Warmly"),
        # Lists.
        ("Three things:\n- the pager\n- the sheet\n- Kafka", "Three things:|- the pager|- the sheet|- Kafka"),
        ("1. the pager\n2. the sheet", "1. the pager|2. the sheet"),
        ("One.\n\nTwo.", "One.|Two."),
        ("One.\r\nTwo.", "One.|Two."),
        ("...\n\n---\n", ""),
        ("", ""),
    ],
)
def test_line_breaks(text: str, expected: str) -> None:
    assert cut(text) == expected
