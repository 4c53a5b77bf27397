from __future__ import annotations

import pytest

NAME = "wrong-contact"
HITS = [
    "⟦wrong-contact:07700 900471⟧",
    "⟦wrong-contact:+44 7700 900418⟧",
    "⟦wrong-contact:07700 90417⟧",
    "⟦wrong-contact:priya.lindqvist@exmaple.org⟧",
    "⟦wrong-contact:priya.lindkvist@example.org⟧",
    "⟦wrong-contact:priya@gmial.com⟧",
    "⟦wrong-contact:priya@gmail.con⟧",
    "⟦wrong-contact:priya@hotmial.com⟧",
    "⟦wrong-contact:priya.lindqvist@example,org⟧",
    "⟦wrong-contact:priya@gmail⟧",
    "⟦wrong-contact:linkedin.com/in/bob-ortiz-example⟧",
    # Nothing like the writer's, and the only one that is given.
    "⟦wrong-contact:020 7946 0123⟧",
    "⟦wrong-contact:07911 123456⟧",
    "⟦wrong-contact:bob.ortiz@example.com⟧",
]
MISSES = [
    "07700 900417",
    "07700900417",
    "+44 7700 900417",
    "+44 (0)7700 900417",
    "0044 7700 900417",
    "priya.lindqvist@example.org",
    "Priya.Lindqvist@Example.org",
    "priya@mail.com",
    "priya@ymail.com",
    "priya@email.com",
    "priya@gmx.com",
    "linkedin.com/in/priya-lindqvist-example",
    "https://www.linkedin.com/in/priya-lindqvist-example/",
    "Home: 020 7946 0123",
    "07700 900417 / 020 7946 0123",
    "priya+jobs@example.org",
    "p.lindqvist84@gmail.com",
    "priya.lindqvist@example.org or studio@example.com",
    # Nobody says that these are theirs.
    "cc: hr@harbour.example",
    "On Mon, April Dodds <april.dodds@harbour.example> wrote:",
    "GMC 7654321",
    "NIP 727 123 45 67",
    "+48 512 555 038",
]


@pytest.mark.parametrize("line", HITS + MISSES)
def test_signature(flagged, harbour, line):
    text = f"Dear April,\n\nThank you for your time.\n\nBest regards,\nPriya Lindqvist\n{line}"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(
    "line",
    [
        "⟦wrong-contact:pat@gmial.com⟧",
        "⟦wrong-contact:patdelorenzogmail.com⟧",
        "⟦wrong-contact:pat.delorenzo#yahoo.com⟧",
        "⟦wrong-contact:pat@gmx.ed⟧",
        "pat@example.org",
        "pat@uni.ac.uk",
        "pat@firm.eu",
        "www.pat-delorenzo.com",
        "+54 9 11 5834 2716",
        "0982 555 123",
    ],
)
def test_without_a_round(flagged, line):
    text = f"Dear April,\n\nThank you for your time.\n\nBest regards,\nPat Delorenzo\n{line}"
    assert flagged(text, NAME) == text


def test_mended(mended, harbour):
    text = "Dear April,\n\nThank you.\n\nBest,\nPriya Lindqvist\n07700 900471"
    assert mended(text, NAME, round=harbour).endswith("+44 7700 900417")


def test_a_slip_is_still_contact_data(findings, harbour):
    text = "Dear April,\n\nThank you.\n\nBest,\nPriya Lindqvist\npriya.lindqvist@example,org"
    assert "missing-contact" not in {each.check for each in findings(text, round=harbour)}


@pytest.mark.parametrize(
    "contact",
    ["⟦wrong-contact:pat.oduya@example,ke⟧", "⟦wrong-contact:+33 6 12 34 5⟧", "+49 (0)30 901820", "pat@example.co.ke"],
)
def test_what_can_be_no_contact_anywhere(flagged, contact: str) -> None:
    text = f"Dear April,\n\nThank you for your time.\n\nBest regards,\nPat Oduya\nTel. {contact}"
    assert flagged(text, "wrong-contact") == text


@pytest.mark.parametrize(
    "body",
    [
        "My residence card is AB 07700 900714. My mobile is 07700 900417.",
        "The seal is 7700-900-471. Call me on 07700 900417.",
        "Referee: my assistant Femke keeps the diary, +44 7700 900471. I am on 07700 900417.",
        "Please call my number: ⟦wrong-contact:07700 900471⟧. No, sorry, 07700 900417.",
    ],
)
def test_a_number_like_ones_own_beside_ones_own_is_another_thing(flagged, harbour, body: str) -> None:
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text
