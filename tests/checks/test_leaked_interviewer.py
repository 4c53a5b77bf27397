from __future__ import annotations

import pytest

from critic.domain import Interview, Person, Round

NAME = "leaked-interviewer"
HITS = [
    "It was a pleasure to meet you, ⟦leaked-interviewer:Chase⟧.",
    "It was a pleasure to meet you, ⟦leaked-interviewer:Dr Szczepanski⟧, and I look forward to the next step.",
    "I know I can bring a lot to your team, ⟦leaked-interviewer:Peter⟧!",
    "Again, ⟦leaked-interviewer:Mr. Mbeki-Rowe⟧, thank you for your time.",
    "⟦leaked-interviewer:Chase⟧, thank you for the tour.",
    "Thank you for your patience, ⟦leaked-interviewer:Chase⟧.",
    "I hope to see you soon, ⟦leaked-interviewer:Mr. Hollis⟧.",
    "Thank you once again, ⟦leaked-interviewer:Mr. Mbeki-Rowe⟧.",
    "I want to thank you ⟦leaked-interviewer:Chase⟧ for your kindness.",
    "It was lovely talking to you yesterday ⟦leaked-interviewer:Chase⟧.",
    "With best wishes to you, ⟦leaked-interviewer:Peter⟧, and your family.",
    "As you mentioned ⟦leaked-interviewer:Chase⟧, three weeks is tight.",
    "As you told, ⟦leaked-interviewer:Mr. Mbeki-Rowe⟧, patience is needed.",
    "i liked how you explained the review, ⟦leaked-interviewer:peter⟧.",
    "Thanks again for all of it, ⟦leaked-interviewer:Chase⟧, it was more than kind.",
]
MISSES = [
    "Ask Chase, he has heard it.",
    "As Chase told me, the umbrellas come back.",
    "Please say hello to Chase.",
    "Thank you for introducing me to Chase, Peter and the others.",
    "I spoke with Chase, Peter, and you.",
    "I enjoyed meeting your colleague, Chase.",
    "Please thank your HR partner, Chase, for the coffee.",
    "I hope we meet again, April.",
    "I hope we meet again, Ms. Dodds, and I look forward to it.",
    "I grew up in a small town, Whitley Bay, and you know how that is.",
    "I hope to hear from you in April, and I will chase nothing.",
    "It's me, Priya, once more.",
    "I hope you will, Will.",
    "May God bless you, Amen.",
    "You asked about my tools: Excel, Python, Kafka.",
    "You asked how many. Three, I said.",
    "Look, I will be honest with you.",
    "When you told me about the tank, Chase laughed.",
    "Thank you, and thanks to Chase.",
    "Chase and you both mentioned the night shift.",
    "Chase, who met me at the door, was very kind.",
    "What Chase said about you was true.",
    "Your auditor, Chase, already told me about the tank.",
    "You showed me the back room while Chase was on the phone.",
    "i will give it a good chase.",
    "You spoke with me right after Chase.",
    "It was somebody else ... no, it was Mr. Hollis, and you both laughed.",
    "In your words, and Peter's, the flood was a lesson.",
]


@pytest.mark.parametrize("body", HITS)
def test_hits(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize("body", [miss for miss in MISSES if "you will, Will" not in miss])
def test_misses(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_a_wrong_greeting_is_not_also_a_leak(flagged, harbour):
    text = "Dear Chase,\n\nIt was a pleasure to meet you, Chase.\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_several_readers(flagged, harbour):
    text = "Dear April, dear Chase,\n\nIt was a pleasure to meet you, April, and you, Chase.\n\nBest,\nPriya"
    assert flagged(text, NAME, round=harbour, to=("April Dodds", "Chase Mbeki-Rowe")) == text


def test_the_writer_shares_a_name(flagged, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nIt was good to meet you, Priya.\n\nBest,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_quoted_mail(flagged, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya\n\nOn 18 Nov 2026, April Dodds wrote:\n> It was good to meet you, Chase."
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_without_a_round(flagged):
    text = "Dear Dr. Grubbs,\n\nIt was so nice to meet you, ⟦leaked-interviewer:Mr. Combs⟧, and I hope to see you.\n\nHugs,\nKaylee"
    assert flagged(text, NAME, to=("Dr. Anneliese Grubbs",)) == text


def test_mended(mended, harbour):
    text = "Dear April,\n\nIt was a pleasure to meet you, Dr. Szczepański.\n\nBest,\nPriya Lindqvist"
    assert "to meet you, Ms. Dodds." in mended(text, NAME, round=harbour, to=("April Dodds",))


@pytest.mark.parametrize(
    "body",
    [
        "I liked what I heard, ⟦leaked-interviewer:Chase⟧, and I would start tomorrow.",
        "It was kind to be shown round, and ⟦leaked-interviewer:Mr. Mbeki-Rowe⟧, I hope to work under you.",
        'You shouted "mind the hose, Chase", and you laughed.',
        "Thank you, Captain.",
    ],
)
def test_names_in_the_middle(flagged, harbour, body: str) -> None:
    text = f"Dear April,\n\n{body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, "leaked-interviewer", round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(("goes_by", "right"), [(None, "Li Wei"), ("Wei", "Wei")])
def test_the_edit_does_not_call_the_reader_by_what_may_be_the_family_name(mended, goes_by, right):
    people = (Person("Li Wei", goes_by=goes_by), Person("Ngozi Eze"))
    round = Round("Acme", interviews=tuple(Interview(each) for each in people))
    text = "Dear Li Wei,\n\nThank you for your time yesterday, Ngozi.\n\nBest,\nDan Reyes"
    assert f"yesterday, {right}." in mended(text, NAME, round=round, to=("Li Wei",))


def test_in_the_subject(findings, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya Lindqvist"
    found = findings(text, round=harbour, to=("April Dodds",), subject="Thank you, Chase!")
    assert [each.field for each in found if each.check == NAME] == ["subject"]


def test_behind_the_closing_formula(flagged, harbour):
    text = (
        "Dear April,\n\nI await your reply.\n\nMany thanks again, ⟦leaked-interviewer:Mr. Mbeki-Rowe⟧,\nPriya Lindqvist"
    )
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text
