"""Who is greeted: title and name, without "Dear" and punctuation."""

from __future__ import annotations

import pytest

BODY = "\n\nThank you for your time on Tuesday. The pager story stayed with me."


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear ⟦addressee:Ms. Okonkwo⟧,",
        "Dear ⟦addressee:Ada⟧,",
        "dear ⟦addressee:ada⟧,",
        "Hi ⟦addressee:Ada⟧!",
        "Hello ⟦addressee:Adaeze Okonkwo⟧ -",
        "Good evening ⟦addressee:Dr. Haddad⟧:",
        "Dear ⟦addressee:Mr. van der Berg⟧,",
        "Dear ⟦addressee:Mei-Ling⟧,",
        "Dear ⟦addressee:Siobhán O’Dwyer⟧,",
        "Dear ⟦addressee:Anna⟧ and ⟦addressee:Bob⟧,",
        "Dear ⟦addressee:Anna⟧, ⟦addressee:Bob⟧ and ⟦addressee:Priya⟧,",
        "Dear ⟦addressee:Dr. Nguyen⟧ and ⟦addressee:Ms. Smith⟧,",
        "Hi ⟦addressee:Ada⟧ and the team,",
        "⟦addressee:Ada⟧,",
        "Dear ⟦addressee:ليلى حداد⟧,",
        "Hola ⟦addressee:Camilo⟧,",
        # A first name cut to its first letter, even where that is "I".
        "Hi ⟦addressee:J⟧,",
        "Dear ⟦addressee:A. B. Rossi⟧,",
        "Dear ⟦addressee:I. Eze⟧,",
        "Dear ⟦addressee:I Eze⟧,",
        "Dear ⟦addressee:I.⟧",
        "Hi ⟦addressee:I⟧,",
        "Dear ⟦addressee:I. B. Eze⟧,",
        "Dear ⟦addressee:I. van der Berg⟧,",
        "Dear ⟦addressee:I.⟧ & ⟦addressee:J. Eze⟧,",
        "Dear ⟦addressee:I Okonkwo⟧ and ⟦addressee:A Rossi⟧,",
        "Dear ⟦addressee:Bob⟧ and ⟦addressee:I. Eze⟧,",
        "Dear I hope you are well,",
        "Dear, I hope you are well,",
        "DEAR I HOPE YOU ARE WELL,",
        "Hello I Hope You Are Well,",
        "Hi I wanted to thank you,",
        "Hi, I'm Tomasz,",
        "Hi I am Tomasz,",
        "Dear I. Hope you are well.",
        "hi i,",
        "Dear I.T. team,",
        # What stands around the name.
        "Good morning po ⟦addressee:Ma'am Liza⟧,",
        "Very good morning ⟦addressee:Rao sir⟧,",
        "Happy New Week, ⟦addressee:Mrs. Eze⟧,",
        "Many greetings ⟦addressee:Mr. Addo⟧,",
        "Warm greetings to you ⟦addressee:Mr. Addo⟧,",
        "Dear ⟦addressee:Mr. Kim⟧ from HR,",
        "Dear ⟦addressee:Ms. Yilmaz⟧ of Anadolu Foods,",
        "To ⟦addressee:Ms. Chen⟧ and the team,",
        "Attention: ⟦addressee:Mr. Adams⟧",
        "Dear ⟦addressee:Hiring Manager Ms. Park⟧,",
        "Dear ⟦addressee:E⟧,",
        "Dear ⟦addressee:May⟧,",
        "Dear ⟦addressee:John Board⟧,",
        "Dear ⟦addressee:Director of Nursing⟧,",
        "Dear ⟦addressee:Principal⟧,",
        # Nobody is named.
        "Good morning po Ma'am,",
        "To the hiring team of Lakeside Bakery,",
        "Dear Lakeside Bakery,",
        "Dear staff of Rosewood,",
        "Dear Talent Acquisition Specialist,",
        "Dear person in charge,",
        "Estimados señores:",
        "Madame, Monsieur,",
        "Dear Hiring Manager,",
        "Dear Sir or Madam,",
        "To whom it may concern,",
        "Hi team,",
        "Hello there,",
        "Hi all,",
        "Dear [Name],",
        "Dear ,",
        "Good morning,",
    ],
)
def test_greetings(labelled, greeting: str) -> None:
    assert labelled(greeting + BODY, "addressee") == greeting + BODY


