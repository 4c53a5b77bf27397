"""What is left to fill in, whole, with its brackets."""

from __future__ import annotations

import pytest

P = "⟦placeholder:"


@pytest.mark.parametrize(
    "body",
    [
        "I loved hearing about ⟦placeholder:[Topic]⟧.",
        "I loved hearing about ⟦placeholder:[specific project]⟧.",
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
        "Reach me at ⟦placeholder:your.name@example.com⟧ any time.",
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
        "I read [the paper](https://example.org/p) twice.",
        "Room 12 (name on the door) is yours.",
        "The NASA and NICE people agreed.",
        "The form has a box for “[Office use only]”, which I left empty.",
        "**Thank you** and *really*.",
        "Dear me, what a day.",
        "Prices rose 5% to 7% in May.",
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
