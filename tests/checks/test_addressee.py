"""The five problems of the addressee, of which at most one is reported, and whom a letter goes to."""

from __future__ import annotations

import pytest

from critic.domain import Interview, Person, Round

BODY = "Thank you for your time on Tuesday. The pager story stayed with me."
FIVE = (
    "unfilled-placeholder",
    "wrong-interviewer",
    "misspelled-interviewer",
    "generic-addressee",
    "missing-addressee",
)
ADA = ("Adaeze Okonkwo",)


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear ⟦unfilled-placeholder:[Name]⟧,",
        "⟦unfilled-placeholder:Dear ,⟧",
        "Dear ⟦wrong-interviewer:Mr. Ortiz⟧,",
        "Dear ⟦wrong-interviewer:Bob⟧,",
        "Hi ⟦wrong-interviewer:Siobhán⟧!",
        "Dear ⟦misspelled-interviewer:Ms. Okonkow⟧,",
        "Dear ⟦misspelled-interviewer:Adeaze⟧,",
        "⟦generic-addressee:Dear Hiring Manager,⟧",
        "⟦generic-addressee:To whom it may concern,⟧",
        "⟦generic-addressee:Dear Sir or Madam,⟧",
        "⟦missing-addressee:Hi,⟧",
        "⟦missing-addressee:Good morning,⟧",
        "⟦missing-addressee:Hello there,⟧",
        # One problem of the addressee is enough.
        "Dear ⟦wrong-interviewer:Mr. Ortiz⟧ and ⟦wrong-interviewer:Siobhán⟧,",
        # None.
        "Dear Ms. Okonkwo,",
        "Dear Ada,",
        "Dear Adaeze,",
        "Dear Adaeze Okonkwo,",
        "Dear Okonkwo Adaeze,",
        "dear ada",
        "Ada,",
        "Dear Captain,",
        "Dear Store Manager,",
        "Dear Head of Sales,",
        "Good day Ms. Okonkwo, I hope you are well.",
        "Ms. Okonkwo thank you for the interview of yesterday.",
        "alright Ada",
        "@Ada thanks for making the time",
        "Dear Ada & Team,",
        "Dear Manager Okonkwo,",
        "Home at last, the road was closed.\n\nShalom Ada,",
        "⟦generic-addressee:To whom it may correspond:⟧",
        "@Ada",
        "well ada thanks for the start",
        "Good day po, Ms. Okonkwo. I hope you are well.",
        "Thanks for seeing us this morning Ada, it was grand.",
        "What weather! I am still steaming.\n\nDear Ada,",
        "What weather! I am still steaming.\n\nDear ⟦wrong-interviewer:Mr. Cafferkey⟧,",
        "⟦generic-addressee:Dear Interviewer,⟧",
        "⟦generic-addressee:Dear Bakery Team,⟧",
        "⟦generic-addressee:To whom this may concern,⟧",
        "⟦missing-addressee:Greetings from Nairobi,⟧",
    ],
)
def test_greetings_of_a_letter_to_ada(flagged, brightwater, greeting: str) -> None:
    text = f"{greeting}\n\n{BODY}\n\nTomasz"
    assert flagged(text, *FIVE, round=brightwater, to=ADA) == text


def test_no_greeting_at_all(flagged) -> None:
    text = f"⟦missing-addressee:⟧{BODY}\n\nBest,\nTomasz"
    assert flagged(text, *FIVE) == text


def test_at_most_one_problem_of_the_addressee(findings, brightwater) -> None:
    text = f"Dear [Name] and Mr. Ortiz,\n\n{BODY}\n\nTomasz"
    found = {f.check for f in findings(text, round=brightwater, to=ADA)} & set(FIVE)
    assert found == {"unfilled-placeholder"}


