"""A real calendar program imports the plan, and an updated one: nothing doubles, what moved has moved.

khal is not on every machine; without it the tests say so by name, and `.ci/run` installs it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from critic.domain import Applicant, Draft, Interview, Person, Round
from critic.plan import plan
from critic.render.ics import plan_ics

KHAL = shutil.which("khal")
CONFIG = """\
[calendars]
[[follow-ups]]
path = {folder}/calendar
type = calendar
[locale]
local_timezone = America/Los_Angeles
default_timezone = America/Los_Angeles
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = follow-ups
"""
NOW = datetime.fromisoformat("2026-11-18T20:00:00-08:00")

Khal = Callable[..., str]


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    """Run khal on a calendar of its own: ``khal("list", …)``."""
    if KHAL is None:
        pytest.skip("no khal on this machine: apt-get install khal")
    (tmp_path / "calendar").mkdir()
    (tmp_path / "config").write_text(CONFIG.format(folder=tmp_path), "utf-8")
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles", **homes}

    def run(*arguments: str) -> str:
        command = [KHAL, "--no-color", "-c", str(tmp_path / "config"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def round() -> Round:
    interviews = (
        Interview(Person("Adaeze Okonkwo"), datetime.fromisoformat("2026-11-18T14:00:00-08:00"), (), "3 business days"),
        Interview(
            Person("Lars Bjørnstad"), datetime.fromisoformat("2026-11-18T16:00:00-08:00"), (), "by Friday",
            "Europe/Oslo", "NO",
        ),
    )  # fmt: skip
    return Round("Brightwater", "Analyst", Applicant("Tomasz", region="US", timezone="America/Los_Angeles"), interviews)


def _import(khal: Khal, folder: Path, calendar: bytes) -> list[str]:
    """Import a file and return what khal then lists: when, what, status, alarm."""
    file = folder / "plan.ics"
    file.write_bytes(calendar)
    khal("import", "--batch", str(file))
    form = "{start-date} {start-time}-{end-time} {title}{status}{alarm-symbol}"
    listed = khal("list", "--once", "--day-format", "", "--format", form, "2026-11-16", "20d")
    return [line.strip() for line in listed.splitlines() if line.strip()]


def test_it_lists_the_plan_on_the_writers_clock(khal: Khal, round: Round, tmp_path: Path) -> None:
    listed = _import(khal, tmp_path, plan_ics(plan(round, (), NOW)))
    assert len(listed) == len(plan(round, (), NOW).tasks) == 6
    [ada] = [line for line in listed if "Call Adaeze Okonkwo" in line]
    assert ada.startswith("2026-11-23 15:00-17:00")
    [lars] = [line for line in listed if "Call Lars Bjørnstad" in line]
    assert lars.startswith("2026-11-20 06:00-08:00")  # 15:00-17:00 in Oslo, nine hours ahead
    assert all("⏰" in line for line in listed)


def test_the_same_file_twice_doubles_nothing(khal: Khal, round: Round, tmp_path: Path) -> None:
    calendar = plan_ics(plan(round, (), NOW))
    assert _import(khal, tmp_path, calendar) == _import(khal, tmp_path, calendar)


def test_an_updated_file_moves_events_and_doubles_none(khal: Khal, round: Round, tmp_path: Path) -> None:
    first = plan_ics(plan(round, (), NOW))
    before = _import(khal, tmp_path, first)
    moved = replace(
        round, interviews=(replace(round.interviews[0], promised_reply="5 business days"), *round.interviews[1:])
    )
    sent = [Draft("Dear Ada", "a", to=("Adaeze Okonkwo",), sent_at=NOW)]
    after = _import(khal, tmp_path, plan_ics(plan(moved, sent, NOW), first))
    assert len(after) == len(before)
    [call] = [line for line in after if "Call Adaeze Okonkwo" in line]
    assert call.startswith("2026-11-25 15:00-17:00")  # Thu 19, Fri, Mon, Tue, Wed 25
    [email] = [line for line in after if "E-mail Adaeze Okonkwo" in line]
    assert "CANCELLED" in email
    unchanged = [line for line in before if "Lars" in line]
    assert [line for line in after if "Lars" in line] == unchanged
