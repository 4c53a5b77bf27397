"""What a letter must have, and which kind of letter must have it."""

from __future__ import annotations

from dataclasses import replace

import pytest

THANKS = "Thank you for your time."
STORY = "The pager story stayed with me."
MISSING = ("missing-thanks", "unsigned", "missing-contact", "missing-call-back")


@pytest.mark.parametrize(
    "text",
    [
        f"Dear Ada,\n\n{THANKS} {STORY}\n\nTomasz\n+1 415 555 0137",
        f"Dear Ada,\n\n{THANKS} {STORY} Write to tomasz@example.org.\n\nBest,\nTomasz",
        f"Dear Ada,\n\n{STORY}⟦missing-thanks:⟧\n\nTomasz\n+1 415 555 0137",
        f"Dear Ada,\n\n{STORY} Thank you for your consideration.⟦missing-thanks:⟧\n\nTomasz\n+1 415 555 0137",
        f"Dear Ada,\n\n{THANKS} {STORY}\n\nTomasz⟦missing-contact:⟧",
        f"Dear Ada,\n\n{THANKS} {STORY}\n\nBest,\nTomasz⟦missing-contact:⟧",
        f"Dear Ada,\n\n{THANKS} {STORY} Call +1 415 555 0137.\n\nBest regards⟦unsigned:⟧",
        f"Dear Ada,\n\n{THANKS} {STORY} Call +1 415 555 0137.⟦unsigned:⟧",
        f"Dear Ada,\n\n{THANKS} {STORY}\n\nTomasz⟦missing-contact:⟧\n\n> Ada Okonkwo\n> +1 415 555 0100",
    ],
)
def test_an_email(flagged, text: str) -> None:
    assert flagged(text, *MISSING) == text


@pytest.mark.parametrize(
    "text",
    [
        f"Dear Ada,\n\n{THANKS} {STORY}\n\nTomasz",
        f"Dear Ada,\n\n{THANKS} {STORY}⟦unsigned:⟧",
        f"Dear Ada,\n\n{STORY}⟦missing-thanks:⟧\n\nTomasz",
    ],
)
def test_a_card_needs_no_contact(flagged, text: str) -> None:
    assert flagged(text, *MISSING, channel="card") == text


@pytest.mark.parametrize(
    "text",
    [
        f"Hello Ada, this is Tomasz Wójcik. {THANKS} You can reach me on 415 555 0137.",
        f"Hello Ada, this is Tomasz Wójcik. {THANKS} You can write to tomasz@example.org.⟦missing-call-back:⟧",
        f"Hello Ada, this is Tomasz Wójcik. {THANKS}⟦missing-call-back:⟧",
        f"Hello Ada, ⟦unsigned:⟧{THANKS} You can reach me on 415 555 0137.",
    ],
)
def test_a_call(flagged, text: str) -> None:
    assert flagged(text, *MISSING, channel="call") == text


@pytest.mark.parametrize(
    ("subject", "channel", "fires"),
    [(None, "email", True), ("", "email", True), ("  ", "email", True), ("Hi", "email", False), (None, "card", False), (None, "call", False)],
)  # fmt: skip
def test_missing_subject(findings, subject: str | None, channel: str, fires: bool) -> None:
    found = findings(f"Dear Ada,\n\n{THANKS}\n\nTomasz", subject=subject, channel=channel)
    assert [(f.field, f.start, f.end) for f in found if f.check == "missing-subject"] == [("subject", 0, 0)] * fires


def test_a_subject_in_the_text_is_one(findings) -> None:
    found = findings(f"Subject: Tuesday\n\nDear Ada,\n\n{THANKS}\n\nTomasz")
    assert "missing-subject" not in {f.check for f in found}


def test_the_edits_sign_and_add_the_number(mended, brightwater) -> None:
    unsigned = f"Dear Ada,\n\n{THANKS} {STORY} Call +1 415 555 0137.\n\nBest regards"
    assert mended(unsigned, "unsigned", round=brightwater) == f"{unsigned}\nTomasz Wójcik"
    bare = f"Dear Ada,\n\n{THANKS} {STORY}\n\nBest regards,\nTomasz"
    assert mended(bare, "missing-contact", round=brightwater) == f"{bare}\n+1 415 555 0137"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
    ],
)
def test_an_empty_draft_is_judged_without_fuss(findings, text: str) -> None:
    checks = {f.check for f in findings(text)}
    assert {"missing-addressee", "missing-thanks", "unsigned", "too-short"} <= checks


def test_missing_detail_offers_the_notes_only_where_there_are_some(findings, brightwater) -> None:
    text = "Dear Ada,\n\nThank you.\n\nTomasz"
    (found,) = (f for f in findings(text, round=brightwater) if f.check == "missing-detail")
    assert "You noted" not in found.message


@pytest.mark.parametrize(
    "process", ["decision early next week", "HR gets back by Friday", "second round in May", "salary 40k"]
)
def test_notes_on_how_it_goes_on_are_not_offered(findings, brightwater, process: str) -> None:
    ada = replace(brightwater.interviews[0], notes=(process, "a heron on the roof"))
    text = "Dear Ada,\n\nThank you.\n\nTomasz"
    (found,) = (f for f in findings(text, round=replace(brightwater, interviews=(ada,))) if f.check == "missing-detail")
    assert found.message.endswith("You noted: “a heron on the roof”.")


def test_not_english_stands_alone(findings) -> None:
    text = "Sehr geehrte Damen und Herren, vielen Dank für das Gespräch am Dienstag. [Name] hat mich sehr gefreut."
    assert [f.check for f in findings(text)] == ["not-english"]


@pytest.mark.parametrize("name", ["sam the plumber", "mark.", "Rose.", "Mai from the night shift", "q. 🌱"])
def test_any_shape_of_name_below_a_farewell_is_a_signature(findings, name: str) -> None:
    found = findings(f"Dear Ada,\n\nThank you for the hour on Tuesday.\n\nBest,\n{name}")
    assert "unsigned" not in {f.check for f in found}


@pytest.mark.parametrize(
    "script", ["Morning Mr. Kwok, Ambrose Tse, we spoke last week.", "Hello! Lusia Tuita on the line."]
)
def test_a_caller_says_the_name_in_many_ways(findings, script: str) -> None:
    found = findings(f"{script} I wanted to thank you for the talk.", channel="call")
    assert "unsigned" not in {f.check for f in found}
