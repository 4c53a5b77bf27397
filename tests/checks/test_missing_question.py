"""A call script that asks nothing about the answer, and the many ways in which one asks."""

from __future__ import annotations

from datetime import datetime

import pytest

NAME = "missing-question"
NUMBER = "I'm on 07700 900417."
# April promised three business days on Wednesday 18 November: Monday 23. Piotr promised nothing.
DUE = datetime.fromisoformat("2026-11-23T15:30:00+00:00")
ASKED = [
    "I wanted to find out humbly whether the committee has sat.",
    "When do you now expect to decide?",
    "I was wondering if you'd made up your minds.",
    "You said three working days, so I'm just checking in.",
    "Could you tell me where things stand?",
    "May I know the status, please?",
    "Any word yet?",
    "I only wanted to ask how the decision is coming along.",
    "I call to know when comes the result.",
    "Do you have an idea how long it will take still?",
    "Is there any news, or is it still too early?",
    "Please I would love to know the next stage of the process.",
    "What's the timeline looking like from your side?",
    "By when might I expect to hear?",
    "You get through with the other fellas yet?",
    "Would it be alright to ask what happens next?",
    "I'm ringing to see is there any word, and if there isn't, there isn't.",
    "Sir, kindly update me.",
    "Has the panel met already?  And have they chosen somebody?",
    "Do youse know yet, like?",
    "You had said Monday, and it's Monday, so here I am calling.",
    "I want a yes or a no off you today.",  # pushy, but asked
]
NOT_ASKED = [
    "I'm still very keen on the job.",
    "I look forward to hearing from you.",
    "And how is the fish?",
    "I wanted to ask whether my transcript had reached you.",
    "Is that a good moment?",
    "I know the decision is not easy.",
    "If you need anything else, just ring.",
    "I have arranged my references. They're happy to talk.",
]


def script(said: str) -> str:
    return f"Hello April, this is Priya Lindqvist. Thank you for the interview on Wednesday. {said} {NUMBER}"


@pytest.mark.parametrize("said", ASKED)
def test_a_script_that_asks_is_let_be(findings, harbour, said):
    found = findings(script(said), round=harbour, to=("April Dodds",), channel="call", sent_at=DUE)
    assert NAME not in {each.check for each in found}


@pytest.mark.parametrize("said", NOT_ASKED)
def test_a_script_that_asks_nothing_on_the_promised_day_is_told(flagged, harbour, said):
    text = f"{script(said)}⟦{NAME}:⟧"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",), channel="call", sent_at=DUE) == text


@pytest.mark.parametrize("sent", [None, DUE])
@pytest.mark.parametrize("promised", ["3 business days", "in due course"])
def test_a_promise_that_cannot_be_read_is_one(findings, harbour, promised, sent):
    from dataclasses import replace

    interviews = (replace(harbour.interviews[0], promised_reply=promised), *harbour.interviews[1:])
    round = replace(harbour, interviews=interviews)
    found = findings(script("All well here."), round=round, to=("April Dodds",), channel="call", sent_at=sent)
    assert NAME in {each.check for each in found}


def test_where_nothing_was_promised_a_call_may_only_thank(findings, harbour):
    text = script("That is all, no need to call back.")
    for more in ({"round": harbour, "to": ("Piotr Szczepański",), "sent_at": DUE}, {}):
        assert NAME not in {each.check for each in findings(text, channel="call", **more)}


def test_before_the_promised_day_it_is_too_early_to_ask(findings, harbour):
    sent = datetime.fromisoformat("2026-11-20T15:30:00+00:00")
    found = {
        each.check for each in findings(script(""), round=harbour, to=("April Dodds",), channel="call", sent_at=sent)
    }
    assert NAME not in found
    assert "early-follow-up" in found


def test_a_call_that_neither_thanks_nor_asks_is_told_without_a_round(flagged):
    text = f"Good day. I am Serik, I was at you for interview. I want this work very much. {NUMBER}⟦{NAME}:⟧"
    assert flagged(text, NAME, channel="call") == text


def test_words_for_the_machine_alone_need_no_question(findings, harbour):
    text = f"Voicemail:\nHello April, Priya Lindqvist about the nurse's post. Thank you again. {NUMBER}"
    found = findings(text, round=harbour, to=("April Dodds",), channel="call", sent_at=DUE)
    assert NAME not in {each.check for each in found}


def test_the_question_belongs_before_the_words_for_the_machine(flagged, harbour):
    text = (
        f"Hello April, this is Priya Lindqvist. Thank you for Wednesday.⟦{NAME}:⟧\n\n"
        f"Voicemail:\nHello April, Priya Lindqvist here, about the nurse's post. {NUMBER}"
    )
    assert flagged(text, NAME, round=harbour, to=("April Dodds",), channel="call", sent_at=DUE) == text


@pytest.mark.parametrize("channel", ["email", "card"])
def test_letters_need_none(findings, harbour, channel):
    found = findings(script(""), round=harbour, to=("April Dodds",), channel=channel, sent_at=DUE)
    assert NAME not in {each.check for each in found}
