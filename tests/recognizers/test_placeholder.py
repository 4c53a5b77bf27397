"""What is left to fill in, whole, with its brackets."""

from __future__ import annotations

import pytest

P = "⟦placeholder:"


@pytest.mark.parametrize(
    "body",
    [
        "I loved hearing about ⟦placeholder:[Topic]⟧.",
        "I loved hearing about ⟦placeholder:[specific project]⟧.",
        "I will send it to ⟦placeholder:[street / building]⟧ tomorrow.",
        "I am calm. ⟦placeholder:(ONE MORE SENTENCE ON NIGHT SHIFTS!)⟧ I like people.",
        "⟦placeholder:[Your Name]⟧ wrote this.",
        "Thank you, ⟦placeholder:{{first_name}}⟧, for Tuesday.",
        "Thank you, ⟦placeholder:{first_name}⟧, for Tuesday.",
        "Thank you, ⟦placeholder:${name}⟧, for Tuesday.",
        "Working at ⟦placeholder:<COMPANY>⟧ would be a joy.",
        "Working at ⟦placeholder:<<company>>⟧ would be a joy.",
        "Working at ⟦placeholder:<company name>⟧ would be a joy.",
        "Working at ⟦placeholder:«Company»⟧ would be a joy.",
        "Working at ⟦placeholder:%COMPANY%⟧ would be a joy.",
        "Working at ⟦placeholder:XXX⟧ would be a joy.",
        "Working at ⟦placeholder:xxxx⟧ would be a joy.",
        "Working at ⟦placeholder:_____⟧ would be a joy.",
        "Working at ⟦placeholder:COMPANY_NAME⟧ would be a joy.",
        "I liked ⟦placeholder:(insert something personal)⟧ best.",
        "I liked ⟦placeholder:INSERT DETAIL⟧ best.",
        "⟦placeholder:TODO: the pager story⟧",
        "The word was ⟦placeholder:????⟧ I think.",
        "I can start ⟦placeholder:DATE??⟧ or so.",
        "Ich, sorry, I would like to join ⟦placeholder:FIRMA EINSETZEN⟧ soon.",
        "I was impressed by ⟦placeholder:NOMBRE DE LA EMPRESA⟧ and the tour.",
        "I was impressed by ⟦placeholder:[nom de l'entreprise]⟧ and the tour.",
        "I would like to confirm my interest in the position of ⟦placeholder:[tu wpisać stanowisko]⟧.",
        "Let us meet on ⟦placeholder:TBC⟧.",
        "I liked ⟦placeholder:[one]⟧ ⟦placeholder:[two]⟧ most.",
        "Thank you for the interview on ⟦placeholder:MM/DD⟧ at the clinic.",
        "I have shown it to him, and the one for ⟦placeholder:<noch nachschauen!>⟧ as well.",
        "May your clinics grow. ⟦placeholder:(add the joke he made, short!)⟧ Be well.",
        "Thank you ma for receiving me ⟦placeholder:on at⟧ your office.",
        "⟦placeholder:** if this goes to the other school too, take out the boy! **⟧",
        "Thank you, Mrs. ⟦placeholder:«Nachname»⟧, for coming down.",
        "Reach me at ⟦placeholder:your.name@example.com⟧ any time.",
        "Would you greet Mr. Przybylski ⟦placeholder:(check spelling)⟧ from me?",
        "I liked it.\n\n⟦placeholder:-> add the thing about the pump⟧\n\nI can start in May.",
        "I especially liked ⟦placeholder:insert one thing they said⟧, and the view.",
        "⟦placeholder:Something personal here⟧. I can start in May.",
        "We met on ⟦placeholder:Click or tap to enter a date.⟧",
        "The role at ⟦placeholder:#N/A⟧ suits me.",
        "If you take me on, ⟦placeholder:Company ABC⟧ will not regret it.",
        "Thank you, ⟦placeholder:$first_name⟧, for Tuesday.",
        "Thank you for the call about ⟦placeholder:the  position at .⟧",
        "Thank you for our ⟦placeholder:phone/video⟧ interview.",
        "When your colleague came in, ⟦placeholder:he/she⟧ asked for the scissors.",
        "What ⟦placeholder:was/were⟧ most interesting to me is the ferry.",
        "I liked the pump. ⟦placeholder:Lorem ipsum dolor sit amet, consectetur⟧. I could begin in May.",
        "Since ⟦placeholder:20XX⟧ I have worked ⟦placeholder:XX⟧ months there, see page ⟦placeholder:XX⟧.",
        "My gratitude for the interview on the ⟦placeholder:__th⟧.",
    ],
)
def test_every_style(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "placeholder") == text


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear ⟦placeholder:[Name]⟧,",
        "Dear ⟦placeholder:{{first_name}}⟧,",
        "Dear ⟦placeholder:<NAME>⟧,",
        "Dear ⟦placeholder:XXX⟧,",
        "Dear ⟦placeholder:_____⟧,",
        "⟦placeholder:Dear ,⟧",
        "Dear ⟦placeholder:null⟧,",
        "Dear Prof,",
        "Dear ⟦placeholder:Mr./Ms.⟧ Okonkwo,",
        "Dear Ms. ⟦placeholder:[Last Name]⟧,",
    ],
)
def test_in_the_greeting(labelled, greeting: str) -> None:
    text = f"{greeting}\n\nThe pager story stayed with me.\n\nTomasz"
    assert labelled(text, "placeholder") == text