@pytest.mark.parametrize(
    ("greeting", "check", "mended_to"),
    [
        ("Dear Mr. Ortiz,", "wrong-interviewer", "Dear Ms. Okonkwo,"),
        ("Dear Bob,", "wrong-interviewer", "Dear Ada,"),
        ("Dear Ms. Okonkow,", "misspelled-interviewer", "Dear Ms. Okonkwo,"),
        ("Dear Hiring Manager,", "generic-addressee", "Dear Ms. Okonkwo,"),
        ("Hi,", "missing-addressee", "Dear Ms. Okonkwo,"),
        ("Dear [Name],", "unfilled-placeholder", "Dear Ada,"),
    ],
)
def test_the_edit_mends_the_greeting(mended, brightwater, greeting: str, check: str, mended_to: str) -> None:
    text = f"{greeting}\n\n{BODY}\n\nTomasz"
    assert mended(text, check, round=brightwater, to=ADA) == text.replace(greeting, mended_to)


def test_a_letter_to_two_may_greet_either_or_both(flagged, brightwater) -> None:
    for greeting in ("Dear Ada and Bob,", "Dear Robert,", "Dear Ms. Okonkwo and Mr. Ortiz,"):
        text = f"{greeting}\n\n{BODY}\n\nTomasz"
        assert flagged(text, *FIVE, round=brightwater, to=("Adaeze Okonkwo", "Robert Ortiz")) == text
    text = f"Dear Ada and ⟦wrong-interviewer:Siobhán⟧,\n\n{BODY}\n\nTomasz"
    assert flagged(text, *FIVE, round=brightwater, to=("Adaeze Okonkwo", "Robert Ortiz")) == text


@pytest.mark.parametrize(
    "to", ["Adaeze Okonkwo", "Adaeze Okonkwo <ada@example.org>", '"Okonkwo, Adaeze" <a@b.example>']
)
def test_without_a_round_to_says_whom_it_goes_to(flagged, to: str) -> None:
    right = f"Dear Ms. Okonkwo,\n\n{BODY}\n\nTomasz"
    wrong = f"Dear ⟦wrong-interviewer:Mr. Ortiz⟧,\n\n{BODY}\n\nTomasz"
    assert flagged(right, *FIVE, to=(to,)) == right
    assert flagged(wrong, *FIVE, to=(to,)) == wrong


def test_without_round_and_to_nobody_can_be_wrong(flagged) -> None:
    text = f"Dear Bob,\n\n{BODY}\n\nTomasz"
    assert flagged(text, *FIVE) == text


@pytest.mark.parametrize("greeting", ["Mma Lorato", "W/ro Lorato", "Rra Lorato", "Lorato"])
def test_an_honorific_nobody_listed_is_no_other_person(flagged, greeting: str) -> None:
    text = f"Dear {greeting},\n\n{BODY}\n\nTomasz"
    assert flagged(text, "wrong-interviewer", to=("Lorato Dikgang",)) == text


def test_unknown_recipient(flagged, brightwater) -> None:
    text = f"⟦unknown-recipient:⟧Dear Ms. Featherstone,\n\n{BODY}\n\nTomasz"
    assert flagged(text, "unknown-recipient", round=brightwater, to=("Wilhelmina Featherstone",)) == text
    text = f"Dear ⟦unknown-recipient:Ms. Featherstone⟧,\n\n{BODY}\n\nTomasz"
    assert flagged(text, "unknown-recipient", round=brightwater) == text
    text = f"Dear Ada,\n\n{BODY}\n\nTomasz"
    assert flagged(text, "unknown-recipient", round=brightwater) == text
    assert flagged(text, "unknown-recipient", to=("Wilhelmina Featherstone",)) == text


def test_with_one_interviewer_the_letter_goes_to_them(flagged) -> None:
    text = f"Dear ⟦wrong-interviewer:Bob⟧,\n\n{BODY}\n\nTomasz"
    assert flagged(text, *FIVE, round=Round(interviews=(Interview(Person("Anna Berg")),))) == text


