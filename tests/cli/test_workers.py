"""Several processes say what one says, to the byte, and none outlives the command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from critic.cli import main
from critic.cli._errors import UsageError
from critic.cli._workers import Workers

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = "2026-11-18T20:00:00-08:00"
TOPICS = ("flooded server room", "night shift", "ward list", "pager story", "readmission dashboard", "buddy system")


def letter(number: int) -> dict[str, Any]:
    topic, name = TOPICS[number % len(TOPICS)], f"Ada{'bcdefghij'[number % 9]}"
    words = f"Your story about the {topic} in room {number} stayed with me, and so did the {number + 2} lists."
    text = f"Dear {name},\n\nThank you for your time today. {words} [x]\n\nBest,\nTomasz\n"
    return {"id": f"letter-{number}", "to": name, "text": text}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("many") / "letters.jsonl"
    lines = [json.dumps(letter(number)) for number in range(60)]
    lines[20] = '{"id": "broken", "text": "flamingo'
    lines[41] = json.dumps({"id": "surrogate", "text": "Dear \ud83d,\n\nThank you. \udc00 [Name]"})
    file.write_text("\n".join(lines), "utf-8")
    return file


@pytest.mark.parametrize(
    ("form", "more"), [("json", ()), ("jsonl", ()), ("text", ()), ("jsonl", ("--independent",))], ids=str
)
def test_two_workers_write_the_bytes_of_one(
    many: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, more: tuple[str, ...]
) -> None:
    for what, expected in ((SAMPLE, 1), (many, 2)):
        found = []
        for workers in ("1", "2"):
            target = tmp_path / f"{what.name}-{workers}"
            asked = ["batch", str(what), "--now", NOW, "--format", form, "--workers", workers, "--output", str(target)]
            status = main([*asked, *more])
            found.append((status, target.read_bytes(), capsys.readouterr()))
        assert found[0] == found[1]
        assert found[0][0] == expected
        if form == "jsonl" and what is many:
            lines = [json.loads(line) for line in found[0][1].splitlines()]
            assert [line["draft_id"] for line in lines[:59]] == [
                "surrogate" if number == 41 else f"letter-{number}" for number in range(60) if number != 20
            ]
            assert [each["file"] for each in lines[-1]["unreadable"]] == ["letters.jsonl line 21"]


class Deadly:
    """What ends the process that reads it."""

    def __reduce__(self) -> tuple[Any, tuple[int]]:
        return os._exit, (7,)


def test_a_worker_that_dies_is_said() -> None:
    with pytest.raises(UsageError, match="a worker died"), Workers(2) as workers:
        list(workers.map(len, [(), Deadly()]))


def test_a_fault_in_a_worker_does_not_repeat_the_letter(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("critic.cli._workers.Workers.map", lambda *_: [1 / 0])
    target = tmp_path / "report"
    assert main(["batch", str(many), "--workers", "2", "--output", str(target)]) == 2
    err = capsys.readouterr().err
    assert "ZeroDivisionError" in err and "Tomasz" not in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("count", ["0", "-1", "two", "257"])
def test_workers_are_a_number(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(SAMPLE), f"--workers={count}"]) == 2
    assert "no number from 1 to 256" in capsys.readouterr().err


# --- the end --------------------------------------------------------------------------------------------


def children(of: int) -> list[int]:
    found = Path(f"/proc/{of}/task/{of}/children").read_text().split()
    return [int(each) for each in found]


def is_there(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "killed"])
def test_no_worker_outlives_the_command(tmp_path: Path, how: signal.Signals) -> None:
    file, target = tmp_path / "letters.jsonl", tmp_path / "report"
    file.write_text("\n".join(json.dumps(letter(number)) for number in range(3_000)), "utf-8")
    command = [sys.executable, "-m", "critic", "batch", str(file), "--workers", "2", "--output", str(target)]
    # A shell that runs the tests in the background has them ignore Ctrl-C, and what they start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    end = time.monotonic() + 30
    while len(workers := children(process.pid)) < 3:  # two, and the one that keeps count of what they share
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.05)
    time.sleep(0.5)
    if how is signal.SIGINT:
        os.killpg(process.pid, how)  # as a terminal does
    else:
        process.send_signal(how)
    _, err = process.communicate(timeout=30)
    assert process.returncode == (130 if how is signal.SIGINT else -how)
    assert b"Traceback" not in err
    assert not target.exists()
    end = time.monotonic() + 15
    while any(is_there(each) for each in workers):
        assert time.monotonic() < end
        time.sleep(0.1)
    if how is signal.SIGINT:
        assert sorted(each.name for each in tmp_path.iterdir()) == ["letters.jsonl"]
