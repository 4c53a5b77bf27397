"""Criteria -> points -> personalization, and the verdict and headline made of the findings."""

from __future__ import annotations

import pytest

from critic.domain import AnnotatedLetter, Annotation, Criterion, Draft, Finding, Severity, Status, Verdict
from critic.headline import headline
from critic.parse import parse
from critic.pipeline import critique
from critic.score import criteria, detail_step, personalization, verdict

NAMES = ["detail", "interviewer", "own-words", "contact", "thanks", "complete", "timing"]


def finding(check: str, severity: Severity) -> Finding:
    return Finding(check, severity, "message", 0, 0)


def with_details(*values: dict[str, bool]) -> AnnotatedLetter:
    found = tuple(Annotation("detail", i, i + 1, "x", value=value) for i, value in enumerate(values))
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
    assert criteria(letter, ())[0].points == (0, 30, 45, 60)[step]


def test_criteria_stand_in_the_contract_s_order() -> None:
    lines = criteria(with_details(), ())
    assert [line.name for line in lines] == NAMES
    assert [line.of for line in lines] == [60, 10, 0, 5, 0, 0, 0]


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