@pytest.mark.parametrize(
    "body",
    [
        "You wrote “recieve [sic]” on the board.",
        "The sheet (see below) is short.",
        "My last examination (date TBC by the university) is in June.",
        "The door says (STAFF ONLY, NO DOGS) and the dog goes in.",
        "We all stood at the counter (PLEASE QUEUE HERE) and waited.",
        "My Meister [master / foreman] said the same.",
        "I <3 that team.",
        "See <https://example.org/talk> for it.",
        "Write to <tomasz@example.org> any time.",
        "The shirt was XXL and the budget XL.",
        "The index array[0] was off by one.",
        "We laughed about #pagerduty all day.",
        "The study [1] says so, and [2, 3] too.",
        "You said [...] and stopped.",
        "Really??? I said.",
        "Kisses, xx and xxx to the cat at the end of the card: x",
        "We ran x > 3 and y < 5 for a < b.",
        "The snake_case name won.",
        "Your wall of TODO lists made me laugh.",
        'It wrote "#N/A" and "XXXX" in every number that began with zero.',
        'You asked why anyone would write "XXX" for an age.',
        "XXX was what mothers told us to write there.",
        "The screen still said {company} and nobody laughed.",
        "The board had ______ and nobody laughed.",
        "It takes a {locale} and an optional <time> element, no library.",
        "They will say it is too heavy, TBC.",
        "The agreement is TBC until July.",
        "I made three stalls [one is now my brother's, long story].",
        "My label for it: [Untitled], 30 x 40.",
        "We keep a list: title ______, suit no. ______, copies ______, so that nobody prints twice.",
        "I read [the paper](https://example.org/p) twice.",
        "Room 12 (name on the door) is yours.",
        "The NASA and NICE people agreed.",
        "The form has a box for “[Office use only]”, which I left empty.",
        "**Thank you** and *really*.",
        "Dear me, what a day.",
        "Prices rose 5% to 7% in May.",
        "When a guest is ill, he/she must be asked first.",
        "Let us know. I'm on 07700 900641 XXX",
        "The cell that says #NAME? in your table has a Finnish formula in it.",
        "The fields are [Consignee], then ________, then [Signature], in that order.",
        "I would put it again with only the second ______ empty.",
        "The visa is TBD (the embassy says two weeks).",
        "Twelve cups with YOUR NAME HERE on them, for a tourist.",
        "He kept one sheet at the door: ALARM ____ HEARD AT ____ STOPPED BY ____, by pen.",
        "SELECT SUM(x) FROM sales WHERE day = {yesterday} GROUP BY shop",
        "The comment says TODO: ask Marek.",
        "I insert the coin and it falls  through.",
        "I want to join your  team as soon as I can.",
        "Thank you for the  job description.",
        "In the case study, Company X had lost three clients, and Jane Doe, the test patient, was one.",
        "I worked at XYZ Ltd for two years.",
        "I would be free on Monday/Tuesday next week.",
        "We had an in-person/online meeting culture at my firm.",
        "There is something nice about the people here.",
        "Insert the card, wait for the beep: I remember how you showed me.",
        "Please choose an item from my list of three.",
        "I loved the story of the #REF! in the payroll file.",
        "I use $name variables in bash every day.",
        "Is that name here to stay?",
        "My number is ____ haha no joking, it is 022 345 6789.",
        "Try {% if customer.name %} instead.",
        "Roof | rigger booked | done\nSwan | ??? | ask the town",
        "[ ] 1st dose  [ ] refused  [ ] other ______",
        "She told me to log on at eight, and I did.",
        "You interviewed me on at least three subjects and I enjoyed every one.",
        "The bus driver let me on at Mill Road.",
        "**Only one question from me:**\n\nwho trains the new nurses?",
        "**Change of address since Tuesday**\n\nI have moved to 4 Mill Lane.",
        "I liked your rule that every label carries MM/DD in marker pen.",
        "You said <why not both!> in the margin.",
    ],
)
def test_near_misses(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "placeholder") == text


