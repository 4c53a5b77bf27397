from __future__ import annotations

import pytest

NAME = "misplaced-detail"
HITS = [
    "I still smile about the umbrellas you collect and lend out.",
    "I told my flatmate about you cycling in from Whitley Bay in January.",
    "I would not have guessed a PhD in beetles.",
    "The moths in your drug cupboard made me think of a pharmacist in Hull.",
    "I laughed about the beetles all the way home.",
    "I liked your habit of gathering umbrellas that nobody claims and lending them to one colleague after the other.",
]
MISSES = [
    "I still think of the fish tank nobody admits to feeding.",
    "You mentioned the audit in March.",
    "I also counted beetles at school.",
    "I can meet you under the umbrellas by the gate.",
    "As Chase told me, lost umbrellas are lent out.",
    "Peter cycles in from Whitley Bay even in January, he told me.",
    "One of your colleagues collects lost umbrellas.",
    "Your HR business partner lends out the lost umbrellas, I hear.",
    "It rained in January and I had no umbrella.",
    "I enjoyed learning about your exciting projects and innovative culture.",
    "I can start in January and work in any of your wards.",
]


@pytest.mark.parametrize("body", HITS + MISSES)
def test_text(findings, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    found = [each for each in findings(text, round=harbour, to=("April Dodds",)) if each.check == NAME]
    assert bool(found) is (body in HITS)
    assert all(text[each.start : each.end] in body for each in found)


def test_needs_notes(findings, brightwater):
    text = "Dear Ada,\n\nThank you for your time and the beetles.\n\nBest,\nTomasz"
    assert NAME not in {each.check for each in findings(text, round=brightwater, to=("Adaeze Okonkwo",))}
