"""Greetings, thanks, pressing and signatures as people from many places word them; each with its near miss."""

from __future__ import annotations

import pytest

from critic.domain import Channel, Draft, Person
from critic.names.matching import Match, compare
from critic.pipeline import critique

STORY = "The otter you keep behind the boiler stayed with me all week."
THANKS = "Thank you for the hour on Tuesday."
END = "\n\nBest regards,\nTomasz Nowik\n+48 600 100 200"


def _checks(text: str, to: str = "Marta Kowal", channel: Channel = Channel.EMAIL) -> set[str]:
    found = critique(Draft(text, id="x", subject="Tuesday", to=(to,), channel=channel))
    return {each.check for each in found.findings}


@pytest.mark.parametrize(
    ("to", "greeting"),
    [
        ("Temaru Hauata", "Ia ora na Temaru,"),
        ("Tan Boon Keat", "Dear Ir. Tan,"),
        ("Hadi Santoso", "Bpk. Hadi Santoso,"),
        ("Oscar Ruiz", "Apreciable Lic. Ruiz:"),
        ("Somchai Dee", "Rian Khun Somchai,"),
        ("Goran Petrov", "Pochituvani Gorane,"),
        ("Ewa Lis", "Dzien dobry Pani Ewo,"),
        ("Marek Novak", "Ahojte Marku,"),
        ("Blerim Hoxha", "I dashur Blerim,"),
        ("Sally Pike", "To Sally at the boathouse,"),
        ("Robert Lacey", "Hey Robbo,"),
        ("Nattaya Srisombat", "Sawasdee ka Khun Nok,"),
        ("Maryam Al-Tarawneh", "Good morning Umm Khalid,"),
        ("Oyuntsetseg Batbayar", "Hello Oyuna,"),
        ("Sigurður Ásgeirsson", "Hi Siggi,"),
        ("Olamide Fasanya", "Hiya Lami,"),
        ("Hồng Vân Nguyễn", "Dear Ms. Van,"),
        ("Cheikh Fall", "Salaam aleikum, Mr. Fall."),
    ],
)
def test_a_greeting_from_elsewhere_stops_no_letter(to: str, greeting: str) -> None:
    found = _checks(f"{greeting}\n\n{THANKS} {STORY}{END}", to)
    assert not found & {"wrong-interviewer", "misspelled-interviewer", "missing-addressee"}


@pytest.mark.parametrize(
    ("to", "greeting", "check"),
    [
        ("Temaru Hauata", "Ia orana Moana,", "wrong-interviewer"),
        ("Tan Boon Keat", "Dear Ir. Lim,", "wrong-interviewer"),
        ("Hadi Santoso", "Bpk. Joko,", "wrong-interviewer"),
        ("Dang Hoai An Thai", "Dear Mr. Thia,", "misspelled-interviewer"),
        ("Nattaya Srisombat", "Dear Khun Mark,", "wrong-interviewer"),
        ("Nattaya Srisombat", "Dear Khun Anong,", "wrong-interviewer"),
        ("Roberto Jalandoni", "Good day Sir Sharma,", "wrong-interviewer"),
        ("Maria Cruz", "Dear Abou Diallo,", "wrong-interviewer"),
        ("Maravilla Gomez", "Dear Ravi,", "wrong-interviewer"),
        ("Maria Cruz", "Hello Ann Lee from the interview,", "wrong-interviewer"),
        ("Marta Kowal", "Greetings,", "missing-addressee"),
    ],
)
def test_somebody_else_is_still_found(to: str, greeting: str, check: str) -> None:
    assert check in _checks(f"{greeting}\n\n{THANKS} {STORY}{END}", to)


@pytest.mark.parametrize(
    ("written", "who", "match"),
    [
        ("Jonai", "Jonas Kazlauskas", Match.SAME),
        ("Oksano", "Oksana Bilyk", Match.SAME),
        ("Luisito", "Luis Paz", Match.SAME),
        ("Zsófi", "Zsófia Nagy", Match.SAME),
        ("Marke", "Mark Dunn", Match.MISSPELLED),
        ("Mario", "Maria Lopez", Match.MISSPELLED),
        ("Martina", "Marta Kos", Match.MISSPELLED),
        ("Mr. Kowalo", "Marta Kowala", Match.MISSPELLED),
    ],
)
def test_a_name_called_out_or_made_small(written: str, who: str, match: Match) -> None:
    assert compare(written, Person(who)).match is match