RESPECT = [
    ("Shu Fen Koh", "Dear Auntie Shu Fen,"),
    ("Grzegorz Malinowski", "Szanowny Panie Inżynierze Malinowski,"),
    ("Tupou Fifita", "Malo e lelei Tupou,"),
    ("Rina Wulandari", "Dear Kak Rina,"),
    ("Slamet Riyadi", "Dear Pakdhe Slamet,"),
    ("Oluwafemi Bello", "Good day Oga Femi,"),
    ("Bat-Erdene Ganbold", "Dear Bat-Erdene guai,"),
    ("Rui Matos", "Dear Senhor Engenheiro Matos,"),
    ("Lê Thị Hương", "Dear chị Hương,"),
    ("Njeri Kamau", "Dear Mama Njeri,"),
    ("Marlen Osmonov", "Dear Marlen baike,"),
    ("Zsuzsanna Kovács", "Tisztelt Kovács asszony!"),
    ("Kwabena Asante", "Dear Opanyin Kwabena,"),
    ("Suresh Pillai", "Dear Er. Pillai,"),
    ("Iryna Bondar", "Dear Iryna Vasylivna,"),
    ("Thanasis Rizos", "Dear Mr. Thanasi,"),
    ("Tariq Anwar", "Respected Colonel Sahib,"),
    ("Agnes Moore", "Very Reverend Mother,"),
    ("Harpreet Gill", "Sat sri akal Harpreet ji,"),
    ("Patrick Doyle", "Well Patrick,"),
    ("Nimal Perera", "Ayubowan Nimal,"),
    ("Ilse Brandt", "Dear Prof. Brandt,"),
    ("Nino Beridze", "Zdrastvuj,"),
]


@pytest.mark.parametrize(("to", "greeting"), RESPECT)
def test_words_of_respect_are_no_other_person(findings, to: str, greeting: str) -> None:
    found = {f.check for f in findings(f"{greeting}\n\n{BODY}\n\nTomasz", to=(to,))}
    assert not found & {"wrong-interviewer", "misspelled-interviewer", "generic-addressee"}


@pytest.mark.parametrize(
    ("to", "greeting", "check"),
    [
        ("Shu Fen Koh", "Dear Auntie ⟦:Mei Ling⟧,", "wrong-interviewer"),
        ("Leopold Steiner", "Dear Herr Direktor ⟦:Wagner⟧,", "wrong-interviewer"),
        ("Anna Lopez", "Dear Bob Lopez,", "wrong-interviewer"),
        ("Wei Zhang", "Dear Ming Zhang,", "wrong-interviewer"),
        ("Rina Wulandari", "Dear Kak Rinna,", "misspelled-interviewer"),
        ("Ferran Puigdomenech", "Dear Feran Puigdomenek,", "misspelled-interviewer"),
        ("Siobhan Daly", "Dear Shivaun,", "misspelled-interviewer"),
        ("Anna Lopez", "Dear Members of the Panel,", "generic-addressee"),
        ("Anna Lopez", "Good evening po,", "missing-addressee"),
        ("Anna Lopez", "Peace be upon you,", "missing-addressee"),
        ("Anna Lopez", "Dobar dan svima,", "missing-addressee"),
    ],
)
def test_respect_does_not_hide_a_fault(findings, to: str, greeting: str, check: str) -> None:
    greeting = greeting.replace("⟦:", "").replace("⟧", "")
    found = {f.check for f in findings(f"{greeting}\n\n{BODY}\n\nTomasz", to=(to,))}
    assert found & set(FIVE) == {check}


@pytest.mark.parametrize(
    "start",
    [
        "It was good to meet you, Anna.",
        "Anna! What a day that was.",
        "To Anna Lopez,",
        "Made it home before the ice.\n\nMrs. Lopez, it was a good day.",
        "My new number first: 910-555-0177.\n\nNow then, Ms. Lopez, it was a good day.",
    ],
)
def test_a_reader_named_at_once_is_greeted(findings, start: str) -> None:
    assert "missing-addressee" not in {f.check for f in findings(f"{start}\n\n{BODY}\n\nTomasz", to=("Anna Lopez",))}


