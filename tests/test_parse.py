"""Zones: where greeting, body, sign-off, signature, postscript and earlier mail stand."""

from __future__ import annotations

import pytest

from critic.domain import Draft
from critic.parse import parse

BODY = "Thank you for your time on Tuesday. The pager story stayed with me all evening."

WHOLE = (
    # An ordinary letter.
    f"⟦salutation:Dear Ada,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Best regards⟧,\n⟦signature:Tomasz Wójcik\n+1 415 555 0137⟧",
    # No blank lines.
    f"⟦salutation:Dear Ada,⟧\n⟦body:{BODY}⟧\n⟦sign-off:Best regards⟧,\n⟦signature:Tomasz⟧",
    # Everything on one line.
    f"⟦salutation:Dear Ada,⟧ ⟦body:{BODY}⟧ ⟦sign-off:Best regards⟧, ⟦signature:Tomasz⟧",
    # Subject line, date and address above the greeting.
    f"Subject: ⟦subject:Thank you⟧\n\n⟦salutation:Dear Ada,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Kind regards⟧\n⟦signature:Tomasz⟧",
    f"⟦heading:14 Mill Lane\nPortland\n18 November 2026⟧\n\n⟦salutation:Dear Ms. Okonkwo,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Sincerely⟧,\n⟦signature:Tomasz⟧",
    # Postscripts.
    f"⟦salutation:Hi Ada,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Best⟧,\n⟦signature:Tomasz⟧\n\n⟦postscript:PS: The sheet is attached.⟧",
    f"⟦salutation:Hi Ada,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Best⟧,\n⟦signature:Tomasz⟧\n\n⟦postscript:P.S. The sheet is attached.⟧",
    # A rule above the signature.
    f"⟦salutation:Hi Ada,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Cheers⟧\n⟦signature:Tom⟧",
    # Curly quotes, emoji, names from right to left.
    f"⟦salutation:Dear Siobhán O’Dwyer,⟧\n\n⟦body:I’ve kept “the pager” in mind 😀. {BODY}⟧\n\n⟦sign-off:Best regards⟧,\n⟦signature:Tomasz⟧",
    f"⟦salutation:Dear ليلى حداد,⟧\n\n⟦body:{BODY}⟧\n\n⟦sign-off:Best regards⟧,\n⟦signature:نور⟧",
)


@pytest.mark.parametrize("marked", WHOLE)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_zones_of_a_whole_letter(zoned, marked: str, ending: str) -> None:
    marked = marked.replace("\n", ending)
    assert zoned(marked) == marked


@pytest.mark.parametrize(
    "ending",
    [
        "⟦sign-off:Best regards⟧,\n⟦signature:Tomasz⟧",
        "⟦sign-off:Best regards⟧,\n\n\n⟦signature:Tomasz Wójcik (Tom)⟧",
        "⟦sign-off:With kind regards and thanks⟧\n⟦signature:Tomasz Wójcik, 415 555 0137⟧",
        "⟦sign-off:Yours sincerely⟧,\n⟦signature:Tomasz Wójcik\nData analyst\ntomasz@example.org⟧",
        "⟦sign-off:Mit freundlichen Grüßen⟧\n⟦signature:Tomasz⟧",
        "⟦sign-off:Lijep pozdrav⟧,\n⟦signature:Ivana⟧",
        "⟦sign-off:Cordialement⟧,\n⟦signature:Léa Martin⟧",
        "⟦sign-off:Saludos⟧,\n⟦signature:José⟧",
        "⟦sign-off:Thanks again⟧,\n⟦signature:Mei⟧",
        "⟦signature:Tomasz Wójcik⟧",
        "⟦signature:- T.⟧",
        "-- \n⟦signature:Tomasz Wójcik\n+1 415 555 0137⟧",
    ],
)
def test_endings(zoned, ending: str) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\n{ending}"
    assert zoned(text, "sign-off", "signature") == text


@pytest.mark.parametrize(
    "ending",
    [
        "Thanks for the tour. You can reach me at tom@example.org",
        "Thanks for time. You can write me on tom@example.org",
        "I look forward to hearing from you.",
        "Best of all was the pager.",
        "Love was what you called it, and I agree.",
    ],
)
def test_a_sentence_is_no_sign_off(zoned, ending: str) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\n{ending}\n"
    assert zoned(text, "sign-off") == text


def test_a_line_that_looks_to_an_answer_is_no_sign_off(zoned) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\nHope to hear from you soon\n\n⟦signature:Tomasz⟧"
    assert zoned(text, "sign-off", "signature") == text


OWN = f"Dear Ada,\n\n{BODY}\n\nBest,\nTomasz"
OLD = "See you on Tuesday. [Name] will fetch you. We decide by Friday, Ada"