def test_a_call_asks_for_somebody_by_name_alone() -> None:
    text = f"Marta? Hollis Stamper. From over on the creek. {THANKS} 606 555 0144."
    assert not _checks(text, channel=Channel.CALL) & {"missing-addressee", "unsigned"}


@pytest.mark.parametrize(
    "opening",
    [
        "Good afternoon, Mrs. Kowal, how is the day? You are speaking with Irene Nambozo, who came for field officer.",
        "Good afternoon Mrs. Kowal, I greet you, Irene Nambozo, of the interview on Monday.",
    ],
)
def test_a_caller_says_their_own_name_and_greets_nobody_by_it(opening: str) -> None:
    found = _checks(f"{opening} {THANKS} {STORY} 606 555 0144.", channel=Channel.CALL)
    assert not found & {"wrong-interviewer", "leaked-interviewer", "unsigned"}


@pytest.mark.parametrize(
    "body",
    [
        "It did me a power of good to sit in your kitchen and be asked about hens.",
        "What luck to be let into the glasshouse and quizzed about ferns.",
        "Mighty neighborly of you to stop the mill and hear me out.",
        "It was generous to take me round in the rain.",
        "How gracious of Madam to receive a mechanic in the good parlour.",
        "Dziękuję za rozmowę!",
        "Muchas gracias por atenderme.",
        "Syukur alhamdulillah, Puan spared me one hour.",
        "I felt so spoiled, being walked round the whole dairy.",
        "My hat is off to you for hearing out a nervous man.",
        "It was extremely good of you and the Chairman to hear me.",
        "Ngā mihi for the kōrero today.",
        "Choukran bezaf 3la l'interview!",
        "Thank you for the juice, but most of all for the interview.",
        "Thank you for picking up my questions so patiently on Tuesday.",
    ],
)
def test_these_are_thanks(body: str) -> None:
    assert "missing-thanks" not in _checks(f"Dear Marta,\n\n{body} {STORY}{END}")


@pytest.mark.parametrize(
    "body",
    [
        "I enjoyed our talk very much.",
        "I attended an interview with you some time back.",
        "I come back to you after the interview.",
        "It would be kind of you to see me again.",
        "Thank God I have a licence and no accidents.",
        "My uncle was kind enough to drive me.",
        "Thanks for the coffee, it was needed.",
        "Many thanks for the parking space, which is worth more than rubies.",
        "Thank you for picking up.",
        "I was lucky with the weather on the way to you.",
        "It would be an honour to be given the job.",
        "Muchas gracias por su consideración.",
    ],
)
def test_these_are_none(body: str) -> None:
    assert "missing-thanks" in _checks(f"Dear Marta,\n\n{body} I can lift fifty kilos.{END}")


@pytest.mark.parametrize(
    "body",
    [
        "I have to tell my landlord on Friday, so I need your yes by Thursday.",
        "Do me the favour of deciding this week.",
        "Kindly expedite my selection.",
        "If I don't hear by Monday I will go elsewhere.",
        "Let me know right away whether you take me.",
        "I won't accept less than 3,000 a month.",
        "Confirm my appointment so that I can resign.",
        "Please, on my knees, give me this post.",
    ],
)
def test_these_press(body: str) -> None:
    assert "pushy-tone" in _checks(f"Dear Marta,\n\n{THANKS} {body}{END}")


@pytest.mark.parametrize(
    "body",
    [
        "If I am chosen I would like to see the press room first.",
        "Whether I am selected or not, I will bring you the seeds.",
        "Have you made up your mind, or shall I try again after the holidays?",
        "I have another offer, but please let it not hurry you.",
        "After that I will have the certificate.",
        "What impressed me was the accelerator you try on your own wrist.",
        "You kept nobody waiting, and you do not keep them back until spring.",
        "I shall send the pay slips that your assistant asked for before Friday.",
    ],
)
def test_these_do_not(body: str) -> None:
    assert "pushy-tone" not in _checks(f"Dear Marta,\n\n{THANKS} {body}{END}")


