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
        # Nobody is named.
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
    ],
)
def test_kinds_of_greeting(read, greeting: str, kind: str) -> None:
    assert [each.value["kind"] for each in read(greeting + BODY).of("greeting")] == [kind]
