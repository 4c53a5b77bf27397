"""Criteria -> points -> personalization, and the verdict and headline made of the findings."""

from __future__ import annotations

import pytest

from critic.domain import AnnotatedLetter, Annotation, Criterion, Draft, Finding, Severity, Span, Status, Verdict
from critic.headline import headline
from critic.length import Part
from critic.parse import parse
from critic.pipeline import critique
from critic.score import criteria, detail_step, personalization, verdict

NAMES = ["detail", "interviewer", "own-words", "contact", "thanks", "complete", "timing"]


def finding(check: str, severity: Severity) -> Finding:
    return Finding(check, severity, "message", 0, 0)


def with_details(*values: dict[str, int]) -> AnnotatedLetter:
    found = tuple(Annotation("detail", i, i + 1, f"detail {i}", value=value) for i, value in enumerate(values))
    return AnnotatedLetter(parse(Draft("xxxx")), found)


@pytest.mark.parametrize(
    ("details", "step"),
    [
        ([], 0),
        ([{}], 1),
        ([{"developed": True}], 2),
        ([{"tied": True}], 2),
        ([{"developed": True, "tied": True}], 2),
        ([{}, {}], 2),
        ([{}, {"tied": True}], 3),
    ],
)
def test_steps_of_the_detail(details: list[dict[str, bool]], step: int) -> None:
    letter = with_details(*details)
    assert detail_step(letter.of("detail")) == step


@pytest.mark.parametrize(
    ("poorer", "richer"),
    [
        ([], [{}]),
        ([{"words": 5}], [{"words": 30}]),
        ([{}], [{"tied": True}]),
        ([{}], [{}, {}]),
        ([{"words": 30}], [{"words": 30, "tied": True}]),
        ([{}, {}], [{}, {"tied": True}]),
        ([{"sentence": 1}, {"sentence": 1}], [{"sentence": 1}, {"sentence": 2}]),
    ],
)
def test_more_from_the_conversation_is_worth_more(poorer: list[dict[str, int]], richer: list[dict[str, int]]) -> None:
    assert criteria(with_details(*poorer), ())[0].points < criteria(with_details(*richer), ())[0].points


def test_saying_it_twice_is_worth_no_more() -> None:
    once = (Annotation("detail", 0, 1, "The frozen pump", value={"sentence": 0}),)
    twice = (*once, Annotation("detail", 2, 3, "the  frozen pump", value={"sentence": 1}))
    letter = parse(Draft("xxxx"))
    assert len({criteria(AnnotatedLetter(letter, found), ())[0].points for found in (once, twice)}) == 1


def test_who_ties_one_detail_to_themselves_is_not_asked_to_do_so() -> None:
    assert "a second" in criteria(with_details({"tied": True}), ())[0].reason
    assert "tie it to" in criteria(with_details({"developed": True}), ())[0].reason


def test_a_detail_counts_as_far_as_it_is_sure() -> None:
    def points(confidence: float) -> int:
        found = (Annotation("detail", 0, 1, "x", confidence=confidence),)
        return criteria(AnnotatedLetter(parse(Draft("xxxx")), found), ())[0].points

    assert 0 < points(0.5) < points(0.7) < points(0.9) == points(1.0)


def test_what_anyone_could_send_counts_against_the_rest() -> None:
    detail = Annotation("detail", 0, 1, "x")
    filled = (detail, Annotation("generic", 4, 7, "x x"))
    letter = parse(Draft("x x x x"))
    all_own, half = (criteria(AnnotatedLetter(letter, found), ())[0].points for found in ((detail,), filled))
    assert half == all_own - 9


def test_what_comes_nearest_to_a_detail_is_worth_a_little_and_is_pointed_at() -> None:
    def line(sure: float, expected: float):
        found = (Annotation("faint-detail", 0, 4, "xxxx", confidence=sure, value={"expected": expected}),)
        return criteria(AnnotatedLetter(parse(Draft("xxxx")), found), ())[0]

    none, hint, much = line(0.02, 0.03), line(0.3, 0.4), line(0.4, 3.0)
    assert 0 < none.points < hint.points < much.points == 20 < criteria(with_details({}), ())[0].points + 10
    assert {each.status for each in (none, hint, much)} == {Status.MISSING}
    assert not none.evidence
    assert hint.evidence == (Span(0, 4),)
    assert "“xxxx” comes nearest" in hint.reason


def test_criteria_stand_in_the_contract_s_order() -> None:
    lines = criteria(with_details(), ())
    assert [line.name for line in lines] == NAMES
    assert [line.of for line in lines] == [80, 10, 0, 4, 0, 0, 0]


def test_personalization_is_the_share_of_what_was_judged() -> None:
    lines = (
        Criterion("detail", Status.PARTLY, "", 45, 60),
        Criterion("interviewer", Status.MET, "", 20, 20),
        Criterion("contact", Status.SKIPPED, "", 0, 0),
    )
    assert personalization(lines) == 81
    assert personalization(lines[2:]) is None


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], Verdict.SEND),
        ([Severity.SUGGESTION], Verdict.SEND),
        ([Severity.SUGGESTION, Severity.WARNING], Verdict.REVISE),
        ([Severity.WARNING, Severity.ERROR], Verdict.STOP),
    ],
)
def test_verdict_is_the_worst_severity(severities: list[Severity], expected: Verdict) -> None:
    assert verdict(tuple(finding("unsigned", each) for each in severities)) is expected


