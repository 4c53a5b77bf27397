"""`critic serve --store`, `critic forget` and `critic export`: what is kept, given back, and gone."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from starlette.testclient import TestClient

from critic.api.app import create_app
from critic.api.settings import Settings
from critic.cli import main
from critic.store.opening import open_store

CANARY = "the flooded server room, quux 7f3a"
ROUND = {"company": "Brightwater", "interviews": [{"interviewer": "Ada Okonkwo", "notes": "one\ntwo"}]}
LETTER = {"text": f"Dear Ada, \ud83d {CANARY}", "to": ["Ada Okonkwo <ada@example.org>"], "subject": None}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err and err.count("\n") <= 1
        return status, out, err

    return call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a store's file with two rounds, "a/b" and "c", and three letters."""
    file = tmp_path / "kept" / "rounds.db"
    file.parent.mkdir()
    store = open_store(f"sqlite:///{file}")
    for id in ("a/b", "c"):
        store.put_round(id, ROUND)
    for round_id, id in (("a/b", "z"), ("a/b", "y"), ("c", "x")):
        store.put_letter(round_id, id, {**LETTER, "text": f"{LETTER['text']} {round_id}"})
    store.close()
    return file


def written(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def test_what_is_exported_can_be_put_again(run: Run, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "export.json"
    assert run("export", "--store", f"sqlite:///{file}", "--output", target) == (0, "", "")
    first = target.read_text("utf-8")
    exported = json.loads(first)["rounds"]
    assert [(each["id"], [letter["id"] for letter in each["letters"]]) for each in exported] == [
        ("a/b", ["z", "y"]),
        ("c", ["x"]),
    ]
    assert exported[0]["round"] == ROUND
    assert exported[0]["letters"][0] == {"id": "z", **LETTER, "text": f"{LETTER['text']} a/b"}
    other = f"sqlite:///{tmp_path / 'other.db'}"
    with TestClient(create_app(Settings(store=other)), base_url="http://127.0.0.1:8017") as client:
        for each in exported:
            path = f"/v1/rounds/{each['id'].replace('/', '%2F')}"
            assert client.put(path, json=each["round"]).status_code == 201
            for letter in each["letters"]:
                content = json.dumps(letter).encode()
                headers = {"Content-Type": "application/json"}
                assert client.put(f"{path}/letters/{letter['id']}", content=content, headers=headers).status_code == 201
    status, out, _ = run("export", "--store", other)
    assert (status, out) == (0, first)


def test_the_calendar_last_given_out_is_exported(run: Run, file: Path) -> None:
    url = f"sqlite:///{file}"
    store = open_store(url)
    assert store.put_calendar(store.round("c"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    store.close()
    exported = json.loads(run("export", "--store", url)[1])["rounds"]
    calendars = {each["id"]: each["calendar"] for each in exported}
    assert calendars == {"a/b": None, "c": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}


def test_an_empty_store_exports_no_rounds(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rounds.db'}"
    open_store(url).close()
    assert json.loads(run("export", "--store", url)[1]) == {"rounds": []}


def test_what_is_forgotten_is_in_no_file_any_more(run: Run, file: Path) -> None:
    url = f"sqlite:///{file}"
    assert b"7f3a a/b" in written(file.parent)
    assert run("forget", "--store", url, "a/b") == (0, "1 round deleted, with all letters\n", "")
    assert b"7f3a a/b" not in written(file.parent)
    assert b"7f3a c" in written(file.parent)
    assert run("forget", "--store", url, "--all") == (0, "1 round deleted, with all letters\n", "")
    assert b"7f3a" not in written(file.parent) and b"Brightwater" not in written(file.parent)
    assert json.loads(run("export", "--store", url)[1]) == {"rounds": []}


def test_forgetting_is_all_or_nothing(run: Run, file: Path) -> None:
    status, out, err = run("forget", "--store", f"sqlite:///{file}", "c", "a-b")
    assert (status, out) == (2, "")
    assert "no round 'a-b'" in err and "did you mean a/b?" in err and "nothing was deleted" in err
    assert len(json.loads(run("export", "--store", f"sqlite:///{file}")[1])["rounds"]) == 2


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["forget", "a"], "required: --store"),
        (["forget", "--store", "{0}"], "--all, not both"),
        (["forget", "--store", "{0}", "--all", "a"], "--all, not both"),
        (["export"], "required: --store"),
        (["export", "--store", "sqlite:///{1}/none.db"], "no such file"),
        (["export", "--store", "sqlite:///{1}/none/none.db"], "no such folder"),
        (["forget", "--store", "{1}/rounds.db", "a"], "write sqlite:///FILE"),
        (["export", "--store", "sqlite:///{1}/letter.txt"], "is no database"),
        (["serve", "--store", "sqlite:///{1}/letter.txt"], "is no database"),
        (["serve", "--store", "sqlite:///{1}/other.db"], "another program's database"),
        (["serve", "--store", "sqlite:///{1}/newer.db"], "newer critic"),
        (["serve", "--store", "sqlite:///{1}"], "is a folder"),
        (["serve", "--store", "sqlite:///{1}/none/none.db"], "make it first"),
        (["serve", "--store", "postgresql://me:s3cret@db.example/rounds"], "SQLite files only"),
        (["serve", "--keep-days", "30"], "--store"),
        (["serve", "--store", "{0}", "--keep-days", "0"], "from 1 to"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, file: Path, tmp_path: Path, arguments: list[str], why: str
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada,\n" * 100)
    for name, table in (("other.db", "bookmarks (url)"), ("newer.db", "later (x)")):
        other = sqlite3.connect(tmp_path / name)
        other.execute(f"CREATE TABLE {table}")
        other.close()
    newer(tmp_path / "newer.db")
    url = f"sqlite:///{file}"
    status, out, err = run(*(each.format(url, tmp_path) for each in arguments))
    assert (status, out) == (2, "")
    assert err.startswith("critic: ") and why in err and "s3cret" not in err


def newer(file: Path) -> None:
    """Make a store of a version that is yet to come."""
    file.unlink()
    open_store(f"sqlite:///{file}").close()
    with sqlite3.connect(file) as other:
        other.execute("UPDATE alembic_version SET version_num = '1000'")
    other.close()


def test_a_locked_store_is_said_to_be(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("critic.store.opening._BUSY_SECONDS", 0.05)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for command in (["serve"], ["forget", "--all"], ["export"]):
        status, out, err = run(*command, "--store", f"sqlite:///{file}")
        assert (status, out) == (2, "")
        assert str(file) in err and "another program is writing to it" in err
    other.close()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Return a function that starts a server at a free port and returns its address."""
    started: list[subprocess.Popen[str]] = []

    def serving(*options: str) -> str:
        command = [sys.executable, "-m", "critic", "serve", "--port", "0", *options]
        with (tmp_path / "log").open("a") as log:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, start_new_session=True)
        started.append(process)
        assert process.stdout
        found = re.search(r"http://\S+/", process.stdout.readline())
        assert found, (tmp_path / "log").read_text()
        return found[0]

    def end() -> None:
        while started:
            process = started.pop()
            # Whatever it has started with it.
            os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
            process.communicate()

    serving.end = end  # type: ignore[attr-defined]
    yield serving
    end()


def ask(method: str, address: str, body: Any = None) -> tuple[int, Any]:
    sent = None if body is None else json.dumps(body).encode()
    with urlopen(Request(address, sent, {"Content-Type": "application/json"}, method=method), timeout=60) as answer:
        return answer.status, json.loads(answer.read() or b"null")


def test_what_was_acknowledged_outlives_a_killed_server(start: Callable[..., str], run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rounds.db"
    url = f"sqlite:///{file}"
    address = start("--store", url)
    assert ask("PUT", f"{address}v1/rounds/r", ROUND)[0] == 201
    assert ask("PUT", f"{address}v1/rounds/r/letters/a", LETTER)[0] == 201
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    start.end()  # type: ignore[attr-defined]
    address = start("--store", url, "--keep-days", "30")
    assert ask("GET", f"{address}v1/rounds/r")[1] == {"id": "r", "round": ROUND, "letters": ["a"]}
    # While it serves, others may look and forget.
    [round] = json.loads(run("export", "--store", url)[1])["rounds"]
    assert round["letters"] == [{"id": "a", **LETTER}]
    assert run("forget", "--store", url, "r")[0] == 0
    assert ask("GET", f"{address}v1/rounds")[1] == {"rounds": []}
    assert CANARY.encode() not in b"".join(each.read_bytes() for each in tmp_path.iterdir())


def test_without_a_store_nothing_is_written(start: Callable[..., str], tmp_path: Path) -> None:
    address = start()
    before = sorted(each.name for each in tmp_path.iterdir())
    body = {"draft": {"text": CANARY}}
    assert ask("POST", f"{address}v1/critiques", body)[0] == 200
    assert sorted(each.name for each in tmp_path.iterdir()) == before == ["log"]