@pytest.mark.parametrize(
    ("subject", "slots"),
    [
        ("Thank you, [Company]", ["[Company]"]),
        ("{{role}} interview", ["{{role}}"]),
        ("[Follow-up] night porter", []),
        ("Thank you - XXX role", ["XXX"]),
        ("Thank you [sic]", []),
        ("Re: your pager", []),
    ],
)
def test_in_the_subject(read, subject: str, slots: list[str]) -> None:
    letter = read("Dear Ada,\n\nThe pager story stayed with me.\n\nTomasz", subject=subject)
    found = [each for each in letter.of("placeholder") if each.field == "subject"]
    assert [each.text for each in found] == slots
    assert [subject[each.start : each.end] for each in found] == slots


def test_what_stands_in_a_slot_is_no_person(labelled) -> None:
    text = "Dear ⟦placeholder:[Ada]⟧,\n\nThe pager story stayed with me.\n\nTomasz"
    assert labelled(text, "placeholder", "addressee") == text


@pytest.mark.parametrize(
    "text",
    [
        "With only 3 [three] complaints in ten years.",
        "My Meister [master] said the same.",
        "We talked about [pump] and more. ",
    ],
)
def test_brackets_behind_a_whole_word_add_something(findings, text: str) -> None:
    found = any(f.check == "unfilled-placeholder" for f in findings(f"Dear Ada,\n\n{text}\n\nTomasz"))
    assert found == ("[pump]" in text)


_LETTER = "Dear Ada,\n\nThe pager story stayed with me.\n\nBest regards,\nTomasz"


@pytest.mark.parametrize(
    "text",
    [
        f"⟦placeholder:Certainly! Here is a polished thank-you email you can customize:⟧\n\n{_LETTER}",
        f"⟦placeholder:Sure, here's a draft:⟧\n\n---\n\n{_LETTER}",
        f"{_LETTER}\n\n⟦placeholder:Let me know if you would like me to make this more formal or shorter!⟧",
        f"{_LETTER}\n\n⟦placeholder:Would you like me to adjust the tone?⟧",
        f"{_LETTER}\n\n⟦placeholder:I can also write a shorter or more casual version.⟧",
        f"Here is the draft of the report you asked for:\n\n{_LETTER}",
        f"Here is the letter I promised:\n\n{_LETTER}",
        f"⟦placeholder:**Here's a thank you email:**⟧\n\n{_LETTER}",
        _LETTER.replace("The pager", "Here is the draft of the report you asked for:\n\nThe pager"),
        f"{_LETTER}\n\nLet me know if you would like me to send the slides.",
        f"{_LETTER}\n\nLet me know if you would like me to make the demo shorter.",
        f"{_LETTER}\n\nIf you like, I can adjust the tone of the campaign.",
    ],
)
def test_what_a_chat_assistant_says_around_the_letter(labelled, text: str) -> None:
    assert labelled(text, "placeholder") == text