@pytest.mark.parametrize(
    ("opening", "channel", "mended_to"),
    [
        ("Hi, it's Dan. Did I get the job?", "call", "Hi Grace Achieng, it's Dan. Did I get the job?"),
        ("Hello there, this is Dan.", "call", "Hello Grace Achieng, this is Dan."),
        ("Hi its Dan. Did I get the job?", "call", "Hi Grace Achieng, its Dan. Did I get the job?"),
        ("Hi, it's Dan. Did I get the job?", "email", "Dear Grace Achieng, it's Dan. Did I get the job?"),
    ],
)
def test_the_edit_of_a_greeting_keeps_what_the_writer_says_behind_it(
    mended, opening: str, channel: str, mended_to: str
) -> None:
    assert mended(opening, "missing-addressee", to=("Grace Achieng",), channel=channel) == mended_to


def test_a_script_without_a_greeting_is_offered_no_dear(findings) -> None:
    found = findings(BODY, to=("Grace Achieng",), channel="call")
    assert [f.edits for f in found if f.check == "missing-addressee"] == [()]


@pytest.mark.parametrize(
    ("opening", "fires"),
    [
        ("omar - thanks a ton for today!! i really liked the thing you said about the pager", False),
        ("Omar: thank you for today, I really liked the thing you said about the pager", False),
        ("thanks a ton - i really liked the thing you said about the pager", True),
    ],
)
def test_a_long_first_line_may_begin_with_the_name(findings, opening: str, fires: bool) -> None:
    found = findings(f"{opening}\n\n{BODY}\n\ndan", to=("Omar Sy",))
    assert ("missing-addressee" in {f.check for f in found}) == fires


@pytest.mark.parametrize(
    ("second", "to"),
    [
        ("Dear ⟦wrong-interviewer:Mr. Brown⟧,", ("Catherine O'Neill",)),
        ("Dear Mr. Brown,", ("Catherine O'Neill", "Tom Brown")),
        ("Dear Catherine,", ("Catherine O'Neill",)),
        ("Dear colleagues,", ("Catherine O'Neill",)),
        ("Hello from Mr. Brown's desk,", ("Catherine O'Neill",)),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_second_greeting_of_somebody_else(flagged, second: str, to: tuple[str, ...], gap: str) -> None:
    text = f"Dear Mrs. O'Neill,{gap}{second}\n\n{BODY}\n\nTomasz"
    assert flagged(text, "wrong-interviewer", "leaked-interviewer", to=to) == text


def test_a_second_greeting_is_not_mended_into_the_first_once_more(findings) -> None:
    found = findings(f"Dear Mrs. O'Neill,\n\nDear Mr. Brown,\n\n{BODY}\n\nTomasz", to=("Catherine O'Neill",))
    assert [f.edits for f in found if f.check == "wrong-interviewer"] == [()]


@pytest.mark.parametrize(
    "opening", ["Hello, may I speak with the hiring manager?", "Good morning, is this the HR department?"]
)
def test_a_script_that_asks_for_an_office_greets_nobody(findings, opening: str) -> None:
    found = {f.check for f in findings(f"{opening} This is Tomasz. {BODY}", channel="call")}
    assert found & set(FIVE) == {"generic-addressee"}


def test_a_reader_spoken_to_in_the_first_sentence_needs_no_to(findings) -> None:
    text = "It was a pleasure to meet you, Mrs. Park.\n\n" + BODY + "\n\nTomasz"
    assert not {f.check for f in findings(text)} & set(FIVE)


@pytest.mark.parametrize(
    ("greeting", "check"),
    [
        ("ada", None),
        ("ada mate", None),
        ("Goeie more Ada", None),
        ("Gidday,", "missing-addressee"),
        ("Dear Head Archivist,", None),
        ("Dear Rose Baker,", "wrong-interviewer"),
        ("Hello love,", "missing-addressee"),
        ("To the kind attention of the Recruitment Office,", "generic-addressee"),
    ],
)
def test_greetings_of_the_near_and_the_stiff(findings, greeting: str, check: str | None) -> None:
    found = {each.check for each in findings(f"{greeting}\n\n{BODY}\n\nTomasz", to=("Ada Okonkwo",))}
    assert found & {"missing-addressee", "generic-addressee", "wrong-interviewer"} == ({check} if check else set())