@pytest.mark.parametrize(("said", "signed"), [("it's Keziah Moraa here", True), ("it's Marta here", False), ("it's cold here", False)])  # fmt: skip
def test_who_says_at_the_start_who_writes_need_not_sign(said: str, signed: bool) -> None:
    found = _checks(f"Marta - {said}, from Tuesday. {THANKS} {STORY}\n\nMy number is +48 600 100 200.")
    assert ("unsigned" not in found) is signed


@pytest.mark.parametrize(
    "end",
    [
        "I remain your servant, Ulises",
        "I wait till Monday as you said, Shaimaa.\n+965 9907 3315",
        "See you at the weir. Yours ever, Olu",
        "(that was Berit, from the second floor)",
        "Always at your disposal, Mme Sylla Oumou",
        "Respectfully submitted by: Keziah Moraa",
        "that is all. your server, ulises",
    ],
)
def test_a_name_in_the_last_sentence_signs(end: str) -> None:
    assert "unsigned" not in _checks(f"Dear Marta,\n\n{THANKS} {STORY}\n\n{end}")


@pytest.mark.parametrize(
    "end",
    [
        "Attentively",
        "Salam hormat",
        "From the Kenyan applicant",
        "Kind regards,\nThe Applicant",
        "Respectfully yours,\nYour future colleague",
        "Contact: 0321-4459087, b.e.electronics.2026@example.com",
        "Yours faithfully,\nNAME AND SURNAME",
        "Until we meet again, Marta",
    ],
)
def test_no_name_no_signature(end: str) -> None:
    assert "unsigned" in _checks(f"Dear Marta,\n\n{THANKS} {STORY}\n\n{end}")


@pytest.mark.parametrize(
    "body",
    [
        "I enjoyed hearing about the ○○ post.",
        "Thanks for the talk on xx.xx., which I liked.",
        "I would be proud to work at COMPANY with you.",
        "I was impressed with ... put something nice here ... most.",
        "My number is +00 000 000 000.",
        "I liked the part about (something from the interview).",
    ],
)
def test_other_blanks(body: str) -> None:
    assert "unfilled-placeholder" in _checks(f"Dear Marta,\n\n{THANKS} {body}{END}")


@pytest.mark.parametrize(
    "body",
    ["The CEO of the COMPANY I left was loud.", "The code was 0000 in the end.", "I drew ○ and ● on the board."],
)
def test_no_blanks(body: str) -> None:
    assert "unfilled-placeholder" not in _checks(f"Dear Marta,\n\n{THANKS} {body}{END}")


def test_a_title_beside_you_is_spoken_to() -> None:
    leaked = f"Dear Marta,\n\nLet me say, Herr Brandt, how much I liked it. {STORY}{END}"
    told = f"Dear Marta,\n\nThe man at the gate, Herr Brandt, let me in. {STORY}{END}"
    assert "leaked-interviewer" in _checks(leaked)
    assert "leaked-interviewer" not in _checks(told)


@pytest.mark.parametrize(
    "thanks",
    [
        "I was glad you had a moment for somebody without a degree.",
        "I am relieved we could fix the hour in the end.",
        "It felt good to be taken seriously.",
        "I liked how seriously you took me.",
    ],
)
def test_gladness_over_the_time_given_thanks(thanks: str) -> None:
    assert "missing-thanks" not in _checks(f"Dear Marta,\n\n{thanks} {STORY}{END}")


@pytest.mark.parametrize(
    "words",
    ["I was glad you had bread for the ducks.", "I am glad we found the otter.", "I enjoyed being outdoors."],
)
def test_gladness_over_something_else_does_not(words: str) -> None:
    assert "missing-thanks" in _checks(f"Dear Marta,\n\n{words} {STORY}{END}")


def test_a_plea_for_a_trifle_presses_nobody() -> None:
    assert "pushy-tone" not in _checks(f"Dear Marta,\n\n{THANKS} {STORY} I beg you, paint the boiler green.{END}")
    assert "pushy-tone" in _checks(f"Dear Marta,\n\n{THANKS} {STORY} I beg you, keep the place for me.{END}")


def test_the_writers_number_behind_somebody_elses_counts() -> None:
    end = "\n\nHer number is 600 100 300; mine is +48 600 100 200.\n\nTomasz"
    assert "missing-contact" not in _checks(f"Dear Marta,\n\n{THANKS} {STORY}{end}")
