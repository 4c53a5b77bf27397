"""Which interview a draft goes to, and who has no letter."""

from __future__ import annotations

import pytest

from critic.domain import Draft, Interview, Person, Round
from critic.roster import Assignment, assign, without_letter

ADA = Person("Adaeze Okonkwo", goes_by="Ada", honorific="Ms.", email="ada@brightwater.example")
BOB = Person("Robert Ortiz")
ANNA = Person("Anna McDonald", email="anna.mcd@brightwater.example")
ANNE_BERG = Person("Anna van der Berg")
WEI = Person("Li Wei")
CARD = Person("Orson Card")
EVERYBODY = (ADA, BOB, ANNA, ANNE_BERG, WEI, CARD)


def round_of(*people: Person) -> Round:
    return Round(interviews=tuple(Interview(person) for person in people))


def names(assignment: Assignment, round_: Round) -> list[str]:
    return [round_.people[index].name for index in assignment.interviews]


@pytest.mark.parametrize(
    ("to", "whom"),
    [
        ("Adaeze Okonkwo", [ADA]),
        ("Ada", [ADA]),
        ("ms. okonkwo", [ADA]),
        ("Okonkwo, Adaeze", [ADA]),
        ("Adaeze Okonkow", [ADA]),  # misspelled, but meant
        ("ADA@brightwater.example", [ADA]),
        ("<ada@brightwater.example>", [ADA]),
        ("mailto:ada@brightwater.example", [ADA]),
        ('"Okonkwo, Adaeze" <ada@elsewhere.example>', [ADA]),  # the address is nobody's, the name is
        ("Robert Ortiz <ada@brightwater.example>", [ADA]),  # an address beats a name
        ("Bob Ortiz", [BOB]),
        ("robert.ortiz@brightwater.example", [BOB]),  # no address known of him: this one spells his name
        ("Anna", []),  # two of them
    ],
)
def test_to_names_the_reader(to: str, whom: list[Person]) -> None:
    round_ = round_of(*EVERYBODY)
    found = assign(Draft("…", to=(to,)), round_, [])
    assert names(found, round_) == [person.name for person in whom]
    assert found.by == ("to" if whom else None)
    assert found.unknown == ()


@pytest.mark.parametrize(
    "to", ["Zoltán Kiss", "Ada Lovelace", "hr@brightwater.example", "adaeze.okonkwo@gmial.example", "<>", "@", "—"]
)
def test_to_is_nobody_of_the_round(to: str) -> None:
    assert assign(Draft("…", to=(to,), file="ortiz.txt"), round_of(*EVERYBODY), ["Ms. Okonkwo"]) == Assignment(
        unknown=(to,)
    )


def test_several_recipients_mean_several_interviews() -> None:
    found = assign(Draft("…", to=("Li Wei", "Ada", "Zoltán Kiss")), round_of(*EVERYBODY), [])
    assert found == Assignment((0, 4), "to", ("Zoltán Kiss",))


@pytest.mark.parametrize(
    ("file", "whom"),
    [
        ("02-ortiz-card.txt", BOB),
        ("thank_you_ada.txt", ADA),
        ("AdaOkonkwo_v2.txt", ADA),
        ("adaezeokonkwo.txt", ADA),
        ("letters/Okonkwo.md", ADA),
        ("bob.txt", BOB),
        ("RobertOrtiz-call-script.txt", BOB),
        ("McDonald.txt", ANNA),
        ("AnnaMcDonald.txt", ANNA),
        ("anna-berg.txt", ANNE_BERG),
        ("Li_Wei (final).txt", WEI),
        ("orson-card.txt", CARD),
        ("anna.txt", None),  # two of them
        ("ada-and-bob.txt", None),
        ("ortis.txt", None),  # never by likeness
        ("card.txt", None),
        ("email final v2.txt", None),
        ("ada/letter.txt", None),  # the folder says nothing
        ("ortiz.jsonl", None),  # a file of many
        ("-", None),
        ("", None),
    ],
)
def test_the_file_name_names_the_reader(file: str, whom: Person | None) -> None:
    round_ = round_of(*EVERYBODY)
    found = assign(Draft("…", file=file), round_, [])
    assert names(found, round_) == ([whom.name] if whom else [])
    assert found.by == ("file" if whom else None)


@pytest.mark.parametrize(
    ("greeted", "whom"),
    [
        (["Ms. Okonkwo"], [ADA]),
        (["Mr. Ortis"], [BOB]),
        (["Ada", "Bob"], [ADA, BOB]),
        (["Anna"], []),
        (["Zoltán"], []),
        ([], []),
    ],
)
def test_the_salutation_names_the_reader(greeted: list[str], whom: list[Person]) -> None:
    round_ = round_of(*EVERYBODY)
    found = assign(Draft("…"), round_, greeted)
    assert names(found, round_) == [person.name for person in whom]
    assert found.by == ("salutation" if whom else None)


def test_to_beats_file_beats_salutation() -> None:
    round_ = round_of(*EVERYBODY)
    assert assign(Draft("…", to=("Li Wei",), file="ada.txt"), round_, ["Bob"]) == Assignment((4,), "to")
    assert assign(Draft("…", file="ada.txt"), round_, ["Bob"]) == Assignment((0,), "file")


@pytest.mark.parametrize("greeted", [[], ["Zoltán"], ["Hiring Manager"]])
def test_one_interviewer_is_the_reader_whoever_is_greeted(greeted: list[str]) -> None:
    assert assign(Draft("…"), round_of(ADA), greeted) == Assignment((0,), "only-one")
    assert assign(Draft("…"), round_of(ADA, ADA), greeted) == Assignment((0, 1), "only-one")


def test_a_round_without_interviews_has_no_reader() -> None:
    assert assign(Draft("…", to=("Ada",)), Round(), []) == Assignment(unknown=("Ada",))
    assert assign(Draft("…", file="ada.txt"), Round(), ["Ada"]) == Assignment()


def test_one_person_in_two_interviews_is_one_reader() -> None:
    round_ = round_of(ADA, BOB, Person("Adaeze Okonkwo"))
    assert assign(Draft("…", to=("Ada Okonkwo",)), round_, []).interviews == (0, 2)
    assert assign(Draft("…"), round_, ["Ms. Okonkwo"]).interviews == (0, 2)
    assert without_letter(round_, [2]) == ("Robert Ortiz",)
    assert without_letter(round_, []) == ("Adaeze Okonkwo", "Robert Ortiz")


def test_without_letter_keeps_the_order_of_the_round() -> None:
    assert without_letter(round_of(*EVERYBODY), [4, 0]) == (BOB.name, ANNA.name, ANNE_BERG.name, CARD.name)
    assert without_letter(Round(), []) == ()
