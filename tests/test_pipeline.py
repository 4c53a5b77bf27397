"""Draft + Round -> Critique, and a round's letters together."""

from __future__ import annotations

from critic import Draft, critique, critique_round

TEXT = "Dear Ada,\n\nThank you for your time. The pager story stayed with me.\n\nTomasz\n+1 415 555 0137"


def test_a_critique_says_whom_the_letter_goes_to(brightwater) -> None:
    judged = critique(Draft(TEXT, id="a"), brightwater)
    assert (judged.draft_id, judged.interviewer, judged.interviewers) == ("a", "Adaeze Okonkwo", ("Adaeze Okonkwo",))
    both = critique(Draft(TEXT, to=("Robert Ortiz", "Ada")), brightwater)
    assert both.interviewers == ("Adaeze Okonkwo", "Robert Ortiz")
    assert critique(Draft(TEXT)).interviewer is None
    assert critique(Draft(TEXT, to=("Ada Okonkwo",))).interviewer is None


def test_to_beats_the_salutation(brightwater) -> None:
    assert critique(Draft(TEXT, to=("Robert Ortiz",)), brightwater).interviewer == "Robert Ortiz"


def test_what_could_not_be_judged_is_listed(brightwater) -> None:
    skipped = {each.what: each.why for each in critique(Draft(TEXT)).skipped}
    assert {"own-words", "timing", "unknown-recipient", "wrong-interviewer"} <= set(skipped)
    assert "unknown-recipient" not in {each.what for each in critique(Draft(TEXT), brightwater).skipped}


def test_without_letter_lists_names_in_the_round_s_order(brightwater) -> None:
    judged = critique_round([Draft(TEXT, id="a"), Draft(TEXT, id="b", to=("Mei-Ling Zhao",))], brightwater)
    assert [letter.interviewer for letter in judged.letters] == ["Adaeze Okonkwo", "Mei-Ling Zhao"]
    assert judged.without_letter == ("Robert Ortiz", "Siobhán O'Dwyer")
    assert critique_round([], brightwater).without_letter == tuple(person.name for person in brightwater.people)
    assert critique_round([Draft(TEXT)]).without_letter == ()


def test_a_letter_is_judged_alike_alone_and_in_its_round(brightwater) -> None:
    alone = critique(Draft(TEXT, id="a"), brightwater)
    assert critique_round([Draft(TEXT, id="a")], brightwater).letters[0].critique == alone


def test_same_input_same_critique(brightwater) -> None:
    assert critique(Draft(TEXT), brightwater) == critique(Draft(TEXT), brightwater)
