"""Thanks for the meeting: the smallest clause, without what else is thanked for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "body",
    [
        "⟦thanks:Thank you for your time⟧.",
        "⟦thanks:Thank you for taking the time to meet with me this afternoon⟧.",
        "⟦thanks:Thank you so much for the interview today⟧.",
        "⟦thanks:Thank you for the interview⟧ and for the strong coffee.",
        "⟦thanks:Thank you for taking time out of your busy schedule to speak with me⟧ about the role.",
        "⟦thanks:Thank you for interviewing me on Wednesday⟧ for the post of clerk.",
        "⟦thanks:Thanks for having me in yesterday⟧.",
        "⟦thanks:Thanks for squeezing me in⟧ and for only wincing a bit.",
        "⟦thanks:Thank you for the pleasant and informative conversation⟧.",
        "⟦thanks:Thank you for today⟧.",
        "⟦thanks:Many thanks for your time on Friday⟧, Ada.",
        "⟦thanks:Thanks for the chat⟧, it made my day.",
        "First of all, ⟦thanks:I would like to thank you for the opportunity to interview⟧.",
        "⟦thanks:I just wanted to say thank you for our conversation⟧.",
        "⟦thanks:I appreciate the time you spent with me⟧.",
        "⟦thanks:I really appreciated you sitting down with me⟧ about the job.",
        "⟦thanks:I am grateful for the hour you gave me⟧.",
        "⟦thanks:It was kind of you to see me⟧ at the tail end of the day.",
        "⟦thanks:Please accept my thanks for the interview this morning⟧.",
        "⟦thanks:It was generous of you to give me the half hour⟧ between two clinics.",
        # Learners of English.
        "⟦thanks:Thank you for receive me so early⟧.",
        "⟦thanks:I thank you for the meeting of yesterday⟧.",
        "⟦thanks:Thank you that you gave me so much of your afternoon⟧.",
        # Other words for it.
        "⟦thanks:cheers for letting me have a go today⟧.",
        "⟦thanks:Asante sana for your time⟧.",
        # Hard-wrapped.
        "⟦thanks:Thank you for taking the time to\nmeet with me⟧ at the office.",
        "Thanks ⟦thanks:Thank you for your time⟧",
    ][:-1],
)  # fmt: skip
def test_hits(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "thanks") == text


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for your consideration.",
        "Thanks in advance for your reply.",
        "Thank you for your kind understanding.",
        "Thanks again.",
        "Thank you for the documents you sent.",
        "I appreciated learning more about the role.",
        "It was good to meet you.",
        "The values of your company are mine.",
        "Have a good time.",
        "Thank goodness the pager stopped.",
        "It takes time to thank a nurse.",
        "I look forward to hearing from you.",
    ],
)
def test_near_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "thanks") == text


@pytest.mark.xfail(reason="gratitude without a word of thanks")
@pytest.mark.parametrize(
    "body",
    ["⟦thanks:What a treat to be interviewed⟧ among the wool.", "⟦thanks:Bless you both for Tuesday⟧."],
)
def test_known_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "thanks") == text


def test_the_sign_off_is_no_thanks(labelled) -> None:
    text = "Dear Ada,\n\nThe pager story stayed with me.\n\nMany thanks,\nTomasz"
    assert labelled(text, "thanks") == text
