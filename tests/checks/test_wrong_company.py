from __future__ import annotations

import pytest

NAME = "wrong-company"
HITS = [
    "I would be proud to join ⟦wrong-company:Northwind Dental⟧.",
    "Thank you for the interview for the post of Staff Nurse at ⟦wrong-company:Temple Row Hospital⟧.",
    "I would love to be part of the ⟦wrong-company:Meridian⟧ family.",
    "I believe I am a good match for ⟦wrong-company:Seaview Smiles⟧ because I am calm.",
    "I am convinced that ⟦wrong-company:Grupo Tamarindo⟧ is the place for me.",
    "My experience would be of added value to ⟦wrong-company:Banco del Norte⟧.",
    "I hope to bring my ten years of night shifts to ⟦wrong-company:St. Jude Infirmary⟧.",
    "I am very interested in working at ⟦wrong-company:Oakfield⟧.",
]
MISSES = [
    "I would be proud to join Harbour Street Clinic.",
    "I would be proud to join Harbour Street.",
    "I would be proud to join the Harbour Street team.",
    "I would love to work at HSC.",
    "I worked at Temple Row Hospital for ten years.",
    "In my time at Northwind Dental I learned to listen.",
    "My current job at Meridian taught me a lot, and I would love to use it.",
    "Your rivals at Seaview have no such tank.",
    "You started out at Oakfield yourself, you said.",
    "I will bring Whitley Bay air to the ward.",
    "I would love to work in New York one day.",
    "I would love to work with Python and Salesforce.",
    "I would love to work with April Dodds.",
    "I would love to contribute to the Data Platform team.",
    "My sister would love to join Meridian Airways.",
    "I am very interested in the Staff Nurse position.",
    "I hope to serve Medicaid patients as well as I can.",
    "I came to talk about HIIT and would love to do more.",
    "I graduated from Leeds University, and I would be glad to use it.",
    "I would love to join on Monday.",
]


@pytest.mark.parametrize("body", HITS + MISSES)
def test_text(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_subject(findings, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    found = findings(text, round=harbour, to=("April Dodds",), subject="Interview at Northwind Dental")
    assert [each.field for each in found if each.check == NAME] == ["subject"]
    right = findings(text, round=harbour, to=("April Dodds",), subject="Interview at Harbour Street Clinic")
    assert NAME not in {each.check for each in right}


def test_quoted_mail(flagged, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya\n\nOn 18 Nov 2026, Bo Li wrote:\n> We would love you to join Northwind Dental."
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_mended(mended, harbour):
    text = "Dear April,\n\nI would be proud to join Northwind Dental.\n\nBest,\nPriya"
    assert "join Harbour Street Clinic." in mended(text, NAME, round=harbour, to=("April Dodds",))
