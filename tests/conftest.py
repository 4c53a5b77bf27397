"""How the tests write and read letters: in marked text, ``Dear ⟦addressee:Ms. Ortiz⟧,`` (see critic.training.marked)."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from typing import Any

import pytest

from critic.annotate import annotate
from critic.domain import AnnotatedLetter, Applicant, Channel, Draft, Finding, Interview, Person, Round, Skipped, Span
from critic.judge import judge
from critic.parse import parse
from critic.training.marked import unmark

Marked = Callable[..., str]


def mark(text: str, spans: Iterable[tuple[Span, str]]) -> str:
    """Write the spans into a text, outer ones first; the reverse of ``unmark``."""
    pieces: list[tuple[int, int, int, str]] = []
    for order, (span, label) in enumerate(sorted(spans, key=lambda each: (each[0].start, -each[0].end, each[1]))):
        empty = span.start == span.end
        pieces.append((span.start, 1, order, f"⟦{label}:⟧" if empty else f"⟦{label}:"))
        if not empty:
            pieces.append((span.end, 0, -order, "⟧"))
    out, at = "", 0
    for offset, _, _, piece in sorted(pieces):
        out += text[at:offset] + piece
        at = offset
    return out + text[at:]


@pytest.fixture(scope="session")
def read() -> Callable[..., AnnotatedLetter]:
    """Read a letter: ``read(text, round=…, to=(…), channel=…, subject=…)``; marks in the text are taken off."""

    def read(text: str, round: Round | None = None, channel: str = "email", **more: Any) -> AnnotatedLetter:
        return annotate(parse(Draft(unmark(text)[0], channel=Channel(channel), **more)), round)

    return read


@pytest.fixture(scope="session")
def zoned() -> Marked:
    """Mark the zones of these kinds (all, if none is named) in a text."""

    def zoned(text: str, *kinds: str, **more: Any) -> str:
        plain = unmark(text)[0]
        letter = parse(Draft(plain, **more))
        return mark(plain, [(z.span, z.kind.value) for z in letter.zones if not kinds or z.kind.value in kinds])

    return zoned


@pytest.fixture(scope="session")
def labelled(read: Callable[..., AnnotatedLetter]) -> Marked:
    """Mark what the recognizers find under these labels: ``labelled(text, "thanks")``."""

    def labelled(text: str, *labels: str, **more: Any) -> str:
        letter = read(text, **more)
        return mark(letter.draft.text, [(each.span, each.label) for each in letter.of(*labels) if each.field == "text"])

    return labelled


Judged = tuple[tuple[Finding, ...], tuple[Skipped, ...]]


@pytest.fixture(scope="session")
def findings(read: Callable[..., AnnotatedLetter]) -> Callable[..., tuple[Finding, ...]]:
    """Judge a letter; return its findings."""

    def findings(text: str, **more: Any) -> tuple[Finding, ...]:
        return judge(read(text, **more))[0]

    return findings


@pytest.fixture(scope="session")
def flagged(findings: Callable[..., tuple[Finding, ...]]) -> Marked:
    """Mark what these checks point at in a text: ``flagged(text, "unsigned")``."""

    def flagged(text: str, *checks: str, **more: Any) -> str:
        plain = unmark(text)[0]
        found = findings(text, **more)
        return mark(plain, [(f.span, f.check) for f in found if f.check in checks and f.field == "text"])

    return flagged


@pytest.fixture(scope="session")
def mended(findings: Callable[..., tuple[Finding, ...]]) -> Marked:
    """Apply the edits of a check to a text and return it, having seen that the finding is gone."""

    def mended(text: str, check: str, **more: Any) -> str:
        plain = unmark(text)[0]
        edits = [edit for f in findings(plain, **more) if f.check == check for edit in f.edits]
        assert edits, f"{check} offers no edit"
        for edit in sorted(edits, key=lambda each: each.start, reverse=True):
            plain = plain[: edit.start] + edit.text + plain[edit.end :]
        assert check not in {f.check for f in findings(plain, **more)}
        return plain

    return mended


@pytest.fixture(scope="session")
def brightwater() -> Round:
    """Four interviewers with names from four places, and an applicant."""
    people = (
        Person("Adaeze Okonkwo", goes_by="Ada", honorific="Ms.", email="ada.okonkwo@brightwater.example"),
        Person("Robert Ortiz", honorific="Mr."),
        Person("Mei-Ling Zhao"),
        Person("Siobhán O'Dwyer"),
    )
    applicant = Applicant("Tomasz Wójcik", "tomasz@example.org", "+1 415 555 0137", region="US")
    return Round("Brightwater Health", "Senior Data Analyst", applicant, tuple(Interview(each) for each in people))


# --- CRITIC_REQUIRE_ALL=1, as .ci/run sets it: what was skipped was not tested, so it fails --------------

_REQUIRE_ALL = os.environ.get("CRITIC_REQUIRE_ALL") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _required(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _required(report)


def _required(report: Any) -> Any:
    if _REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{why} (CRITIC_REQUIRE_ALL is set: a skip is a failure)"
    return report
