"""Letters as people send them: on other channels, with mail below them, long signatures, lists, second versions."""

from __future__ import annotations

import pytest

from critic.domain import Applicant, Channel, Draft, Interview, Person, Round, RoundCritique
from critic.pipeline import critique_round

ROUND = Round(
    company="Halden Rope Works",
    role="Night Planner",
    applicant=Applicant(name="Inga Solberg", email="inga@example.org", phone="+47 22 55 01 37"),
    interviews=(
        Interview(Person("Anna Berg"), notes=("they buy all hemp through Baltica now",)),
        Interview(Person("Bob Ortiz"), notes=("the rota moved to Morgenrot",)),
    ),
)
BODY = (
    "Thank you for the walk through the splicing hall. The story of the ferry line that held for forty years has not left me. "
    "I told it to my father, who sailed on that ferry. I would be glad to plan your nights."
)
ANNA = f"Dear Anna,\n\n{BODY}\n\nBest regards,\nInga Solberg\n"
BOB = """Dear Bob,

The thirteen questions about shift swaps were the best I was ever asked. I have written answers to the three I fumbled. \
Number nine kept me up, and the honest answer is that I was wrong.

Best regards,
Inga Solberg
"""


def judged(*drafts: Draft | str) -> RoundCritique:
    ready = [each if isinstance(each, Draft) else Draft(each, id=str(at)) for at, each in enumerate(drafts)]
    return critique_round(ready, ROUND)


def verdict(*drafts: Draft | str) -> str:
    [pair] = judged(*drafts).pairs
    return pair.verdict


def test_a_letter_in_another_language_is_not_compared() -> None:
    german = "Lieber Bob,\n\nvielen Dank für den Gang durch die Halle. Die Geschichte der Fährleine geht mir nicht aus dem Kopf.\n\nViele Grüße\nInga\n"
    assert judged(ANNA, german).pairs == ()


def card(name: str, own: str) -> Draft:
    text = f"Dear {name},\n\nThank you for your time today. {own} I hope we meet again.\n\nInga"
    return Draft(text, id=name, channel=Channel.CARD, to=(name,))


def test_two_short_cards_may_share_a_formula_but_not_what_is_their_own() -> None:
    anna = card("Anna", "Your tarred gloves made me laugh.")
    assert verdict(anna, card("Bob", "Forty knots, and you counted them!")) == "shared-phrases"
    assert verdict(anna, card("Bob", "Your tarred gloves made me laugh.")) == "same-letter"


def call(words: str) -> Draft:
    text = (
        f"Good morning, this is Inga Solberg. May I speak to Bob Ortiz? {words} My number is +47 22 55 01 37.\n\n"
        "Voicemail: This is Inga Solberg, calling for Bob Ortiz about the Night Planner post. Please ring me at +47 22 55 01 37."
    )
    return Draft(text, id="call", channel=Channel.CALL, to=("Bob Ortiz",))


def test_a_call_script_is_laid_beside_an_email() -> None:
    assert verdict(ANNA, call(BODY)) == "light-edit"
    assert (
        verdict(ANNA, call("You said Thursday, and it is Thursday. I wondered if the panel has met.")) == "independent"
    )


def test_an_earlier_version_to_the_same_person_is_a_suggestion_only() -> None:
    later = ANNA.replace("I told it to my father", "Last night I told it to my father")
    found = judged(Draft(ANNA, id="a", to=("Anna Berg",)), Draft(later, id="b", to=("Anna Berg",)))
    [pair] = found.pairs
    assert pair.verdict == "same-letter"
    said = [each for letter in found.letters for each in letter.critique.findings if each.check == "near-duplicate"]
    assert [each.severity for each in said] == ["suggestion"] * 2


@pytest.mark.parametrize(
    "below",
    [
        "On Mon, 16 Nov 2026 at 10:00, Inga Solberg <inga@example.org> wrote:\n" + "".join(f"> {line}\n" for line in ANNA.splitlines()),
        f"-----Original Message-----\nFrom: Inga Solberg\nSent: Monday, 16 November 2026 10:00\nTo: Anna Berg\nSubject: Thanks\n\n{ANNA}",
        "---------- Forwarded message ---------\nFrom: Inga Solberg <inga@example.org>\nDate: Mon, Nov 16, 2026 at 10:00 AM\n"
        f"Subject: Thanks\nTo: Anna Berg\n\n{ANNA}",
    ],
    ids=["reply", "original message", "forwarded"],
)  # fmt: skip
def test_the_other_letter_below_as_quoted_mail_does_not_count(below: str) -> None:
    assert verdict(ANNA, f"{BOB}\n{below}") == "independent"


def test_a_signature_of_ten_lines_does_not_count() -> None:
    block = (
        "Inga Solberg\nNight planning and ropework\nMember of the Guild of Riggers since 2009\nCertified splicer, class II, wire and fibre\n"
        "Solbergveien 14\n0183 Oslo\nNorway\nTel. +47 22 55 01 37\ninga@example.org\nlinkedin.com/in/inga-solberg\n"
    )
    assert verdict(*(text.replace("Inga Solberg\n", block) for text in (ANNA, BOB))) == "independent"


LIST = """- eleven winters on the quay, nine of them at night
- a roster that survived two strikes and a flood
- a forklift licence, and the scar to show for it
- patience with machines older than I am"""


def test_a_shared_list_in_two_personal_letters_is_a_shared_passage() -> None:
    anna, bob = (text.replace("\n\nBest", f"\n\n{LIST}\n\nBest") for text in (ANNA, BOB))
    assert verdict(anna, bob) == "shared-phrases"
    assert verdict(anna, anna.replace("Anna", "Bob").replace("ferry line", "night siren")) == "same-letter"


def test_a_product_of_the_notes_weighs_nothing_yet_its_swap_is_shown() -> None:
    text = ANNA.replace("the ferry line that held", "how Baltica held")
    [pair] = judged(text, text.replace("Anna", "Bob").replace("Baltica", "Morgenrot")).pairs
    assert (pair.verdict, pair.swaps) == ("same-letter", (("Anna", "Bob"), ("Baltica", "Morgenrot")))


def said_of(*texts: str) -> list[tuple[str, str]]:
    found = critique_round(Draft(text, id=f"{at}.html") for at, text in enumerate(texts))
    every = [each for letter in found.letters for each in letter.critique.findings if each.check == "near-duplicate"]
    return [(each.severity.value, each.message) for each in every]


def test_without_recipients_who_is_greeted_says_whether_two_letters_have_one_reader() -> None:
    letter = ANNA.partition("\n")[2]
    same = said_of(f"Dear Ms. Berg,\n{letter}", f"Dear Anna Berg,\n{letter}")
    assert same == [
        ("suggestion", "Anna Berg already gets nearly this letter."),
        ("suggestion", "Ms. Berg already gets nearly this letter."),
    ]
    assert {severity for severity, _ in said_of(f"Dear Ms. Berg,\n{letter}", f"Dear Mr. Ortiz,\n{letter}")} == {"error"}


def test_a_file_is_a_letter_and_gets_none() -> None:
    letter = ANNA.partition("\n")[2].strip()
    said = said_of(f"Dear Ms. Berg,\n\n{letter}", letter)
    assert said[0][1].startswith("1.html is nearly the same letter.")
    assert said[1][1].startswith("Ms. Berg gets nearly the same letter.")
