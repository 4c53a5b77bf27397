"""Every check is what the catalogue says it is: its page is whole, its Example fires and its Instead does not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from critic import checks
from critic.catalogue import SECTIONS, catalogue, check_modules, name_of
from critic.discover import modules
from critic.domain import Channel, Draft, Severity
from critic.formats.round_toml import read_round
from critic.formats.text import read, split_header
from critic.pipeline import critique
from critic.training.marked import Mark, unmark

ROOT = Path(__file__).parent.parent
ROUND = read_round(ROOT / "corpus" / "sample" / "round.toml")
E, W, S = Severity.ERROR, Severity.WARNING, Severity.SUGGESTION
# INTERFACE's table; a check may be added freely, but these are what measurements read.
SEVERITIES = {
    "unfilled-placeholder": E, "wrong-interviewer": E, "misspelled-interviewer": E, "generic-addressee": W, "missing-addressee": W,
    "leaked-interviewer": E, "wrong-company": E, "wrong-role": E, "missing-detail": W, "misplaced-detail": E, "stock-phrases": S,
    "missing-thanks": W, "unsigned": W, "missing-contact": W, "missing-call-back": S, "wrong-contact": E, "late-follow-up": S,
    "early-follow-up": W, "odd-hour": W, "pushy-tone": W, "too-short": S, "too-long": S, "near-duplicate": E, "missing-subject": S,
    "stale-day": W, "unknown-recipient": W, "second-letter": S, "shared-letter": S, "not-english": E,
}  # fmt: skip
NAMES = sorted(catalogue())
# What the writer of the examples sent to other interviewers of the round.
OTHERS = [
    Draft(
        "Dear Robert,\n\nThank you for taking the time to meet with me this afternoon. Your story about the outage stayed with me "
        "all the way home, and I have dug out the sheet of queries that we taped to the monitor on such a day.",
        id="robert",
        to=("Robert Ortiz",),
    ),
    Draft(
        "Dear Ms. O'Dwyer,\n\nMany thanks for the call on Tuesday and for the directions, which I needed.",
        id="siobhan",
        to=("Siobhán O'Dwyer",),
        sent_at=datetime.fromisoformat("2026-11-18T16:00:00-08:00"),
    ),
]


def judged(marked: str, check: str) -> tuple[list[Mark], list[Mark]]:
    """Return where a check's page says that it fires, and where it does."""
    header = split_header(marked, check)
    text, marks = unmark(marked[header.end :])
    (draft,) = read((marked[: header.end] + text).encode(), check)
    assert draft.text == text
    found = critique(draft, ROUND, OTHERS).findings
    return list(marks), sorted(Mark(f.start, f.end, f.check) for f in found if f.check == check)


def test_there_are_checks() -> None:
    assert len(NAMES) >= 15
    assert [name_of(check) for check in check_modules()] == NAMES
    assert {each.__name__ for each in modules(checks)} == {f"critic.checks.{name.replace('-', '_')}" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_example_fires_exactly_where_it_is_marked(name: str) -> None:
    marked, found = judged(catalogue()[name].example, name)
    assert marked
    assert found == marked


@pytest.mark.parametrize("name", NAMES)
def test_the_instead_does_not_fire(name: str) -> None:
    marked, found = judged(catalogue()[name].instead, name)
    assert marked == found == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_whole(name: str) -> None:
    page = catalogue()[name]
    assert page.summary.endswith(".")
    assert "\n" not in page.summary
    assert all(getattr(page, section.lower()) for section in SECTIONS)
    assert page.advice
    assert page.advice[0].islower()
    assert not page.advice.endswith((".", "!"))


@pytest.mark.parametrize("name", NAMES)
def test_severity_is_the_contract_s(name: str) -> None:
    page = catalogue()[name]
    assert page.severities[0] is SEVERITIES.get(name, page.severities[0])
    assert len(set(page.severities)) == len(page.severities)


@pytest.mark.parametrize("name", NAMES)
def test_needs_and_channels_make_sense(name: str) -> None:
    page = catalogue()[name]
    assert isinstance(page.needs, tuple)
    assert all(isinstance(need, str) and need for need in page.needs)
    assert page.channels
    assert set(page.channels) <= set(Channel)


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_it(name: str) -> None:
    assert f"`{name}`" in (ROOT / "README.md").read_text("utf-8")
