from __future__ import annotations

import pytest

NAME = "wrong-role"
HITS = [
    "I am very interested in the ⟦wrong-role:Dental Hygienist⟧ position.",
    "Thank you for the interview for the position of ⟦wrong-role:Network Administrator⟧ and for the tea.",
    "As your next ⟦wrong-role:Practice Receptionist⟧ I would smile.",
    "As ⟦wrong-role:Marketing Coordinator⟧ I would bring order.",
    "I hope to join you as ⟦wrong-role:Head Chef⟧.",
    "If I become ⟦wrong-role:Quality Supervisor⟧, I will look after them.",
    "I applied for the post of ⟦wrong-role:network administrator⟧ with joy.",
]
MISSES = [
    "I am very interested in the Staff Nurse position.",
    "I am very interested in the nursing position.",
    "I am very interested in the nurse job.",
    "I am very interested in the Senior Staff Nurse role.",
    "As a night porter I learned to walk softly.",
    "I worked as a Dental Hygienist for ten years.",
    "In my current role as Practice Receptionist I answer two hundred calls.",
    "My present job as Shift Supervisor ends in May.",
    "You started as a Healthcare Assistant yourself.",
    "You told me how hard the Ward Manager role was at first.",
    "I would be a good listener and a fast learner.",
    "This is an exciting position.",
    "The senior position you hold is not what I want.",
    "As a mother of three I can do nights.",
    "I would be honoured to join you as a member of the team.",
]


@pytest.mark.parametrize("body", HITS + MISSES)
def test_text(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(
    ("subject", "hit"),
    [
        ("Thank you - Climate Analyst interview", True),
        ("Thank you - Staff Nurse interview", False),
        ("Bewerbung Staff Nurse", False),
        ("The night porter", False),
        ("Thank you, April", False),
        ("Priya Lindqvist, nurse", False),
    ],
)
def test_subject(findings, harbour, subject, hit):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    found = findings(text, round=harbour, to=("April Dodds",), subject=subject)
    assert (NAME in {each.check for each in found}) is hit


def test_mended(mended, harbour):
    text = "Dear April,\n\nI am very interested in the Dental Hygienist position.\n\nBest,\nPriya"
    assert "the Staff Nurse position" in mended(text, NAME, round=harbour, to=("April Dodds",))
