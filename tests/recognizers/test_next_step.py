"""The clause that looks to, or asks for, a next step."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "body",
    [
        "⟦next-step:I look forward to hearing from you⟧.",
        "⟦next-step:I am eagerly looking forward to the next stage⟧.",
        "⟦next-step:May I ask if the result is decided⟧?",
        "⟦next-step:Is there any news about the position⟧?",
        "⟦next-step:You said Friday, so I'll keep my phone on me⟧.",
        "⟦next-step:I await your reply⟧.",
        "It was fun; ⟦next-step:could you tell me when I will hear⟧?",
        "⟦next-step:If you want me in for a trial day, just say⟧.",
        "⟦next-step:I am available for a second interview⟧.",
        "⟦next-step:Let me know⟧.",
    ],
)
def test_hits(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "next-step") == text


@pytest.mark.parametrize(
    "body",
    [
        "I hope this e-mail finds you well.",
        "Please do not hesitate to contact me if you need any further information.",
        "I forwarded the message to the nurse.",
        "The next morning the pager rang again.",
        "This is the right place for my next step.",
        "You said the nurses keep a list.",
        "The wait at the lift was short.",
    ],
)
def test_near_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "next-step") == text
