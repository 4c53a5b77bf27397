"""How to reach the writer: the value alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "ending",
    [
        "Call me on ⟦contact:+1 415 555 0137⟧.\n\nTomasz",
        "Call me on ⟦contact:(415) 555-0137⟧.\n\nTomasz",
        "My number is ⟦contact:0171 3920013⟧.\n\nTomasz",
        "Write to ⟦contact:tomasz@example.org⟧.\n\nTomasz",
        "Best,\nTomasz\n⟦contact:+48 601 555 123⟧\n⟦contact:tomasz.wojcik+jobs@example.org⟧",
        "Best,\nTomasz | ⟦contact:415-555-0137⟧ | ⟦contact:linkedin.com/in/tomasz-w⟧",
        "Best,\nTomasz\n⟦contact:https://tomasz.example/cv⟧",
        "Best,\nTomasz\nTel.: ⟦contact:020 7946 0123⟧, ⟦contact:github.com/tomasz⟧",
        # A price or a pin on the line above is part of a name.
        "Warmly,\nCarla Dunleavy-Price\n⟦contact:312.555.0171⟧",
        "I can work every day after June 9. ⟦contact:559-555-0104⟧ (my cell)\n\nMateo",
        "I know JEE and NEET. ⟦contact:94465 55503⟧.\n\nBinu",
        "my no. is ⟦contact:99990 55504⟧\n\nBinu",
        "call ⟦contact:512 555 038⟧ (⟦contact:0048 512 555 038⟧ from abroad)\n\nZiemowit",
    ],
)
def test_hits(labelled, ending: str) -> None:
    text = f"Dear Ada,\n\nThe pager story stayed with me. {ending}"
    assert labelled(text, "contact") == text


@pytest.mark.parametrize(
    "body",
    [
        "We met on 2026-11-18 at 10:30.",
        "The order number 4155550137 is mine, invoice 2026-0001234.",
        "It cost $1,250,000 and took 2019-2024.",
        "I will call your number tomorrow.",
        "Twitter is @tomasz there.",
        "Room 415, floor 5, desk 0137.",
        "The pager rang at 3.15 and 4.15.",
        "We had 1 000 000 beds.",
    ],
)
def test_near_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "contact") == text


def test_quoted_mail_holds_no_contact_of_the_writer(labelled) -> None:
    text = (
        "Dear Ada,\n\nThe pager story stayed.\n\nTomasz\n\n> Ada Okonkwo\n> +1 415 555 0100\n> ada@brightwater.example"
    )
    assert labelled(text, "contact") == text


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ring me on Monday. 604 118 227 is new.", True),
        ("The drawings are at rosalba-glass.example.it if you like.", True),
        ("Here is my reel: nightferry.example.com", True),
        ("I read about it on glassnews.example.com again.", False),
        ("That is my work.It was fun.", False),
        ("I hold a forklift licence. 0431 118 227 finds me.", True),
    ],
)
def test_how_to_reach_a_writer_without_a_round(findings, text: str, counts: bool) -> None:
    found = {f.check for f in findings(f"Dear Ada,\n\n{text}\n\nRosalba Vitale")}
    assert ("missing-contact" not in found) == counts