QUOTED = (
    f"{OWN}\n\n⟦quoted:> {OLD}⟧",
    f"{OWN}\n\n⟦quoted:On Mon, 16 Nov 2026 at 09:12, Ada Okonkwo <ada@brightwater.example> wrote:\n> {OLD}\n>\n> Ada⟧",
    # The attribution on two and on three lines, as mail programs wrap it.
    f"{OWN}\n\n⟦quoted:On Mon, 16 Nov 2026 at 09:12, Ada Okonkwo\n<ada@brightwater.example> wrote:\n> {OLD}⟧",
    f"{OWN}\n\n⟦quoted:On Mon, 16 Nov 2026\nat 09:12, Ada Okonkwo\n<ada@brightwater.example> wrote:\n> {OLD}⟧",
    # Below it, without ">".
    f"{OWN}\n\n⟦quoted:On Mon, 16 Nov 2026 at 09:12, Ada Okonkwo <ada@brightwater.example> wrote:\n\n{OLD}⟧",
    # In other languages.
    f"{OWN}\n\n⟦quoted:Am 16.11.2026 um 09:12 schrieb Ada Okonkwo:\n> {OLD}⟧",
    f"{OWN}\n\n⟦quoted:Le lun. 16 nov. 2026 à 09:12, Ada Okonkwo a écrit :\n> {OLD}⟧",
    f"{OWN}\n\n⟦quoted:El lun, 16 nov 2026 a las 9:12, Ada Okonkwo escribió:\n> {OLD}⟧",
    # Outlook.
    f"{OWN}\n\n⟦quoted:From: Ada Okonkwo\nSent: Monday, 16 November 2026 09:12\nTo: Tomasz Wójcik\nSubject: Tuesday\n\n{OLD}⟧",
    f"{OWN}\n\n⟦quoted:Von: Ada Okonkwo\nGesendet: Montag, 16. November 2026\nAn: Tomasz\nBetreff: Tuesday\n\n{OLD}⟧",
    f"{OWN}\n\n⟦quoted:-----Original Message-----\nFrom: Ada Okonkwo\n\n{OLD}⟧",
    f"{OWN}\n\n⟦quoted:---------- Forwarded message ---------\nFrom: Ada\n\n{OLD}⟧",
    # Answered below, and in between.
    f"⟦quoted:On Mon, 16 Nov 2026 at 09:12, Ada Okonkwo wrote:\n> {OLD}⟧\n\n{OWN}",
    f"Dear Ada,\n\n⟦quoted:> What did you think of the dashboard?⟧\n\n{BODY}\n\n⟦quoted:> And of Kafka?⟧\n\nA lot.\n\nBest,\nTomasz",
)  # fmt: skip


@pytest.mark.parametrize("marked", QUOTED)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_quoted_mail_is_set_apart(zoned, labelled, marked: str, ending: str) -> None:
    marked = marked.replace("\n", ending)
    assert zoned(marked, "quoted") == marked
    assert labelled(marked, "quoted") == marked


@pytest.mark.parametrize("marked", QUOTED)
def test_quoted_mail_is_never_judged(read, findings, marked: str) -> None:
    quoted = [each.span for each in read(marked).of("quoted")]
    assert not any(f.span.overlaps(span) for f in findings(marked) for span in quoted)
    assert "unfilled-placeholder" not in {f.check for f in findings(marked)}
    spoken = [a for a in read(marked).annotations if a.label != "quoted"]
    assert not any(a.span.overlaps(span) for a in spoken for span in quoted)


@pytest.mark.parametrize(
    "sentence",
    [
        "On the way home I read what you wrote about beds.",
        "From what you said, the nurses run it.",
        "You wrote: start with the door.",
        "On page 3 of the report you wrote about it:",
    ],
)
def test_prose_is_not_quoted_mail(zoned, sentence: str) -> None:
    text = f"Dear Ada,\n\n{sentence} {BODY}\n\nBest,\nTomasz"
    assert zoned(text, "quoted") == text


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "Dear", ">", "On", "-- ", "PS", "Best regards"])
def test_a_text_without_form_is_read_all_the_same(text: str) -> None:
    assert parse(Draft(text)).draft.text == text


@pytest.mark.parametrize(
    "ending",
    [
        "⟦signature:Noor 🌻⟧",
        "⟦signature:- Ravi xx⟧",
        "⟦signature:p. mwangi⟧",
        "⟦signature:Marta, the one with the broken umbrella⟧",
        "⟦signature:Ha-eun J. ☕⟧",
        '⟦signature:Theodore "Teddy" Blix⟧',
        "⟦sign-off:From the rainy side of the fjord⟧,\n⟦signature:Ingrid S.\n(the loud one)⟧",
        "⟦sign-off:Un abrazo fuerte⟧,\n⟦signature:Maite⟧",
        "⟦sign-off:Kh⟧\n⟦signature:Freja⟧",
        "⟦signature:Salim\nscaffolder, tickets to 2028⟧",
        "⟦signature:Wanjiru + Toto (dog)⟧",
        # A farewell that nobody signed.
        "⟦sign-off:Walk good⟧.",
        "⟦sign-off:God bless and more power⟧!",
        "⟦sign-off:Blessings⟧",
    ],
)
def test_endings_by_their_shape(zoned, ending: str) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\n{ending}"
    assert zoned(text, "sign-off", "signature") == text


def test_a_name_behind_the_last_sentence(zoned) -> None:
    text = f"Dear Ada,\n\n{BODY} - ⟦signature:Wambui⟧"
    assert zoned(text, "signature") == text


def test_a_name_below_the_postscript(zoned) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\n⟦postscript:P.S. I fixed the bell.⟧\n\n⟦signature:Wambui Otieno\n0722 555 013⟧"
    assert zoned(text, "postscript", "signature") == text


@pytest.mark.parametrize(
    "last", ["It rained all day", "See you on Monday", "Tools: Excel, Python", "I ran. You laughed."]
)
def test_a_last_line_that_is_no_name(zoned, last: str) -> None:
    assert "signature" not in zoned(f"Dear Ada,\n\n{BODY}\n\n{last}", "signature")


def test_one_long_word_behind_a_closing_formula_takes_no_time(zoned) -> None:
    text = f"Dear Ada,\n\n{BODY}\n\nBest, {'a' * 3000}! (bbb"
    assert zoned(text, "postscript") == text