@pytest.mark.parametrize(
    ("checks", "number", "said"),
    [
        (["unsigned"], 70, "Nearly there: sign it with your name."),
        (
            ["unsigned", "missing-detail"],
            11,
            "So far anybody could have sent it: mention one thing only the two of you",
        ),
        (
            ["unsigned"],
            49,
            "It could be more personal: say more about one thing the two of you talked about and sign it",
        ),
        (["unsigned"] * 4, 11, "This needs some work first: sign it"),
    ],
)
def test_only_a_personal_letter_is_nearly_there(checks: list[str], number: int, said: str) -> None:
    found = tuple(finding(each, Severity.WARNING) for each in checks)
    assert headline(found, Verdict.REVISE, number).startswith(said)


@pytest.mark.parametrize("found", [(), (finding("missing-subject", Severity.SUGGESTION),)])
def test_a_letter_that_is_right_but_says_little_is_told_what_would_be_remembered(found: tuple[Finding, ...]) -> None:
    said = "Ready to send; to be remembered, say what something you talked about made you"
    assert headline(found, Verdict.SEND, 40).startswith(said)
    assert "remembered" not in headline(found, Verdict.SEND, 80)


PUMP = "The story of the frozen pump stayed with me, since I mended one in Lyon. "


@pytest.mark.parametrize(("times", "far"), [(24, False), (50, True)])
def test_a_letter_of_more_than_twice_the_permitted_length_is_called_far_too_long(times: int, far: bool) -> None:
    text = f"Dear Ada,\n\nThank you for your time on Tuesday. {PUMP * times}\n\nBest,\nTomasz\n+1 415 555 0137"
    found = critique(Draft(text, subject="Thank you"))
    assert found.verdict is Verdict.SEND
    assert ("is far too long: shorten it to 320 at most, and it is ready to send." in found.headline) is far


def test_far_too_long_is_said_first() -> None:
    part = Part("a card", 0, 400, 15, 120)
    said = headline((finding("unsigned", Severity.WARNING),), Verdict.REVISE, 11, part)
    assert said.startswith("A card of 400 words is far too long: shorten it to 120 at most")
    assert "sign it" in said


def test_headlines() -> None:
    stop = (finding("unfilled-placeholder", Severity.ERROR), finding("unsigned", Severity.WARNING))
    assert headline(stop, Verdict.STOP) == "Do not send it yet: fill in what is still open, and see the rest below."
    assert headline(stop[1:], Verdict.REVISE) == "Nearly there: sign it with your name."
    assert headline((), Verdict.SEND) == "Ready to send."
    many = tuple(
        finding(c, Severity.WARNING) for c in ("unsigned", "missing-thanks", "missing-contact", "missing-detail")
    )
    assert headline(many, Verdict.REVISE).count(",") == 1


@pytest.mark.parametrize(
    "text", ["", " \n ", "Vielen Dank für das freundliche Gespräch am Dienstag, ich habe mich gefreut."]
)
def test_nothing_to_judge_has_no_personalization(text: str) -> None:
    assert critique(Draft(text)).personalization is None


def test_a_card_is_not_asked_for_contact_and_a_wrong_name_costs_its_points(brightwater) -> None:
    from critic.domain import Channel

    text = "Dear Bob,\n\nThank you for your time.\n\nTomasz"
    lines = {c.name: c for c in critique(Draft(text, channel=Channel.CARD, to=("Ada",)), brightwater).criteria}
    assert lines["contact"].status is Status.SKIPPED
    assert (lines["interviewer"].points, lines["interviewer"].status) == (0, Status.MISSING)


@pytest.mark.parametrize(
    ("contacts", "points", "pointed_at"),
    [
        ("+1 415 555 0173", 0, "+1 415 555 0173"),
        ("tomasz@gmial.com", 0, "tomasz@gmial.com"),
        ("+1 415 555 0173\ntomasz@example.org", 4, "tomasz@example.org"),
        ("+1 415 555 0137", 4, "+1 415 555 0137"),
    ],
)
def test_a_wrong_number_reaches_nobody(brightwater, contacts: str, points: int, pointed_at: str) -> None:
    text = f"Dear Ada,\n\nThank you for your time on Tuesday.\n\nBest,\nTomasz Wójcik\n{contacts}"
    line = {c.name: c for c in critique(Draft(text, to=("Ada",)), brightwater).criteria}["contact"]
    assert (line.points, line.status) == (points, Status.MET if points else Status.MISSING)
    assert ("not yours, or cannot be right" in line.reason) is (not points)
    assert [span.of(text) for span in line.evidence] == [pointed_at]


def test_of_a_letter_that_is_not_english_no_criterion_claims_anything() -> None:
    text = "Dear Ada,\n\nvielen Dank für das freundliche Gespräch am Dienstag, ich habe mich sehr gefreut.\n\nTomasz"
    found = critique(Draft(text))
    assert {(line.status, line.of, line.reason) for line in found.criteria} == {
        (Status.SKIPPED, 0, "the text is not English")
    }
    assert {each.what for each in found.skipped} >= set(NAMES)