@pytest.mark.parametrize(
    "opening",
    [
        "Hi ⟦addressee:Ada⟧, thanks for your time today. It was fun.",
        "Dear ⟦addressee:Ms. Okonkwo⟧, it was a pleasure to meet you on Tuesday.",
        "Dear ⟦addressee:I. Eze⟧, I hope you are well. It was a pleasure to meet you on Tuesday.",
        "Hi ⟦addressee:Sofia⟧ I hope you are doing well. It was a pleasure to meet you on Tuesday.",
        "Dear ⟦addressee:Mr. Lind⟧ Thank you for the interview. It was a pleasure to meet you.",
        "hey ⟦addressee:sofia⟧ its samir from the interview. it was a pleasure to meet you on tuesday.",
        "Good morning! I hope you had a nice weekend. It was a pleasure to meet you on Tuesday.",
        "Hi ⟦addressee:I Eze⟧, I hope you are well. It was a pleasure to meet you on Tuesday.",
    ],
)
def test_greeting_and_body_on_one_line(labelled, opening: str) -> None:
    assert labelled(opening, "addressee") == opening


@pytest.mark.parametrize(
    "script",
    [
        "Hello, may I speak to ⟦addressee:Ms. Okonkwo⟧, please? This is Tomasz Wójcik.",
        "Hello, is that ⟦addressee:Mrs. Geddes⟧? It's Ross calling.",
        "Hi ⟦addressee:Ada⟧, this is Tomasz. I wanted to ask about the timeline.",
        "Hello ⟦addressee:Mr Banda⟧ this is Tomasz Wójcik from the interview. Thank you for Tuesday.",
        "Hello, this is Tomasz Wójcik for ⟦addressee:Ms Lee⟧. Thank you for Tuesday.",
        "Hello, is ⟦addressee:Mrs. Ruiz⟧ available please? This is Tomasz.",
        "Hello, I would like to talk with ⟦addressee:Dr Ó Briain⟧. This is Tomasz.",
        "Hello ⟦addressee:Ada⟧, it's Tomasz.\n\nVoicemail:\n⟦addressee:Ada⟧, it's Tomasz from Tuesday.",
        "Hello ⟦addressee:Ada⟧, it's Tomasz.\n\nVoicemail:\nGood morning, Tomasz Wójcik here, from Tuesday.",
        "Hello, can I speak with the person in charge of the interview? This is Tomasz.",
        "Hi, Tomasz Wójcik here. Thank you for Tuesday.",
        "Hello, this is Tomasz Wójcik. Thank you for Tuesday.",
        "Good morning, it is Tomasz again.",
    ],
)
def test_call_scripts(labelled, script: str) -> None:
    assert labelled(script, "addressee", channel="call") == script


@pytest.mark.parametrize(
    ("greeting", "kind"),
    [
        ("Dear Ada,", "person"),
        ("Dear Hiring Manager,", "generic"),
        ("Dear Sir or Madam,", "generic"),
        ("To whom it may concern,", "generic"),
        ("Hi team,", "generic"),
        ("Hi,", "empty"),
        ("Hello there,", "empty"),
        ("Dear [Name],", "placeholder"),
        ("Dear Recruiter,", "generic"),
        ("Dear Ma'am/Sir,", "generic"),
        ("Hi folks at Lakeside,", "generic"),
        ("To all of you,", "generic"),
        ("Respected Sir,", "empty"),
    ],
)
def test_kinds_of_greeting(read, greeting: str, kind: str) -> None:
    assert [each.value["kind"] for each in read(greeting + BODY).of("greeting")] == [kind]
