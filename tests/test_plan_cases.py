"""Whole plans against a table written by hand: when to e-mail, when the card arrives, when to call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from critic.domain import Applicant, Interview, Person, Round, Task
from critic.plan import plan

TABLE = Path(__file__).with_name("plan_cases.txt")
WHO = "Adaeze Okonkwo"


@dataclass(frozen=True)
class Case:
    """A line of the table, as written, and the place it stands under."""

    place: str
    held: str
    promised: str
    email: str
    card: str
    call: str
    why: str

    @property
    def settings(self) -> dict[str, str]:
        """What the heading says beyond region and zone."""
        return dict(part.split("=") for part in self.place.split()[2:])

    @property
    def round(self) -> Round:
        region, zone = self.place.split()[:2]
        country, _, part = region.strip("-").partition("-")
        at = _time(self.held).replace(tzinfo=ZoneInfo(zone))
        interview = Interview(
            Person(WHO), at, (), self.promised.strip("-") or None, zone, country or None, part or None,
            self.settings.get("hours"),
        )  # fmt: skip
        return Round("Brightwater", "Analyst", Applicant(timezone=self.settings.get("from", zone)), (interview,))


def _cases() -> Iterator[Case]:
    place = ""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("["):
            place = line.strip("[]")
        elif line and not line.startswith("#"):
            yield Case(place, *(cell.strip() for cell in line.split("|")))


def _time(text: str) -> datetime:
    """Read ``Wed 2026-11-18 14:00``; the weekday must be that day's."""
    name, _, rest = text.partition(" ")
    at = datetime.fromisoformat(rest)
    assert at.strftime("%a") == name, f"{rest} is no {name}"
    return at


CASES = list(_cases())


def test_there_are_two_hundred_from_many_countries() -> None:
    assert len({(case.place, case.held, case.promised) for case in CASES}) == len(CASES) >= 200
    assert len({case.place[:2] for case in CASES}) >= 20
    assert all(case.why for case in CASES)


def _tasks(case: Case) -> dict[str, Task]:
    return {task.kind: task for task in plan(case.round).tasks}


def _said(at: datetime) -> str:
    return f"{at:%a %Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    "case",
    CASES,
    ids=[f"{case.place.split()[0]}-{case.held[4:]}-{case.promised}" for case in CASES],
)
def test_plan(case: Case) -> None:
    tasks = _tasks(case)
    call = tasks.get("call")
    _time(case.email)
    assert _said(tasks["email"].end) == case.email, case.why
    assert tasks["card"].arrives == _time(case.card).date(), case.why
    window, offset = _parted(case.call)
    assert (f"{_said(call.start)}-{call.end:%H:%M}" if call else "-") == window, case.why
    if call and offset:
        assert call.start.isoformat().endswith(offset), case.why
    assert ("ask" in tasks) is (case.call == "-")


def _parted(call: str) -> tuple[str, str]:
    """Return the window and the offset, if one is given, having looked at the weekday."""
    parts = call.split()
    if len(parts) > 1:
        _time(" ".join([*parts[:2], parts[2].split("-")[0]]))
    return " ".join(parts[:3]), parts[3] if len(parts) > 3 else ""