def test_the_edits_leave_the_letter_without_what_the_assistant_said(mended) -> None:
    text = f"Sure, here's a draft:\n\n---\n\n{_LETTER}\n\n---\n\nLet me know if you would like me to make this shorter!"
    assert mended(text, "unfilled-placeholder") == _LETTER


@pytest.mark.parametrize(
    "body",
    [
        "I also like the TBD-6 and your <3 for it.",
        "The XXX-ray was a joke.",
        "Thank you for your time ⟦placeholder:[yesterday]⟧.",
        "It was good to meet Bob ⟦placeholder:[today]⟧.",
    ],
)
def test_codes_are_words_and_days_in_brackets_are_slots(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "placeholder") == text


@pytest.mark.parametrize(
    "body",
    [
        'The template greets your customers with "Dear {{first_name}}" when the export fails.',
        "The form on your screen still said [Company Name] in the header, and nobody dares to touch it.",
        "You showed me the button [ADD ITEM] that nobody finds.",
        "In the log it said [ERROR] disk full.",
        "The board behind you had TBD in the box for week 14.",
        "My old employer used TBD for everything.",
        "You wrote TBC next to my start date.",
        'The quiz question "The capital of Australia is ____" made the class shout.',
        'The forms with "First name / Last name" do not fit my mononym.',
        "YOUR NAME HERE was printed on the mug you gave me.",
        "ADD SALT LAST was the rule of your mother.",
        'We laughed at the sticker "INSERT COIN".',
        "The variable MAX_RETRY_COUNT was set to zero.",
        "The customer with card number XXXX XXXX XXXX 4471 was angry.",
        "Budget code 4711-XXX is where the broken mugs go.",
        "The car with the plate XXX 123 is yours, I guess.",
        "The path /users/{id}/orders was my mistake: I wrote {order} first.",
        "The keys {Contact Name} and {Contact name} are two different things.",
        "The parcel addressed to Mr. N.N. was the one nobody wanted.",
        "I thought about your question (the position of the lamp) on the train.",
        "I said sixteen [I meant the first number] and the room was silent.",
        "I forgot your name.",
        "Please find the two photos attached [JPG].",
    ],
)
def test_what_is_spoken_of_is_not_left_to_fill_in(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "placeholder") == text


@pytest.mark.parametrize(
    "body",
    [
        'You said that "⟦placeholder:[quote from interview]⟧" and I agree.',
        "The template for the reports is old, and ⟦placeholder:[add my idea here]⟧.",
        "The job as ⟦placeholder:[position title]⟧ in the box factory fits me.",
        "I enjoyed our talk about ⟦placeholder:[...]⟧ and the tour.",
        "I remember when you said ⟦placeholder:*insert quote*⟧ and it moved me.",
        "It would be an honour to join ⟦placeholder:INSERT COMPANY⟧ and to learn.",
        "I was glad to see the ⟦placeholder:(name of machine)⟧ from near.",
        "Thank you for showing me the warehouse and ⟦placeholder:[something about the trucks]⟧.",
    ],
)
def test_a_slot_stays_one_among_signs_and_forms(labelled, body: str) -> None:
    text = f"Dear Ada,\n\n{body}\n\nTomasz"
    assert labelled(text, "placeholder") == text


def test_a_rule_above_the_name_is_no_blank(labelled) -> None:
    text = "Dear Ada,\n\nThe pager story stayed with me.\n\nBest regards,\n____________\nTomasz"
    assert labelled(text, "placeholder") == text
