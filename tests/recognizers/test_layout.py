"""What is seen by where it stands: the writer, the voicemail, the language, firm and people of the round."""

from __future__ import annotations

import pytest

BODY = "The pager story stayed with me all evening."


@pytest.mark.parametrize(
    "ending",
    [
        "Best,\n⟦writer:Tomasz Wójcik⟧",
        "Best,\n⟦writer:Tomasz⟧\n+1 415 555 0137",
        "⟦writer:Tomasz⟧",
        "Best, ⟦writer:Tomasz⟧",
        "Best regards",
        "+1 415 555 0137",
        "I look forward to hearing from you.",
    ],
)
def test_writer(labelled, ending: str) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\n{ending}"
    assert labelled(text, "writer") == text


@pytest.mark.parametrize(
    "script",
    [
        "Hello Ms. Okonkwo, this is ⟦writer:Tomasz Wójcik⟧. Thank you for Tuesday.",
        "Hi Ada, ⟦writer:Tomasz⟧ here. Thank you for Tuesday.",
        "Hi Ada, you are speaking to ⟦writer:Tomasz Wójcik⟧, I was with you on Tuesday.",
        "Hi Ada, I'm calling about Tuesday.",
        "Hi Ada, this is just to ask about Tuesday.",
    ],
)
def test_caller(labelled, script: str) -> None:
    assert labelled(script, "writer", channel="call") == script


def test_voicemail(labelled) -> None:
    text = "Hello Ada, this is Tomasz.\n\nVoicemail:⟦voicemail:\nHi Ada, it is Tomasz, 415 555 0137.⟧\n"
    assert labelled(text, "voicemail", channel="call") == text
    assert "voicemail:" not in labelled(text, "voicemail", channel="email")


@pytest.mark.parametrize(
    "text",
    [
        "Sehr geehrte Frau Okonkwo, vielen Dank für das Gespräch am Dienstag. Ich habe mich sehr gefreut.",
        "Estimada señora: muchas gracias por su tiempo. Me gustó mucho hablar con usted de la empresa.",
        "Chère Madame, je vous remercie pour le temps que vous m'avez accordé. C'était un plaisir.",
        "Szanowna Pani, dziękuję bardzo za rozmowę we wtorek. To była dla mnie wielka przyjemność.",
        "Уважаемая госпожа, спасибо большое за беседу во вторник.",
        "親愛なる小川様、本日は面接のお時間をいただきありがとうございました。",
    ],
)
def test_not_english(read, text: str) -> None:
    assert read(text).of("not-english")


@pytest.mark.parametrize(
    "text",
    [
        "Thanks",
        "Dear Ada, thank you for time. I like work very much. When will be result?",
        "Liebe Frau Okonkwo, thank you for the talk on Tuesday. I have thought about it since. Viele Grüße, Tomasz",
        "thx 4 today!! ur team is gr8, hope 2 hear from u",
        "- pager\n- Kafka\n- beds\nThank you for all of it.",
        "",
        "😀😀😀",
    ],
)
def test_english(read, text: str) -> None:
    assert not read(text).of("not-english")


def test_people_of_the_round(labelled, brightwater) -> None:
    text = (
        "Dear Ada,\n\nAs ⟦other-interviewer:Robert⟧ said, and ⟦other-interviewer:Mr. Ortiz⟧ knows, "
        "⟦interviewer:Ada⟧ runs it. The canada goose and Robertson do not.\n\nTomasz"
    )
    more = {"round": brightwater, "to": ("Adaeze Okonkwo",)}
    assert labelled(text, "interviewer", "other-interviewer", **more) == text


def test_firm_and_role(labelled, brightwater) -> None:
    text = (
        "Dear Ada,\n\n⟦company:Brightwater Health⟧ needs a ⟦role:senior data analyst⟧, not a data analyst, "
        "and ⟦company:Brightwater\nHealth⟧ will find one.\n\nTomasz"
    )
    assert labelled(text, "company", "role", round=brightwater) == text
